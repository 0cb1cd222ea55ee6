#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "core/result.h"

namespace negatoscope {

/// ISO/IEC 14495-1 C.2.3: how the samples of several components follow each other.
enum class JpegLsInterleave : std::uint8_t { kNone, kLine, kSample };

/// What the markers of a JPEG-LS codestream say.
struct JpegLsHeader {
  std::uint32_t precision = 8;
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
  std::uint32_t components = 1;
  std::uint32_t near = 0;  ///< largest error of a sample; 0 is lossless
  JpegLsInterleave interleave = JpegLsInterleave::kNone;
  std::uint32_t scans = 0;
  bool has_end = false;               ///< EOI was seen
  std::uint64_t frame_header_at = 0;  ///< offset of the SOF marker
  std::uint64_t scan_data_at = 0;     ///< offset of the first byte of the first scan
  // ISO/IEC 14495-1 C.2.4.1.1; 0 is the default
  std::uint32_t t1 = 0;
  std::uint32_t t2 = 0;
  std::uint32_t t3 = 0;
  std::uint32_t reset = 0;
};

/// Walks all markers before the library sees a byte.
///
/// @return kMalformed: no SOI, a segment that leaves the codestream, no or two frame headers, NEAR or the coding
///         parameters (MAXVAL, T1 … T3, RESET) out of the range of ISO/IEC 14495-1 C.2.3 and C.2.4.1.1, scans that
///         differ in NEAR or interleaving; kTruncated: no scan; kUnsupported: another JPEG process, subsampled
///         components, restart intervals, the number of lines after the scan, mapping tables, a MAXVAL below the full
///         range
[[nodiscard]] Result<JpegLsHeader> ReadJpegLsHeader(std::span<const std::uint8_t> codestream);

/// T1, T2 and T3 where the codestream names none (ISO/IEC 14495-1 C.2.4.1.1.1).
[[nodiscard]] std::array<std::int32_t, 3> DefaultThresholds(const JpegLsHeader& header);

}  // namespace negatoscope
