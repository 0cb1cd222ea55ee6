#include "hierarchy/instance_order.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace negatoscope {
namespace {

constexpr std::array<double, 6> kAxial{1, 0, 0, 0, 1, 0};

IndexedInstance Picture(std::uint32_t id, std::optional<std::int32_t> number, std::optional<double> z = {}) {
  IndexedInstance instance;
  instance.file_id = id;
  instance.sop_instance_uid = "1." + std::to_string(id);
  instance.instance_number = number;
  instance.has_picture = true;
  if (z) {
    instance.image_position = {{10, 20, *z}};
    instance.image_orientation = kAxial;
  }
  return instance;
}

std::vector<std::uint32_t> Sorted(std::vector<IndexedInstance> instances) {
  SortForReading(instances);
  std::vector<std::uint32_t> ids;
  for (const IndexedInstance& instance : instances) ids.push_back(instance.file_id);
  return ids;
}

using Ids = std::vector<std::uint32_t>;

TEST(SortForReading, OrdersSlicesByPositionAndNotByNumber) {
  // numbers 1, 3, 2 at z 0, 5, 10: position decides
  EXPECT_EQ(Sorted({Picture(2, 2, 10), Picture(0, 1, 0), Picture(1, 3, 5)}), (Ids{0, 1, 2}));
}

TEST(SortForReading, TakesTheDirectionInWhichInstanceNumbersGrow) {
  EXPECT_EQ(Sorted({Picture(0, 1, 100), Picture(1, 2, 90), Picture(2, 3, 80)}), (Ids{0, 1, 2}));
  EXPECT_EQ(Sorted({Picture(0, 1, 80), Picture(1, 2, 90), Picture(2, 3, 100)}), (Ids{0, 1, 2}));
}

TEST(SortForReading, GoesTowardsTheHeadWithoutInstanceNumbers) {
  EXPECT_EQ(Sorted({Picture(0, {}, 100), Picture(1, {}, 80), Picture(2, {}, 90)}), (Ids{1, 2, 0}));
}

TEST(SortForReading, UsesTheNormalOfObliqueSlices) {
  // Rows along x, columns along (0, cos 30°, sin 30°): the normal is (0, −sin 30°, cos 30°). Slice 1 lies higher in z
  // but further back along the normal: −0.5 × 20 + 0.866 × 5 = −5.67 against 0.
  auto first = Picture(0, {}, 0);
  auto second = Picture(1, {}, 5);
  const std::array<double, 6> oblique{1, 0, 0, 0, std::sqrt(0.75), 0.5};
  first.image_position = {{0, 0, 0}};
  second.image_position = {{0, 20, 5}};
  first.image_orientation = second.image_orientation = oblique;
  EXPECT_EQ(Sorted({first, second}), (Ids{1, 0}));
}

TEST(SortForReading, FallsBackToNumbersWhereTwoSlicesShareAPosition) {
  EXPECT_EQ(Sorted({Picture(0, 3, 0), Picture(1, 1, 0), Picture(2, 2, 5)}), (Ids{1, 2, 0}));
}

TEST(SortForReading, FallsBackToNumbersWhereSlicesAreNotParallel) {
  auto turned = Picture(2, 1, 7);
  turned.image_orientation = {{1, 0, 0, 0, 0, -1}};
  EXPECT_EQ(Sorted({Picture(0, 3, 0), Picture(1, 2, 5), turned}), (Ids{2, 1, 0}));
}

TEST(SortForReading, FallsBackToNumbersWhereAPositionIsMissing) {
  EXPECT_EQ(Sorted({Picture(0, 2, 0), Picture(1, 1, 5), Picture(2, 3)}), (Ids{1, 0, 2}));
}

TEST(SortForReading, FallsBackToNumbersWithDirectionsThatAreNone) {
  auto broken = Picture(0, 2, 0);
  broken.image_orientation = {{0, 0, 0, 0, 0, 0}};
  EXPECT_EQ(Sorted({broken, Picture(1, 1, 5)}), (Ids{1, 0}));
  broken.image_orientation = {{std::numeric_limits<double>::quiet_NaN(), 0, 0, 0, 1, 0}};
  EXPECT_EQ(Sorted({broken, Picture(1, 1, 5)}), (Ids{1, 0}));
}

TEST(SortForReading, GoesByAcquisitionFirstWhereNumbersRepeat) {
  std::vector<IndexedInstance> instances{Picture(0, 1), Picture(1, 2), Picture(2, 1), Picture(3, 2)};
  for (IndexedInstance& instance : instances) instance.acquisition_number = instance.file_id < 2 ? 5 : 4;
  EXPECT_EQ(Sorted(instances), (Ids{2, 3, 0, 1}));
}

TEST(SortForReading, BreaksTiesByTheNumbersInUids) {
  // UIDs 1.0 … 1.11, as ultrasound without Instance Numbers has them: 1.2 comes before 1.10
  EXPECT_EQ(Sorted({Picture(10, {}), Picture(2, {}), Picture(11, {}), Picture(1, {})}), (Ids{1, 2, 10, 11}));
  EXPECT_EQ(Sorted({Picture(10, 1), Picture(9, 1)}), (Ids{9, 10}));
}

TEST(SortForReading, PutsInstancesWithoutAPictureLast) {
  auto document = Picture(0, 1);
  document.has_picture = false;
  EXPECT_EQ(Sorted({document, Picture(1, 9), Picture(2, {})}), (Ids{1, 2, 0}));
}

TEST(SortForReading, LeavesNothingAndOneAsTheyAre) {
  EXPECT_TRUE(Sorted({}).empty());
  EXPECT_EQ(Sorted({Picture(4, {})}), (Ids{4}));
}

}  // namespace
}  // namespace negatoscope
