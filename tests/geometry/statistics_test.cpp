#include "geometry/statistics.h"

#include <gtest/gtest.h>

#include <cstring>
#include <limits>
#include <numeric>
#include <vector>

namespace negatoscope {
namespace {

template <class Sample>
Frame FrameOf(SampleType type, std::uint32_t rows, std::uint32_t columns, const std::vector<Sample>& values) {
  Frame frame;
  frame.rows = rows;
  frame.columns = columns;
  frame.type = type;
  frame.valid_rows = rows;
  frame.bytes.resize(values.size() * sizeof(Sample));
  std::memcpy(frame.bytes.data(), values.data(), frame.bytes.size());
  return frame;
}

std::vector<RowSpan> All(const Frame& frame) {
  return RectangleSpans({.x = 0, .y = 0}, {.x = 1e6, .y = 1e6}, frame.rows, frame.columns);
}

const ValueMap kIdentity{ModalityTransform{}};

TEST(StatisticsOf, OneToNineAreKnownByHand) {
  std::vector<std::uint8_t> values(9);
  std::iota(values.begin(), values.end(), std::uint8_t{1});
  const Frame frame = FrameOf(SampleType::kUint8, 3, 3, values);
  const RegionStatistics statistics = *StatisticsOf(frame, All(frame), {}, kIdentity);
  EXPECT_EQ(statistics.count, 9U);
  EXPECT_EQ(statistics.excluded, 0U);
  EXPECT_DOUBLE_EQ(statistics.mean, 5);
  // (n² − 1) / 12 is the variance of 1 … n.
  EXPECT_DOUBLE_EQ(statistics.standard_deviation, std::sqrt(80.0 / 12));
  EXPECT_EQ(statistics.minimum, 1);
  EXPECT_EQ(statistics.maximum, 9);
}

TEST(StatisticsOf, AreInModalityValues) {
  const Frame frame = FrameOf<std::int16_t>(SampleType::kInt16, 1, 4, {0, 10, 20, 30});
  const ModalityTransform transform{.rescale_slope = 2, .rescale_intercept = -1000, .rescale_type = "HU", .lut = {}};
  const RegionStatistics statistics = *StatisticsOf(frame, All(frame), {}, ValueMap(transform));
  EXPECT_DOUBLE_EQ(statistics.mean, -970);
  EXPECT_DOUBLE_EQ(statistics.standard_deviation, 2 * std::sqrt(125.0));
  EXPECT_EQ(statistics.minimum, -1000);
  EXPECT_EQ(statistics.maximum, -940);
}

TEST(StatisticsOf, UseTheModalityLutWhereThereIsOne) {
  const Frame frame = FrameOf<std::uint16_t>(SampleType::kUint16, 1, 4, {0, 100, 101, 9000});
  ModalityTransform transform{.rescale_slope = 7, .rescale_intercept = 7, .rescale_type = {}, .lut = {}};
  transform.lut = LookupTable{.first_mapped = 100, .bits_per_entry = 16, .entries = {1, 2, 3}, .explanation = {}};
  const RegionStatistics statistics = *StatisticsOf(frame, All(frame), {}, ValueMap(transform));
  EXPECT_DOUBLE_EQ(statistics.mean, (1 + 1 + 2 + 3) / 4.0);
}

TEST(StatisticsOf, LeaveOutPaddingAndMissingRowsAndCountThem) {
  Frame frame = FrameOf<std::int16_t>(SampleType::kInt16, 3, 2, {-2000, 5, -2000, 7, 100, 100});
  frame.valid_rows = 2;
  const RegionStatistics statistics =
      *StatisticsOf(frame, All(frame), PixelPadding{.first = -2048, .last = -2000}, kIdentity);
  EXPECT_EQ(statistics.count, 2U);
  EXPECT_EQ(statistics.excluded, 4U);
  EXPECT_DOUBLE_EQ(statistics.mean, 6);
}

TEST(StatisticsOf, LeaveOutWhatIsNoNumber) {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const float infinite = std::numeric_limits<float>::infinity();
  const Frame frame = FrameOf<float>(SampleType::kFloat32, 1, 4, {1.5F, nan, infinite, 2.5F});
  const RegionStatistics statistics = *StatisticsOf(frame, All(frame), {}, kIdentity);
  EXPECT_EQ(statistics.count, 2U);
  EXPECT_DOUBLE_EQ(statistics.mean, 2);
}

TEST(StatisticsOf, KeepTheirDigitsWhereValuesAreLargeAndDifferLittle) {
  const Frame frame = FrameOf<double>(SampleType::kFloat64, 1, 4, {1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16});
  const RegionStatistics statistics = *StatisticsOf(frame, All(frame), {}, kIdentity);
  EXPECT_DOUBLE_EQ(statistics.mean, 1e9 + 10);
  EXPECT_DOUBLE_EQ(statistics.standard_deviation, std::sqrt(22.5));
}

TEST(StatisticsOf, HaveAHistogramThatHoldsEveryPixelOnce) {
  std::vector<std::uint16_t> values(256);
  std::iota(values.begin(), values.end(), std::uint16_t{0});
  const Frame frame = FrameOf(SampleType::kUint16, 16, 16, values);
  const RegionStatistics statistics = *StatisticsOf(frame, All(frame), {}, kIdentity);
  ASSERT_EQ(statistics.histogram.size(), kHistogramBins);
  EXPECT_EQ(std::accumulate(statistics.histogram.begin(), statistics.histogram.end(), std::uint64_t{0}), 256U);
  // A width of 255 / 64 holds three or four whole numbers; the last bin has 255 itself.
  EXPECT_EQ(statistics.histogram.front(), 4U);
  EXPECT_EQ(statistics.histogram.back(), 4U);
}

TEST(StatisticsOf, OfOneValueHaveNoSpreadAndNoHistogram) {
  const Frame frame = FrameOf<std::uint8_t>(SampleType::kUint8, 1, 3, {7, 7, 7});
  const RegionStatistics statistics = *StatisticsOf(frame, All(frame), {}, kIdentity);
  EXPECT_EQ(statistics.standard_deviation, 0);
  EXPECT_TRUE(statistics.histogram.empty());
}

TEST(StatisticsOf, OfNoPixelAreEmpty) {
  const Frame frame = FrameOf<std::uint8_t>(SampleType::kUint8, 1, 3, {7, 7, 7});
  EXPECT_EQ(StatisticsOf(frame, {}, {}, kIdentity)->count, 0U);
}

TEST(StatisticsOf, OfColourOrTooFewBytesFail) {
  Frame frame = FrameOf<std::uint8_t>(SampleType::kUint8, 1, 3, {7, 7, 7});
  frame.samples_per_pixel = 3;
  EXPECT_EQ(StatisticsOf(frame, {}, {}, kIdentity).error().code, ErrorCode::kUnsupported);
  frame.samples_per_pixel = 1;
  frame.rows = 2;
  EXPECT_EQ(StatisticsOf(frame, {}, {}, kIdentity).error().code, ErrorCode::kTruncated);
}

TEST(StatisticsOf, RefuseSpansOutsideOfTheFrame) {
  const Frame frame = FrameOf<std::uint8_t>(SampleType::kUint8, 1, 3, {7, 7, 7});
  EXPECT_FALSE(StatisticsOf(frame, std::vector<RowSpan>{{.row = 1, .first = 0, .last = 1}}, {}, kIdentity));
  EXPECT_FALSE(StatisticsOf(frame, std::vector<RowSpan>{{.row = 0, .first = 0, .last = 4}}, {}, kIdentity));
}

TEST(ValueMap, OfARealWorldMappingHasValuesInItsRangeOnly) {
  const RealWorldMapping line{.first = 10,
                              .last = 20,
                              .slope = 0.5,
                              .intercept = 1,
                              .table = {},
                              .unit = "ms",
                              .unit_meaning = {},
                              .label = {}};
  EXPECT_EQ(ValueMap(line)(10), 6);
  EXPECT_FALSE(ValueMap(line)(9));
  EXPECT_FALSE(ValueMap(line)(21));
  const RealWorldMapping table{.first = 10,
                               .last = 20,
                               .slope = 1,
                               .intercept = 0,
                               .table = {3, 4},
                               .unit = {},
                               .unit_meaning = {},
                               .label = {}};
  EXPECT_EQ(ValueMap(table)(11), 4);
  EXPECT_FALSE(ValueMap(table)(12));
}

TEST(ValueMap, LeavesStoredValuesWhereASlopeMeansNothing) {
  const ModalityTransform zero{.rescale_slope = 0, .rescale_intercept = 5, .rescale_type = "HU", .lut = {}};
  EXPECT_TRUE(ValueMap(zero).is_stored());
  EXPECT_EQ(ValueMap(zero)(42), 42);
}

TEST(ValueMap, MultipliesModalityValuesForUptake) {
  const ModalityTransform transform{.rescale_slope = 2, .rescale_intercept = 0, .rescale_type = {}, .lut = {}};
  EXPECT_EQ(ValueMap(transform, 0.25)(100), 50);
}

}  // namespace
}  // namespace negatoscope
