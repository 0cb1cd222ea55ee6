#include "dicom/directory_records.h"

#include <algorithm>

namespace negatoscope {

namespace {

using Patients = std::vector<std::optional<std::size_t>>;

/// Two patient records in a row mean an order by level, which tells nothing.
bool LiesDepthFirst(const std::vector<DirectoryRecord>& records) {
  const auto two = std::ranges::adjacent_find(records, [](const DirectoryRecord& one, const DirectoryRecord& next) {
    return one.is_patient && next.is_patient;
  });
  return two == records.end() && (records.empty() || records.front().is_patient);
}

Patients PatientsByOrder(const std::vector<DirectoryRecord>& records) {
  Patients patients(records.size());
  if (!LiesDepthFirst(records)) return patients;
  for (std::size_t i = 0; i < records.size(); ++i) patients[i] = records[i].is_patient ? i : patients[i - 1];
  return patients;
}

/// Follows the offsets, each record once, so that none leads round in circles.
class Hierarchy {
 public:
  explicit Hierarchy(const std::vector<DirectoryRecord>& records)
      : records_(records), patients_(records.size()), is_visited_(records.size()) {}

  void Follow(std::uint64_t first) {
    if (!NumberAt(first)) return;
    is_entered_ = true;
    Want(first, std::nullopt);
    while (!wanted_.empty()) {
      const Link link = wanted_.back();
      wanted_.pop_back();
      Visit(link);
    }
  }

  /// Whether the first offset leads to a record at all.
  [[nodiscard]] bool is_entered() const { return is_entered_; }
  /// Whether an offset leads to no record, or to one that another has led to.
  [[nodiscard]] bool is_contradictory() const { return is_contradictory_; }
  [[nodiscard]] const Patients& patients() const { return patients_; }

 private:
  struct Link {
    std::size_t number = 0;
    std::optional<std::size_t> patient;
  };

  [[nodiscard]] std::optional<std::size_t> NumberAt(std::uint64_t offset) const {
    if (offset == 0) return std::nullopt;
    const auto found = std::ranges::lower_bound(records_, offset, {}, &DirectoryRecord::offset);
    if (found == records_.end() || found->offset != offset) return std::nullopt;
    return static_cast<std::size_t>(found - records_.begin());
  }

  void Want(std::uint64_t offset, std::optional<std::size_t> patient) {
    if (offset == 0) return;
    const auto number = NumberAt(offset);
    if (number && !is_visited_[*number]) {
      is_visited_[*number] = true;
      wanted_.push_back({.number = *number, .patient = patient});
    } else {
      is_contradictory_ = true;
    }
  }

  void Visit(const Link& link) {
    const DirectoryRecord& record = records_[link.number];
    patients_[link.number] = record.is_patient ? link.number : link.patient;
    Want(record.next, link.patient);
    Want(record.lower, patients_[link.number]);
  }

  const std::vector<DirectoryRecord>& records_;
  Patients patients_;
  std::vector<bool> is_visited_;
  std::vector<Link> wanted_;
  bool is_entered_ = false;
  bool is_contradictory_ = false;
};

}  // namespace

std::vector<std::optional<std::size_t>> PatientsOf(const std::vector<DirectoryRecord>& records, std::uint64_t first) {
  Hierarchy hierarchy(records);
  if (std::ranges::is_sorted(records, {}, &DirectoryRecord::offset)) hierarchy.Follow(first);
  if (hierarchy.is_entered() && !hierarchy.is_contradictory()) return hierarchy.patients();
  Patients patients = PatientsByOrder(records);
  if (!hierarchy.is_entered()) return patients;
  for (std::size_t i = 0; i < patients.size(); ++i) {
    if (patients[i] != hierarchy.patients()[i]) patients[i].reset();
  }
  return patients;
}

}  // namespace negatoscope
