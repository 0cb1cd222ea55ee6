#include "core/pixel_description.h"

#include <gtest/gtest.h>

namespace negatoscope {
namespace {

using enum PhotometricInterpretation;

TEST(PhotometricInterpretation, ReadsEveryTermItWrites) {
  for (int value = static_cast<int>(kMonochrome1); value <= static_cast<int>(kCmyk); ++value) {
    const auto photometric = static_cast<PhotometricInterpretation>(value);
    ASSERT_FALSE(ToString(photometric).empty());
    EXPECT_EQ(PhotometricInterpretationFrom(ToString(photometric)), photometric);
  }
}

TEST(PhotometricInterpretation, IgnoresPaddingAndKnowsNothingElse) {
  EXPECT_EQ(PhotometricInterpretationFrom(std::string_view("RGB \0", 5)), kRgb);
  EXPECT_EQ(PhotometricInterpretationFrom("MONOCHROME3"), kUnknown);
  EXPECT_EQ(PhotometricInterpretationFrom("rgb"), kUnknown);
  EXPECT_EQ(PhotometricInterpretationFrom(""), kUnknown);
  EXPECT_EQ(ToString(kUnknown), "");
}

PixelDescription Of(std::uint32_t rows, std::uint32_t columns, std::uint16_t samples, std::uint16_t allocated,
                    PhotometricInterpretation photometric) {
  PixelDescription description;
  description.rows = rows;
  description.columns = columns;
  description.samples_per_pixel = samples;
  description.bits_allocated = allocated;
  description.photometric = photometric;
  return description;
}

TEST(NativeFrameBits, DoesNotWrapAtTheLargestFrame) {
  // 65535 × 65535 × 3 × 16
  EXPECT_EQ(NativeFrameBits(Of(65535, 65535, 3, 16, kRgb)), 206'152'138'800ULL);
  EXPECT_EQ(SamplesPerFrame(Of(65535, 65535, 3, 16, kRgb)), 12'884'508'675ULL);
}

TEST(NativeFrameBits, CountsBitsWhereAPixelIsLessThanAByte) {
  EXPECT_EQ(NativeFrameBits(Of(3, 3, 1, 1, kMonochrome2)), 9U);
  EXPECT_EQ(NativeFrameBits(Of(3, 3, 1, 12, kMonochrome2)), 108U);
}

TEST(NativeFrameBits, CountsTwoSamplesAPixelWithHalvedChroma) {
  // PS3.3 C.7.6.3.1.2: YBR_FULL_422 stores Y Y Cb Cr for two pixels
  EXPECT_EQ(NativeFrameBits(Of(2, 4, 3, 8, kYbrFull422)), 2U * 4 * 2 * 8);
  EXPECT_EQ(NativeFrameBits(Of(2, 4, 3, 8, kYbrFull)), 2U * 4 * 3 * 8);
}

}  // namespace
}  // namespace negatoscope
