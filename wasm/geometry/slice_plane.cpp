#include "geometry/slice_plane.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace negatoscope {

namespace {

/// What rounding in a file leaves of directions of length 1 at a right angle.
constexpr double kDirectionTolerance = 0.01;
/// Positions are text with three decimals or more.
constexpr double kSamePositionMm = 0.01;
constexpr double kThinnestHalfMm = 0.5;
/// Of slices of one stack, as in the hierarchy: 2.5 degrees.
constexpr double kParallelCosine = 0.999;

double Norm(const Vector3& a) { return std::sqrt(Dot(a, a)); }
Vector3 Minus(const Vector3& a, const Vector3& b) { return {.x = a.x - b.x, .y = a.y - b.y, .z = a.z - b.z}; }
Vector3 Times(const Vector3& a, double factor) { return {.x = a.x * factor, .y = a.y * factor, .z = a.z * factor}; }

/// `from` + `a` · x + `b` · y
Vector3 Combine(const Vector3& from, const Vector3& a, double x, const Vector3& b, double y) {
  return {.x = from.x + a.x * x + b.x * y, .y = from.y + a.y * x + b.y * y, .z = from.z + a.z * x + b.z * y};
}

Vector3 Cross(const Vector3& a, const Vector3& b) {
  return {.x = a.y * b.z - a.z * b.y, .y = a.z * b.x - a.x * b.z, .z = a.x * b.y - a.y * b.x};
}

bool IsFinite(std::span<const double> numbers) {
  return std::ranges::all_of(numbers, [](double number) { return std::isfinite(number); });
}

/// The line `from` + t · `direction` from t = `first` to `last`.
struct Line {
  Point from;
  Point direction;
  double first = -std::numeric_limits<double>::infinity();
  double last = std::numeric_limits<double>::infinity();
};

/// Keeps of the line what is between 0 and `most` in a coordinate that is `value` at its beginning and grows by
/// `slope`.
void ClipTo(Line& line, double value, double slope, double most) {
  if (std::abs(slope) < 1e-12) {
    if (value < 0 || value > most) line.last = -std::numeric_limits<double>::infinity();
    return;
  }
  const double enters = -value / slope;
  const double leaves = (most - value) / slope;
  line.first = std::max(line.first, std::min(enters, leaves));
  line.last = std::min(line.last, std::max(enters, leaves));
}

void ClipToPicture(Line& line, const SlicePlane& shown, const SlicePlane& picture) {
  const Point start = ToFrame(picture, ToPatient(shown, line.from)).place;
  const Point next =
      ToFrame(picture, ToPatient(shown, {.x = line.from.x + line.direction.x, .y = line.from.y + line.direction.y}))
          .place;
  ClipTo(line, start.x, next.x - start.x, picture.columns);
  ClipTo(line, start.y, next.y - start.y, picture.rows);
}

struct Candidate {
  std::size_t index = 0;
  double position_mm = 0;  ///< of the slice, from the place, along the normal of the current one
};

/// The slices of one stack: parallel to the current one, in its Frame of Reference; positions along its normal.
std::vector<Candidate> StackOf(const PlaneStack& stack, std::size_t current, const Vector3& from) {
  const PlaneStack::Slice& reference = stack.slices[current];
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < stack.slices.size(); ++i) {
    const auto& [plane, frame_of_reference] = stack.slices[i];
    if (!plane || frame_of_reference != reference.frame_of_reference) continue;
    if (std::abs(Dot(plane->normal, reference.plane->normal)) < kParallelCosine) continue;
    // The distance of the place from this very plane, since slices may be turned against each other a little.
    const double sign = Dot(plane->normal, reference.plane->normal) < 0 ? -1 : 1;
    candidates.push_back({.index = i, .position_mm = sign * Dot(plane->normal, Minus(plane->origin, from))});
  }
  return candidates;
}

bool IsIn(const PlaneStack& stack, std::size_t index) {
  return index < stack.slices.size() && stack.slices[index].plane.has_value();
}

std::size_t Distance(std::size_t a, std::size_t b) { return a > b ? a - b : b - a; }

/// To the nearest slice on one side of a position; nothing where there is none.
std::optional<double> GapBeside(const std::vector<Candidate>& candidates, double position_mm, double side) {
  std::optional<double> gap;
  for (const Candidate& other : candidates) {
    const double away = side * (other.position_mm - position_mm);
    if (away > kSamePositionMm && (!gap || away < *gap)) gap = away;
  }
  return gap;
}

}  // namespace

double Dot(const Vector3& a, const Vector3& b) { return a.x * b.x + a.y * b.y + a.z * b.z; }

