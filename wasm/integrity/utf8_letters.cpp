#include "integrity/utf8_letters.h"

#include <cstddef>

namespace negatoscope {

namespace {

std::size_t LengthOf(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xF0) return 4;
  if (lead >= 0xE0) return 3;
  return lead >= 0xC0 ? 2 : 1;
}

}  // namespace

char32_t NextLetter(std::string_view& utf8) {
  const auto lead = static_cast<unsigned char>(utf8.front());
  const std::size_t length = LengthOf(lead);
  if (length == 1 || length > utf8.size()) {
    utf8.remove_prefix(1);
    return lead < 0x80 ? lead : kReplacementLetter;
  }
  char32_t letter = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) letter = (letter << 6U) | (static_cast<unsigned char>(utf8[i]) & 0x3FU);
  utf8.remove_prefix(length);
  return letter;
}

void AppendLetter(std::string& utf8, char32_t letter) {
  const auto tail = [&](unsigned shift) { utf8 += static_cast<char>(0x80U | ((letter >> shift) & 0x3FU)); };
  if (letter < 0x80) {
    utf8 += static_cast<char>(letter);
  } else if (letter < 0x800) {
    utf8 += static_cast<char>(0xC0U | (letter >> 6U));
    tail(0);
  } else if (letter < 0x10000) {
    utf8 += static_cast<char>(0xE0U | (letter >> 12U));
    tail(6);
    tail(0);
  } else {
    utf8 += static_cast<char>(0xF0U | (letter >> 18U));
    tail(12);
    tail(6);
    tail(0);
  }
}

}  // namespace negatoscope
