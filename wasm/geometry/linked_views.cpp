#include "geometry/linked_views.h"

#include <cmath>

namespace negatoscope {

namespace {

bool AreTogether(const LinkedView& a, const LinkedView& b) { return a.space >= 0 && a.space == b.space; }

void AddLine(std::vector<ReferenceLine>& lines, const SlicePlane& shown, const LinkedView& view, std::size_t index,
             LineKind kind, std::size_t frame) {
  const auto& plane = view.stack->slices[frame].plane;
  if (!plane) return;
  if (const auto segment = CutOf(shown, *plane)) {
    lines.push_back({.other = index, .kind = kind, .segment = *segment});
  }
}

std::vector<std::optional<std::size_t>> Follow(std::span<const LinkedView> views, std::size_t source,
                                               const Vector3& in_patient, double least_cosine) {
  std::vector<std::optional<std::size_t>> frames(views.size());
  const SlicePlane* moved = source < views.size() ? PlaneOf(views[source]) : nullptr;
  if (moved == nullptr) return frames;
  const Vector3& from = views[source].shift;
  for (std::size_t i = 0; i < views.size(); ++i) {
    const LinkedView& view = views[i];
    const SlicePlane* plane = PlaneOf(view);
    if (i == source || plane == nullptr || !AreTogether(view, views[source])) continue;
    if (std::abs(Dot(plane->normal, moved->normal)) < least_cosine) continue;
    const Vector3 there{.x = in_patient.x - from.x + view.shift.x,
                        .y = in_patient.y - from.y + view.shift.y,
                        .z = in_patient.z - from.z + view.shift.z};
    if (const auto nearest = FindNearestSlice(*view.stack, view.frame, there)) frames[i] = nearest->index;
  }
  return frames;
}

}  // namespace

const SlicePlane* PlaneOf(const LinkedView& view) {
  if (view.stack == nullptr || view.frame >= view.stack->slices.size()) return nullptr;
  const auto& plane = view.stack->slices[view.frame].plane;
  return plane ? &*plane : nullptr;
}

std::vector<ReferenceLine> LinesOn(std::span<const LinkedView> views, std::size_t shown, bool with_ends) {
  std::vector<ReferenceLine> lines;
  const SlicePlane* picture = shown < views.size() ? PlaneOf(views[shown]) : nullptr;
  if (picture == nullptr) return lines;
  for (std::size_t i = 0; i < views.size(); ++i) {
    const LinkedView& view = views[i];
    if (i == shown || PlaneOf(view) == nullptr || !AreTogether(view, views[shown])) continue;
    const auto ends = with_ends ? EndsOf(*view.stack, view.frame) : std::nullopt;
    if (ends) {
      AddLine(lines, *picture, view, i, LineKind::kFirst, ends->front());
      AddLine(lines, *picture, view, i, LineKind::kLast, ends->back());
    }
    AddLine(lines, *picture, view, i, LineKind::kSlice, view.frame);
  }
  return lines;
}

std::optional<PlaceMark> MarkOn(const LinkedView& view, const Vector3& in_patient) {
  const SlicePlane* plane = PlaneOf(view);
  if (plane == nullptr) return std::nullopt;
  const Projected projected = ToFrame(*plane, in_patient);
  if (!Contains(*plane, projected.place)) return std::nullopt;
  const auto nearest = FindNearestSlice(*view.stack, view.frame, in_patient);
  return PlaceMark{.place = projected.place, .is_in_slice = nearest && nearest->index == view.frame && nearest->holds};
}

std::vector<std::optional<std::size_t>> FollowSlice(std::span<const LinkedView> views, std::size_t scrolled) {
  const SlicePlane* plane = scrolled < views.size() ? PlaneOf(views[scrolled]) : nullptr;
  const Vector3 middle = plane != nullptr ? CentreOf(*plane) : Vector3{};
  return Follow(views, scrolled, middle, kSameOrientationCosine);
}

std::vector<std::optional<std::size_t>> FollowPlace(std::span<const LinkedView> views, std::size_t source,
                                                    const Vector3& in_patient) {
  return Follow(views, source, in_patient, 0);
}

}  // namespace negatoscope
