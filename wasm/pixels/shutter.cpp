#include "pixels/shutter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

namespace negatoscope {

namespace {

using Spans = std::vector<ColumnSpan>;

/// From `left` to `right`, both from 1 and included, cut to the row.
void AddSpan(Spans& spans, double left, double right, std::uint32_t columns) {
  const double first = std::max(std::ceil(left), 1.0);
  const double last = std::min(std::floor(right), double{1} * columns);
  if (!(first <= last)) return;
  spans.push_back({.first = static_cast<std::uint32_t>(first - 1), .last = static_cast<std::uint32_t>(last)});
}

Spans Merged(Spans spans) {
  std::ranges::sort(spans, {}, &ColumnSpan::first);
  Spans merged;
  for (const ColumnSpan& span : spans) {
    if (!merged.empty() && span.first <= merged.back().last) {
      merged.back().last = std::max(merged.back().last, span.last);
    } else {
      merged.push_back(span);
    }
  }
  return merged;
}

Spans Intersection(const Spans& a, const Spans& b) {
  Spans both;
  for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
    const std::uint32_t first = std::max(a[i].first, b[k].first);
    const std::uint32_t last = std::min(a[i].last, b[k].last);
    if (first < last) both.push_back({.first = first, .last = last});
    if (a[i].last < b[k].last) {
      ++i;
    } else {
      ++k;
    }
  }
  return both;
}

Spans SpansOf(const ShutterRectangle& rectangle, double row, std::uint32_t columns) {
  Spans spans;
  if (row >= rectangle.upper && row <= rectangle.lower) AddSpan(spans, rectangle.left, rectangle.right, columns);
  return spans;
}

// The radius counts pixels along a row; rows are pixel_aspect of those apart.
Spans SpansOf(const ShutterCircle& circle, double pixel_aspect, double row, std::uint32_t columns) {
  Spans spans;
  const double down = (row - circle.row) * pixel_aspect;
  const double square = circle.radius * circle.radius - down * down;
  if (!(square >= 0)) return spans;
  const double reach = std::sqrt(square);
  AddSpan(spans, circle.column - reach, circle.column + reach, columns);
  return spans;
}

// Between crossings of the row with the edges, in pairs. Without `is_lower` an edge has its upper end, with it its
// lower one; both together fill the polygon up to its edges.
void AddInside(Spans& spans, const std::vector<ShutterVertex>& polygon, double row, std::uint32_t columns,
               bool is_lower) {
  const auto is_before = [&](const ShutterVertex& vertex) { return is_lower ? vertex.row < row : vertex.row <= row; };
  std::vector<double> crossings;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const ShutterVertex& from = polygon[i];
    const ShutterVertex& to = polygon[(i + 1) % polygon.size()];
    if (is_before(from) == is_before(to)) continue;
    crossings.push_back(from.column + (row - from.row) * (to.column - from.column) / (to.row - from.row));
  }
  std::ranges::sort(crossings);
  for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) AddSpan(spans, crossings[i], crossings[i + 1], columns);
}

Spans SpansOf(const std::vector<ShutterVertex>& polygon, double row, std::uint32_t columns) {
  Spans spans;
  AddInside(spans, polygon, row, columns, false);
  AddInside(spans, polygon, row, columns, true);
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const ShutterVertex& from = polygon[i];
    const ShutterVertex& to = polygon[(i + 1) % polygon.size()];
    if (from.row != row || to.row != row) continue;
    AddSpan(spans, std::min(from.column, to.column), std::max(from.column, to.column), columns);
  }
  return Merged(std::move(spans));
}

using Colour = std::array<std::uint8_t, 3>;

void Fill(std::span<std::uint8_t> rgba, std::uint32_t first, std::uint32_t last, const Colour& colour) {
  for (std::size_t column = first; column < last; ++column) {
    std::ranges::copy(colour, rgba.subspan(4 * column, 3).begin());
  }
}

void HideBehindBitmap(const Overlay& overlay, std::uint32_t row, const Colour& colour, std::span<std::uint8_t> rgba) {
  const std::int64_t plane_row = std::int64_t{row} + 1 - overlay.origin_row;
  if (plane_row < 0 || plane_row >= overlay.rows) return;
  if (overlay.pixels.size() < std::uint64_t{overlay.rows} * overlay.columns) return;
  const std::size_t start = static_cast<std::size_t>(plane_row) * overlay.columns;
  const auto columns = static_cast<std::uint32_t>(rgba.size() / 4);
  for (std::uint32_t column = 0; column < columns; ++column) {
    const std::int64_t plane_column = std::int64_t{column} + 1 - overlay.origin_column;
    if (plane_column < 0 || plane_column >= overlay.columns) continue;
    if (overlay.pixels[start + static_cast<std::size_t>(plane_column)] != 0) Fill(rgba, column, column + 1, colour);
  }
}

}  // namespace

std::vector<ColumnSpan> VisibleSpans(const DisplayShutter& shutter, double pixel_aspect, std::uint32_t columns,
                                     std::uint32_t row) {
  const double place = double{1} * row + 1;
  Spans visible{{.first = 0, .last = columns}};
  if (shutter.rectangle) visible = Intersection(visible, SpansOf(*shutter.rectangle, place, columns));
  if (shutter.circle) visible = Intersection(visible, SpansOf(*shutter.circle, pixel_aspect, place, columns));
  if (!shutter.polygon.empty()) visible = Intersection(visible, SpansOf(shutter.polygon, place, columns));
  return visible;
}

std::vector<ColumnSpan> VisibleSpans(const DisplayDescription& display, std::uint32_t columns, std::uint32_t row) {
  if (!display.shutter) return {{.first = 0, .last = columns}};
  return VisibleSpans(*display.shutter, display.pixel_aspect, columns, row);
}

void HideBehindShutter(const DisplayDescription& display, std::uint32_t row, std::span<std::uint8_t> rgba) {
  if (!display.shutter) return;
  const DisplayShutter& shutter = *display.shutter;
  const Colour colour = shutter.colour.value_or(Colour{shutter.grey, shutter.grey, shutter.grey});
  const auto columns = static_cast<std::uint32_t>(rgba.size() / 4);
  std::uint32_t hidden_from = 0;
  for (const ColumnSpan& span : VisibleSpans(display, columns, row)) {
    Fill(rgba, hidden_from, span.first, colour);
    hidden_from = span.last;
  }
  Fill(rgba, hidden_from, columns, colour);
  for (const Overlay& overlay : display.overlays) {
    if (shutter.overlay_group == overlay.group) HideBehindBitmap(overlay, row, colour, rgba);
  }
}

}  // namespace negatoscope
