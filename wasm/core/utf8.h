#pragma once

#include <cstddef>
#include <string_view>

namespace negatoscope {

/// Whether a byte of UTF-8 is inside a character, not its first (RFC 3629).
[[nodiscard]] constexpr bool IsUtf8Continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80;
}

/// As much of the text as fits into `most` bytes without cutting a character.
[[nodiscard]] constexpr std::string_view WholeCharacters(std::string_view utf8, std::size_t most) {
  if (utf8.size() <= most) return utf8;
  while (most > 0 && IsUtf8Continuation(utf8[most])) --most;
  return utf8.substr(0, most);
}

}  // namespace negatoscope
