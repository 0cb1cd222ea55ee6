#include "codecs/native_codec.h"

#include <gtest/gtest.h>

#include "tests/codecs/pictures.h"

namespace negatoscope {
namespace {

using fixtures::Bytes;

PixelDescription Small(std::uint32_t rows, std::uint32_t columns, std::uint16_t samples, std::uint16_t allocated) {
  PixelDescription description = fixtures::Gray(allocated, allocated);
  description.rows = rows;
  description.columns = columns;
  description.samples_per_pixel = samples;
  if (samples == 3) description.photometric = PhotometricInterpretation::kRgb;
  return description;
}

TEST(NativeCodec, BitsComeLeastSignificantFirstAndMayBeginInsideAByte) {
  // PS3.5 8.1.1: the first pixel is the least significant bit.
  const Bytes bytes{0b1010'0110, 0b0000'0001};
  const auto whole = DecodeNative(bytes, 0, Small(1, 9, 1, 1), false);
  ASSERT_TRUE(whole);
  EXPECT_EQ(whole->bytes, (Bytes{0, 1, 1, 0, 0, 1, 0, 1, 1}));
  const auto later = DecodeNative(bytes, 5, Small(2, 2, 1, 1), false);
  ASSERT_TRUE(later);
  EXPECT_EQ(later->bytes, (Bytes{1, 0, 1, 1}));
}

TEST(NativeCodec, TwelvePackedBitsAreTwoSamplesInThreeBytes) {
  const auto frame = DecodeNative(Bytes{0x23, 0x61, 0x45, 0x89, 0x07}, 0, Small(1, 3, 1, 12), false);
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->bytes, (Bytes{0x23, 0x01, 0x56, 0x04, 0x89, 0x07}));
  EXPECT_EQ(frame->type, SampleType::kUint16);
}

// PS3.5 8.1.1: a frame of three samples ends inside a byte, and the next one begins there.
TEST(NativeCodec, TwelvePackedBitsMayBeginInsideAByte) {
  // 0x123 0x456 0x789 of the frame before, then 0xABC 0xDEF 0x012
  const Bytes bytes{0x23, 0x61, 0x45, 0x89, 0xC7, 0xAB, 0xEF, 0x2D, 0x01};
  const auto frame = DecodeNative(Bytes(bytes.begin() + 4, bytes.end()), 4, Small(1, 3, 1, 12), false);
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->bytes, (Bytes{0xBC, 0x0A, 0xEF, 0x0D, 0x12, 0x00}));
  EXPECT_TRUE(frame->notes.empty());
}

TEST(NativeCodec, AFrameMayBeginInTheSecondByteOfAWord) {
  const NativeLayout words{.first_bit = 8, .is_big_endian = true, .is_word_value = true};
  // 9 of the frame before, then 10 11 12, the bytes of each word swapped
  EXPECT_EQ(DecodeNative(Bytes{10, 9, 12, 11}, Small(1, 3, 1, 8), words)->bytes, (Bytes{10, 11, 12}));
  EXPECT_EQ(DecodeNative(Bytes{9, 10, 11, 12}, 8, Small(1, 3, 1, 8), false)->bytes, (Bytes{10, 11, 12}));
  EXPECT_EQ(DecodeNative(Bytes{9}, 8, Small(1, 3, 1, 8), false).error().code, ErrorCode::kTruncated);
}

TEST(NativeCodec, BigEndianCellsAreSwapped) {
  EXPECT_EQ(DecodeNative(Bytes{1, 2, 3, 4}, 0, Small(1, 2, 1, 16), true)->bytes, (Bytes{2, 1, 4, 3}));
  EXPECT_EQ(DecodeNative(Bytes{1, 2, 3, 4}, 0, Small(1, 1, 1, 32), true)->bytes, (Bytes{4, 3, 2, 1}));
  EXPECT_EQ(DecodeNative(Bytes{1, 2, 3, 4}, 0, Small(1, 4, 1, 8), true)->bytes, (Bytes{1, 2, 3, 4}));
}

