#include "dicom/read_directory.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "core/format.h"
#include "dicom/directory_records.h"
#include "dicom/parsed_data_set.h"
#include "dicom/structure.h"
#include "dicom/tags.h"

namespace negatoscope {

namespace {

constexpr std::size_t kMostRecords = 1'000'000;
constexpr std::size_t kLongestFileId = 4096;

constexpr Tag kOffsetOfTheFirstDirectoryRecord{.group = 0x0004, .element = 0x1200};
constexpr Tag kOffsetOfTheNextDirectoryRecord{.group = 0x0004, .element = 0x1400};
constexpr Tag kOffsetOfReferencedLowerLevelDirectoryEntity{.group = 0x0004, .element = 0x1420};

struct Patient {
  std::string name;
  std::string id;
};

/// Components are separated by backslashes (PS3.10 8.2).
std::string FileIdOf(const ItemReader& record) {
  std::string id = record.Code(tags::kReferencedFileId);
  if (id.size() > kLongestFileId) return {};
  std::ranges::replace(id, '\\', '/');
  return id;
}

/// Gives each record the place of its item in the Directory Record Sequence.
class ItemOffsets final : public StructureListener {
 public:
  explicit ItemOffsets(std::vector<DirectoryRecord>& records) : records_(records) {}

  [[nodiscard]] bool Passed(const PassedElement& element) override {
    constexpr std::uint64_t kItemHeadBytes = 8;
    if (element.level == 0) is_inside_ = element.tag == tags::kDirectoryRecordSequence && count_ == 0;
    if (element.level != 1 || !is_inside_) return true;
    if (count_ < records_.size()) records_[count_].offset = element.value_offset - kItemHeadBytes;
    return ++count_ <= records_.size();
  }

  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  std::vector<DirectoryRecord>& records_;
  bool is_inside_ = false;
  std::size_t count_ = 0;
};

/// @return whether they are known: not where the walk and the parser do not agree on how many records there are, or the
/// data set is not the file
bool SetOffsets(const DataSet& data_set, std::vector<DirectoryRecord>& records) {
  const DataSet::Parsed& parsed = data_set.parsed();
  if (parsed.inflated) return false;
  ItemOffsets listener(records);
  const auto walked = ScanStructure(*parsed.file, parsed.structure.begin, parsed.layout.encoding, &listener);
  return walked && listener.count() == records.size();
}

/// 0 where there is none.
std::uint64_t Offset(const ItemReader& item, Tag tag) {
  const double offset = item.Number(tag).value_or(0);
  return offset > 0 && offset <= 0xFFFFFFFF ? static_cast<std::uint64_t>(offset) : 0;
}

/// What is read of all records, in their order.
struct Listing {
  std::vector<DirectoryRecord> records;
  std::vector<Patient> patients;
  std::vector<DirectoryEntry> entries;
  std::vector<std::size_t> entry_numbers;  ///< of the entries among the records

  void Add(const ItemReader& record) {
    std::string type = record.Code(tags::kDirectoryRecordType);
    DirectoryRecord& added = records.emplace_back();
    added.next = Offset(record, kOffsetOfTheNextDirectoryRecord);
    added.lower = Offset(record, kOffsetOfReferencedLowerLevelDirectoryEntity);
    if (type == "PATIENT") {
      added.patient = patients.size();
      patients.push_back({.name = record.Text(tags::kPatientName), .id = record.Text(tags::kPatientId)});
    }
    AddEntry(record, std::move(type));
  }

  void AddEntry(const ItemReader& record, std::string type) {
    // 0000 marks a record that is no longer in use.
    std::string file_id = FileIdOf(record);
    if (file_id.empty() || record.Integer(tags::kRecordInUseFlag).value_or(0xFFFF) == 0) return;
    entry_numbers.push_back(records.size() - 1);
    entries.push_back({.file_id = std::move(file_id),
                       .record_type = std::move(type),
                       .sop_instance_uid = record.Code(tags::kReferencedSopInstanceUidInFile),
                       .patient_name = {},
                       .patient_id = {}});
  }

  /// @param patient_of  by number of record, as from PatientsOf
  void NamePatients(const std::vector<std::size_t>& patient_of) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const std::size_t number = patient_of[entry_numbers[i]];
      if (number == kNoPatient) continue;
      entries[i].patient_name = patients[number].name;
      entries[i].patient_id = patients[number].id;
    }
  }
};

}  // namespace

Result<std::vector<DirectoryEntry>> ReadDirectory(const DataSet& data_set) {
  const ItemReader top = Top(data_set);
  const DataElement* sequence = top.Find(tags::kDirectoryRecordSequence);
  if (sequence == nullptr || !sequence->IsSequence()) {
    return Fail(ErrorCode::kMissing, "no Directory Record Sequence (0004,1220)");
  }
  const std::size_t count = top.ItemCount(tags::kDirectoryRecordSequence);
  if (count > kMostRecords) return Fail(ErrorCode::kLimit, Format("{} directory records", count));
  Listing listing;
  top.ForEachItem(*sequence, [&](const ItemReader& record) {
    listing.Add(record);
    return true;
  });
  const bool has_offsets = SetOffsets(data_set, listing.records);
  const std::uint64_t first = has_offsets ? Offset(top, kOffsetOfTheFirstDirectoryRecord) : 0;
  listing.NamePatients(PatientsOf(listing.records, first));
  return std::move(listing.entries);
}

}  // namespace negatoscope
