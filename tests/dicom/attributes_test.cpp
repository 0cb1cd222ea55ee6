#include <gtest/gtest.h>

#include "dicom/read_attributes.h"
#include "tests/dicom/open_data_set.h"

namespace negatoscope {
namespace {

// The maker's words are in every line here.
using namespace testing;  // NOLINT(google-build-using-namespace)

std::vector<AttributeRow> Read(const DataSetWriter& data_set, std::size_t most = 1000) {
  auto opened = OpenElements(data_set);
  return ReadAttributes(*opened, most);
}

const AttributeRow& RowAt(const std::vector<AttributeRow>& rows, std::string_view path) {
  const auto found = std::ranges::find(rows, path, &AttributeRow::path);
  static const AttributeRow kNone{};
  EXPECT_NE(found, rows.end()) << path;
  return found != rows.end() ? *found : kNone;
}

TEST(ReadAttributes, NamesNestedElementsByPathFromTheOutside) {
  DataSetWriter inner;
  inner.Text(0x00081155, "UI", "1.2.840.10008.1.2.1");
  DataSetWriter middle;
  middle.Sequence(0x00081199, {inner}, kDefined);
  DataSetWriter out;
  out.Sequence(0x00081115, {DataSetWriter(), middle}, kUndefined);
  const auto rows = Read(out);
  const AttributeRow& row = RowAt(rows, "(0008,1115)[2](0008,1199)[1](0008,1155)");
  EXPECT_EQ(row.depth, 4U);
  EXPECT_EQ(row.tag, "(0008,1155)");
  EXPECT_EQ(row.value, "1.2.840.10008.1.2.1");
  EXPECT_EQ(row.meaning, "LittleEndianExplicit");
  EXPECT_EQ(RowAt(rows, "(0008,1115)").vm, 2U);
  EXPECT_EQ(RowAt(rows, "(0008,1115)").byte_length, -1);
  EXPECT_EQ(RowAt(rows, "(0008,1115)[1]").tag, "");
}

// PS3.3 C.12.1.1.2: the attribute may be in an item, for that item and what is nested in it
TEST(ReadAttributes, ReadsAnItemByItsOwnCharacterSet) {
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
  EXPECT_EQ(RowAt(rows, "(0008,1115)[1](0010,0010)").value, "Müller");
  EXPECT_EQ(RowAt(rows, "(0008,1115)[1](0008,1199)[1](0010,0010)").value, "Müller");
  EXPECT_EQ(RowAt(rows, "(0008,1115)[2](0010,0010)").value, "Müller");
  EXPECT_EQ(RowAt(rows, "(0010,0010)").value, "Müller");
}

TEST(ReadAttributes, ShowsMetaInformationAndPixelsWithoutTheirValue) {
  DataSetWriter out;
  ImageHead{}.Write(out);
  out.Value(0x7FE00010, "OW", Bytes(32));
  const auto rows = Read(out);
  EXPECT_EQ(RowAt(rows, "(0002,0010)").value, "1.2.840.10008.1.2.1");
  EXPECT_EQ(RowAt(rows, "(7FE0,0010)").value, "");
  EXPECT_EQ(RowAt(rows, "(7FE0,0010)").byte_length, 32);
  EXPECT_EQ(RowAt(rows, "(0028,0010)").value, "4");
}

TEST(ReadAttributes, GivesPrivateElementsTheirValueAndNoKeyword) {
  DataSetWriter out;
  out.Text(0x00291010, "LO", "no creator").Text(0x00310010, "LO", "ACME 1.0").Text(0x00311001, "LO", "secret");
  const auto rows = Read(out);
  EXPECT_EQ(RowAt(rows, "(0031,1001)").value, "secret");
  EXPECT_EQ(RowAt(rows, "(0031,1001)").keyword, "");
  EXPECT_EQ(RowAt(rows, "(0031,0010)").value, "ACME 1.0");
  EXPECT_EQ(RowAt(rows, "(0029,1010)").value, "no creator");
}

TEST(ReadAttributes, ShortensLongTextWithoutCuttingACharacter) {
  DataSetWriter out;
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "ä";
  out.Text(0x00080005, "CS", "ISO_IR 192").Text(0x00204000, "LT", "x" + text);
  const auto rows = Read(out);
  const AttributeRow& row = RowAt(rows, "(0020,4000)");
  EXPECT_TRUE(row.is_shortened);
  EXPECT_EQ(row.value.size(), 1023U);  // x and 511 characters of two bytes
}

TEST(ReadAttributes, ShowsBytesOfUnknownMeaningInHexadecimal) {
  DataSetWriter out;
  out.Value(0x00420011, "OB", Bytes{0x00, 0xAB, 0x7F, 0x01});
  const auto rows = Read(out);
  EXPECT_EQ(RowAt(rows, "(0042,0011)").value, "00 AB 7F 01");
}

TEST(ReadAttributes, LeavesLongValuesInTheFile) {
  DataSetWriter out;
  out.Value(0x00420011, "OB", Bytes(200'000));
  const auto rows = Read(out);
  EXPECT_EQ(RowAt(rows, "(0042,0011)").byte_length, 200'000);
  EXPECT_TRUE(RowAt(rows, "(0042,0011)").is_shortened);
  EXPECT_EQ(RowAt(rows, "(0042,0011)").value, "");
}

TEST(ReadAttributes, StopsAtTheNumberOfRowsAskedFor) {
  DataSetWriter out;
  std::vector<DataSetWriter> items(500);
  out.Sequence(0x00081140, items, kDefined);
  EXPECT_EQ(Read(out, 100).size(), 100U);
}

}  // namespace
}  // namespace negatoscope
