#include "pixels/reduce.h"

#include <gtest/gtest.h>

#include "make_frame.h"

namespace negatoscope {
namespace {

using enum PhotometricInterpretation;

const WindowChoice kIdentity{.window = {.center = 128, .width = 256, .explanation = {}},
                             .function = VoiFunction::kLinear};

TEST(RenderThumbnail, AveragesTheAreaOfEachPixel) {
  const auto frame = FrameOf<std::uint8_t>(kMonochrome2, 4,
                                           {0, 100, 10, 20,  //
                                            100, 200, 30, 40});
  const auto image = RenderThumbnail(frame, {}, kIdentity, 2).value();
  ASSERT_EQ(image.rows, 1U);
  ASSERT_EQ(image.columns, 2U);
  EXPECT_EQ(image.rgba[0], 100);  // (0 + 100 + 100 + 200) / 4
  EXPECT_EQ(image.rgba[4], 25);   // (10 + 20 + 30 + 40) / 4
  EXPECT_EQ(image.rgba[7], 255);
}

TEST(RenderThumbnail, CountsPartsOfPixelsAsParts) {
  const auto frame = FrameOf<std::uint8_t>(kMonochrome2, 3, {0, 90, 240});
  const auto image = RenderThumbnail(frame, {}, kIdentity, 2).value();
  ASSERT_EQ(image.columns, 2U);
  EXPECT_EQ(image.rgba[0], 30);   // (1 × 0 + ½ × 90) / 1½
  EXPECT_EQ(image.rgba[4], 190);  // (½ × 90 + 1 × 240) / 1½
}

TEST(RenderThumbnail, HasTheProportionsOfThePixels) {
  const std::vector<std::uint8_t> samples(100 * 100, 50);
  DisplayDescription display;
  display.pixel_aspect = 2;
  const auto tall = RenderThumbnail(FrameOf(kMonochrome2, 100, samples), display, kIdentity, 50).value();
  EXPECT_EQ(tall.columns, 25U);
  EXPECT_EQ(tall.rows, 50U);
  display.pixel_aspect = 0.5;
  const auto flat = RenderThumbnail(FrameOf(kMonochrome2, 100, samples), display, kIdentity, 50).value();
  EXPECT_EQ(flat.columns, 50U);
  EXPECT_EQ(flat.rows, 25U);
  EXPECT_EQ(flat.rgba[0], 50);
}

TEST(RenderThumbnail, DoesNotMagnify) {
  const auto image = RenderThumbnail(FrameOf<std::uint8_t>(kMonochrome2, 2, {1, 2}), {}, kIdentity, 128).value();
  EXPECT_EQ(image.rows, 1U);
  EXPECT_EQ(image.columns, 2U);
  EXPECT_EQ(image.rgba[4], 2);
}

TEST(RenderThumbnail, KeepsOnePixelOfAVeryLongFrame) {
  const std::vector<std::uint8_t> samples(5000, 9);
  const auto image = RenderThumbnail(FrameOf(kMonochrome2, 5000, samples), {}, kIdentity, 64).value();
  EXPECT_EQ(image.rows, 1U);
  EXPECT_EQ(image.columns, 64U);
  EXPECT_EQ(image.rgba[0], 9);
}

}  // namespace
}  // namespace negatoscope
