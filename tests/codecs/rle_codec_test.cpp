#include "codecs/rle_codec.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "tests/codecs/pictures.h"

namespace negatoscope {
namespace {

using fixtures::Bytes;

void Put32(Bytes& bytes, std::size_t at, std::uint32_t value) {
  for (std::size_t k = 0; k < 4; ++k) bytes[at + k] = static_cast<std::uint8_t>(value >> 8 * k);
}

// PS3.5 G.5: the header, then the segments.
Bytes Rle(const std::vector<Bytes>& segments) {
  Bytes bytes(64);
  Put32(bytes, 0, static_cast<std::uint32_t>(segments.size()));
  std::size_t i = 0;
  for (const Bytes& segment : segments) {
    Put32(bytes, 4 + 4 * i++, static_cast<std::uint32_t>(bytes.size()));
    bytes.insert(bytes.end(), segment.begin(), segment.end());
  }
  return bytes;
}

PixelDescription Small(std::uint32_t rows, std::uint32_t columns, std::uint16_t samples, std::uint16_t allocated) {
  PixelDescription description = fixtures::Gray(allocated, allocated);
  description.rows = rows;
  description.columns = columns;
  description.samples_per_pixel = samples;
  if (samples == 3) description.photometric = PhotometricInterpretation::kRgb;
  return description;
}

TEST(RleCodec, UnderstandsLiteralsRepeatsAndNothing) {
  // PS3.5 G.3.2: n ≥ 0 copies n + 1 bytes, −1 … −127 repeats one 1 − n times, −128 does nothing.
  const auto frame = DecodeRle(Rle({{2, 7, 8, 9, 0x80, 0xFE, 5}}), Small(2, 3, 1, 8));
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->bytes, (Bytes{7, 8, 9, 5, 5, 5}));
  EXPECT_EQ(frame->valid_rows, 2U);
}

TEST(RleCodec, TheMostSignificantByteComesFirst) {
  const auto frame = DecodeRle(Rle({{0xFF, 0x12}, {1, 0x34, 0x56}}), Small(1, 2, 1, 16));
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->bytes, (Bytes{0x34, 0x12, 0x56, 0x12}));
}

TEST(RleCodec, ColourOfThirtyTwoBitsTakesTwelveSegments) {
  const auto plane = [](std::uint8_t a, std::uint8_t b) { return Bytes{1, a, b}; };
  const auto frame =
      DecodeRle(Rle({plane(1, 13), plane(2, 14), plane(3, 15), plane(4, 16), plane(5, 17), plane(6, 18), plane(7, 19),
                     plane(8, 20), plane(9, 21), plane(10, 22), plane(11, 23), plane(12, 24)}),
                Small(1, 2, 3, 32));
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->bytes,
            (Bytes{4, 3, 2, 1, 8, 7, 6, 5, 12, 11, 10, 9, 16, 15, 14, 13, 20, 19, 18, 17, 24, 23, 22, 21}));
}

TEST(RleCodec, ColourIsInterleaved) {
  const auto frame = DecodeRle(Rle({{1, 1, 2}, {1, 3, 4}, {1, 5, 6}}), Small(1, 2, 3, 8));
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->bytes, (Bytes{1, 3, 5, 2, 4, 6}));
}

TEST(RleCodec, LongRunsFillTheFrameExactly) {
  Bytes segment;
  Bytes expected;
  for (int i = 0; i < 32; ++i) {
    segment.insert(segment.end(), {0x81, static_cast<std::uint8_t>(i)});  // 128 times
    expected.insert(expected.end(), 128, static_cast<std::uint8_t>(i));
  }
  const auto frame = DecodeRle(Rle({segment}), Small(64, 64, 1, 8));
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->bytes, expected);
  // Less than a row too many is padding, not an overflow; more says that the header has another size.
  segment.insert(segment.end(), {0xC2, 77});  // 63 times
  const auto padded = DecodeRle(Rle({segment}), Small(64, 64, 1, 8));
  ASSERT_TRUE(padded);
  EXPECT_EQ(padded->bytes, expected);
  segment.insert(segment.end(), {0x81, 77});
  EXPECT_EQ(DecodeRle(Rle({segment}), Small(64, 64, 1, 8)).error().code, ErrorCode::kMismatch);
}

