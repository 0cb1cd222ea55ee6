#include "geometry/region.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <numbers>
#include <utility>
#include <vector>

namespace negatoscope {
namespace {

std::uint64_t PixelsIn(const std::vector<RowSpan>& spans) {
  std::uint64_t count = 0;
  for (const RowSpan& span : spans) count += span.last - span.first;
  return count;
}

TEST(RectangleSpans, HoldPixelsWhoseCentreIsInside) {
  // From 1.4 to 3.6 the centres 1.5, 2.5 and 3.5 are inside; from 2.5 to 3.5 only 2.5, as a right edge is outside.
  const auto spans = RectangleSpans({.x = 1.4, .y = 2.5}, {.x = 3.6, .y = 3.5}, 10, 10);
  EXPECT_EQ(spans, (std::vector<RowSpan>{{.row = 2, .first = 1, .last = 4}}));
}

TEST(RectangleSpans, OfNeighboursShareNoPixelAndLoseNone) {
  const auto left = RectangleSpans({.x = 0, .y = 0}, {.x = 4.5, .y = 10}, 10, 10);
  const auto right = RectangleSpans({.x = 4.5, .y = 0}, {.x = 10, .y = 10}, 10, 10);
  EXPECT_EQ(PixelsIn(left) + PixelsIn(right), 100U);
}

TEST(RectangleSpans, AreCutToTheFrame) {
  EXPECT_EQ(PixelsIn(RectangleSpans({.x = -1e7, .y = -1e7}, {.x = 1e7, .y = 1e7}, 10, 20)), 200U);
  EXPECT_TRUE(RectangleSpans({.x = 30, .y = 0}, {.x = 40, .y = 10}, 10, 20).empty());
  EXPECT_TRUE(RectangleSpans({.x = -9, .y = -9}, {.x = -1, .y = -1}, 10, 20).empty());
  EXPECT_TRUE(RectangleSpans({.x = 5, .y = 5}, {.x = 5, .y = 5}, 10, 20).empty());
}

TEST(EllipseSpans, OfACircleHoldPixelsWhoseCentreIsNoFurtherThanTheRadius) {
  // Counted by hand: a circle of radius 2 about the corner between four pixels holds the 4 × 4 without its corners.
  const auto spans = EllipseSpans({.x = 3, .y = 3}, {.x = 7, .y = 7}, 10, 10);
  EXPECT_EQ(spans, (std::vector<RowSpan>{{.row = 3, .first = 4, .last = 6},
                                         {.row = 4, .first = 3, .last = 7},
                                         {.row = 5, .first = 3, .last = 7},
                                         {.row = 6, .first = 4, .last = 6}}));
}

TEST(EllipseSpans, ApproachTheAreaOfALargeEllipse) {
  const auto count = static_cast<double>(PixelsIn(EllipseSpans({.x = 100, .y = 50}, {.x = 900, .y = 450}, 600, 1000)));
  const double area = std::numbers::pi * 400 * 200;
  EXPECT_NEAR(count, area, area * 1e-3);
}

TEST(EllipseSpans, AreCutToTheFrameAndEmptyWithoutAnAxis) {
  EXPECT_EQ(PixelsIn(EllipseSpans({.x = -1e6, .y = -1e6}, {.x = 1e6, .y = 1e6}, 7, 9)), 63U);
  EXPECT_TRUE(EllipseSpans({.x = 2, .y = 2}, {.x = 2, .y = 8}, 10, 10).empty());
}

TEST(PolygonSpans, OfASquareAreThoseOfTheRectangle) {
  const std::vector<Point> square{
      {.x = 1.4, .y = 1.4}, {.x = 6.5, .y = 1.4}, {.x = 6.5, .y = 5.5}, {.x = 1.4, .y = 5.5}};
  EXPECT_EQ(PolygonSpans(square, 10, 10), RectangleSpans(square[0], square[2], 10, 10));
}

TEST(PolygonSpans, OfATriangleAreCountedByHand) {
  // The hypotenuse runs through the centres of the pixels (k, 3 − k), where it is a right edge.
  const std::vector<Point> triangle{{.x = 0, .y = 0}, {.x = 4, .y = 0}, {.x = 0, .y = 4}};
  EXPECT_EQ(PolygonSpans(triangle, 10, 10), (std::vector<RowSpan>{{.row = 0, .first = 0, .last = 3},
                                                                  {.row = 1, .first = 0, .last = 2},
                                                                  {.row = 2, .first = 0, .last = 1}}));
}

TEST(PolygonSpans, OfAConcaveOneHaveSeveralPartsInARow) {
  const std::vector<Point> comb{{.x = 0, .y = 0}, {.x = 6, .y = 0}, {.x = 6, .y = 4}, {.x = 4, .y = 4},
                                {.x = 4, .y = 2}, {.x = 2, .y = 2}, {.x = 2, .y = 4}, {.x = 0, .y = 4}};
  const auto spans = PolygonSpans(comb, 10, 10);
  EXPECT_EQ(PixelsIn(spans), 6U * 2 + 4 * 2);
  EXPECT_EQ(spans[2], (RowSpan{.row = 2, .first = 0, .last = 2}));
  EXPECT_EQ(spans[3], (RowSpan{.row = 2, .first = 4, .last = 6}));
}

TEST(PolygonSpans, OfTwoPointsAreNone) {
  EXPECT_TRUE(PolygonSpans(std::vector<Point>{{.x = 0, .y = 0}, {.x = 5, .y = 5}}, 10, 10).empty());
}

}  // namespace
}  // namespace negatoscope
