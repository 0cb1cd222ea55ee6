#include <gtest/gtest.h>

#include "dicom/preamble.h"
#include "dicom/read_record.h"
#include "tests/dicom/open_data_set.h"

namespace negatoscope {
namespace {

using namespace testing;

DataSetWriter Head(Encoding encoding = kExplicitLittle) {
  DataSetWriter out(encoding);
  out.Text(0x00080016, "UI", "1.2.840.10008.5.1.4.1.1.7").Text(0x00080018, "UI", "1.2.3.4");
  return out;
}

IntegrityFacts FactsIn(const DataSetWriter& out, std::string_view transfer_syntax_uid = "1.2.840.10008.1.2.1") {
  auto opened = OpenElements(out, transfer_syntax_uid);
  EXPECT_TRUE(opened.data_set);
  return ReadInstance(*opened).record.integrity;
}

TEST(IntegrityFacts, AreEmptyWhereNothingIsToBeTold) {
  const IntegrityFacts facts = FactsIn(Head().Text(0x00100010, "PN", "Doe^Jane").Text(0x00100020, "LO", "4711"));
  EXPECT_EQ(facts.other_patient_ids, "");
  EXPECT_EQ(facts.media_storage_sop_class, "");
  EXPECT_EQ(facts.media_storage_sop_instance, "");
  EXPECT_TRUE(facts.repeated.empty());
  EXPECT_FALSE(facts.is_out_of_order);
  EXPECT_FALSE(facts.has_other_encoding);
  EXPECT_FALSE(facts.has_instance_from_meta);
  EXPECT_TRUE(facts.damage.empty());
}

TEST(IntegrityFacts, GiveBothValuesOfAnElementThatOccursTwice) {
  for (const Encoding encoding : {kExplicitLittle, kImplicitLittle}) {
    DataSetWriter out = Head(encoding);
    out.Text(0x00100010, "PN", "Doe^Jane").Text(0x00100010, "PN", "Roe^Richard").Text(0x00100020, "LO", "4711");
    const std::string_view syntax = encoding.is_explicit_vr ? "1.2.840.10008.1.2.1" : "1.2.840.10008.1.2";
    auto opened = OpenElements(out, syntax);
    const InstanceRecord record = ReadInstance(*opened).record;
    ASSERT_EQ(record.integrity.repeated.size(), 1U);
    EXPECT_EQ(record.integrity.repeated[0].tag, "(0010,0010)");
    EXPECT_EQ(record.integrity.repeated[0].value, record.patient_name) << "the value in use";
    EXPECT_EQ(record.integrity.repeated[0].value, "Doe^Jane");
    EXPECT_EQ(record.integrity.repeated[0].other, "Roe^Richard");
    EXPECT_TRUE(record.integrity.is_out_of_order);
  }
}

TEST(IntegrityFacts, NameTheElementAloneWhereItTellsNoIdentity) {
  const IntegrityFacts facts = FactsIn(Head().Text(0x00081030, "LO", "a").Text(0x00081030, "LO", "b"));
  ASSERT_EQ(facts.repeated.size(), 1U);
  EXPECT_EQ(facts.repeated[0].value, "");
  EXPECT_EQ(facts.repeated[0].other, "");
}

TEST(IntegrityFacts, TakeOtherIdsFromTheAttributeAndTheSequence) {
  DataSetWriter item;
  item.Text(0x00100020, "LO", "0815");
  DataSetWriter out = Head();
  out.Text(0x00101000, "LO", "1\\2").Sequence(0x00101002, {item}, DataSetWriter::Lengths::kDefined);
  EXPECT_EQ(FactsIn(out).other_patient_ids, "1\\2\\0815");
}

TEST(IntegrityFacts, CountTheItemsOfAGroupOfPatients) {
  DataSetWriter item;
  item.Text(0x00100020, "LO", "mouse");
  DataSetWriter out = Head();
  out.Sequence(0x00100027, {item, item}, DataSetWriter::Lengths::kUndefined);
  EXPECT_EQ(FactsIn(out).group_of_patients, 2U);
}

TEST(IntegrityFacts, NameWhatDeidentificationLeftOnlyWhereItTookPlace) {
  const auto with = [](const char* removed) {
    DataSetWriter out = Head();
    out.Text(0x00101040, "LO", "Main Street 1").Text(0x00102154, "SH", "").Text(0x00120062, "CS", removed);
    return FactsIn(out).filled_identifying_tags;
  };
  EXPECT_EQ(with("YES"), "(0010,1040)") << "an empty telephone number identifies nobody";
  EXPECT_EQ(with("NO"), "");
}

TEST(IntegrityFacts, FindNamesInPrivateElements) {
  DataSetWriter out = Head();
  out.Text(0x00090010, "LO", "ACME").Text(0x00091010, "PN", "Roe^Richard").Text(0x00091011, "PN", "");
  out.Text(0x00091012, "LO", "no name");
  const IntegrityFacts facts = FactsIn(out);
  ASSERT_EQ(facts.private_names.size(), 1U);
  EXPECT_EQ(facts.private_names[0].tag, "(0009,1010)");
  EXPECT_EQ(facts.private_names[0].value, "Roe^Richard");
}

TEST(IntegrityFacts, FindNamesInPrivateSequencesHoweverDeep) {
  for (const auto lengths : {kDefined, kUndefined}) {
    DataSetWriter inner;
    inner.Text(0x00100010, "PN", "Roe^Richard").Text(0x00101001, "PN", "other names are none of the patient's");
    DataSetWriter item;
    item.Text(0x00100010, "PN", "Poe^Paula").Sequence(0x00091101, {inner}, lengths);
    DataSetWriter out = Head();
    out.Text(0x00090010, "LO", "ACME").Sequence(0x00091001, {item, inner}, lengths);
    // In a sequence of the standard a Patient's Name may be that of a donor.
    out.Sequence(0x00101002, {inner}, lengths);
    std::vector<std::string> names;
    for (const TaggedValue& name : FactsIn(out).private_names) names.push_back(name.tag + name.value);
    // By their tags: in the first item its own sequence, of group 0009, comes before its name, of group 0010.
    const std::vector<std::string> wanted{"(0010,0010)Roe^Richard", "(0010,0010)Poe^Paula", "(0010,0010)Roe^Richard"};
    EXPECT_EQ(names, wanted);
  }
}

TEST(IntegrityFacts, FindTheNamesThatPrivateDictionariesKnowWithImplicitVr) {
  DataSetWriter out = Head(kImplicitLittle);
  out.Text(0x00110011, "LO", "SIEMENS RIS").Text(0x00111130, "LT", "Roe").Text(0x00111131, "LT", "Richard");
  out.Text(0x00130010, "LO", "SIEMENS CM VA0  CMS").Text(0x00131020, "LO", "Poe^Paula");
  const IntegrityFacts facts = FactsIn(out, "1.2.840.10008.1.2");
  ASSERT_EQ(facts.private_names.size(), 2U);
  EXPECT_EQ(facts.private_names[0].tag, "(0013,1020)");
  EXPECT_EQ(facts.private_names[0].value, "Poe^Paula");
  EXPECT_EQ(facts.private_names[1].tag, "(0011,1130)");
  EXPECT_EQ(facts.private_names[1].value, "Roe^Richard");
}

TEST(IntegrityFacts, SayWhatTheFileMetaInformationSaysOtherwise) {
  DataSetWriter out;
  out.Text(0x00080016, "UI", "1.2.840.10008.5.1.4.1.1.2").Text(0x00080018, "UI", "1.2.3.5");
  const IntegrityFacts facts = FactsIn(out);
  EXPECT_EQ(facts.media_storage_sop_class, "1.2.840.10008.5.1.4.1.1.7");
  EXPECT_EQ(facts.media_storage_sop_instance, "1.2.3.4");
  DataSetWriter bare;
  bare.Text(0x00100020, "LO", "4711");
  const IntegrityFacts from_meta = FactsIn(bare);
  EXPECT_TRUE(from_meta.has_class_from_meta);
  EXPECT_TRUE(from_meta.has_instance_from_meta);
  EXPECT_EQ(from_meta.media_storage_sop_instance, "") << "nothing contradicts it";
}

TEST(IntegrityFacts, TellWhereAFileIsCutOrItsLengthsAreWrong) {
  DataSetWriter cut = Head();
  cut.Text(0x00100010, "PN", "Doe^Jane").Head(0x00104000, "UT", 5'000);
  const IntegrityFacts of_cut = FactsIn(cut);
  ASSERT_EQ(of_cut.damage.size(), 1U);
  EXPECT_TRUE(of_cut.damage.front().starts_with("The data set cannot be followed beyond byte"));
  DataSetWriter item;
  item.Text(0x00080100, "SH", "code");
  DataSetWriter undelimited = Head();
  undelimited.Head(0x00081032, "SQ", kNoLength).ItemHead(0xFFFEE000, kNoLength).Raw(item.bytes());
  undelimited.ItemHead(0xFFFEE0DD, 0).Text(0x00100010, "PN", "Doe^Jane");
  const IntegrityFacts of_undelimited = FactsIn(undelimited);
  ASSERT_FALSE(of_undelimited.damage.empty());
}

TEST(IntegrityFacts, TellOfPixelsThatAreMissing) {
  DataSetWriter out = Head();
  ImageHead{.frames = "2"}.Write(out);
  out.Value(0x7FE00010, "OW", Bytes(32));
  const IntegrityFacts facts = FactsIn(out);
  ASSERT_EQ(facts.damage.size(), 1U);
  EXPECT_EQ(facts.damage.front(), "1 of 2 frames are there.");
}

TEST(IntegrityFacts, SayWhereTheTransferSyntaxLies) {
  DataSetWriter out = Head(kImplicitLittle);
  out.Text(0x00100010, "PN", "Doe^Jane").Text(0x00100020, "LO", "4711");
  EXPECT_TRUE(FactsIn(out, "1.2.840.10008.1.2.1").has_other_encoding);
}

std::string Kind(std::string_view start) {
  Bytes preamble(128);
  std::ranges::copy(start, preamble.begin());
  return KindOfPreamble(preamble);
}

TEST(Preamble, IsToldByItsFirstBytes) {
  using namespace std::string_view_literals;
  EXPECT_EQ(Kind(""), "");
  EXPECT_EQ(Kind("MZ\x90"), "program");
  EXPECT_EQ(Kind("\x7F"
                 "ELF"),
            "program");
  EXPECT_EQ(Kind("#!/bin/sh"), "program");
  EXPECT_EQ(Kind("%PDF-1.7"), "pdf");
  EXPECT_EQ(Kind("PK\x03\x04"), "zip");
  EXPECT_EQ(Kind("<html>"), "markup");
  EXPECT_EQ(Kind("II*\0"sv), "tiff");
  EXPECT_EQ(Kind("MM\0*"sv), "tiff");
  EXPECT_EQ(Kind("\x01\x02Roe, Richard\xFF"), "text");
  EXPECT_EQ(Kind("short"), "") << "not text enough to be one";
}

TEST(Preamble, GivesItsText) {
  Bytes preamble(128);
  std::ranges::copy(std::string_view("\x01Roe, Richard"), preamble.begin() + 4);
  std::ranges::copy(std::string_view("born 1970-01-01 "), preamble.begin() + 60);
  EXPECT_EQ(TextInPreamble(preamble), "Roe, Richard born 1970-01-01");
}

}  // namespace
}  // namespace negatoscope
