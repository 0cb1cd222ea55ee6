#pragma once

// Greek, Cyrillic, Hebrew and Arabic letters and their marks. Latin is in letters.cpp.

namespace negatoscope {

/// Whether a character only marks the one before it: combining accents, Hebrew points, Arabic vowels, the tatweel that
/// lengthens a line.
[[nodiscard]] bool IsMark(char32_t letter);

/// The letter without its mark: Greek of one accent (ISO 8859-7), Cyrillic, and the Arabic letters that are written
/// with and without hamza or dots. Others as they are.
[[nodiscard]] char32_t WithoutMark(char32_t letter);

}  // namespace negatoscope
