#pragma once

#include <string>
#include <utility>

#include "integrity/aggregates.h"

// What the rules about patients share.

namespace negatoscope {

using PatientEntry = std::pair<const std::string, PatientFacts>;

[[nodiscard]] inline Place PlaceOf(const PatientEntry& entry) {
  return {.patient_key = entry.first, .study_instance_uid = {}, .series_instance_uid = {}};
}

/// A finding about all files of one patient.
[[nodiscard]] inline Finding OfPatient(const Rule& rule, const PatientEntry& entry) {
  Finding finding = NewFinding(rule);
  AddPlace(finding, PlaceOf(entry));
  finding.file_count = entry.second.files.count();
  return finding;
}

/// ID and name of a patient, with how many files there are.
[[nodiscard]] inline Evidence IdentityOf(const PatientFacts& patient) {
  const auto& names = patient.names.values();
  return {.tag = "(0010,0020)",
          .value = patient.patient_id,
          .other_tag = "(0010,0010)",
          .other_value = names.empty() ? std::string() : names.begin()->first,
          .file_count = patient.files.count(),
          .file_ids = patient.files.first()};
}

/// One of several patients that a finding is about.
inline void AddPatientTo(Finding& finding, const PatientEntry& entry) {
  AddPlace(finding, PlaceOf(entry));
  AddEvidence(finding, IdentityOf(entry.second));
  finding.file_count += entry.second.files.count();
}

}  // namespace negatoscope
