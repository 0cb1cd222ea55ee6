#include "geometry/measure.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <vector>

namespace negatoscope {

namespace {

struct Vector {
  double x = 0;
  double y = 0;
};

Vector Between(const Point& from, const Point& to, const PixelSize& size) {
  return {.x = (to.x - from.x) * size.x, .y = (to.y - from.y) * size.y};
}

double Cross(const Vector& a, const Vector& b) { return a.x * b.y - a.y * b.x; }
double Dot(const Vector& a, const Vector& b) { return a.x * b.x + a.y * b.y; }
double Norm(const Vector& vector) { return std::hypot(vector.x, vector.y); }

/// atan2 stays exact where the angle is near 0 or 180 degrees, other than the arc cosine.
std::optional<double> AngleOf(const Vector& a, const Vector& b) {
  if (!(Norm(a) > 0) || !(Norm(b) > 0)) return std::nullopt;
  return std::atan2(std::abs(Cross(a, b)), Dot(a, b)) * 180 / std::numbers::pi;
}

std::vector<Point> WithoutRepeats(std::span<const Point> corners) {
  std::vector<Point> distinct;
  for (const Point& corner : corners) {
    if (distinct.empty() || !(distinct.back() == corner)) distinct.push_back(corner);
  }
  while (distinct.size() > 1 && distinct.front() == distinct.back()) distinct.pop_back();
  return distinct;
}

/// Which side of the line a → b the point is on: −1, 0 (on it), 1.
int Side(const Point& a, const Point& b, const Point& point) {
  const double cross = (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
  return cross > 0 ? 1 : cross < 0 ? -1 : 0;
}

bool IsInBox(const Point& a, const Point& b, const Point& point) {
  return point.x >= std::min(a.x, b.x) && point.x <= std::max(a.x, b.x) && point.y >= std::min(a.y, b.y) &&
         point.y <= std::max(a.y, b.y);
}

/// Whether two segments have a point in common, ends included.
bool Meet(const Point& a, const Point& b, const Point& c, const Point& d) {
  const int c_side = Side(a, b, c);
  const int d_side = Side(a, b, d);
  const int a_side = Side(c, d, a);
  const int b_side = Side(c, d, b);
  if (c_side * d_side < 0 && a_side * b_side < 0) return true;
  return (c_side == 0 && IsInBox(a, b, c)) || (d_side == 0 && IsInBox(a, b, d)) || (a_side == 0 && IsInBox(c, d, a)) ||
         (b_side == 0 && IsInBox(c, d, b));
}

/// Whether an edge turns straight back on the one before it.
bool TurnsBack(const Point& a, const Point& b, const Point& c) {
  return Side(a, b, c) == 0 && Dot(Between(b, a, {}), Between(b, c, {})) > 0;
}

}  // namespace

double Length(const Point& a, const Point& b, const PixelSize& size) { return Norm(Between(a, b, size)); }

double PolylineLength(std::span<const Point> points, const PixelSize& size) {
  double length = 0;
  for (std::size_t i = 1; i < points.size(); ++i) length += Length(points[i - 1], points[i], size);
  return length;
}

double Perimeter(std::span<const Point> corners, const PixelSize& size) {
  if (corners.size() < 2) return 0;
  return PolylineLength(corners, size) + Length(corners.back(), corners.front(), size);
}

std::optional<double> AngleDegrees(const Point& a, const Point& vertex, const Point& b, const PixelSize& size) {
  return AngleOf(Between(vertex, a, size), Between(vertex, b, size));
}

std::optional<double> AngleBetweenLines(const Point& a1, const Point& a2, const Point& b1, const Point& b2,
                                        const PixelSize& size) {
  const auto angle = AngleOf(Between(a1, a2, size), Between(b1, b2, size));
  if (!angle) return std::nullopt;
  return std::min(*angle, 180 - *angle);
}

double PolygonArea(std::span<const Point> corners, const PixelSize& size) {
  if (corners.size() < 3) return 0;
  // From the first corner on, so that a polygon far from the origin loses no digits.
  double twice = 0;
  for (std::size_t i = 1; i + 1 < corners.size(); ++i) {
    twice += Cross(Between(corners[0], corners[i], size), Between(corners[0], corners[i + 1], size));
  }
  return std::abs(twice) / 2;
}

bool IsSimple(std::span<const Point> corners) {
  const std::vector<Point> polygon = WithoutRepeats(corners);
  const std::size_t count = polygon.size();
  if (count < 3) return false;
  const auto corner = [&](std::size_t index) -> const Point& { return polygon[index % count]; };
  for (std::size_t i = 0; i < count; ++i) {
    if (TurnsBack(corner(i), corner(i + 1), corner(i + 2))) return false;
    // Edge i and those behind its neighbour; the last one is a neighbour of the first.
    for (std::size_t k = i + 2; k < count; ++k) {
      if (i == 0 && k == count - 1) continue;
      if (Meet(corner(i), corner(i + 1), corner(k), corner(k + 1))) return false;
    }
  }
  return true;
}

double EllipseArea(const Point& a, const Point& b, const PixelSize& size) {
  const Vector axes = Between(a, b, size);
  return std::numbers::pi * std::abs(axes.x) * std::abs(axes.y) / 4;
}

double EllipsePerimeter(const Point& a, const Point& b, const PixelSize& size) {
  const Vector axes = Between(a, b, size);
  const double sum = (std::abs(axes.x) + std::abs(axes.y)) / 2;
  const double difference = (std::abs(axes.x) - std::abs(axes.y)) / 2;
  if (!(sum > 0)) return 0;
  const double h = 3 * (difference / sum) * (difference / sum);
  return std::numbers::pi * sum * (1 + h / (10 + std::sqrt(4 - h)));
}

}  // namespace negatoscope
