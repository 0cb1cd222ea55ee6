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

/// Slices 5 mm apart whose UIDs say nothing of their order, and one more at the position of the third.
std::vector<IndexedInstance> StackWithOneSliceTwice(std::optional<std::int32_t> number) {
  std::vector<IndexedInstance> instances;
  for (const int place : {3, 0, 4, 1, 2, 5})
    instances.push_back(Picture(static_cast<std::uint32_t>(place), number, 5.0 * place));
  for (IndexedInstance& instance : instances) instance.sop_instance_uid = "1." + std::to_string(90 - instance.file_id);
  instances.push_back(Picture(99, number, 10));
  return instances;
}

TEST(SortForReading, ASliceThatCameTwiceStandsBesideItself) {
  EXPECT_EQ(Sorted(StackWithOneSliceTwice({})), (Ids{0, 1, 2, 99, 3, 4, 5}));
  EXPECT_EQ(Sorted(StackWithOneSliceTwice(1)), (Ids{0, 1, 2, 99, 3, 4, 5})) << "the number of all of them is 1";
}

TEST(SortForReading, ASliceThatCameTwiceUnderItsNumberStandsBesideItself) {
  std::vector<IndexedInstance> instances;
  // numbers 1, 5, 2, 6, 3, 7, 4 from the feet up, as slices were taken in turns
  for (const int number : {1, 2, 3, 4, 5, 6, 7}) {
    const int place = number < 5 ? 2 * number - 2 : 2 * number - 9;
    instances.push_back(Picture(static_cast<std::uint32_t>(place), number, 5.0 * place));
  }
  instances.push_back(Picture(99, 6, 15));
  EXPECT_EQ(Sorted(instances), (Ids{0, 1, 2, 3, 99, 4, 5, 6}));
}

TEST(SortForReading, VolumesWithNumbersOfTheirOwnComeOneAfterTheOther) {
  std::vector<IndexedInstance> instances;
  for (std::uint32_t i = 0; i < 6; ++i) instances.push_back(Picture(i, static_cast<int>(i) + 1, 5.0 * (i % 3)));
  EXPECT_EQ(Sorted(instances), (Ids{0, 1, 2, 3, 4, 5}));
  // also with a slice that came twice, and with one that has no number
  instances.push_back(Picture(6, 2, 5));
  instances.push_back(Picture(7, {}, 0));
  EXPECT_EQ(Sorted(instances), (Ids{0, 1, 6, 2, 3, 4, 5, 7}));
}

TEST(SortForReading, PhasesThatShareNumbersFollowTheirAcquisitionAtEachPosition) {
  // UIDs speak against it: 1.0, 1.2, 1.4 are of the later phase
  const auto phases = [](const auto& set_phase, double step) {
    std::vector<IndexedInstance> instances;
    for (std::uint32_t i = 0; i < 6; ++i) {
      instances.push_back(Picture(i, static_cast<int>(i / 2) + 1, step * (i / 2)));
      set_phase(instances.back(), i % 2 == 0);
    }
    return instances;
  };
  const auto by_time = [](IndexedInstance& instance, bool is_later) {
    instance.acquisition_time = is_later ? "101500" : "095959.9";
  };
  EXPECT_EQ(Sorted(phases(by_time, 5)), (Ids{1, 0, 3, 2, 5, 4}));
  EXPECT_EQ(Sorted(phases(by_time, -5)), (Ids{1, 0, 3, 2, 5, 4})) << "read downwards";
  const auto by_number = [](IndexedInstance& instance, bool is_later) {
    instance.instance_number.reset();
    instance.acquisition_number = is_later ? 10 : 9;
    instance.acquisition_time = is_later ? "100000" : "110000";
  };
  EXPECT_EQ(Sorted(phases(by_number, 5)), (Ids{1, 0, 3, 2, 5, 4})) << "Acquisition Number goes before time";
}

TEST(SortForReading, PositionsThatDifferByTheirRoundingAreOne) {
  std::vector<IndexedInstance> instances{Picture(0, {}, 0.001), Picture(1, {}, 0), Picture(2, {}, 5),
                                         Picture(3, {}, 5.002)};
  for (IndexedInstance& instance : instances) instance.acquisition_number = static_cast<int>(instance.file_id % 2);
  EXPECT_EQ(Sorted(instances), (Ids{0, 1, 2, 3}));
}

TEST(SortForReading, TakesTheDirectionFromTheNumbersThatThereAre) {
  EXPECT_EQ(Sorted({Picture(0, {}, 100), Picture(1, 2, 90), Picture(2, 3, 80), Picture(3, {}, 70)}), (Ids{0, 1, 2, 3}));
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

TEST(SortForReading, GoesByAcquisitionWherePicturesHaveNeitherNumberNorPosition) {
  std::vector<IndexedInstance> instances{Picture(0, {}), Picture(1, {}), Picture(2, {})};
  instances[0].acquisition_time = "120000";
  instances[2].acquisition_time = "1159";
  EXPECT_EQ(Sorted(instances), (Ids{2, 0, 1})) << "what has no time comes last";
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
