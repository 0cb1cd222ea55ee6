#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/frame.h"
#include "core/pixel_description.h"
#include "core/result.h"

namespace negatoscope {

/// Decodes one frame of JPEG (ISO/IEC 10918-1, PS3.5 8.2.1): baseline and extended sequential, progressive (8 and 12
/// bits) and lossless with all predictors (2 to 16 bits), Huffman coding.
///
/// The codestream is trusted, not the Transfer Syntax: a frame of another process decodes, with a note. Components come
/// as coded, chroma upsampled; jpeg_colour.h says what they mean.
///
/// @param transfer_syntax_uid only for the note where the process is another one; may be empty
/// @return where the codestream ends or breaks early: the rows before that, `valid_rows` and a note; a progressive
/// image
///         that lacks its later scans comes whole, coarse, with a note. kMismatch for another size than the header's,
///         kTruncated without one whole row, kMalformed where the library gives up, and what ReadJpegHeader() and
///         ValidateDescription() say
[[nodiscard]] Result<Frame> DecodeJpeg(std::span<const std::uint8_t> codestream, const PixelDescription& description,
                                       std::string_view transfer_syntax_uid = {});

}  // namespace negatoscope
