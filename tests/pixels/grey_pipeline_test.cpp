#include "pixels/grey_pipeline.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "make_frame.h"

namespace negatoscope {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

GreyPipeline PipelineOf(const DisplayDescription& display, const VoiChoice& voi, bool is_inverted = false) {
  return GreyPipeline::Make(display, voi, is_inverted).value();
}

// The notes of PS3.3 C.11.2.1.2.1 give these four windows with the values at which they end:
// c=2048, w=4096 → 0 … 4095; c=2048, w=1 → threshold at 2048; c=0, w=100 → −50 … 49; c=0, w=1 → threshold at 0.
TEST(LinearWindow, EndsWhereTheNotesOfTheStandardSay) {
  EXPECT_EQ(ApplyVoiWindow(0, Window(2048, 4096), VoiFunction::kLinear), 0);
  EXPECT_GT(ApplyVoiWindow(1, Window(2048, 4096), VoiFunction::kLinear), 0);
  EXPECT_LT(ApplyVoiWindow(4094, Window(2048, 4096), VoiFunction::kLinear), 1);
  EXPECT_EQ(ApplyVoiWindow(4095, Window(2048, 4096), VoiFunction::kLinear), 1);
  EXPECT_EQ(ApplyVoiWindow(2047, Window(2048, 1), VoiFunction::kLinear), 0);
  EXPECT_EQ(ApplyVoiWindow(2048, Window(2048, 1), VoiFunction::kLinear), 1);
  EXPECT_EQ(ApplyVoiWindow(-50, Window(0, 100), VoiFunction::kLinear), 0);
  EXPECT_GT(ApplyVoiWindow(-49, Window(0, 100), VoiFunction::kLinear), 0);
  EXPECT_EQ(ApplyVoiWindow(49, Window(0, 100), VoiFunction::kLinear), 1);
  EXPECT_EQ(ApplyVoiWindow(-1, Window(0, 1), VoiFunction::kLinear), 0);
  EXPECT_EQ(ApplyVoiWindow(0, Window(0, 1), VoiFunction::kLinear), 1);
}

TEST(LinearWindow, FollowsTheFormulaInside) {
  // ((x − (c − 0.5)) / (w − 1) + 0.5): c=2048, w=4096, x=1024: (1024 − 2047.5) / 4095 + 0.5 = 1024 / 4095
  EXPECT_DOUBLE_EQ(ApplyVoiWindow(1024, Window(2048, 4096), VoiFunction::kLinear), 1024.0 / 4095);
  // c=40, w=400, x=0: (0 − 39.5) / 399 + 0.5 = 160 / 399
  EXPECT_NEAR(ApplyVoiWindow(0, Window(40, 400), VoiFunction::kLinear), 160.0 / 399, 1e-12);
}

// PS3.3 C.11.2.1.3.2: c=2048, w=4096 → 0 … 4096; c=2048, w=1 → 2047.5 … 2048.5; c=0, w=100 → −50 … 50.
TEST(LinearExactWindow, SpansTheWholeWidth) {
  EXPECT_EQ(ApplyVoiWindow(0, Window(2048, 4096), VoiFunction::kLinearExact), 0);
  EXPECT_LT(ApplyVoiWindow(4095, Window(2048, 4096), VoiFunction::kLinearExact), 1);
  EXPECT_EQ(ApplyVoiWindow(4096, Window(2048, 4096), VoiFunction::kLinearExact), 1);
  EXPECT_EQ(ApplyVoiWindow(2047.5, Window(2048, 1), VoiFunction::kLinearExact), 0);
  EXPECT_EQ(ApplyVoiWindow(2048, Window(2048, 1), VoiFunction::kLinearExact), 0.5);
  EXPECT_EQ(ApplyVoiWindow(50, Window(0, 100), VoiFunction::kLinearExact), 1);
  EXPECT_DOUBLE_EQ(ApplyVoiWindow(-25, Window(0, 100), VoiFunction::kLinearExact), 0.25);
}

// PS3.3 C.11.2.1.3.1: 1 / (1 + exp(−4 (x − c) / w)); at c ± w/2 that is 1 / (1 + e^∓2) = 0.880797, 0.119203.
TEST(SigmoidWindow, FollowsTheFormula) {
  EXPECT_DOUBLE_EQ(ApplyVoiWindow(100, Window(100, 50), VoiFunction::kSigmoid), 0.5);
  EXPECT_NEAR(ApplyVoiWindow(125, Window(100, 50), VoiFunction::kSigmoid), 0.880797, 1e-6);
  EXPECT_NEAR(ApplyVoiWindow(75, Window(100, 50), VoiFunction::kSigmoid), 0.119203, 1e-6);
  EXPECT_EQ(ToGrey(ApplyVoiWindow(-1e9, Window(100, 50), VoiFunction::kSigmoid)), 0);
  EXPECT_EQ(ToGrey(ApplyVoiWindow(1e9, Window(100, 50), VoiFunction::kSigmoid)), 255);
}

TEST(CheckWindow, RefusesWidthsThatTheFunctionDoesNotAllow) {
  EXPECT_TRUE(CheckWindow(Window(0, 1), VoiFunction::kLinear));
  EXPECT_FALSE(CheckWindow(Window(0, 0.99), VoiFunction::kLinear));
  EXPECT_TRUE(CheckWindow(Window(0, 0.001), VoiFunction::kLinearExact));
  EXPECT_FALSE(CheckWindow(Window(0, 0), VoiFunction::kLinearExact));
  EXPECT_FALSE(CheckWindow(Window(0, -1), VoiFunction::kSigmoid));
  EXPECT_FALSE(CheckWindow(Window(kNaN, 10), VoiFunction::kLinear));
  EXPECT_FALSE(CheckWindow(Window(0, kInfinity), VoiFunction::kLinear));
  EXPECT_EQ(CheckWindow(Window(0, 0), VoiFunction::kLinear).error().code, ErrorCode::kInvalid);
}

TEST(ToGrey, RoundsToNearestAndClamps) {
  EXPECT_EQ(ToGrey(0.5), 128);  // 127.5 + ½
  EXPECT_EQ(ToGrey(0.49 / 255), 0);
  EXPECT_EQ(ToGrey(0.5 / 255), 1);
  EXPECT_EQ(ToGrey(-3), 0);
  EXPECT_EQ(ToGrey(7), 255);
  EXPECT_EQ(ToGrey(kNaN), 0);
}

TEST(ModalityStep, AppliesSlopeAndIntercept) {
  const ModalityStep step(
      ModalityTransform{.rescale_slope = 2.5, .rescale_intercept = -1024, .rescale_type = "HU", .lut = {}});
  EXPECT_DOUBLE_EQ(step(1000), 1476);  // 2.5 × 1000 − 1024
}

TEST(ModalityStep, TakesTheIdentityForNumbersThatCannotBeMeant) {
  ModalityTransform transform;
  transform.rescale_slope = 0;
  transform.rescale_intercept = kNaN;
  EXPECT_EQ(ModalityStep(transform)(7), 7);
  transform.rescale_slope = kInfinity;
  EXPECT_EQ(ModalityStep(transform)(7), 7);
}

TEST(ModalityStep, UsesTheTableInsteadOfSlopeWhereThereIsOne) {
  ModalityTransform transform{
      .rescale_slope = 99, .rescale_intercept = 99, .rescale_type = "", .lut = TableOf(-2, 16, {10, 20, 40, 80})};
  const ModalityStep step(transform);
  EXPECT_EQ(step(-100), 10);  // below first_mapped: the first
  EXPECT_EQ(step(-1), 20);
  EXPECT_EQ(step(0), 40);
  EXPECT_EQ(step(1), 80);
  EXPECT_EQ(step(2), 80);  // past the end: the last
  EXPECT_EQ(step(4e9), 80);
}

TEST(GreyPipeline, ScalesAVoiLutByItsBitsPerEntry) {
  DisplayDescription display;
  // PS3.3 C.11.2.1.1: the output runs from 0 to 2^bits − 1: 12 bits → 4095. 1024 / 4095 × 255 = 63.77 → 64.
  display.voi_luts = {TableOf(100, 12, {0, 1024, 4095})};
  const auto pipeline = PipelineOf(display, VoiLutChoice{0});
  EXPECT_EQ(pipeline(99), 0);
  EXPECT_EQ(pipeline(101), 64);
  EXPECT_EQ(pipeline(102), 255);
  EXPECT_EQ(pipeline(5000), 255);
}

TEST(GreyPipeline, FeedsTheVoiLutWithModalityValues) {
  DisplayDescription display;
  display.modality.rescale_intercept = -1000;
  display.voi_luts = {TableOf(-1, 8, {0, 51, 255})};
  EXPECT_EQ(PipelineOf(display, VoiLutChoice{0})(1000), 51);  // 1000 − 1000 = 0, the second entry: 51/255 × 255
}

TEST(GreyPipeline, SaysThatAVoiLutIsMissing) {
  const DisplayDescription display;
  EXPECT_EQ(GreyPipeline::Make(display, VoiLutChoice{0}, false).error().code, ErrorCode::kNotFound);
}

TEST(GreyPipeline, InvertsTheDisplayValueButNotThePadding) {
  DisplayDescription display;
  display.padding = PixelPadding{.first = -2000, .last = -1990};
  const WindowChoice window{.window = Window(128, 256), .function = VoiFunction::kLinear};
  const auto pipeline = PipelineOf(display, window, true);
  EXPECT_EQ(pipeline(0), 255);
  EXPECT_EQ(pipeline(100), 155);  // identity window: 255 − 100
  EXPECT_EQ(pipeline(-1989), 255);
  EXPECT_EQ(pipeline(-1990), 0);
  EXPECT_EQ(pipeline(-2000), 0);
}

TEST(ComposeGreyTable, IsIndexedByTheBitsOfTheStoredValue) {
  const DisplayDescription display;
  const auto pipeline = PipelineOf(display, WindowChoice{.window = Window(0, 100), .function = VoiFunction::kLinear});
  const auto table = ComposeGreyTable(SampleType::kInt16, pipeline).value();
  ASSERT_EQ(table.size(), 65536U);
  EXPECT_EQ(table[65535], 126);  // −1: (−1 + 0.5) / 99 + 0.5 = 49 / 99; × 255 = 126.2
  EXPECT_EQ(table[0], 129);      // 0: 0.5 / 99 + 0.5 = 50 / 99; × 255 = 128.8
  EXPECT_EQ(table[32768], 0);    // −32768
  EXPECT_EQ(table[32767], 255);
}

TEST(ComposeGreyTable, LeavesWideSamplesToThePipelineItself) {
  const DisplayDescription display;
  const auto pipeline = PipelineOf(display, WindowChoice{.window = Window(0, 100), .function = VoiFunction::kLinear});
  EXPECT_EQ(ComposeGreyTable(SampleType::kFloat32, pipeline).error().code, ErrorCode::kUnsupported);
  EXPECT_EQ(ComposeGreyTable(SampleType::kUint32, pipeline).error().code, ErrorCode::kUnsupported);
}

}  // namespace
}  // namespace negatoscope
