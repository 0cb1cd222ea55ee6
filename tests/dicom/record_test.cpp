#include <gtest/gtest.h>

#include "dicom/read_image_context.h"
#include "dicom/read_record.h"
#include "tests/dicom/open_data_set.h"

namespace negatoscope {
namespace {

using namespace testing;

DataSetWriter Instance(const char* sop_class = "1.2.840.10008.5.1.4.1.1.7", const char* sop_instance = "1.2.3.4") {
  DataSetWriter out;
  if (*sop_class != 0) out.Text(0x00080016, "UI", sop_class);
  if (*sop_instance != 0) out.Text(0x00080018, "UI", sop_instance);
  out.Text(0x00080060, "CS", "CT").Text(0x00100010, "PN", "Doe^John ").Text(0x00100020, "LO", "4711");
  out.Text(0x0020000D, "UI", "1.2").Text(0x0020000E, "UI", "1.2.3").Text(0x00200013, "IS", " 7 ");
  ImageHead{.frames = "2"}.Write(out);
  return out.Value(0x7FE00010, "OW", Bytes(64));
}

// PS3.5 A.4: fragments tell how many frames are there.
TEST(ReadInstance, CountsFramesOfEncapsulatedPixelsWhereThatIsAskedFor) {
  DataSetWriter out;
  ImageHead{.frames = "5", .allocated = 8, .stored = 8, .high_bit = 7}.Write(out);
  out.Encapsulated({{0xFF, 0xD8, 0xFF, 0}, {0xFF, 0xD8, 0xFF, 1}, {0xFF, 0xD8, 0xFF, 2}});
  auto opened = OpenElements(out, "1.2.840.10008.1.2.4.50");
  EXPECT_EQ(ReadInstance(*opened).record.number_of_frames, 5U);
  const InstanceRecord counted = ReadInstance(*opened, FrameCount::kCounted).record;
  EXPECT_EQ(counted.number_of_frames, 3U);
  EXPECT_TRUE(HasNote(counted.notes, "3 frames are there, 5 are declared"));
}

TEST(ReadInstance, ReadsWhatTheTreeWants) {
  auto opened = OpenElements(Instance());
  const InstanceReading reading = ReadInstance(*opened);
  EXPECT_EQ(reading.record.patient_name, "Doe^John");
  EXPECT_EQ(reading.record.instance_number, 7);
  EXPECT_EQ(reading.record.study_instance_uid, "1.2");
  EXPECT_EQ(reading.record.number_of_frames, 2U);
  EXPECT_TRUE(reading.record.pixels);
  EXPECT_FALSE(reading.picture_problem);
  EXPECT_TRUE(reading.record.notes.empty());
  EXPECT_EQ(ReadImageIdentity(*opened).sop_instance_uid, "1.2.3.4");
}

TEST(ReadInstance, TakesTheUniversalNameOfWhoIssuedTheIdWithTheLocalOne) {
  const auto issuer_of = [](const char* local, bool has_universal) {
    DataSetWriter out;
    out.Text(0x00100020, "LO", "4711");
    if (*local != 0) out.Text(0x00100021, "LO", local);
    DataSetWriter item;
    item.Text(0x00400032, "UT", "1.2.3").Text(0x00400033, "CS", "ISO");
    if (has_universal) out.Sequence(0x00100024, {item}, kDefined);
    auto opened = OpenElements(out);
    return ReadInstance(*opened).record.issuer_of_patient_id;
  };
  EXPECT_EQ(issuer_of("HOSPITAL", false), "HOSPITAL");
  EXPECT_EQ(issuer_of("HOSPITAL", true), "HOSPITAL&1.2.3&ISO");
  EXPECT_EQ(issuer_of("", true), "&1.2.3&ISO");
}

TEST(ReadInstance, NamesSideAndViewOfAMammogramFromPositionOrCode) {
  const auto view_of = [](const char* modality, bool has_position) {
    DataSetWriter out;
    out.Text(0x00080060, "CS", modality).Text(0x00181060, "DS", "12.5");
    if (has_position) out.Text(0x00185101, "CS", "CC");
    out.Text(0x00200062, "CS", "R");
    auto opened = OpenElements(out);
    EXPECT_EQ(ReadInstance(*opened).record.trigger_time_ms, 12.5);
    return ReadInstance(*opened).record.view;
  };
  EXPECT_EQ(view_of("MG", true), "R CC");
  EXPECT_EQ(view_of("MG", false), "R");
  EXPECT_EQ(view_of("DX", true), "");
}

/// An item of PS3.3 table 8.8-1.
DataSetWriter CodeItem(const char* scheme, const char* value, const char* meaning) {
  DataSetWriter code;
  code.Text(0x00080100, "SH", value).Text(0x00080102, "SH", scheme).Text(0x00080104, "LO", meaning);
  return code;
}

std::string ViewOfMammogram(const char* position, DataSetWriter view, const std::vector<DataSetWriter>& modifiers) {
  DataSetWriter out;
  out.Text(0x00080060, "CS", "MG").Text(0x00185101, "CS", position).Text(0x00200062, "CS", "R");
  out.Sequence(0x00540220, {view.Sequence(0x00540222, modifiers, kDefined)}, kDefined);
  auto opened = OpenElements(out);
  return ReadInstance(*opened).record.view;
}

TEST(ReadInstance, NamesWhatModifiesTheViewOfAMammogram) {
  // PS3.16 CID 4014 and 4015, in SNOMED CT and in SNOMED RT
  const DataSetWriter craniocaudal = CodeItem("SCT", "399162004", "cranio-caudal");
  const DataSetWriter magnified = CodeItem("SRT", "R-102D6", "Magnification");
  const DataSetWriter displaced = CodeItem("SCT", "399209000", "Implant Displaced");
  EXPECT_EQ(ViewOfMammogram("", craniocaudal, {}), "R CC");
  EXPECT_EQ(ViewOfMammogram("", craniocaudal, {magnified}), "R CC, M");
  EXPECT_EQ(ViewOfMammogram("MLO", craniocaudal, {magnified, displaced}), "R MLO, M, ID");
  EXPECT_EQ(ViewOfMammogram("CC", craniocaudal, {CodeItem("99ACME", "1", "Skin fold")}), "R CC, Skin fold");
  EXPECT_EQ(ViewOfMammogram("", CodeItem("99ACME", "2", "From behind"), {}), "R From behind");
}

TEST(ReadInstance, TakesIdentifiersFromTheMetaInformationWhereTheDataSetHasNone) {
  auto opened = OpenElements(Instance("", ""));
  const InstanceReading reading = ReadInstance(*opened);
  EXPECT_EQ(reading.record.sop_instance_uid, "1.2.3.4");
  EXPECT_EQ(reading.record.sop_class_uid, "1.2.840.10008.5.1.4.1.1.7");
  EXPECT_TRUE(reading.record.notes.empty());
}

TEST(ReadInstance, NotesIdentifiersThatDisagreeWithTheMetaInformation) {
  auto instance = OpenElements(Instance("1.2.840.10008.5.1.4.1.1.7", "1.2.3.5"));
  EXPECT_TRUE(HasNote(ReadInstance(*instance).record.notes, "SOP Instance UID (0008,0018) is not that"));
  auto sop_class = OpenElements(Instance("1.2.840.10008.5.1.4.1.1.2"));
  EXPECT_TRUE(HasNote(ReadInstance(*sop_class).record.notes, "SOP Class UID (0008,0016) is not that"));
}

TEST(ReadInstance, SaysWhyThereIsNoPictureAndKeepsTheRest) {
  DataSetWriter out;
  out.Text(0x00100020, "LO", "4711");
  auto opened = OpenElements(out);
  const InstanceReading reading = ReadInstance(*opened);
  ASSERT_TRUE(reading.picture_problem);
  EXPECT_EQ(reading.picture_problem->code, ErrorCode::kNoPixelData);
  EXPECT_EQ(reading.record.patient_id, "4711");
  EXPECT_FALSE(reading.record.pixels);
}

TEST(ReadInstance, CountsOnlyEncapsulatedFramesThatTheFileHasRoomFor) {
  DataSetWriter out;
  ImageHead{.frames = "2147483647", .allocated = 8, .stored = 8, .high_bit = 7}.Write(out);
  out.Encapsulated({Bytes(8)});
  auto opened = OpenElements(out, "1.2.840.10008.1.2.5");
  EXPECT_LT(ReadInstance(*opened).record.number_of_frames, 10U);
}

TEST(FindDataSet, NotesAProgramInThePreambleAndNoTiff) {
  for (const auto& [start, is_noted] :
       {std::pair("MZ", true),
        std::pair("\x7F"
                  "ELF",
                  true),
        std::pair("<html>", true), std::pair("%PDF-1", true), std::pair("II*", false), std::pair("", false)}) {
    Bytes file = Part10("1.2.840.10008.1.2.1", Instance().bytes());
    std::ranges::copy(BytesOf(start), file.begin());
    auto opened = Open(file);
    ASSERT_TRUE(opened.data_set);
    EXPECT_EQ(HasNote(opened->notes(), "preamble"), is_noted) << start;
  }
}

}  // namespace
}  // namespace negatoscope
