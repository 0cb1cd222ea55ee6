#pragma once

// Only for the .cpp files of this room.

#include <cstdint>
#include <vector>

#include "core/display_description.h"
#include "core/pixel_description.h"
#include "dicom/item_reader.h"

namespace negatoscope {

/// The overlay planes that lie on one frame, groups 6000 to 601E (PS3.3 C.9.2, C.9.3): with Overlay Data of their own,
/// or in a bit of the pixel cells (PS3.3 2003 C.9.2), which the decoder of the frame has to give. A plane without
/// Number of Frames in Overlay that starts at the first frame lies on all.
[[nodiscard]] std::vector<Overlay> ReadOverlays(const ItemReader& top, const PixelDescription& description,
                                                std::uint32_t frame_index);

}  // namespace negatoscope
