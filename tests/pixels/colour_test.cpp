#include "pixels/colour.h"

#include <gtest/gtest.h>

#include <array>

#include "make_frame.h"

namespace negatoscope {

void PrintTo(const Rgb& colour, std::ostream* out) {
  *out << int{colour.red} << ' ' << int{colour.green} << ' ' << int{colour.blue};
}

namespace {

using enum PhotometricInterpretation;

Rgb Convert(PhotometricInterpretation photometric, std::array<double, 3> samples) {
  return ToRgb(photometric, samples, ColourScaleOf(8, false));
}

// PS3.3 C.7.6.3.1.2, YBR_FULL: Y = .2990R + .5870G + .1140B, Cb = −.1687R − .3313G + .5B + 128,
// Cr = .5R − .4187G − .0813B + 128. Pure red: 76.2, 85.0, 255.5; green: 149.7, 43.5, 21.2; blue: 29.1, 255.5, 107.3.
TEST(YbrFull, GivesThePrimariesBack) {
  EXPECT_EQ(Convert(kYbrFull, {76, 85, 255}), (Rgb{254, 0, 0}));      // 76 + 1.402 × 127 = 254.05
  EXPECT_EQ(Convert(kYbrFull, {150, 44, 21}), (Rgb{0, 255, 1}));      // 150 + 28.9 + 76.4 = 255.3; 150 − 148.8 = 1.15
  EXPECT_EQ(Convert(kYbrFull422, {29, 255, 107}), (Rgb{0, 0, 254}));  // 29 + 1.772 × 127 = 254.04
}

TEST(YbrFull, IsGreyWhereChromaIsZero) {
  EXPECT_EQ(Convert(kYbrFull, {0, 128, 128}), (Rgb{0, 0, 0}));
  EXPECT_EQ(Convert(kYbrFull, {255, 128, 128}), (Rgb{255, 255, 255}));
  EXPECT_EQ(Convert(kYbrIct, {77, 128, 128}), (Rgb{77, 77, 77}));
}

TEST(YbrFull, ClampsWhatNoColourHas) {
  EXPECT_EQ(Convert(kYbrFull, {255, 255, 255}), (Rgb{255, 121, 255}));  // 255 − (.344136 + .714136) × 127 = 120.6
  EXPECT_EQ(Convert(kYbrFull, {0, 0, 0}), (Rgb{0, 135, 0}));            // (.344136 + .714136) × 128 = 135.5 → 135.46
}

// PS3.3 C.7.6.3.1.2, YBR_PARTIAL_422: black is 16 128 128, white 235 128 128; red Y = .2568 × 255 + 16 = 81.5,
// Cb = −.1482 × 255 + 128 = 90.2, Cr = .4392 × 255 + 128 = 240.
TEST(YbrPartial, SpansThePartialRange) {
  EXPECT_EQ(Convert(kYbrPartial422, {16, 128, 128}), (Rgb{0, 0, 0}));
  EXPECT_EQ(Convert(kYbrPartial422, {235, 128, 128}), (Rgb{255, 255, 255}));
  EXPECT_EQ(Convert(kYbrPartial420, {0, 128, 128}), (Rgb{0, 0, 0}));
  // 1.1644 × 65 + 1.596 × 112 = 254.4; 1.1644 × 65 + .3917 × 38 − .8130 × 112 = −.5; 1.1644 × 65 − 2.0172 × 38 = −1
  EXPECT_EQ(Convert(kYbrPartial422, {81, 90, 240}), (Rgb{254, 0, 0}));
}

// ISO 15444-1 G.2.2: G = Y − ⌊(Cb + Cr) / 4⌋, R = Cr + G, B = Cb + G.
TEST(YbrRct, UndoesTheReversibleTransform) {
  // R 100, G 50, B 30: Y = ⌊(100 + 100 + 30) / 4⌋ = 57, Cb = B − G = −20, Cr = R − G = 50; signed samples have no
  // offset
  const std::array<double, 3> samples{57, -20, 50};
  EXPECT_EQ(ToRgb(kYbrRct, samples, {.maximum = 255, .chroma_zero = 0}), (Rgb{100, 50, 30}));
}

TEST(Rgb, IsScaledByItsBits) {
  const std::array<double, 3> samples{4095, 2048, 0};  // 2048 / 4095 × 255 = 127.53 → 128
  EXPECT_EQ(ToRgb(kRgb, samples, ColourScaleOf(12, false)), (Rgb{255, 128, 0}));
  const std::array<double, 3> wide{65535, 257, 0};  // 257 / 65535 × 255 = 1
  EXPECT_EQ(ToRgb(kRgb, wide, ColourScaleOf(16, false)), (Rgb{255, 1, 0}));
}

TEST(YbrFull, IsScaledByItsBits) {
  const std::array<double, 3> grey{2048, 2048, 2048};  // 12 bits: chroma zero is 2^11
  EXPECT_EQ(ToRgb(kYbrFull, grey, ColourScaleOf(12, false)), (Rgb{128, 128, 128}));
}

TEST(Hsv, RunsRoundTheColours) {
  EXPECT_EQ(Convert(kHsv, {0, 255, 255}), (Rgb{255, 0, 0}));
  EXPECT_EQ(Convert(kHsv, {85, 255, 255}), (Rgb{0, 255, 0}));   // 85 / 255 = one third: 120 degrees
  EXPECT_EQ(Convert(kHsv, {170, 255, 255}), (Rgb{0, 0, 255}));  // two thirds: 240 degrees
  EXPECT_EQ(Convert(kHsv, {33, 0, 99}), (Rgb{99, 99, 99}));     // no saturation: grey
}

TEST(Cmyk, SubtractsInkFromWhite) {
  const ColourScale scale = ColourScaleOf(8, false);
  const std::array<double, 4> paper{0, 0, 0, 0};
  const std::array<double, 4> black{0, 0, 0, 255};
  const std::array<double, 4> cyan{255, 0, 0, 51};  // k = 51 leaves 80 % of the light: 204
  EXPECT_EQ(ToRgb(kCmyk, paper, scale), (Rgb{255, 255, 255}));
  EXPECT_EQ(ToRgb(kCmyk, black, scale), (Rgb{0, 0, 0}));
  EXPECT_EQ(ToRgb(kCmyk, cyan, scale), (Rgb{0, 204, 204}));
}

TEST(PaletteStep, TakesTheHighByteOfSixteenBitEntries) {
  const Palette palette{.red = TableOf(0, 16, {0x0000, 0x1234, 0xFFFF}),
                        .green = TableOf(0, 16, {0x8000, 0x80FF, 0x0100}),
                        .blue = TableOf(0, 16, {0, 0, 0xFF00})};
  const auto step = PaletteStep::Make(palette).value();
  EXPECT_EQ(step(0), (Rgb{0x00, 0x80, 0x00}));
  EXPECT_EQ(step(1), (Rgb{0x12, 0x80, 0x00}));
  EXPECT_EQ(step(2), (Rgb{0xFF, 0x01, 0xFF}));
}

TEST(PaletteStep, TakesEightBitEntriesAsTheyAreWhateverTheDescriptorSays) {
  const Palette palette{.red = TableOf(0, 8, {1, 255}), .green = TableOf(0, 16, {2, 3}), .blue = TableOf(0, 8, {4, 5})};
  const auto step = PaletteStep::Make(palette).value();
  EXPECT_EQ(step(0), (Rgb{1, 2, 4}));
  EXPECT_EQ(step(1), (Rgb{255, 3, 5}));
}

TEST(PaletteStep, StaysInsideATableThatIsShorterThanClaimed) {
  const Palette palette{.red = TableOf(-10, 8, {7, 9}), .green = TableOf(-10, 8, {7}), .blue = TableOf(5, 8, {1, 2})};
  const auto step = PaletteStep::Make(palette).value();
  EXPECT_EQ(step(-32768), (Rgb{7, 7, 1}));
  EXPECT_EQ(step(-9), (Rgb{9, 7, 1}));
  EXPECT_EQ(step(4294967295), (Rgb{9, 7, 2}));
}

TEST(PaletteStep, NeedsEntries) {
  const Palette palette{.red = TableOf(0, 8, {1}), .green = TableOf(0, 8, {}), .blue = TableOf(0, 8, {1})};
  EXPECT_EQ(PaletteStep::Make(palette).error().code, ErrorCode::kMissing);
}

}  // namespace
}  // namespace negatoscope
