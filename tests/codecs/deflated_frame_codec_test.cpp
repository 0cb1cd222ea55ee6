#include "codecs/deflated_frame_codec.h"

#include <gtest/gtest.h>

#include "tests/codecs/pictures.h"

namespace negatoscope {
namespace {

using fixtures::Bytes;

// zlib.compressobj(9, DEFLATED, -15) of Python over fixtures::Gray8().
constexpr std::string_view kDeflatedGray8 =
    "010001FFFE00102030405060708090A0B0C0D0E0F001112131415161718191A1B1C1D1E1F102122232425262728292A2B2C2D2E2F203"
    "132333435363738393A3B3C3D3E3F304142434445464748494A4B4C4D4E4F405152535455565758595A5B5C5D5E5F506162636465666"
    "768696A6B6C6D6E6F607172737475767778797A7B7C7D7E7F708182838485868788898A8B8C8D8E8F809192939495969798999A9B9C9"
    "D9E9F90A1A2A3A4A5A6A7A8A9AAABACADAEAFA0B1B2B3B4B5B6B7B8B9BABBBCBDBEBFB0C1C2C3C4C5C6C7C8C9CACBCCCDCECFC0D1D2D"
    "3D4D5D6D7D8D9DADBDCDDDEDFD0E1E2E3E4E5E6E7E8E9EAEBECEDEEEFE0F1F2F3F4F5F6F7F8F9FAFBFCFDFEFFF";

TEST(DeflatedFrameCodec, InflatesToTheNativeFrame) {
  const auto frame = DecodeDeflatedFrame(fixtures::FromHex(kDeflatedGray8), fixtures::Gray(8, 8));
  ASSERT_TRUE(frame) << frame.error().detail;
  EXPECT_EQ(frame->bytes, fixtures::Gray8());
  EXPECT_TRUE(frame->notes.empty());
}

TEST(DeflatedFrameCodec, StoredBlocksWorkByHand) {
  // RFC 1951 3.2.4: last block, stored, 2 bytes; bits of PS3.5 8.1.1.
  PixelDescription description = fixtures::Gray(1, 1);
  description.rows = 1;
  description.columns = 10;
  const auto frame = DecodeDeflatedFrame(Bytes{0x01, 0x02, 0x00, 0xFD, 0xFF, 0b0000'0101, 0b0000'0010}, description);
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->bytes, (Bytes{1, 0, 1, 0, 0, 0, 0, 0, 0, 1}));
}

TEST(DeflatedFrameCodec, AStreamThatEndsEarlyKeepsItsRows) {
  Bytes cut{0x01, 0x00, 0x01, 0xFF, 0xFE};  // 256 stored bytes, of which 40 are there
  cut.resize(cut.size() + 40, 9);
  const auto frame = DecodeDeflatedFrame(cut, fixtures::Gray(8, 8));
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->valid_rows, 2U);
}

TEST(DeflatedFrameCodec, WhatIsNotDeflateIsRefused) {
  EXPECT_EQ(DecodeDeflatedFrame(Bytes{0xFF, 0xFF, 0xFF, 0xFF}, fixtures::Gray(8, 8)).error().code,
            ErrorCode::kMalformed);
  EXPECT_FALSE(DecodeDeflatedFrame(Bytes{}, fixtures::Gray(8, 8)));
}

TEST(DeflatedFrameCodec, AFewBytesCannotAskForAGigabyte) {
  PixelDescription description = fixtures::Gray(8, 8);
  description.rows = description.columns = 32767;
  EXPECT_EQ(DecodeDeflatedFrame(Bytes(100), description).error().code, ErrorCode::kTruncated);
}

TEST(DeflatedFrameCodec, SurvivesDamage) {
  EXPECT_TRUE(fixtures::SurvivesDamage(fixtures::FromHex(kDeflatedGray8), [](const Bytes& bytes) {
    return DecodeDeflatedFrame(bytes, fixtures::Gray(8, 8));
  }));
}

}  // namespace
}  // namespace negatoscope
