#include "pixels/overlay.h"

#include <algorithm>
#include <cstddef>

#include "core/limits.h"
#include "pixels/display_pipeline.h"

namespace negatoscope {

std::int64_t OverlayPlaneFor(const Overlay& overlay, std::uint32_t frame_index) {
  const std::uint64_t plane_pixels = std::uint64_t{overlay.rows} * overlay.columns;
  const std::int64_t plane = std::int64_t{frame_index} + 1 - std::int64_t{overlay.first_frame};
  const bool is_for_all = overlay.frames == 1 && overlay.first_frame <= 1;
  const std::int64_t index = is_for_all ? 0 : plane;
  if (index < 0 || index >= std::max<std::int64_t>(overlay.frames, 1)) return -1;
  if (plane_pixels == 0 || plane_pixels > limits::kFrameBytes) return -1;
  const std::uint64_t planes_there = overlay.pixels.size() / plane_pixels;
  return static_cast<std::uint64_t>(index) < planes_there ? index : -1;
}

namespace {

void BurnPlane(RgbaImage& image, const Overlay& overlay, std::span<const std::uint8_t> plane) {
  // Origin "1\1" is the first pixel (PS3.3 C.9.2).
  const std::int64_t top = std::int64_t{overlay.origin_row} - 1;
  const std::int64_t left = std::int64_t{overlay.origin_column} - 1;
  const std::int64_t first_row = std::max<std::int64_t>(0, -top);
  const std::int64_t last_row = std::min<std::int64_t>(overlay.rows, std::int64_t{image.rows} - top);
  const std::int64_t first_column = std::max<std::int64_t>(0, -left);
  const std::int64_t last_column = std::min<std::int64_t>(overlay.columns, std::int64_t{image.columns} - left);
  for (std::int64_t row = first_row; row < last_row; ++row) {
    for (std::int64_t column = first_column; column < last_column; ++column) {
      if (plane[static_cast<std::size_t>(row * overlay.columns + column)] == 0) continue;
      const auto pixel = static_cast<std::size_t>((row + top) * image.columns + column + left);
      std::fill_n(image.rgba.begin() + static_cast<std::ptrdiff_t>(4 * pixel), 3, std::uint8_t{255});
    }
  }
}

}  // namespace

void BurnOverlays(RgbaImage& image, std::span<const Overlay> overlays, std::uint32_t frame_index) {
  for (const Overlay& overlay : overlays) {
    const std::int64_t plane = OverlayPlaneFor(overlay, frame_index);
    if (plane < 0) continue;
    const std::size_t plane_pixels = std::size_t{overlay.rows} * overlay.columns;
    BurnPlane(image, overlay,
              std::span(overlay.pixels).subspan(static_cast<std::size_t>(plane) * plane_pixels, plane_pixels));
  }
}

}  // namespace negatoscope
