#include "codecs/jpeg_codec.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "codecs/jpeg_markers.h"
#include "tests/codecs/jpeg_fixtures.h"
#include "tests/codecs/pictures.h"

namespace negatoscope::fixtures {
namespace {

using enum PhotometricInterpretation;

Result<Frame> DecodeHex(std::string_view hex, const PixelDescription& description, std::string_view uid = {}) {
  return DecodeJpeg(FromHex(hex), description, uid);
}

std::size_t FindMarker(const Bytes& bytes, std::uint8_t marker) {
  const std::array<std::uint8_t, 2> wanted{0xFF, marker};
  return static_cast<std::size_t>(std::ranges::search(bytes, wanted).begin() - bytes.begin());
}

void Insert(Bytes& bytes, std::size_t at, const Bytes& what) {
  bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(at), what.begin(), what.end());
}

TEST(JpegCodec, BaselineAndProgressiveComeCloseToTheirSource) {
  for (const std::string_view hex : {kJpegGray, kJpegProgressive, kJpegRestart}) {
    const auto frame = DecodeHex(hex, Gray(8, 8));
    ASSERT_TRUE(frame) << frame.error().detail;
    EXPECT_LE(LargestDifference(frame->bytes, Gray8(), 1), 2);
    EXPECT_TRUE(frame->is_lossy);
    EXPECT_TRUE(frame->notes.empty());
    EXPECT_EQ(frame->valid_rows, 16U);
  }
}

TEST(JpegCodec, TwelveBitsComeCloseToTheirSource) {
  const auto frame = DecodeHex(kJpegExtended12, Gray(16, 12), "1.2.840.10008.1.2.4.51");
  ASSERT_TRUE(frame) << frame.error().detail;
  EXPECT_LE(LargestDifference(frame->bytes, Gray12(), 2), 4);
  EXPECT_TRUE(frame->notes.empty());
}

TEST(JpegCodec, LosslessGivesBackEveryBit) {
  const auto exact = [](std::string_view hex, const PixelDescription& description) {
    const auto frame = DecodeHex(hex, description, "1.2.840.10008.1.2.4.57");
    EXPECT_TRUE(frame && frame->notes.empty() && !frame->is_lossy);
    return frame ? frame->bytes : Bytes();
  };
  EXPECT_EQ(exact(kJpegLossless16, Gray(16, 16)), Gray16());
  EXPECT_EQ(exact(kJpegLossless16Predictor7, Gray(16, 16)), Gray16());
  EXPECT_EQ(exact(kJpegLossless12Predictor4, Gray(16, 12)), Gray12());
  EXPECT_EQ(exact(kJpegLosslessRgb, Colour(kRgb)), Rgb8());
}

TEST(JpegCodec, ColourIsNotConverted) {
  const auto rgb = DecodeHex(kJpegRgb, Colour(kYbrFull422));
  ASSERT_TRUE(rgb) << rgb.error().detail;
  EXPECT_EQ(rgb->photometric, kRgb);
  EXPECT_FALSE(rgb->notes.empty());
  EXPECT_LE(LargestDifference(rgb->bytes, Rgb8(), 1), 3);
  const auto ybr = DecodeHex(kJpegYcc420, Colour(kYbrFull422));
  ASSERT_TRUE(ybr) << ybr.error().detail;
  EXPECT_EQ(ybr->photometric, kYbrFull);
  EXPECT_TRUE(ybr->notes.empty());
  // ITU-T T.871: Y = 0.299 R + 0.587 G + 0.114 B, here of (225, 225, 210) in the last corner.
  EXPECT_NEAR(ybr->bytes[765], 223, 4);
}

TEST(JpegCodec, AnotherProcessThanDeclaredDecodesWithANote) {
  const auto frame = DecodeHex(kJpegGray, Gray(8, 8), "1.2.840.10008.1.2.4.70");
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->notes.size(), 1U);
  EXPECT_TRUE(frame->is_lossy);
}

