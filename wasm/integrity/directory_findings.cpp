#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "integrity/patient_entries.h"
#include "integrity/person_name.h"

// Where the index of a disc (DICOMDIR) says of a file what the file does not say of itself.

namespace negatoscope {

namespace {

bool Contradicts(const DirectoryClaim& claim, const PatientFacts& patient) {
  const bool both_have_ids = !claim.patient_id.empty() && !patient.patient_id.empty();
  if (both_have_ids && !IsSameIdButForSpelling(claim.patient_id, patient.patient_id)) return true;
  if (claim.patient_name.empty() || patient.names.size() == 0) return false;
  return std::ranges::all_of(patient.names.values(), [&](const auto& name) {
    return CompareNames(claim.patient_name, name.first).relation == NameRelation::kDifferent;
  });
}

const Place* PlaceOfFile(const Aggregates& facts, std::uint32_t file_id) {
  return file_id < facts.place_of_file.size() ? facts.place_of_file[file_id] : nullptr;
}

void FindOtherPatients(const Aggregates& facts, FindingCollector& collector) {
  for (const auto& [claim, file_ids] : facts.directory_claims) {
    std::map<Place, FileSample> wrong;
    for (const std::uint32_t file_id : file_ids) {
      const Place* place = PlaceOfFile(facts, file_id);
      const auto patient = place != nullptr ? facts.patients.find(place->patient_key) : facts.patients.end();
      if (patient != facts.patients.end() && Contradicts(claim, patient->second)) wrong[*place].Add(file_id);
    }
    for (const auto& [place, files] : wrong) {
      Finding finding = NewFinding(rules::kDirectoryMismatch);
      AddPlace(finding, place);
      finding.file_count = files.count();
      Evidence evidence = IdentityOf(facts.patients.at(place.patient_key));
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

/// A file with the right name and another object in it: the index is that of another disc, or the file was replaced.
void FindOtherInstances(const Aggregates& facts, FindingCollector& collector) {
  std::map<Place, Finding> by_place;
  for (const auto& [file_id, claimed] : facts.directory_instances) {
    const Place* place = PlaceOfFile(facts, file_id);
    const bool has_instance = file_id < facts.instance_of_file.size() && facts.instance_of_file[file_id] != nullptr;
    if (place == nullptr || !has_instance || *facts.instance_of_file[file_id] == claimed) continue;
    const auto [entry, is_new] = by_place.try_emplace(*place, NewFinding(rules::kDirectoryInstance));
    Finding& finding = entry->second;
    if (is_new) AddPlace(finding, *place);
    ++finding.file_count;
    AddEvidence(finding, {.tag = "(0004,1511)",
                          .value = claimed,
                          .other_tag = "(0008,0018)",
                          .other_value = *facts.instance_of_file[file_id],
                          .file_count = 1,
                          .file_ids = {file_id}});
  }
  for (auto& [place, finding] : by_place) collector.Add(std::move(finding));
}

}  // namespace

void FindDirectoryProblems(const Aggregates& facts, FindingCollector& collector) {
  FindOtherPatients(facts, collector);
  FindOtherInstances(facts, collector);
}

}  // namespace negatoscope
