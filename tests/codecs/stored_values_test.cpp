#include "codecs/stored_values.h"

#include <gtest/gtest.h>

#include <limits>

#include "codecs/pixel_checks.h"
#include "core/limits.h"
#include "tests/codecs/pictures.h"

namespace negatoscope {
namespace {

using fixtures::Bytes;

PixelDescription Bits(std::uint16_t allocated, std::uint16_t stored, std::uint16_t high_bit, bool is_signed = false) {
  PixelDescription description = fixtures::Gray(allocated, stored);
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

TEST(StoredValues, OverlayBitsAboveHighBitAreDropped) {
  const auto description = Bits(16, 12, 11);
  Frame frame = FrameOf(description, {0x34, 0xF2, 0xFF, 0x1F});
  EXPECT_EQ(MaskedSamples(frame, description), (Bytes{0x34, 0x02, 0xFF, 0x0F}));
  ASSERT_TRUE(NormalizeStoredValues(frame, description));
  EXPECT_EQ(frame.bytes, (Bytes{0x34, 0x02, 0xFF, 0x0F}));
  EXPECT_EQ(frame.type, SampleType::kUint16);
}

TEST(StoredValues, SignedSamplesAreExtendedFromTheirHighestStoredBit) {
  const auto description = Bits(16, 12, 11, true);
  Frame frame = FrameOf(description, {0x00, 0x08, 0xFF, 0x07});
  ASSERT_TRUE(NormalizeStoredValues(frame, description));
  EXPECT_EQ(frame.bytes, (Bytes{0x00, 0xF8, 0xFF, 0x07}));  // −2048, 2047
  EXPECT_EQ(frame.type, SampleType::kInt16);
}

TEST(StoredValues, SamplesAtTheTopOfTheCellAreShiftedDown) {
  const auto description = Bits(16, 12, 15, true);
  Frame frame = FrameOf(description, {0x0F, 0x80, 0x10, 0x00});
  EXPECT_EQ(MaskedSamples(frame, description), (Bytes{0x00, 0x08, 0x01, 0x00}));
  ASSERT_TRUE(NormalizeStoredValues(frame, description));
  EXPECT_EQ(frame.bytes, (Bytes{0x00, 0xF8, 0x01, 0x00}));
}

TEST(StoredValues, EightAndThirtyTwoBitsWorkTheSame) {
  const auto narrow = Bits(8, 6, 6, true);
  Frame frame = FrameOf(narrow, {0x7F, 0x3E});
  ASSERT_TRUE(NormalizeStoredValues(frame, narrow));
  EXPECT_EQ(frame.bytes, (Bytes{0xFF, 0x1F}));
  EXPECT_EQ(frame.type, SampleType::kInt8);
  const auto wide = Bits(32, 20, 19, true);
  Frame big = FrameOf(wide, {0, 0, 0xF8, 0xAA, 1, 0, 0, 0xBB});
  EXPECT_EQ(MaskedSamples(big, wide), (Bytes{0, 0, 8, 0, 1, 0, 0, 0}));
  ASSERT_TRUE(NormalizeStoredValues(big, wide));
  EXPECT_EQ(big.bytes, (Bytes{0, 0, 0xF8, 0xFF, 1, 0, 0, 0}));
}

TEST(StoredValues, FullCellsAndSingleBitsAndFloatsStay) {
  const auto full = Bits(16, 16, 15, true);
  Frame frame = FrameOf(full, {0xFE, 0xFF, 1, 0});
  ASSERT_TRUE(NormalizeStoredValues(frame, full));
  EXPECT_EQ(frame.bytes, (Bytes{0xFE, 0xFF, 1, 0}));
  const auto bit = Bits(1, 1, 0, true);
  Frame bits = FrameOf(bit, {0, 1});
  ASSERT_TRUE(NormalizeStoredValues(bits, bit));
  EXPECT_EQ(bits.bytes, (Bytes{0, 1}));
  EXPECT_EQ(bits.type, SampleType::kUint8);
  PixelDescription real = Bits(32, 8, 7);
  real.encoding = PixelEncoding::kFloat;
  Frame reals = FrameOf(real, {1, 2, 3, 4, 5, 6, 7, 8});
  ASSERT_TRUE(NormalizeStoredValues(reals, real));
  EXPECT_EQ(MaskedSamples(reals, real), (Bytes{1, 2, 3, 4, 5, 6, 7, 8}));
}

TEST(StoredValues, SamplesThatWereWidenedAreNotMaskedToTheirOldWidth) {
  const auto description = Bits(8, 8, 7, true);
  Frame frame = *MakeFrame(description, 12);
  EXPECT_EQ(frame.type, SampleType::kInt16);
  EXPECT_FALSE(frame.notes.empty());
  frame.bytes = {0xFF, 0x0F, 0x34, 0x02};
  PlaceSamples(frame, description, 12);
  ASSERT_TRUE(NormalizeStoredValues(frame, description));
  EXPECT_EQ(frame.bytes, (Bytes{0xFF, 0xFF, 0x34, 0x02}));
}

TEST(StoredValues, ACodestreamOfBitsStoredIsMovedUpToHighBit) {
  const auto description = Bits(16, 12, 15);
  Frame frame = FrameOf(description, {0xFF, 0x0F, 1, 0});
  PlaceSamples(frame, description, 12);
  EXPECT_EQ(frame.bytes, (Bytes{0xF0, 0xFF, 0x10, 0}));
  PlaceSamples(frame, description, 16);  // all 16 bits are in the codestream: they are where they belong
  EXPECT_EQ(frame.bytes, (Bytes{0xF0, 0xFF, 0x10, 0}));
}

TEST(ValidateDescription, RefusesBitsThatContradictEachOther) {
  const auto code = [](std::uint16_t allocated, std::uint16_t stored, std::uint16_t high_bit) {
    return ValidateDescription(Bits(allocated, stored, high_bit)).error().code;
  };
  EXPECT_EQ(code(8, 16, 15), ErrorCode::kInvalid);
  EXPECT_EQ(code(16, 0, 0), ErrorCode::kInvalid);
  EXPECT_EQ(code(0, 0, 0), ErrorCode::kInvalid);
  EXPECT_EQ(code(16, 17, 16), ErrorCode::kInvalid);
  EXPECT_EQ(code(16, 12, 3), ErrorCode::kInvalid);
  EXPECT_EQ(code(16, 12, 16), ErrorCode::kInvalid);
  EXPECT_EQ(code(24, 24, 23), ErrorCode::kUnsupported);
  EXPECT_EQ(code(52, 1, 0), ErrorCode::kUnsupported);
  EXPECT_EQ(code(64, 64, 63), ErrorCode::kUnsupported);
  EXPECT_TRUE(ValidateDescription(Bits(12, 12, 11)));
  EXPECT_TRUE(ValidateDescription(Bits(1, 1, 0)));
  Frame frame;
  EXPECT_FALSE(NormalizeStoredValues(frame, Bits(16, 0, 0)));
}

TEST(ValidateDescription, SaysHowManyBytesTooLargeAFrameNeeds) {
  PixelDescription description = fixtures::Gray(16, 16);
  description.rows = description.columns = 65535;
  const auto valid = ValidateDescription(description);
  ASSERT_FALSE(valid);
  EXPECT_EQ(valid.error().code, ErrorCode::kLimit);
  EXPECT_NE(valid.error().detail.find("8589672450"), std::string::npos) << valid.error().detail;
  description.columns = 32769;  // × 2 bytes is 65534 modulo 2^32
  EXPECT_EQ(ValidateDescription(description).error().code, ErrorCode::kLimit);
}

TEST(ValidateDescription, RefusesSamplesThatDoNotFitTheirMeaning) {
  PixelDescription description = fixtures::Colour(PhotometricInterpretation::kMonochrome2);
  EXPECT_EQ(ValidateDescription(description).error().code, ErrorCode::kInvalid);
  description = fixtures::Gray(8, 8);
  description.photometric = PhotometricInterpretation::kRgb;
  EXPECT_EQ(ValidateDescription(description).error().code, ErrorCode::kInvalid);
  description.samples_per_pixel = 0;
  EXPECT_EQ(ValidateDescription(description).error().code, ErrorCode::kInvalid);
  description = fixtures::Gray(8, 8);
  description.rows = 0;
  const auto valid = ValidateDescription(description);
  EXPECT_EQ(valid.error().tag, (Tag{0x0028, 0x0010}));
}

}  // namespace
}  // namespace negatoscope
