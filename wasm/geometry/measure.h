#pragma once

#include <optional>
#include <span>

#include "geometry/point.h"

/// Formulas on points of a frame. All take the size of a pixel, since pixels need not be square; results are in its
/// unit. Points must be finite.
namespace negatoscope {

/// Distance of two points: √((Δx · size.x)² + (Δy · size.y)²).
[[nodiscard]] double Length(const Point& a, const Point& b, const PixelSize& size);

/// Sum of the distances from each point to the next; 0 for less than two.
[[nodiscard]] double PolylineLength(std::span<const Point> points, const PixelSize& size);

/// The same with the way back from the last to the first.
[[nodiscard]] double Perimeter(std::span<const Point> corners, const PixelSize& size);

/// The angle at `vertex` between the ways to `a` and to `b`, 0 … 180 degrees.
/// @return nothing where one of the ways has no length
[[nodiscard]] std::optional<double> AngleDegrees(const Point& a, const Point& vertex, const Point& b,
                                                 const PixelSize& size);

/// The angle of two lines, whichever way they were drawn: 0 … 90 degrees. A Cobb angle above 90 degrees is 180 degrees
/// minus this; two lines do not tell which one is meant.
/// @return nothing where one of the lines has no length
[[nodiscard]] std::optional<double> AngleBetweenLines(const Point& a1, const Point& a2, const Point& b1,
                                                      const Point& b2, const PixelSize& size);

/// Area inside a polygon by the shoelace formula, whichever way round it was drawn; 0 for less than three corners.
/// Means nothing where edges cross: IsSimple.
[[nodiscard]] double PolygonArea(std::span<const Point> corners, const PixelSize& size);

/// Whether no two edges of a polygon cross, touch or lie on each other, except neighbours at their common corner.
/// Corners that follow each other at the same place count once. Takes the square of the number of corners.
[[nodiscard]] bool IsSimple(std::span<const Point> corners);

/// π · a · b of the ellipse in a box with these two opposite corners.
[[nodiscard]] double EllipseArea(const Point& a, const Point& b, const PixelSize& size);

/// Circumference of that ellipse by Ramanujan's second approximation (relative error below 0.05 %, where one axis is
/// nothing 0.05 %).
[[nodiscard]] double EllipsePerimeter(const Point& a, const Point& b, const PixelSize& size);

}  // namespace negatoscope
