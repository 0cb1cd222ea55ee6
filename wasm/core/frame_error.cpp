#include "core/frame_error.h"

#include <algorithm>

#include "core/format.h"

namespace negatoscope {

std::optional<std::uint64_t> FileOffset(std::span<const ByteRange> ranges, std::uint64_t offset) {
  if (ranges.empty()) return std::nullopt;
  for (const ByteRange& range : ranges) {
    if (offset < range.length) return range.offset + offset;
    offset -= range.length;
  }
  return ranges.back().offset + ranges.back().length;
}

Error InFrame(Error error, std::uint32_t frame_number, std::uint64_t frame_bytes, std::span<const ByteRange> ranges) {
  const std::uint64_t usual = error.code == ErrorCode::kTruncated ? frame_bytes : 0;
  const std::uint64_t offset = std::min(error.byte_offset.value_or(usual), frame_bytes);
  error.detail = Format("frame {}, byte {} of its data: {}", frame_number, offset, error.detail);
  error.byte_offset = FileOffset(ranges, offset);
  return error;
}

}  // namespace negatoscope
