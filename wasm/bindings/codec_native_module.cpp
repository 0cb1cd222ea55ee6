#include "bindings/codec_bindings.h"
#include "codecs/deflated_frame_codec.h"
#include "codecs/native_codec.h"
#include "codecs/rle_codec.h"

namespace negatoscope::bindings {

Result<Frame> DecodeWithThisModule(const EncodedFrame& encoded) {
  if (encoded.codec == "rle") return DecodeRle(encoded.bytes, encoded.description);
  if (encoded.codec == "deflatedFrame") return DecodeDeflatedFrame(encoded.bytes, encoded.description);
  // Any bytes pass for native cells: what is compressed must not get here by mistake.
  if (encoded.codec != "native") return Fail(ErrorCode::kUnsupported, "not a codec of this module: " + encoded.codec);
  return DecodeNative(
      encoded.bytes, encoded.description,
      {.first_bit = encoded.first_bit, .is_big_endian = encoded.is_big_endian, .is_word_value = encoded.is_word_value});
}

}  // namespace negatoscope::bindings
