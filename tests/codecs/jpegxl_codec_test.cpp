#include "codecs/jpegxl_codec.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/codecs/jpegxl_fixtures.h"
#include "tests/codecs/pictures.h"

namespace negatoscope::fixtures {
namespace {

using enum PhotometricInterpretation;

constexpr std::string_view kLossless = "1.2.840.10008.1.2.4.110";
constexpr std::string_view kRecompressed = "1.2.840.10008.1.2.4.111";
constexpr std::string_view kAnyJpegXl = "1.2.840.10008.1.2.4.112";

PixelDescription Tall() {
  PixelDescription description = Gray(8, 8);
  description.rows = 600;
  description.columns = 8;
  return description;
}

ErrorCode CodeOf(const Result<Frame>& frame) { return frame ? ErrorCode::kInternal : frame.error().code; }

TEST(JpegXlCodec, LosslessGivesBackEveryBit) {
  const auto exact = [](std::string_view hex, const PixelDescription& description) {
    const auto frame = DecodeJpegXl(FromHex(hex), description, kLossless);
    EXPECT_TRUE(frame) << (frame ? "" : frame.error().detail);
    EXPECT_TRUE(frame && frame->notes.empty() && !frame->is_lossy && frame->valid_rows == kSide);
    return frame ? frame->bytes : Bytes();
  };
  EXPECT_EQ(exact(kJxlGray8, Gray(8, 8)), Gray8());
  EXPECT_EQ(exact(kJxlGray8InBoxes, Gray(8, 8)), Gray8());
  EXPECT_EQ(exact(kJxlGray12, Gray(16, 12)), Gray12());
  EXPECT_EQ(exact(kJxlGray16, Gray(16, 16)), Gray16());
  EXPECT_EQ(exact(kJxlRgb, Colour(kRgb)), Rgb8());
}

TEST(JpegXlCodec, KeepsTheColourModelThatTheHeaderDeclaresForSamplesThatWereKept) {
  EXPECT_EQ(DecodeJpegXl(FromHex(kJxlRgb), Colour(kYbrFull), kLossless)->photometric, kYbrFull);
  EXPECT_EQ(DecodeJpegXl(FromHex(kJxlRgb), Colour(kUnknown), kLossless)->photometric, kRgb);
}

TEST(JpegXlCodec, XybComesOutAsTheCodesThatWentIn) {
  const auto colour = DecodeJpegXl(FromHex(kJxlXyb), Colour(kRgb), kAnyJpegXl);
  ASSERT_TRUE(colour) << colour.error().detail;
  EXPECT_TRUE(colour->is_lossy);
  EXPECT_EQ(colour->photometric, kRgb);
  Bytes flat;
  for (std::uint32_t i = 0; i < kSide * kSide; ++i) flat.insert(flat.end(), {200, 100, 50});
  EXPECT_LE(LargestDifference(colour->bytes, flat, 1), 4);
  const auto grey = DecodeJpegXl(FromHex(kJxlXybGray), Gray(8, 8), kAnyJpegXl);
  ASSERT_TRUE(grey) << grey.error().detail;
  EXPECT_LE(LargestDifference(grey->bytes, Bytes(std::size_t{kSide} * kSide, 100), 1), 2);
}

TEST(JpegXlCodec, ARecompressedJpegIsRgbWhateverTheHeaderSaysOfTheJpeg) {
  const auto frame = DecodeJpegXl(FromHex(kJxlJpeg), Colour(kYbrFull422), kRecompressed);
  ASSERT_TRUE(frame) << frame.error().detail;
  EXPECT_EQ(frame->photometric, kRgb);
  EXPECT_TRUE(frame->is_lossy);
  Bytes flat;
  for (std::uint32_t i = 0; i < kSide * kSide; ++i) flat.insert(flat.end(), {200, 100, 50});
  EXPECT_LE(LargestDifference(frame->bytes, flat, 1), 3);
}

TEST(JpegXlCodec, RefusesASizeOrAComponentCountThatIsNotTheHeaders) {
  PixelDescription wide = Gray(8, 8);
  wide.columns = 17;
  PixelDescription high = Gray(8, 8);
  high.rows = 65535;
  EXPECT_EQ(CodeOf(DecodeJpegXl(FromHex(kJxlGray8), wide, kLossless)), ErrorCode::kMismatch);
  EXPECT_EQ(CodeOf(DecodeJpegXl(FromHex(kJxlGray8), high, kLossless)), ErrorCode::kMismatch);
  EXPECT_EQ(CodeOf(DecodeJpegXl(FromHex(kJxlGray8), Colour(kRgb), kLossless)), ErrorCode::kMismatch);
  EXPECT_EQ(CodeOf(DecodeJpegXl(FromHex(kJxlRgb), Gray(8, 8), kLossless)), ErrorCode::kMismatch);
  EXPECT_EQ(CodeOf(DecodeJpegXl(FromHex(kJxlAlpha), Colour(kRgb), kLossless)), ErrorCode::kMismatch);
}

TEST(JpegXlCodec, ADepthBeyondBitsAllocatedIsWidenedAndSaid) {
  const auto frame = DecodeJpegXl(FromHex(kJxlGray12), Gray(8, 8), kLossless);
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->type, SampleType::kUint16);
  EXPECT_EQ(frame->bytes, Gray12());
  EXPECT_EQ(frame->notes.size(), 1U);
}

TEST(JpegXlCodec, ACutCodestreamGivesTheRowsThatWereComplete) {
  const Bytes whole = FromHex(kJxlTall);
  const auto complete = DecodeJpegXl(whole, Tall(), kLossless);
  ASSERT_TRUE(complete) << complete.error().detail;
  bool has_partial = false;
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const auto cut =
        DecodeJpegXl(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)), Tall(), kLossless);
    if (!cut) {
      EXPECT_TRUE(cut.error().byte_offset.has_value()) << size << cut.error().detail;
      continue;
    }
    if (cut->valid_rows == 600) continue;
    has_partial = true;
    const auto kept = static_cast<std::ptrdiff_t>(cut->valid_rows * 8);
    EXPECT_TRUE(std::equal(cut->bytes.begin(), cut->bytes.begin() + kept, complete->bytes.begin()));
    EXPECT_TRUE(std::all_of(cut->bytes.begin() + kept, cut->bytes.end(), [](auto byte) { return byte == 0; }));
    EXPECT_FALSE(cut->notes.empty());
  }
  EXPECT_TRUE(has_partial);
}

