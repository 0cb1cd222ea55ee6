#pragma once

#include <cstdint>

#include "core/display_description.h"
#include "core/frame.h"
#include "core/result.h"
#include "pixels/display_pipeline.h"

namespace negatoscope {

/// A small picture of a frame in its true proportions (`display.pixel_aspect`): its longer edge at most `max_edge`
/// pixels, never larger than the frame. Every pixel is the mean of the display values of the area it covers.
/// Works row by row and holds no full-size picture.
/// @param max_edge 1 to 4096, others are brought into that range
/// @return errors as RenderFrame
[[nodiscard]] Result<RgbaImage> RenderThumbnail(const Frame& frame, const DisplayDescription& display,
                                                const VoiChoice& voi, std::uint32_t max_edge,
                                                const RenderOptions& options = {});

}  // namespace negatoscope
