#include <gtest/gtest.h>

#include "dicom/attribute_reader.h"
#include "tests/dicom/attribute_rows.h"

namespace negatoscope {
namespace {

// The maker's words are in every line here.
using namespace testing;  // NOLINT(google-build-using-namespace)

std::vector<AttributeRow> Read(const DataSetWriter& data_set) {
  return ReadRows(Part10("1.2.840.10008.1.2.1", data_set.bytes()));
}

TEST(AttributeReader, NamesNestedElementsByPathFromTheOutside) {
  DataSetWriter inner;
  inner.Text(0x00081155, "UI", "1.2.840.10008.1.2.1");
  DataSetWriter middle;
  middle.Sequence(0x00081199, {inner}, kDefined);
  DataSetWriter out;
  out.Sequence(0x00081115, {DataSetWriter(), middle}, kUndefined);
  const auto rows = Read(out);
  const AttributeRow row = RowAt(rows, "(0008,1115)[1].(0008,1199)[0].(0008,1155)");
  EXPECT_EQ(row.depth, 4U);
  EXPECT_EQ(row.tag, "(0008,1155)");
  EXPECT_EQ(row.value, "1.2.840.10008.1.2.1");
  EXPECT_EQ(row.meaning, "LittleEndianExplicit");
  EXPECT_EQ(RowAt(rows, "(0008,1115)").vm, 2U);
  EXPECT_EQ(RowAt(rows, "(0008,1115)").byte_length, -1);
  EXPECT_EQ(RowAt(rows, "(0008,1115)[0]").tag, "");
}

// PS3.3 C.12.1.1.2: the attribute may be in an item, for that item and what is nested in it
TEST(AttributeReader, ReadsAnItemByItsOwnCharacterSet) {
  const std::string utf8 = "M\xC3\xBCller";
  DataSetWriter inner;
  inner.Text(0x00100010, "PN", utf8);
  DataSetWriter item;
  item.Text(0x00080005, "CS", "ISO_IR 192").Text(0x00100010, "PN", utf8).Sequence(0x00081199, {inner}, kDefined);
  DataSetWriter plain;
  plain.Text(0x00100010, "PN", "M\xFCller");
  DataSetWriter out;
  out.Text(0x00080005, "CS", "ISO_IR 100").Sequence(0x00081115, {item, plain}, kUndefined);
  out.Text(0x00100010, "PN", "M\xFCller");
  const auto rows = Read(out);
  EXPECT_EQ(RowAt(rows, "(0008,1115)[0].(0010,0010)").value, "Müller");
  EXPECT_EQ(RowAt(rows, "(0008,1115)[0].(0008,1199)[0].(0010,0010)").value, "Müller");
  EXPECT_EQ(RowAt(rows, "(0008,1115)[1].(0010,0010)").value, "Müller");
  EXPECT_EQ(RowAt(rows, "(0010,0010)").value, "Müller");
}

TEST(AttributeReader, ShowsMetaInformationAndPixelsWithoutTheirValue) {
  DataSetWriter out;
  ImageHead{}.Write(out);
  out.Value(0x7FE00010, "OW", Bytes(32));
  const auto rows = Read(out);
  EXPECT_EQ(RowAt(rows, "(0002,0010)").value, "1.2.840.10008.1.2.1");
  EXPECT_EQ(RowAt(rows, "(7FE0,0010)").value, "");
  EXPECT_EQ(RowAt(rows, "(7FE0,0010)").byte_length, 32);
  EXPECT_EQ(RowAt(rows, "(0028,0010)").value, "4");
}

TEST(AttributeReader, GivesPrivateElementsTheirValueAndNoKeyword) {
  DataSetWriter out;
  out.Text(0x00291010, "LO", "no creator").Text(0x00310010, "LO", "ACME 1.0").Text(0x00311001, "LO", "secret");
  const auto rows = Read(out);
  EXPECT_EQ(RowAt(rows, "(0031,1001)").value, "secret");
  EXPECT_EQ(RowAt(rows, "(0031,1001)").keyword, "");
  EXPECT_EQ(RowAt(rows, "(0031,0010)").value, "ACME 1.0");
  EXPECT_EQ(RowAt(rows, "(0029,1010)").value, "no creator");
}

TEST(AttributeReader, ShortensLongTextWithoutCuttingACharacter) {
  DataSetWriter out;
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "ä";
  out.Text(0x00080005, "CS", "ISO_IR 192").Text(0x00204000, "LT", "x" + text);
  const auto rows = Read(out);
  const AttributeRow row = RowAt(rows, "(0020,4000)");
  EXPECT_TRUE(row.is_shortened);
  EXPECT_EQ(row.value.size(), 1023U);  // x and 511 characters of two bytes
}

TEST(AttributeReader, ShowsBytesOfUnknownMeaningInHexadecimal) {
  DataSetWriter out;
  out.Value(0x00420011, "OB", Bytes{0x00, 0xAB, 0x7F, 0x01});
  const auto rows = Read(out);
  EXPECT_EQ(RowAt(rows, "(0042,0011)").value, "00 AB 7F 01");
}

TEST(AttributeReader, ShowsTheFirstBytesOfLongValues) {
  DataSetWriter out;
  out.Value(0x00420011, "OB", Bytes(200'000));
  const auto rows = Read(out);
  EXPECT_EQ(RowAt(rows, "(0042,0011)").byte_length, 200'000);
  EXPECT_TRUE(RowAt(rows, "(0042,0011)").is_shortened);
  EXPECT_EQ(RowAt(rows, "(0042,0011)").value.size(), 64 * 3 - 1U);
}

// PS3.5 A.1: with implicit VR the dictionary tells US or SS as Pixel Representation does, also from outside an item
TEST(AttributeReader, TakesSignedOrUnsignedFromPixelRepresentation) {
  for (const std::uint16_t representation : {std::uint16_t{0}, std::uint16_t{1}}) {
    DataSetWriter item(kImplicitLittle);
    item.Words(0x00280106, "US", {0xFFFF});
    DataSetWriter out(kImplicitLittle);
    out.Sequence(0x00089215, {item}, kDefined).Us(0x00280103, representation).Words(0x00280106, "US", {0xFFFE});
    const auto rows = ReadRows(Part10("1.2.840.10008.1.2", out.bytes()));
    const AttributeRow row = RowAt(rows, "(0028,0106)");
    EXPECT_EQ(row.vr, representation == 1 ? "SS" : "US");
    EXPECT_EQ(row.value, representation == 1 ? "-2" : "65534");
    EXPECT_FALSE(row.is_vr_written);
    EXPECT_EQ(RowAt(rows, "(0008,9215)[0].(0028,0106)").value, representation == 1 ? "-1" : "65535");
  }
}

TEST(AttributeReader, ReadsNumbersOfEveryKindInBothByteOrders) {
  for (const Encoding encoding : {kExplicitLittle, kExplicitBig}) {
    DataSetWriter out(encoding);
    out.Text(0x00080060, "CS", "OT");
    out.Head(0x00091001, "FD", 16).Put64(0x3FB999999999999A).Put64(0xC008000000000000);
    out.Head(0x00091002, "FL", 4).Put32(0x3DCCCCCD);
    out.Head(0x00091003, "SL", 4).Put32(0xFFFFFFFE);
    out.Head(0x00091004, "AT", 4).Put16(0x0028).Put16(0x9145);
    out.Head(0x00091005, "SV", 8).Put64(0xFFFFFFFFFFFFFFFF);
    out.Head(0x00091006, "UV", 8).Put64(0xFFFFFFFFFFFFFFFF);
    const auto rows =
        ReadRows(Part10(encoding.is_big_endian ? "1.2.840.10008.1.2.2" : "1.2.840.10008.1.2.1", out.bytes()));
    EXPECT_EQ(RowAt(rows, "(0009,1001)").value, "0.1\\-3");
    EXPECT_EQ(RowAt(rows, "(0009,1001)").vm, 2U);
    EXPECT_EQ(RowAt(rows, "(0009,1002)").value, "0.1");
    EXPECT_EQ(RowAt(rows, "(0009,1003)").value, "-2");
    EXPECT_EQ(RowAt(rows, "(0009,1004)").value, "(0028,9145)");
    EXPECT_EQ(RowAt(rows, "(0009,1005)").value, "-1");
    EXPECT_EQ(RowAt(rows, "(0009,1006)").value, "18446744073709551615");
  }
}

TEST(AttributeReader, GoesOnBehindThePixels) {
  for (const bool is_encapsulated : {false, true}) {
    DataSetWriter out;
    out.Text(0x00080060, "CS", "OT");
    if (is_encapsulated) {
      out.Encapsulated({Bytes(10, 1), Bytes(6, 2)});
    } else {
      out.Value(0x7FE00010, "OW", Bytes(32));
    }
    out.Value(0xFFFCFFFC, "OB", Bytes(4));
    const auto opened = OpenAttributes(out);
    EXPECT_EQ(opened->Row(NumberOf(opened, "(FFFC,FFFC)")).value, "00 00 00 00");
    const auto pixels = NumberOf(opened, "(7FE0,0010)");
    // offset table, two fragments and the delimiter with eight bytes of head each
    EXPECT_EQ(opened->index().ByteLength(opened->entry(pixels)), is_encapsulated ? 4 * 8 + 16U : 32U);
  }
}

TEST(AttributeReader, HandsOutTheBytesAsTheyAreInTheFile) {
  DataSetWriter out;
  out.Text(0x00100010, "PN", "Doe^Jane").Value(0x00420011, "OB", Bytes{1, 2, 3, 4});
  const auto opened = OpenAttributes(out);
  const auto number = NumberOf(opened, "(0042,0011)");
  EXPECT_EQ(opened->Bytes(number, 1, 2), (Bytes{2, 3}));
  EXPECT_EQ(opened->Bytes(number, 0, 4), (Bytes{1, 2, 3, 4}));
  EXPECT_EQ(opened->Bytes(number, 3, 2).error().code, ErrorCode::kNotFound);
  EXPECT_EQ(opened->Bytes(number, ~std::uint64_t{0}, 1).error().code, ErrorCode::kNotFound);
  const auto at = opened->entry(number).value_offset;
  Bytes there(4);
  ASSERT_TRUE(opened.source->Read(at, there));
  EXPECT_EQ(there, (Bytes{1, 2, 3, 4}));
}

// A value that could not be read is not an empty one, and what depends on it is not remembered.
TEST(AttributeReader, TellsThatAValueCouldNotBeReadUntilSomebodyAsks) {
  DataSetWriter out;
  constexpr std::size_t kMoreThanIsKept = 10 * std::size_t{1024} * 1024;
  out.Text(0x00080005, "CS", "ISO_IR 100").Text(0x00290010, "LO", "MAKER").Text(0x00291001, "PN", "M\xFCller");
  out.Value(0x00420011, "OB", Bytes(kMoreThanIsKept));
  const auto opened = OpenAttributes(out);
  const auto number = NumberOf(opened, "(0029,1001)");
  ASSERT_TRUE(opened->Bytes(NumberOf(opened, "(0042,0011)"), 0, kMoreThanIsKept));
  EXPECT_FALSE(opened->TakeReadFailure());
  opened.source->fails_beyond = 0;
  EXPECT_EQ(opened->PrivateCreator(number), "");
  const auto failure = opened->TakeReadFailure();
  ASSERT_TRUE(failure);
  EXPECT_EQ(failure->code, ErrorCode::kReadFailed);
  opened.source->fails_beyond.reset();
  EXPECT_FALSE(opened->TakeReadFailure());
  EXPECT_EQ(opened->PrivateCreator(number), "MAKER");
  EXPECT_EQ(opened->Row(number).value, "Müller");
}

TEST(AttributeReader, AnIndexOfManyItemsReadsNoValue) {
  DataSetWriter item;
  item.Text(0x00204000, "LT", std::string(30'000, 'x')).Us(0x00280010, 1);
  DataSetWriter out;
  out.Sequence(0x52009230, std::vector<DataSetWriter>(200, item), kUndefined);
  const auto opened = OpenAttributes(out);
  // meta information (4 with its group length), the sequence, its items with two attributes each
  EXPECT_EQ(opened->size(), 4 + 1 + 200 * 3U);
  const AttributeEntry& sequence = opened->entry(4);
  EXPECT_EQ(sequence.child_count, 200U);
  EXPECT_EQ(sequence.end, opened->size());
  EXPECT_EQ(opened->entry(5).end, 8U);
  EXPECT_EQ(opened->Row(8).path, "(5200,9230)[1]");
}

}  // namespace
}  // namespace negatoscope
