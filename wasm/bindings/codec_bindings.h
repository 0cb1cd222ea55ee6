#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "core/frame.h"
#include "core/pixel_description.h"
#include "core/result.h"

namespace negatoscope::bindings {

/// One frame as it comes out of the file, with what its decoder has to know.
struct EncodedFrame {
  std::span<const std::uint8_t> bytes;
  PixelDescription description;
  std::string codec;  ///< "native", "rle", … as the data set module names them
  std::string transfer_syntax_uid;
  std::uint8_t first_bit = 0;
  bool is_big_endian = false;
  bool is_word_value = true;
  std::uint32_t discard_levels = 0;  ///< JPEG 2000: resolution levels left out, for small pictures
};

/// Each codec module (codec_native, codec_jpeg, codec_jpegls, codec_jpeg2000, codec_jpegxl) links these bindings with a
/// decoder of its own: the first picture then costs the download of one decoder, not of all.
[[nodiscard]] Result<Frame> DecodeWithThisModule(const EncodedFrame& encoded);

}  // namespace negatoscope::bindings
