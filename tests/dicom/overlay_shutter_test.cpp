#include <gtest/gtest.h>

#include "dicom/read_display.h"
#include "tests/dicom/open_data_set.h"

namespace negatoscope {
namespace {

using namespace testing;

DisplayModule Read(const DataSetWriter& data_set, std::uint32_t frame = 0) {
  PixelDescription description{.rows = 4, .columns = 5, .samples_per_pixel = 1, .bits_allocated = 16};
  description.bits_stored = 12;
  description.high_bit = 11;
  description.photometric = PhotometricInterpretation::kMonochrome2;
  auto opened = OpenElements(data_set);
  return ReadDisplay(*opened, description, frame);
}

/// An overlay of three planes of 1 × 5 on the frames from `first_frame` on: 10001, 01000, 00110.
DataSetWriter Planes(const char* frames, std::uint16_t first_frame) {
  DataSetWriter out;
  out.Us(0x60000010, 1).Us(0x60000011, 5).Text(0x60000015, "IS", frames).Us(0x60000051, first_frame);
  // from the lowest bit: 10001 01000 00110
  out.Us(0x60000100, 1).Us(0x60000102, 0).Words(0x60003000, "OW", {0b0'01100'00010'10001});
  return out;
}

TEST(ReadOverlays, GiveEachFrameItsOwnPlaneOnly) {
  using Pixels = std::vector<std::uint8_t>;
  EXPECT_TRUE(Read(Planes("3", 2), 0).display.overlays.empty());
  EXPECT_EQ(Read(Planes("3", 2), 1).display.overlays.at(0).pixels, (Pixels{1, 0, 0, 0, 1}));
  EXPECT_EQ(Read(Planes("3", 2), 2).display.overlays.at(0).pixels, (Pixels{0, 1, 0, 0, 0}));
  EXPECT_EQ(Read(Planes("3", 2), 3).display.overlays.at(0).pixels, (Pixels{0, 0, 1, 1, 0}));
  EXPECT_TRUE(Read(Planes("3", 2), 4).display.overlays.empty());
}

TEST(ReadOverlays, LayASinglePlaneOnEveryFrame) {
  EXPECT_EQ(Read(Planes("1", 1), 7).display.overlays.size(), 1U);
  EXPECT_TRUE(Read(Planes("1", 3), 7).display.overlays.empty());
}

TEST(ReadOverlays, LeaveOutAPlaneThatIsNotAllThere) { EXPECT_TRUE(Read(Planes("9", 1), 5).display.overlays.empty()); }

TEST(ReadOverlays, FindThePlaneInABitOfThePixelCells) {
  DataSetWriter out;
  out.Us(0x60020010, 9).Us(0x60020011, 9).Text(0x60020040, "CS", "G").Words(0x60020050, "SS", {7, 7});
  out.Us(0x60020100, 16).Us(0x60020102, 13);
  const Overlay overlay = Read(out).display.overlays.at(0);
  EXPECT_EQ(overlay.embedded_bit, 13);
  EXPECT_TRUE(overlay.pixels.empty());
  EXPECT_EQ(overlay.group, 0x6002);
  EXPECT_EQ(overlay.rows, 4U);  // the cells are the picture's
  EXPECT_EQ(overlay.columns, 5U);
  EXPECT_EQ(overlay.origin_row, 1);
}

TEST(ReadOverlays, DoNotTakeABitOfTheStoredValueForAnOverlay) {
  for (const int bit : {0, 11, 16, 65535}) {
    DataSetWriter out;
    out.Us(0x60000010, 4).Us(0x60000011, 5).Us(0x60000100, 16).Us(0x60000102, static_cast<std::uint16_t>(bit));
    EXPECT_TRUE(Read(out).display.overlays.empty()) << bit;
  }
}

DataSetWriter Rectangle(const char* shape) {
  DataSetWriter out;
  out.Text(0x00181600, "CS", shape).Text(0x00181602, "IS", "2").Text(0x00181604, "IS", "4");
  out.Text(0x00181606, "IS", "1").Text(0x00181608, "IS", "3");
  return out;
}

TEST(ReadShutter, ReadsEveryShapeAndTheValueThatStandsForWhatIsHidden) {
  DataSetWriter out = Rectangle("RECTANGULAR\\CIRCULAR\\POLYGONAL\\BITMAP");
  out.Text(0x00181610, "IS", "2\\3").Text(0x00181612, "IS", "9").Text(0x00181620, "IS", "1\\2\\3\\4\\5\\6");
  out.Us(0x00181622, 0x8080).Us(0x00181623, 0x6004);
  const DisplayModule module = Read(out);
  const DisplayShutter& shutter = *module.display.shutter;
  EXPECT_EQ(shutter.rectangle->left, 2);
  EXPECT_EQ(shutter.rectangle->right, 4);
  EXPECT_EQ(shutter.rectangle->upper, 1);
  EXPECT_EQ(shutter.rectangle->lower, 3);
  EXPECT_EQ(shutter.circle->row, 2);
  EXPECT_EQ(shutter.circle->column, 3);
  EXPECT_EQ(shutter.circle->radius, 9);
  ASSERT_EQ(shutter.polygon.size(), 3U);
  EXPECT_EQ(shutter.polygon[1].row, 3);
  EXPECT_EQ(shutter.polygon[1].column, 4);
  EXPECT_EQ(shutter.overlay_group, 0x6004);
  EXPECT_EQ(shutter.grey, 128);  // 32896 / 257
  EXPECT_TRUE(module.notes.empty());
}

TEST(ReadShutter, HasAColourForDisplaysInColour) {
  // PS3.3 C.10.7.1.1: L* 50, a* and b* 0, which is the sRGB grey 119
  DataSetWriter out;
  out.Text(0x00181600, "CS", "CIRCULAR").Text(0x00181610, "IS", "2\\2").Text(0x00181612, "IS", "1");
  out.Us(0x00181622, 65535).Words(0x00181624, "US", {32768, 0x8080, 0x8080});
  const auto shutter = Read(out).display.shutter;
  ASSERT_TRUE(shutter);
  EXPECT_EQ(shutter->grey, 255);
  EXPECT_EQ(shutter->colour, (std::array<std::uint8_t, 3>{119, 119, 119}));
}

TEST(ReadShutter, IsBlackWithoutAValueAndNoneWithoutAShape) {
  EXPECT_EQ(Read(Rectangle("RECTANGULAR")).display.shutter->grey, 0);
  EXPECT_FALSE(Read(Rectangle("")).display.shutter);
  EXPECT_FALSE(Read(DataSetWriter().Us(0x00181622, 9)).display.shutter);
}

TEST(ReadShutter, ShowsAndSaysWhatCannotBeHidden) {
  for (const char* shape : {"CIRCULAR", "POLYGONAL", "BITMAP", "OVAL"}) {
    const DisplayModule module = Read(Rectangle(shape));
    EXPECT_FALSE(module.display.shutter) << shape;
    EXPECT_TRUE(HasNote(module.notes, "shutter")) << shape;
  }
  DataSetWriter crossed;
  crossed.Text(0x00181600, "CS", "RECTANGULAR").Text(0x00181602, "IS", "4").Text(0x00181604, "IS", "2");
  crossed.Text(0x00181606, "IS", "1").Text(0x00181608, "IS", "3");
  EXPECT_FALSE(Read(crossed).display.shutter);
}

TEST(ReadShutter, TakesThatOfTheFrame) {
  DataSetWriter frame;
  frame.Sequence(0x00189472, {Rectangle("RECTANGULAR")}, kDefined);
  DataSetWriter out;
  out.Sequence(0x52009230, {DataSetWriter(), frame}, kDefined);
  EXPECT_FALSE(Read(out, 0).display.shutter);
  EXPECT_EQ(Read(out, 1).display.shutter->rectangle->right, 4);
}

}  // namespace
}  // namespace negatoscope
