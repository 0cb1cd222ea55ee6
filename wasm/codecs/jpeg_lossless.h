#pragma once

#include <cstdint>
#include <span>

#include "codecs/jpeg_markers.h"
#include "core/frame.h"

namespace negatoscope {

/// Decodes JPEG Lossless of one component (ISO/IEC 10918-1 Annex H), which is nearly all that is met: all predictors,
/// 2 to 16 bits, restart intervals of whole rows.
///
/// @param frame as the header says, of a type that holds the precision; its bytes are overwritten
/// @return false where the library has to do it: several components or scans, a point transform, any damage; the bytes
///         of the frame are then of no use
[[nodiscard]] bool DecodeLosslessJpeg(std::span<const std::uint8_t> codestream, const JpegHeader& header, Frame& frame);

}  // namespace negatoscope
