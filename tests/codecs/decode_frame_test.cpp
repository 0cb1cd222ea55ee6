#include "codecs/decode_frame.h"

#include <gtest/gtest.h>

#include "tests/codecs/jpeg2000_fixtures.h"
#include "tests/codecs/jpeg_fixtures.h"
#include "tests/codecs/jpegls_fixtures.h"
#include "tests/codecs/pictures.h"

namespace negatoscope::fixtures {
namespace {

TEST(DecodeFrame, FindsTheDecoderByTheTransferSyntax) {
  EXPECT_EQ(DecodeFrame(Gray8(), Gray(8, 8), "1.2.840.10008.1.2.1")->bytes, Gray8());
  EXPECT_EQ(DecodeFrame(FromHex(kJpegLossless16), Gray(16, 16), "1.2.840.10008.1.2.4.70")->bytes, Gray16());
  EXPECT_EQ(DecodeFrame(FromHex(kJlsGray16), Gray(16, 16), "1.2.840.10008.1.2.4.80")->bytes, Gray16());
  EXPECT_EQ(DecodeFrame(FromHex(kJ2kGray16), Gray(16, 16), "1.2.840.10008.1.2.4.90")->bytes, Gray16());
}

TEST(DecodeFrame, BigEndianSyntaxesSwap) {
  PixelDescription description = Gray(16, 16);
  description.rows = 1;
  description.columns = 1;
  EXPECT_EQ(DecodeFrame(Bytes{0x12, 0x34}, description, "1.2.840.10008.1.2.2")->bytes, (Bytes{0x34, 0x12}));
  EXPECT_EQ(DecodeFrame(Bytes{0x12, 0x34}, description, "1.2.840.113619.5.2")->bytes, (Bytes{0x34, 0x12}));
}

TEST(DecodeFrame, WhatCannotBeDecodedIsNamed) {
  const auto code = [](std::string_view uid) { return DecodeFrame(Gray8(), Gray(8, 8), uid).error().code; };
  EXPECT_EQ(code("1.2.3.4.5"), ErrorCode::kUnsupported);
  EXPECT_EQ(code("1.2.840.10008.1.2.4.102"), ErrorCode::kUnsupported);
  EXPECT_EQ(code("1.2.840.10008.1.2.4.94"), ErrorCode::kUnsupported);
  EXPECT_EQ(code("1.2.840.10008.1.2.4.50"), ErrorCode::kMalformed);
}

}  // namespace
}  // namespace negatoscope::fixtures
