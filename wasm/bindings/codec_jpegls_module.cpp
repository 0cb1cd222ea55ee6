#include "bindings/codec_bindings.h"
#include "codecs/jpegls_codec.h"

namespace negatoscope::bindings {

Result<Frame> DecodeWithThisModule(const EncodedFrame& encoded) {
  return DecodeJpegLs(encoded.bytes, encoded.description);
}

}  // namespace negatoscope::bindings
