#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "geometry/point.h"

namespace negatoscope {

/// Columns from `first` up to, without, `last` of one row.
struct RowSpan {
  std::uint32_t row = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  friend bool operator==(const RowSpan&, const RowSpan&) = default;
};

/// Which pixels of a frame of rows × columns a region holds: those whose centre lies inside of it. A centre exactly on
/// a left or upper edge is inside, on a right or lower one outside, so that regions side by side share no pixel; on the
/// rim of an ellipse it is inside. Parts outside of the frame hold no pixels. In order of rows, then columns.
/// @param a, b opposite corners, in any order
[[nodiscard]] std::vector<RowSpan> RectangleSpans(const Point& a, const Point& b, std::uint32_t rows,
                                                  std::uint32_t columns);
[[nodiscard]] std::vector<RowSpan> EllipseSpans(const Point& a, const Point& b, std::uint32_t rows,
                                                std::uint32_t columns);
/// The polygon closes itself; where edges cross, parity counts.
[[nodiscard]] std::vector<RowSpan> PolygonSpans(std::span<const Point> corners, std::uint32_t rows,
                                                std::uint32_t columns);

}  // namespace negatoscope
