#pragma once

// Only for the .cpp files of this room.

#include <vector>

#include "core/display_description.h"
#include "dicom/dcmtk_data_set.h"

namespace negatoscope {

/// Overlay planes with Overlay Data of their own, groups 6000 to 601E (PS3.3 C.9.2).
[[nodiscard]] std::vector<Overlay> ReadOverlays(const ItemReader& top);

}  // namespace negatoscope
