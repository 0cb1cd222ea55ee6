#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/display_description.h"

namespace negatoscope {

/// Columns from `first` up to, without, `last`, from 0.
struct ColumnSpan {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  friend bool operator==(const ColumnSpan&, const ColumnSpan&) = default;
};

/// What the shapes of a display shutter leave visible of one row (PS3.3 C.7.6.11): pixels whose centre is in all of
/// them, edges included. A circle is round where pixels are not square. The polygon counts by parity.
/// web/src/render/shutter.ts has the same arithmetic.
/// @param pixel_aspect height of a pixel over its width
/// @param row from 0
/// @return in ascending order, not touching each other
[[nodiscard]] std::vector<ColumnSpan> VisibleSpans(const DisplayShutter& shutter, double pixel_aspect,
                                                   std::uint32_t columns, std::uint32_t row);

/// The same without a shutter: the whole row.
[[nodiscard]] std::vector<ColumnSpan> VisibleSpans(const DisplayDescription& display, std::uint32_t columns,
                                                   std::uint32_t row);

/// Paints what the shutter of `display` hides of one row, shapes and bitmap, with its presentation value:
/// in colour where it has one (PS3.3 C.7.6.11), since the picture is for a display in colour.
/// @param rgba columns × 4 bytes
void HideBehindShutter(const DisplayDescription& display, std::uint32_t row, std::span<std::uint8_t> rgba);

}  // namespace negatoscope