std::optional<SlicePlane> MakeSlicePlane(const PlaneAttributes& attributes) {
  const auto& [position, o, spacing, rows, columns] = attributes;
  if (!IsFinite(position) || !IsFinite(o) || !IsFinite(spacing)) return std::nullopt;
  if (!(spacing[0] > 0) || !(spacing[1] > 0) || rows == 0 || columns == 0) return std::nullopt;
  const Vector3 row{.x = o[0], .y = o[1], .z = o[2]};
  const Vector3 column{.x = o[3], .y = o[4], .z = o[5]};
  const double row_length = Norm(row);
  const double column_length = Norm(column);
  if (std::abs(row_length - 1) > kDirectionTolerance || std::abs(column_length - 1) > kDirectionTolerance ||
      std::abs(Dot(row, column)) > kDirectionTolerance) {
    return std::nullopt;
  }
  SlicePlane plane;
  plane.origin = {.x = position[0], .y = position[1], .z = position[2]};
  plane.along_row = Times(row, 1 / row_length);
  plane.along_column = Times(column, 1 / column_length);
  const Vector3 normal = Cross(plane.along_row, plane.along_column);
  plane.normal = Times(normal, 1 / Norm(normal));
  plane.pixel_mm = {.x = spacing[1], .y = spacing[0]};
  plane.columns = columns;
  plane.rows = rows;
  return plane;
}

Vector3 ToPatient(const SlicePlane& plane, const Point& place) {
  return Combine(plane.origin, plane.along_row, (place.x - 0.5) * plane.pixel_mm.x, plane.along_column,
                 (place.y - 0.5) * plane.pixel_mm.y);
}

Vector3 CentreOf(const SlicePlane& plane) { return ToPatient(plane, {.x = plane.columns / 2, .y = plane.rows / 2}); }

Projected ToFrame(const SlicePlane& plane, const Vector3& in_patient) {
  const Vector3 away = Minus(in_patient, plane.origin);
  // The directions may be off the right angle by what rounding leaves.
  const double skew = Dot(plane.along_row, plane.along_column);
  const double row_part = Dot(away, plane.along_row);
  const double column_part = Dot(away, plane.along_column);
  const double straight = 1 - skew * skew;
  return {.place = {.x = (row_part - skew * column_part) / straight / plane.pixel_mm.x + 0.5,
                    .y = (column_part - skew * row_part) / straight / plane.pixel_mm.y + 0.5},
          .distance_mm = Dot(away, plane.normal)};
}

bool Contains(const SlicePlane& plane, const Point& place) {
  return place.x >= 0 && place.y >= 0 && place.x <= plane.columns && place.y <= plane.rows;
}

std::optional<Segment> CutOf(const SlicePlane& shown, const SlicePlane& other) {
  if (Norm(Cross(shown.normal, other.normal)) < kParallelSine) return std::nullopt;
  // How far a place of the shown picture is from the other plane is a + b · x + c · y: the cut is where that is 0.
  const double b = Dot(other.normal, shown.along_row) * shown.pixel_mm.x;
  const double c = Dot(other.normal, shown.along_column) * shown.pixel_mm.y;
  const Point centre{.x = shown.columns / 2, .y = shown.rows / 2};
  const double distance = ToFrame(other, ToPatient(shown, centre)).distance_mm;
  const double square = b * b + c * c;
  if (!(square > 0)) return std::nullopt;
  const double length = std::sqrt(square);
  Line line{.from = {.x = centre.x - b * distance / square, .y = centre.y - c * distance / square},
            .direction = {.x = -c / length, .y = b / length}};
  ClipToPicture(line, shown, shown);
  ClipToPicture(line, shown, other);
  if (!(line.first < line.last)) return std::nullopt;
  const auto at = [&](double t) -> Point {
    return {.x = line.from.x + t * line.direction.x, .y = line.from.y + t * line.direction.y};
  };
  return Segment{.from = at(line.first), .to = at(line.last)};
}

std::optional<NearestSlice> FindNearestSlice(const PlaneStack& stack, std::size_t current, const Vector3& in_patient) {
  if (!IsIn(stack, current)) return std::nullopt;
  const std::vector<Candidate> candidates = StackOf(stack, current, in_patient);
  double nearest = std::numeric_limits<double>::infinity();
  for (const Candidate& candidate : candidates) nearest = std::min(nearest, std::abs(candidate.position_mm));
  const Candidate* best = nullptr;
  for (const Candidate& candidate : candidates) {
    if (std::abs(candidate.position_mm) > nearest + kSamePositionMm) continue;
    if (best == nullptr || Distance(candidate.index, current) < Distance(best->index, current)) best = &candidate;
  }
  if (best == nullptr) return std::nullopt;
  // The place is at 0: the side of the slice that it lies on, and how far the next slice is on that side or, at the
  // end of the stack, on the other one.
  const double side = best->position_mm > 0 ? -1 : 1;
  const auto gap = GapBeside(candidates, best->position_mm, side);
  const auto spacing = gap ? gap : GapBeside(candidates, best->position_mm, -side);
  const double half = std::max(kThinnestHalfMm, spacing.value_or(0) / 2) + kSamePositionMm;
  const double distance = std::abs(best->position_mm);
  if (!gap && distance > half && spacing) return std::nullopt;
  return NearestSlice{.index = best->index, .distance_mm = distance, .holds = distance <= half};
}

std::optional<std::array<std::size_t, 2>> EndsOf(const PlaneStack& stack, std::size_t current) {
  if (!IsIn(stack, current)) return std::nullopt;
  const std::vector<Candidate> candidates = StackOf(stack, current, {});
  const auto [first, last] = std::ranges::minmax_element(candidates, {}, &Candidate::position_mm);
  if (last->position_mm - first->position_mm <= kSamePositionMm) return std::nullopt;
  return std::array{first->index, last->index};
}

}  // namespace negatoscope
