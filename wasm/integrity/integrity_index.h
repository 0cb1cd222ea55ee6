#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/display_set.h"
#include "core/instance_record.h"
#include "integrity/finding.h"

namespace negatoscope {

struct Aggregates;

/// Files that gave no record, for one reason.
struct UnreadableFiles {
  struct File {
    std::uint32_t file_id = 0;
    std::string detail;  ///< offsets and numbers, no attribute values
  };
  std::string code;  ///< of the error
  std::uint32_t count = 0;
  std::vector<File> first;  ///< the first few of them
};

/// What a DICOMDIR says of a file; "" where it says nothing.
struct ClaimOfDirectory {
  std::string_view patient_id;
  std::string_view patient_name;
  std::string_view sop_instance_uid;
};

/// Finds what does not add up in all that was opened. Fed one record at a time, in any order: the same records give the
/// same findings. Keeps sums and samples, never records.
class IntegrityIndex {
 public:
  IntegrityIndex();
  ~IntegrityIndex();
  IntegrityIndex(IntegrityIndex&&) noexcept;
  IntegrityIndex& operator=(IntegrityIndex&&) noexcept;
  IntegrityIndex(const IntegrityIndex&) = delete;
  IntegrityIndex& operator=(const IntegrityIndex&) = delete;

  /// @param patient_key  who it belongs to, as the hierarchy decided
  void Add(std::uint32_t file_id, std::string_view patient_key, const InstanceRecord& record);

  /// A file with the same bytes as one that was added; it counts as no instance.
  void AddCopy(std::uint32_t file_id, std::uint32_t copy_of);

  /// What a DICOMDIR says of a file, before or after the file itself was added.
  void AddDirectoryClaim(std::uint32_t file_id, const ClaimOfDirectory& claim);

  /// The files that could not be read, in place of those that were told before.
  void SetUnreadable(std::vector<UnreadableFiles> files);

  /// The distances between slices in the stacks of a series, as the hierarchy measured them, in place of those that
  /// were given for it before.
  void SetSpacings(Place series, std::vector<SliceSpacing> stacks);

  /// @param today  "20261002", to tell dates in the future by; "" to leave that
  [[nodiscard]] FindingList Findings(std::string_view today) const;

 private:
  std::unique_ptr<Aggregates> facts_;
};

}  // namespace negatoscope
