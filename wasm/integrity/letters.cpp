#include "integrity/letters.h"

#include "core/utf8.h"
#include "integrity/letter_forms.h"
#include "integrity/letter_marks.h"
#include "integrity/utf8_letters.h"

namespace negatoscope {

namespace {

/// U+00C0 to U+017F without their marks; "*" for what becomes two letters, "?" for what stays.
constexpr std::string_view kLatin =
    "AAAAAA*CEEEEIIIIDNOOOOO?OUUUUY**aaaaaa*ceeeeiiiidnooooo?ouuuuy*yAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGg"
    "GgGgHhHhIiIiIiIiIi?\?JjKkkLlLlLl?\?LlNnNnNn?NnOoOoOo**RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";
/// U+1E00 to U+1EFF, likewise.
constexpr std::string_view kLatinAdditional =
    "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRr"
    "SsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwy?\??\??\?AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe"
    "EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy?\??\??\?";

/// U+0200 to U+021F, likewise: Romanian names have letters with a comma below.
constexpr std::string_view kLatinExtended = "AaAaEeEeIiIiOoOoRrRrUuUuSsTt?\?Hh";

constexpr char32_t kFirstLatin = 0xC0;
constexpr char32_t kFirstLatinExtended = 0x200;
constexpr char32_t kFirstLatinAdditional = 0x1E00;

bool IsGreekCapital(char32_t letter) { return IsBetween(letter, 0x386, 0x38F) || IsBetween(letter, 0x391, 0x3AB); }

char32_t SmallGreek(char32_t capital) {
  if (capital >= 0x391) return capital + 32;
  if (capital == 0x386) return 0x3AC;
  if (capital == 0x38C) return 0x3CC;
  if (capital >= 0x38E) return capital + 63;
  return IsBetween(capital, 0x388, 0x38A) ? capital + 37 : capital;
}

/// Whether capitals and small letters stand in turns there, and the capital of a pair is the odd one.
bool HasOddCapitals(char32_t letter) {
  return IsBetween(letter, 0x139, 0x148) || IsBetween(letter, 0x179, 0x17E) || IsBetween(letter, 0x4C1, 0x4CE);
}
bool HasEvenCapitals(char32_t letter) {
  return IsBetween(letter, 0x100, 0x177) || IsBetween(letter, 0x200, 0x21F) || IsBetween(letter, 0x460, 0x481) ||
         IsBetween(letter, 0x48A, 0x4BF) || IsBetween(letter, 0x4D0, 0x52F) || IsBetween(letter, 0x1E00, 0x1EFF);
}

char32_t Small(char32_t letter) {
  const bool is_plain = IsBetween(letter, 'A', 'Z') || IsBetween(letter, 0x410, 0x42F);
  if (is_plain || (IsBetween(letter, 0xC0, 0xDE) && letter != 0xD7)) return letter + 32;
  if (IsBetween(letter, 0x400, 0x40F)) return letter + 80;
  if (IsGreekCapital(letter)) return SmallGreek(letter);
  if (letter == 0x3C2) return 0x3C3;  // sigma at the end of a word, which has the same capital
  if (letter == 0x178) return 0xFF;
  if (letter == 0x1E9E) return 0xDF;  // capital sharp s
  if (HasOddCapitals(letter)) return letter % 2 == 1 ? letter + 1 : letter;
  return HasEvenCapitals(letter) && letter % 2 == 0 ? letter + 1 : letter;
}

/// Letters that are written with two (PS3.5 says nothing about them; passports do, ICAO 9303).
std::string_view TwoLetters(char32_t letter) {
  switch (letter) {
    case 0xC6:
      return "AE";
    case 0xE6:
      return "ae";
    case 0xDE:
      return "TH";
    case 0xFE:
      return "th";
    case 0xDF:
      return "ss";
    case 0x152:
      return "OE";
    default:
      return "oe";
  }
}

/// What a table says that begins with a letter; "?" outside of it.
char BaseIn(std::string_view table, char32_t first, char32_t letter) {
  return letter >= first && letter - first < table.size() ? table[letter - first] : '?';
}

char BaseOf(char32_t letter) {
  if (letter >= kFirstLatinAdditional) return BaseIn(kLatinAdditional, kFirstLatinAdditional, letter);
  if (letter >= kFirstLatinExtended) return BaseIn(kLatinExtended, kFirstLatinExtended, letter);
  return BaseIn(kLatin, kFirstLatin, letter);
}

bool IsLetter(char32_t letter) {
  const bool is_ascii = IsBetween(letter, '0', '9') || IsBetween(letter, 'A', 'Z') || IsBetween(letter, 'a', 'z');
  return is_ascii || (letter >= 0x80 && letter != kReplacementLetter && PlainDelimiter(letter) == letter);
}

}  // namespace

std::string SmallLetters(std::string_view utf8) {
  std::string small;
  while (!utf8.empty()) AppendLetter(small, Small(NextLetter(utf8)));
  return small;
}

std::string WithoutAccents(std::string_view utf8) {
  std::string plain;
  while (!utf8.empty()) {
    const char32_t letter = NextLetter(utf8);
    if (IsMark(letter)) continue;
    const char base = BaseOf(letter);
    if (base == '*') {
      plain += TwoLetters(letter);
    } else if (base != '?') {
      plain += base;
    } else {
      AppendLetter(plain, WithoutMark(letter));
    }
  }
  return plain;
}

std::size_t LetterCount(std::string_view utf8) {
  std::size_t count = 0;
  while (!utf8.empty()) count += IsLetter(NextLetter(utf8)) ? 1 : 0;
  return count;
}

bool HasLatinLetters(std::string_view utf8) {
  while (!utf8.empty()) {
    const char32_t letter = NextLetter(utf8);
    const bool is_ascii = IsBetween(letter, 'A', 'Z') || IsBetween(letter, 'a', 'z');
    const bool is_full_width = IsBetween(letter, 0xFF21, 0xFF3A) || IsBetween(letter, 0xFF41, 0xFF5A);
    if (is_ascii || is_full_width || IsBetween(letter, kFirstLatin, 0x24F)) return true;
  }
  return false;
}

std::string Shortened(std::string_view utf8, std::size_t most) {
  const std::string_view head = WholeCharacters(utf8, most);
  return head.size() < utf8.size() ? std::string(head) + "\u2026" : std::string(utf8);
}

}  // namespace negatoscope
