#pragma once

#include <string_view>

namespace negatoscope {

/// What fills a text value up to an even length (PS3.5 6.2): a space, NUL for a UID, and either of them in practice.
inline constexpr std::string_view kPadding{" \0", 2};

/// The text without any of `padding` at its end.
[[nodiscard]] constexpr std::string_view TrimEnd(std::string_view text, std::string_view padding = kPadding) {
  return text.substr(0, text.find_last_not_of(padding) + 1);
}

/// The text without any of `padding` at either end.
[[nodiscard]] constexpr std::string_view Trim(std::string_view text, std::string_view padding = kPadding) {
  text = TrimEnd(text, padding);
  return text.substr(text.empty() ? 0 : text.find_first_not_of(padding));
}

}  // namespace negatoscope
