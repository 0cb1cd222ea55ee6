#pragma once

#include <string>
#include <string_view>

namespace negatoscope {

/// The letters and digits of a Patient ID, in capitals: without the spaces and the punctuation that people put between
/// them. What is beyond ASCII stays as it is.
[[nodiscard]] std::string LettersOfId(std::string_view patient_id);

/// Whether what stands as Patient ID is a stopgap that any number of persons may carry ("0", "UNKNOWN", "ANON", "-"),
/// and so tells nobody from anybody.
[[nodiscard]] bool IsPlaceholderId(std::string_view patient_id);

}  // namespace negatoscope