TEST(NativeCodec, BytesOfABigEndianWordValueComeInSwappedPairs) {
  const NativeLayout words{.first_bit = 0, .is_big_endian = true, .is_word_value = true};
  EXPECT_EQ(DecodeNative(Bytes{2, 1, 4, 3}, Small(1, 4, 1, 8), words)->bytes, (Bytes{1, 2, 3, 4}));
  // An odd frame ends in the first half of the last pair.
  EXPECT_EQ(DecodeNative(Bytes{2, 1, 0, 3}, Small(1, 3, 1, 8), words)->bytes, (Bytes{1, 2, 3}));
  EXPECT_EQ(DecodeNative(Bytes{0x00, 0x01}, Small(1, 8, 1, 1), words)->bytes, (Bytes{1, 0, 0, 0, 0, 0, 0, 0}));
}

TEST(NativeCodec, PlanesBecomePixels) {
  PixelDescription description = Small(1, 2, 3, 8);
  description.planar_configuration = 1;
  EXPECT_EQ(DecodeNative(Bytes{1, 2, 3, 4, 5, 6}, 0, description, false)->bytes, (Bytes{1, 3, 5, 2, 4, 6}));
  description.bits_allocated = description.bits_stored = 16;
  description.high_bit = 15;
  EXPECT_EQ(DecodeNative(Bytes{1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0}, 0, description, false)->bytes,
            (Bytes{1, 0, 3, 0, 5, 0, 2, 0, 4, 0, 6, 0}));
  description.planar_configuration = 7;
  const auto odd = DecodeNative(Bytes(12), 0, description, false);
  ASSERT_TRUE(odd);
  EXPECT_FALSE(odd->notes.empty());
}

TEST(NativeCodec, AFrameThatEndsEarlyKeepsItsWholeRows) {
  const auto frame = DecodeNative(Bytes{1, 2, 3, 4, 5}, 0, Small(3, 2, 1, 8), false);
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->valid_rows, 2U);
  EXPECT_EQ(frame->notes.size(), 1U);
  EXPECT_EQ(frame->bytes, (Bytes{1, 2, 3, 4, 5, 0}));
  EXPECT_EQ(DecodeNative(Bytes{1}, 0, Small(3, 2, 1, 8), false).error().code, ErrorCode::kTruncated);
  EXPECT_EQ(DecodeNative(Bytes{}, 0, Small(3, 2, 1, 1), false).error().code, ErrorCode::kTruncated);
  EXPECT_EQ(DecodeNative(Bytes{0x12, 0x34}, 0, Small(2, 1, 1, 12), false)->valid_rows, 1U);
}

TEST(NativeCodec, APlanarFrameThatEndsEarlyHasTheRowsOfItsLastPlane) {
  PixelDescription description = Small(2, 1, 3, 8);
  description.planar_configuration = 1;
  const auto frame = DecodeNative(Bytes{1, 2, 3, 4, 5}, 0, description, false);
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->valid_rows, 1U);
  EXPECT_EQ(frame->bytes, (Bytes{1, 3, 5, 2, 4, 0}));
  EXPECT_EQ(DecodeNative(Bytes{1, 2, 3, 4}, 0, description, false).error().code, ErrorCode::kTruncated);
}

TEST(NativeCodec, Ybr422StaysAsStoredUntilItIsUpsampled) {
  PixelDescription description = Small(1, 4, 3, 8);
  description.photometric = PhotometricInterpretation::kYbrFull422;
  auto frame = DecodeNative(Bytes{10, 11, 100, 200, 12, 13, 101, 201}, 0, description, false);
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->samples_per_pixel, 2);
  EXPECT_EQ(frame->bytes, (Bytes{10, 11, 100, 200, 12, 13, 101, 201}));
  ASSERT_TRUE(UpsampleChroma(*frame));
  EXPECT_EQ(frame->bytes, (Bytes{10, 100, 200, 11, 100, 200, 12, 101, 201, 13, 101, 201}));
  EXPECT_EQ(frame->photometric, PhotometricInterpretation::kYbrFull);
  EXPECT_EQ(frame->bytes.size(), FrameBytes(*frame));
}