TEST(JpegCodec, DeeperSamplesThanAllocatedAreWidened) {
  const auto frame = DecodeHex(kJpegLossless12Predictor4, Gray(8, 8));
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->type, SampleType::kUint16);
  EXPECT_EQ(frame->bytes, Gray12());
  EXPECT_FALSE(frame->notes.empty());
  const auto shallow = DecodeHex(kJpegGray, Gray(16, 8));
  ASSERT_TRUE(shallow);
  EXPECT_EQ(shallow->bytes.size(), 512U);
}

TEST(JpegCodec, AnotherSizeThanDeclaredIsAMismatchThatNamesBoth) {
  PixelDescription description = Gray(8, 8);
  description.columns = 17;
  const auto frame = DecodeHex(kJpegGray, description);
  EXPECT_EQ(frame.error().code, ErrorCode::kMismatch);
  EXPECT_NE(frame.error().detail.find("16 × 16 × 1"), std::string::npos);
  EXPECT_NE(frame.error().detail.find("16 × 17 × 1"), std::string::npos);
  EXPECT_EQ(DecodeHex(kJpegGray, Colour(kRgb)).error().code, ErrorCode::kMismatch);
}

TEST(JpegCodec, ATruncatedFrameKeepsTheRowsItHas) {
  Bytes cut = FromHex(kJpegLossless16);
  cut.resize(cut.size() - 100);
  const auto frame = DecodeJpeg(cut, Gray(16, 16));
  ASSERT_TRUE(frame) << frame.error().detail;
  EXPECT_LT(frame->valid_rows, 16U);
  EXPECT_GT(frame->valid_rows, 4U);
  const Bytes expected = Gray16();
  const std::size_t whole = std::size_t{frame->valid_rows} * 32;
  EXPECT_TRUE(
      std::equal(expected.begin(), expected.begin() + static_cast<std::ptrdiff_t>(whole), frame->bytes.begin()));
  EXPECT_TRUE(std::all_of(frame->bytes.begin() + static_cast<std::ptrdiff_t>(whole), frame->bytes.end(),
                          [](std::uint8_t byte) { return byte == 0; }));
  EXPECT_FALSE(frame->notes.empty());
}

TEST(JpegCodec, AMissingEndMarkerAndPaddingBehindItAreNoDamage) {
  Bytes bytes = FromHex(kJpegGray);
  bytes.insert(bytes.end(), 3, 0);
  EXPECT_TRUE(DecodeJpeg(bytes, Gray(8, 8))->notes.empty());
  bytes.resize(bytes.size() - 5);
  EXPECT_EQ(DecodeJpeg(bytes, Gray(8, 8))->valid_rows, 16U);
}

TEST(JpegMarkers, ATemMarkerIsRefusedBeforeTheLibraryLoopsAtIt) {
  for (const std::uint8_t before : Bytes{0xC0, 0xC4, 0xDA, 0xD9}) {
    Bytes bytes = FromHex(kJpegGray);
    Insert(bytes, FindMarker(bytes, before), {0xFF, 0x01});
    EXPECT_EQ(DecodeJpeg(bytes, Gray(8, 8)).error().code, ErrorCode::kMalformed);
  }
}

TEST(JpegMarkers, FrameHeadersAfterAScanAreRefused) {
  Bytes bytes = FromHex(kJpegGray);
  const std::size_t frame_header = FindMarker(bytes, 0xC0);
  const Bytes copy(bytes.begin() + static_cast<std::ptrdiff_t>(frame_header),
                   bytes.begin() + static_cast<std::ptrdiff_t>(frame_header) + 13);
  Insert(bytes, bytes.size() - 2, copy);
  EXPECT_EQ(ReadJpegHeader(bytes).error().code, ErrorCode::kMalformed);
}

