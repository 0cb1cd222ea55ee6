#include "hierarchy/instance_order.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <set>
#include <tuple>

namespace negatoscope {

namespace {

using Vector = std::array<double, 3>;

constexpr double kParallel = 0.999;       // cosine of 2.5 degrees
constexpr double kSamePositionMm = 1e-3;  // closer slices are the same position

double Dot(const Vector& a, const Vector& b) { return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]; }

/// The normal of a plane from its row and column directions; nothing where those are not two directions.
std::optional<Vector> NormalOf(const std::array<double, 6>& o) {
  const Vector normal{o[1] * o[5] - o[2] * o[4], o[2] * o[3] - o[0] * o[5], o[0] * o[4] - o[1] * o[3]};
  const double length = std::sqrt(Dot(normal, normal));
  if (!(length > 0.5) || length > 1.5) return std::nullopt;
  return Vector{normal[0] / length, normal[1] / length, normal[2] / length};
}

struct Placed {
  double position_mm = 0;
  std::size_t index = 0;
};

/// Each picture's position along the common normal; nothing where they are no stack of parallel slices.
std::optional<std::vector<Placed>> PositionsInStack(const std::vector<IndexedInstance>& pictures) {
  std::optional<Vector> common;
  std::vector<Placed> placed;
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    const IndexedInstance& picture = pictures[i];
    if (!picture.image_position || !picture.image_orientation || picture.number_of_frames != 1) return std::nullopt;
    const auto normal = NormalOf(*picture.image_orientation);
    if (!normal) return std::nullopt;
    if (!common) common = normal;
    if (Dot(*common, *normal) < kParallel) return std::nullopt;
    placed.push_back({.position_mm = Dot(*common, *picture.image_position), .index = i});
  }
  std::ranges::sort(placed, {}, &Placed::position_mm);
  const auto same = [](const Placed& a, const Placed& b) { return b.position_mm - a.position_mm < kSamePositionMm; };
  if (std::ranges::adjacent_find(placed, same) != placed.end()) return std::nullopt;
  return placed;
}

auto NumberKey(const IndexedInstance& instance, bool by_acquisition) {
  constexpr std::int32_t kLast = std::numeric_limits<std::int32_t>::max();
  return std::tuple(by_acquisition ? instance.acquisition_number.value_or(kLast) : 0,
                    instance.instance_number.value_or(kLast), std::string_view(instance.sop_instance_uid),
                    instance.file_id);
}

void SortByNumber(std::vector<IndexedInstance>& instances) {
  std::set<std::int32_t> numbers;
  bool repeats = false;
  for (const IndexedInstance& instance : instances) {
    if (instance.instance_number) repeats = !numbers.insert(*instance.instance_number).second || repeats;
  }
  std::ranges::sort(instances, [&](const IndexedInstance& a, const IndexedInstance& b) {
    return NumberKey(a, repeats) < NumberKey(b, repeats);
  });
}

bool NumbersGrowBackwards(const std::vector<IndexedInstance>& pictures, const std::vector<Placed>& placed) {
  const auto& first = pictures[placed.front().index].instance_number;
  const auto& last = pictures[placed.back().index].instance_number;
  return first && last && *first > *last;
}

void SortPictures(std::vector<IndexedInstance>& pictures) {
  // A fixed order first: the common normal is that of the first picture, and must not depend on the order of arrival.
  SortByNumber(pictures);
  if (pictures.size() < 2) return;
  auto placed = PositionsInStack(pictures);
  if (!placed) return;
  if (NumbersGrowBackwards(pictures, *placed)) std::ranges::reverse(*placed);
  std::vector<IndexedInstance> sorted;
  sorted.reserve(pictures.size());
  for (const Placed& place : *placed) sorted.push_back(std::move(pictures[place.index]));
  pictures = std::move(sorted);
}

}  // namespace

void SortForReading(std::vector<IndexedInstance>& instances) {
  std::vector<IndexedInstance> pictures;
  std::vector<IndexedInstance> others;
  for (IndexedInstance& instance : instances) {
    (instance.has_picture ? pictures : others).push_back(std::move(instance));
  }
  SortPictures(pictures);
  SortByNumber(others);
  instances = std::move(pictures);
  std::ranges::move(others, std::back_inserter(instances));
}

}  // namespace negatoscope
