#include "pixels/shutter.h"

#include <gtest/gtest.h>

#include "make_frame.h"
#include "pixels/auto_window.h"
#include "pixels/display_pipeline.h"

namespace negatoscope {
namespace {

using enum PhotometricInterpretation;

const WindowChoice kIdentity{.window = {.center = 128, .width = 256, .explanation = {}},
                             .function = VoiFunction::kLinear};

/// Which pixels are visible, one string a row.
std::vector<std::string> Seen(const DisplayShutter& shutter, std::uint32_t columns, std::uint32_t rows,
                              double pixel_aspect = 1) {
  std::vector<std::string> seen(rows, std::string(columns, '.'));
  for (std::uint32_t row = 0; row < rows; ++row) {
    for (const ColumnSpan& span : VisibleSpans(shutter, pixel_aspect, columns, row)) {
      for (std::uint32_t column = span.first; column < span.last; ++column) seen[row][column] = '#';
    }
  }
  return seen;
}

DisplayShutter Rectangle(double left, double right, double upper, double lower) {
  DisplayShutter shutter;
  shutter.rectangle = ShutterRectangle{.left = left, .right = right, .upper = upper, .lower = lower};
  return shutter;
}

TEST(VisibleSpans, CountEdgesOfARectangleFromOneAndShowThem) {
  EXPECT_EQ(Seen(Rectangle(2, 4, 2, 3), 5, 4), (std::vector<std::string>{".....", ".###.", ".###.", "....."}));
  EXPECT_EQ(Seen(Rectangle(-7, 2, 0, 1e9), 4, 2), (std::vector<std::string>{"##..", "##.."}));
}

TEST(VisibleSpans, MakeACircleOfPixelsWhoseCentreIsInside) {
  DisplayShutter shutter;
  shutter.circle = ShutterCircle{.row = 3, .column = 3, .radius = 2};
  // distances by hand: (1, 1) is √2, (2, 1) is √5
  EXPECT_EQ(Seen(shutter, 5, 5), (std::vector<std::string>{"..#..", ".###.", "#####", ".###.", "..#.."}));
}

TEST(VisibleSpans, KeepACircleRoundWherePixelsAreTall) {
  DisplayShutter shutter;
  shutter.circle = ShutterCircle{.row = 2, .column = 3, .radius = 2};
  // a row away is two columns away: only the middle column of the rows above and below
  EXPECT_EQ(Seen(shutter, 5, 3, 2), (std::vector<std::string>{"..#..", "#####", "..#.."}));
}

TEST(VisibleSpans, FillAPolygonWithItsEdges) {
  DisplayShutter shutter;
  shutter.polygon = {{.row = 1, .column = 1}, {.row = 1, .column = 4}, {.row = 4, .column = 1}};
  EXPECT_EQ(Seen(shutter, 5, 5), (std::vector<std::string>{"####.", "###..", "##...", "#....", "....."}));
  DisplayShutter square;
  square.polygon = {{.row = 2, .column = 2}, {.row = 2, .column = 4}, {.row = 3, .column = 4}, {.row = 3, .column = 2}};
  EXPECT_EQ(Seen(square, 5, 4), Seen(Rectangle(2, 4, 2, 3), 5, 4));
}

TEST(VisibleSpans, LeaveANotchOfAPolygonOut) {
  DisplayShutter shutter;  // a U
  shutter.polygon = {{.row = 1, .column = 1}, {.row = 4, .column = 1}, {.row = 4, .column = 5},
                     {.row = 1, .column = 5}, {.row = 1, .column = 4}, {.row = 3, .column = 4},
                     {.row = 3, .column = 2}, {.row = 1, .column = 2}};
  EXPECT_EQ(Seen(shutter, 5, 4), (std::vector<std::string>{"##.##", "##.##", "#####", "#####"}));
}

TEST(VisibleSpans, ShowOnlyWhatAllShapesShow) {
  DisplayShutter shutter = Rectangle(1, 3, 1, 5);
  shutter.circle = ShutterCircle{.row = 3, .column = 3, .radius = 2};
  EXPECT_EQ(Seen(shutter, 5, 5), (std::vector<std::string>{"..#..", ".##..", "###..", ".##..", "..#.."}));
}

TEST(RenderFrame, PaintsWhatTheShutterHidesWithItsValueWhateverIsInverted) {
  DisplayDescription display;
  display.shutter = Rectangle(2, 2, 1, 1);
  display.shutter->grey = 77;
  const auto frame = FrameOf<std::uint8_t>(kMonochrome1, 3, {10, 20, 30});
  EXPECT_EQ(RenderFrame(frame, display, kIdentity)->rgba,
            (std::vector<std::uint8_t>{77, 77, 77, 255, 235, 235, 235, 255, 77, 77, 77, 255}));
  EXPECT_EQ(RenderFrame(frame, display, kIdentity, {.shutter = false})->rgba[0], 245);
}

TEST(RenderFrame, PaintsWhatTheShutterHidesInItsColour) {
  DisplayDescription display;
  display.shutter = Rectangle(2, 2, 1, 1);
  display.shutter->grey = 77;
  display.shutter->colour = {1, 2, 3};
  const auto frame = FrameOf<std::uint8_t>(kMonochrome2, 2, {10, 20});
  EXPECT_EQ(RenderFrame(frame, display, kIdentity)->rgba, (std::vector<std::uint8_t>{1, 2, 3, 255, 20, 20, 20, 255}));
}

TEST(RenderFrame, HidesUnderTheBitmapOfTheShutterAndDrawsItNot) {
  DisplayDescription display;
  display.shutter = DisplayShutter{};
  display.shutter->overlay_group = 0x6002;
  display.shutter->grey = 9;
  Overlay bitmap;
  bitmap.group = 0x6002;
  bitmap.rows = 1;
  bitmap.columns = 2;
  bitmap.origin_column = 2;
  bitmap.pixels = {1, 0};
  Overlay drawn = bitmap;
  drawn.group = 0x6000;
  drawn.origin_column = 1;
  drawn.pixels = {0, 1};
  display.overlays = {bitmap};
  const auto frame = FrameOf<std::uint8_t>(kMonochrome2, 3, {10, 20, 30});
  const auto red = [&](std::size_t i) {
    return int{RenderFrame(frame, display, kIdentity, {.overlays = true})->rgba[4 * i]};
  };
  EXPECT_EQ(red(0), 10);
  EXPECT_EQ(red(1), 9);
  EXPECT_EQ(red(2), 30);
  // an overlay lies above the shutter
  display.overlays.push_back(drawn);
  EXPECT_EQ(red(1), 255);
}

TEST(AutoWindow, IsOfWhatTheShutterShows) {
  std::vector<std::uint16_t> samples;
  for (std::uint16_t i = 0; i < 100; ++i) samples.insert(samples.end(), {60000, static_cast<std::uint16_t>(i)});
  DisplayDescription display;
  display.shutter = Rectangle(2, 2, 1, 100);
  const ValueRange range = AutoRange(FrameOf(kMonochrome2, 2, samples), display);
  EXPECT_EQ(range.low, 0);
  EXPECT_EQ(range.high, 99);
}

}  // namespace
}  // namespace negatoscope
