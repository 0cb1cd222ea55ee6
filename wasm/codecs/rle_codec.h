#pragma once

#include <cstdint>
#include <span>

#include "core/frame.h"
#include "core/pixel_description.h"
#include "core/result.h"

namespace negatoscope {

/// Decodes one frame of RLE Lossless (PS3.5 Annex G): up to 15 byte planes, most significant byte first, each in
/// PackBits.
///
/// @return rows × columns × samples, interleaved. Where a plane ends early, the rows that all planes have, `valid_rows`
///         and a note. kMalformed for a header that is cut, offsets out of order or out of the frame, more than 15
///         segments; kMismatch where the number of planes is not samples × bytes; kTruncated without one whole row, or
///         where so few bytes cannot hold so large a frame; what ValidateDescription() says
[[nodiscard]] Result<Frame> DecodeRle(std::span<const std::uint8_t> codestream, const PixelDescription& description);

}  // namespace negatoscope