// Runs of 1 to 127 bytes, literals and repeats in turns, so that none ends where the decoder would like it to.
Bytes PackedPlane(std::size_t count, std::size_t seed, Bytes& plain) {
  Bytes packed;
  for (std::size_t i = seed; plain.size() < count; ++i) {
    const std::size_t run = std::min(count - plain.size(), 1 + i * 37 % 127);
    const auto value = static_cast<std::uint8_t>(i * 11);
    if (i % 2 == 0 && run > 1) {
      packed.insert(packed.end(), {static_cast<std::uint8_t>(257 - run), value});
      plain.insert(plain.end(), run, value);
      continue;
    }
    packed.push_back(static_cast<std::uint8_t>(run - 1));
    for (std::size_t k = 0; k < run; ++k) {
      packed.push_back(static_cast<std::uint8_t>(value + k));
      plain.push_back(packed.back());
    }
  }
  return packed;
}

TEST(RleCodec, PicturesOfManyRunsAreWhole) {
  constexpr std::uint32_t rows = 301;
  constexpr std::uint32_t columns = 211;
  for (const auto& [samples, allocated] : {std::pair{1, 8}, {1, 16}, {3, 8}, {1, 32}, {3, 16}}) {
    const auto cell = static_cast<std::size_t>(allocated / 8);
    const std::size_t planes = static_cast<std::size_t>(samples) * cell;
    std::vector<Bytes> segments;
    Bytes expected(planes * rows * columns);
    for (std::size_t k = 0; k < planes; ++k) {
      Bytes plain;
      segments.push_back(PackedPlane(std::size_t{rows} * columns, k, plain));
      const std::size_t byte = k / cell * cell + (cell - 1 - k % cell);
      for (std::size_t i = 0; i < plain.size(); ++i) expected[i * planes + byte] = plain[i];
    }
    const auto frame = DecodeRle(Rle(segments), Small(rows, columns, static_cast<std::uint16_t>(samples),
                                                      static_cast<std::uint16_t>(allocated)));
    ASSERT_TRUE(frame) << frame.error().detail;
    EXPECT_EQ(frame->bytes, expected) << samples << " samples of " << allocated << " bits";
    EXPECT_EQ(frame->valid_rows, rows);
  }
}

TEST(RleCodec, ASegmentThatEndsEarlyLeavesTheRowsThatAllSegmentsHave) {
  const auto frame = DecodeRle(Rle({{5, 1, 2, 3, 4, 5, 6}, {3, 1, 2, 3, 4, 5}}), Small(3, 2, 1, 16));
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->valid_rows, 2U);
  EXPECT_EQ(frame->bytes, (Bytes{1, 1, 2, 2, 3, 3, 4, 4, 0, 0, 0, 0}));
  EXPECT_EQ(DecodeRle(Rle({{0, 1}, {0, 2}}), Small(3, 2, 1, 16)).error().code, ErrorCode::kTruncated);
}

TEST(RleCodec, RefusesHeadersThatLie) {
  const auto code = [](const Bytes& bytes) { return DecodeRle(bytes, Small(2, 3, 1, 8)).error().code; };
  EXPECT_EQ(code(Bytes(63, 1)), ErrorCode::kMalformed);
  Bytes many = Rle({{0xFB, 5}});
  Put32(many, 0, 16);
  EXPECT_EQ(code(many), ErrorCode::kMalformed);
  Put32(many, 0, 0);
  EXPECT_EQ(code(many), ErrorCode::kMalformed);
  Put32(many, 0, 2);
  EXPECT_EQ(code(many), ErrorCode::kMalformed);  // the second segment begins at 0
  Bytes outside = Rle({{0xFB, 5}});
  Put32(outside, 4, 0xFFFFFFF0U);
  EXPECT_EQ(code(outside), ErrorCode::kMalformed);
  Put32(outside, 4, 8);
  EXPECT_EQ(code(outside), ErrorCode::kMalformed);
  EXPECT_EQ(code(Rle({{0xFB, 5}, {0xFB, 5}})), ErrorCode::kMismatch);
}

TEST(RleCodec, AFewBytesCannotAskForAGigabyte) {
  const auto frame = DecodeRle(Rle({{0x81, 0}}), Small(32767, 32767, 1, 8));
  EXPECT_EQ(frame.error().code, ErrorCode::kTruncated);
  EXPECT_EQ(DecodeRle(Rle({{0x81, 0}}), Small(65535, 65535, 1, 8)).error().code, ErrorCode::kLimit);
}

TEST(RleCodec, SurvivesDamage) {
  const Bytes codestream = Rle({{2, 7, 8, 9, 0xFE, 5, 0xF8, 1}, {0xF2, 3, 4, 1, 2, 3, 4, 5}});
  EXPECT_TRUE(
      fixtures::SurvivesDamage(codestream, [](const Bytes& bytes) { return DecodeRle(bytes, Small(4, 4, 1, 16)); }));
}

}  // namespace
}  // namespace negatoscope
