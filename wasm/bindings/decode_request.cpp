#include "bindings/decode_request.h"

#include <algorithm>
#include <string>
#include <utility>

#include "bindings/frame_to_js.h"
#include "bindings/guarded.h"
#include "codecs/embedded_overlay.h"
#include "codecs/native_codec.h"
#include "codecs/stored_values.h"
#include "core/frame_error.h"
#include "core/limits.h"
#include "pixels/auto_window.h"

namespace negatoscope::bindings {

namespace {

std::vector<ByteRange> RangesFromJs(const val& list) {
  std::vector<ByteRange> ranges(list["length"].as<std::size_t>());
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    // Sizes are exact up to 2^53 on both sides of the line.
    ranges[i] = {.offset = static_cast<std::uint64_t>(list[i]["offset"].as<double>()),
                 .length = static_cast<std::uint64_t>(list[i]["length"].as<double>())};
  }
  return ranges;
}

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

}  // namespace

DecodeRequest::DecodeRequest(const val& request) : bytes(BytesFromJs(request["bytes"])) {
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

std::unexpected<Error> DecodeRequest::Located(Error error) const {
  return std::unexpected(InFrame(std::move(error), frame_number, bytes.size(), ranges));
}

Result<Frame> DecodeUncompressed(const EncodedFrame& encoded) {
  if (encoded.codec != "native") return Fail(ErrorCode::kUnsupported, "not a codec of this module: " + encoded.codec);
  return DecodeNative(
      encoded.bytes, encoded.description,
      {.first_bit = encoded.first_bit, .is_big_endian = encoded.is_big_endian, .is_word_value = encoded.is_word_value});
}

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

Result<DecodedFrame> DecodeWithWindow(const DecodeRequest& decode, const val& display) {
  DisplayDescription description = DisplayFromJs(display);
  description.overlays = EmbeddedFromJs(display);
  auto frame = DecodeForDisplay(decode, description.overlays);
  if (!frame) return std::unexpected(std::move(frame.error()));
  const PixelDescription& whole = decode.encoded.description;
  const bool is_preview = frame->rows < whole.rows || frame->columns < whole.columns;
  VoiWindow window = AutoWindow(*frame, description);
  return DecodedFrame{.frame = std::move(*frame),
                      .embedded_overlays = std::move(description.overlays),
                      .auto_window = std::move(window),
                      .is_preview = is_preview};
}

val DecodedToJs(const DecodedFrame& decoded) {
  val result = FrameToJs(decoded.frame);
  result.set("bytes", BytesToJs(decoded.frame.bytes));
  result.set("embeddedOverlays",
             ListToJs(decoded.embedded_overlays, [](const Overlay& overlay) { return BytesToJs(overlay.pixels); }));
  result.set("autoWindow", WindowToJs(decoded.auto_window));
  result.set("isPreview", decoded.is_preview);
  return result;
}

val DecodeFrame(val request, val display) {
  return Guarded([&]() -> Result<val> {
    const DecodeRequest decode(request);
    auto decoded = DecodeWithWindow(decode, display);
    if (!decoded) return std::unexpected(std::move(decoded.error()));
    return DecodedToJs(*decoded);
  });
}

}  // namespace negatoscope::bindings
