#include "hierarchy/instance_order.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <set>
#include <tuple>
#include <utility>

#include "hierarchy/slice_stack.h"

namespace negatoscope {

namespace {

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

bool NumbersGrowBackwards(const std::vector<IndexedInstance>& pictures, const std::vector<PlacedSlice>& placed) {
  const auto& first = pictures[placed.front().index].instance_number;
  const auto& last = pictures[placed.back().index].instance_number;
  return first && last && *first > *last;
}

void SortPictures(std::vector<IndexedInstance>& pictures) {
  // A fixed order first: the common normal is that of the first picture, and must not depend on the order of arrival.
  SortByNumber(pictures);
  if (pictures.size() < 2) return;
  std::vector<const IndexedInstance*> slices;
  for (const IndexedInstance& picture : pictures) slices.push_back(&picture);
  auto placed = PlaceSlices(slices);
  if (!placed || CountRepeats(*placed) > 0) return;
  if (NumbersGrowBackwards(pictures, *placed)) std::ranges::reverse(*placed);
  std::vector<IndexedInstance> sorted;
  sorted.reserve(pictures.size());
  for (const PlacedSlice& place : *placed) sorted.push_back(std::move(pictures[place.index]));
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
