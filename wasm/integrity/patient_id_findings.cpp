#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/patient_id.h"
#include "integrity/letters.h"
#include "integrity/patient_entries.h"

// Whether an ID tells one person from all others, and whether several of them are meant for one.

namespace negatoscope {

namespace {

constexpr std::string_view kIdTag = "(0010,0020)";
constexpr std::string_view kIssuerTag = "(0010,0021)";
constexpr std::string_view kOtherIdsTag = "(0010,1000)";

using Patients = std::vector<const PatientEntry*>;
using PatientsOfId = std::map<std::string_view, Patients>;

PatientsOfId PatientsById(const Aggregates& facts, bool are_placeholders) {
  PatientsOfId by_id;
  for (const PatientEntry& entry : facts.patients) {
    const std::string& id = entry.second.patient_id;
    if (!id.empty() && IsPlaceholderId(id) == are_placeholders) by_id[id].push_back(&entry);
  }
  return by_id;
}

/// One issuer may be written with less: without its universal name, or not at all.
bool IsWrittenWithLess(const std::string& issuer, const Patients& entries) {
  return std::ranges::any_of(entries, [&](const PatientEntry* entry) {
    const std::string& other = entry->second.issuer;
    return other != issuer && (issuer.empty() || other.starts_with(issuer + '&'));
  });
}

void FindIssuers(const PatientsOfId& by_id, FindingCollector& collector) {
  for (const auto& [id, entries] : by_id) {
    const bool is_told = std::ranges::any_of(
        entries, [&](const PatientEntry* entry) { return IsWrittenWithLess(entry->second.issuer, entries); });
    if (!is_told) continue;
    Finding finding = NewFinding(rules::kIssuerSometimes);
    for (const PatientEntry* entry : entries) {
      AddPlace(finding, PlaceOf(*entry));
      finding.file_count += entry->second.files.count();
      Evidence evidence = IdentityOf(entry->second);
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

std::uint32_t StudyCount(const Aggregates& facts, const Patients& entries) {
  std::set<std::pair<std::string_view, std::string_view>> studies;
  for (const PatientEntry* entry : entries) {
    for (auto at = facts.series.lower_bound(PlaceOf(*entry)); at != facts.series.end(); ++at) {
      if (at->first.patient_key != entry->first) break;
      studies.emplace(entry->first, at->first.study_instance_uid);
    }
  }
  return static_cast<std::uint32_t>(studies.size());
}

/// Harmless where there is one examination; where there are several, nothing says that they are of one person.
void FindPlaceholders(const Aggregates& facts, FindingCollector& collector) {
  for (const auto& [id, entries] : PatientsById(facts, true)) {
    Finding finding = NewFinding(rules::kIdPlaceholder);
    for (const PatientEntry* entry : entries) AddPatientTo(finding, *entry);
    const std::uint32_t studies = StudyCount(facts, entries);
    if (studies > 1) finding.severity = Severity::kWarning;
    finding.numbers["patients"] = static_cast<std::uint32_t>(entries.size());
    finding.numbers["studies"] = studies;
    collector.Add(std::move(finding));
  }
}

/// What people and programs change when they copy an ID.
enum class IdStep : std::uint8_t { kSpacing = 1, kCase = 2, kZeros = 4 };
constexpr std::array kIdSteps{std::pair{IdStep::kSpacing, std::string_view("spacing")},
                              std::pair{IdStep::kCase, std::string_view("case")},
                              std::pair{IdStep::kZeros, std::string_view("zeros")}};
constexpr std::uint8_t kAllIdSteps = 7;

std::string NormalisedId(std::string_view id, std::uint8_t steps) {
  const auto has = [steps](IdStep step) { return (steps & static_cast<std::uint8_t>(step)) != 0; };
  std::string normalised(id);
  if (has(IdStep::kCase)) normalised = SmallLetters(normalised);
  if (has(IdStep::kSpacing)) {
    std::erase_if(normalised, [](char letter) { return LettersOfId(std::string_view(&letter, 1)).empty(); });
  }
  if (has(IdStep::kZeros)) normalised.erase(0, normalised.find_first_not_of('0'));
  return normalised;
}

/// The steps without which the IDs would differ.
std::string StepsBetween(const std::set<std::string_view>& ids) {
  std::string needed;
  for (const auto& [step, word] : kIdSteps) {
    const auto others = static_cast<std::uint8_t>(kAllIdSteps & ~static_cast<std::uint8_t>(step));
    std::set<std::string> forms;
    for (const std::string_view id : ids) forms.insert(NormalisedId(id, others));
    if (forms.size() < 2) continue;
    if (!needed.empty()) needed += ' ';
    needed += word;
  }
  return needed;
}

bool MayAnyBeOne(const Patients& entries) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    for (std::size_t k = i + 1; k < entries.size(); ++k) {
      if (entries[i]->second.patient_id == entries[k]->second.patient_id) continue;
      if (MayBeOnePerson(entries[i]->second, entries[k]->second)) return true;
    }
  }
  return false;
}

/// "0815" and "815", "AB-12" and "ab12": written in two ways for one person, or two persons who are easily mixed up.
void FindSpellings(const PatientsOfId& by_id, FindingCollector& collector) {
  std::map<std::string, Patients> by_form;
  for (const auto& [id, entries] : by_id) {
    Patients& alike = by_form[NormalisedId(id, kAllIdSteps)];
    alike.insert(alike.end(), entries.begin(), entries.end());
  }
  for (const auto& [form, entries] : by_form) {
    std::set<std::string_view> ids;
    for (const PatientEntry* entry : entries) ids.insert(entry->second.patient_id);
    if (ids.size() < 2 || form.empty()) continue;
    Finding finding = NewFinding(rules::kIdSpelling);
    if (!MayAnyBeOne(entries)) finding.severity = Severity::kNote;
    for (const PatientEntry* entry : entries) AddPatientTo(finding, *entry);
    finding.numbers["patients"] = static_cast<std::uint32_t>(entries.size());
    finding.words["steps"] = StepsBetween(ids);
    collector.Add(std::move(finding));
  }
}

}  // namespace

bool IsSameIdButForSpelling(std::string_view a, std::string_view b) {
  return NormalisedId(a, kAllIdSteps) == NormalisedId(b, kAllIdSteps);
}

void FindPatientIdProblems(const Aggregates& facts, FindingCollector& collector) {
  const PatientsOfId by_id = PatientsById(facts, false);
  FindIssuers(by_id, collector);
  FindOtherIds(facts, by_id, collector);
  FindSpellings(by_id, collector);
  FindPlaceholders(facts, collector);
}

}  // namespace negatoscope
