#include "pixels/overlay.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "pixels/display_pipeline.h"

namespace negatoscope {

namespace {

void BurnPlane(RgbaImage& image, const Overlay& overlay) {
  // Origin "1\1" is the first pixel (PS3.3 C.9.2).
  const std::int64_t top = std::int64_t{overlay.origin_row} - 1;
  const std::int64_t left = std::int64_t{overlay.origin_column} - 1;
  const std::int64_t first_row = std::max<std::int64_t>(0, -top);
  const std::int64_t last_row = std::min<std::int64_t>(overlay.rows, std::int64_t{image.rows} - top);
  const std::int64_t first_column = std::max<std::int64_t>(0, -left);
  const std::int64_t last_column = std::min<std::int64_t>(overlay.columns, std::int64_t{image.columns} - left);
  for (std::int64_t row = first_row; row < last_row; ++row) {
    for (std::int64_t column = first_column; column < last_column; ++column) {
      if (overlay.pixels[static_cast<std::size_t>(row * overlay.columns + column)] == 0) continue;
      const auto pixel = static_cast<std::size_t>((row + top) * image.columns + column + left);
      std::fill_n(image.rgba.begin() + static_cast<std::ptrdiff_t>(4 * pixel), 3, std::uint8_t{255});
    }
  }
}

}  // namespace

void BurnOverlays(RgbaImage& image, const DisplayDescription& display) {
  for (const Overlay& overlay : display.overlays) {
    const bool is_shutter = display.shutter && display.shutter->overlay_group == overlay.group;
    const bool is_whole = overlay.pixels.size() >= std::uint64_t{overlay.rows} * overlay.columns;
    if (!is_shutter && is_whole) BurnPlane(image, overlay);
  }
}

}  // namespace negatoscope
