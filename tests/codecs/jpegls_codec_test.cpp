#include "codecs/jpegls_codec.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "codecs/jpegls_markers.h"
#include "tests/codecs/jpegls_fixtures.h"
#include "tests/codecs/pictures.h"

namespace negatoscope::fixtures {
namespace {

using enum PhotometricInterpretation;

// The worked example of ISO/IEC 14495-1, H.3: 4 × 4 samples of 8 bits.
constexpr std::string_view kStandardExample =
    "FFD8FFF7000B08000400040101"
    "1100FFDA00080101000000"
    "00C000006C80208E01C0000057400000"
    "6EE6000001BC18000005D800009160FFD9";

std::size_t ScanHeader(const Bytes& bytes) {
  const std::array<std::uint8_t, 2> wanted{0xFF, 0xDA};
  return static_cast<std::size_t>(std::ranges::search(bytes, wanted).begin() - bytes.begin());
}

Bytes WithParameters(std::uint16_t max_value, std::uint16_t t1, std::uint16_t t2, std::uint16_t t3,
                     std::uint16_t reset) {
  Bytes bytes = FromHex(kJlsGray8);
  Bytes segment{0xFF, 0xF8, 0, 13, 1};
  for (const std::uint16_t value : {max_value, t1, t2, t3, reset}) {
    segment.push_back(static_cast<std::uint8_t>(value >> 8U));
    segment.push_back(static_cast<std::uint8_t>(value));
  }
  bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(ScanHeader(bytes)), segment.begin(), segment.end());
  return bytes;
}

TEST(JpegLsCodec, DecodesTheExampleOfTheStandard) {
  PixelDescription description = Gray(8, 8);
  description.rows = description.columns = 4;
  const auto frame = DecodeJpegLs(FromHex(kStandardExample), description);
  ASSERT_TRUE(frame) << frame.error().detail;
  EXPECT_EQ(frame->bytes, (Bytes{0, 0, 90, 74, 68, 50, 43, 205, 64, 145, 145, 145, 100, 145, 145, 145}));
}

TEST(JpegLsCodec, LosslessGivesBackEveryBit) {
  const auto exact = [](std::string_view hex, const PixelDescription& description) {
    const auto frame = DecodeJpegLs(FromHex(hex), description);
    EXPECT_TRUE(frame && frame->notes.empty() && !frame->is_lossy);
    return frame ? frame->bytes : Bytes();
  };
  EXPECT_EQ(exact(kJlsGray8, Gray(8, 8)), Gray8());
  EXPECT_EQ(exact(kJlsGray12, Gray(16, 12)), Gray12());
  EXPECT_EQ(exact(kJlsGray16, Gray(16, 16)), Gray16());
}

TEST(JpegLsCodec, DepthsBelowEightBitsHaveTheThresholdsOfTheStandard) {
  const auto frame = DecodeJpegLs(FromHex(kJlsGray7), Gray(8, 7));
  ASSERT_TRUE(frame) << frame.error().detail;
  EXPECT_EQ(frame->bytes, Gray7());
  EXPECT_TRUE(frame->notes.empty());
}

TEST(JpegLsCodec, TwoToFiveBitsAreDecodedThoughTheLibraryHasThemNot) {
  for (unsigned bits = 2; bits <= 5; ++bits) {
    const std::string_view hex = kJlsFewBits[bits - 2];
    const auto frame = DecodeJpegLs(FromHex(hex), Gray(8, static_cast<std::uint16_t>(bits)));
    ASSERT_TRUE(frame) << bits << " bits: " << frame.error().detail;
    EXPECT_EQ(frame->bytes, FewBits(bits)) << bits << " bits";
    Bytes cut = FromHex(hex);
    cut.erase(cut.end() - 12, cut.end() - 2);
    const auto damaged = DecodeJpegLs(cut, Gray(8, static_cast<std::uint16_t>(bits)));
    ASSERT_FALSE(damaged);
    EXPECT_EQ(damaged.error().code, ErrorCode::kUnsupported);
  }
}

TEST(JpegLsCodec, AllInterleaveModesGivePixels) {
  for (const std::string_view hex : {kJlsRgbByPlane, kJlsRgbByLine, kJlsRgbBySample}) {
    const auto frame = DecodeJpegLs(FromHex(hex), Colour(kRgb));
    ASSERT_TRUE(frame) << frame.error().detail;
    EXPECT_EQ(frame->bytes, Rgb8());
  }
}

TEST(JpegLsCodec, NearLosslessStaysWithinNear) {
  const auto frame = DecodeJpegLs(FromHex(kJlsNear3), Gray(8, 8));
  ASSERT_TRUE(frame);
  EXPECT_TRUE(frame->is_lossy);
  EXPECT_LE(LargestDifference(frame->bytes, Gray8(), 1), 3);
  const auto few_bits = DecodeJpegLs(FromHex(kJlsNear1Of6), Gray(8, 6));
  ASSERT_TRUE(few_bits);
  EXPECT_LE(LargestDifference(few_bits->bytes, FewBits(6), 1), 1);
}

TEST(JpegLsCodec, ShallowSamplesFillTheAllocatedContainer) {
  const auto frame = DecodeJpegLs(FromHex(kJlsGray8), Gray(16, 8));
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->bytes, Picture(2, [](auto x, auto y) { return x * 16 + y; }));
  const auto planes = DecodeJpegLs(FromHex(kJlsGray12), Gray(8, 8));
  ASSERT_TRUE(planes);
  EXPECT_EQ(planes->type, SampleType::kUint16);
  EXPECT_FALSE(planes->notes.empty());
}

