#include "pixels/auto_window.h"

#include <gtest/gtest.h>

#include <limits>

#include "make_frame.h"
#include "pixels/grey_pipeline.h"

namespace negatoscope {
namespace {

using enum PhotometricInterpretation;

/// `count` values from `first` on, each once, after `background_count` times `background`.
Frame Ramp(std::int16_t background, std::size_t background_count, std::int16_t first, std::size_t count) {
  std::vector<std::int16_t> samples(background_count, background);
  for (std::size_t i = 0; i < count; ++i) samples.push_back(static_cast<std::int16_t>(first + static_cast<int>(i)));
  return FrameOf(kMonochrome2, 1, samples);
}

TEST(AutoWindow, LeavesAHalfPercentAtEachEndOut) {
  // 1000 values 0 … 999: 5 lie below 5, and 5 at or above 995
  const ValueRange range = AutoRange(Ramp(0, 0, 0, 1000), {});
  EXPECT_EQ(range.low, 5);
  EXPECT_EQ(range.high, 995);
}

TEST(AutoWindow, OfALargePictureIsThatOfItsPixelsAlthoughNotAllAreCounted) {
  constexpr std::uint32_t kEdge = 1024;
  std::vector<std::uint16_t> samples;
  for (std::uint32_t i = 0; i < kEdge * kEdge; ++i) {
    samples.push_back(static_cast<std::uint16_t>((i / kEdge * 31 + i % kEdge * 17) % 1000));
  }
  const ValueRange range = AutoRange(FrameOf(kMonochrome2, kEdge, samples), {});
  EXPECT_NEAR(range.low, 5, 2);
  EXPECT_NEAR(range.high, 995, 2);
}

TEST(AutoWindow, FindsWhatLittleDiffersInALargePictureThatIsFlat) {
  constexpr std::uint32_t kEdge = 1024;
  std::vector<std::uint16_t> samples(std::size_t{kEdge} * kEdge, 100);
  samples[500'001] = 700;
  samples[500'002] = 20;
  const ValueRange range = AutoRange(FrameOf(kMonochrome2, kEdge, samples), {});
  EXPECT_EQ(range.low, 20);
  EXPECT_EQ(range.high, 700);
}

TEST(AutoWindow, IsInModalityValues) {
  DisplayDescription display;
  display.modality.rescale_slope = -2;
  display.modality.rescale_intercept = 10;
  // −2 × 999 + 10 = −1988 … 10; 5 steps of 2 in from each end
  const ValueRange range = AutoRange(Ramp(0, 0, 0, 1000), display);
  EXPECT_EQ(range.low, -1978);
  EXPECT_EQ(range.high, 2);
}

TEST(AutoWindow, IsNotRuledByAHugeBackground) {
  const ValueRange range = AutoRange(Ramp(-1000, 20000, 100, 1000), {});
  EXPECT_EQ(range.low, 105);
  EXPECT_EQ(range.high, 1095);
}

TEST(AutoWindow, IsNotRuledByPadding) {
  DisplayDescription display;
  display.padding = PixelPadding{.first = -2000, .last = -2000};
  const ValueRange range = AutoRange(Ramp(-2000, 150, 100, 1000), display);  // too few to be background by themselves
  EXPECT_EQ(range.low, 105);
  EXPECT_EQ(range.high, 1095);
}

TEST(RangeOfPart, LeavesAHalfPercentOutAndNoBackground) {
  DisplayDescription display;
  display.modality.rescale_intercept = -1024;
  display.padding = PixelPadding{.first = -2000, .last = -2000};
  const auto whole = RangeOfPart(Ramp(0, 0, 0, 1000), display);
  ASSERT_TRUE(whole);
  EXPECT_EQ(whole->low, 5 - 1024);
  EXPECT_EQ(whole->high, 995 - 1024);
  // 10,000 of 11,000 pixels are 300: they are what was cut out.
  EXPECT_EQ(RangeOfPart(Ramp(300, 10000, 1000, 1000), display)->low, 300 - 1024);
  EXPECT_EQ(RangeOfPart(Ramp(-2000, 10000, 0, 1000), display)->low, 5 - 1024);
}

TEST(RangeOfPart, IsOneValueOfWhatHasOneAndNothingOfWhatHasNone) {
  const auto one = RangeOfPart(FrameOf(kMonochrome2, 2, std::vector<std::uint8_t>{9, 9, 9, 9}), {});
  ASSERT_TRUE(one);
  EXPECT_EQ(one->low, 9);
  EXPECT_EQ(one->high, 9);
  DisplayDescription padded;
  padded.padding = PixelPadding{.first = 9, .last = 9};
  EXPECT_FALSE(RangeOfPart(FrameOf(kMonochrome2, 2, std::vector<std::uint8_t>{9, 9}), padded));
  EXPECT_FALSE(RangeOfPart(FrameOf(kRgb, 1, std::vector<std::uint8_t>{1, 2, 3}, 3), {}));
  const float nan = std::numeric_limits<float>::quiet_NaN();
  EXPECT_FALSE(RangeOfPart(FrameOf(kMonochrome2, 1, std::vector<float>{nan, nan}), {}));
}

TEST(AutoWindow, ShowsTheFewPixelsThatDiffer) {
  std::vector<std::uint16_t> samples(10000, 7);
  samples[77] = 9;
  const ValueRange range = AutoRange(FrameOf(kMonochrome2, 100, samples), {});
  EXPECT_EQ(range.low, 7);
  EXPECT_EQ(range.high, 9);
}

TEST(AutoWindow, MakesOneValueGreyAndZeroBlack) {
  const auto grey = [](std::uint16_t value) {
    const DisplayDescription display;
    const VoiWindow window = AutoWindow(FrameOf<std::uint16_t>(kMonochrome2, 2, {value, value}), display);
    EXPECT_TRUE(CheckWindow(window, VoiFunction::kLinear));
    return int{ToGrey(ApplyVoiWindow(value, window, VoiFunction::kLinear))};
  };
  EXPECT_EQ(grey(1234), 128);
  EXPECT_EQ(grey(0), 0);
}

TEST(AutoWindow, GivesBytesTheirWholeRange) {
  const VoiWindow window = AutoWindow(FrameOf<std::uint8_t>(kMonochrome2, 2, {90, 110}), {});
  EXPECT_EQ(window.center, 128);
  EXPECT_EQ(window.width, 256);
}

TEST(AutoWindow, ShowsMasksAndLabels) {
  const ValueRange range = AutoRange(FrameOf<std::uint8_t>(kMonochrome2, 2, {0, 1, 0, 0}), {});
  EXPECT_EQ(range.low, 0);
  EXPECT_EQ(range.high, 1);
}

TEST(AutoWindow, PassesOverNaNAndInfinityAndRowsThatAreMissing) {
  constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
  constexpr float kInfinity = std::numeric_limits<float>::infinity();
  auto frame = FrameOf<float>(kMonochrome2, 2, {kNaN, kInfinity, 0.25F, 0.75F, 1e30F, -1e30F});
  frame.valid_rows = 2;
  const ValueRange range = AutoRange(frame, {});
  EXPECT_EQ(range.low, 0.25);
  EXPECT_EQ(range.high, 0.75);
}

TEST(AutoWindow, IsUsableForNothingAtAll) {
  const auto none = FrameOf<float>(kMonochrome2, 1, {std::numeric_limits<float>::quiet_NaN()});
  EXPECT_TRUE(CheckWindow(AutoWindow(none, {}), VoiFunction::kLinear));
  EXPECT_TRUE(CheckWindow(AutoWindow(Frame{}, {}), VoiFunction::kLinear));
}

TEST(WindowOfRange, IsBlackAtLowAndWhiteAtHighForBothLinearFunctions) {
  for (const VoiFunction function : {VoiFunction::kLinear, VoiFunction::kLinearExact}) {
    const VoiWindow window = WindowOfRange({.low = -100, .high = 300}, function);
    EXPECT_EQ(ApplyVoiWindow(-100, window, function), 0);
    EXPECT_GT(ApplyVoiWindow(-99, window, function), 0);
    EXPECT_LT(ApplyVoiWindow(299, window, function), 1);
    EXPECT_EQ(ApplyVoiWindow(300, window, function), 1);
  }
}

TEST(CombineWindows, IsNotRuledByOneOddSlice) {
  const std::vector<VoiWindow> windows{
      WindowOfRange({.low = 0, .high = 100}, VoiFunction::kLinear),
      WindowOfRange({.low = 10, .high = 110}, VoiFunction::kLinear),
      WindowOfRange({.low = 10, .high = 120}, VoiFunction::kLinear),
      WindowOfRange({.low = 20, .high = 120}, VoiFunction::kLinear),
      WindowOfRange({.low = -30000, .high = 30000}, VoiFunction::kLinear),
      Window(0, 0),
  };
  // lows −30000 0 10 10 20 → 0; highs 100 110 120 120 30000 → 120
  const VoiWindow combined = CombineWindows(windows, VoiFunction::kLinear);
  EXPECT_EQ(combined.center, 60.5);
  EXPECT_EQ(combined.width, 121);
}

TEST(CombineWindows, IsUsableWithoutWindows) {
  EXPECT_TRUE(CheckWindow(CombineWindows({}, VoiFunction::kLinear), VoiFunction::kLinear));
}

}  // namespace
}  // namespace negatoscope
