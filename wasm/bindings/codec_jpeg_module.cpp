#include "bindings/codec_bindings.h"
#include "codecs/jpeg_codec.h"

namespace negatoscope::bindings {

Result<Frame> DecodeWithThisModule(const EncodedFrame& encoded) {
  return DecodeJpeg(encoded.bytes, encoded.description, encoded.transfer_syntax_uid);
}

}  // namespace negatoscope::bindings
