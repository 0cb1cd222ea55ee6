#pragma once

// Only for the .cpp files of this room.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/display_description.h"
#include "dicom/item_reader.h"

namespace negatoscope {

/// Display Shutter (PS3.3 C.7.6.11), Bitmap Display Shutter (C.7.6.15), for a frame from its functional groups (Frame
/// Display Shutter, C.7.6.16.2.16).
/// @param notes  gets a sentence for each shape that cannot be used; a shutter without usable shapes is none
[[nodiscard]] std::optional<DisplayShutter> ReadShutter(const ItemReader& top, std::uint32_t frame_index,
                                                        std::vector<std::string>& notes);

}  // namespace negatoscope
