#include "codecs/jpeg_colour.h"

#include <gtest/gtest.h>

namespace negatoscope {
namespace {

using enum PhotometricInterpretation;

JpegHeader Three(std::uint8_t first_id = 1) {
  JpegHeader header;
  header.components = {{first_id, 1, 1}, {2, 1, 1}, {3, 1, 1}};
  return header;
}

JpegHeader Subsampled() {
  JpegHeader header = Three();
  header.components[0] = {1, 2, 1};
  return header;
}

JpegHeader NamedRgb() {
  JpegHeader header;
  header.components = {{'R', 1, 1}, {'G', 1, 1}, {'B', 1, 1}};
  return header;
}

TEST(JpegColour, WithoutAnyMarkerTheHeaderDecides) {
  EXPECT_EQ(JpegColourOf(Three(), kRgb).photometric, kRgb);
  EXPECT_EQ(JpegColourOf(Three(), kYbrFull422).photometric, kYbrFull);
  EXPECT_EQ(JpegColourOf(Three(), kYbrFull).photometric, kYbrFull);
  EXPECT_EQ(JpegColourOf(Three(), kUnknown).photometric, kYbrFull);
  EXPECT_FALSE(JpegColourOf(Three(), kRgb).note);
  EXPECT_FALSE(JpegColourOf(Three(), kYbrFull422).note);
}

TEST(JpegColour, SubsampledComponentsAreNeverRgb) {
  const JpegColour colour = JpegColourOf(Subsampled(), kRgb);
  EXPECT_EQ(colour.photometric, kYbrFull);
  EXPECT_TRUE(colour.note);
}

TEST(JpegColour, AdobeTransformOutweighsTheHeader) {
  JpegHeader header = Three();
  header.adobe_transform = 1;
  EXPECT_EQ(JpegColourOf(header, kRgb).photometric, kYbrFull);
  header.adobe_transform = 0;
  EXPECT_EQ(JpegColourOf(header, kYbrFull422).photometric, kRgb);
  EXPECT_TRUE(JpegColourOf(header, kYbrFull422).note);
}

TEST(JpegColour, JfifMeansYcbcrUnlessAdobeAndHeaderAgreeOnRgb) {
  JpegHeader header = Three();
  header.has_jfif = true;
  EXPECT_EQ(JpegColourOf(header, kRgb).photometric, kYbrFull);
  header.adobe_transform = 0;
  EXPECT_EQ(JpegColourOf(header, kRgb).photometric, kRgb);
  EXPECT_EQ(JpegColourOf(header, kYbrFull).photometric, kYbrFull);
}

TEST(JpegColour, ComponentsThatAreCalledRgbAreRgb) {
  EXPECT_EQ(JpegColourOf(NamedRgb(), kYbrFull422).photometric, kRgb);
  JpegHeader header = NamedRgb();
  header.has_jfif = true;
  EXPECT_EQ(JpegColourOf(header, kYbrFull422).photometric, kYbrFull);
}

TEST(JpegColour, LosslessProcessesAreAsDeclared) {
  JpegHeader header = Three();
  header.process = JpegProcess::kLossless;
  header.has_jfif = true;
  EXPECT_EQ(JpegColourOf(header, kRgb).photometric, kRgb);
  EXPECT_EQ(JpegColourOf(header, kYbrFull).photometric, kYbrFull);
}

TEST(JpegColour, OneComponentIsGreyOrAnIndex) {
  JpegHeader header;
  header.components = {{1, 1, 1}};
  EXPECT_EQ(JpegColourOf(header, kMonochrome1).photometric, kMonochrome1);
  EXPECT_EQ(JpegColourOf(header, kPaletteColor).photometric, kPaletteColor);
  EXPECT_EQ(JpegColourOf(header, kUnknown).photometric, kMonochrome2);
}

TEST(JpegColour, PartialRangeStaysAsDeclared) {
  EXPECT_EQ(JpegColourOf(Subsampled(), kYbrPartial422).photometric, kYbrPartial422);
}

}  // namespace
}  // namespace negatoscope
