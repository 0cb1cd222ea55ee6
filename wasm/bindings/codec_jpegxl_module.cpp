#include "bindings/codec_bindings.h"
#include "codecs/jpegxl_codec.h"

namespace negatoscope::bindings {

Result<Frame> DecodeWithThisModule(const EncodedFrame& encoded) {
  return DecodeJpegXl(encoded.bytes, encoded.description, encoded.transfer_syntax_uid);
}

}  // namespace negatoscope::bindings
