#pragma once

// Only for the .cpp files of this room.

#include <cstdint>
#include <optional>

#include "dicom/item_reader.h"

namespace negatoscope {

/// The macro of one frame of a multi-frame functional groups object (PS3.3 C.7.6.16): the first item of `macro` among
/// the frame's own groups, else among the shared ones; nothing for other objects.
[[nodiscard]] std::optional<ItemReader> FunctionalGroupMacro(const ItemReader& top, Tag macro,
                                                             std::uint32_t frame_index);

}  // namespace negatoscope
