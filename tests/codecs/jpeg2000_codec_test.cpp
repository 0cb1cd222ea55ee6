#include "codecs/jpeg2000_codec.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "codecs/jpeg2000_markers.h"
#include "codecs/stored_values.h"
#include "tests/codecs/jpeg2000_fixtures.h"
#include "tests/codecs/pictures.h"

namespace negatoscope::fixtures {
namespace {

using enum PhotometricInterpretation;

void Put32(Bytes& bytes, std::size_t at, std::uint32_t value) {
  for (std::size_t k = 0; k < 4; ++k) bytes[at + k] = static_cast<std::uint8_t>(value >> (24 - 8 * k));
}

// Offsets in the codestream: SOC, then SIZ with Xsiz at 8, Ysiz at 12, XTsiz at 24, YTsiz at 28, Csiz at 40.
constexpr std::size_t kXsiz = 8;
constexpr std::size_t kTileWidth = 24;

TEST(Jpeg2000Codec, LosslessGivesBackEveryBit) {
  const auto gray = DecodeJpeg2000(FromHex(kJ2kGray16), Gray(16, 16));
  ASSERT_TRUE(gray) << gray.error().detail;
  EXPECT_EQ(gray->bytes, Gray16());
  EXPECT_FALSE(gray->is_lossy);
  EXPECT_TRUE(gray->notes.empty());
  EXPECT_EQ(DecodeJpeg2000(FromHex(kJ2kTiles), Gray(8, 8))->bytes, Gray8());
  EXPECT_EQ(DecodeJpeg2000(FromHex(kJp2Gray8), Gray(8, 8))->bytes, Gray8());
}

TEST(Jpeg2000Codec, SignedSamplesAreTwosComplement) {
  PixelDescription description = Gray(16, 12);
  description.is_signed = true;
  auto frame = DecodeJpeg2000(FromHex(kJ2kSigned12), description);
  ASSERT_TRUE(frame) << frame.error().detail;
  EXPECT_TRUE(frame->notes.empty());
  ASSERT_TRUE(NormalizeStoredValues(*frame, description));
  EXPECT_EQ(frame->bytes, Signed12());
  EXPECT_EQ(frame->type, SampleType::kInt16);
  description.is_signed = false;
  EXPECT_EQ(DecodeJpeg2000(FromHex(kJ2kSigned12), description)->notes.size(), 1U);
}

TEST(Jpeg2000Codec, AComponentTransformIsUndoneToRgb) {
  const auto frame = DecodeJpeg2000(FromHex(kJ2kRgb), Colour(kYbrRct));
  ASSERT_TRUE(frame) << frame.error().detail;
  EXPECT_EQ(frame->bytes, Rgb8());
  EXPECT_EQ(frame->photometric, kRgb);
  const auto lossy = DecodeJpeg2000(FromHex(kJ2kRgbIrreversible), Colour(kYbrIct));
  ASSERT_TRUE(lossy);
  EXPECT_TRUE(lossy->is_lossy);
  EXPECT_EQ(lossy->photometric, kRgb);
  EXPECT_LE(LargestDifference(lossy->bytes, Rgb8(), 1), 2);
}

TEST(Jpeg2000Codec, WithoutAComponentTransformTheHeaderSaysWhatTheSamplesAre) {
  const Bytes codestream = FromHex(kJ2kRgbUntransformed);
  EXPECT_EQ(DecodeJpeg2000(codestream, Colour(kYbrFull))->photometric, kYbrFull);
  EXPECT_EQ(DecodeJpeg2000(codestream, Colour(kYbrFull422))->photometric, kYbrFull);
  EXPECT_EQ(DecodeJpeg2000(codestream, Colour(kRgb))->photometric, kRgb);
  const auto mislabelled = DecodeJpeg2000(codestream, Colour(kYbrRct));
  EXPECT_EQ(mislabelled->photometric, kRgb);
  EXPECT_FALSE(mislabelled->notes.empty());
}

TEST(Jpeg2000Codec, SubsampledComponentsAreRepeated) {
  const auto frame = DecodeJpeg2000(FromHex(kJ2kChroma420), Colour(kYbrFull));
  ASSERT_TRUE(frame) << frame.error().detail;
  const Bytes luma = Gray8();
  for (std::size_t i = 0; i < luma.size(); ++i) {
    ASSERT_EQ(frame->bytes[3 * i], luma[i]);
    ASSERT_EQ(frame->bytes[3 * i + 1], 77);
    ASSERT_EQ(frame->bytes[3 * i + 2], 200);
  }
}

TEST(Jpeg2000Codec, DiscardedLevelsHalveThePicture) {
  const auto frame = DecodeJpeg2000(FromHex(kJ2kGray16), Gray(16, 16), {.discard_levels = 1});
  ASSERT_TRUE(frame) << frame.error().detail;
  EXPECT_EQ(frame->rows, 8U);
  EXPECT_EQ(frame->columns, 8U);
  EXPECT_EQ(frame->bytes.size(), 128U);
  const auto least = DecodeJpeg2000(FromHex(kJ2kGray16), Gray(16, 16), {.discard_levels = 30});
  ASSERT_TRUE(least);
  EXPECT_EQ(least->rows, 4U);  // -n 3: two decomposition levels
}

TEST(Jpeg2000Codec, NothingIsReducedWhereMeansOfSamplesMeanNothing) {
  PixelDescription palette = Gray(16, 16);
  palette.photometric = kPaletteColor;
  const auto indices = DecodeJpeg2000(FromHex(kJ2kGray16), palette, {.discard_levels = 1});
  ASSERT_TRUE(indices) << indices.error().detail;
  EXPECT_EQ(indices->rows, 16U);
  const auto with_overlay_bits = DecodeJpeg2000(FromHex(kJ2kGray16), Gray(16, 12), {.discard_levels = 1});
  ASSERT_TRUE(with_overlay_bits) << with_overlay_bits.error().detail;
  EXPECT_EQ(with_overlay_bits->rows, 16U);
}

TEST(Jpeg2000Codec, AnIncompleteCodestreamIsMarked) {
  Bytes cut = FromHex(kJ2kGray16);
  cut.resize(cut.size() - 40);
  const auto frame = DecodeJpeg2000(cut, Gray(16, 16));
  ASSERT_TRUE(frame) << frame.error().detail;
  ASSERT_FALSE(frame->notes.empty());
  EXPECT_NE(frame->notes.front().find("Incomplete codestream"), std::string::npos);
}

TEST(Jpeg2000Codec, MissingTilesLeaveTheRowsAboveThem) {
  Bytes cut = FromHex(kJ2kTiles);
  const Bytes start_of_tile{0xFF, 0x90, 0x00, 0x0A, 0x00, 0x02};
  const auto third = std::ranges::search(cut, start_of_tile).begin();
  ASSERT_NE(third, cut.end());
  cut.erase(third, cut.end());
  const auto frame = DecodeJpeg2000(cut, Gray(8, 8));
  ASSERT_TRUE(frame) << frame.error().detail;
  EXPECT_EQ(frame->valid_rows, 8U);
  const Bytes expected = Gray8();
  EXPECT_TRUE(std::equal(expected.begin(), expected.begin() + 128, frame->bytes.begin()));
}

TEST(Jpeg2000Codec, AnotherSizeThanDeclaredIsAMismatch) {
  PixelDescription description = Gray(16, 16);
  description.columns = 15;
  EXPECT_EQ(DecodeJpeg2000(FromHex(kJ2kGray16), description).error().code, ErrorCode::kMismatch);
  EXPECT_EQ(DecodeJpeg2000(FromHex(kJ2kRgb), Gray(8, 8)).error().code, ErrorCode::kMismatch);
}

TEST(Jpeg2000Codec, ADeeperCodestreamIsWidened) {
  const auto frame = DecodeJpeg2000(FromHex(kJ2kGray16), Gray(8, 8));
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->bytes, Gray16());
  EXPECT_FALSE(frame->notes.empty());
}

TEST(Jpeg2000Markers, AHugeImageInFewBytesIsRefusedFromItsHeader) {
  Bytes bytes = FromHex(kJ2kGray16);
  bytes.resize(89);
  Put32(bytes, kXsiz, 0x7FFFFFFF);
  Put32(bytes, kXsiz + 4, 0x7FFFFFFF);
  EXPECT_EQ(ReadJpeg2000Header(bytes).error().code, ErrorCode::kMalformed);  // as many tiles of 16 × 16
  Put32(bytes, kTileWidth, 0x7FFFFFFF);
  Put32(bytes, kTileWidth + 4, 0x7FFFFFFF);
  EXPECT_FALSE(DecodeJpeg2000(bytes, Gray(16, 16)));
}

TEST(Jpeg2000Markers, AMillionTilesAreRefused) {
  Bytes bytes = FromHex(kJ2kGray16);
  Put32(bytes, kXsiz, 1000);
  Put32(bytes, kXsiz + 4, 1000);
  Put32(bytes, kTileWidth, 1);
  Put32(bytes, kTileWidth + 4, 1);
  EXPECT_EQ(ReadJpeg2000Header(bytes).error().code, ErrorCode::kMalformed);
}

TEST(Jpeg2000Markers, HighThroughputBlocksHaveToBeAnnounced) {
  Bytes bytes = FromHex(kJ2kGray16);
  const Bytes coding_style{0xFF, 0x52};
  const auto at = std::ranges::search(bytes, coding_style).begin() - bytes.begin();
  bytes[static_cast<std::size_t>(at) + 12] |= 0x40U;
  EXPECT_EQ(ReadJpeg2000Header(bytes).error().code, ErrorCode::kMalformed);
}

TEST(Jpeg2000Markers, SayWhatTheCodestreamIs) {
  const Bytes bytes = FromHex(kJ2kRgb);
  const auto header = ReadJpeg2000Header(bytes);
  ASSERT_TRUE(header);
  EXPECT_EQ(header->rows, 16U);
  EXPECT_EQ(header->columns, 16U);
  EXPECT_EQ(header->components.size(), 3U);
  EXPECT_EQ(header->components[0].precision, 8U);
  EXPECT_EQ(header->decomposition_levels, 2U);
  EXPECT_TRUE(header->has_component_transform);
  EXPECT_FALSE(header->is_lossy);
  EXPECT_TRUE(header->is_complete);
  EXPECT_EQ(header->tiles, 1U);
}

TEST(Jpeg2000Codec, SurvivesDamage) {
  const auto gray8 = [](const Bytes& bytes) { return DecodeJpeg2000(bytes, Gray(8, 8)); };
  const auto gray16 = [](const Bytes& bytes) { return DecodeJpeg2000(bytes, Gray(16, 16)); };
  const auto colour = [](const Bytes& bytes) { return DecodeJpeg2000(bytes, Colour(kRgb)); };
  EXPECT_TRUE(SurvivesDamage(FromHex(kJ2kGray16), gray16));
  EXPECT_TRUE(SurvivesDamage(FromHex(kJ2kTiles), gray8));
  EXPECT_TRUE(SurvivesDamage(FromHex(kJp2Gray8), gray8));
  EXPECT_TRUE(SurvivesDamage(FromHex(kJ2kRgb), colour));
  EXPECT_TRUE(SurvivesDamage(FromHex(kJ2kRgbIrreversible), colour));
  EXPECT_TRUE(SurvivesDamage(FromHex(kJ2kChroma420), colour));
}

}  // namespace
}  // namespace negatoscope::fixtures
