#pragma once

#include <array>
#include <cstdint>

namespace negatoscope {

/// A colour as DICOM encodes it, CIELab in three words (PS3.3 C.10.7.1.1: L* 0 … 100 is 0 … 65535; a* and b* are −128 …
/// 127, with 0x8080 for 0; D50), as sRGB red, green, blue. Colours outside sRGB are cut channel by channel.
[[nodiscard]] std::array<std::uint8_t, 3> SrgbFromCielab(const std::array<std::uint16_t, 3>& encoded);

}  // namespace negatoscope
