#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/concatenation.h"
#include "core/display_set.h"
#include "core/instance_record.h"
#include "core/result.h"
#include "hierarchy/display_sets.h"
#include "hierarchy/instance_order.h"

namespace negatoscope {

struct PatientNode {
  std::string key;
  std::string patient_name;              ///< the most frequent one
  std::vector<std::string> other_names;  ///< further names under the same ID: a conflict to show
  std::string patient_id;
  std::string issuer_of_patient_id;
  std::string patient_birth_date;
  std::string patient_sex;
  std::vector<std::string> study_keys;  ///< newest study first
  std::uint32_t series_count = 0;
  std::uint32_t instance_count = 0;
};

struct StudyNode {
  std::string key;
  std::string patient_key;
  std::string study_instance_uid;
  std::string study_date;
  std::string study_time;
  std::string study_description;
  std::string study_id;
  std::string accession_number;
  std::vector<std::string> modalities;   ///< sorted, distinct
  std::vector<std::string> series_keys;  ///< by Series Number
  std::uint32_t instance_count = 0;
};

/// A part of a series that is read in one go (display_sets.h).
struct DisplaySetNode {
  std::string key;                   ///< begins with that of the series
  std::vector<SplitReason> reasons;  ///< what tells it from the others of its series; empty where it is the only one
  std::uint32_t instance_count = 0;
  std::uint64_t frame_count = 0;
  std::optional<std::uint32_t> thumbnail_file_id;  ///< the middle picture
  std::optional<SliceSpacing> spacing;             ///< of a stack of parallel slices
  std::optional<MissingParts> missing_parts;       ///< of a concatenation that is not whole
};

struct SeriesNode {
  std::string key;
  std::string study_key;
  std::string series_instance_uid;
  std::string modality;
  std::optional<std::int32_t> series_number;
  std::string series_description;
  std::string body_part_examined;
  std::uint32_t instance_count = 0;
  std::uint64_t frame_count = 0;
  std::optional<std::uint32_t> thumbnail_file_id;  ///< that of the first display set
  std::vector<DisplaySetNode> display_sets;        ///< in reading order, at least one
};

/// The nodes that changed since the last time; each replaces the one with its key.
struct TreeDelta {
  std::vector<PatientNode> patients;
  std::vector<StudyNode> studies;
  std::vector<SeriesNode> series;
  std::vector<std::string> patient_keys;  ///< all of them, by name
};

/// What a record is told from others by, over the bytes of SerializeRecord (record_codec.h).
[[nodiscard]] std::size_t HashOfRecord(std::span<const std::uint8_t> serialized_record);

/// The files whose bytes were compared with those of a file that is filed, and are others; nothing where it is to be
/// filed whatever it is like.
using FilesToDifferFrom = std::optional<std::vector<std::uint32_t>>;

/// Patient → Study → Series → Instance, fed one record at a time in any order; the same records give the same tree.
///
/// A Study belongs to the patient its instances name, a Series to its Study: one Study Instance UID under two patients
/// makes two studies, so that no picture ever stands under a name that is not its own.
class HierarchyIndex {
 public:
  /// @param byte_length  size of the file, to tell a likely copy
  /// @param record_hash  HashOfRecord of the bytes that the record travelled as
  /// @return the first file that holds the same SOP Instance with the same header and size, and that this one is not
  /// known to differ from, when there is one: then nothing was added, and the caller compares the bytes, which are
  /// those of a copy, or adds again with that file in `differs_from`
  std::optional<std::uint32_t> AddHashed(std::uint32_t file_id, std::uint64_t byte_length, std::size_t record_hash,
                                         const InstanceRecord& record,
                                         const FilesToDifferFrom& differs_from = FilesToDifferFrom(std::in_place));

  /// The same for a record that did not travel.
  std::optional<std::uint32_t> Add(std::uint32_t file_id, std::uint64_t byte_length, const InstanceRecord& record,
                                   const FilesToDifferFrom& differs_from = FilesToDifferFrom(std::in_place));

  /// What changed since the last call.
  [[nodiscard]] TreeDelta TakeDelta();

  /// Instances of a series, display set after display set, or of one display set, in reading order; empty where there
  /// is neither under this key.
  [[nodiscard]] std::vector<IndexedInstance> Instances(std::string_view key) const;

 private:
  struct Series {
    SeriesNode node;
    std::vector<IndexedInstance> instances;
  };
  struct Study {
    StudyNode node;
    std::map<std::string, std::uint32_t> modalities;
  };
  struct Patient {
    PatientNode node;
    std::map<std::string, std::uint32_t> names;  ///< how often each occurs
    std::map<std::string, std::uint32_t> birth_dates;
    std::map<std::string, std::uint32_t> sexes;
  };
  struct Seen {
    std::uint32_t file_id = 0;
    std::uint64_t byte_length = 0;
    std::size_t record_hash = 0;
  };

  [[nodiscard]] std::optional<std::uint32_t> LikelyOriginal(std::uint64_t byte_length, std::size_t record_hash,
                                                            const InstanceRecord& record,
                                                            const std::vector<std::uint32_t>& differs_from) const;
  Patient& PatientFor(const InstanceRecord& record);
  Study& StudyFor(Patient& patient, const InstanceRecord& record);
  Series& SeriesFor(Patient& patient, Study& study, const InstanceRecord& record);
  [[nodiscard]] static SeriesNode Finished(const Series& series);
  [[nodiscard]] StudyNode Finished(const Study& study) const;
  [[nodiscard]] PatientNode Finished(const Patient& patient) const;
  [[nodiscard]] std::vector<std::string> SortedPatientKeys() const;

  std::unordered_map<std::string, Patient> patients_;
  std::unordered_map<std::string, Study> studies_;
  std::unordered_map<std::string, Series> series_;
  std::unordered_multimap<std::string, Seen> seen_;
  std::set<std::string> changed_patients_;
  std::set<std::string> changed_studies_;
  std::set<std::string> changed_series_;
};

}  // namespace negatoscope
