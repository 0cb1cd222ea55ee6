#include "integrity/letters.h"

#include <algorithm>
#include <cstdint>

#include "core/utf8.h"

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

constexpr char32_t kFirstLatin = 0xC0;
constexpr char32_t kFirstLatinAdditional = 0x1E00;
constexpr char32_t kReplacement = 0xFFFD;

std::size_t LengthOf(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xF0) return 4;
  if (lead >= 0xE0) return 3;
  return lead >= 0xC0 ? 2 : 1;
}

/// Takes the next character off the text; what is no UTF-8 counts as one replacement character a byte.
char32_t Next(std::string_view& text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t length = LengthOf(lead);
  if (length == 1 || length > text.size()) {
    text.remove_prefix(1);
    return lead < 0x80 ? lead : kReplacement;
  }
  char32_t letter = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) letter = (letter << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
  text.remove_prefix(length);
  return letter;
}

void Append(std::string& text, char32_t letter) {
  const auto tail = [&](unsigned shift) { text += static_cast<char>(0x80U | ((letter >> shift) & 0x3FU)); };
  if (letter < 0x80) {
    text += static_cast<char>(letter);
  } else if (letter < 0x800) {
    text += static_cast<char>(0xC0U | (letter >> 6U));
    tail(0);
  } else if (letter < 0x10000) {
    text += static_cast<char>(0xE0U | (letter >> 12U));
    tail(6);
    tail(0);
  } else {
    text += static_cast<char>(0xF0U | (letter >> 18U));
    tail(12);
    tail(6);
    tail(0);
  }
}

bool IsBetween(char32_t letter, char32_t first, char32_t last) { return letter >= first && letter <= last; }

char32_t Small(char32_t letter) {
  const bool is_plain =
      IsBetween(letter, 'A', 'Z') || IsBetween(letter, 0x391, 0x3A9) || IsBetween(letter, 0x410, 0x42F);
  if (is_plain || (IsBetween(letter, 0xC0, 0xDE) && letter != 0xD7)) return letter + 32;
  if (IsBetween(letter, 0x400, 0x40F)) return letter + 80;
  // Capitals are the even ones, but for two stretches where they are odd.
  const bool is_odd = IsBetween(letter, 0x139, 0x148) || IsBetween(letter, 0x179, 0x17E);
  const bool is_pair = is_odd || IsBetween(letter, 0x100, 0x177) || IsBetween(letter, 0x1E00, 0x1EFF);
  if (letter == 0x178) return 0xFF;
  return is_pair && (letter % 2 == 0) != is_odd ? letter + 1 : letter;
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

char BaseOf(char32_t letter) {
  if (IsBetween(letter, kFirstLatin, kFirstLatin + kLatin.size() - 1)) return kLatin[letter - kFirstLatin];
  if (IsBetween(letter, kFirstLatinAdditional, kFirstLatinAdditional + kLatinAdditional.size() - 1)) {
    return kLatinAdditional[letter - kFirstLatinAdditional];
  }
  return '?';
}

bool IsLetter(char32_t letter) {
  return IsBetween(letter, '0', '9') || IsBetween(letter, 'A', 'Z') || IsBetween(letter, 'a', 'z') || letter >= 0x80;
}

}  // namespace

std::string SmallLetters(std::string_view utf8) {
  std::string small;
  while (!utf8.empty()) Append(small, Small(Next(utf8)));
  return small;
}

std::string WithoutAccents(std::string_view utf8) {
  std::string plain;
  while (!utf8.empty()) {
    const char32_t letter = Next(utf8);
    if (IsBetween(letter, 0x300, 0x36F)) continue;
    const char base = BaseOf(letter);
    if (base == '*') {
      plain += TwoLetters(letter);
    } else if (base != '?') {
      plain += base;
    } else {
      Append(plain, letter);
    }
  }
  return plain;
}

std::size_t LetterCount(std::string_view utf8) {
  std::size_t count = 0;
  while (!utf8.empty()) count += IsLetter(Next(utf8)) ? 1 : 0;
  return count;
}

bool HasLatinLetters(std::string_view utf8) {
  while (!utf8.empty()) {
    const char32_t letter = Next(utf8);
    if (IsBetween(letter, 'A', 'Z') || IsBetween(letter, 'a', 'z') || IsBetween(letter, kFirstLatin, 0x24F))
      return true;
  }
  return false;
}

std::string Shortened(std::string_view utf8, std::size_t most) {
  const std::string_view head = WholeCharacters(utf8, most);
  return head.size() < utf8.size() ? std::string(head) + "\u2026" : std::string(utf8);
}

}  // namespace negatoscope
