#include "hierarchy/instance_order.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <tuple>
#include <utility>

#include "core/uid_order.h"
#include "hierarchy/slice_stack.h"

namespace negatoscope {

namespace {

constexpr std::int32_t kLast = std::numeric_limits<std::int32_t>::max();

using Sorted = std::vector<const IndexedInstance*>;
using Order = bool (*)(const IndexedInstance*, const IndexedInstance*);

auto FixedKey(const IndexedInstance& instance) {
  return std::tuple(instance.instance_number.value_or(kLast), instance.acquisition_number.value_or(kLast),
                    instance.acquisition_time.empty(), std::string_view(instance.acquisition_time),
                    UidInOrder{instance.sop_instance_uid}, instance.file_id);
}

auto PartKey(const IndexedInstance& part) {
  return std::tuple(part.in_concatenation_number.value_or(kLast), part.concatenation_frame_offset.value_or(kLast),
                    UidInOrder{part.sop_instance_uid}, part.file_id);
}

bool ComesBeforeByNumber(const IndexedInstance* a, const IndexedInstance* b) { return ComesBefore(*a, *b); }

bool ComesBeforeByAcquisition(const IndexedInstance* a, const IndexedInstance* b) {
  const std::int32_t acquisition_of_a = a->acquisition_number.value_or(kLast);
  const std::int32_t acquisition_of_b = b->acquisition_number.value_or(kLast);
  return acquisition_of_a != acquisition_of_b ? acquisition_of_a < acquisition_of_b : ComesBefore(*a, *b);
}

bool ComesBeforeAsPart(const IndexedInstance* a, const IndexedInstance* b) { return PartKey(*a) < PartKey(*b); }

// Pointers are sorted and not the instances, and here alone, in whatever order: the code for sorting would be the
// larger part of this room.
void Sort(Sorted& instances, Order comes_before) { std::ranges::sort(instances, comes_before); }

bool HaveSameNumber(const IndexedInstance* a, const IndexedInstance* b) {
  return a->instance_number && a->instance_number == b->instance_number;
}

void SortByNumber(Sorted& instances) {
  Sort(instances, ComesBeforeByNumber);
  const bool repeats = std::ranges::adjacent_find(instances, HaveSameNumber) != instances.end();
  if (repeats) Sort(instances, ComesBeforeByAcquisition);
}

/// Pictures that Instance Number, with Acquisition Number, does not tell from those before.
std::size_t CountRepeatedNumbers(const Sorted& sorted_by_number) {
  std::size_t repeats = 0;
  const IndexedInstance* last = nullptr;
  for (const IndexedInstance* picture : sorted_by_number) {
    const bool is_told = picture->instance_number && !(last && HaveSameNumber(last, picture) &&
                                                       last->acquisition_number == picture->acquisition_number);
    if (!is_told) ++repeats;
    last = picture;
  }
  return repeats;
}

/// Whether the numbers of slices that share positions say more of their order than the positions do.
bool NumbersTellMoreApart(const Sorted& sorted_by_number, const std::vector<PlacedSlice>& placed) {
  const std::size_t repeats = CountRepeats(placed);
  return repeats > 0 && CountRepeatedNumbers(sorted_by_number) < repeats;
}

bool NumbersGrowBackwards(const Sorted& pictures, const std::vector<PlacedSlice>& placed) {
  const auto has_number = [&](const PlacedSlice& place) { return pictures[place.index]->instance_number.has_value(); };
  const auto first = std::ranges::find_if(placed, has_number);
  if (first == placed.end()) return false;
  const auto last = std::ranges::find_if(placed.rbegin(), placed.rend(), has_number);
  return *pictures[first->index]->instance_number > *pictures[last->index]->instance_number;
}

/// In the direction of the numbers; slices at one position in the order in which they were given.
void SortPlacesForReading(const Sorted& pictures, std::vector<PlacedSlice>& placed) {
  const double direction = NumbersGrowBackwards(pictures, placed) ? -1 : 1;
  double last_mm = 0;
  double shared_mm = 0;
  for (PlacedSlice& place : placed) {
    const bool is_new = &place == &placed.front() || place.position_mm - last_mm >= kSamePositionMm;
    last_mm = place.position_mm;
    if (is_new) shared_mm = place.position_mm;
    place.position_mm = direction * shared_mm;
  }
  SortPlaces(placed);
}

/// Whether these are parts of one object, to be read one after the other.
bool IsConcatenation(const Sorted& pictures) {
  return !pictures.empty() && std::ranges::all_of(pictures, [&](const IndexedInstance* picture) {
    return !picture->concatenation_uid.empty() && picture->concatenation_uid == pictures.front()->concatenation_uid;
  });
}

void SortPictures(Sorted& pictures) {
  if (IsConcatenation(pictures)) {
    Sort(pictures, ComesBeforeAsPart);
    return;
  }
  // A fixed order first: the common normal is that of the first picture, and must not depend on the order of arrival.
  SortByNumber(pictures);
  if (pictures.size() < 2) return;
  auto placed = PlaceSlices(pictures);
  if (!placed || NumbersTellMoreApart(pictures, *placed)) return;
  SortPlacesForReading(pictures, *placed);
  Sorted sorted;
  sorted.reserve(pictures.size());
  for (const PlacedSlice& place : *placed) sorted.push_back(pictures[place.index]);
  pictures = std::move(sorted);
}

}  // namespace

bool ComesBefore(const IndexedInstance& a, const IndexedInstance& b) { return FixedKey(a) < FixedKey(b); }

void SortInFixedOrder(std::vector<const IndexedInstance*>& instances) { Sort(instances, ComesBeforeByNumber); }

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
