#include "integrity/letter_forms.h"

#include <array>
#include <cstdint>

#include "integrity/utf8_letters.h"

namespace negatoscope {

namespace {

constexpr char32_t kFirstHalfWidth = 0xFF66;
/// U+FF66 to U+FF9D, as what is added to U+3000.
constexpr std::array<std::uint8_t, 56> kHalfWidth{
    0xF2, 0xA1, 0xA3, 0xA5, 0xA7, 0xA9, 0xE3, 0xE5, 0xE7, 0xC3, 0xFC, 0xA2, 0xA4, 0xA6, 0xA8, 0xAA, 0xAB, 0xAD, 0xAF,
    0xB1, 0xB3, 0xB5, 0xB7, 0xB9, 0xBB, 0xBD, 0xBF, 0xC1, 0xC4, 0xC6, 0xC8, 0xCA, 0xCB, 0xCC, 0xCD, 0xCE, 0xCF, 0xD2,
    0xD5, 0xD8, 0xDB, 0xDE, 0xDF, 0xE0, 0xE1, 0xE2, 0xE4, 0xE6, 0xE8, 0xE9, 0xEA, 0xEB, 0xEC, 0xED, 0xEF, 0xF3};

char32_t UsualForm(char32_t letter) {
  if (IsBetween(letter, 0xFF10, 0xFF19) || IsBetween(letter, 0xFF21, 0xFF3A) || IsBetween(letter, 0xFF41, 0xFF5A)) {
    return letter - 0xFF00 + 0x20;
  }
  if (IsBetween(letter, kFirstHalfWidth, kFirstHalfWidth + kHalfWidth.size() - 1)) {
    return 0x3000U + kHalfWidth.at(letter - kFirstHalfWidth);
  }
  return IsBetween(letter, 0x3041, 0x3096) ? letter + 0x60 : letter;
}

/// Combining, by itself, and of half width.
bool IsDakuten(char32_t letter) { return letter == 0x3099 || letter == 0x309B || letter == 0xFF9E; }
bool IsHandakuten(char32_t letter) { return letter == 0x309A || letter == 0x309C || letter == 0xFF9F; }

/// KA to CHI have their voiced forms behind them, TSU to TO too, HA to HO both forms: all other letters have none.
bool HasVoicedForm(char32_t katakana) {
  if (IsBetween(katakana, 0x30AB, 0x30C1)) return katakana % 2 == 1;
  if (IsBetween(katakana, 0x30C4, 0x30C8)) return katakana % 2 == 0;
  return IsBetween(katakana, 0x30CF, 0x30DB) && katakana % 3 == 0;
}

/// The letter with a voice mark behind it; 0 where no letter has both.
char32_t Voiced(char32_t katakana, char32_t mark) {
  if (IsDakuten(mark)) {
    if (katakana == 0x30A6) return 0x30F4;
    return HasVoicedForm(katakana) ? katakana + 1 : 0;
  }
  const bool is_of_ha = HasVoicedForm(katakana) && katakana >= 0x30CF;
  return IsHandakuten(mark) && is_of_ha ? katakana + 2 : 0;
}

}  // namespace

std::string UsualForms(std::string_view utf8) {
  std::string usual;
  char32_t pending = 0;  // may still get a voice mark
  while (!utf8.empty()) {
    const char32_t letter = NextLetter(utf8);
    if (const char32_t voiced = Voiced(pending, letter)) {
      pending = voiced;
      continue;
    }
    if (pending != 0) AppendLetter(usual, pending);
    pending = UsualForm(letter);
  }
  if (pending != 0) AppendLetter(usual, pending);
  return usual;
}

char32_t PlainDelimiter(char32_t letter) {
  if (letter == 0xA0 || IsBetween(letter, 0x2000, 0x200A) || letter == 0x202F || letter == 0x3000) return ' ';
  if (IsBetween(letter, 0x2010, 0x2015) || letter == 0x5BE) return '-';  // U+05BE is the Hebrew maqaf
  if (letter == 0x2018 || letter == 0x2019 || letter == 0x2BC || letter == 0x5F3 || letter == 0x5F4) return '\'';
  return letter == 0xB7 || letter == 0x30FB || letter == 0xFF65 ? '.' : letter;
}

std::string PlainDelimiters(std::string_view utf8) {
  std::string plain;
  while (!utf8.empty()) AppendLetter(plain, PlainDelimiter(NextLetter(utf8)));
  return plain;
}

}  // namespace negatoscope
