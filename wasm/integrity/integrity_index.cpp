#include "integrity/integrity_index.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <utility>

#include "core/format.h"
#include "core/padding.h"
#include "core/patient_name.h"
#include "core/without_patient.h"
#include "integrity/aggregates.h"
#include "integrity/instance_rules.h"
#include "integrity/letters.h"
#include "integrity/sop_classes.h"

namespace negatoscope {

namespace {

void AddIfAny(ValueSample<std::string>& sample, std::string_view value, std::uint32_t file_id) {
  if (!value.empty()) sample.Add(Shortened(value), file_id);
}

void AddOtherIds(std::string_view ids, std::uint32_t file_id, PatientFacts& patient) {
  while (!ids.empty()) {
    const std::size_t end = ids.find('\\');
    AddIfAny(patient.other_ids, Trim(ids.substr(0, end)), file_id);
    ids = end == std::string_view::npos ? std::string_view() : ids.substr(end + 1);
  }
}

void AddPatient(std::uint32_t file_id, const InstanceRecord& record, PatientFacts& patient) {
  patient.patient_id = Trim(record.patient_id);
  patient.issuer = Trim(record.issuer_of_patient_id);
  patient.files.Add(file_id);
  const std::string name = TrimmedName(record.patient_name);
  if (name.empty()) ++patient.nameless_files;
  AddIfAny(patient.names, name, file_id);
  AddIfAny(patient.birth_dates, Trim(record.patient_birth_date), file_id);
  AddIfAny(patient.sexes, Trim(record.patient_sex), file_id);
  AddOtherIds(record.integrity.other_patient_ids, file_id, patient);
}

std::string SpacingText(const std::array<double, 2>& spacing) {
  const auto rounded = [](double value) { return std::round(value * 1e4) / 1e4; };
  return Format("{}\\{}", rounded(spacing[0]), rounded(spacing[1]));
}

void AddSlice(std::uint32_t file_id, const InstanceRecord& record, SeriesFacts& series) {
  if (!IsSliceClass(record.sop_class_uid) || record.image_type.find("LOCALIZER") != std::string::npos) return;
  if (record.pixels) {
    series.sizes.Add(Format("{} × {}", record.pixels->columns, record.pixels->rows), file_id);
  }
  if (record.pixel_spacing_mm) series.spacings.Add(SpacingText(*record.pixel_spacing_mm), file_id);
  AddIfAny(series.frames_of_reference, record.frame_of_reference_uid, file_id);
  if (record.instance_number) series.instance_numbers.push_back(*record.instance_number);
}

void AddPart(std::uint32_t file_id, const InstanceRecord& record, SeriesFacts& series) {
  if (record.concatenation_uid.empty() || !record.in_concatenation_number) return;
  ConcatenationFacts& parts = series.concatenations[record.concatenation_uid];
  parts.files.Add(file_id);
  parts.numbers.insert(*record.in_concatenation_number);
  // An absent total is less than any.
  parts.total = std::max(parts.total, record.in_concatenation_total);
}

void AddInstance(std::uint32_t file_id, const std::string& uid, const Place& place, Aggregates& facts) {
  if (uid.empty()) return;
  const auto [seen, is_new] = facts.instances.try_emplace(uid, SeenInstance{.file_id = file_id, .place = &place});
  if (facts.instance_of_file.size() <= file_id) facts.instance_of_file.resize(std::size_t{file_id} + 1, nullptr);
  facts.instance_of_file[file_id] = &seen->first;
  if (is_new) return;
  InstanceConflict& conflict = facts.instance_conflicts[uid];
  if (conflict.files.count() == 0) {
    conflict.files.Add(seen->second.file_id);
    conflict.places.Add(*seen->second.place, seen->second.file_id);
  }
  conflict.files.Add(file_id);
  conflict.places.Add(place, file_id);
}

void AddHits(std::uint32_t file_id, const InstanceRecord& record, const Place& place, Aggregates& facts) {
  std::set<std::string_view> told;
  for (Hit& hit : CheckInstance(record)) {
    HitFacts& entry = facts.hits[{hit.rule->code, &place}];
    // A rule can be broken in several places of one file.
    if (told.insert(hit.rule->code).second) entry.files.Add(file_id);
    entry.values.Add({std::move(hit.tag), Shortened(hit.value), std::move(hit.other_tag), Shortened(hit.other_value)},
                     file_id);
  }
}

void AddToStudies(std::uint32_t file_id, const InstanceRecord& record, const Place& place, Aggregates& facts) {
  const Place study{
      .patient_key = place.patient_key, .study_instance_uid = place.study_instance_uid, .series_instance_uid = {}};
  if (!record.study_instance_uid.empty()) {
    facts.study_patients[record.study_instance_uid].Add(place.patient_key, file_id);
  }
  if (!record.series_instance_uid.empty()) facts.series_studies[record.series_instance_uid].Add(study, file_id);
  AddIfAny(facts.study_dates[study], Trim(record.study_date), file_id);
}

}  // namespace

IntegrityIndex::IntegrityIndex() : facts_(std::make_unique<Aggregates>()) {}
IntegrityIndex::~IntegrityIndex() = default;
IntegrityIndex::IntegrityIndex(IntegrityIndex&&) noexcept = default;
IntegrityIndex& IntegrityIndex::operator=(IntegrityIndex&&) noexcept = default;

void IntegrityIndex::Add(std::uint32_t file_id, std::string_view patient_key, const InstanceRecord& record) {
  const auto [entry, is_new] = facts_->series.try_emplace(Place{.patient_key = std::string(patient_key),
                                                                .study_instance_uid = record.study_instance_uid,
                                                                .series_instance_uid = record.series_instance_uid});
  const Place& place = entry->first;
  if (facts_->place_of_file.size() <= file_id) facts_->place_of_file.resize(std::size_t{file_id} + 1, nullptr);
  facts_->place_of_file[file_id] = &place;
  AddHits(file_id, record, place, *facts_);
  if (IsWithoutPatient(record.sop_class_uid)) return;
  SeriesFacts& series = entry->second;
  series.files.Add(file_id);
  AddIfAny(series.modalities, record.modality, file_id);
  AddSlice(file_id, record, series);
  AddPart(file_id, record, series);
  AddPatient(file_id, record, facts_->patients[place.patient_key]);
  AddToStudies(file_id, record, place, *facts_);
  AddInstance(file_id, record.sop_instance_uid, place, *facts_);
}

void IntegrityIndex::AddCopy(std::uint32_t file_id, std::uint32_t copy_of) {
  if (copy_of >= facts_->place_of_file.size() || facts_->place_of_file[copy_of] == nullptr) return;
  SeriesFacts& series = facts_->series.at(*facts_->place_of_file[copy_of]);
  ++series.copy_count;
  series.copied_files.insert({file_id, copy_of});
}

void IntegrityIndex::AddDirectoryClaim(std::uint32_t file_id, const ClaimOfDirectory& claim) {
  const DirectoryClaim patient{.patient_id = Shortened(Trim(claim.patient_id)),
                               .patient_name = Shortened(Trim(claim.patient_name))};
  if (!patient.patient_id.empty() || !patient.patient_name.empty()) {
    facts_->directory_claims[patient].push_back(file_id);
  }
  const std::string_view uid = Trim(claim.sop_instance_uid);
  if (!uid.empty()) facts_->directory_instances.insert_or_assign(file_id, Shortened(uid));
}

void IntegrityIndex::SetUnreadable(std::vector<UnreadableFiles> files) {
  std::ranges::sort(files, {}, &UnreadableFiles::code);
  facts_->unreadable = std::move(files);
}

void IntegrityIndex::SetSpacings(Place series, std::vector<SliceSpacing> stacks) {
  std::erase_if(stacks, [](const SliceSpacing& stack) { return stack.findings.empty(); });
  if (stacks.empty()) {
    facts_->spacings.erase(series);
  } else {
    facts_->spacings.insert_or_assign(std::move(series), std::move(stacks));
  }
}

FindingList IntegrityIndex::Findings(std::string_view today) const {
  FindingCollector collector;
  FindIdentityProblems(*facts_, collector);
  FindPatientIdProblems(*facts_, collector);
  FindDirectoryProblems(*facts_, collector);
  FindUnreadable(*facts_, collector);
  FindGroupingProblems(*facts_, collector);
  FindSeriesProblems(*facts_, collector);
  FindSpacingProblems(*facts_, collector);
  FindMissingConcatenationParts(*facts_, collector);
  FindFileProblems(*facts_, today, collector);
  return collector.Take();
}

}  // namespace negatoscope
