#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace negatoscope {

/// Bytes of one number of a binary VR (PS3.5 6.2): AT, FD, FL, OD, OF, OL, OV, SL, SS, SV, UL, US, UV; 0 for others.
[[nodiscard]] std::size_t NumberBytes(std::string_view vr);

/// Whether values of the VR are shown as numbers: those above without the O… ones, which are bulk data.
[[nodiscard]] bool IsNumberVr(std::string_view vr);

/// One number as text: a tag "(0028,0010)" for AT, whole numbers in decimal, real ones with as many digits as it takes
/// to get the same number back.
/// @param bytes  at least NumberBytes(vr)
[[nodiscard]] std::string NumberText(std::string_view vr, std::span<const std::uint8_t> bytes, bool is_big_endian);

}  // namespace negatoscope
