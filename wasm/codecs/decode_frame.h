#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/frame.h"
#include "core/pixel_description.h"
#include "core/result.h"

namespace negatoscope {

/// Decodes one frame of any Transfer Syntax that we can.
///
/// Links all codec libraries; the modules for the browser call their own family instead. The result is what the
/// family's decoder gives: NormalizeStoredValues() then drops what lies outside Bits Stored, UpsampleChroma() completes
/// native YBR_FULL_422.
///
/// @param codestream  the frame's bytes, fragments already joined (PS3.5 A.4), or its native pixel cells
/// @param first_bit   where a native frame of Bits Allocated 1 begins in the first byte
/// @param is_word_value  Pixel Data has VR OW: of consequence for cells of 8 bits and less in big endian
/// @return kUnsupported for a Transfer Syntax without pixel cells, video or one that is not in the table;
///         kMalformed where an encapsulated frame is of another family than declared; else as the family's decoder
[[nodiscard]] Result<Frame> DecodeFrame(std::span<const std::uint8_t> codestream, const PixelDescription& description,
                                        std::string_view transfer_syntax_uid, std::uint8_t first_bit = 0,
                                        bool is_word_value = false);

}  // namespace negatoscope
