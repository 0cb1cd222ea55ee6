#pragma once

#include <cstdint>
#include <vector>

namespace negatoscope {

struct ByteRange {
  std::uint64_t offset = 0;
  std::uint64_t length = 0;

  friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

/// Where the bytes of one frame lie. Concatenating the ranges gives the codestream (PS3.5 A.4), or the native pixel
/// cells. A native frame need not start on a word, nor one of 1 or 12 bits on a byte: it begins with bit `first_bit`
/// (0 to 15, 0 = least significant of the first byte) of the first word (PS3.5 8.1.1).
struct FrameLocation {
  std::vector<ByteRange> ranges;
  std::uint8_t first_bit = 0;

  friend bool operator==(const FrameLocation&, const FrameLocation&) = default;
};

[[nodiscard]] constexpr std::uint64_t TotalBytes(const FrameLocation& location) {
  std::uint64_t total = 0;
  for (const ByteRange& range : location.ranges) total += range.length;
  return total;
}

}  // namespace negatoscope