TEST(NativeCodec, Ybr422WithAllChromaIsTakenForWhatItIs) {
  PixelDescription description = Small(1, 2, 3, 8);
  description.photometric = PhotometricInterpretation::kYbrFull422;
  const auto frame = DecodeNative(Bytes{1, 2, 3, 4, 5, 6}, 0, description, false);
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->samples_per_pixel, 3);
  EXPECT_EQ(frame->photometric, PhotometricInterpretation::kYbrFull);
  EXPECT_FALSE(frame->notes.empty());
}

TEST(NativeCodec, FourPixelsOfYbr420ShareTheirChroma) {
  PixelDescription description = Small(4, 4, 3, 8);
  description.photometric = PhotometricInterpretation::kYbrPartial420;
  // Y Y Cb Cr twice, then the four Y of the row below.
  const Bytes bytes{10, 11, 100, 200, 12, 13, 101, 201, 20, 21, 22, 23,   // rows 1 and 2
                    30, 31, 110, 210, 32, 33, 111, 211, 40, 41, 42, 43};  // rows 3 and 4
  EXPECT_EQ(NativeFrameBits(description), 8 * bytes.size());
  const auto frame = DecodeNative(bytes, 0, description, false);
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->bytes, (Bytes{10, 100, 200, 11, 100, 200, 12, 101, 201, 13, 101, 201,  //
                                 20, 100, 200, 21, 100, 200, 22, 101, 201, 23, 101, 201,  //
                                 30, 110, 210, 31, 110, 210, 32, 111, 211, 33, 111, 211,  //
                                 40, 110, 210, 41, 110, 210, 42, 111, 211, 43, 111, 211}));
  EXPECT_EQ(frame->photometric, PhotometricInterpretation::kYbrPartial420);
  EXPECT_TRUE(frame->notes.empty());
}

TEST(NativeCodec, Ybr420ThatEndsEarlyKeepsTheRowsWhoseChromaIsThere) {
  PixelDescription description = Small(4, 4, 3, 8);
  description.photometric = PhotometricInterpretation::kYbrPartial420;
  EXPECT_EQ(DecodeNative(Bytes(12 + 8), 0, description, false)->valid_rows, 3U);
  EXPECT_EQ(DecodeNative(Bytes(12 + 7), 0, description, false)->valid_rows, 2U);
  EXPECT_EQ(DecodeNative(Bytes(8), 0, description, false)->valid_rows, 1U);
  EXPECT_EQ(DecodeNative(Bytes(7), 0, description, false).error().code, ErrorCode::kTruncated);
}

TEST(NativeCodec, Ybr420OfAnOddSizeIsRefused) {
  PixelDescription description = Small(3, 4, 3, 8);
  description.photometric = PhotometricInterpretation::kYbrPartial420;
  EXPECT_EQ(DecodeNative(Bytes(18), 0, description, false).error().code, ErrorCode::kInvalid);
}

TEST(NativeCodec, FloatsAndDoublesKeepTheirBytes) {
  PixelDescription description = Small(1, 1, 1, 32);
  description.encoding = PixelEncoding::kFloat;
  const auto single = DecodeNative(Bytes{0, 0, 0x80, 0x3F}, 0, description, false);
  ASSERT_TRUE(single);
  EXPECT_EQ(single->type, SampleType::kFloat32);
  description.bits_allocated = 64;
  EXPECT_EQ(DecodeNative(Bytes(8), 0, description, false).error().code, ErrorCode::kInvalid);
  description.encoding = PixelEncoding::kDoubleFloat;
  const auto twice = DecodeNative(Bytes{0x3F, 0xF0, 0, 0, 0, 0, 0, 0}, 0, description, true);
  ASSERT_TRUE(twice);
  EXPECT_EQ(twice->type, SampleType::kFloat64);
  EXPECT_EQ(twice->bytes, (Bytes{0, 0, 0, 0, 0, 0, 0xF0, 0x3F}));
}

TEST(NativeCodec, RefusesASizeBeforeItAllocates) {
  PixelDescription description = Small(65535, 65535, 1, 16);
  EXPECT_EQ(DecodeNative(Bytes(16), 0, description, false).error().code, ErrorCode::kLimit);
}

}  // namespace
}  // namespace negatoscope
