// What every codec module offers: codestream → stored values, a thumbnail, and the reference rendering.
// codec.d.ts says what each function takes and gives.

#include "bindings/codec_bindings.h"

#include <emscripten/bind.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "bindings/frame_to_js.h"
#include "bindings/guarded.h"
#include "bindings/js_values.h"
#include "codecs/embedded_overlay.h"
#include "codecs/native_codec.h"
#include "codecs/stored_values.h"
#include "core/frame_error.h"
#include "core/limits.h"
#include "pixels/auto_window.h"
#include "pixels/display_pipeline.h"
#include "pixels/enlarge.h"
#include "pixels/reduce.h"

namespace negatoscope::bindings {

namespace {

/// The request's bytes live as long as this.
struct DecodeRequest {
  explicit DecodeRequest(const val& request) : bytes(BytesFromJs(request["bytes"])) {
    encoded = {.bytes = bytes,
               .description = DescriptionFromJs(request["description"]),
               .codec = request["codec"].as<std::string>(),
               .transfer_syntax_uid = request["transferSyntaxUid"].as<std::string>(),
               .first_bit = request["firstBit"].as<std::uint8_t>(),
               .is_big_endian = request["isBigEndian"].as<bool>(),
               .is_word_value = request["isWordValue"].as<bool>(),
               .discard_levels = request["discardLevels"].as<std::uint32_t>()};
    if (const val number = request["frameNumber"]; !number.isUndefined()) frame_number = number.as<std::uint32_t>();
    if (const val list = request["ranges"]; !list.isUndefined()) ranges = RangesFromJs(list);
  }

  static std::vector<ByteRange> RangesFromJs(const val& list) {
    std::vector<ByteRange> ranges(list["length"].as<std::size_t>());
    for (std::size_t i = 0; i < ranges.size(); ++i) {
      // Sizes are exact up to 2^53 on both sides of the line.
      ranges[i] = {.offset = static_cast<std::uint64_t>(list[i]["offset"].as<double>()),
                   .length = static_cast<std::uint64_t>(list[i]["length"].as<double>())};
    }
    return ranges;
  }

  /// The failure of a decoder with the frame and the byte of the file.
  [[nodiscard]] std::unexpected<Error> Located(Error error) const {
    return std::unexpected(InFrame(std::move(error), frame_number, bytes.size(), ranges));
  }

  std::vector<std::uint8_t> bytes;
  EncodedFrame encoded;
  std::uint32_t frame_number = 1;
  std::vector<ByteRange> ranges;
};

/// Planes of overlays in the pixel cells, together.
constexpr std::size_t kMostEmbeddedBytes = 256 * limits::kMiB;

/// Fills the overlays that lie in the pixel cells. One that is not there after all has no pixels, and is not drawn.
void TakeEmbeddedOverlays(const Frame& frame, const EncodedFrame& encoded, std::vector<Overlay>& overlays) {
  std::size_t taken = 0;
  for (Overlay& overlay : overlays) {
    if (!overlay.embedded_bit || taken > kMostEmbeddedBytes) continue;
    overlay.rows = frame.rows;
    overlay.columns = frame.columns;
    overlay.pixels = PlaneInCells(frame, encoded.description, encoded.codec, *overlay.embedded_bit);
    taken += overlay.pixels.size();
  }
}

/// Decoded, chroma complete, masked and sign-extended: what display works on.
/// @param overlays  get what lies in the pixel cells
Result<Frame> DecodeForDisplay(const DecodeRequest& decode, std::vector<Overlay>& overlays) {
  EncodedFrame encoded = decode.encoded;
  // Bits of an overlay have no means, nor have cells that hold them beside the value.
  if (std::ranges::any_of(overlays, [](const Overlay& overlay) { return overlay.embedded_bit.has_value(); })) {
    encoded.discard_levels = 0;
  }
  auto frame = DecodeWithThisModule(encoded);
  if (!frame) return decode.Located(std::move(frame.error()));
  TakeEmbeddedOverlays(*frame, encoded, overlays);
  if (auto normalized = NormalizeStoredValues(*frame, encoded.description); !normalized) {
    return decode.Located(std::move(normalized.error()));
  }
  if (auto upsampled = UpsampleChroma(*frame); !upsampled) return decode.Located(std::move(upsampled.error()));
  return frame;
}

val WindowToJs(const VoiWindow& window) {
  val object = val::object();
  object.set("center", window.center);
  object.set("width", window.width);
  return object;
}

/// Those overlays that the decoder has to fill; the pixels of the others need not be copied.
std::vector<Overlay> EmbeddedFromJs(const val& display) {
  const val list = display["overlays"];
  std::vector<Overlay> overlays;
  for (std::size_t i = 0; i < list["length"].as<std::size_t>(); ++i) {
    const val bit = list[i]["embeddedBit"];
    if (!bit.isNull()) overlays.emplace_back().embedded_bit = bit.as<std::uint16_t>();
  }
  return overlays;
}

/// codec.d.ts: decodeFrame, and decodePreview, which is `enlarged`
val DecodedForDisplay(const val& request, const val& display, bool is_enlarged) {
  return Guarded([&]() -> Result<val> {
    const DecodeRequest decode(request);
    DisplayDescription description = DisplayFromJs(display);
    description.overlays = EmbeddedFromJs(display);
    auto frame = DecodeForDisplay(decode, description.overlays);
    if (!frame) return std::unexpected(std::move(frame.error()));
    const PixelDescription& whole = decode.encoded.description;
    const bool is_preview = frame->rows < whole.rows || frame->columns < whole.columns;
    const VoiWindow window = AutoWindow(*frame, description);
    if (is_enlarged && is_preview) {
      if (auto enlarged = EnlargeTo(*frame, whole.rows, whole.columns); !enlarged)
        return std::unexpected(enlarged.error());
    }
    val result = FrameToJs(*frame);
    result.set("bytes", BytesToJs(frame->bytes));
    result.set("embeddedOverlays",
               ListToJs(description.overlays, [](const Overlay& overlay) { return BytesToJs(overlay.pixels); }));
    result.set("autoWindow", WindowToJs(window));
    result.set("isPreview", is_preview);
    return result;
  });
}

val DecodeFrameForDisplay(val request, val display) { return DecodedForDisplay(request, display, false); }

val DecodePreview(val request, val display) { return DecodedForDisplay(request, display, true); }

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
  emscripten::function("decodeFrame", &DecodeFrameForDisplay);
  emscripten::function("decodePreview", &DecodePreview);
  emscripten::function("decodeStoredValues", &DecodeStoredValues);
  emscripten::function("renderThumbnail", &RenderThumbnailOf);
  emscripten::function("renderReference", &RenderReference);
  emscripten::function("rangeOfPart", &RangeOfPartFromJs);
}