TEST(JpegXlCodec, WhatIsNoCodestreamIsRefusedWithAPlace) {
  for (const Bytes& bytes :
       {Bytes{}, Bytes{0xFF}, Bytes(100), Bytes{0xFF, 0x0A}, Bytes{0xFF, 0x0A, 0xFF, 0xFF, 0xFF}}) {
    const auto frame = DecodeJpegXl(bytes, Gray(8, 8), kLossless);
    ASSERT_FALSE(frame);
    EXPECT_TRUE(frame.error().byte_offset.has_value() || frame.error().code == ErrorCode::kMismatch);
  }
}

// Of every third bit, which comes by every bit of a byte: under the sanitizer all of them take half a minute.
TEST(JpegXlCodec, SurvivesDamage) {
  const auto decode = [](const PixelDescription& description) {
    return [description](const Bytes& bytes) { return DecodeJpegXl(bytes, description, kAnyJpegXl); };
  };
  EXPECT_TRUE(SurvivesDamage(FromHex(kJxlGray8), decode(Gray(8, 8)), 3));
  EXPECT_TRUE(SurvivesDamage(FromHex(kJxlGray8InBoxes), decode(Gray(8, 8)), 3));
  EXPECT_TRUE(SurvivesDamage(FromHex(kJxlXyb), decode(Colour(kRgb)), 3));
  EXPECT_TRUE(SurvivesDamage(FromHex(kJxlJpeg), decode(Colour(kRgb)), 3));
}

}  // namespace
}  // namespace negatoscope::fixtures
