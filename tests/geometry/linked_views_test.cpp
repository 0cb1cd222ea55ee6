#include "geometry/linked_views.h"

#include <gtest/gtest.h>

#include <numbers>

namespace negatoscope {
namespace {

using Frames = std::vector<std::optional<std::size_t>>;

constexpr std::array<double, 6> kAxial{1, 0, 0, 0, 1, 0};
constexpr std::array<double, 6> kSagittal{0, 1, 0, 0, 0, -1};

/// `count` slices of 100 × 100 mm around the origin, `spacing` apart along the axis that they face.
PlaneStack Stack(const std::array<double, 6>& orientation, double first, double spacing, int count) {
  PlaneStack stack;
  for (int i = 0; i < count; ++i) {
    const double at = first + i * spacing;
    const bool is_axial = orientation == kAxial;
    const std::array<double, 3> position = is_axial ? std::array{-49.5, -49.5, at} : std::array{at, -49.5, 49.5};
    stack.slices.push_back(
        {.plane = MakeSlicePlane(
             {.position_mm = position, .orientation = orientation, .spacing_mm = {1, 1}, .rows = 100, .columns = 100}),
         .frame_of_reference = 0});
  }
  return stack;
}

TEST(LinesOn, AreTheSliceAndTheEndsOfEveryOtherStack) {
  const PlaneStack axial = Stack(kAxial, -20, 5, 9);
  const PlaneStack sagittal = Stack(kSagittal, -10, 10, 3);
  const std::vector<LinkedView> views{{.stack = &sagittal, .frame = 1, .space = 4, .shift = {}},
                                      {.stack = &axial, .frame = 6, .space = 4, .shift = {}}};
  const auto only_slice = LinesOn(views, 0, false);
  ASSERT_EQ(only_slice.size(), 1U);
  EXPECT_EQ(only_slice[0].other, 1U);
  // z = −20 + 6 · 5 = 10; the first row is at 49.5.
  EXPECT_DOUBLE_EQ(only_slice[0].segment.from.y, 40);
  const auto with_ends = LinesOn(views, 0, true);
  ASSERT_EQ(with_ends.size(), 3U);
  EXPECT_EQ(with_ends[0].kind, LineKind::kFirst);
  EXPECT_DOUBLE_EQ(with_ends[0].segment.from.y, 70);
  EXPECT_EQ(with_ends[1].kind, LineKind::kLast);
  EXPECT_DOUBLE_EQ(with_ends[1].segment.from.y, 30);
}

TEST(LinesOn, AreOnlyThoseOfTheSameSpace) {
  const PlaneStack axial = Stack(kAxial, 0, 5, 3);
  const PlaneStack sagittal = Stack(kSagittal, 0, 5, 3);
  std::vector<LinkedView> views{{.stack = &sagittal, .frame = 0, .space = 1, .shift = {}},
                                {.stack = &axial, .frame = 0, .space = 2, .shift = {}}};
  EXPECT_TRUE(LinesOn(views, 0, true).empty());
  views[0].space = views[1].space = -1;
  EXPECT_TRUE(LinesOn(views, 0, true).empty()) << "-1 is no space";
  EXPECT_TRUE(LinesOn(views, 7, true).empty());
}

TEST(FollowSlice, GoesToTheSamePositionInAnotherSpacing) {
  const PlaneStack thick = Stack(kAxial, 0, 10, 5);
  const PlaneStack thin = Stack(kAxial, 40, -2, 21);
  const PlaneStack sagittal = Stack(kSagittal, 0, 10, 5);
  const std::vector<LinkedView> views{{.stack = &thick, .frame = 3, .space = 0, .shift = {}},
                                      {.stack = &thin, .frame = 0, .space = 0, .shift = {}},
                                      {.stack = &sagittal, .frame = 0, .space = 0, .shift = {}},
                                      {}};
  // z = 30 is the sixth slice of 40, 38, 36, 34, 32, 30.
  EXPECT_EQ(FollowSlice(views, 0), (Frames{std::nullopt, 5, std::nullopt, std::nullopt}));
}

TEST(FollowSlice, StaysWhereNothingLies) {
  const PlaneStack low = Stack(kAxial, 0, 5, 5);
  const PlaneStack high = Stack(kAxial, 23, 5, 5);
  const std::vector<LinkedView> views{{.stack = &low, .frame = 4, .space = 0, .shift = {}},
                                      {.stack = &high, .frame = 2, .space = 0, .shift = {}}};
  EXPECT_EQ(FollowSlice(views, 0), (Frames{std::nullopt, std::nullopt})) << "20 is 3 mm beyond the stack from 23 on";
}

TEST(FollowSlice, KeepsTheDistanceThatAPersonSet) {
  const PlaneStack before = Stack(kAxial, 0, 5, 9);
  const PlaneStack after = Stack(kAxial, 1000, 5, 9);
  // The person said that 10 in one is 1020 in the other.
  const std::vector<LinkedView> views{{.stack = &before, .frame = 3, .space = 0, .shift = {.x = 0, .y = 0, .z = 10}},
                                      {.stack = &after, .frame = 4, .space = 0, .shift = {.x = 0, .y = 0, .z = 1020}}};
  EXPECT_EQ(FollowSlice(views, 0), (Frames{std::nullopt, 5})) << "15 is 1025";
}

TEST(FollowPlace, FindsTheSlicesOfEveryOrientation) {
  const PlaneStack axial = Stack(kAxial, -20, 5, 9);
  const PlaneStack sagittal = Stack(kSagittal, -20, 5, 9);
  const std::vector<LinkedView> views{{.stack = &axial, .frame = 0, .space = 0, .shift = {}},
                                      {.stack = &sagittal, .frame = 0, .space = 0, .shift = {}}};
  const Vector3 place = ToPatient(*PlaneOf(views[0]), {.x = 60, .y = 30});
  // Column 60 is x = −49.5 + 59.5 = 10, the seventh of −20, −15 ….
  EXPECT_EQ(FollowPlace(views, 0, place), (Frames{std::nullopt, 6}));
}

TEST(MarkOn, TellsWhetherThePlaceIsInTheSlice) {
  const PlaneStack sagittal = Stack(kSagittal, -20, 5, 9);
  const Vector3 place{.x = 10, .y = -20, .z = -20};
  const auto on_it = MarkOn({.stack = &sagittal, .frame = 6, .space = 0, .shift = {}}, place);
  ASSERT_TRUE(on_it);
  // y = −20 is 29.5 columns behind −49.5, z = −20 is 69.5 rows below 49.5.
  EXPECT_DOUBLE_EQ(on_it->place.x, 30);
  EXPECT_DOUBLE_EQ(on_it->place.y, 70);
  EXPECT_TRUE(on_it->is_in_slice);
  EXPECT_FALSE(MarkOn({.stack = &sagittal, .frame = 0, .space = 0, .shift = {}}, place)->is_in_slice);
  EXPECT_FALSE(MarkOn({.stack = &sagittal, .frame = 6, .space = 0, .shift = {}}, {.x = 10, .y = -20, .z = 60}))
      << "above the picture";
  EXPECT_FALSE(MarkOn({}, place));
}

}  // namespace
}  // namespace negatoscope
