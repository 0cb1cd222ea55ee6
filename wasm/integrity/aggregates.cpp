#include "integrity/aggregates.h"

#include <algorithm>
#include <utility>

#include "core/patient_id.h"
#include "integrity/letters.h"
#include "integrity/person_name.h"
#include "integrity/values.h"

namespace negatoscope {

void FindingCollector::Add(Finding finding) {
  const auto severity = static_cast<std::size_t>(finding.severity);
  ++counts_[severity];
  if (by_severity_[severity].size() < kMostFindings) by_severity_[severity].push_back(std::move(finding));
}

FindingList FindingCollector::Take() {
  FindingList list{.findings = {}, .critical_count = counts_[0], .warning_count = counts_[1], .note_count = counts_[2]};
  for (std::vector<Finding>& findings : by_severity_) {
    for (Finding& finding : findings) {
      if (list.findings.size() >= kMostFindings) return list;
      list.findings.push_back(std::move(finding));
    }
  }
  return list;
}

Finding NewFinding(const Rule& rule) {
  Finding finding;
  finding.code = rule.code;
  finding.severity = rule.severity;
  finding.level = rule.level;
  return finding;
}

void AddPlace(Finding& finding, Place place) {
  ++finding.place_count;
  if (finding.places.size() < kMostPlaces) finding.places.push_back(std::move(place));
}

void AddEvidence(Finding& finding, Evidence evidence) {
  if (finding.evidence.size() >= kMostEvidence) {
    finding.has_more_evidence = true;
    return;
  }
  evidence.value = Shortened(evidence.value);
  evidence.other_value = Shortened(evidence.other_value);
  finding.evidence.push_back(std::move(evidence));
}

void AddValues(Finding& finding, std::string_view tag, const ValueSample<std::string>& values) {
  for (const auto& [value, files] : values.values()) {
    AddEvidence(finding, {.tag = std::string(tag),
                          .value = value,
                          .other_tag = {},
                          .other_value = {},
                          .file_count = files.count(),
                          .file_ids = files.first()});
  }
  if (values.has_more()) finding.has_more_evidence = true;
}

namespace {

/// Whether all dates of one contradict all of the other.
bool HaveOtherBirthDates(const PatientFacts& a, const PatientFacts& b) {
  if (a.birth_dates.size() == 0 || b.birth_dates.size() == 0) return false;
  return std::ranges::all_of(a.birth_dates.values(), [&](const auto& left) {
    return std::ranges::all_of(b.birth_dates.values(),
                               [&](const auto& right) { return DatesContradict(left.first, right.first); });
  });
}

bool HasId(const PatientFacts& patient) { return !patient.patient_id.empty() && !IsPlaceholderId(patient.patient_id); }

}  // namespace

bool MayBeOnePerson(const PatientFacts& a, const PatientFacts& b) {
  if (HaveOtherBirthDates(a, b)) return false;
  if (a.names.size() == 0 || b.names.size() == 0) {
    // Without a name only the IDs are left to contradict.
    return a.names.size() == b.names.size() || !HasId(a) || !HasId(b);
  }
  return std::ranges::any_of(a.names.values(), [&](const auto& left) {
    return std::ranges::any_of(b.names.values(), [&](const auto& right) {
      return CompareNames(left.first, right.first).relation != NameRelation::kDifferent;
    });
  });
}

}  // namespace negatoscope
