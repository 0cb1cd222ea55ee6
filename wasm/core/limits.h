#pragma once

#include <cstdint>

/// What we accept at most. A file may claim anything; beyond these we say so instead of trying.
namespace negatoscope::limits {

inline constexpr std::uint64_t kKiB = 1024;
inline constexpr std::uint64_t kMiB = 1024 * kKiB;

/// Sequences inside sequences. Real objects stay under 10; DCMTK recurses per level, and a wasm stack is small.
inline constexpr std::uint32_t kSequenceDepth = 64;

/// Data Elements in one header, all levels. The largest real headers (enhanced multi-frame) have some hundred thousand.
inline constexpr std::uint64_t kElements = 4'000'000;

/// Bytes of header (everything before Pixel Data) that are read at all.
inline constexpr std::uint64_t kHeaderBytes = 256 * kMiB;

/// A value longer than this stays in the file until somebody asks for it.
inline constexpr std::uint64_t kEagerValueBytes = 64 * kKiB;

/// One decoded frame. 16-bit 16k × 16k is 512 MiB; a wasm heap holds 4 GiB at most.
inline constexpr std::uint64_t kFrameBytes = 1024 * kMiB;

/// A deflated data set inflates to this at most; it has to be held in memory whole (PS3.5 A.5).
inline constexpr std::uint64_t kInflatedBytes = 512 * kMiB;

/// Fragments of encapsulated Pixel Data.
inline constexpr std::uint64_t kFragments = 4'000'000;

/// An ICC Profile. Of cameras and scanners they have some kilobytes, with large tables a few megabytes.
inline constexpr std::uint64_t kIccProfileBytes = 16 * kMiB;

}  // namespace negatoscope::limits
