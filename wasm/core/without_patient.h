#pragma once

#include <string_view>

namespace negatoscope {

/// Objects that belong to no patient: directories, hanging protocols, palettes, implant templates, protocols,
/// inventories. Their IODs (PS3.3 A, F) have no Patient Module.
[[nodiscard]] bool IsWithoutPatient(std::string_view sop_class_uid);

}  // namespace negatoscope
