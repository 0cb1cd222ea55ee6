#include "dicom/read_directory.h"

#include <algorithm>
#include <utility>

#include "core/format.h"
#include "dicom/parsed_data_set.h"
#include "dicom/tags.h"

namespace negatoscope {

namespace {

constexpr std::size_t kMostRecords = 1'000'000;
constexpr std::size_t kLongestFileId = 4096;

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

/// Whether every patient record is followed by what belongs to it: two in a row mean an order by level.
bool LiesDepthFirst(const std::vector<std::string>& types) {
  for (std::size_t i = 1; i < types.size(); ++i) {
    if (types[i] == "PATIENT" && types[i - 1] == "PATIENT") return false;
  }
  return types.empty() || types.front() == "PATIENT";
}

}  // namespace

Result<std::vector<DirectoryEntry>> ReadDirectory(const DataSet& data_set) {
  const ItemReader top = Top(data_set);
  const DataElement* sequence = top.Find(tags::kDirectoryRecordSequence);
  if (sequence == nullptr || !sequence->IsSequence()) {
    return Fail(ErrorCode::kMissing, "no Directory Record Sequence (0004,1220)");
  }
  const std::size_t count = top.ItemCount(tags::kDirectoryRecordSequence);
  if (count > kMostRecords) return Fail(ErrorCode::kLimit, Format("{} directory records", count));
  std::vector<std::string> types;
  std::vector<DirectoryEntry> entries;
  Patient patient;
  top.ForEachItem(*sequence, [&](const ItemReader& record) {
    std::string type = record.Code(tags::kDirectoryRecordType);
    types.push_back(type);
    if (type == "PATIENT") {
      patient = {.name = record.Text(tags::kPatientName), .id = record.Text(tags::kPatientId)};
    }
    // 0000 marks a record that is no longer in use.
    std::string file_id = FileIdOf(record);
    if (file_id.empty() || record.Integer(tags::kRecordInUseFlag).value_or(0xFFFF) == 0) return true;
    entries.push_back({.file_id = std::move(file_id),
                       .record_type = std::move(type),
                       .sop_instance_uid = record.Code(tags::kReferencedSopInstanceUidInFile),
                       .patient_name = patient.name,
                       .patient_id = patient.id});
    return true;
  });
  if (LiesDepthFirst(types)) return entries;
  for (DirectoryEntry& entry : entries) entry.patient_name = entry.patient_id = std::string();
  return entries;
}

}  // namespace negatoscope
