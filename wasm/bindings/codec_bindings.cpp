// What every codec module offers: codestream → stored values, a thumbnail, and the reference rendering.
// codec.d.ts says what each function takes and gives.

#include "bindings/codec_bindings.h"

#include <emscripten/bind.h>

#include <cstdint>
#include <utility>
#include <vector>

#include "bindings/decode_request.h"
#include "bindings/frame_to_js.h"
#include "bindings/guarded.h"
#include "bindings/js_values.h"
#include "codecs/stored_values.h"
#include "pixels/auto_window.h"
#include "pixels/display_pipeline.h"
#include "pixels/enlarge.h"
#include "pixels/reduce.h"

namespace negatoscope::bindings {

namespace {

/// codec.d.ts: decodePreview
val DecodePreview(val request, val display) {
  return Guarded([&]() -> Result<val> {
    const DecodeRequest decode(request);
    auto decoded = DecodeWithWindow(decode, display);
    if (!decoded) return std::unexpected(std::move(decoded.error()));
    const PixelDescription& whole = decode.encoded.description;
    if (decoded->is_preview) {
      auto enlarged = EnlargeTo(decoded->frame, whole.rows, whole.columns);
      if (!enlarged) return std::unexpected(std::move(enlarged.error()));
    }
    return DecodedToJs(*decoded);
  });
}

/// codec.d.ts: decodeStoredValues
val DecodeStoredValues(val request) {
  return Guarded([&]() -> Result<val> {
    const DecodeRequest decode(request);
    auto frame = DecodeWithThisModule(decode.encoded);
    if (!frame) return decode.Located(std::move(frame.error()));
    val result = FrameToJs(*frame);
    result.set("bytes", BytesToJs(frame->bytes));
    result.set("maskedBytes", BytesToJs(MaskedSamples(*frame, decode.encoded.description)));
    return result;
  });
}

/// What a file wants first: its first window, else its first VOI LUT, else nothing, which is the automatic window.
VoiChoice FirstVoi(const DisplayDescription& display) {
  if (!display.voi_windows.empty()) {
    return WindowChoice{.window = display.voi_windows.front(), .function = display.voi_function};
  }
  if (!display.voi_luts.empty()) return VoiLutChoice{.index = 0};
  return {};
}

/// codec.d.ts: renderThumbnail
val RenderThumbnailOf(val request, val display, std::uint32_t max_edge) {
  return Guarded([&]() -> Result<val> {
    const DecodeRequest decode(request);
    DisplayDescription description = DisplayFromJs(display);
    description.overlays = OverlaysFromJs(display);
    auto frame = DecodeForDisplay(decode, description.overlays);
    if (!frame) return std::unexpected(std::move(frame.error()));
    auto image = RenderThumbnail(*frame, description, FirstVoi(description), max_edge,
                                 {.bits_stored = decode.encoded.description.bits_stored});
    if (!image) return std::unexpected(std::move(image.error()));
    return PictureToJs(*image);
  });
}

/// codec.d.ts: renderReference
val RenderReference(val request, val display, val window) {
  return Guarded([&]() -> Result<val> {
    const DecodeRequest decode(request);
    DisplayDescription description = DisplayFromJs(display);
    description.overlays = OverlaysFromJs(display);
    auto frame = DecodeForDisplay(decode, description.overlays);
    if (!frame) return std::unexpected(std::move(frame.error()));
    VoiChoice choice = FirstVoi(description);
    if (!window.isNull()) {
      choice = WindowChoice{
          .window = {.center = window["center"].as<double>(), .width = window["width"].as<double>(), .explanation = {}},
          .function = description.voi_function};
    }
    auto image = RenderFrame(*frame, description, choice,
                             {.bits_stored = decode.encoded.description.bits_stored, .overlays = true});
    if (!image) return std::unexpected(std::move(image.error()));
    return PictureToJs(*image);
  });
}

/// codec.d.ts: rangeOfPart
val RangeOfPartFromJs(val part, val display) {
  return Guarded([&]() -> Result<val> {
    auto frame = FrameFromJs(part);
    if (!frame) return std::unexpected(std::move(frame.error()));
    const auto found = RangeOfPart(*frame, DisplayFromJs(display));
    val range = val::null();
    if (found) {
      range = val::object();
      range.set("low", found->low);
      range.set("high", found->high);
    }
    val result = val::object();
    result.set("range", range);
    return result;
  });
}

}  // namespace

}  // namespace negatoscope::bindings

EMSCRIPTEN_BINDINGS(negatoscope_codec) {
  using namespace negatoscope::bindings;
  emscripten::function("decodeFrame", &DecodeFrame);
  emscripten::function("decodePreview", &DecodePreview);
  emscripten::function("decodeStoredValues", &DecodeStoredValues);
  emscripten::function("renderThumbnail", &RenderThumbnailOf);
  emscripten::function("renderReference", &RenderReference);
  emscripten::function("rangeOfPart", &RangeOfPartFromJs);
}
