#include <algorithm>
#include <string>
#include <utility>

#include "integrity/patient_entries.h"
#include "integrity/person_name.h"
#include "integrity/values.h"

// Who is in here, and whether each of them is one person.

namespace negatoscope {

namespace {

constexpr std::string_view kNameTag = "(0010,0010)";
constexpr std::string_view kBirthDateTag = "(0010,0030)";
constexpr std::string_view kSexTag = "(0010,0040)";

void FindSeveralPatients(const Aggregates& facts, FindingCollector& collector) {
  if (facts.patients.size() < 2) return;
  Finding finding = NewFinding(rules::kSeveralPatients);
  finding.numbers["patients"] = static_cast<std::uint32_t>(facts.patients.size());
  for (const PatientEntry& entry : facts.patients) AddPatientTo(finding, entry);
  collector.Add(std::move(finding));
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

/// What is no date is told by itself (date-malformed).
bool HaveContradictingDates(const ValueSample<std::string>& dates) {
  return std::ranges::any_of(dates.values(), [&](const auto& left) {
    return std::ranges::any_of(dates.values(),
                               [&](const auto& right) { return DatesContradict(left.first, right.first); });
  });
}

/// "O" is a sex that is not told, and contradicts none.
bool HaveBothSexes(const ValueSample<std::string>& sexes) {
  return sexes.values().contains("M") && sexes.values().contains("F");
}

void FindConflictsInPatient(const PatientEntry& entry, FindingCollector& collector) {
  const PatientFacts& patient = entry.second;
  if (patient.patient_id.empty()) return;
  FindNameConflict(entry, collector);
  if (HaveContradictingDates(patient.birth_dates)) {
    FindValueConflict(rules::kBirthDateConflict, kBirthDateTag, patient.birth_dates, entry, collector);
  }
  if (HaveBothSexes(patient.sexes)) {
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

}  // namespace

void FindIdentityProblems(const Aggregates& facts, FindingCollector& collector) {
  FindSeveralPatients(facts, collector);
  for (const PatientEntry& entry : facts.patients) FindConflictsInPatient(entry, collector);
  FindSamePersons(facts, collector);
}

}  // namespace negatoscope
