#include "geometry/measure_shape.h"

#include <gtest/gtest.h>

#include <limits>
#include <numbers>
#include <optional>
#include <vector>

namespace negatoscope {
namespace {

Calibration Millimetres(double between_rows, double between_columns) {
  Calibration calibration;
  calibration.source = CalibrationSource::kPixelSpacing;
  calibration.is_millimetres = true;
  calibration.spacing = {between_rows, between_columns};
  return calibration;
}

/// A 16-bit frame in which a pixel is 100 × row + column, in HU = stored − 1024.
MeasurableFrame Phantom(std::uint32_t rows, std::uint32_t columns) {
  MeasurableFrame measured;
  measured.frame.rows = rows;
  measured.frame.columns = columns;
  measured.frame.valid_rows = rows;
  measured.frame.type = SampleType::kUint16;
  for (std::uint32_t row = 0; row < rows; ++row) {
    for (std::uint32_t column = 0; column < columns; ++column) {
      const std::uint32_t value = 100 * row + column;
      measured.frame.bytes.push_back(static_cast<std::uint8_t>(value & 0xFFU));
      measured.frame.bytes.push_back(static_cast<std::uint8_t>(value >> 8U));
    }
  }
  measured.modality.rescale_intercept = -1024;
  measured.modality_unit = "HU";
  return measured;
}

std::optional<MeasuredValue> ValueOf(const ShapeMeasurement& measured, MeasureName name) {
  for (const MeasuredValue& value : measured.values) {
    if (value.name == name) return value;
  }
  return std::nullopt;
}

TEST(MeasureShape, OfALengthHasAUnitAndASource) {
  const Shape shape{.kind = ShapeKind::kLength, .points = {{.x = 0, .y = 0}, {.x = 30, .y = 20}}};
  const ShapeMeasurement measured = *MeasureShape(shape, Millimetres(2, 1), nullptr);
  EXPECT_EQ(measured.refusal, Refusal::kNone);
  EXPECT_EQ(measured.source, CalibrationSource::kPixelSpacing);
  EXPECT_DOUBLE_EQ(ValueOf(measured, MeasureName::kLength)->value, 50);
  EXPECT_EQ(ValueOf(measured, MeasureName::kLength)->unit, "mm");
}

TEST(MeasureShape, WithoutSpacingIsInPixels) {
  const Shape shape{.kind = ShapeKind::kLength, .points = {{.x = 0, .y = 0}, {.x = 3, .y = 4}}};
  const ShapeMeasurement measured = *MeasureShape(shape, {}, nullptr);
  EXPECT_DOUBLE_EQ(ValueOf(measured, MeasureName::kLength)->value, 5);
  EXPECT_EQ(ValueOf(measured, MeasureName::kLength)->unit, "px");
  EXPECT_EQ(measured.source, CalibrationSource::kNone);
}

TEST(MeasureShape, OfARectangleHasAreaAndStatistics) {
  const MeasurableFrame frame = Phantom(10, 10);
  const Shape shape{.kind = ShapeKind::kRectangle, .points = {{.x = 6, .y = 5}, {.x = 2, .y = 3}}};
  const ShapeMeasurement measured = *MeasureShape(shape, Millimetres(0.5, 0.25), &frame);
  EXPECT_DOUBLE_EQ(ValueOf(measured, MeasureName::kArea)->value, 1);
  EXPECT_EQ(ValueOf(measured, MeasureName::kArea)->unit, "mm²");
  EXPECT_DOUBLE_EQ(ValueOf(measured, MeasureName::kPerimeter)->value, 4);
  ASSERT_EQ(measured.statistics.size(), 1U);
  // Rows 3 and 4, columns 2 … 5: the mean is 350 + 3.5.
  EXPECT_EQ(measured.statistics[0].quantity, "modality");
  EXPECT_EQ(measured.statistics[0].unit, "HU");
  EXPECT_EQ(measured.statistics[0].statistics.count, 8U);
  EXPECT_DOUBLE_EQ(measured.statistics[0].statistics.mean, 353.5 - 1024);
  EXPECT_EQ(measured.statistics[0].statistics.minimum, 302 - 1024);
  EXPECT_EQ(measured.statistics[0].statistics.maximum, 405 - 1024);
}

TEST(MeasureShape, OfAProbeHasTheValueOfItsPixel) {
  const MeasurableFrame frame = Phantom(10, 10);
  const Shape inside{.kind = ShapeKind::kProbe, .points = {{.x = 4.9, .y = 7.1}}};
  const ShapeMeasurement measured = *MeasureShape(inside, {}, &frame);
  EXPECT_EQ(measured.statistics[0].statistics.count, 1U);
  EXPECT_EQ(measured.statistics[0].statistics.mean, 704 - 1024);
  const Shape outside{.kind = ShapeKind::kProbe, .points = {{.x = -1, .y = 7.1}}};
  EXPECT_EQ(MeasureShape(outside, {}, &frame)->statistics[0].statistics.count, 0U);
}

TEST(MeasureShape, OfAnEllipseOutsideOfTheFrameHasAnAreaAndNoPixels) {
  const MeasurableFrame frame = Phantom(10, 10);
  const Shape shape{.kind = ShapeKind::kEllipse, .points = {{.x = 100, .y = 100}, {.x = 120, .y = 110}}};
  const ShapeMeasurement measured = *MeasureShape(shape, Millimetres(1, 1), &frame);
  EXPECT_DOUBLE_EQ(ValueOf(measured, MeasureName::kArea)->value, std::numbers::pi * 50);
  EXPECT_EQ(measured.statistics[0].statistics.count, 0U);
}

TEST(MeasureShape, HasUptakeAndRealWorldStatisticsBesidesModalityOnes) {
  MeasurableFrame frame = Phantom(2, 2);
  frame.modality.rescale_intercept = 0;
  frame.suv_factor = 0.01;
  frame.mappings.push_back({.first = 0,
                            .last = 65535,
                            .slope = 3,
                            .intercept = 1,
                            .table = {},
                            .unit = "ms",
                            .unit_meaning = {},
                            .label = "T2"});
  const Shape shape{.kind = ShapeKind::kRectangle, .points = {{.x = 0, .y = 0}, {.x = 2, .y = 2}}};
  const ShapeMeasurement measured = *MeasureShape(shape, {}, &frame);
  ASSERT_EQ(measured.statistics.size(), 3U);
  EXPECT_DOUBLE_EQ(measured.statistics[0].statistics.mean, 50.5);
  EXPECT_EQ(measured.statistics[1].unit, "g/ml");
  EXPECT_DOUBLE_EQ(measured.statistics[1].statistics.mean, 0.505);
  EXPECT_EQ(measured.statistics[2].label, "T2");
  EXPECT_DOUBLE_EQ(measured.statistics[2].statistics.mean, 152.5);
}

TEST(MeasureShape, OfColourHasNoStatistics) {
  MeasurableFrame frame = Phantom(2, 2);
  frame.is_grey = false;
  const Shape shape{.kind = ShapeKind::kRectangle, .points = {{.x = 0, .y = 0}, {.x = 2, .y = 2}}};
  EXPECT_TRUE(MeasureShape(shape, {}, &frame)->statistics.empty());
}

TEST(MeasureShape, OfABidirectionalPutsTheLongerAxisFirst) {
  const Shape shape{.kind = ShapeKind::kBidirectional,
                    .points = {{.x = 0, .y = 0}, {.x = 4, .y = 0}, {.x = 2, .y = -3}, {.x = 2, .y = 3}}};
  const ShapeMeasurement measured = *MeasureShape(shape, Millimetres(1, 1), nullptr);
  EXPECT_EQ(ValueOf(measured, MeasureName::kLongAxis)->value, 6);
  EXPECT_EQ(ValueOf(measured, MeasureName::kShortAxis)->value, 4);
}

TEST(MeasureShape, RefusesAPolygonThatCrossesItself) {
  const Shape bow{.kind = ShapeKind::kPolygon,
                  .points = {{.x = 0, .y = 0}, {.x = 4, .y = 4}, {.x = 4, .y = 0}, {.x = 0, .y = 4}}};
  const MeasurableFrame frame = Phantom(10, 10);
  const ShapeMeasurement measured = *MeasureShape(bow, {}, &frame);
  EXPECT_EQ(measured.refusal, Refusal::kEdgesCross);
  EXPECT_TRUE(measured.values.empty());
  EXPECT_TRUE(measured.statistics.empty());
}

TEST(MeasureShape, RefusesTooFewPointsAndPointsThatAreNone) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(MeasureShape({.kind = ShapeKind::kPolygon, .points = {{}, {.x = 1, .y = 1}}}, {}, nullptr)->refusal,
            Refusal::kTooFewPoints);
  EXPECT_EQ(MeasureShape({.kind = ShapeKind::kLength, .points = {}}, {}, nullptr)->refusal, Refusal::kTooFewPoints);
  EXPECT_EQ(MeasureShape({.kind = ShapeKind::kLength, .points = {{}, {.x = nan, .y = 1}}}, {}, nullptr)->refusal,
            Refusal::kNotFinite);
  EXPECT_EQ(MeasureShape({.kind = ShapeKind::kLength, .points = {{}, {.x = 1e300, .y = 1}}}, {}, nullptr)->refusal,
            Refusal::kNotFinite);
  EXPECT_EQ(MeasureShape({.kind = ShapeKind::kAngle, .points = {{}, {}, {.x = 1, .y = 1}}}, {}, nullptr)->refusal,
            Refusal::kNoLength);
}

TEST(MeasureShape, RefusesMorePointsThanCanBeTested) {
  const Shape shape{.kind = ShapeKind::kFreehand, .points = std::vector<Point>(kMostPoints + 1)};
  EXPECT_EQ(MeasureShape(shape, {}, nullptr).error().code, ErrorCode::kLimit);
}

/// Seconds along a row, cm/s upwards; the base line is 100 pixels below the top of the region.
Calibration Doppler() {
  UltrasoundRegion region{.min_x = 20, .min_y = 40, .max_x = 319, .max_y = 239};
  region.unit_x = UltrasoundUnit::kSeconds;
  region.unit_y = UltrasoundUnit::kCentimetresPerSecond;
  region.delta_x = 0.01;
  region.delta_y = -0.5;
  region.reference_x = 0;
  region.reference_y = 100;
  Calibration calibration;
  calibration.source = CalibrationSource::kUltrasoundRegion;
  calibration.regions = {region};
  return calibration;
}

TEST(MeasureShape, OfALengthInASpectrumIsATimeAndASpeed) {
  const Shape shape{.kind = ShapeKind::kLength, .points = {{.x = 100, .y = 50}, {.x = 150, .y = 90}}};
  const ShapeMeasurement measured = *MeasureShape(shape, Doppler(), nullptr);
  EXPECT_FALSE(ValueOf(measured, MeasureName::kLength));
  EXPECT_DOUBLE_EQ(ValueOf(measured, MeasureName::kDeltaX)->value, 0.5);
  EXPECT_EQ(ValueOf(measured, MeasureName::kDeltaX)->unit, "s");
  EXPECT_DOUBLE_EQ(ValueOf(measured, MeasureName::kDeltaY)->value, 20);
  EXPECT_EQ(ValueOf(measured, MeasureName::kDeltaY)->unit, "cm/s");
}

TEST(MeasureShape, OfAProbeInASpectrumIsReadOffItsAxes) {
  // The middle of the pixel 60 rows above the base line, which is row 40 + 100.
  const Shape shape{.kind = ShapeKind::kProbe, .points = {{.x = 70.5, .y = 80.5}}};
  const ShapeMeasurement measured = *MeasureShape(shape, Doppler(), nullptr);
  EXPECT_DOUBLE_EQ(ValueOf(measured, MeasureName::kPositionX)->value, 0.5);
  EXPECT_DOUBLE_EQ(ValueOf(measured, MeasureName::kPositionY)->value, 30);
}

TEST(MeasureShape, RefusesAnglesAndAreasWhereUnitsDiffer) {
  const Shape angle{.kind = ShapeKind::kAngle,
                    .points = {{.x = 100, .y = 50}, {.x = 150, .y = 90}, {.x = 150, .y = 50}}};
  EXPECT_EQ(MeasureShape(angle, Doppler(), nullptr)->refusal, Refusal::kUnitsDiffer);
  const Shape box{.kind = ShapeKind::kRectangle, .points = {{.x = 100, .y = 50}, {.x = 150, .y = 90}}};
  EXPECT_EQ(MeasureShape(box, Doppler(), nullptr)->refusal, Refusal::kUnitsDiffer);
}

TEST(MeasureShape, RefusesWhatLeavesARegion) {
  const Shape out{.kind = ShapeKind::kLength, .points = {{.x = 100, .y = 50}, {.x = 150, .y = 20}}};
  EXPECT_EQ(MeasureShape(out, Doppler(), nullptr)->refusal, Refusal::kCrossesRegion);
  // An arrow says nothing that a border could make wrong.
  const Shape arrow{.kind = ShapeKind::kArrow, .points = {{.x = 100, .y = 50}, {.x = 150, .y = 20}}};
  EXPECT_EQ(MeasureShape(arrow, Doppler(), nullptr)->refusal, Refusal::kNone);
}

TEST(ShapeKindFrom, KnowsTheNamesOfTheTools) {
  EXPECT_EQ(ShapeKindFrom("bidirectional"), ShapeKind::kBidirectional);
  EXPECT_EQ(ShapeKindFrom("arrow"), ShapeKind::kArrow);
  EXPECT_FALSE(ShapeKindFrom("circle"));
}

}  // namespace
}  // namespace negatoscope
