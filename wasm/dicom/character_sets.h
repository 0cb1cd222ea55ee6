#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace negatoscope {

/// Character sets by their names: what Specific Character Set (0008,0005) may say (PS3.3 C.12.1.1.2), what files say
/// instead, and the sets beyond the standard that texts turn out to be in: "GBK", "EUC-KR", "Shift_JIS",
/// "windows-1251", "windows-1252".

/// The value of Specific Character Set with every term as it should be: "UTF-8", "ISO-IR 100" and the like become the
/// Defined Terms they mean; of several values the ones without code extensions become those with ("ISO_IR 100\ISO 2022
/// IR 87"), and UTF-8, GB18030 and GBK stand alone. Unknown terms stay.
[[nodiscard]] std::string NormalisedTerms(std::string_view specific_character_set);

/// Whether every term, after normalisation, is one that can be decoded.
[[nodiscard]] bool IsKnownCharacterSet(std::string_view specific_character_set);

/// Whether this is windows-1251 or windows-1252, which need no tables.
[[nodiscard]] bool IsWindowsSet(std::string_view term);

/// A byte from 0x80 of windows-1251 or windows-1252 as a character; nothing where it has no meaning.
[[nodiscard]] std::optional<char32_t> FromWindowsSet(std::string_view term, std::uint8_t byte);

/// Appends a character below 0x10000 as UTF-8.
void AppendUtf8(std::string& utf8, char32_t character);

}  // namespace negatoscope
