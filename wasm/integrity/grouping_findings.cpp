#include <algorithm>
#include <string>
#include <utility>

#include "integrity/aggregates.h"

// Identifiers that tie together what does not belong together.

namespace negatoscope {

namespace {

constexpr std::string_view kStudyUidTag = "(0020,000D)";
constexpr std::string_view kSeriesUidTag = "(0020,000E)";
constexpr std::string_view kInstanceUidTag = "(0008,0018)";
constexpr std::string_view kIdTag = "(0010,0020)";

/// Critical where persons are mixed, a warning where the ID of one person is missing or written in two ways.
Severity MixedPatients(const Aggregates& facts, const std::vector<std::string_view>& keys) {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    for (std::size_t k = i + 1; k < keys.size(); ++k) {
      const auto left = facts.patients.find(std::string(keys[i]));
      const auto right = facts.patients.find(std::string(keys[k]));
      if (left == facts.patients.end() || right == facts.patients.end()) continue;
      if (!MayBeOnePerson(left->second, right->second)) return Severity::kCritical;
    }
  }
  return Severity::kWarning;
}

void AddOwner(Finding& finding, std::string_view tag, const std::string& uid, const Aggregates& facts,
              const std::string& patient_key, const FileSample& files) {
  const auto patient = facts.patients.find(patient_key);
  finding.file_count += files.count();
  AddEvidence(finding, {.tag = std::string(tag),
                        .value = uid,
                        .other_tag = std::string(kIdTag),
                        .other_value = patient != facts.patients.end() ? patient->second.patient_id : std::string(),
                        .file_count = files.count(),
                        .file_ids = files.first()});
}

void FindStudies(const Aggregates& facts, FindingCollector& collector) {
  for (const auto& [uid, patients] : facts.study_patients) {
    if (patients.size() < 2) continue;
    Finding finding = NewFinding(rules::kStudyTwoPatients);
    std::vector<std::string_view> keys;
    for (const auto& [key, files] : patients.values()) {
      keys.push_back(key);
      AddPlace(finding, {.patient_key = key, .study_instance_uid = uid, .series_instance_uid = {}});
      AddOwner(finding, kStudyUidTag, uid, facts, key, files);
    }
    finding.severity = MixedPatients(facts, keys);
    finding.numbers["patients"] = static_cast<std::uint32_t>(patients.size());
    collector.Add(std::move(finding));
  }
}

std::vector<std::string_view> PatientsIn(const ValueSample<Place>& places) {
  std::vector<std::string_view> keys;
  for (const auto& [place, files] : places.values()) keys.push_back(place.patient_key);
  const auto repeated = std::ranges::unique(keys);  // places are in order of patients
  keys.erase(repeated.begin(), repeated.end());
  return keys;
}

void FindSeries(const Aggregates& facts, FindingCollector& collector) {
  for (const auto& [uid, studies] : facts.series_studies) {
    if (studies.size() < 2) continue;
    const std::vector<std::string_view> patients = PatientsIn(studies);
    const bool is_mixed = patients.size() > 1;
    Finding finding = NewFinding(is_mixed ? rules::kSeriesTwoPatients : rules::kSeriesTwoStudies);
    if (is_mixed) finding.severity = MixedPatients(facts, patients);
    finding.numbers["patients"] = static_cast<std::uint32_t>(patients.size());
    finding.numbers["studies"] = static_cast<std::uint32_t>(studies.size());
    for (const auto& [study, files] : studies.values()) {
      Place place = study;
      place.series_instance_uid = uid;
      AddPlace(finding, std::move(place));
      AddOwner(finding, kSeriesUidTag, uid, facts, study.patient_key, files);
    }
    collector.Add(std::move(finding));
  }
}

void FindInstances(const Aggregates& facts, FindingCollector& collector) {
  for (const auto& [uid, conflict] : facts.instance_conflicts) {
    Finding finding = NewFinding(rules::kInstanceConflict);
    const std::vector<std::string_view> patients = PatientsIn(conflict.places);
    if (patients.size() > 1) finding.severity = MixedPatients(facts, patients);
    finding.numbers["instances"] = conflict.files.count();
    for (const auto& [place, files] : conflict.places.values()) {
      AddPlace(finding, place);
      AddOwner(finding, kInstanceUidTag, uid, facts, place.patient_key, files);
    }
    collector.Add(std::move(finding));
  }
}

}  // namespace

void FindGroupingProblems(const Aggregates& facts, FindingCollector& collector) {
  FindStudies(facts, collector);
  FindSeries(facts, collector);
  FindInstances(facts, collector);
}

}  // namespace negatoscope
