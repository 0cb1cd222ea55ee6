#include "dicom/read_directory.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
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
  // Without offsets the order of the records is all there is.
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

/// A record and the number of the one above it, -1 for the root.
struct Node {
  const char* type;
  const char* file_id;
  const char* patient;
  int parent;
};

/// Offsets of a record, or of the root.
struct Links {
  std::uint32_t next = 0;
  std::uint32_t lower = 0;
};

/// A DICOMDIR whose offsets say what is above what, whatever the order of its items (PS3.3 F.2.2.2).
class LinkedDirectory {
 public:
  LinkedDirectory(std::vector<Node> nodes, Encoding encoding) : nodes_(std::move(nodes)), encoding_(encoding) {
    links_.resize(nodes_.size());
    // Lengths do not depend on what the offsets are.
    std::uint32_t at = static_cast<std::uint32_t>(File().size()) - ItemBytes(0);
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      offsets_.push_back(at);
      at += ItemBytes(i) - ItemBytes(i + 1);
    }
    for (std::size_t i = nodes_.size(); i-- > 0;) Link(i);
  }

  [[nodiscard]] Opened Open() const { return testing::Open(File()); }
  [[nodiscard]] Links& LinksOf(std::size_t number) { return links_[number]; }
  [[nodiscard]] std::uint32_t OffsetOf(std::size_t number) const { return offsets_[number]; }
  std::uint32_t first = 0;

 private:
  /// Puts a record before those of its entity that come later.
  void Link(std::size_t number) {
    const int parent = nodes_[number].parent;
    std::uint32_t& list = parent < 0 ? first : links_[static_cast<std::size_t>(parent)].lower;
    links_[number].next = std::exchange(list, offsets_[number]);
  }

  [[nodiscard]] Bytes Content(std::size_t number) const {
    const Node& node = nodes_[number];
    DataSetWriter out(encoding_);
    out.Head(0x00041400, "UL", 4).Put32(links_[number].next).Us(0x00041410, 0xFFFF);
    out.Head(0x00041420, "UL", 4).Put32(links_[number].lower).Text(0x00041430, "CS", node.type);
    if (*node.file_id != 0) out.Text(0x00041500, "CS", node.file_id);
    if (*node.patient != 0) out.Text(0x00100010, "PN", node.patient);
    return out.bytes();
  }

  /// Of this item and all behind it.
  [[nodiscard]] std::uint32_t ItemBytes(std::size_t from) const {
    std::size_t size = 0;
    for (std::size_t i = from; i < nodes_.size(); ++i) size += 8 + Content(i).size();
    return static_cast<std::uint32_t>(size);
  }

  [[nodiscard]] Bytes File() const {
    DataSetWriter out(encoding_);
    out.Text(0x00041130, "CS", "DISC").Head(0x00041200, "UL", 4).Put32(first);
    out.Head(0x00041220, "SQ", ItemBytes(0));
    for (std::size_t i = 0; i < nodes_.size(); ++i) out.Item(Content(i), kDefined);
    return Part10(encoding_.is_explicit_vr ? "1.2.840.10008.1.2.1" : "1.2.840.10008.1.2", out.bytes());
  }

  std::vector<Node> nodes_;
  Encoding encoding_;
  std::vector<Links> links_;
  std::vector<std::uint32_t> offsets_;
};

/// Two patients, and an image of the first one that was appended later.
LinkedDirectory Appended(Encoding encoding = kExplicitLittle) {
  return {{{.type = "PATIENT", .file_id = "", .patient = "Doe^Jane", .parent = -1},
           {.type = "SERIES", .file_id = "", .patient = "", .parent = 0},
           {.type = "IMAGE", .file_id = "IM1", .patient = "", .parent = 1},
           {.type = "PATIENT", .file_id = "", .patient = "Roe^Jo", .parent = -1},
           {.type = "SERIES", .file_id = "", .patient = "", .parent = 3},
           {.type = "IMAGE", .file_id = "IM2", .patient = "", .parent = 4},
           {.type = "IMAGE", .file_id = "IM3", .patient = "", .parent = 1}},
          encoding};
}

std::vector<std::string> PatientsIn(const LinkedDirectory& directory) {
  auto opened = directory.Open();
  const auto entries = ReadDirectory(*opened);
  EXPECT_TRUE(entries);
  std::vector<std::string> patients;
  for (const DirectoryEntry& entry : *entries) patients.push_back(entry.patient_name);
  return patients;
}

using Names = std::vector<std::string>;

TEST(ReadDirectory, FollowsTheOffsetsAndNotTheOrder) {
  for (const Encoding encoding : {kExplicitLittle, kImplicitLittle}) {
    EXPECT_EQ(PatientsIn(Appended(encoding)), (Names{"Doe^Jane", "Roe^Jo", "Doe^Jane"}));
  }
}

TEST(ReadDirectory, FollowsTheOffsetsWhereRecordsLieByLevel) {
  const LinkedDirectory directory({{.type = "PATIENT", .file_id = "", .patient = "Doe^Jane", .parent = -1},
                                   {.type = "PATIENT", .file_id = "", .patient = "Roe^Jo", .parent = -1},
                                   {.type = "IMAGE", .file_id = "IM1", .patient = "", .parent = 1},
                                   {.type = "IMAGE", .file_id = "IM2", .patient = "", .parent = 0}},
                                  kExplicitLittle);
  EXPECT_EQ(PatientsIn(directory), (Names{"Roe^Jo", "Doe^Jane"}));
}

TEST(ReadDirectory, GoesByTheOrderWhereTheFirstOffsetLeadsNowhere) {
  LinkedDirectory directory = Appended();
  directory.first = 7;
  EXPECT_EQ(PatientsIn(directory), (Names{"Doe^Jane", "Roe^Jo", "Roe^Jo"}));
}

TEST(ReadDirectory, GoesByTheOrderWhereNoOffsetLeadsDown) {
  LinkedDirectory directory = Appended();
  for (std::size_t number = 0; number < 7; ++number) directory.LinksOf(number) = {};
  EXPECT_EQ(PatientsIn(directory), (Names{"Doe^Jane", "Roe^Jo", "Roe^Jo"}));
}

TEST(ReadDirectory, NamesNoPatientWhereOffsetsGoAstrayAndTheOrderSaysAnother) {
  LinkedDirectory astray = Appended();
  astray.LinksOf(5).next = 7;
  EXPECT_EQ(PatientsIn(astray), (Names{"Doe^Jane", "Roe^Jo", ""}));
  LinkedDirectory beyond_the_file = Appended();
  beyond_the_file.LinksOf(3).lower = 0xFFFFFFF0;
  EXPECT_EQ(PatientsIn(beyond_the_file), (Names{"Doe^Jane", "", ""}));
}

TEST(ReadDirectory, NamesNoPatientOfARecordThatNoOffsetLeadsTo) {
  LinkedDirectory directory = Appended();
  directory.LinksOf(2).next = 0;
  EXPECT_EQ(PatientsIn(directory), (Names{"Doe^Jane", "Roe^Jo", ""}));
}

TEST(ReadDirectory, DoesNotFollowOffsetsRoundInCircles) {
  for (const std::size_t to : {0U, 1U, 3U, 6U}) {
    LinkedDirectory directory = Appended();
    directory.LinksOf(6).next = directory.OffsetOf(to);
    EXPECT_EQ(PatientsIn(directory), (Names{"Doe^Jane", "Roe^Jo", ""})) << to;
  }
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
