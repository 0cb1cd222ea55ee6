#include "bindings/codec_bindings.h"
#include "bindings/decode_request.h"
#include "codecs/deflated_frame_codec.h"
#include "codecs/rle_codec.h"

namespace negatoscope::bindings {

Result<Frame> DecodeWithThisModule(const EncodedFrame& encoded) {
  if (encoded.codec == "rle") return DecodeRle(encoded.bytes, encoded.description);
  if (encoded.codec == "deflatedFrame") return DecodeDeflatedFrame(encoded.bytes, encoded.description);
  return DecodeUncompressed(encoded);
}

}  // namespace negatoscope::bindings
