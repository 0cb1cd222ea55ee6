#include "codecs/decode_frame.h"

#include "codecs/codec_table.h"
#include "codecs/deflated_frame_codec.h"
#include "codecs/jpeg2000_codec.h"
#include "codecs/jpeg_codec.h"
#include "codecs/jpegls_codec.h"
#include "codecs/jpegxl_codec.h"
#include "codecs/native_codec.h"
#include "codecs/rle_codec.h"
#include "core/format.h"

namespace negatoscope {

Result<Frame> DecodeFrame(std::span<const std::uint8_t> codestream, const PixelDescription& description,
                          std::string_view transfer_syntax_uid, std::uint8_t first_bit, bool is_word_value) {
  const TransferSyntax* const syntax = FindTransferSyntax(transfer_syntax_uid);
  if (syntax == nullptr) return Fail(ErrorCode::kUnsupported, "the Transfer Syntax is not registered");
  switch (syntax->family) {
    case CodecFamily::kNative:
      return DecodeNative(
          codestream, description,
          {.first_bit = first_bit, .is_big_endian = syntax->has_big_endian_pixels, .is_word_value = is_word_value});
    case CodecFamily::kRle:
      return DecodeRle(codestream, description);
    case CodecFamily::kDeflatedFrame:
      return DecodeDeflatedFrame(codestream, description);
    case CodecFamily::kJpeg:
      return DecodeJpeg(codestream, description, syntax->uid);
    case CodecFamily::kJpegLs:
      return DecodeJpegLs(codestream, description);
    case CodecFamily::kJpeg2000:
      return DecodeJpeg2000(codestream, description);
    case CodecFamily::kJpegXl:
      return DecodeJpegXl(codestream, description, syntax->uid);
    case CodecFamily::kVideo:
    case CodecFamily::kNone:
      break;
  }
  return Fail(ErrorCode::kUnsupported, Format("{} cannot be decoded here", syntax->name));
}

}  // namespace negatoscope
