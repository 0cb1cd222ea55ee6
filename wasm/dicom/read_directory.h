#pragma once

#include <string>
#include <vector>

#include "core/result.h"
#include "dicom/data_set.h"

namespace negatoscope {

/// SOP Class of a DICOMDIR (PS3.10 8.6).
inline constexpr const char* kMediaStorageDirectory = "1.2.840.10008.1.3.10";

/// A file that the index of a disc names.
struct DirectoryEntry {
  std::string file_id;      ///< components with "/" between them, as written
  std::string record_type;  ///< "IMAGE", "SR DOCUMENT" …
  std::string sop_instance_uid;
  std::string patient_name;  ///< of the patient record above it; empty where that cannot be told
  std::string patient_id;
};

/// Reads the Directory Record Sequence (PS3.3 F.3) in the order of its items.
///
/// Which patient a file belongs to is told by the offsets that link records, or by their order (directory_records.h);
/// where neither can be relied on it stays empty.
///
/// @return the files of records in use; kMissing where there is no such sequence; kLimit above a million records
[[nodiscard]] Result<std::vector<DirectoryEntry>> ReadDirectory(const DataSet& data_set);

}  // namespace negatoscope
