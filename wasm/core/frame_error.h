#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "core/error.h"
#include "core/frame_location.h"

namespace negatoscope {

/// Where byte `offset` of a frame's joined data lies in the file; its end for an offset past all ranges; nothing
/// without ranges.
[[nodiscard]] std::optional<std::uint64_t> FileOffset(std::span<const ByteRange> ranges, std::uint64_t offset);

/// What a decoder says of its codestream, said of the file: the detail begins with the number of the frame (from 1) and
/// the offset in the frame's data, and `byte_offset` becomes the offset in the file. Without an offset of its own, a
/// truncation is at the end of the data and anything else at their beginning.
/// @param frame_bytes length of the frame's data
/// @param ranges where these are in the file; empty where they are not, as in a deflated data set
[[nodiscard]] Error InFrame(Error error, std::uint32_t frame_number, std::uint64_t frame_bytes,
                            std::span<const ByteRange> ranges);

}  // namespace negatoscope
