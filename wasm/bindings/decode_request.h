#pragma once

#include <emscripten/val.h>

#include <cstdint>
#include <expected>
#include <vector>

#include "bindings/codec_bindings.h"
#include "bindings/js_values.h"
#include "core/display_description.h"
#include "core/frame.h"
#include "core/frame_location.h"
#include "core/pixel_description.h"
#include "core/result.h"

/// How a frame is decoded for whoever shows it, with whatever decoder the module has (codec_bindings.h).
namespace negatoscope::bindings {

/// A frame that a module is asked for (codec.d.ts: EncodedFrameRequest). Its bytes live as long as this.
struct DecodeRequest {
  explicit DecodeRequest(const val& request);
  ~DecodeRequest() = default;
  DecodeRequest(const DecodeRequest&) = delete;
  DecodeRequest& operator=(const DecodeRequest&) = delete;
  DecodeRequest(DecodeRequest&&) = delete;
  DecodeRequest& operator=(DecodeRequest&&) = delete;

  /// The failure of a decoder with the frame and the byte of the file.
  [[nodiscard]] std::unexpected<Error> Located(Error error) const;

  std::vector<std::uint8_t> bytes;
  EncodedFrame encoded;
  std::uint32_t frame_number = 1;
  std::vector<ByteRange> ranges;
};

/// What modules with a decoder for uncompressed frames share.
/// @return kUnsupported for any other codec: any bytes pass for native cells, and what is compressed must not get here
[[nodiscard]] Result<Frame> DecodeUncompressed(const EncodedFrame& encoded);

/// Decoded, chroma complete, masked and sign-extended: what display works on.
/// @param overlays  get what lies in the pixel cells
[[nodiscard]] Result<Frame> DecodeForDisplay(const DecodeRequest& decode, std::vector<Overlay>& overlays);

/// What a viewer is given of a frame (codec.d.ts: ShownFrameFields).
struct DecodedFrame {
  Frame frame;
  std::vector<Overlay> embedded_overlays;
  VoiWindow auto_window;
  bool is_preview = false;  ///< of a smaller resolution than the file has
};

[[nodiscard]] Result<DecodedFrame> DecodeWithWindow(const DecodeRequest& decode, const val& display);

[[nodiscard]] val DecodedToJs(const DecodedFrame& decoded);

/// codec.d.ts: decodeFrame
[[nodiscard]] val DecodeFrame(val request, val display);

}  // namespace negatoscope::bindings
