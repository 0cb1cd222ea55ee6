#pragma once

#include <string>
#include <string_view>

// Characters of UTF-8 one by one (RFC 3629).

namespace negatoscope {

/// What stands where a byte was no character.
inline constexpr char32_t kReplacementLetter = 0xFFFD;

/// Takes the next character off a text that is not empty; what is no UTF-8 counts as one replacement character a byte.
[[nodiscard]] char32_t NextLetter(std::string_view& utf8);

void AppendLetter(std::string& utf8, char32_t letter);

[[nodiscard]] constexpr bool IsBetween(char32_t letter, char32_t first, char32_t last) {
  return letter >= first && letter <= last;
}

}  // namespace negatoscope
