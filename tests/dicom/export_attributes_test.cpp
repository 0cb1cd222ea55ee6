#include <gtest/gtest.h>

#include "dicom/write_dicom_json.h"
#include "tests/dicom/attribute_rows.h"

namespace negatoscope {
namespace {

// The maker's words are in every line here.
using namespace testing;  // NOLINT(google-build-using-namespace)

std::string Json(const DataSetWriter& out, std::string_view uid = "1.2.840.10008.1.2.1") {
  std::string text;
  const auto opened = OpenAttributes(out, uid);
  static_cast<void>(WriteDicomJson(*opened, [&](std::string_view piece) { text += piece; }));
  return text;
}

std::string Csv(const DataSetWriter& out) {
  std::string text;
  const auto opened = OpenAttributes(out);
  static_cast<void>(WriteCsv(*opened, [&](std::string_view piece) { text += piece; }));
  return text;
}

// PS3.18 F.2.2 and the example of F.4
TEST(DicomJson, HasPersonNamesByGroupsNumbersAsNumbersAndNoValueForNothing) {
  DataSetWriter out;
  out.Text(0x00080005, "CS", "ISO_IR 100").Text(0x00080050, "SH", "");
  out.Text(0x00100010, "PN", "Doe^J\xFCrgen=x^y=p^q\\=z");
  out.Text(0x00180050, "DS", "+01.50\\ .5\\-0.0e+1\\x").Text(0x00200013, "IS", "007 \\");
  EXPECT_EQ(Json(out),
            R"({"00080005":{"vr":"CS","Value":["ISO_IR 192"]},"00080050":{"vr":"SH"},)"
            R"("00100010":{"vr":"PN","Value":[{"Alphabetic":"Doe^Jürgen","Ideographic":"x^y","Phonetic":"p^q"},)"
            R"({"Ideographic":"z"}]},"00180050":{"vr":"DS","Value":[1.50,0.5,-0.0e+1,"x"]},)"
            R"("00200013":{"vr":"IS","Value":[7,null]}})");
}

TEST(DicomJson, HasTagsBinaryValuesAndSequences) {
  DataSetWriter item;
  item.Head(0x00209165, "AT", 4).Put16(0x0020).Put16(0x9056);
  DataSetWriter out;
  out.Sequence(0x00209222, {item, DataSetWriter()}, kUndefined);
  out.Value(0x00420011, "OB", Bytes{'M', 'a', 'n', 'y'}).Text(0x00204000, "LT", "a\\\"b\"\x01");
  EXPECT_EQ(Json(out), R"({"00204000":{"vr":"LT","Value":["a\\\"b\"\u0001"]},)"
                       R"("00209222":{"vr":"SQ","Value":[{"00209165":{"vr":"AT","Value":["00209056"]}},{}]},)"
                       R"("00420011":{"vr":"OB","InlineBinary":"TWFueQ=="}})");
}

TEST(DicomJson, WritesBinaryValuesOfABigEndianFileInLittleEndian) {
  DataSetWriter out(kExplicitBig);
  out.Text(0x00080060, "CS", "OT").Head(0x00281201, "OW", 4).Put16(0x0102).Put16(0x0304);
  // 02 01 04 03
  EXPECT_EQ(Json(out, "1.2.840.10008.1.2.2"),
            R"({"00080060":{"vr":"CS","Value":["OT"]},"00281201":{"vr":"OW","InlineBinary":"AgEEAw=="}})");
}

TEST(DicomJson, NamesTheLongValuesThatItLeavesOut) {
  DataSetWriter out;
  out.Text(0x00080060, "CS", "OT").Value(0x7FE00010, "OW", Bytes(70'000));
  const auto opened = OpenAttributes(out);
  std::string text;
  const auto omitted = WriteDicomJson(*opened, [&](std::string_view piece) { text += piece; });
  EXPECT_EQ(text, R"({"00080060":{"vr":"CS","Value":["OT"]}})");
  ASSERT_EQ(omitted.size(), 1U);
  EXPECT_EQ(omitted[0].path, "(7FE0,0010)");
  EXPECT_EQ(omitted[0].byte_length, 70'000);
}

// PS3.18 F.2.2: ascending, each once
TEST(DicomJson, HasEachAttributeOnceInOrderWhateverTheFileDoes) {
  DataSetWriter out;
  out.Text(0x00080060, "CS", "OT").Text(0x00100020, "LO", "first").Text(0x00100020, "LO", "second");
  out.Text(0x00080050, "SH", "late");
  EXPECT_EQ(Json(out), R"({"00080050":{"vr":"SH","Value":["late"]},"00080060":{"vr":"CS","Value":["OT"]},)"
                       R"("00100020":{"vr":"LO","Value":["first"]}})");
}

TEST(Csv, QuotesWhatHasToBeAndLetsNoValueBeAFormula) {
  DataSetWriter out;
  out.Text(0x00080050, "SH", "=1+1").Text(0x00081030, "LO", "a,\"b\"").Text(0x0008103E, "LO", "@SUM(A1)");
  out.Text(0x00100020, "LO", "-12").Text(0x00104000, "LT", "+cmd|' /C calc'!A0").Text(0x00180050, "DS", "-1.5");
  const std::string csv = Csv(out);
  EXPECT_TRUE(csv.starts_with("\xEF\xBB\xBFpath,tag,VR,name,value\r\n"));
  EXPECT_TRUE(csv.contains(",'=1+1\r\n")) << csv;
  EXPECT_TRUE(csv.contains(",\"a,\"\"b\"\"\"\r\n")) << csv;
  EXPECT_TRUE(csv.contains(",'@SUM(A1)\r\n")) << csv;
  EXPECT_TRUE(csv.contains(",-12\r\n")) << csv;
  EXPECT_TRUE(csv.contains(",'+cmd|' /C calc'!A0\r\n")) << csv;
  EXPECT_TRUE(csv.contains(",-1.5\r\n")) << csv;
}

}  // namespace
}  // namespace negatoscope
