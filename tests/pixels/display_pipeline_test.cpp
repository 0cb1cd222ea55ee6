#include "pixels/display_pipeline.h"

#include <gtest/gtest.h>

#include <limits>

#include "make_frame.h"

namespace negatoscope {
namespace {

using enum PhotometricInterpretation;

const WindowChoice kIdentity{.window = {.center = 128, .width = 256, .explanation = {}},
                             .function = VoiFunction::kLinear};

std::vector<int> Reds(const RgbaImage& image) {
  std::vector<int> reds;
  for (std::size_t i = 0; i < image.rgba.size(); i += 4) reds.push_back(image.rgba[i]);
  return reds;
}

std::vector<int> Bytes(const RgbaImage& image) { return {image.rgba.begin(), image.rgba.end()}; }

TEST(RenderFrame, ShowsEveryByteAsItselfThroughTheWindowOfAllBytes) {
  // c=128, w=256: (x − 127.5) / 255 + 0.5 = x / 255
  std::vector<std::uint8_t> all(256);
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<std::uint8_t>(i);
  const auto image = RenderFrame(FrameOf(kMonochrome2, 16, all), {}, kIdentity).value();
  EXPECT_EQ(image.rows, 16U);
  EXPECT_EQ(image.columns, 16U);
  EXPECT_EQ(Reds(image), std::vector<int>(all.begin(), all.end()));
  EXPECT_EQ(image.rgba[3], 255);
}

TEST(RenderFrame, RendersSignedCtThroughRescaleAndWindow) {
  DisplayDescription display;
  display.modality.rescale_intercept = -24;
  // HU = stored − 24, c=40, w=400: −1024 → 0; 24 → 0 HU → 160/399 × 255 = 102.3; 64 → 40 HU: (40 − 39.5)/399 + .5 =
  // 200/399 × 255 = 127.8; 500 → 255
  const auto frame = FrameOf<std::int16_t>(kMonochrome2, 4, {-1000, 24, 64, 500});
  const WindowChoice window{.window = Window(40, 400), .function = VoiFunction::kLinear};
  EXPECT_EQ(Reds(RenderFrame(frame, display, window).value()), (std::vector<int>{0, 102, 128, 255}));
}

TEST(RenderFrame, InvertsOnceForMonochrome1OrInverseOrBothAndOnceForTheUser) {
  DisplayDescription inverse;
  inverse.is_inverse = true;
  const auto one = FrameOf<std::uint8_t>(kMonochrome1, 1, {10});
  const auto two = FrameOf<std::uint8_t>(kMonochrome2, 1, {10});
  EXPECT_EQ(Reds(RenderFrame(one, {}, kIdentity).value()), std::vector<int>{245});
  EXPECT_EQ(Reds(RenderFrame(two, inverse, kIdentity).value()), std::vector<int>{245});
  EXPECT_EQ(Reds(RenderFrame(one, inverse, kIdentity).value()), std::vector<int>{245});
  EXPECT_EQ(Reds(RenderFrame(one, {}, kIdentity, {.invert = true}).value()), std::vector<int>{10});
}

TEST(RenderFrame, RendersWideAndFloatingPointValuesOneByOne) {
  const WindowChoice exact{.window = Window(0.5, 1), .function = VoiFunction::kLinearExact};
  const auto nan = std::numeric_limits<float>::quiet_NaN();
  const auto frame = FrameOf<float>(kMonochrome2, 5, {-1.0F, 0.25F, 0.5F, 3.0F, nan});
  // 0.25 × 255 = 63.75 → 64
  EXPECT_EQ(Reds(RenderFrame(frame, {}, exact).value()), (std::vector<int>{0, 64, 128, 255, 0}));
  const WindowChoice far{.window = Window(4000000000.0, 101), .function = VoiFunction::kLinear};
  // (x − 3999999999.5) / 100 + 0.5
  const auto wide = FrameOf<std::uint32_t>(kMonochrome2, 3, {0, 4000000000U, 4294967295U});
  EXPECT_EQ(Reds(RenderFrame(wide, {}, far).value()), (std::vector<int>{0, 129, 255}));  // .505 × 255 = 128.8
}

TEST(RenderFrame, IgnoresTheWindowForColour) {
  const auto frame = FrameOf<std::uint8_t>(kRgb, 2, {1, 2, 3, 250, 251, 252}, 3);
  const WindowChoice dark{.window = Window(5000, 10), .function = VoiFunction::kLinear};
  EXPECT_EQ(Bytes(RenderFrame(frame, {}, dark).value()), (std::vector<int>{1, 2, 3, 255, 250, 251, 252, 255}));
}

TEST(RenderFrame, LooksSignedIndicesUpInThePalette) {
  DisplayDescription display;
  display.palette =
      Palette{.red = TableOf(-1, 8, {9, 8}), .green = TableOf(-1, 8, {7, 6}), .blue = TableOf(-1, 8, {5, 4})};
  const auto frame = FrameOf<std::int16_t>(kPaletteColor, 2, {-1, 0});
  EXPECT_EQ(Bytes(RenderFrame(frame, display).value()), (std::vector<int>{9, 7, 5, 255, 8, 6, 4, 255}));
}

TEST(RenderFrame, LetsAlphaOfArgbChooseThePaletteColour) {
  DisplayDescription display;
  display.palette =
      Palette{.red = TableOf(0, 8, {0, 11}), .green = TableOf(0, 8, {0, 22}), .blue = TableOf(0, 8, {0, 33})};
  const auto frame = FrameOf<std::uint8_t>(kArgb, 2, {0, 1, 2, 3, 1, 4, 5, 6}, 4);
  EXPECT_EQ(Bytes(RenderFrame(frame, display).value()), (std::vector<int>{1, 2, 3, 255, 11, 22, 33, 255}));
}

TEST(RenderFrame, ShowsByItsSamplesWhatIsCalledMonochromeAndHasThree) {
  const auto frame = FrameOf<std::uint8_t>(kMonochrome2, 1, {10, 20, 30}, 3);
  EXPECT_EQ(Bytes(RenderFrame(frame, {}, kIdentity).value()), (std::vector<int>{10, 20, 30, 255}));
}

TEST(RenderFrame, HatchesRowsThatWereNotDecoded) {
  auto frame = FrameOf<std::uint8_t>(kMonochrome2, 1, {200, 200});
  frame.valid_rows = 1;
  EXPECT_EQ(Reds(RenderFrame(frame, {}, kIdentity).value()), (std::vector<int>{200, 64}));
}

TEST(RenderFrame, BurnsOverlaysInWhereTheyLie) {
  DisplayDescription display;
  Overlay overlay;
  overlay.rows = 2;
  overlay.columns = 2;
  overlay.origin_row = 0;  // one row above the picture
  overlay.origin_column = 2;
  overlay.pixels = {1, 1, 1, 0};
  display.overlays = {overlay};
  const auto frame = FrameOf<std::uint8_t>(kMonochrome2, 3, {5, 5, 5});
  EXPECT_EQ(Reds(RenderFrame(frame, display, kIdentity, {.overlays = true}).value()), (std::vector<int>{5, 255, 5}));
  EXPECT_EQ(Reds(RenderFrame(frame, display, kIdentity).value()), (std::vector<int>{5, 5, 5}));
}

TEST(RenderFrame, DoesNotReadPastAnOverlayThatIsTooShort) {
  DisplayDescription display;
  Overlay overlay;
  overlay.rows = 65535;
  overlay.columns = 65535;
  overlay.pixels = {1, 1};
  display.overlays = {overlay};
  const auto frame = FrameOf<std::uint8_t>(kMonochrome2, 1, {5});
  EXPECT_EQ(Reds(RenderFrame(frame, display, kIdentity, {.overlays = true}).value()), std::vector<int>{5});
}

TEST(RenderFrame, RefusesWhatMakesNoPicture) {
  auto frame = FrameOf<std::uint8_t>(kMonochrome2, 2, {1, 2, 3, 4});
  frame.bytes.resize(3);
  EXPECT_EQ(RenderFrame(frame, {}, kIdentity).error().code, ErrorCode::kTruncated);
  frame.rows = 4294967295U;
  frame.columns = 4294967295U;
  frame.samples_per_pixel = 65535;
  EXPECT_EQ(RenderFrame(frame, {}, kIdentity).error().code, ErrorCode::kLimit);
  frame.rows = 0;
  EXPECT_EQ(RenderFrame(frame, {}, kIdentity).error().code, ErrorCode::kInvalid);
  const auto palette = FrameOf<std::uint8_t>(kPaletteColor, 1, {1});
  EXPECT_EQ(RenderFrame(palette, {}).error().code, ErrorCode::kMissing);
  const auto two = FrameOf<std::uint8_t>(kMonochrome2, 1, {1, 2}, 2);
  EXPECT_EQ(RenderFrame(two, {}, kIdentity).error().code, ErrorCode::kUnsupported);
  const auto grey = FrameOf<std::uint8_t>(kMonochrome2, 1, {1});
  const WindowChoice none{.window = Window(1, 0), .function = VoiFunction::kLinear};
  EXPECT_EQ(RenderFrame(grey, {}, none).error().code, ErrorCode::kInvalid);
}

TEST(RenderFrame, ShowsAColourProfileAllBitsOfTheColours) {
  std::vector<std::uint16_t> seen;
  RenderOptions options;
  options.deep_to_display_colours = [&](std::span<const std::uint16_t> rgb, std::span<std::uint8_t> rgba) {
    seen.insert(seen.end(), rgb.begin(), rgb.end());
    rgba[0] = 17;
  };
  const auto render = [&](const Frame& frame, const DisplayDescription& display, std::uint16_t bits_stored) {
    seen.clear();
    options.bits_stored = bits_stored;
    const auto image = RenderFrame(frame, display, {}, options);
    return image ? image->rgba : std::vector<std::uint8_t>();
  };
  const auto deep = FrameOf<std::uint16_t>(kRgb, 1, {1, 300, 65535}, 3);
  EXPECT_EQ(render(deep, {}, 16), (std::vector<std::uint8_t>{17, 0, 0, 255}));
  EXPECT_EQ(seen, (std::vector<std::uint16_t>{1, 300, 65535}));
  render(FrameOf<std::uint16_t>(kRgb, 1, {0, 1, 4095}, 3), {}, 12);
  EXPECT_EQ(seen, (std::vector<std::uint16_t>{0, 16, 65535}));
  DisplayDescription display;
  const LookupTable table = TableOf(0, 16, {0, 258});
  display.palette = Palette{.red = table, .green = table, .blue = TableOf(0, 16, {0, 65535})};
  render(FrameOf<std::uint8_t>(kPaletteColor, 1, {1}), display, 8);
  EXPECT_EQ(seen, (std::vector<std::uint16_t>{258, 258, 65535}));
  render(FrameOf<std::uint8_t>(kRgb, 1, {1, 2, 3}, 3), {}, 8);
  EXPECT_TRUE(seen.empty());
}

}  // namespace
}  // namespace negatoscope
