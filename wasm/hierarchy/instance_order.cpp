#include "hierarchy/instance_order.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "hierarchy/slice_stack.h"

namespace negatoscope {

namespace {

auto NumberKey(const IndexedInstance& instance, bool by_acquisition) {
  constexpr std::int32_t kLast = std::numeric_limits<std::int32_t>::max();
  return std::tuple(by_acquisition ? instance.acquisition_number.value_or(kLast) : 0, FixedOrder(instance));
}

using Sorted = std::vector<const IndexedInstance*>;

// Pointers are sorted and not the instances: the code for moving those about would be the larger part of this room.
void SortByNumber(Sorted& instances) {
  std::set<std::int32_t> numbers;
  bool repeats = false;
  for (const IndexedInstance* instance : instances) {
    if (instance->instance_number) repeats = !numbers.insert(*instance->instance_number).second || repeats;
  }
  std::ranges::sort(instances, [repeats](const IndexedInstance* a, const IndexedInstance* b) {
    return NumberKey(*a, repeats) < NumberKey(*b, repeats);
  });
}

/// Pictures that Instance Number, with Acquisition Number, does not tell from those before.
std::size_t CountRepeatedNumbers(const Sorted& pictures) {
  std::set<std::pair<std::optional<std::int32_t>, std::int32_t>> seen;
  return static_cast<std::size_t>(std::ranges::count_if(pictures, [&seen](const IndexedInstance* picture) {
    return !picture->instance_number || !seen.emplace(picture->acquisition_number, *picture->instance_number).second;
  }));
}

/// Whether the numbers of slices that share positions say more of their order than the positions do.
bool NumbersTellMoreApart(const Sorted& pictures, const std::vector<PlacedSlice>& placed) {
  const std::size_t repeats = CountRepeats(placed);
  return repeats > 0 && CountRepeatedNumbers(pictures) < repeats;
}

bool NumbersGrowBackwards(const Sorted& pictures, const std::vector<PlacedSlice>& placed) {
  const auto has_number = [&](const PlacedSlice& place) { return pictures[place.index]->instance_number.has_value(); };
  const auto first = std::ranges::find_if(placed, has_number);
  if (first == placed.end()) return false;
  const auto last = std::ranges::find_if(placed.rbegin(), placed.rend(), has_number);
  return *pictures[first->index]->instance_number > *pictures[last->index]->instance_number;
}

/// Slices at one position keep the order in which they were placed, whichever way the stack is read.
void KeepOrderWithinPositions(std::vector<PlacedSlice>& placed) {
  for (auto begin = placed.begin(); begin != placed.end();) {
    auto end = begin + 1;
    while (end != placed.end() && std::abs(end->position_mm - (end - 1)->position_mm) < kSamePositionMm) ++end;
    std::sort(begin, end, [](const PlacedSlice& a, const PlacedSlice& b) { return a.index < b.index; });
    begin = end;
  }
}

/// Whether these are parts of one object, to be read one after the other.
bool IsConcatenation(const Sorted& pictures) {
  return !pictures.empty() && std::ranges::all_of(pictures, [&](const IndexedInstance* picture) {
    return !picture->concatenation_uid.empty() && picture->concatenation_uid == pictures.front()->concatenation_uid;
  });
}

auto PartKey(const IndexedInstance& part) {
  constexpr std::int32_t kLast = std::numeric_limits<std::int32_t>::max();
  return std::tuple(part.in_concatenation_number.value_or(kLast), part.concatenation_frame_offset.value_or(kLast),
                    UidInOrder{part.sop_instance_uid}, part.file_id);
}

void SortParts(Sorted& pictures) {
  std::ranges::sort(pictures,
                    [](const IndexedInstance* a, const IndexedInstance* b) { return PartKey(*a) < PartKey(*b); });
}

void SortPictures(Sorted& pictures) {
  if (IsConcatenation(pictures)) {
    SortParts(pictures);
    return;
  }
  // A fixed order first: the common normal is that of the first picture, and must not depend on the order of arrival.
  SortByNumber(pictures);
  if (pictures.size() < 2) return;
  auto placed = PlaceSlices(pictures);
  if (!placed || NumbersTellMoreApart(pictures, *placed)) return;
  if (NumbersGrowBackwards(pictures, *placed)) std::ranges::reverse(*placed);
  KeepOrderWithinPositions(*placed);
  Sorted sorted;
  sorted.reserve(pictures.size());
  for (const PlacedSlice& place : *placed) sorted.push_back(pictures[place.index]);
  pictures = std::move(sorted);
}

}  // namespace

void SortForReading(std::vector<IndexedInstance>& instances) {
  Sorted pictures;
  Sorted others;
  for (const IndexedInstance& instance : instances) (instance.has_picture ? pictures : others).push_back(&instance);
  SortPictures(pictures);
  SortByNumber(others);
  std::vector<IndexedInstance> sorted;
  sorted.reserve(instances.size());
  for (const IndexedInstance* picture : pictures) sorted.push_back(*picture);
  for (const IndexedInstance* other : others) sorted.push_back(*other);
  instances = std::move(sorted);
}

}  // namespace negatoscope
