#include "geometry/slice_plane.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numbers>

namespace negatoscope {
namespace {

constexpr std::array<double, 6> kAxial{1, 0, 0, 0, 1, 0};
constexpr std::array<double, 6> kSagittal{0, 1, 0, 0, 0, -1};
constexpr std::array<double, 6> kCoronal{1, 0, 0, 0, 0, -1};

SlicePlane Make(const PlaneAttributes& attributes) {
  const auto plane = MakeSlicePlane(attributes);
  EXPECT_TRUE(plane);
  return plane.value_or(SlicePlane{});
}

/// 100 × 200 mm: 200 columns of 0.5 mm and 100 rows of 2 mm; its first pixel's centre is 10 mm right of, 20 mm in front
/// of the origin.
SlicePlane AxialAt(double z) {
  return Make(
      {.position_mm = {-10, -20, z}, .orientation = kAxial, .spacing_mm = {2, 0.5}, .rows = 100, .columns = 200});
}

/// Seen from the left: columns of 1 mm go to the back from y = −50, rows of 1 mm to the feet from z = 150.
SlicePlane SagittalAt(double x) {
  return Make(
      {.position_mm = {x, -50, 150}, .orientation = kSagittal, .spacing_mm = {1, 1}, .rows = 300, .columns = 300});
}

TEST(MakeSlicePlane, RefusesWhatIsNoPlane) {
  const PlaneAttributes good{
      .position_mm = {0, 0, 0}, .orientation = kAxial, .spacing_mm = {1, 1}, .rows = 2, .columns = 2};
  ASSERT_TRUE(MakeSlicePlane(good));
  auto bad = good;
  bad.orientation = {1, 0, 0, 1, 0, 0};
  EXPECT_FALSE(MakeSlicePlane(bad)) << "both directions are one";
  bad.orientation = {0, 0, 0, 0, 0, 0};
  EXPECT_FALSE(MakeSlicePlane(bad));
  bad.orientation = {1, 0, 0, 0, 2, 0};
  EXPECT_FALSE(MakeSlicePlane(bad)) << "no direction of length 1";
  bad = good;
  bad.position_mm[1] = std::numeric_limits<double>::quiet_NaN();
  EXPECT_FALSE(MakeSlicePlane(bad));
  bad = good;
  bad.spacing_mm[0] = 0;
  EXPECT_FALSE(MakeSlicePlane(bad));
  bad = good;
  bad.columns = 0;
  EXPECT_FALSE(MakeSlicePlane(bad));
}

TEST(ToPatient, PutsTheCentreOfTheFirstPixelAtThePosition) {
  EXPECT_EQ(ToPatient(AxialAt(7), {.x = 0.5, .y = 0.5}), (Vector3{.x = -10, .y = -20, .z = 7}));
}

TEST(ToPatient, UsesTheSpacingBetweenColumnsAlongARow) {
  // PS3.3 equation C.7.6.2.1-1: 4 columns on are 4 · 0.5 mm along x, 3 rows on are 3 · 2 mm along y.
  EXPECT_EQ(ToPatient(AxialAt(7), {.x = 4.5, .y = 3.5}), (Vector3{.x = -8, .y = -14, .z = 7}));
}

TEST(ToFrame, IsTheWayBack) {
  const Projected projected = ToFrame(AxialAt(7), {.x = -8, .y = -14, .z = 10});
  EXPECT_DOUBLE_EQ(projected.place.x, 4.5);
  EXPECT_DOUBLE_EQ(projected.place.y, 3.5);
  EXPECT_DOUBLE_EQ(projected.distance_mm, 3);
}

TEST(ToFrame, IsTheWayBackWhereRoundingLeftNoRightAngle) {
  const SlicePlane plane = Make({.position_mm = {1, 2, 3},
                                 .orientation = {1, 0, 0, 0.006, 1, 0},
                                 .spacing_mm = {1.5, 0.7},
                                 .rows = 10,
                                 .columns = 10});
  const Projected projected = ToFrame(plane, ToPatient(plane, {.x = 8.25, .y = 2.5}));
  EXPECT_NEAR(projected.place.x, 8.25, 1e-9);
  EXPECT_NEAR(projected.place.y, 2.5, 1e-9);
}

TEST(CutOf, AnAxialSliceIsALevelLineOnASagittalPicture) {
  // z = 100 is 50 rows below z = 150, the centre of the first row. The axial picture reaches from y = −21 (its first
  // row's edge) over 200 mm to y = 179; column x of the sagittal one is at y = −50 + x − 0.5.
  const auto cut = CutOf(SagittalAt(0), AxialAt(100));
  ASSERT_TRUE(cut);
  EXPECT_DOUBLE_EQ(cut->from.y, 50.5);
  EXPECT_DOUBLE_EQ(cut->to.y, 50.5);
  EXPECT_DOUBLE_EQ(std::min(cut->from.x, cut->to.x), 29.5);
  EXPECT_DOUBLE_EQ(std::max(cut->from.x, cut->to.x), 229.5);
}

TEST(CutOf, ASagittalSliceIsAnUprightLineOnAnAxialPicture) {
  // x = 30 is 80 columns of 0.5 mm left of x = −10. The sagittal picture covers y = −50.5 … 249.5, all of it.
  const auto cut = CutOf(AxialAt(100), SagittalAt(30));
  ASSERT_TRUE(cut);
  EXPECT_DOUBLE_EQ(cut->from.x, 80.5);
  EXPECT_DOUBLE_EQ(cut->to.x, 80.5);
  EXPECT_DOUBLE_EQ(std::min(cut->from.y, cut->to.y), 0);
  EXPECT_DOUBLE_EQ(std::max(cut->from.y, cut->to.y), 100);
}

TEST(CutOf, AnObliqueSliceCutsAtItsAngle) {
  // Turned 45 degrees about the axis through x = 50, z = 0 along y: on a coronal picture it falls one down for one
  // right.
  const double half = std::numbers::sqrt2 / 2;
  const SlicePlane oblique = Make({.position_mm = {0, -100, 50},
                                   .orientation = {half, 0, -half, 0, 1, 0},
                                   .spacing_mm = {1, 1},
                                   .rows = 200,
                                   .columns = 300});
  const SlicePlane coronal =
      Make({.position_mm = {0, 0, 100}, .orientation = kCoronal, .spacing_mm = {1, 1}, .rows = 200, .columns = 100});
  const auto cut = CutOf(coronal, oblique);
  ASSERT_TRUE(cut);
  const auto& [from, to] = *cut;
  EXPECT_NEAR(std::abs((to.y - from.y) / (to.x - from.x)), 1, 1e-9);
  // At x = 0 mm it is at z = 50 mm, 50 rows below the first.
  const double at_first_column = from.y + (0.5 - from.x) * (to.y - from.y) / (to.x - from.x);
  EXPECT_NEAR(at_first_column, 50.5, 1e-9);
}

TEST(CutOf, IsNothingForParallelPlanes) {
  EXPECT_FALSE(CutOf(AxialAt(0), AxialAt(10)));
  const double small = 2.0 * std::numbers::pi / 180;
  const SlicePlane tilted = Make({.position_mm = {0, 0, 0},
                                  .orientation = {std::cos(small), 0, std::sin(small), 0, 1, 0},
                                  .spacing_mm = {1, 1},
                                  .rows = 100,
                                  .columns = 100});
  EXPECT_FALSE(CutOf(AxialAt(0), tilted));
}

TEST(CutOf, IsNothingBesideThePicture) {
  EXPECT_FALSE(CutOf(SagittalAt(0), AxialAt(151))) << "half a millimetre above the sagittal picture";
  EXPECT_TRUE(CutOf(SagittalAt(0), AxialAt(150)));
  EXPECT_FALSE(CutOf(AxialAt(0), SagittalAt(-10.5))) << "a quarter of a millimetre beside the axial picture";
}

/// Axial slices at these positions.
PlaneStack StackAt(std::initializer_list<double> positions) {
  PlaneStack stack;
  for (const double z : positions) stack.slices.push_back({.plane = AxialAt(z), .frame_of_reference = 0});
  return stack;
}

TEST(FindNearestSlice, GoesByPositionAndNotByIndex) {
  const PlaneStack stack = StackAt({30, 25, 20, 15, 10});
  const auto found = FindNearestSlice(stack, 0, {.x = 0, .y = 0, .z = 16});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->index, 3U);
  EXPECT_DOUBLE_EQ(found->distance_mm, 1);
  EXPECT_TRUE(found->holds);
}

TEST(FindNearestSlice, EndsHalfASpacingBeyondTheStack) {
  const PlaneStack stack = StackAt({10, 15, 20});
  EXPECT_TRUE(FindNearestSlice(stack, 0, {.z = 22.4}));
  EXPECT_FALSE(FindNearestSlice(stack, 0, {.z = 22.6}));
  EXPECT_TRUE(FindNearestSlice(stack, 0, {.z = 7.6}));
  EXPECT_FALSE(FindNearestSlice(stack, 0, {.z = 7.4}));
}

TEST(FindNearestSlice, BridgesAGapToTheNearerSide) {
  const PlaneStack stack = StackAt({0, 5, 10, 50, 55});
  EXPECT_EQ(FindNearestSlice(stack, 0, {.z = 29})->index, 2U);
  EXPECT_EQ(FindNearestSlice(stack, 0, {.z = 31})->index, 3U);
}

TEST(FindNearestSlice, StaysInItsTimeOfASeriesInTime) {
  // Three times the same two positions.
  const PlaneStack stack = StackAt({0, 5, 0, 5, 0, 5});
  EXPECT_EQ(FindNearestSlice(stack, 5, {.z = 1})->index, 4U);
  EXPECT_EQ(FindNearestSlice(stack, 0, {.z = 4})->index, 1U);
}

TEST(FindNearestSlice, LeavesOutOtherFramesOfReferenceOtherDirectionsAndWhatHasNoPlane) {
  PlaneStack stack = StackAt({0, 5, 10});
  stack.slices[1].frame_of_reference = 1;
  stack.slices.push_back({.plane = SagittalAt(0), .frame_of_reference = 0});
  stack.slices.push_back({});
  EXPECT_EQ(FindNearestSlice(stack, 0, {.z = 5.5})->index, 2U);
  EXPECT_FALSE(FindNearestSlice(stack, 4, {.z = 5.5})) << "this frame has no plane";
  EXPECT_FALSE(FindNearestSlice(stack, 9, {.z = 5.5})) << "there is no such frame";
}

TEST(FindNearestSlice, ALoneSliceIsFoundButDoesNotHoldWhatIsFarFromIt) {
  const PlaneStack stack = StackAt({10});
  EXPECT_TRUE(FindNearestSlice(stack, 0, {.z = 10.4})->holds);
  EXPECT_FALSE(FindNearestSlice(stack, 0, {.z = 30})->holds);
}

TEST(EndsOf, AreTheOutermostSlicesWhateverTheirOrder) {
  const auto ends = EndsOf(StackAt({5, 20, 0, 10}), 0);
  ASSERT_TRUE(ends);
  EXPECT_EQ(*ends, (std::array<std::size_t, 2>{2, 1}));
  EXPECT_FALSE(EndsOf(StackAt({5}), 0));
  EXPECT_FALSE(EndsOf(StackAt({5, 5}), 0));
}

}  // namespace
}  // namespace negatoscope
