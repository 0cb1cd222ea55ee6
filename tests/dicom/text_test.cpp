#include "dicom/text.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "dicom/character_tables.h"
#include "tests/dicom/open_data_set.h"

namespace negatoscope {
namespace {

using namespace testing;

/// Decodes bytes written as hexadecimal pairs.
std::string Hex(std::string_view pairs) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < pairs.size(); i += pairs[i + 2 < pairs.size() ? i + 2 : i] == ' ' ? 3 : 2) {
    bytes += static_cast<char>(std::strtoul(std::string(pairs.substr(i, 2)).c_str(), nullptr, 16));
  }
  return bytes;
}

// Before all tests that install them.
TEST(CharacterTables, RefuseBytesThatAreNone) {
  EXPECT_FALSE(HasCharacterTables());
  EXPECT_FALSE(InstallCharacterTables({}));
  EXPECT_FALSE(InstallCharacterTables(BytesOf("NGCT\xFF\xFF\xFF\xFF")));
  EXPECT_FALSE(InstallCharacterTables(Bytes(100)));
  EXPECT_FALSE(HasCharacterTables());
}

class Text : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    std::ifstream file(NEGATOSCOPE_CHARACTER_TABLES, std::ios::binary);
    Bytes bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    ASSERT_TRUE(InstallCharacterTables(std::move(bytes)));
    ASSERT_TRUE(HasCharacterTables());
  }

  static DecodedText Decode(std::string_view character_set, std::string_view raw, std::string_view vr = "PN") {
    return TextDecoder(character_set).Decode(raw, vr);
  }
};

// PS3.5 H.3.1
TEST_F(Text, ReadsJapaneseKanjiAndHiraganaByCodeExtension) {
  const std::string raw = "Yamada^Tarou=" + Hex("1b 24 42 3b 33 45 44 1b 28 42") + "^" +
                          Hex("1b 24 42 42 40 4f 3a 1b 28 42") + "=" + Hex("1b 24 42 24 64 24 5e 24 40 1b 28 42") +
                          "^" + Hex("1b 24 42 24 3f 24 6d 24 26 1b 28 42");
  const DecodedText text = Decode("\\ISO 2022 IR 87", raw);
  EXPECT_EQ(text.utf8, "Yamada^Tarou=山田^太郎=やまだ^たろう");
  EXPECT_TRUE(text.is_exact);
}

// PS3.5 H.3.2
TEST_F(Text, ReadsJapaneseWithHalfWidthKatakanaFirst) {
  const std::string raw = Hex("d4 cf c0 de") + "^" + Hex("c0 db b3") + "=" + Hex("1b 24 42 3b 33 45 44 1b 28 4a") +
                          "^" + Hex("1b 24 42 42 40 4f 3a 1b 28 4a") + "=" +
                          Hex("1b 24 42 24 64 24 5e 24 40 1b 28 4a") + "^" + Hex("1b 24 42 24 3f 24 6d 24 26 1b 28 4a");
  EXPECT_EQ(Decode("ISO 2022 IR 13\\ISO 2022 IR 87", raw).utf8, "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう");
}

// PS3.5 I.2
TEST_F(Text, ReadsKoreanHanjaAndHangul) {
  const std::string raw = "Hong^Gildong=" + Hex("1b 24 29 43 fb f3") + "^" + Hex("1b 24 29 43 d1 ce d4 d7") + "=" +
                          Hex("1b 24 29 43 c8 ab") + "^" + Hex("1b 24 29 43 b1 e6 b5 bf");
  EXPECT_EQ(Decode("\\ISO 2022 IR 149", raw).utf8, "Hong^Gildong=洪^吉洞=홍^길동");
}

// PS3.5 J.1
TEST_F(Text, ReadsChineseInUtf8) {
  const std::string raw = "Wang^XiaoDong=" + Hex("e7 8e 8b 5e e5 b0 8f e6 9d b1") + "=";
  const DecodedText text = Decode("ISO_IR 192", raw);
  EXPECT_EQ(text.utf8, "Wang^XiaoDong=王^小東=");
  EXPECT_TRUE(text.is_exact);
}

// PS3.5 J.3
TEST_F(Text, ReadsChineseInGb18030) {
  EXPECT_EQ(Decode("GB18030", "Wang^XiaoDong=" + Hex("cd f5 5e d0 a1 b6 ab") + "=").utf8, "Wang^XiaoDong=王^小东=");
  EXPECT_EQ(Decode("GBK", "Wang^XiaoDong=" + Hex("cd f5 5e d0 a1 b6 ab") + "=").utf8, "Wang^XiaoDong=王^小东=");
}

