#pragma once

#include <string>
#include <string_view>

// Forms in which one letter is written by different devices.

namespace negatoscope {

/// Latin letters and digits of full width as those of ASCII; katakana of half width (JIS X 0201, all that ISO_IR 13
/// has) and hiragana as katakana, with voice marks joined to their letters.
[[nodiscard]] std::string UsualForms(std::string_view utf8);

/// Space, hyphen, apostrophe or dot of ASCII for one of any script; other characters as they are.
[[nodiscard]] char32_t PlainDelimiter(char32_t letter);

/// The text with plain delimiters.
[[nodiscard]] std::string PlainDelimiters(std::string_view utf8);

}  // namespace negatoscope
