#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace negatoscope {

/// What bytes say of the character set they are in, without decoding them. Names are short, so a wrong guess is easy: a
/// set is named only where the declared reading is implausible and the bytes follow the rules of the other set
/// throughout.

/// Whether all of the texts are UTF-8 and hardly by chance.
/// @param among_many  the declared set has characters of two bytes or of another script, whose bytes now and then are
///                    valid UTF-8 by chance: more is asked for
[[nodiscard]] bool LooksLikeUtf8(const std::vector<std::string>& texts, bool among_many);

/// The sets that escape sequences in the texts switch to (PS3.3 C.12.1.1.2), by their numbers in the ISO registry, "87"
/// of "ISO 2022 IR 87", each once. ASCII is none of them, nor what is unknown.
[[nodiscard]] std::vector<std::string_view> EscapedSets(const std::vector<std::string>& texts);

/// Whether no language that is written in Latin-1 looks like this: control characters, symbols within words, a small
/// letter before a capital, or four letters beyond ASCII in a row.
[[nodiscard]] bool IsImplausibleLatin1(const std::vector<std::string>& texts);

/// The set, UTF-8 aside, that the bytes probably are in: "GB18030", "EUC-KR", "Shift_JIS", "windows-1251",
/// "windows-1252", "ISO_IR 144", "ISO_IR 126", "ISO_IR 127" or "ISO_IR 138"; "" where none stands out.
/// @param declared  decides between sets that are equally likely
[[nodiscard]] std::string_view LikelyCharacterSet(const std::vector<std::string>& texts, std::string_view declared);

/// The alphabet of one byte that the texts are clearly more like than the declared one, which is another of those that
/// `LikelyCharacterSet` knows; "" where there is none.
[[nodiscard]] std::string_view LikelierAlphabet(const std::vector<std::string>& texts, std::string_view declared);

}  // namespace negatoscope
