#include "dicom/behind_pixels.h"

#include <gtest/gtest.h>

#include "dicom/parsed_data_set.h"
#include "dicom/read_record.h"
#include "tests/dicom/open_data_set.h"

namespace negatoscope {
namespace {

using namespace testing;

constexpr std::string_view kJpegBaseline = "1.2.840.10008.1.2.4.50";

std::string_view SyntaxOf(Encoding encoding) {
  if (encoding.is_big_endian) return "1.2.840.10008.1.2.2";
  return encoding.is_explicit_vr ? "1.2.840.10008.1.2.1" : "1.2.840.10008.1.2";
}

DataSetWriter ImageWithoutPatient(Encoding encoding = kExplicitLittle) {
  DataSetWriter out(encoding);
  out.Text(0x00080016, "UI", "1.2.840.10008.5.1.4.1.1.7").Text(0x00080018, "UI", "1.2.3.4");
  ImageHead().Write(out);
  return out;
}

DataSetWriter NativeImage(std::size_t pixel_bytes = 32, Encoding encoding = kExplicitLittle) {
  DataSetWriter out = ImageWithoutPatient(encoding);
  return out.Value(0x7FE00010, "OW", Bytes(pixel_bytes, 1));
}

DataSetWriter& AppendPatient(DataSetWriter& out) {
  return out.Text(0x00100010, "PN", "Doe^Jane").Text(0x00100020, "LO", "4711");
}

TEST(BehindPixels, ThePatientIsReadAndTheOrderTold) {
  for (const Encoding encoding : {kExplicitLittle, kImplicitLittle, kExplicitBig}) {
    DataSetWriter out = NativeImage(32, encoding);
    AppendPatient(out);
    auto opened = OpenElements(out, SyntaxOf(encoding));
    ASSERT_TRUE(opened.data_set);
    const InstanceRecord record = ReadInstance(*opened).record;
    EXPECT_EQ(record.patient_name, "Doe^Jane");
    EXPECT_EQ(record.patient_id, "4711");
    EXPECT_EQ(Top(*opened).Integer(TagOf(0x00280010)), 4);
    EXPECT_TRUE(record.integrity.is_out_of_order);
    EXPECT_TRUE(record.integrity.damage.empty());
  }
}

TEST(BehindPixels, TheyAreReadFarAwayInOneReadMoreAndWithZerosBehind) {
  DataSetWriter out = NativeImage(512U * 1024U);
  AppendPatient(out).Raw(Bytes(2048, 0));
  auto opened = OpenElements(out);
  ASSERT_TRUE(opened.data_set);
  EXPECT_EQ(Top(*opened).Text(TagOf(0x00100010)), "Doe^Jane");
  EXPECT_EQ(opened.source->reads, 2U);
}

TEST(BehindPixels, OfTwoValuesTheFirstIsUsedAndBothAreTold) {
  DataSetWriter out;
  out.Text(0x00080018, "UI", "1.2.3.4").Text(0x00100010, "PN", "Roe^Richard");
  out.Value(0x7FE00010, "OW", Bytes(32, 'A')).Text(0x00100010, "PN", "Doe^Jane");
  auto opened = OpenElements(out);
  ASSERT_TRUE(opened.data_set);
  const InstanceRecord record = ReadInstance(*opened).record;
  EXPECT_EQ(record.patient_name, "Roe^Richard");
  ASSERT_EQ(record.integrity.repeated.size(), 1U);
  EXPECT_EQ(record.integrity.repeated[0].value, "Roe^Richard");
  EXPECT_EQ(record.integrity.repeated[0].other, "Doe^Jane");
}

// The last element before the pixels ends where they begin.
TEST(BehindPixels, AValueThatIsRepeatedIsNoOther) {
  DataSetWriter out;
  out.Text(0x00080018, "UI", "1.2.3.4").Text(0x00100010, "PN", "Doe^Jane");
  out.Value(0x7FE00010, "OW", Bytes(512, 'A')).Text(0x00100010, "PN", "Doe^Jane");
  auto opened = OpenElements(out);
  ASSERT_TRUE(opened.data_set);
  const InstanceRecord record = ReadInstance(*opened).record;
  ASSERT_EQ(record.integrity.repeated.size(), 1U);
  EXPECT_EQ(record.integrity.repeated[0].other, "Doe^Jane");
}

TEST(BehindPixels, NothingIsReadWhereTheyEndTheFile) {
  auto opened = OpenElements(NativeImage(512U * 1024U));
  ASSERT_TRUE(opened.data_set);
  EXPECT_TRUE(opened->parsed().is_plain);
  EXPECT_EQ(opened.source->reads, 1U);
}

// PS3.10 7.2: Data Set Trailing Padding (FFFC,FFFC)
TEST(BehindPixels, WhatIsInOrderLeavesADataSetPlain) {
  DataSetWriter out = NativeImage();
  out.Value(0xFFFCFFFC, "OB", Bytes(100, 0));
  auto opened = OpenElements(out);
  ASSERT_TRUE(opened.data_set);
  EXPECT_TRUE(opened->parsed().is_plain);
  EXPECT_TRUE(opened->notes().empty());
  EXPECT_FALSE(opened->structure().is_out_of_order);
}

TEST(BehindPixels, MorePixelsThanAnnouncedAreNoElements) {
  DataSetWriter patient;
  AppendPatient(patient);
  const Bytes tails[] = {
      Bytes(4096, 0),    Bytes(4096, 1),
      Bytes(4095, 0x10), Bytes{0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3},
      BytesOf("\n"),     Bytes(patient.bytes().begin(), patient.bytes().end() - 1),
  };
  for (const Encoding encoding : {kExplicitLittle, kImplicitLittle, kExplicitBig}) {
    for (const Bytes& tail : tails) {
      DataSetWriter out = NativeImage(32, encoding);
      auto opened = OpenElements(out.Raw(tail), SyntaxOf(encoding));
      ASSERT_TRUE(opened.data_set);
      EXPECT_EQ(Top(*opened).Text(TagOf(0x00100010)), "");
      EXPECT_FALSE(opened->structure().is_out_of_order);
      EXPECT_TRUE(opened->notes().empty());
    }
  }
}

TEST(BehindPixels, ThePatientIsReadBehindOneFragment) {
  DataSetWriter out = ImageWithoutPatient();
  out.Encapsulated({Bytes(512U * 1024U, 0xFF)});
  AppendPatient(out);
  auto opened = OpenElements(out, kJpegBaseline);
  ASSERT_TRUE(opened.data_set);
  EXPECT_EQ(Top(*opened).Text(TagOf(0x00100010)), "Doe^Jane");
  EXPECT_TRUE(opened->structure().is_out_of_order);
}

TEST(BehindPixels, FragmentsAreNotWalkedThrough) {
  for (const std::size_t fragments : {1U, 40U}) {
    DataSetWriter out = ImageWithoutPatient();
    out.Encapsulated(std::vector<Bytes>(fragments, Bytes(64U * 1024U, 0xFF)));
    auto opened = OpenElements(out, kJpegBaseline);
    ASSERT_TRUE(opened.data_set);
    EXPECT_EQ(opened.source->reads, 1U) << fragments;
  }
}

TEST(BehindPixels, ThatTheyCannotBeReadIsTold) {
  DataSetWriter out = NativeImage(512U * 1024U);
  AppendPatient(out);
  CountingSource source(Part10("1.2.840.10008.1.2.1", out.bytes()));
  source.fails_beyond = 256U * 1024U;
  EXPECT_EQ(DataSet::Open(source).error().code, ErrorCode::kReadFailed);
}

}  // namespace
}  // namespace negatoscope
