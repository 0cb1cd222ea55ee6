#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/frame.h"
#include "core/pixel_description.h"
#include "core/result.h"

namespace negatoscope {

/// Decodes one frame of JPEG XL (ISO/IEC 18181-1, -2; PS3.5 8.2.15): a bare codestream or one in boxes, unsigned
/// integers of up to 16 bits, grey or colour.
///
/// Samples that the codestream keeps as they were are exact. Those in XYB come out in the colour encoding that the
/// codestream names, or in sRGB where it names an ICC profile. A recompressed JPEG (.4.111) gives pixels, so RGB of
/// YBR_FULL_422: the Photometric Interpretation of the result says so.
///
/// A codestream that ends early gives the rows that were complete by then.
///
/// @param transfer_syntax_uid  only whether the image was lossy before depends on it
/// @return as ValidateDescription; kMismatch for another size or number of components than the header's; kUnsupported
///         for an animation, floating point samples, or more than 16 bits; kLimit where decoding needs more memory than
///         an image of this size can; kTruncated where not one row is complete; kMalformed, with the byte offset, where
///         the library gives up
[[nodiscard]] Result<Frame> DecodeJpegXl(std::span<const std::uint8_t> codestream, const PixelDescription& description,
                                         std::string_view transfer_syntax_uid);

}  // namespace negatoscope