TEST(JpegMarkers, MoreThanAHundredScansAreTooMany) {
  Bytes bytes = FromHex(kJpegProgressive);
  const Bytes scan{0xFF, 0xDA, 0, 8, 1, 1, 0, 1, 5, 0};
  for (int i = 0; i < 100; ++i) Insert(bytes, bytes.size() - 2, scan);
  EXPECT_EQ(ReadJpegHeader(bytes).error().code, ErrorCode::kLimit);
}

TEST(JpegMarkers, UnsupportedProcessesAreNamed) {
  EXPECT_EQ(DecodeHex(kJpegArithmetic, Gray(8, 8)).error().code, ErrorCode::kUnsupported);
  Bytes bytes = FromHex(kJpegGray);
  const std::size_t frame_header = FindMarker(bytes, 0xC0);
  bytes[frame_header + 5] = bytes[frame_header + 6] = 0;  // lines: to come with DNL
  EXPECT_EQ(ReadJpegHeader(bytes).error().code, ErrorCode::kUnsupported);
  bytes = FromHex(kJpegGray);
  bytes[frame_header + 1] = 0xC5;  // differential sequential
  EXPECT_EQ(ReadJpegHeader(bytes).error().code, ErrorCode::kUnsupported);
}

TEST(JpegMarkers, RawPixelsAreNoJpeg) {
  const auto frame = DecodeJpeg(Gray8(), Gray(8, 8));
  EXPECT_EQ(frame.error().code, ErrorCode::kMalformed);
  EXPECT_NE(frame.error().detail.find("00 10"), std::string::npos) << frame.error().detail;
}

TEST(JpegMarkers, LosslessHuffmanSymbolsInALossyTableAreRefused) {
  Bytes bytes = FromHex(kJpegGray);
  const std::size_t table = FindMarker(bytes, 0xC4);
  ASSERT_EQ(bytes[table + 4], 0);  // the DC table comes first
  bytes[table + 21] = 16;
  EXPECT_EQ(ReadJpegHeader(bytes).error().code, ErrorCode::kMalformed);
}

TEST(JpegMarkers, AFewBytesCannotAskForAGigabyte) {
  Bytes bytes = FromHex(kJpegGray);
  const std::size_t frame_header = FindMarker(bytes, 0xC0);
  for (std::size_t i = 5; i < 9; ++i) bytes[frame_header + i] = 0x7F;
  PixelDescription description = Gray(8, 8);
  description.rows = description.columns = 0x7F7F;
  EXPECT_EQ(DecodeJpeg(bytes, description).error().code, ErrorCode::kTruncated);
}

// Of every third bit, which comes by every bit of a byte.
TEST(JpegCodec, SurvivesDamage) {
  const auto gray8 = [](const Bytes& bytes) { return DecodeJpeg(bytes, Gray(8, 8)); };
  const auto gray16 = [](const Bytes& bytes) { return DecodeJpeg(bytes, Gray(16, 16)); };
  const auto colour = [](const Bytes& bytes) { return DecodeJpeg(bytes, Colour(kRgb)); };
  EXPECT_TRUE(SurvivesDamage(FromHex(kJpegGray), gray8, 3));
  EXPECT_TRUE(SurvivesDamage(FromHex(kJpegProgressive), gray8, 3));
  EXPECT_TRUE(SurvivesDamage(FromHex(kJpegRestart), gray8, 3));
  EXPECT_TRUE(SurvivesDamage(FromHex(kJpegExtended12), gray16, 3));
  EXPECT_TRUE(SurvivesDamage(FromHex(kJpegLossless16), gray16, 3));
  EXPECT_TRUE(SurvivesDamage(FromHex(kJpegLossless12Predictor4), gray16, 3));
  EXPECT_TRUE(SurvivesDamage(FromHex(kJpegYcc420), colour, 3));
  EXPECT_TRUE(SurvivesDamage(FromHex(kJpegLosslessRgb), colour, 3));
}

}  // namespace
}  // namespace negatoscope::fixtures
