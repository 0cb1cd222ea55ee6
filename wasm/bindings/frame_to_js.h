#pragma once

#include <emscripten/val.h>

#include "core/frame.h"
#include "core/result.h"
#include "pixels/display_pipeline.h"

namespace negatoscope::bindings {

/// codec.d.ts: FrameFields, without `bytes`: what is copied depends on the call.
[[nodiscard]] emscripten::val FrameToJs(const Frame& frame);

/// codec.d.ts: StoredFrameFields, which a codec module gave before.
/// @return kUnsupported for a type of samples that is none; kLimit for more than limits::kFrameBytes.
///         Whether there are as many bytes as the shape needs is for those to see who read them
[[nodiscard]] Result<Frame> FrameFromJs(const emscripten::val& object);

/// codec.d.ts: PictureFields
[[nodiscard]] emscripten::val PictureToJs(const RgbaImage& image);

}  // namespace negatoscope::bindings
