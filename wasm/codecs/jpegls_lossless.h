#pragma once

#include <cstdint>
#include <span>

#include "codecs/jpegls_markers.h"
#include "core/frame.h"

namespace negatoscope {

/// Decodes lossless JPEG-LS of one component and 2 to 16 bits (ISO/IEC 14495-1 Annex A), which is nearly all that is
/// met.
///
/// @param frame as the header says, of a type that holds the precision; its bytes are overwritten
/// @return false where the library has to do it: near-lossless, several components, any damage; the bytes of
///         the frame are then of no use
[[nodiscard]] bool DecodeLosslessJpegLs(std::span<const std::uint8_t> codestream, const JpegLsHeader& header,
                                        Frame& frame);

}  // namespace negatoscope
