#include "geometry/measure.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <vector>

namespace negatoscope {
namespace {

constexpr PixelSize kSquare{.x = 1, .y = 1};
/// Rows three times as far apart as columns.
constexpr PixelSize kTall{.x = 0.5, .y = 1.5};

TEST(Length, IsThatOfTheTriangleOfThreeFourFive) {
  EXPECT_DOUBLE_EQ(Length({.x = 10, .y = 20}, {.x = 13, .y = 24}, kSquare), 5);
  EXPECT_DOUBLE_EQ(Length({.x = 13, .y = 24}, {.x = 10, .y = 20}, kSquare), 5);
}

TEST(Length, UsesEachSpacingInItsOwnDirection) {
  // 8 columns of 0.5 are 4; 2 rows of 1.5 are 3.
  EXPECT_DOUBLE_EQ(Length({.x = 0, .y = 0}, {.x = 8, .y = 0}, kTall), 4);
  EXPECT_DOUBLE_EQ(Length({.x = 0, .y = 0}, {.x = 0, .y = 2}, kTall), 3);
  EXPECT_DOUBLE_EQ(Length({.x = 0, .y = 0}, {.x = 8, .y = 2}, kTall), 5);
}

TEST(Length, IsNothingBetweenAPointAndItself) { EXPECT_EQ(Length({.x = 7, .y = 7}, {.x = 7, .y = 7}, kTall), 0); }

TEST(PolylineLength, IsTheSumOfItsParts) {
  const std::vector<Point> steps{{.x = 0, .y = 0}, {.x = 8, .y = 0}, {.x = 8, .y = 2}, {.x = 0, .y = 0}};
  EXPECT_DOUBLE_EQ(PolylineLength(steps, kTall), 4 + 3 + 5);
  EXPECT_EQ(PolylineLength({}, kTall), 0);
  EXPECT_EQ(PolylineLength(std::vector<Point>{{.x = 1, .y = 1}}, kTall), 0);
}

TEST(AngleDegrees, IsRightBetweenTheAxesWhateverTheSpacing) {
  EXPECT_DOUBLE_EQ(*AngleDegrees({.x = 5, .y = 0}, {}, {.x = 0, .y = 9}, kSquare), 90);
  EXPECT_DOUBLE_EQ(*AngleDegrees({.x = 5, .y = 0}, {}, {.x = 0, .y = 9}, kTall), 90);
}

TEST(AngleDegrees, OfADiagonalDependsOnTheSpacing) {
  EXPECT_DOUBLE_EQ(*AngleDegrees({.x = 1, .y = 0}, {}, {.x = 1, .y = 1}, kSquare), 45);
  // One column of 0.5 and one row of 1.5: arctangent of 3.
  EXPECT_NEAR(*AngleDegrees({.x = 1, .y = 0}, {}, {.x = 1, .y = 1}, kTall), 71.56505117707799, 1e-12);
}

TEST(AngleDegrees, KeepsItsDigitsNearNothingAndNearAHalfTurn) {
  EXPECT_NEAR(*AngleDegrees({.x = 1, .y = 0}, {}, {.x = 1e6, .y = 1}, kSquare), 1e-6 * 180 / std::numbers::pi, 1e-15);
  EXPECT_DOUBLE_EQ(*AngleDegrees({.x = -1, .y = 0}, {}, {.x = 1, .y = 0}, kSquare), 180);
}

TEST(AngleDegrees, IsNoneAtAWayWithoutLength) {
  EXPECT_FALSE(AngleDegrees({}, {}, {.x = 1, .y = 0}, kSquare));
  EXPECT_FALSE(AngleDegrees({.x = 1, .y = 0}, {}, {}, kSquare));
}

TEST(AngleBetweenLines, IsTheSameWhicheverWayALineWasDrawn) {
  const Point a{.x = 0, .y = 0};
  const Point b{.x = 100, .y = 0};
  const Point c{.x = 0, .y = 50};
  const Point d{.x = 100, .y = 50 + 100 * std::tan(30 * std::numbers::pi / 180)};
  EXPECT_NEAR(*AngleBetweenLines(a, b, c, d, kSquare), 30, 1e-12);
  EXPECT_NEAR(*AngleBetweenLines(b, a, c, d, kSquare), 30, 1e-12);
  EXPECT_NEAR(*AngleBetweenLines(a, b, d, c, kSquare), 30, 1e-12);
  EXPECT_FALSE(AngleBetweenLines(a, a, c, d, kSquare));
}

TEST(PolygonArea, OfARightTriangleIsHalfItsBox) {
  const std::vector<Point> triangle{{.x = 0, .y = 0}, {.x = 8, .y = 0}, {.x = 0, .y = 2}};
  EXPECT_DOUBLE_EQ(PolygonArea(triangle, kSquare), 8);
  EXPECT_DOUBLE_EQ(PolygonArea(triangle, kTall), 4.0 * 3.0 / 2);
  EXPECT_DOUBLE_EQ(Perimeter(triangle, kTall), 4 + 3 + 5);
}

TEST(PolygonArea, IsTheSameEitherWayRound) {
  const std::vector<Point> there{
      {.x = 0, .y = 0}, {.x = 4, .y = 0}, {.x = 4, .y = 4}, {.x = 2, .y = 1}, {.x = 0, .y = 4}};
  const std::vector<Point> back(there.rbegin(), there.rend());
  EXPECT_DOUBLE_EQ(PolygonArea(there, kSquare), 16 - 6);
  EXPECT_DOUBLE_EQ(PolygonArea(back, kSquare), 16 - 6);
}

TEST(PolygonArea, LosesNoDigitsFarFromTheOrigin) {
  const std::vector<Point> square{
      {.x = 9e6, .y = 9e6}, {.x = 9e6 + 1, .y = 9e6}, {.x = 9e6 + 1, .y = 9e6 + 1}, {.x = 9e6, .y = 9e6 + 1}};
  EXPECT_DOUBLE_EQ(PolygonArea(square, kSquare), 1);
}

TEST(PolygonArea, OfTwoPointsIsNothing) {
  EXPECT_EQ(PolygonArea(std::vector<Point>{{.x = 0, .y = 0}, {.x = 8, .y = 0}}, kSquare), 0);
}

TEST(IsSimple, TellsABowTieFromASquare) {
  const std::vector<Point> square{{.x = 0, .y = 0}, {.x = 4, .y = 0}, {.x = 4, .y = 4}, {.x = 0, .y = 4}};
  const std::vector<Point> bow{{.x = 0, .y = 0}, {.x = 4, .y = 4}, {.x = 4, .y = 0}, {.x = 0, .y = 4}};
  EXPECT_TRUE(IsSimple(square));
  EXPECT_FALSE(IsSimple(bow));
}

TEST(IsSimple, AllowsRepeatedCornersAndAClosingOne) {
  const std::vector<Point> closed{
      {.x = 0, .y = 0}, {.x = 4, .y = 0}, {.x = 4, .y = 0}, {.x = 0, .y = 4}, {.x = 0, .y = 0}};
  EXPECT_TRUE(IsSimple(closed));
}

TEST(IsSimple, RefusesAnEdgeThatTouchesACornerOrLiesOnAnother) {
  const std::vector<Point> touching{
      {.x = 0, .y = 0}, {.x = 8, .y = 0}, {.x = 8, .y = 4}, {.x = 4, .y = 0}, {.x = 0, .y = 4}};
  EXPECT_FALSE(IsSimple(touching));
  const std::vector<Point> spike{{.x = 0, .y = 0}, {.x = 8, .y = 0}, {.x = 4, .y = 0}, {.x = 4, .y = 4}};
  EXPECT_FALSE(IsSimple(spike));
  EXPECT_FALSE(IsSimple(std::vector<Point>{{.x = 0, .y = 0}, {.x = 8, .y = 0}}));
}

TEST(EllipseArea, OfACircleIsPiTimesTheSquareOfTheRadius) {
  EXPECT_DOUBLE_EQ(EllipseArea({.x = 0, .y = 0}, {.x = 20, .y = 20}, kSquare), std::numbers::pi * 100);
  EXPECT_DOUBLE_EQ(EllipseArea({.x = 20, .y = 0}, {.x = 0, .y = 20}, kTall), std::numbers::pi * 5 * 15);
  EXPECT_EQ(EllipseArea({.x = 3, .y = 0}, {.x = 3, .y = 20}, kSquare), 0);
}

TEST(EllipsePerimeter, OfACircleIsExactAndOfALineNearlyTwiceItsLength) {
  EXPECT_DOUBLE_EQ(EllipsePerimeter({.x = 0, .y = 0}, {.x = 20, .y = 20}, kSquare), std::numbers::pi * 20);
  EXPECT_NEAR(EllipsePerimeter({.x = 0, .y = 0}, {.x = 20, .y = 0}, kSquare), 40, 40 * 5e-4);
  // The complete elliptic integral for half axes of 3 and 2, from a table: 15.8654395893.
  EXPECT_NEAR(EllipsePerimeter({.x = 0, .y = 0}, {.x = 6, .y = 4}, kSquare), 15.8654395893, 1e-8);
  EXPECT_EQ(EllipsePerimeter({}, {}, kSquare), 0);
}

}  // namespace
}  // namespace negatoscope
