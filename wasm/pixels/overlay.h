#pragma once

#include <cstdint>
#include <span>

#include "core/display_description.h"

namespace negatoscope {

struct RgbaImage;

/// Whether an overlay plane lies on a frame (PS3.3 C.9.3), and which of its planes. A single plane that starts at the
/// first frame lies on every frame: without Number of Frames in Overlay the plane counts for all.
/// @return index of the plane from 0; -1 where there is none, or where its pixels are not all there
[[nodiscard]] std::int64_t OverlayPlaneFor(const Overlay& overlay, std::uint32_t frame_index);

/// Burns the overlay planes of a frame into its picture, white; what lies outside the picture is cut off.
/// @param frame_index from 0
void BurnOverlays(RgbaImage& image, std::span<const Overlay> overlays, std::uint32_t frame_index);

}  // namespace negatoscope
