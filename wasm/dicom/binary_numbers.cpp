#include "dicom/binary_numbers.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "core/format.h"
#include "core/tag.h"
#include "dicom/encoding.h"

namespace negatoscope {

namespace {

std::uint64_t LoadUint64(std::span<const std::uint8_t> bytes, bool is_big_endian) {
  const std::uint64_t first = LoadUint32(bytes, 0, is_big_endian);
  const std::uint64_t second = LoadUint32(bytes, 4, is_big_endian);
  return is_big_endian ? first << 32U | second : second << 32U | first;
}

/// Fewest digits that read as the same number again.
std::string RealText(double value, bool is_single) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "Infinity" : "-Infinity";
  std::array<char, 40> buffer{};
  for (int digits = is_single ? 6 : 15; digits <= (is_single ? 9 : 17); ++digits) {
    std::snprintf(buffer.data(), buffer.size(), "%.*g", digits, value);
    const double back = std::strtod(buffer.data(), nullptr);
    if (is_single ? static_cast<float>(back) == static_cast<float>(value) : back == value) break;
  }
  return buffer.data();
}

}  // namespace

std::size_t NumberBytes(std::string_view vr) {
  switch (VrLetters(vr)) {
    case VrLetters("SS"):
    case VrLetters("US"):
      return 2;
    case VrLetters("AT"):
    case VrLetters("FL"):
    case VrLetters("OF"):
    case VrLetters("OL"):
    case VrLetters("SL"):
    case VrLetters("UL"):
      return 4;
    case VrLetters("FD"):
    case VrLetters("OD"):
    case VrLetters("OV"):
    case VrLetters("SV"):
    case VrLetters("UV"):
      return 8;
    default:
      return 0;
  }
}

bool IsNumberVr(std::string_view vr) { return NumberBytes(vr) > 0 && vr[0] != 'O'; }

std::string NumberText(std::string_view vr, std::span<const std::uint8_t> bytes, bool is_big_endian) {
  if (vr == "AT") {
    return ToString(Tag{.group = LoadUint16(bytes, 0, is_big_endian), .element = LoadUint16(bytes, 2, is_big_endian)});
  }
  if (vr == "FL" || vr == "OF") return RealText(std::bit_cast<float>(LoadUint32(bytes, 0, is_big_endian)), true);
  if (vr == "FD" || vr == "OD") return RealText(std::bit_cast<double>(LoadUint64(bytes, is_big_endian)), false);
  switch (NumberBytes(vr)) {
    case 2: {
      const std::uint16_t word = LoadUint16(bytes, 0, is_big_endian);
      return vr == "SS" ? Format("{}", std::bit_cast<std::int16_t>(word)) : Format("{}", word);
    }
    case 4: {
      const std::uint32_t word = LoadUint32(bytes, 0, is_big_endian);
      return vr == "SL" ? Format("{}", std::bit_cast<std::int32_t>(word)) : Format("{}", word);
    }
    case 8: {
      const std::uint64_t word = LoadUint64(bytes, is_big_endian);
      return vr == "SV" ? Format("{}", std::bit_cast<std::int64_t>(word)) : Format("{}", word);
    }
    default:
      return {};
  }
}

}  // namespace negatoscope
