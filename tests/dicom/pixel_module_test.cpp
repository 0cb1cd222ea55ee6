#include <gtest/gtest.h>

#include "dicom/read_pixel_description.h"
#include "tests/dicom/open_data_set.h"

namespace negatoscope {
namespace {

using namespace testing;

DataSetWriter WithPixels(const DataSetWriter& head) {
  DataSetWriter out = head;
  out.Value(0x7FE00010, "OW", Bytes(32));
  return out;
}

Result<PixelModule> Read(const ImageHead& head) {
  DataSetWriter out;
  head.Write(out);
  auto opened = OpenElements(WithPixels(out));
  return ReadPixelModule(*opened);
}

/// The tag that a refusal names.
Tag Refused(const Result<PixelModule>& module) {
  EXPECT_FALSE(module);
  return module ? Tag{} : module.error().tag.value_or(Tag{});
}

TEST(ReadPixelModule, ReadsAGoodHead) {
  const auto module = Read({.photometric = "MONOCHROME1",
                            .frames = "3",
                            .rows = 7,
                            .columns = 9,
                            .allocated = 16,
                            .stored = 12,
                            .high_bit = 13,
                            .representation = 1});
  ASSERT_TRUE(module);
  EXPECT_EQ(module->description, (PixelDescription{.rows = 7,
                                                   .columns = 9,
                                                   .samples_per_pixel = 1,
                                                   .bits_allocated = 16,
                                                   .bits_stored = 12,
                                                   .high_bit = 13,
                                                   .is_signed = true,
                                                   .planar_configuration = 0,
                                                   .photometric = PhotometricInterpretation::kMonochrome1,
                                                   .encoding = PixelEncoding::kInteger}));
  EXPECT_EQ(module->number_of_frames, 3U);
  EXPECT_TRUE(module->notes.empty());
}

TEST(ReadPixelModule, RefusesAnImageWithoutRowsOrColumns) {
  EXPECT_EQ(Refused(Read({.rows = 0})), TagOf(0x00280010));
  EXPECT_EQ(Refused(Read({.columns = 0})), TagOf(0x00280011));
}

TEST(ReadPixelModule, RefusesDepthsThatCannotBe) {
  const Tag stored = TagOf(0x00280101);
  const Tag allocated = TagOf(0x00280100);
  const Tag high = TagOf(0x00280102);
  EXPECT_EQ(Refused(Read({.allocated = 8, .stored = 16, .high_bit = 15})), stored);
  EXPECT_EQ(Refused(Read({.allocated = 16, .stored = 0, .high_bit = 0})), stored);
  EXPECT_EQ(Refused(Read({.allocated = 0, .stored = 0, .high_bit = 0})), allocated);
  EXPECT_EQ(Refused(Read({.allocated = 16, .stored = 17, .high_bit = 16})), stored);
  EXPECT_EQ(Refused(Read({.allocated = 16, .stored = 12, .high_bit = 3})), high);
  EXPECT_EQ(Refused(Read({.allocated = 16, .stored = 12, .high_bit = 16})), high);
  EXPECT_EQ(Refused(Read({.allocated = 24, .stored = 24, .high_bit = 23})), allocated);
  EXPECT_EQ(Refused(Read({.allocated = 52, .stored = 1, .high_bit = 0})), allocated);
  EXPECT_EQ(Refused(Read({.allocated = 64, .stored = 64, .high_bit = 63})), allocated);
}

TEST(ReadPixelModule, RefusesAPixelRepresentationThatIsNone) {
  EXPECT_EQ(Refused(Read({.representation = 2})), TagOf(0x00280103));
}

TEST(ReadPixelModule, RefusesSamplesThatContradictThePhotometricInterpretation) {
  EXPECT_EQ(Refused(Read({.photometric = "MONOCHROME2", .samples = 3})), TagOf(0x00280002));
  EXPECT_EQ(Refused(Read({.photometric = "RGB", .samples = 1})), TagOf(0x00280002));
  EXPECT_EQ(Refused(Read({.photometric = "MONOCHROME2", .samples = 0})), TagOf(0x00280002));
  EXPECT_EQ(Refused(Read({.photometric = "MONOCHROME2", .samples = 65535})), TagOf(0x00280002));
}

TEST(ReadPixelModule, AssumesColourByPixelAndSaysSo) {
  const ImageHead rgb{.photometric = "RGB", .samples = 3, .allocated = 8, .stored = 8, .high_bit = 7};
  const auto absent = Read(rgb);
  ASSERT_TRUE(absent);
  EXPECT_EQ(absent->description.planar_configuration, 0);
  EXPECT_TRUE(HasNote(absent->notes, "Planar Configuration (0028,0006) is absent"));
  ImageHead seven = rgb;
  seven.planar = 7;
  const auto strange = Read(seven);
  ASSERT_TRUE(strange);
  EXPECT_EQ(strange->description.planar_configuration, 0);
  EXPECT_TRUE(HasNote(strange->notes, "Planar Configuration (0028,0006) is 7"));
  ImageHead one = rgb;
  one.planar = 1;
  EXPECT_EQ(Read(one)->description.planar_configuration, 1);
}

TEST(ReadPixelModule, SaysThatNumberOfFramesIsNoCount) {
  for (const char* frames : {"-1", "0", "abc", "9999999999", "1.5"}) {
    const auto module = Read({.frames = frames});
    ASSERT_TRUE(module) << frames;
    EXPECT_EQ(module->number_of_frames, 0U) << frames;
    EXPECT_FALSE(module->notes.empty());
  }
  EXPECT_EQ(Read({})->number_of_frames, 1U);
}

TEST(ReadPixelModule, RefusesRowsThatAreNo16BitNumber) {
  const auto refused = [](const DataSetWriter& rows) {
    DataSetWriter out = rows;
    out.Us(0x00280011, 4).Us(0x00280100, 16).Us(0x00280101, 16).Us(0x00280102, 15).Us(0x00280103, 0);
    auto opened = OpenElements(WithPixels(out));
    return Refused(ReadPixelModule(*opened));
  };
  DataSetWriter as_long;
  as_long.Head(0x00280010, "UL", 4).Put32(0x10000001);
  EXPECT_EQ(refused(as_long), TagOf(0x00280010));
  DataSetWriter negative;
  negative.Words(0x00280010, "SS", {0xFFFF});
  EXPECT_EQ(refused(negative), TagOf(0x00280010));
  DataSetWriter not_a_number;
  not_a_number.Head(0x00280010, "FD", 8).Put64(0x7FF8000000000000);
  EXPECT_EQ(refused(not_a_number), TagOf(0x00280010));
  DataSetWriter empty;
  empty.Head(0x00280010, "US", 0);
  EXPECT_EQ(refused(empty), TagOf(0x00280010));
}

TEST(ReadPixelModule, RefusesRowsThatAreGivenTwice) {
  DataSetWriter out;
  ImageHead{}.Write(out);
  out.Us(0x00280010, 4096);
  auto opened = OpenElements(WithPixels(out));
  const auto module = ReadPixelModule(*opened);
  EXPECT_EQ(Refused(module), TagOf(0x00280010));
  EXPECT_EQ(module.error().code, ErrorCode::kInvalid);
}

TEST(ReadPixelModule, TakesNoRowsFromAnIconOrAPrivateBlock) {
  DataSetWriter icon;
  ImageHead{}.Write(icon);
  DataSetWriter out;
  out.Us(0x00280100, 16).Us(0x00280101, 16).Us(0x00280102, 15).Us(0x00280103, 0);
  out.Text(0x00290010, "LO", "SOMEBODY").Us(0x00291010, 4).Us(0x00291011, 4);
  out.Sequence(0x00880200, {icon}, kDefined);
  auto opened = OpenElements(WithPixels(out));
  const auto module = ReadPixelModule(*opened);
  EXPECT_EQ(Refused(module), TagOf(0x00280010));
  EXPECT_EQ(module.error().code, ErrorCode::kMissing);
}

TEST(ReadPixelModule, SaysThatThereIsNoPixelData) {
  DataSetWriter out;
  ImageHead{}.Write(out);
  auto opened = OpenElements(out);
  EXPECT_EQ(ReadPixelModule(*opened).error().code, ErrorCode::kNoPixelData);
}

TEST(ReadPixelModule, TakesTheDepthOfFloatPixelsFromTheirElement) {
  DataSetWriter out;
  out.Us(0x00280002, 1).Text(0x00280004, "CS", "MONOCHROME2").Us(0x00280010, 1).Us(0x00280011, 2);
  out.Us(0x00280100, 32).Value(0x7FE00008, "OF", Bytes(8));
  auto opened = OpenElements(out);
  const auto module = ReadPixelModule(*opened);
  ASSERT_TRUE(module);
  EXPECT_EQ(module->description.encoding, PixelEncoding::kFloat);
  EXPECT_EQ(module->description.bits_allocated, 32);
}

}  // namespace
}  // namespace negatoscope
