#include "pixels/enlarge.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <optional>
#include <utility>
#include <vector>

#include "core/format.h"
#include "core/limits.h"

namespace negatoscope {

namespace {

constexpr std::uint32_t kMostLevels = 32;

// How often rows and columns were halved, rounded up each time.
std::optional<std::uint32_t> LevelsBetween(const Frame& halved, std::uint32_t rows, std::uint32_t columns) {
  for (std::uint32_t levels = 0; levels < kMostLevels; ++levels) {
    if (rows == halved.rows && columns == halved.columns) return levels;
    rows = rows / 2 + rows % 2;
    columns = columns / 2 + columns % 2;
  }
  return std::nullopt;
}

// For each pixel along an edge the sample that is nearest.
std::vector<std::uint32_t> NearestSamples(std::uint32_t whole, std::uint32_t samples, std::uint32_t levels) {
  const std::uint64_t half = levels == 0 ? 0 : std::uint64_t{1} << (levels - 1);
  std::vector<std::uint32_t> nearest(whole);
  for (std::uint32_t i = 0; i < whole; ++i) {
    nearest[i] = static_cast<std::uint32_t>(std::min<std::uint64_t>((i + half) >> levels, samples - 1));
  }
  return nearest;
}

std::vector<std::uint8_t> Repeated(const Frame& frame, const std::vector<std::uint32_t>& row_of,
                                   const std::vector<std::uint32_t>& column_of) {
  const std::size_t pixel_bytes = std::size_t{BytesPerSample(frame.type)} * frame.samples_per_pixel;
  const std::size_t row_bytes = pixel_bytes * column_of.size();
  std::vector<std::uint8_t> bytes(row_bytes * row_of.size());
  for (std::size_t row = 0; row < row_of.size(); ++row) {
    std::uint8_t* out = bytes.data() + row * row_bytes;
    if (row > 0 && row_of[row] == row_of[row - 1]) {
      std::memcpy(out, out - row_bytes, row_bytes);
      continue;
    }
    const std::uint8_t* const in = frame.bytes.data() + std::size_t{row_of[row]} * frame.columns * pixel_bytes;
    for (const std::uint32_t column : column_of) {
      std::memcpy(out, in + column * pixel_bytes, pixel_bytes);
      out += pixel_bytes;
    }
  }
  return bytes;
}

}  // namespace

Result<void> EnlargeTo(Frame& frame, std::uint32_t rows, std::uint32_t columns) {
  const auto levels = LevelsBetween(frame, rows, columns);
  const bool has_samples = FrameBytes(frame) > 0 && FrameBytes(frame) == frame.bytes.size();
  if (!levels || !has_samples) {
    return Fail(ErrorCode::kInvalid,
                Format("{} × {} is no smaller resolution of {} × {}", frame.columns, frame.rows, columns, rows));
  }
  Frame whole = frame;
  whole.rows = rows;
  whole.columns = columns;
  if (FrameBytes(whole) > limits::kFrameBytes) return Fail(ErrorCode::kLimit, "the frame is too large");
  whole.valid_rows = static_cast<std::uint32_t>(std::uint64_t{frame.valid_rows} * rows / frame.rows);
  whole.bytes =
      Repeated(frame, NearestSamples(rows, frame.rows, *levels), NearestSamples(columns, frame.columns, *levels));
  frame = std::move(whole);
  return {};
}

}  // namespace negatoscope
