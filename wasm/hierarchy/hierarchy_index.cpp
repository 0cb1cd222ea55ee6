#include "hierarchy/hierarchy_index.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <tuple>
#include <utility>

#include "core/patient_name.h"
#include "core/record_codec.h"
#include "core/uid_order.h"
#include "hierarchy/patient_key.h"
#include "hierarchy/slice_spacing.h"

namespace negatoscope {

namespace {

constexpr char kSeparator = '\x1E';
constexpr char kSetSeparator = '\x1D';

/// The value that occurs most often; among equals the first in order, so that the order of arrival does not matter.
/// An empty value only wins where there is no other.
std::string MostFrequent(const std::map<std::string, std::uint32_t>& counts) {
  const std::pair<const std::string, std::uint32_t>* best = nullptr;
  for (const auto& entry : counts) {
    if (entry.first.empty()) continue;
    if (best == nullptr || entry.second > best->second) best = &entry;
  }
  return best != nullptr ? best->first : std::string();
}

/// Keeps the smaller non-empty text: a choice that does not depend on the order of arrival.
void KeepOne(std::string& kept, const std::string& candidate) {
  if (!candidate.empty() && (kept.empty() || candidate < kept)) kept = candidate;
}

void KeepOne(std::optional<std::int32_t>& kept, const std::optional<std::int32_t>& candidate) {
  if (candidate && (!kept || *candidate < *kept)) kept = candidate;
}

IndexedInstance ToIndexed(std::uint32_t file_id, const InstanceRecord& record) {
  return {.file_id = file_id,
          .sop_instance_uid = record.sop_instance_uid,
          .sop_class_uid = record.sop_class_uid,
          .instance_number = record.instance_number,
          .acquisition_number = record.acquisition_number,
          .acquisition_time = record.acquisition_time,
          .number_of_frames = record.number_of_frames,
          .has_picture = record.pixels.has_value(),
          .image_position = record.image_position,
          .image_orientation = record.image_orientation,
          .pixel_spacing_mm = record.pixel_spacing_mm,
          .rows = record.pixels ? record.pixels->rows : 0,
          .columns = record.pixels ? record.pixels->columns : 0,
          .frame_of_reference_uid = record.frame_of_reference_uid,
          .image_type = record.image_type,
          .view = record.view,
          .echo_time_ms = record.echo_time_ms,
          .trigger_time_ms = record.trigger_time_ms,
          .diffusion_b_value = record.diffusion_b_value,
          .temporal_position = record.temporal_position,
          .concatenation_uid = record.concatenation_uid,
          .in_concatenation_number = record.in_concatenation_number,
          .in_concatenation_total = record.in_concatenation_total,
          .concatenation_frame_offset = record.concatenation_frame_offset,
          .display_set_key = {}};
}

std::string KeyOf(const SeriesNode& series, const DisplaySet& set) { return series.key + kSetSeparator + set.name; }

DisplaySetNode ToNode(const SeriesNode& series, DisplaySet set) {
  DisplaySetNode node{.key = KeyOf(series, set),
                      .reasons = std::move(set.reasons),
                      .instance_count = static_cast<std::uint32_t>(set.instances.size()),
                      .frame_count = 0,
                      .thumbnail_file_id = std::nullopt,
                      .spacing = SpacingOf(set.instances),
                      .missing_parts = MissingPartsOf(set.instances)};
  std::size_t pictures = 0;
  for (const IndexedInstance& instance : set.instances) {
    if (!instance.has_picture) continue;
    node.frame_count += instance.number_of_frames;
    ++pictures;
  }
  // Pictures come first in reading order.
  if (pictures > 0) node.thumbnail_file_id = set.instances[pictures / 2].file_id;
  return node;
}

}  // namespace

HierarchyIndex::Patient& HierarchyIndex::PatientFor(const InstanceRecord& record) {
  const std::string key = PatientKeyOf(record);
  Patient& patient = patients_[key];
  patient.node.key = key;
  ++patient.names[TrimmedName(record.patient_name)];
  ++patient.birth_dates[record.patient_birth_date];
  ++patient.sexes[record.patient_sex];
  KeepOne(patient.node.patient_id, record.patient_id);
  KeepOne(patient.node.issuer_of_patient_id, record.issuer_of_patient_id);
  ++patient.node.instance_count;
  changed_patients_.insert(key);
  return patient;
}

HierarchyIndex::Study& HierarchyIndex::StudyFor(Patient& patient, const InstanceRecord& record) {
  const std::string key = patient.node.key + kSeparator + record.study_instance_uid;
  const auto [entry, is_new] = studies_.try_emplace(key);
  StudyNode& node = entry->second.node;
  if (is_new) {
    node.key = key;
    node.patient_key = patient.node.key;
    node.study_instance_uid = record.study_instance_uid;
    patient.node.study_keys.push_back(key);
  }
  KeepOne(node.study_date, record.study_date);
  KeepOne(node.study_time, record.study_time);
  KeepOne(node.study_description, record.study_description);
  KeepOne(node.study_id, record.study_id);
  KeepOne(node.accession_number, record.accession_number);
  ++entry->second.modalities[record.modality];
  ++node.instance_count;
  changed_studies_.insert(key);
  return entry->second;
}

HierarchyIndex::Series& HierarchyIndex::SeriesFor(Patient& patient, Study& study, const InstanceRecord& record) {
  const std::string key = study.node.key + kSeparator + record.series_instance_uid;
  const auto [entry, is_new] = series_.try_emplace(key);
  SeriesNode& node = entry->second.node;
  if (is_new) {
    node.key = key;
    node.study_key = study.node.key;
    node.series_instance_uid = record.series_instance_uid;
    study.node.series_keys.push_back(key);
    ++patient.node.series_count;
  }
  KeepOne(node.modality, record.modality);
  KeepOne(node.series_number, record.series_number);
  KeepOne(node.series_description, record.series_description);
  KeepOne(node.body_part_examined, record.body_part_examined);
  ++node.instance_count;
  if (record.pixels) node.frame_count += record.number_of_frames;
  changed_series_.insert(key);
  return entry->second;
}

std::size_t HashOfRecord(std::span<const std::uint8_t> serialized_record) {
  return std::hash<std::string_view>{}(
      {reinterpret_cast<const char*>(serialized_record.data()), serialized_record.size()});
}

std::optional<std::uint32_t> HierarchyIndex::Add(std::uint32_t file_id, std::uint64_t byte_length,
                                                 const InstanceRecord& record, const FilesToDifferFrom& differs_from) {
  return AddHashed(file_id, byte_length, HashOfRecord(SerializeRecord(record)), record, differs_from);
}

std::optional<std::uint32_t> HierarchyIndex::LikelyOriginal(std::uint64_t byte_length, std::size_t record_hash,
                                                            const InstanceRecord& record,
                                                            const std::vector<std::uint32_t>& differs_from) const {
  if (record.sop_instance_uid.empty()) return std::nullopt;
  std::optional<std::uint32_t> original;
  const auto [begin, end] = seen_.equal_range(record.sop_instance_uid);
  for (auto seen = begin; seen != end; ++seen) {
    const auto& [file_id, length, hash] = seen->second;
    if (length != byte_length || hash != record_hash || std::ranges::count(differs_from, file_id) > 0) continue;
    if (!original || file_id < *original) original = file_id;
  }
  return original;
}

std::optional<std::uint32_t> HierarchyIndex::AddHashed(std::uint32_t file_id, std::uint64_t byte_length,
                                                       std::size_t record_hash, const InstanceRecord& record,
                                                       const FilesToDifferFrom& differs_from) {
  if (differs_from) {
    if (const auto original = LikelyOriginal(byte_length, record_hash, record, *differs_from)) return original;
  }
  seen_.emplace(record.sop_instance_uid,
                Seen{.file_id = file_id, .byte_length = byte_length, .record_hash = record_hash});
  Patient& patient = PatientFor(record);
  Study& study = StudyFor(patient, record);
  SeriesFor(patient, study, record).instances.push_back(ToIndexed(file_id, record));
  return std::nullopt;
}

SeriesNode HierarchyIndex::Finished(const Series& series) {
  SeriesNode node = series.node;
  for (DisplaySet& set : SplitIntoDisplaySets(series.instances, node.modality)) {
    node.display_sets.push_back(ToNode(node, std::move(set)));
  }
  if (!node.display_sets.empty()) node.thumbnail_file_id = node.display_sets.front().thumbnail_file_id;
  return node;
}

StudyNode HierarchyIndex::Finished(const Study& study) const {
  StudyNode node = study.node;
  for (const auto& [modality, count] : study.modalities) {
    if (!modality.empty()) node.modalities.push_back(modality);
  }
  std::ranges::sort(node.series_keys, {}, [this](const std::string& key) {
    const SeriesNode& series = series_.at(key).node;
    return std::tuple(series.series_number.value_or(std::numeric_limits<std::int32_t>::max()),
                      UidInOrder{series.series_instance_uid});
  });
  return node;
}

PatientNode HierarchyIndex::Finished(const Patient& patient) const {
  PatientNode node = patient.node;
  node.patient_name = MostFrequent(patient.names);
  node.patient_birth_date = MostFrequent(patient.birth_dates);
  node.patient_sex = MostFrequent(patient.sexes);
  for (const auto& [name, count] : patient.names) {
    if (!name.empty() && name != node.patient_name) node.other_names.push_back(name);
  }
  std::ranges::sort(node.study_keys, std::ranges::greater{}, [this](const std::string& key) {
    const StudyNode& study = studies_.at(key).node;
    return std::tuple(std::string_view(study.study_date), std::string_view(study.study_time),
                      UidInOrder{study.study_instance_uid});
  });
  return node;
}

std::vector<std::string> HierarchyIndex::SortedPatientKeys() const {
  std::vector<std::pair<std::string, std::string>> named;
  named.reserve(patients_.size());
  for (const auto& [key, patient] : patients_) named.emplace_back(MostFrequent(patient.names), key);
  std::ranges::sort(named);
  std::vector<std::string> keys;
  keys.reserve(named.size());
  for (auto& [name, key] : named) keys.push_back(std::move(key));
  return keys;
}

TreeDelta HierarchyIndex::TakeDelta() {
  TreeDelta delta;
  for (const std::string& key : changed_series_) delta.series.push_back(Finished(series_.at(key)));
  for (const std::string& key : changed_studies_) delta.studies.push_back(Finished(studies_.at(key)));
  for (const std::string& key : changed_patients_) delta.patients.push_back(Finished(patients_.at(key)));
  if (!changed_patients_.empty()) delta.patient_keys = SortedPatientKeys();
  changed_series_.clear();
  changed_studies_.clear();
  changed_patients_.clear();
  return delta;
}

std::vector<IndexedInstance> HierarchyIndex::Instances(std::string_view key) const {
  auto found = series_.find(std::string(key));
  // A hostile UID may hold the separator, too: the series is the part before one of them.
  for (auto end = key.find(kSetSeparator); found == series_.end() && end != std::string_view::npos;) {
    found = series_.find(std::string(key.substr(0, end)));
    end = key.find(kSetSeparator, end + 1);
  }
  if (found == series_.end()) return {};
  const SeriesNode& node = found->second.node;
  std::vector<IndexedInstance> instances;
  for (DisplaySet& set : SplitIntoDisplaySets(found->second.instances, node.modality)) {
    const std::string set_key = KeyOf(node, set);
    if (key != node.key && key != set_key) continue;
    for (IndexedInstance& instance : set.instances) {
      instance.display_set_key = set_key;
      instances.push_back(std::move(instance));
    }
  }
  return instances;
}

}  // namespace negatoscope
