#include "dicom/read_directory.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
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

/// Notes where the items of the Directory Record Sequence stand.
class ItemOffsets final : public StructureListener {
 public:
  [[nodiscard]] bool Passed(const PassedElement& element) override {
    constexpr std::uint64_t kItemHeadBytes = 8;
    if (element.level == 0) {
      is_inside_ = element.tag == tags::kDirectoryRecordSequence && offsets_.empty();
    } else if (element.level == 1 && is_inside_) {
      offsets_.push_back(element.value_offset - kItemHeadBytes);
    }
    return offsets_.size() <= kMostRecords;
  }

  [[nodiscard]] const std::vector<std::uint64_t>& offsets() const { return offsets_; }

 private:
  bool is_inside_ = false;
  std::vector<std::uint64_t> offsets_;
};

/// Gives each record its place in the file; none where the walk and the parser do not agree on how many there are, or
/// the data set is not the file.
void SetOffsets(const DataSet& data_set, std::vector<DirectoryRecord>& records) {
  const DataSet::Parsed& parsed = data_set.parsed();
  if (parsed.inflated) return;
  ItemOffsets listener;
  const auto walked = ScanStructure(*parsed.file, parsed.structure.begin, parsed.layout.encoding, &listener);
  if (!walked || listener.offsets().size() != records.size()) return;
  for (std::size_t i = 0; i < records.size(); ++i) records[i].offset = listener.offsets()[i];
}

/// 0 where there is none.
std::uint64_t Offset(const ItemReader& item, Tag tag) {
  const double offset = item.Number(tag).value_or(0);
  return offset > 0 && offset <= 0xFFFFFFFF ? static_cast<std::uint64_t>(offset) : 0;
}

/// What is read of all records, in their order.
struct Listing {
  std::vector<DirectoryRecord> records;
  std::vector<Patient> patients;             ///< of the patient records, in order
  std::vector<std::size_t> patient_numbers;  ///< their numbers among the records
  std::vector<DirectoryEntry> entries;
  std::vector<std::size_t> entry_numbers;  ///< likewise of the entries

  void Add(const ItemReader& record) {
    std::string type = record.Code(tags::kDirectoryRecordType);
    const bool is_patient = type == "PATIENT";
    if (is_patient) {
      patient_numbers.push_back(records.size());
      patients.push_back({.name = record.Text(tags::kPatientName), .id = record.Text(tags::kPatientId)});
    }
    AddEntry(record, std::move(type));
    records.push_back({.next = Offset(record, kOffsetOfTheNextDirectoryRecord),
                       .lower = Offset(record, kOffsetOfReferencedLowerLevelDirectoryEntity),
                       .is_patient = is_patient});
  }

  void AddEntry(const ItemReader& record, std::string type) {
    // 0000 marks a record that is no longer in use.
    std::string file_id = FileIdOf(record);
    if (file_id.empty() || record.Integer(tags::kRecordInUseFlag).value_or(0xFFFF) == 0) return;
    entry_numbers.push_back(records.size());
    entries.push_back({.file_id = std::move(file_id),
                       .record_type = std::move(type),
                       .sop_instance_uid = record.Code(tags::kReferencedSopInstanceUidInFile),
                       .patient_name = {},
                       .patient_id = {}});
  }

  /// @param patient_of  by number of record, as from PatientsOf
  void NamePatients(const std::vector<std::optional<std::size_t>>& patient_of) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const auto number = patient_of[entry_numbers[i]];
      if (!number) continue;
      const auto found = std::ranges::lower_bound(patient_numbers, *number);
      const Patient& patient = patients[static_cast<std::size_t>(found - patient_numbers.begin())];
      entries[i].patient_name = patient.name;
      entries[i].patient_id = patient.id;
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
  SetOffsets(data_set, listing.records);
  listing.NamePatients(PatientsOf(listing.records, Offset(top, kOffsetOfTheFirstDirectoryRecord)));
  return std::move(listing.entries);
}

}  // namespace negatoscope
