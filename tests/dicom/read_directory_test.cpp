#include "dicom/read_directory.h"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

#include "tests/dicom/open_data_set.h"

namespace negatoscope {
namespace {

using namespace testing;

DataSetWriter Record(const char* type, const char* file_id, const char* patient = "") {
  DataSetWriter out;
  out.Us(0x00041410, 0xFFFF).Text(0x00041430, "CS", type);
  if (*file_id != 0) out.Text(0x00041500, "CS", file_id);
  if (*patient != 0) out.Text(0x00100010, "PN", patient).Text(0x00100020, "LO", "4711");
  return out;
}

Opened Directory(const std::vector<DataSetWriter>& records) {
  DataSetWriter out;
  // The offset of the first record leads back to the beginning: it is not followed.
  out.Text(0x00041130, "CS", "DISC").Sequence(0x00041220, records, DataSetWriter::Lengths::kDefined);
  return OpenElements(out);
}

TEST(ReadDirectory, GivesTheFilesWithThePatientAboveThem) {
  auto opened = Directory({Record("PATIENT", "", "Doe^Jane"), Record("STUDY", ""), Record("SERIES", ""),
                           Record("IMAGE", "DICOM\\IM1"), Record("PATIENT", "", "Roe^Jo"), Record("IMAGE", "IM2")});
  const auto entries = ReadDirectory(*opened);
  ASSERT_TRUE(entries);
  ASSERT_EQ(entries->size(), 2U);
  EXPECT_EQ(entries->at(0).file_id, "DICOM/IM1");
  EXPECT_EQ(entries->at(0).record_type, "IMAGE");
  EXPECT_EQ(entries->at(0).patient_name, "Doe^Jane");
  EXPECT_EQ(entries->at(0).patient_id, "4711");
  EXPECT_EQ(entries->at(1).patient_name, "Roe^Jo");
}

TEST(ReadDirectory, NamesNoPatientWhereTheOrderDoesNotTell) {
  auto opened = Directory({Record("PATIENT", "", "Doe^Jane"), Record("PATIENT", "", "Roe^Jo"), Record("IMAGE", "IM1")});
  EXPECT_EQ(ReadDirectory(*opened)->at(0).patient_name, "");
}

TEST(ReadDirectory, LeavesOutRecordsThatAreNoLongerInUse) {
  DataSetWriter unused;
  unused.Us(0x00041410, 0).Text(0x00041430, "CS", "IMAGE").Text(0x00041500, "CS", "IM1");
  auto opened = Directory({unused, Record("IMAGE", "IM2")});
  ASSERT_EQ(ReadDirectory(*opened)->size(), 1U);
  EXPECT_EQ(ReadDirectory(*opened)->at(0).file_id, "IM2");
}

TEST(ReadDirectory, RefusesWhatHasNoRecords) {
  DataSetWriter out;
  out.Text(0x00041130, "CS", "DISC");
  auto opened = OpenElements(out);
  EXPECT_EQ(ReadDirectory(*opened).error().code, ErrorCode::kMissing);
}

}  // namespace
}  // namespace negatoscope