// Second bytes 5C, 5E and 3D are no delimiters (PS3.5 6.1.2.4); bytes by Python's codecs.
TEST_F(Text, ReadsGbkAndGb18030WhateverTheirSecondBytesLookLike) {
  for (const char* set : {"GBK", "GB18030"}) {
    EXPECT_EQ(Decode(set, "Chen^Cheng=" + Hex("ea 90 5e d5 5c 3d")).utf8, "Chen^Cheng=陳^誠=") << set;
    EXPECT_EQ(Decode(set, Hex("e9 54 d4 5c"), "LO").utf8, "門診") << set;
    EXPECT_EQ(Decode(set, Hex("ee 5e 5e df 5e")).utf8, "頭^過") << set;
    EXPECT_TRUE(Decode(set, Hex("ee 5e 5e df 5e")).is_exact) << set;
  }
}

// PS3.5 K.2
TEST_F(Text, ReadsChineseInGb2312ByCodeExtension) {
  const std::string raw = "Zhang^XiaoDong=" + Hex("1b 24 29 41 d5 c5") + "^" + Hex("1b 24 29 41 d0 a1 b6 ab") + "=";
  EXPECT_EQ(Decode("\\ISO 2022 IR 58", raw).utf8, "Zhang^XiaoDong=张^小东=");
}

// After the switch G0 still is ASCII, which may stand between the characters (PS3.5 K.3); bytes by Python's codecs.
TEST_F(Text, ReadsAsciiBetweenTheCharactersOfGb2312) {
  const std::string set = "\\ISO 2022 IR 58";
  for (const char* ascii : {"The second line includes ", "The 2nd line includes "}) {
    EXPECT_EQ(Decode(set, ascii + Hex("1b 24 29 41 d6 d0 ce c4"), "LT").utf8, std::string(ascii) + "中文");
  }
  const std::string two_values = Hex("1b 24 29 41 cd b7") + "\\CT " + Hex("1b 24 29 41 c6 bd c9 a8");
  EXPECT_EQ(Decode(set, two_values, "LO").utf8, "头\\CT 平扫");
  EXPECT_EQ(Decode(set, Hex("1b 24 29 41 cd b7 c2 ad") + "1" + Hex("1b 28 42") + " CT", "LO").utf8, "头颅1 CT");
  EXPECT_TRUE(Decode(set, two_values, "LO").is_exact);
}

// Not well-formed (PS3.5 6.1.2.5.3 asks for an escape sequence after each ^), and common.
TEST_F(Text, ReadsKoreanThatSwitchesOnceForAllOfAName) {
  const DecodedText text = Decode("\\ISO 2022 IR 149", Hex("1b 24 29 43 c8 ab 5e b1 e6 b5 bf"));
  EXPECT_EQ(text.utf8, "홍^길동");
  EXPECT_TRUE(text.is_exact);
}

// The Roman half of JIS X 0201 is what H.3.2 comes back to; many come back to ASCII.
TEST_F(Text, KeepsKatakanaWhileTheOtherHalfIsKanjiOrAscii) {
  const std::string set = "ISO 2022 IR 13\\ISO 2022 IR 87";
  const std::string raw = Hex("d4 cf c0 de 5e c0 db b3") + "=" + Hex("1b 24 42 3b 33 45 44 1b 28 42") + "^" +
                          Hex("1b 24 42 42 40 4f 3a 1b 28 42 c0 db b3");
  const DecodedText text = Decode(set, raw);
  EXPECT_EQ(text.utf8, "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎ﾀﾛｳ");
  EXPECT_TRUE(text.is_exact);
}

TEST_F(Text, ReadsTheSetThatAnEscapeSequenceNames) {
  // ISO 8859-15 has the Euro where 8859-1 has the currency sign
  EXPECT_EQ(Decode("ISO 2022 IR 100\\ISO 2022 IR 203", Hex("a4 1b 2d 62 a4")).utf8, "¤€");
}

TEST_F(Text, ReplacesWhatIsNotInTheSetAndNothingElse) {
  // AD A1 is in no row of KS X 1001; the last byte is half a character
  const DecodedText text = Decode("\\ISO 2022 IR 149", Hex("1b 24 29 43 c8 ab ad a1 b1 e6 b5"));
  EXPECT_EQ(text.utf8, "홍\xEF\xBF\xBD길\xEF\xBF\xBD");
  EXPECT_FALSE(text.is_exact);
}

TEST_F(Text, LeavesEscapeSequencesOutOfSetsThatHaveNone) {
  const DecodedText text = Decode("EUC-KR", Hex("1b 24 29 43 c8 ab 5e b1 e6 b5 bf"));
  EXPECT_EQ(text.utf8, "홍^길동");
  EXPECT_FALSE(text.is_exact);
}

TEST_F(Text, ReadsCyrillicGreekArabicAndHebrew) {
  // bytes by the tables of ISO 8859-5, 8859-7, 8859-6 and 8859-8
  EXPECT_EQ(Decode("ISO_IR 144", Hex("bb ee da e1 d5 dc d1 e3 e0 d3")).utf8, "Люксембург");
  EXPECT_EQ(Decode("ISO_IR 126", Hex("c4 e9 ef ed f5 f3 e9 ef f2")).utf8, "Διονυσιος");
  EXPECT_EQ(Decode("ISO_IR 127", Hex("e2 c8 c7 e6 ea")).utf8, "قباني");
  EXPECT_EQ(Decode("ISO_IR 138", Hex("f9 f8 e5 ef")).utf8, "שרון");
}

