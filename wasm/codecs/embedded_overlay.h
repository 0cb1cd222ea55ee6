#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/frame.h"
#include "core/pixel_description.h"

namespace negatoscope {

/// An overlay plane that lies in one bit of the pixel cells (PS3.3 2003 C.9.2, retired since): one byte a pixel, 0
/// or 1.
///
/// Compressed cells keep such a bit where the codestream is deeper than Bits Stored; of signed ones the upper bits are
/// the sign, so only native, RLE and deflated cells count there.
///
/// @param frame as its decoder leaves it, before NormalizeStoredValues drops the bit
/// @param codec "native", "rle", "deflatedFrame" or another
/// @return empty where the cells cannot hold the bit: samples of another container, colour, a bit of the stored value
[[nodiscard]] std::vector<std::uint8_t> PlaneInCells(const Frame& frame, const PixelDescription& description,
                                                     std::string_view codec, std::uint16_t bit);

}  // namespace negatoscope
