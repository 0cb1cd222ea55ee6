#pragma once

#include <cmath>

namespace negatoscope {

/// A place in a frame, in pixels: x along a row, y along a column, (0, 0) at the outer corner of the first pixel, so
/// that the centre of that pixel is (0.5, 0.5).
struct Point {
  double x = 0;
  double y = 0;

  friend bool operator==(const Point&, const Point&) = default;
};

[[nodiscard]] inline bool IsFinite(const Point& point) { return std::isfinite(point.x) && std::isfinite(point.y); }

/// Size of a pixel along a row and along a column, in any one unit.
struct PixelSize {
  double x = 1;
  double y = 1;
};

}  // namespace negatoscope
