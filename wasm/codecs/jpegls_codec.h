#pragma once

#include <cstdint>
#include <span>

#include "core/frame.h"
#include "core/pixel_description.h"
#include "core/result.h"

namespace negatoscope {

/// Decodes one frame of JPEG-LS (ISO/IEC 14495-1, PS3.5 8.2.3), lossless or near-lossless, 6 to 16 bits, components
/// interleaved by line, by sample or not at all; delivered interleaved by sample.
///
/// @return where the codestream ends early: the rows before that, `valid_rows` and a note. kMismatch for another size
///         than the header's, kTruncated without one whole row, kUnsupported for 2 to 5 bits a sample, kMalformed where
///         the library gives up, and what ReadJpegLsHeader() and ValidateDescription() say
[[nodiscard]] Result<Frame> DecodeJpegLs(std::span<const std::uint8_t> codestream, const PixelDescription& description);

}  // namespace negatoscope
