#include "geometry/calibration.h"

#include <gtest/gtest.h>

#include <limits>
#include <vector>

namespace negatoscope {
namespace {

CalibrationAttributes Picture() {
  CalibrationAttributes attributes;
  attributes.rows = 480;
  attributes.columns = 640;
  return attributes;
}

TEST(ResolveCalibration, TakesPixelSpacingOfASlice) {
  auto attributes = Picture();
  attributes.pixel_spacing = {2.5, 0.7};
  const Calibration calibration = ResolveCalibration(attributes);
  EXPECT_EQ(calibration.source, CalibrationSource::kPixelSpacing);
  EXPECT_TRUE(calibration.is_millimetres);
  EXPECT_EQ(calibration.spacing, (SpacingPair{2.5, 0.7}));
}

TEST(ResolveCalibration, IsInPixelsWhereNothingIsSaid) {
  const Calibration calibration = ResolveCalibration(Picture());
  EXPECT_EQ(calibration.source, CalibrationSource::kNone);
  EXPECT_FALSE(calibration.is_millimetres);
  EXPECT_EQ(calibration.problem, CalibrationProblem::kNone);
}

TEST(ResolveCalibration, NamesTheDetectorWhereOnlyItsSpacingIsKnown) {
  auto attributes = Picture();
  attributes.imager_pixel_spacing = {0.1, 0.1};
  attributes.is_projection = true;
  EXPECT_EQ(ResolveCalibration(attributes).source, CalibrationSource::kDetector);
  // PS3.3 10.7.1.3: the same values under the name of Pixel Spacing are no calibration.
  attributes.pixel_spacing = {0.1, 0.1};
  EXPECT_EQ(ResolveCalibration(attributes).source, CalibrationSource::kDetector);
}

TEST(ResolveCalibration, DividesByTheEstimatedMagnification) {
  auto attributes = Picture();
  attributes.imager_pixel_spacing = {0.1, 0.1};
  attributes.magnification = 1.25;
  const Calibration calibration = ResolveCalibration(attributes);
  EXPECT_EQ(calibration.source, CalibrationSource::kMagnification);
  EXPECT_DOUBLE_EQ(calibration.spacing[0], 0.08);
  EXPECT_EQ(calibration.magnification, 1.25);
}

TEST(ResolveCalibration, PassesOverMagnificationsThatCannotBe) {
  auto attributes = Picture();
  attributes.imager_pixel_spacing = {0.1, 0.1};
  for (const double factor : {0.0, -1.0, 0.5, 1.0, 1000.0, std::numeric_limits<double>::quiet_NaN()}) {
    attributes.magnification = factor;
    EXPECT_EQ(ResolveCalibration(attributes).source, CalibrationSource::kDetector) << factor;
    EXPECT_EQ(ResolveCalibration(attributes).spacing[0], 0.1) << factor;
  }
}

TEST(ResolveCalibration, DoesNotMagnifyWhatIsCalibratedAlready) {
  auto attributes = Picture();
  attributes.pixel_spacing = {0.08, 0.08};
  attributes.imager_pixel_spacing = {0.1, 0.1};
  attributes.magnification = 1.25;
  attributes.calibration_type = "FIDUCIAL";
  attributes.calibration_description = "10 mm ball";
  const Calibration calibration = ResolveCalibration(attributes);
  EXPECT_EQ(calibration.source, CalibrationSource::kFiducial);
  EXPECT_EQ(calibration.spacing[0], 0.08);
  EXPECT_EQ(calibration.description, "10 mm ball");
  attributes.calibration_type = "GEOMETRY";
  EXPECT_EQ(ResolveCalibration(attributes).source, CalibrationSource::kGeometry);
  attributes.calibration_type = "";
  EXPECT_EQ(ResolveCalibration(attributes).source, CalibrationSource::kUnstated);
}

TEST(ResolveCalibration, OfARadiographWithPixelSpacingAloneIsUnstated) {
  auto attributes = Picture();
  attributes.pixel_spacing = {0.2, 0.2};
  attributes.is_projection = true;
  EXPECT_EQ(ResolveCalibration(attributes).source, CalibrationSource::kUnstated);
}

TEST(ResolveCalibration, NamesTheScannedFilm) {
  auto attributes = Picture();
  attributes.scanned_pixel_spacing = {0.17, 0.17};
  EXPECT_EQ(ResolveCalibration(attributes).source, CalibrationSource::kScannedFilm);
  attributes.pixel_spacing = {0.17, 0.17};
  EXPECT_EQ(ResolveCalibration(attributes).source, CalibrationSource::kScannedFilm);
}

TEST(ResolveCalibration, HasAShapeWithoutASizeFromAnAspectRatio) {
  auto attributes = Picture();
  attributes.pixel_aspect_ratio = {4, 3};
  const Calibration calibration = ResolveCalibration(attributes);
  EXPECT_EQ(calibration.source, CalibrationSource::kAspectRatio);
  EXPECT_FALSE(calibration.is_millimetres);
  EXPECT_DOUBLE_EQ(calibration.spacing[0], 4.0 / 3);
  EXPECT_EQ(calibration.spacing[1], 1);
}

TEST(ResolveCalibration, PassesOverSpacingsThatCannotBeAndSaysSo) {
  for (const SpacingPair& spacing :
       {SpacingPair{0, 0}, SpacingPair{-1, 1}, SpacingPair{1e-9, 1e-9}, SpacingPair{1e6, 1e6}, SpacingPair{1, 200},
        SpacingPair{std::numeric_limits<double>::quiet_NaN(), 1}}) {
    auto attributes = Picture();
    attributes.pixel_spacing = spacing;
    const Calibration calibration = ResolveCalibration(attributes);
    EXPECT_FALSE(calibration.is_millimetres);
    EXPECT_EQ(calibration.problem, CalibrationProblem::kUnusableSpacing);
    attributes.imager_pixel_spacing = {0.1, 0.1};
    EXPECT_EQ(ResolveCalibration(attributes).source, CalibrationSource::kDetector);
  }
}

UltrasoundRegion Spatial(std::int64_t min_x, std::int64_t max_x, double delta) {
  UltrasoundRegion region{.min_x = min_x, .min_y = 0, .max_x = max_x, .max_y = 199};
  region.unit_x = region.unit_y = UltrasoundUnit::kCentimetres;
  region.delta_x = region.delta_y = delta;
  return region;
}

UltrasoundRegion Spectrum() {
  UltrasoundRegion region{.min_x = 0, .min_y = 240, .max_x = 639, .max_y = 479};
  region.unit_x = UltrasoundUnit::kSeconds;
  region.unit_y = UltrasoundUnit::kCentimetresPerSecond;
  region.delta_x = 0.01;
  region.delta_y = -0.5;
  return region;
}

CalibrationAttributes Ultrasound(std::vector<UltrasoundRegion> regions) {
  auto attributes = Picture();
  attributes.pixel_spacing = {1, 1};
  attributes.regions = std::move(regions);
  return attributes;
}

TEST(ScaleFor, IsThatOfTheRegionAndNotPixelSpacing) {
  const Calibration calibration = ResolveCalibration(Ultrasound({Spatial(0, 299, 0.05), Spectrum()}));
  const auto scale = ScaleFor(calibration, std::vector<Point>{{.x = 10, .y = 10}, {.x = 20, .y = 20}});
  ASSERT_TRUE(scale);
  EXPECT_EQ(scale->unit_x, Unit::kCentimetre);
  EXPECT_EQ(scale->pixel_size.x, 0.05);
  EXPECT_EQ(scale->source, CalibrationSource::kUltrasoundRegion);
  EXPECT_EQ(scale->region, 0U);
  EXPECT_TRUE(scale->is_spatial());
}

TEST(ScaleFor, HasAUnitForEachDirectionOfASpectrumAndPositiveSteps) {
  const Calibration calibration = ResolveCalibration(Ultrasound({Spectrum()}));
  const auto scale = ScaleFor(calibration, std::vector<Point>{{.x = 10, .y = 250}, {.x = 20, .y = 400}});
  ASSERT_TRUE(scale);
  EXPECT_EQ(scale->unit_x, Unit::kSecond);
  EXPECT_EQ(scale->unit_y, Unit::kCentimetrePerSecond);
  EXPECT_EQ(scale->pixel_size.y, 0.5);
  EXPECT_FALSE(scale->is_spatial());
}

TEST(ScaleFor, IsRefusedAcrossTheBorderOfARegion) {
  const Calibration calibration = ResolveCalibration(Ultrasound({Spatial(0, 299, 0.05), Spatial(340, 639, 0.05)}));
  // From one of two pictures side by side into the other, although both have the same scale.
  EXPECT_FALSE(ScaleFor(calibration, std::vector<Point>{{.x = 10, .y = 10}, {.x = 400, .y = 10}}));
  // From a region to where there is none.
  EXPECT_FALSE(ScaleFor(calibration, std::vector<Point>{{.x = 10, .y = 10}, {.x = 320, .y = 10}}));
  // From outside to outside, across a region.
  EXPECT_FALSE(
      ScaleFor(calibration, std::vector<Point>{{.x = 320, .y = 10}, {.x = 320, .y = 250}, {.x = 100, .y = 190}}));
}

TEST(ScaleFor, IsInPixelsOutsideOfAllRegions) {
  const Calibration calibration = ResolveCalibration(Ultrasound({Spatial(0, 299, 0.05)}));
  const auto scale = ScaleFor(calibration, std::vector<Point>{{.x = 400, .y = 300}, {.x = 500, .y = 400}});
  ASSERT_TRUE(scale);
  EXPECT_EQ(scale->unit_x, Unit::kPixel);
  EXPECT_EQ(scale->source, CalibrationSource::kNone);
}

TEST(ScaleFor, OfAnInsetWithAScaleOfItsOwnIsItsOwn) {
  UltrasoundRegion inset = Spatial(100, 199, 0.2);
  inset.min_y = 50;
  inset.max_y = 99;
  const Calibration calibration = ResolveCalibration(Ultrasound({Spatial(0, 299, 0.05), inset}));
  EXPECT_EQ(ScaleFor(calibration, std::vector<Point>{{.x = 110, .y = 60}, {.x = 190, .y = 90}})->region, 1U);
  EXPECT_EQ(ScaleFor(calibration, std::vector<Point>{{.x = 10, .y = 10}, {.x = 90, .y = 10}})->region, 0U);
  EXPECT_FALSE(ScaleFor(calibration, std::vector<Point>{{.x = 10, .y = 60}, {.x = 110, .y = 60}}));
}

TEST(ScaleFor, CrossesTheColourBoxInAPictureOfTheSameScale) {
  UltrasoundRegion box = Spatial(100, 199, 0.05);
  const Calibration calibration = ResolveCalibration(Ultrasound({Spatial(0, 299, 0.05), box}));
  const auto scale = ScaleFor(calibration, std::vector<Point>{{.x = 10, .y = 60}, {.x = 110, .y = 60}});
  ASSERT_TRUE(scale);
  EXPECT_EQ(scale->pixel_size.x, 0.05);
}

TEST(ScaleFor, PrefersTheRegionOfHighPriorityWhereTheyOverlap) {
  UltrasoundRegion below = Spatial(0, 199, 0.05);
  UltrasoundRegion above = Spatial(0, 299, 0.1);
  below.is_low_priority = true;
  const Calibration calibration = ResolveCalibration(Ultrasound({below, above}));
  EXPECT_EQ(ScaleFor(calibration, std::vector<Point>{{.x = 10, .y = 10}, {.x = 20, .y = 10}})->pixel_size.x, 0.1);
}

TEST(ResolveCalibration, DropsRegionsThatReachOutOfThePicture) {
  // The picture was made smaller after the regions were written: every length would be wrong.
  const Calibration calibration = ResolveCalibration(Ultrasound({Spatial(84, 900, 0.05)}));
  EXPECT_EQ(calibration.problem, CalibrationProblem::kRegionsDoNotFit);
  EXPECT_TRUE(calibration.regions.empty());
  EXPECT_FALSE(calibration.is_millimetres);
  // One pixel more is how some writers count.
  EXPECT_EQ(ResolveCalibration(Ultrasound({Spatial(84, 640, 0.05)})).problem, CalibrationProblem::kNone);
}

TEST(ResolveCalibration, PassesOverRegionsWithoutUnitsOrSteps) {
  UltrasoundRegion nothing = Spatial(0, 639, 1);
  nothing.unit_x = nothing.unit_y = UltrasoundUnit::kNone;
  const Calibration with_spacing = ResolveCalibration(Ultrasound({nothing, Spatial(0, 9, 0)}));
  EXPECT_EQ(with_spacing.source, CalibrationSource::kPixelSpacing);
  EXPECT_TRUE(with_spacing.regions.empty());
}

}  // namespace
}  // namespace negatoscope
