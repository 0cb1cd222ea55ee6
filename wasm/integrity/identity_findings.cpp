#include <algorithm>
#include <string>
#include <utility>

#include "integrity/aggregates.h"
#include "integrity/person_name.h"
#include "integrity/values.h"

// Who is in here, and whether each of them is one person.

namespace negatoscope {

namespace {

constexpr std::string_view kNameTag = "(0010,0010)";
constexpr std::string_view kIdTag = "(0010,0020)";
constexpr std::string_view kIssuerTag = "(0010,0021)";
constexpr std::string_view kBirthDateTag = "(0010,0030)";
constexpr std::string_view kSexTag = "(0010,0040)";
constexpr std::string_view kOtherIdsTag = "(0010,1000)";

using PatientEntry = std::pair<const std::string, PatientFacts>;

Place PlaceOf(const PatientEntry& entry) {
  return {.patient_key = entry.first, .study_instance_uid = {}, .series_instance_uid = {}};
}

/// ID and name of a patient, with how many files there are.
Evidence Identity(const PatientFacts& patient) {
  const auto& names = patient.names.values();
  return {.tag = std::string(kIdTag),
          .value = patient.patient_id,
          .other_tag = std::string(kNameTag),
          .other_value = names.empty() ? std::string() : names.begin()->first,
          .file_count = patient.files.count(),
          .file_ids = patient.files.first()};
}

void AddPatientTo(Finding& finding, const PatientEntry& entry) {
  AddPlace(finding, PlaceOf(entry));
  AddEvidence(finding, Identity(entry.second));
  finding.file_count += entry.second.files.count();
}

void FindSeveralPatients(const Aggregates& facts, FindingCollector& collector) {
  if (facts.patients.size() < 2) return;
  Finding finding = NewFinding(rules::kSeveralPatients);
  finding.numbers["patients"] = static_cast<std::uint32_t>(facts.patients.size());
  for (const PatientEntry& entry : facts.patients) AddPatientTo(finding, entry);
  collector.Add(std::move(finding));
}

Finding OfPatient(const Rule& rule, const PatientEntry& entry) {
  Finding finding = NewFinding(rule);
  AddPlace(finding, PlaceOf(entry));
  finding.file_count = entry.second.files.count();
  return finding;
}

NameComparison WorstOf(const ValueSample<std::string>& names) {
  NameComparison worst;
  for (auto left = names.values().begin(); left != names.values().end(); ++left) {
    for (auto right = std::next(left); right != names.values().end(); ++right) {
      const NameComparison comparison = CompareNames(left->first, right->first);
      worst.relation = std::max(worst.relation, comparison.relation);
      worst.steps |= comparison.steps;
    }
  }
  return worst;
}

const Rule& NameRule(NameRelation relation) {
  if (relation == NameRelation::kDifferent) return rules::kNameConflict;
  return relation == NameRelation::kPart ? rules::kNamePart : rules::kNameSpelling;
}

void FindNameConflict(const PatientEntry& entry, FindingCollector& collector) {
  const ValueSample<std::string>& names = entry.second.names;
  if (names.size() > 1) {
    const NameComparison worst = WorstOf(names);
    Finding finding = OfPatient(NameRule(worst.relation), entry);
    AddValues(finding, kNameTag, names);
    finding.numbers["values"] = static_cast<std::uint32_t>(names.size());
    if (worst.relation == NameRelation::kSpelling) {
      std::string& steps = finding.words["steps"];
      for (const std::string_view word : WordsOf(worst.steps)) {
        if (!steps.empty()) steps += ' ';
        steps += word;
      }
    }
    collector.Add(std::move(finding));
  }
  if (names.size() > 0 && entry.second.nameless_files > 0) {
    Finding finding = OfPatient(rules::kNameSometimesEmpty, entry);
    finding.file_count = entry.second.nameless_files;
    AddValues(finding, kNameTag, names);
    collector.Add(std::move(finding));
  }
}

void FindValueConflict(const Rule& rule, std::string_view tag, const ValueSample<std::string>& values,
                       const PatientEntry& entry, FindingCollector& collector) {
  if (values.size() < 2) return;
  Finding finding = OfPatient(rule, entry);
  AddValues(finding, tag, values);
  finding.numbers["values"] = static_cast<std::uint32_t>(values.size());
  collector.Add(std::move(finding));
}

/// "1970.01.01" of ACR-NEMA is no other date, and "O" for a sex that is not told none that contradicts.
ValueSample<std::string> Comparable(const ValueSample<std::string>& values, bool are_dates) {
  ValueSample<std::string> comparable;
  std::vector<std::uint32_t> seen_dates;
  for (const auto& [value, files] : values.values()) {
    if (are_dates) {
      const auto date = ParseDate(value);
      if (date && std::ranges::find(seen_dates, *date) != seen_dates.end()) continue;
      if (date) seen_dates.push_back(*date);
    } else if (value != "M" && value != "F") {
      continue;
    }
    for (const std::uint32_t file_id : files.first()) comparable.Add(value, file_id);
  }
  return comparable;
}

void FindConflictsInPatient(const PatientEntry& entry, FindingCollector& collector) {
  const PatientFacts& patient = entry.second;
  if (patient.patient_id.empty()) return;
  FindNameConflict(entry, collector);
  if (Comparable(patient.birth_dates, true).size() > 1) {
    FindValueConflict(rules::kBirthDateConflict, kBirthDateTag, patient.birth_dates, entry, collector);
  }
  if (Comparable(patient.sexes, false).size() > 1) {
    FindValueConflict(rules::kSexConflict, kSexTag, patient.sexes, entry, collector);
  }
}

/// Same name and birth date under several IDs. A single word is often what de-identification put there.
void FindSamePersons(const Aggregates& facts, FindingCollector& collector) {
  std::map<std::pair<std::string, std::string>, std::set<const PatientEntry*>> persons;
  for (const PatientEntry& entry : facts.patients) {
    if (entry.second.patient_id.empty()) continue;
    for (const auto& [name, name_files] : entry.second.names.values()) {
      std::string normalised = NormalisedName(name);
      if (normalised.find(' ') == std::string::npos) continue;
      for (const auto& [date, files] : entry.second.birth_dates.values()) {
        if (const auto parsed = ParseDate(date)) persons[{normalised, std::to_string(*parsed)}].insert(&entry);
      }
    }
  }
  for (const auto& [person, set] : persons) {
    std::vector<const PatientEntry*> entries(set.begin(), set.end());
    std::ranges::sort(entries, {}, [](const PatientEntry* entry) { return std::string_view(entry->first); });
    std::set<std::string_view> ids;
    for (const PatientEntry* entry : entries) ids.insert(entry->second.patient_id);
    if (ids.size() < 2) continue;
    Finding finding = NewFinding(rules::kSamePerson);
    finding.numbers["patients"] = static_cast<std::uint32_t>(ids.size());
    for (const PatientEntry* entry : entries) AddPatientTo(finding, *entry);
    collector.Add(std::move(finding));
  }
}

std::map<std::string_view, std::vector<const PatientEntry*>> PatientsById(const Aggregates& facts) {
  std::map<std::string_view, std::vector<const PatientEntry*>> by_id;
  for (const PatientEntry& entry : facts.patients) {
    if (!entry.second.patient_id.empty()) by_id[entry.second.patient_id].push_back(&entry);
  }
  return by_id;
}

using PatientsOfId = std::map<std::string_view, std::vector<const PatientEntry*>>;

void FindIssuers(const PatientsOfId& by_id, FindingCollector& collector) {
  for (const auto& [id, entries] : by_id) {
    const auto without =
        std::ranges::count_if(entries, [](const PatientEntry* entry) { return entry->second.issuer.empty(); });
    if (entries.size() < 2 || without == 0) continue;
    Finding finding = NewFinding(rules::kIssuerSometimes);
    for (const PatientEntry* entry : entries) {
      AddPlace(finding, PlaceOf(*entry));
      finding.file_count += entry->second.files.count();
      Evidence evidence = Identity(entry->second);
      evidence.other_tag = kIssuerTag;
      evidence.other_value = entry->second.issuer;
      AddEvidence(finding, std::move(evidence));
    }
    collector.Add(std::move(finding));
  }
}

void FindOtherIds(const Aggregates& facts, const PatientsOfId& by_id, FindingCollector& collector) {
  for (const PatientEntry& entry : facts.patients) {
    for (const auto& [other_id, files] : entry.second.other_ids.values()) {
      const auto found = by_id.find(other_id);
      if (found == by_id.end() || other_id == entry.second.patient_id) continue;
      Finding finding = OfPatient(rules::kOtherIdMatches, entry);
      AddEvidence(finding, {.tag = std::string(kOtherIdsTag),
                            .value = other_id,
                            .other_tag = std::string(kIdTag),
                            .other_value = entry.second.patient_id,
                            .file_count = files.count(),
                            .file_ids = files.first()});
      for (const PatientEntry* other : found->second) AddPatientTo(finding, *other);
      collector.Add(std::move(finding));
    }
  }
}

bool Contradicts(const DirectoryClaim& claim, const PatientFacts& patient) {
  if (!claim.patient_id.empty() && !patient.patient_id.empty()) return claim.patient_id != patient.patient_id;
  if (claim.patient_name.empty() || patient.names.size() == 0) return false;
  return std::ranges::all_of(patient.names.values(), [&](const auto& name) {
    return CompareNames(claim.patient_name, name.first).relation == NameRelation::kDifferent;
  });
}

void FindDirectoryMismatches(const Aggregates& facts, FindingCollector& collector) {
  for (const auto& [claim, file_ids] : facts.directory_claims) {
    std::map<const Place*, FileSample> wrong;
    for (const std::uint32_t file_id : file_ids) {
      const Place* place = file_id < facts.place_of_file.size() ? facts.place_of_file[file_id] : nullptr;
      const auto patient = place != nullptr ? facts.patients.find(place->patient_key) : facts.patients.end();
      if (patient != facts.patients.end() && Contradicts(claim, patient->second)) wrong[place].Add(file_id);
    }
    std::map<Place, FileSample> ordered;
    for (const auto& [place, files] : wrong) ordered.emplace(*place, files);
    for (const auto& [place, files] : ordered) {
      Finding finding = NewFinding(rules::kDirectoryMismatch);
      AddPlace(finding, place);
      finding.file_count = files.count();
      Evidence evidence = Identity(facts.patients.at(place.patient_key));
      evidence.file_count = files.count();
      evidence.file_ids = files.first();
      AddEvidence(finding, evidence);
      evidence.value = claim.patient_id;
      evidence.other_value = claim.patient_name;
      AddEvidence(finding, std::move(evidence));
      collector.Add(std::move(finding));
    }
  }
}

}  // namespace

void FindIdentityProblems(const Aggregates& facts, FindingCollector& collector) {
  FindSeveralPatients(facts, collector);
  for (const PatientEntry& entry : facts.patients) FindConflictsInPatient(entry, collector);
  FindSamePersons(facts, collector);
  const PatientsOfId by_id = PatientsById(facts);
  FindIssuers(by_id, collector);
  FindOtherIds(facts, by_id, collector);
  FindDirectoryMismatches(facts, collector);
}

}  // namespace negatoscope
