#include "hierarchy/slice_spacing.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace negatoscope {
namespace {

constexpr std::array<double, 6> kAxial{1, 0, 0, 0, 1, 0};

std::vector<IndexedInstance> StackAt(const std::vector<double>& positions_mm) {
  std::vector<IndexedInstance> instances;
  for (const double z : positions_mm) {
    IndexedInstance instance;
    instance.has_picture = true;
    instance.image_position = {{-120, -120, z}};
    instance.image_orientation = kAxial;
    instances.push_back(instance);
  }
  return instances;
}

TEST(SliceSpacing, AnEvenStackHasNoFinding) {
  const auto spacing = SpacingOf(StackAt({10, 0, 5, 15, 20}));
  ASSERT_TRUE(spacing);
  EXPECT_DOUBLE_EQ(spacing->spacing_mm, 5);
  EXPECT_DOUBLE_EQ(spacing->tilt_degrees, 0);
  EXPECT_TRUE(spacing->findings.empty());
}

TEST(SliceSpacing, RoundedPositionsAreEven) {
  // 0.625 mm written with two decimals: 0.62, 0.63 and so on.
  EXPECT_TRUE(SpacingOf(StackAt({0, 0.62, 1.25, 1.88, 2.5, 3.12}))->findings.empty());
}

TEST(SliceSpacing, TwoMissingSlicesAreExpectedWhereTheyWouldStand) {
  const auto spacing = SpacingOf(StackAt({0, 5, 10, 25, 30, 35, 40, 45, 50}));
  ASSERT_EQ(spacing->findings.size(), 1U);
  EXPECT_EQ(spacing->findings[0].code, SpacingCode::kMissingSlices);
  EXPECT_EQ(spacing->findings[0].count, 2U);
  EXPECT_EQ(spacing->findings[0].positions_mm, (std::vector<double>{15, 20}));
}

TEST(SliceSpacing, TwoSpacingsInOneStackAreUnevenAndNothingIsMissing) {
  // An old head CT: 5 mm through the posterior fossa, 10 mm above.
  const auto spacing = SpacingOf(StackAt({0, 5, 10, 15, 20, 30, 40, 50}));
  ASSERT_EQ(spacing->findings.size(), 1U);
  EXPECT_EQ(spacing->findings[0].code, SpacingCode::kUnevenSpacing);
  EXPECT_EQ(spacing->findings[0].count, 3U);
}

TEST(SliceSpacing, AGapThatIsNoMultipleIsUneven) {
  const auto spacing = SpacingOf(StackAt({0, 5, 10, 17.5, 22.5, 27.5}));
  ASSERT_EQ(spacing->findings.size(), 1U);
  EXPECT_EQ(spacing->findings[0].code, SpacingCode::kUnevenSpacing);
  EXPECT_EQ(spacing->findings[0].positions_mm, std::vector<double>{10});
}

TEST(SliceSpacing, OneSliceHeldTwiceIsADuplicate) {
  const auto spacing = SpacingOf(StackAt({0, 5, 5, 10, 15}));
  ASSERT_EQ(spacing->findings.size(), 1U);
  EXPECT_EQ(spacing->findings[0].code, SpacingCode::kDuplicatePositions);
  EXPECT_EQ(spacing->findings[0].count, 1U);
  EXPECT_EQ(spacing->findings[0].positions_mm, std::vector<double>{5});
}

TEST(SliceSpacing, EveryPositionHeldEquallyOftenIsATimeSeries) {
  EXPECT_TRUE(SpacingOf(StackAt({0, 0, 5, 5, 10, 10}))->findings.empty());
}

TEST(SliceSpacing, ATiltedGantryIsEvenAndToldByItsAngle) {
  // 20 degrees of tilt, the table moves 5 mm along z: along the normal 5 cos 20° = 4.698 mm.
  const double angle = 20 * std::numbers::pi / 180;
  std::vector<IndexedInstance> instances = StackAt({0, 5, 10, 15, 20});
  for (IndexedInstance& instance : instances) {
    instance.image_orientation = {{1, 0, 0, 0, std::cos(angle), std::sin(angle)}};
  }
  const auto spacing = SpacingOf(instances);
  ASSERT_TRUE(spacing);
  EXPECT_NEAR(spacing->spacing_mm, 4.698, 0.001);
  EXPECT_NEAR(spacing->tilt_degrees, 20, 1e-6);
  EXPECT_TRUE(spacing->findings.empty());
}

TEST(SliceSpacing, ThereIsNoneForWhatIsNoStack) {
  EXPECT_FALSE(SpacingOf({}));
  EXPECT_FALSE(SpacingOf(StackAt({0, 5})));
  EXPECT_FALSE(SpacingOf(StackAt({0, 0, 0, 0})));
  auto instances = StackAt({0, 5, 10});
  instances[1].image_position.reset();
  EXPECT_FALSE(SpacingOf(instances));
  instances = StackAt({0, 5, 10});
  instances[1].number_of_frames = 2;
  EXPECT_FALSE(SpacingOf(instances));
}

TEST(SliceSpacing, HostilePositionsAreNoStackAndCostNothing) {
  EXPECT_FALSE(SpacingOf(StackAt({0, 5, std::nan("")})));
  // A gap of 1e300 mm at a spacing of 0.05 mm must not be counted out slice by slice.
  const auto spacing = SpacingOf(StackAt({0, 0.05, 0.1, 0.15, 1e300}));
  ASSERT_TRUE(spacing);
  EXPECT_EQ(spacing->findings.at(0).code, SpacingCode::kUnevenSpacing);
}

}  // namespace
}  // namespace negatoscope
