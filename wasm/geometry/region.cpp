#include "geometry/region.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace negatoscope {

namespace {

/// The first index whose centre is at or behind `edge`, within 0 … count.
std::uint32_t FirstFrom(double edge, std::uint32_t count) {
  return static_cast<std::uint32_t>(std::clamp(std::ceil(edge - 0.5), 0.0, double{1} * count));
}

void AddSpan(std::vector<RowSpan>& spans, std::uint32_t row, double left, double right, std::uint32_t columns) {
  const RowSpan span{.row = row, .first = FirstFrom(left, columns), .last = FirstFrom(right, columns)};
  if (span.first < span.last) spans.push_back(span);
}

struct Box {
  Point low;
  Point high;
};

Box BoxOf(const Point& a, const Point& b) {
  return {.low = {.x = std::min(a.x, b.x), .y = std::min(a.y, b.y)},
          .high = {.x = std::max(a.x, b.x), .y = std::max(a.y, b.y)}};
}

Box BoxOf(std::span<const Point> points) {
  Box box{.low = points.front(), .high = points.front()};
  for (const Point& point : points) {
    box.low = {.x = std::min(box.low.x, point.x), .y = std::min(box.low.y, point.y)};
    box.high = {.x = std::max(box.high.x, point.x), .y = std::max(box.high.y, point.y)};
  }
  return box;
}

}  // namespace

std::vector<RowSpan> RectangleSpans(const Point& a, const Point& b, std::uint32_t rows, std::uint32_t columns) {
  std::vector<RowSpan> spans;
  const Box box = BoxOf(a, b);
  const std::uint32_t end = FirstFrom(box.high.y, rows);
  for (std::uint32_t row = FirstFrom(box.low.y, rows); row < end; ++row) {
    AddSpan(spans, row, box.low.x, box.high.x, columns);
  }
  return spans;
}

std::vector<RowSpan> EllipseSpans(const Point& a, const Point& b, std::uint32_t rows, std::uint32_t columns) {
  std::vector<RowSpan> spans;
  const Box box = BoxOf(a, b);
  const double half_width = (box.high.x - box.low.x) / 2;
  const double half_height = (box.high.y - box.low.y) / 2;
  if (!(half_width > 0) || !(half_height > 0)) return spans;
  const double center_x = box.low.x + half_width;
  const double center_y = box.low.y + half_height;
  for (std::uint32_t row = FirstFrom(box.low.y, rows); row < rows; ++row) {
    const double down = (double{1} * row + 0.5 - center_y) / half_height;
    if (down > 1) break;
    const double square = 1 - down * down;
    if (square < 0) continue;
    const double reach = half_width * std::sqrt(square);
    const double first = std::max(std::ceil(center_x - reach - 0.5), 0.0);
    const double last = std::min(std::floor(center_x + reach - 0.5), double{1} * columns - 1);
    if (!(first <= last)) continue;
    spans.push_back(
        {.row = row, .first = static_cast<std::uint32_t>(first), .last = static_cast<std::uint32_t>(last) + 1});
  }
  return spans;
}

std::vector<RowSpan> PolygonSpans(std::span<const Point> corners, std::uint32_t rows, std::uint32_t columns) {
  std::vector<RowSpan> spans;
  if (corners.size() < 3) return spans;
  const Box box = BoxOf(corners);
  const std::uint32_t end = FirstFrom(box.high.y, rows);
  std::vector<double> crossings;
  for (std::uint32_t row = FirstFrom(box.low.y, rows); row < end; ++row) {
    const double y = double{1} * row + 0.5;
    crossings.clear();
    for (std::size_t i = 0; i < corners.size(); ++i) {
      const Point& from = corners[i];
      const Point& to = corners[(i + 1) % corners.size()];
      // Half open in y: a corner on the line belongs to one of its two edges.
      if ((from.y <= y) == (to.y <= y)) continue;
      crossings.push_back(from.x + (y - from.y) * (to.x - from.x) / (to.y - from.y));
    }
    std::ranges::sort(crossings);
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
      AddSpan(spans, row, crossings[i], crossings[i + 1], columns);
    }
  }
  return spans;
}

}  // namespace negatoscope
