#include "dicom/latin_evidence.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace negatoscope {

namespace {

/// One byte of a name between its neighbours; a space where the name ends.
struct Place {
  std::uint8_t before = ' ';
  std::uint8_t byte = ' ';
  std::uint8_t after = ' ';
};

bool IsIn(std::string_view set, std::uint8_t byte) {
  return set.find(static_cast<char>(byte)) != std::string_view::npos;
}

bool IsLetter(std::uint8_t byte) {
  const bool is_ascii = (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
  return is_ascii || (byte >= 0xC0 && byte != 0xD7 && byte != 0xF7);
}

bool IsConsonant(std::uint8_t byte) { return IsIn("bcdfgklmnpqrstvwxzBCDFGKLMNPQRSTVWXZ", byte); }

/// ª and º, which stand at the end of abbreviations in Spanish and Portuguese.
bool IsOrdinal(std::uint8_t byte) { return byte == 0xAA || byte == 0xBA; }

/// Letters of Latin-2 where Latin-1 has signs: £ (Ł), ¦ (Ś), © (Š), ¬ (Ź), ® (Ž), ¯ (Ż), ± (ą), ³ (ł), ¶ (ś), ¹ (š) and
/// the like, which touch no letter of a name; and those that do at its beginning or end: ¡ (Ą), ª (Ş), º (ş), ¿ (ż).
bool IsCentralEuropean(const Place& at) {
  constexpr std::string_view kSigns = "\xA3\xA5\xA6\xA9\xAC\xAE\xAF\xB1\xB3\xB6\xB9\xBC\xBE";
  constexpr std::string_view kMarks = "\xA1\xAA\xAB\xBA\xBB\xBF";
  constexpr std::string_view kNWithTilde = "\xD1\xF1";  // ń of Latin-2
  constexpr std::string_view kAe = "\xC6\xE6";          // ć of Latin-2
  if (IsIn(kSigns, at.byte) && (IsLetter(at.before) || IsLetter(at.after))) return true;
  if (IsIn(kMarks, at.byte) && IsLetter(at.before) && IsLetter(at.after)) return true;
  if (IsIn(kNWithTilde, at.byte) && IsConsonant(at.after)) return true;
  return IsIn(kAe, at.byte) && IsIn("iI", at.before) && !IsLetter(at.after);
}

/// Letters of Turkish where Latin-1 has those of Icelandic: þ (ş), ð (ğ), ý (ı). Icelandic has þ only before vowels, r,
/// j and v, and neither ü nor ç beside them.
bool IsTurkish(const Place& at, bool has_other_letters) {
  constexpr std::string_view kIcelandic = "\xDE\xF0\xFE";
  constexpr std::uint8_t kThorn = 0xFE;
  constexpr std::uint8_t kYWithAcute = 0xFD;
  if (has_other_letters && IsIn(kIcelandic, at.byte)) return true;
  if (at.byte == kThorn && IsLetter(at.before) && !IsLetter(at.after)) return true;
  if (at.byte == kThorn && IsConsonant(at.after) && !IsIn("rRvV", at.after)) return true;
  return at.byte == kYWithAcute && (IsIn("yY", at.before) || at.after == kThorn);
}

/// -oğlu, son of
bool IsTurkishSurname(std::string_view word) { return word.ends_with("o\xF0lu"); }

std::vector<Place> PlacesIn(std::string_view name) {
  std::vector<Place> places(name.size());
  for (std::size_t i = 0; i < name.size(); ++i) {
    places[i].byte = static_cast<std::uint8_t>(name[i]);
    if (i > 0) places[i].before = places[i - 1].byte;
    if (i > 0) places[i - 1].after = places[i].byte;
  }
  return places;
}

std::uint8_t Lower(std::uint8_t byte) {
  const bool is_capital = (byte >= 'A' && byte <= 'Z') || (byte >= 0xC0 && byte <= 0xDE && byte != 0xD7);
  return is_capital ? byte + 0x20 : byte;
}

/// Its words in small letters.
std::vector<std::string> WordsIn(std::string_view name) {
  std::vector<std::string> words(1);
  for (const char sign : name) {
    const auto byte = static_cast<std::uint8_t>(sign);
    if (IsLetter(byte) || IsOrdinal(byte)) {
      words.back() += static_cast<char>(Lower(byte));
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  return words;
}

bool HasVowelBefore(std::string_view word, std::size_t end) {
  return word.substr(0, end).find_first_of("aeiouy\xE1\xE9\xED\xF3\xF6\xFA\xFC\xF5\xFB") != std::string_view::npos;
}

/// õ (ő) and û (ű) where Hungarian has them. Estonian has õ in the first syllable of a stem, Portuguese before e,
/// French û before other letters than these.
bool IsHungarian(std::string_view word) {
  constexpr std::array<std::string_view, 9> kPairs{"gy\xF5", "sz\xF5", "zs\xF5", "cs\xF5",   "gy\xFB",
                                                   "sz\xFB", "zs\xFB", "cs\xFB", "\xFB\x63s"};
  if (std::ranges::any_of(kPairs, [&](std::string_view pair) { return word.find(pair) != std::string_view::npos; })) {
    return true;
  }
  const std::string_view stem = word.ends_with('s') ? word.substr(0, word.size() - 1) : word;
  return (stem.ends_with('\xF5') || (stem.ends_with('\xFB') && stem.size() < word.size())) &&
         HasVowelBefore(stem, stem.size() - 1);
}

/// ã (ă) before a consonant that begins the next syllable, which Portuguese has only where it adds -zinha, -zada or
/// -mente to a word that ends in ã; Romanian -ică; ª (Ş) at the beginning.
bool IsRomanian(std::string_view word) {
  constexpr char kA = '\xE3';
  if (word.size() > 2 && word.front() == '\xAA') return true;
  if (word.size() > 3 && word.ends_with("ic\xE3")) return true;
  for (std::size_t at = 0; at + 2 < word.size(); ++at) {
    if (word[at] != kA) continue;
    const auto next = static_cast<std::uint8_t>(word[at + 1]);
    const auto after = static_cast<std::uint8_t>(word[at + 2]);
    if (IsIn("bcdfglprtv", next) && after != 'h') return true;
    if (next == 'n' && !IsConsonant(after)) return true;
  }
  return false;
}

/// è (č) at the beginning before a vowel, and before a and e: French has it before consonants, Italian at the end.
bool IsSouthSlavicOrCzech(std::string_view word) {
  constexpr char kE = '\xE8';
  if (word.size() > 2 && word[0] == kE && IsIn("aeiou", static_cast<std::uint8_t>(word[1]))) return true;
  return word.find("\xE8\x61") != std::string_view::npos || word.find("\xE8\x65") != std::string_view::npos;
}

bool IsOfLatin2(std::string_view word) { return IsHungarian(word) || IsRomanian(word) || IsSouthSlavicOrCzech(word); }

}  // namespace

std::string_view LikelyLatinAlphabet(const std::vector<std::string>& names) {
  bool may_be_turkish = false;
  for (const std::string_view name : names) {
    const std::vector<Place> places = PlacesIn(name);
    if (std::ranges::any_of(places, IsCentralEuropean)) return "ISO_IR 101";
    const std::vector<std::string> words = WordsIn(name);
    if (std::ranges::any_of(words, IsOfLatin2)) return "ISO_IR 101";
    const bool has_other_letters = name.find_first_of("\xC7\xDC\xE7\xFC") != std::string_view::npos;
    may_be_turkish = may_be_turkish || std::ranges::any_of(words, IsTurkishSurname) ||
                     std::ranges::any_of(places, [&](const Place& at) { return IsTurkish(at, has_other_letters); });
  }
  return may_be_turkish ? "ISO_IR 148" : "";
}

}  // namespace negatoscope
