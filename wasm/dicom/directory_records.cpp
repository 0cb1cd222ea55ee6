#include "dicom/directory_records.h"

#include <algorithm>

namespace negatoscope {

namespace {

using Patients = std::vector<std::size_t>;

/// Two patient records in a row mean an order by level, which tells nothing.
Patients PatientsByOrder(const std::vector<DirectoryRecord>& records) {
  Patients patients;
  patients.reserve(records.size());
  std::size_t patient = kNoPatient;
  bool is_depth_first = !records.empty() && records.front().patient != kNoPatient;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const bool is_patient = records[i].patient != kNoPatient;
    if (i > 0 && is_patient && records[i - 1].patient != kNoPatient) is_depth_first = false;
    if (is_patient) patient = records[i].patient;
    patients.push_back(patient);
  }
  if (!is_depth_first) std::ranges::fill(patients, kNoPatient);
  return patients;
}

/// Follows the offsets, each record once, so that none leads round in circles.
class Hierarchy {
 public:
  Hierarchy(const std::vector<DirectoryRecord>& records, std::uint64_t first)
      : records_(records), patients_(records.size(), kNotReached) {
    Want(first, kNoPatient);
    is_entered_ = !wanted_.empty();
    while (!wanted_.empty()) {
      const std::size_t number = wanted_.back();
      wanted_.pop_back();
      Visit(number);
    }
    std::ranges::replace(patients_, kNotReached, kNoPatient);
  }

  /// Whether the first offset leads to a record, and some offset to what is below one.
  [[nodiscard]] bool is_entered() const { return is_entered_ && goes_down_; }
  /// Whether an offset leads to no record, or to one that another has led to.
  [[nodiscard]] bool is_contradictory() const { return is_contradictory_; }
  [[nodiscard]] const Patients& patients() const { return patients_; }

 private:
  static constexpr std::size_t kNotReached = kNoPatient - 1;

  /// Where no record stands, the number of them all.
  [[nodiscard]] std::size_t NumberAt(std::uint64_t offset) const {
    const auto found = std::ranges::lower_bound(records_, offset, {}, &DirectoryRecord::offset);
    const bool is_there = found != records_.end() && found->offset == offset;
    return is_there ? static_cast<std::size_t>(found - records_.begin()) : records_.size();
  }

  /// @param patient  of the records around it
  void Want(std::uint64_t offset, std::size_t patient) {
    if (offset == 0) return;
    const std::size_t number = NumberAt(offset);
    if (number < records_.size() && patients_[number] == kNotReached) {
      patients_[number] = patient;
      wanted_.push_back(number);
    } else {
      is_contradictory_ = true;
    }
  }

  void Visit(std::size_t number) {
    const DirectoryRecord& record = records_[number];
    Want(record.next, patients_[number]);
    if (record.patient != kNoPatient) patients_[number] = record.patient;
    goes_down_ = goes_down_ || record.lower != 0;
    Want(record.lower, patients_[number]);
  }

  const std::vector<DirectoryRecord>& records_;
  Patients patients_;
  std::vector<std::size_t> wanted_;
  bool is_entered_ = false;
  bool goes_down_ = false;
  bool is_contradictory_ = false;
};

}  // namespace

std::vector<std::size_t> PatientsOf(const std::vector<DirectoryRecord>& records, std::uint64_t first) {
  const Hierarchy hierarchy(records, first);
  if (hierarchy.is_entered() && !hierarchy.is_contradictory()) return hierarchy.patients();
  Patients patients = PatientsByOrder(records);
  if (!hierarchy.is_entered()) return patients;
  for (std::size_t i = 0; i < patients.size(); ++i) {
    if (patients[i] != hierarchy.patients()[i]) patients[i] = kNoPatient;
  }
  return patients;
}

}  // namespace negatoscope