TEST_F(Text, FallsBackToTheFirstSetAtTheDelimitersOfAName) {
  // PS3.5 6.1.2.5.3: after ^ the first set is active again, without an escape sequence
  const std::string raw = Hex("1b 2d 4c bb ee") + "^" + Hex("c4");
  EXPECT_EQ(Decode("ISO 2022 IR 100\\ISO 2022 IR 144", raw).utf8, "Лю^Ä");
}

TEST_F(Text, EndsAnOpenRunOfTwoBytesAtTheNextComponent) {
  // nothing gives ASCII back before the ^, which PS3.5 6.1.2.5.3 asks for
  const DecodedText open = Decode("\\ISO 2022 IR 87", Hex("1b 24 42 3b 33 45 44") + "^Tarou");
  EXPECT_EQ(open.utf8, "山田^Tarou");
  EXPECT_FALSE(open.is_exact);
  // in a value that ends well, 5E 21 is one character, and so is 3D 53, common in names, in one that does not
  EXPECT_EQ(Decode("\\ISO 2022 IR 87", Hex("1b 24 42 3b 33 5e 21 1b 28 42") + "^x").utf8, "山沺^x");
  EXPECT_EQ(Decode("\\ISO 2022 IR 87", Hex("1b 24 42 3b 33 45 44 3d 53")).utf8, "山田俊");
}

TEST_F(Text, ReadsLatin1WithoutTables) {
  EXPECT_FALSE(NeedsCharacterTables("ISO_IR 100"));
  EXPECT_EQ(Decode("ISO_IR 100", Hex("c4 6e 65 61 73 5e 52 fc 64 69 67 65 72")).utf8, "Äneas^Rüdiger");
  EXPECT_TRUE(Decode("ISO_IR 100", Hex("c4")).is_exact);
}

TEST_F(Text, SaysWhichSetsNeedTables) {
  EXPECT_FALSE(NeedsCharacterTables(""));
  EXPECT_FALSE(NeedsCharacterTables("ISO_IR 192 "));
  EXPECT_TRUE(NeedsCharacterTables("ISO_IR 144"));
  EXPECT_TRUE(NeedsCharacterTables("\\ISO 2022 IR 87"));
}

TEST_F(Text, TakesUndeclaredBytesForUtf8WhereTheyAreAndElseForLatin1) {
  const DecodedText utf8 = Decode("", "M\xC3\xBCller");
  EXPECT_EQ(utf8.utf8, "Müller");
  EXPECT_FALSE(utf8.is_exact);
  const DecodedText latin1 = Decode("", "M\xFCller");
  EXPECT_EQ(latin1.utf8, "Müller");
  EXPECT_FALSE(latin1.is_exact);
}

TEST_F(Text, ReplacesBrokenUtf8ByteByByte) {
  const DecodedText text = Decode("ISO_IR 192", "a\xC3(b\xE2\x82");
  EXPECT_EQ(text.utf8, "a\xEF\xBF\xBD(b\xEF\xBF\xBD\xEF\xBF\xBD");
  EXPECT_FALSE(text.is_exact);
}

TEST(RepairUtf8, AcceptsNoOverlongFormsSurrogatesOrNumbersBeyondUnicode) {
  for (const char* bytes :
       {"\xC0\x80", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xFE", "\x80"}) {
    EXPECT_FALSE(RepairUtf8(bytes).is_exact);
  }
  EXPECT_TRUE(RepairUtf8("\xF4\x8F\xBF\xBF\xED\x9F\xBF\xEE\x80\x80").is_exact);
}

TEST_F(Text, IsAlwaysUtf8WhateverTheBytesAre) {
  std::string garbage;
  for (int i = 0; i < 512; ++i) garbage += static_cast<char>((i * 37 + i / 3) & 0xFF);
  for (const char* set : {"ISO 2022 IR 6\\ISO 2022 IR 87", "ISO 2022 IR 149", "GB18030", "ISO_IR 13", "ISO_IR 144",
                          "nonsense", "ISO_IR 192\\ISO_IR 100", "\\\\\\"}) {
    const DecodedText text = Decode(set, garbage);
    EXPECT_TRUE(RepairUtf8(text.utf8).is_exact) << set;
    EXPECT_FALSE(text.utf8.empty()) << set;
  }
}

TEST_F(Text, MarksAnEscapeSequenceThatLeadsNowhere) {
  const DecodedText text = Decode("\\ISO 2022 IR 87", "Doe\x1B$");
  EXPECT_FALSE(text.is_exact);
  EXPECT_TRUE(text.utf8.starts_with("Doe"));
  EXPECT_FALSE(Decode("\\ISO 2022 IR 87", Hex("1b 24 42 3b 33 45 44")).is_exact);
  EXPECT_TRUE(Decode("\\ISO 2022 IR 87", Hex("1b 24 42 3b 33 45 44 1b 28 42")).is_exact);
}

}  // namespace
}  // namespace negatoscope
