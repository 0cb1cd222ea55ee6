// Uncompressed frames, decoded by the module that has read where they lie: the first picture waits for no other.

#include <emscripten/bind.h>

#include "bindings/codec_bindings.h"
#include "bindings/decode_request.h"

namespace negatoscope::bindings {

Result<Frame> DecodeWithThisModule(const EncodedFrame& encoded) { return DecodeUncompressed(encoded); }

}  // namespace negatoscope::bindings

EMSCRIPTEN_BINDINGS(negatoscope_uncompressed_frames) {
  emscripten::function("decodeFrame", &negatoscope::bindings::DecodeFrame);
}
