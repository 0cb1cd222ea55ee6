#pragma once

#include <cstdint>

#include "core/frame.h"
#include "core/pixel_description.h"
#include "core/result.h"

namespace negatoscope {

/// Says whether a frame can look as the header claims, before anything is allocated (PS3.3 C.7.6.3).
///
/// @return kInvalid (with the tag) for rows or columns 0, Bits Stored 0 or above Bits Allocated, a High Bit that leaves
///         the cell or is below Bits Stored − 1, samples that do not fit the Photometric Interpretation;
///         kUnsupported for Bits Allocated other than 1, 8, 12 (packed), 16, 32 and the two float encodings;
///         kLimit where the decoded frame is larger than limits::kFrameBytes, with the bytes it would need
[[nodiscard]] Result<void> ValidateDescription(const PixelDescription& description);

/// Bytes that hold one sample of Bits Allocated: 1 for 1 and 8, 2 for 12 and 16, 4 for 32, 8 for double.
[[nodiscard]] std::uint32_t ContainerBytes(const PixelDescription& description);

/// The sample type for a container of that many bytes.
[[nodiscard]] SampleType IntegerType(std::uint32_t container_bytes, bool is_signed);

/// A frame as described, with rows × columns × samples zero samples, all rows valid. The caller has validated.
[[nodiscard]] Result<Frame> MakeFrame(const PixelDescription& description);

/// The same, for a codestream of `precision` bits a sample: where that does not fit Bits Allocated the container grows
/// and a note says so.
[[nodiscard]] Result<Frame> MakeFrame(const PixelDescription& description, std::uint32_t precision);

/// Compares what the codestream says of its size with the header.
/// @param byte_offset where the codestream says it
/// @return kMismatch naming both sizes (rows × columns × samples)
[[nodiscard]] Result<void> CheckSize(const PixelDescription& description, std::uint64_t rows, std::uint64_t columns,
                                     std::uint64_t samples, std::uint64_t byte_offset = 0);

/// Marks the rows from `valid_rows` on as not there, with a note where the data ended; their bytes stay.
/// @return kTruncated where not one row is left
[[nodiscard]] Result<void> MarkRows(Frame& frame, std::uint32_t valid_rows);

/// The same, and these rows become 0: for codestreams, where a decoder may have filled them with anything.
/// @return kTruncated where not one row is left
[[nodiscard]] Result<void> KeepRows(Frame& frame, std::uint32_t valid_rows);

}  // namespace negatoscope