TEST(JpegLsCodec, ATruncatedFrameKeepsTheRowsItHas) {
  Bytes cut = FromHex(kJlsGray16);
  cut.resize(cut.size() - 60);
  const auto frame = DecodeJpegLs(cut, Gray(16, 16));
  ASSERT_TRUE(frame) << frame.error().detail;
  EXPECT_GT(frame->valid_rows, 4U);
  EXPECT_LT(frame->valid_rows, 16U);
  const Bytes expected = Gray16();
  const auto whole = static_cast<std::ptrdiff_t>(frame->valid_rows) * 32;
  EXPECT_TRUE(std::equal(expected.begin(), expected.begin() + whole, frame->bytes.begin()));
  EXPECT_FALSE(frame->notes.empty());
}

TEST(JpegLsCodec, ALostEndMarkerIsNoDamage) {
  Bytes bytes = FromHex(kJlsGray8);
  bytes.resize(bytes.size() - 2);
  const auto frame = DecodeJpegLs(bytes, Gray(8, 8));
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->valid_rows, 16U);
  EXPECT_EQ(frame->bytes, Gray8());
}

TEST(JpegLsCodec, AnotherSizeThanDeclaredIsAMismatch) {
  PixelDescription description = Gray(8, 8);
  description.rows = 15;
  EXPECT_EQ(DecodeJpegLs(FromHex(kJlsGray8), description).error().code, ErrorCode::kMismatch);
  EXPECT_EQ(DecodeJpegLs(FromHex(kJlsRgbByLine), Gray(8, 8)).error().code, ErrorCode::kMismatch);
}

TEST(JpegLsMarkers, NearOfMoreThanHalfTheRangeIsRefused) {
  Bytes bytes = FromHex(kJlsGray8);
  bytes[ScanHeader(bytes) + 7] = 255;
  EXPECT_EQ(ReadJpegLsHeader(bytes).error().code, ErrorCode::kMalformed);
  bytes[ScanHeader(bytes) + 7] = 127;
  EXPECT_TRUE(ReadJpegLsHeader(bytes));
}

TEST(JpegLsMarkers, ParametersOutOfRangeAreRefused) {
  EXPECT_TRUE(ReadJpegLsHeader(WithParameters(255, 3, 7, 21, 64)));
  EXPECT_EQ(DecodeJpegLs(WithParameters(255, 3, 7, 21, 64), Gray(8, 8))->bytes, Gray8());
  const auto code = [](const Bytes& bytes) { return ReadJpegLsHeader(bytes).error().code; };
  EXPECT_EQ(code(WithParameters(255, 3, 7, 21, 1)), ErrorCode::kMalformed);
  EXPECT_EQ(code(WithParameters(255, 9, 7, 21, 64)), ErrorCode::kMalformed);
  EXPECT_EQ(code(WithParameters(255, 3, 7, 256, 64)), ErrorCode::kMalformed);
  EXPECT_EQ(code(WithParameters(256, 3, 7, 21, 64)), ErrorCode::kMalformed);
  EXPECT_EQ(code(WithParameters(200, 3, 7, 21, 64)), ErrorCode::kUnsupported);
}

TEST(JpegLsMarkers, AFewBytesCannotAskForAGigabyte) {
  Bytes bytes = FromHex(kJlsGray8);
  for (std::size_t i = 7; i < 11; ++i) bytes[i] = 0x7F;
  PixelDescription description = Gray(8, 8);
  description.rows = description.columns = 0x7F7F;
  EXPECT_EQ(DecodeJpegLs(bytes, description).error().code, ErrorCode::kTruncated);
}

TEST(JpegLsCodec, SurvivesDamage) {
  const auto gray8 = [](const Bytes& bytes) { return DecodeJpegLs(bytes, Gray(8, 8)); };
  const auto gray16 = [](const Bytes& bytes) { return DecodeJpegLs(bytes, Gray(16, 16)); };
  const auto colour = [](const Bytes& bytes) { return DecodeJpegLs(bytes, Colour(kRgb)); };
  EXPECT_TRUE(SurvivesDamage(FromHex(kJlsGray8), gray8));
  EXPECT_TRUE(SurvivesDamage(FromHex(kJlsNear3), gray8));
  EXPECT_TRUE(SurvivesDamage(FromHex(kJlsGray16), gray16));
  EXPECT_TRUE(SurvivesDamage(FromHex(kJlsRgbByPlane), colour));
  EXPECT_TRUE(SurvivesDamage(FromHex(kJlsRgbByLine), colour));
  EXPECT_TRUE(SurvivesDamage(FromHex(kJlsRgbBySample), colour));
  EXPECT_TRUE(SurvivesDamage(WithParameters(255, 3, 7, 21, 63), gray8));
}

}  // namespace
}  // namespace negatoscope::fixtures
