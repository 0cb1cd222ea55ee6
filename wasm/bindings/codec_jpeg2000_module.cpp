#include "bindings/codec_bindings.h"
#include "codecs/jpeg2000_codec.h"

namespace negatoscope::bindings {

Result<Frame> DecodeWithThisModule(const EncodedFrame& encoded) {
  return DecodeJpeg2000(encoded.bytes, encoded.description, {.discard_levels = encoded.discard_levels});
}

}  // namespace negatoscope::bindings
