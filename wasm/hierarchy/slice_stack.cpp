#include "hierarchy/slice_stack.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace negatoscope {

double Dot(const Vector3& a, const Vector3& b) { return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]; }

std::optional<Vector3> NormalOf(const std::array<double, 6>& o) {
  const Vector3 normal{o[1] * o[5] - o[2] * o[4], o[2] * o[3] - o[0] * o[5], o[0] * o[4] - o[1] * o[3]};
  const double length = std::sqrt(Dot(normal, normal));
  if (!(length > 0.5) || length > 1.5) return std::nullopt;
  return Vector3{normal[0] / length, normal[1] / length, normal[2] / length};
}

bool HasPlane(const IndexedInstance& instance) {
  if (!instance.image_position || !instance.image_orientation || instance.number_of_frames != 1) return false;
  if (!std::ranges::all_of(*instance.image_position, [](double value) { return std::isfinite(value); })) return false;
  return NormalOf(*instance.image_orientation).has_value();
}

std::optional<std::vector<PlacedSlice>> PlaceSlices(const std::vector<const IndexedInstance*>& pictures) {
  std::optional<Vector3> common;
  std::vector<PlacedSlice> placed;
  placed.reserve(pictures.size());
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    const IndexedInstance& picture = *pictures[i];
    if (!HasPlane(picture)) return std::nullopt;
    const auto normal = NormalOf(*picture.image_orientation);
    if (!common) common = normal;
    if (Dot(*common, *normal) < kParallelCosine) return std::nullopt;
    placed.push_back({.position_mm = Dot(*common, *picture.image_position), .index = i});
  }
  SortPlaces(placed);
  return placed;
}

void SortPlaces(std::vector<PlacedSlice>& places) {
  std::ranges::sort(places, [](const PlacedSlice& a, const PlacedSlice& b) {
    return std::tuple(a.position_mm, a.index) < std::tuple(b.position_mm, b.index);
  });
}

std::size_t CountRepeats(const std::vector<PlacedSlice>& placed) {
  std::size_t repeats = 0;
  for (std::size_t i = 1; i < placed.size(); ++i) {
    if (placed[i].position_mm - placed[i - 1].position_mm < kSamePositionMm) ++repeats;
  }
  return repeats;
}

}  // namespace negatoscope
