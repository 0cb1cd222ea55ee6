#include "codecs/embedded_overlay.h"

#include <gtest/gtest.h>

#include "codecs/pixel_checks.h"
#include "tests/codecs/pictures.h"

namespace negatoscope {
namespace {

using fixtures::Bytes;

PixelDescription Cells(std::uint16_t stored, std::uint16_t high_bit, bool is_signed = false) {
  PixelDescription description = fixtures::Gray(16, stored);
  description.rows = 1;
  description.columns = 2;
  description.high_bit = high_bit;
  description.is_signed = is_signed;
  return description;
}

Frame FrameOf(const PixelDescription& description, const Bytes& bytes) {
  Frame frame = *MakeFrame(description);
  frame.bytes = bytes;
  return frame;
}

TEST(PlaneInCells, TakesTheBitAboveTheStoredValue) {
  const auto description = Cells(12, 11);
  const Frame frame = FrameOf(description, {0xFF, 0x1F, 0xFF, 0xEF});  // 0x1FFF, 0xEFFF
  EXPECT_EQ(PlaneInCells(frame, description, "native", 12), (Bytes{1, 0}));
  EXPECT_EQ(PlaneInCells(frame, description, "native", 15), (Bytes{0, 1}));
}

TEST(PlaneInCells, TakesTheBitBelowWhereTheValueLiesHigh) {
  const auto description = Cells(12, 15);
  const Frame frame = FrameOf(description, {0x02, 0xFF, 0x0D, 0x00});
  EXPECT_EQ(PlaneInCells(frame, description, "rle", 1), (Bytes{1, 0}));
}

TEST(PlaneInCells, IsEmptyForABitOfTheValueAndForNone) {
  const auto description = Cells(12, 11);
  const Frame frame = FrameOf(description, {0xFF, 0xFF, 0xFF, 0xFF});
  EXPECT_TRUE(PlaneInCells(frame, description, "native", 11).empty());
  EXPECT_TRUE(PlaneInCells(frame, description, "native", 16).empty());
  EXPECT_TRUE(PlaneInCells(frame, description, "native", 65535).empty());
  Frame cut = frame;
  cut.bytes.resize(3);
  EXPECT_TRUE(PlaneInCells(cut, description, "native", 12).empty());
}

TEST(PlaneInCells, DoesNotTakeTheSignOfADecoderForAnOverlay) {
  const auto description = Cells(12, 11, true);
  const Frame frame = FrameOf(description, {0xFF, 0xFF, 0x00, 0x00});  // −1 and 0, extended
  EXPECT_TRUE(PlaneInCells(frame, description, "jpeg", 12).empty());
  EXPECT_EQ(PlaneInCells(frame, description, "native", 12), (Bytes{1, 0}));
}

}  // namespace
}  // namespace negatoscope
