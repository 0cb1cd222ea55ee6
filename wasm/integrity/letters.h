#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Letters in UTF-8, as far as comparing names needs: case in Latin, Greek and Cyrillic, which other scripts lack.
namespace negatoscope {

[[nodiscard]] std::string SmallLetters(std::string_view utf8);

/// Latin letters without their marks ("ß" as "ss", "æ" as "ae"), others as letter_marks.h has them, combining marks and
/// vowel points taken out.
[[nodiscard]] std::string WithoutAccents(std::string_view utf8);

/// Characters that are neither space nor punctuation, and were not lost.
[[nodiscard]] std::size_t LetterCount(std::string_view utf8);

[[nodiscard]] bool HasLatinLetters(std::string_view utf8);

/// The text, or as much of it as fits into `most` bytes without cutting a character, with an ellipsis.
[[nodiscard]] std::string Shortened(std::string_view utf8, std::size_t most = 256);

}  // namespace negatoscope
