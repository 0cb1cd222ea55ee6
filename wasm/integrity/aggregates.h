#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "core/display_set.h"
#include "integrity/bounded.h"
#include "integrity/finding.h"
#include "integrity/integrity_index.h"
#include "integrity/rules.h"

/// What is kept of the records: sums and samples, so that a hundred thousand instances fit. Maps are ordered, so that
/// findings come out the same whatever came first.
namespace negatoscope {

struct PatientFacts {
  std::string patient_id;
  std::string issuer;
  FileSample files;
  ValueSample<std::string> names;
  ValueSample<std::string> birth_dates;
  ValueSample<std::string> sexes;
  ValueSample<std::string> other_ids;
  std::uint32_t nameless_files = 0;
};

/// The parts of one concatenation that came.
struct ConcatenationFacts {
  FileSample files;
  std::set<std::int32_t> numbers;
  std::optional<std::int32_t> total;  ///< the greatest that a part names
};

struct SeriesFacts {
  FileSample files;
  ValueSample<std::string> modalities;
  // Of CT, MR and PET slices other than localizers
  ValueSample<std::string> sizes;
  ValueSample<std::string> spacings;
  ValueSample<std::string> frames_of_reference;
  std::vector<std::int32_t> instance_numbers;
  std::map<std::string, ConcatenationFacts> concatenations;  ///< by Concatenation UID
  // Files with the same bytes
  std::set<std::uint32_t> copied_files;  ///< copies, and what they are copies of
  std::uint32_t copy_count = 0;
};

struct HitFacts {
  FileSample files;
  ValueSample<std::tuple<std::string, std::string, std::string, std::string>> values;  ///< tag, value, the other two
};

/// Where one SOP Instance UID was seen.
struct SeenInstance {
  std::uint32_t file_id = 0;
  const Place* place = nullptr;  ///< a key of `series`
};

struct InstanceConflict {
  FileSample files;
  ValueSample<Place> places;
};

/// What a DICOMDIR says of a file.
struct DirectoryClaim {
  std::string patient_id;
  std::string patient_name;

  friend auto operator<=>(const DirectoryClaim&, const DirectoryClaim&) = default;
};

struct Aggregates {
  std::map<std::string, PatientFacts> patients;                    ///< by key
  std::map<std::string, ValueSample<std::string>> study_patients;  ///< Study Instance UID → patient keys
  std::map<std::string, ValueSample<Place>> series_studies;        ///< Series Instance UID → patient and study
  std::map<Place, ValueSample<std::string>> study_dates;           ///< by patient and study
  std::map<Place, SeriesFacts> series;
  std::map<std::pair<std::string_view, const Place*>, HitFacts> hits;  ///< by code of the rule; places of `series`
  std::unordered_map<std::string, SeenInstance> instances;             ///< by SOP Instance UID
  std::map<std::string, InstanceConflict> instance_conflicts;          ///< likewise, those seen twice
  std::vector<const Place*> place_of_file;
  std::vector<const std::string*> instance_of_file;  ///< SOP Instance UIDs, keys of `instances`; nullptr without one
  std::map<DirectoryClaim, std::vector<std::uint32_t>> directory_claims;
  std::map<std::uint32_t, std::string> directory_instances;  ///< file → SOP Instance UID that a DICOMDIR gives it
  std::vector<UnreadableFiles> unreadable;
  std::map<Place, std::vector<SliceSpacing>>
      spacings;  ///< of series with stacks about which there is something to tell
};

/// Gathers findings, of each severity the first 2,000, and counts all.
class FindingCollector {
 public:
  void Add(Finding finding);
  [[nodiscard]] FindingList Take();

 private:
  std::array<std::vector<Finding>, 3> by_severity_;
  std::array<std::uint32_t, 3> counts_{};
};

[[nodiscard]] Finding NewFinding(const Rule& rule);
void AddPlace(Finding& finding, Place place);
void AddEvidence(Finding& finding, Evidence evidence);
/// One piece of evidence a value.
void AddValues(Finding& finding, std::string_view tag, const ValueSample<std::string>& values);

/// Whether two patients may be one person whose ID is missing or was written otherwise.
[[nodiscard]] bool MayBeOnePerson(const PatientFacts& a, const PatientFacts& b);

/// Whether two IDs are the same but for zeros in front, capitals, spaces and punctuation.
[[nodiscard]] bool IsSameIdButForSpelling(std::string_view a, std::string_view b);

void FindIdentityProblems(const Aggregates& facts, FindingCollector& collector);
void FindPatientIdProblems(const Aggregates& facts, FindingCollector& collector);
void FindDirectoryProblems(const Aggregates& facts, FindingCollector& collector);
void FindGroupingProblems(const Aggregates& facts, FindingCollector& collector);
void FindSeriesProblems(const Aggregates& facts, FindingCollector& collector);
void FindSpacingProblems(const Aggregates& facts, FindingCollector& collector);
void FindMissingConcatenationParts(const Aggregates& facts, FindingCollector& collector);
void FindUnreadable(const Aggregates& facts, FindingCollector& collector);
/// @param today  "20261002"; nothing is in the future of anything else
void FindFileProblems(const Aggregates& facts, std::string_view today, FindingCollector& collector);

}  // namespace negatoscope
