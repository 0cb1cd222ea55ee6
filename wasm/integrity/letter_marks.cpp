#include "integrity/letter_marks.h"

#include <algorithm>
#include <array>

#include "integrity/utf8_letters.h"

namespace negatoscope {

namespace {

struct MarkedLetter {
  char16_t marked;
  char16_t plain;
};

/// In order: the canonical decompositions of Unicode, and what search engines take for one letter in Arabic (teh
/// marbuta and heh, alef maksura and yeh, alef wasla, the Persian kaf and yeh).
constexpr std::array kMarked{
    MarkedLetter{0x386, 0x391}, MarkedLetter{0x388, 0x395}, MarkedLetter{0x389, 0x397}, MarkedLetter{0x38A, 0x399},
    MarkedLetter{0x38C, 0x39F}, MarkedLetter{0x38E, 0x3A5}, MarkedLetter{0x38F, 0x3A9}, MarkedLetter{0x390, 0x3B9},
    MarkedLetter{0x3AA, 0x399}, MarkedLetter{0x3AB, 0x3A5}, MarkedLetter{0x3AC, 0x3B1}, MarkedLetter{0x3AD, 0x3B5},
    MarkedLetter{0x3AE, 0x3B7}, MarkedLetter{0x3AF, 0x3B9}, MarkedLetter{0x3B0, 0x3C5}, MarkedLetter{0x3CA, 0x3B9},
    MarkedLetter{0x3CB, 0x3C5}, MarkedLetter{0x3CC, 0x3BF}, MarkedLetter{0x3CD, 0x3C5}, MarkedLetter{0x3CE, 0x3C9},
    MarkedLetter{0x400, 0x415}, MarkedLetter{0x401, 0x415}, MarkedLetter{0x403, 0x413}, MarkedLetter{0x407, 0x406},
    MarkedLetter{0x40C, 0x41A}, MarkedLetter{0x40D, 0x418}, MarkedLetter{0x40E, 0x423}, MarkedLetter{0x419, 0x418},
    MarkedLetter{0x439, 0x438}, MarkedLetter{0x450, 0x435}, MarkedLetter{0x451, 0x435}, MarkedLetter{0x453, 0x433},
    MarkedLetter{0x457, 0x456}, MarkedLetter{0x45C, 0x43A}, MarkedLetter{0x45D, 0x438}, MarkedLetter{0x45E, 0x443},
    MarkedLetter{0x622, 0x627}, MarkedLetter{0x623, 0x627}, MarkedLetter{0x624, 0x648}, MarkedLetter{0x625, 0x627},
    MarkedLetter{0x626, 0x64A}, MarkedLetter{0x629, 0x647}, MarkedLetter{0x649, 0x64A}, MarkedLetter{0x671, 0x627},
    MarkedLetter{0x6A9, 0x643}, MarkedLetter{0x6CC, 0x64A}};

bool IsHebrewPoint(char32_t letter) {
  // Between them stand the maqaf, a hyphen, and other punctuation.
  return IsBetween(letter, 0x591, 0x5BD) || letter == 0x5BF || IsBetween(letter, 0x5C1, 0x5C2) ||
         IsBetween(letter, 0x5C4, 0x5C5) || letter == 0x5C7;
}

bool IsArabicMark(char32_t letter) {
  constexpr char32_t kTatweel = 0x640;
  return IsBetween(letter, 0x64B, 0x65F) || letter == 0x670 || letter == kTatweel;
}

}  // namespace

bool IsMark(char32_t letter) {
  return IsBetween(letter, 0x300, 0x36F) || IsHebrewPoint(letter) || IsArabicMark(letter);
}

char32_t WithoutMark(char32_t letter) {
  const auto found = std::ranges::lower_bound(kMarked, letter, {}, &MarkedLetter::marked);
  return found != kMarked.end() && found->marked == letter ? found->plain : letter;
}

}  // namespace negatoscope
