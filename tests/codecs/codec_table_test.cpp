#include "codecs/codec_table.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>

namespace negatoscope {
namespace {

TEST(CodecTable, HasEveryUidOnce) {
  std::set<std::string_view> uids;
  for (const TransferSyntax& syntax : TransferSyntaxes()) EXPECT_TRUE(uids.insert(syntax.uid).second) << syntax.uid;
}

TEST(CodecTable, FindsUidsThatArePaddedToEvenLength) {
  const std::string padded("1.2.840.10008.1.2.1\0", 20);
  ASSERT_NE(FindTransferSyntax(padded), nullptr);
  EXPECT_TRUE(FindTransferSyntax(padded)->is_explicit_vr);
  EXPECT_NE(FindTransferSyntax("1.2.840.10008.1.2 "), nullptr);
}

TEST(CodecTable, DoesNotKnowWhatIsNotRegistered) {
  EXPECT_EQ(FindTransferSyntax("1.2.3.4.5"), nullptr);
  EXPECT_EQ(FindTransferSyntax(""), nullptr);
  EXPECT_EQ(FindTransferSyntax("1.2.840.10008.1.2.4.5"), nullptr);
}

TEST(CodecTable, OnlyTheTwoImplicitSyntaxesAndPapyrusHaveNoVr) {
  std::set<std::string_view> implicit;
  for (const TransferSyntax& syntax : TransferSyntaxes()) {
    if (!syntax.is_explicit_vr) implicit.insert(syntax.uid);
  }
  EXPECT_EQ(implicit, (std::set<std::string_view>{"1.2.840.10008.1.2", "1.2.840.10008.1.20", "1.2.840.113619.5.2"}));
}

TEST(CodecTable, GePrivateSyntaxIsLittleEndianWithBigEndianPixels) {
  const TransferSyntax* const syntax = FindTransferSyntax("1.2.840.113619.5.2");
  ASSERT_NE(syntax, nullptr);
  EXPECT_FALSE(syntax->is_big_endian);
  EXPECT_TRUE(syntax->has_big_endian_pixels);
}

TEST(CodecTable, GivesEachFamily) {
  const auto family = [](std::string_view last) {
    return FindTransferSyntax("1.2.840.10008.1.2." + std::string(last))->family;
  };
  EXPECT_EQ(family("1.98"), CodecFamily::kNative);
  EXPECT_EQ(family("5"), CodecFamily::kRle);
  EXPECT_EQ(family("8.1"), CodecFamily::kDeflatedFrame);
  EXPECT_EQ(family("4.57"), CodecFamily::kJpeg);
  EXPECT_EQ(family("4.81"), CodecFamily::kJpegLs);
  EXPECT_EQ(family("4.203"), CodecFamily::kJpeg2000);
  EXPECT_EQ(family("4.111"), CodecFamily::kJpegXl);
  EXPECT_EQ(family("4.102.1"), CodecFamily::kVideo);
  EXPECT_EQ(family("4.94"), CodecFamily::kNone);
  EXPECT_EQ(family("7.1"), CodecFamily::kNone);
}

TEST(CodecTable, RecognisesCodestreamsByTheirFirstBytes) {
  const auto sniff = [](std::initializer_list<std::uint8_t> bytes) {
    return SniffCodecFamily(std::span(bytes.begin(), bytes.size()));
  };
  EXPECT_EQ(sniff({0xFF, 0xD8, 0xFF, 0xE0, 0, 2, 0xFF, 0xC0, 0, 2}), CodecFamily::kJpeg);
  EXPECT_EQ(sniff({0xFF, 0xD8, 0xFF, 0xE0, 0, 2, 0xFF, 0xF7, 0, 2}), CodecFamily::kJpegLs);
  EXPECT_EQ(sniff({0xFF, 0x4F, 0xFF, 0x51, 0, 41}), CodecFamily::kJpeg2000);
  EXPECT_EQ(sniff({0xFF, 0x0A, 0xFA}), CodecFamily::kJpegXl);
  EXPECT_EQ(sniff({1, 0, 0, 0, 64, 0, 0, 0}), std::nullopt);
  EXPECT_EQ(sniff({}), std::nullopt);
}

}  // namespace
}  // namespace negatoscope
