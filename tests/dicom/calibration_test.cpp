#include <gtest/gtest.h>

#include <bit>
#include <initializer_list>

#include "dicom/read_calibration.h"
#include "tests/dicom/open_data_set.h"

namespace negatoscope {
namespace {

using namespace testing;

constexpr PixelDescription kDescription{.rows = 480, .columns = 640};

Bytes Doubles(std::initializer_list<double> values) {
  Bytes bytes;
  for (const double value : values) {
    const auto bits = std::bit_cast<std::uint64_t>(value);
    for (unsigned i = 0; i < 8; ++i) bytes.push_back(static_cast<std::uint8_t>(bits >> (8 * i)));
  }
  return bytes;
}

DataSetWriter& Long(DataSetWriter& out, std::uint32_t tag, const char* vr, std::int32_t value) {
  return out.Head(tag, vr, 4).Put32(static_cast<std::uint32_t>(value));
}

TEST(ReadCalibration, ReadsTheSpacingsOfARadiograph) {
  DataSetWriter out;
  out.Text(0x00080060, "CS", "MG").Text(0x00181114, "DS", "1.07").Text(0x00181164, "DS", "0.1\\0.2");
  out.Text(0x00280030, "DS", "0.09\\0.18").Text(0x00280A02, "CS", "GEOMETRY").Text(0x00280A04, "LO", "paddle");
  auto opened = OpenElements(out);
  const CalibrationAttributes attributes = ReadCalibration(*opened, kDescription, 0);
  EXPECT_EQ(attributes.pixel_spacing, (SpacingPair{0.09, 0.18}));
  EXPECT_EQ(attributes.imager_pixel_spacing, (SpacingPair{0.1, 0.2}));
  EXPECT_EQ(attributes.magnification, 1.07);
  EXPECT_EQ(attributes.calibration_type, "GEOMETRY");
  EXPECT_EQ(attributes.calibration_description, "paddle");
  EXPECT_TRUE(attributes.is_projection);
  EXPECT_FALSE(attributes.has_unusable_spacing);
  EXPECT_EQ(attributes.rows, 480U);
  EXPECT_EQ(attributes.columns, 640U);
}

TEST(ReadCalibration, TakesThePixelMeasuresOfEachFrame) {
  const auto measures = [](const char* spacing) {
    const auto item = DataSetWriter().Text(0x00280030, "DS", spacing);
    return DataSetWriter().Sequence(0x00289110, {item}, kDefined);
  };
  DataSetWriter out;
  out.Sequence(0x52009229, {measures("3\\3")}, kDefined);
  out.Sequence(0x52009230, {measures("1\\1"), measures("2\\2"), DataSetWriter()}, kDefined);
  auto opened = OpenElements(out);
  EXPECT_EQ(ReadCalibration(*opened, kDescription, 0).pixel_spacing, (SpacingPair{1, 1}));
  EXPECT_EQ(ReadCalibration(*opened, kDescription, 1).pixel_spacing, (SpacingPair{2, 2}));
  EXPECT_EQ(ReadCalibration(*opened, kDescription, 2).pixel_spacing, (SpacingPair{3, 3}));
}

TEST(ReadCalibration, TakesTheImagerSpacingOfAnEnhancedFrame) {
  const auto item = DataSetWriter().Text(0x00181164, "DS", "0.15\\0.15");
  const auto groups = DataSetWriter().Sequence(0x00289443, {item}, kDefined);
  auto opened = OpenElements(DataSetWriter().Sequence(0x52009229, {groups}, kDefined));
  EXPECT_EQ(ReadCalibration(*opened, kDescription, 0).imager_pixel_spacing, (SpacingPair{0.15, 0.15}));
}

TEST(ReadCalibration, SaysWhereASpacingIsNotTwoNumbers) {
  for (const char* spacing : {"0.5", "a\\b", "1\\2\\3", "0.5\\"}) {
    auto opened = OpenElements(DataSetWriter().Text(0x00280030, "DS", spacing));
    const CalibrationAttributes attributes = ReadCalibration(*opened, kDescription, 0);
    EXPECT_FALSE(attributes.pixel_spacing) << spacing;
    EXPECT_TRUE(attributes.has_unusable_spacing) << spacing;
  }
  auto empty = OpenElements(DataSetWriter().Text(0x00280030, "DS", "").Text(0x00280034, "IS", "4\\3"));
  EXPECT_FALSE(ReadCalibration(*empty, kDescription, 0).has_unusable_spacing);
  EXPECT_EQ(ReadCalibration(*empty, kDescription, 0).pixel_aspect_ratio, (SpacingPair{4, 3}));
}

DataSetWriter Region() {
  DataSetWriter item;
  Long(item, 0x00186016, "UL", 3);
  Long(item, 0x00186018, "UL", 20);
  Long(item, 0x0018601A, "UL", 40);
  Long(item, 0x0018601C, "UL", 319);
  Long(item, 0x0018601E, "UL", 239);
  Long(item, 0x00186020, "SL", 150);
  Long(item, 0x00186022, "SL", -82);
  item.Us(0x00186024, 4).Us(0x00186026, 7);
  item.Value(0x00186028, "FD", Doubles({0.25})).Value(0x0018602A, "FD", Doubles({-1.5}));
  item.Value(0x0018602C, "FD", Doubles({0.01})).Value(0x0018602E, "FD", Doubles({-0.5}));
  return item;
}

TEST(ReadCalibration, ReadsUltrasoundRegions) {
  auto opened = OpenElements(DataSetWriter().Sequence(0x00186011, {Region(), DataSetWriter()}, kDefined));
  const auto regions = ReadCalibration(*opened, kDescription, 0).regions;
  ASSERT_EQ(regions.size(), 1U);
  EXPECT_EQ(regions[0].min_x, 20);
  EXPECT_EQ(regions[0].min_y, 40);
  EXPECT_EQ(regions[0].max_x, 319);
  EXPECT_EQ(regions[0].max_y, 239);
  EXPECT_EQ(regions[0].unit_x, UltrasoundUnit::kSeconds);
  EXPECT_EQ(regions[0].unit_y, UltrasoundUnit::kCentimetresPerSecond);
  EXPECT_EQ(regions[0].delta_x, 0.01);
  EXPECT_EQ(regions[0].delta_y, -0.5);
  EXPECT_EQ(regions[0].reference_x, 150);
  EXPECT_EQ(regions[0].reference_y, -82);
  EXPECT_EQ(regions[0].reference_value_x, 0.25);
  EXPECT_EQ(regions[0].reference_value_y, -1.5);
  EXPECT_TRUE(regions[0].is_low_priority);
}

}  // namespace
}  // namespace negatoscope
