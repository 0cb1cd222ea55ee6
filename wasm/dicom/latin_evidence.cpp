#include "dicom/latin_evidence.h"

#include <algorithm>
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

/// Letters of Latin-2 where Latin-1 has signs: £ (Ł), ¦ (Ś), © (Š), ¬ (Ź), ® (Ž), ¯ (Ż), ± (ą), ³ (ł), ¶ (ś), ¹ (š) and
/// the like, which touch no letter of a name; and those that do at its beginning or end: ¡ (Ą), ª (Ş), º (ş), ¿ (ż).
bool IsCentralEuropean(const Place& at) {
  constexpr std::string_view kSigns = "\xA3\xA5\xA6\xA9\xAC\xAE\xAF\xB1\xB3\xB6\xB9\xBC\xBE";
  constexpr std::string_view kMarks = "\xA1\xAA\xAB\xBA\xBB\xBF";
  constexpr std::string_view kNWithTilde = "\xD1\xF1";  // ń of Latin-2
  constexpr std::uint8_t kAe = 0xE6;                    // ć of Latin-2
  if (IsIn(kSigns, at.byte) && (IsLetter(at.before) || IsLetter(at.after))) return true;
  if (IsIn(kMarks, at.byte) && IsLetter(at.before) && IsLetter(at.after)) return true;
  if (IsIn(kNWithTilde, at.byte) && IsConsonant(at.after)) return true;
  return at.byte == kAe && IsIn("iI", at.before) && !IsLetter(at.after);
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

std::vector<Place> PlacesIn(std::string_view name) {
  std::vector<Place> places(name.size());
  for (std::size_t i = 0; i < name.size(); ++i) {
    places[i].byte = static_cast<std::uint8_t>(name[i]);
    if (i > 0) places[i].before = places[i - 1].byte;
    if (i > 0) places[i - 1].after = places[i].byte;
  }
  return places;
}

}  // namespace

std::string_view LikelyLatinAlphabet(const std::vector<std::string>& names) {
  bool may_be_turkish = false;
  for (const std::string_view name : names) {
    const std::vector<Place> places = PlacesIn(name);
    if (std::ranges::any_of(places, IsCentralEuropean)) return "ISO_IR 101";
    const bool has_other_letters = name.find_first_of("\xC7\xDC\xE7\xFC") != std::string_view::npos;
    may_be_turkish = may_be_turkish ||
                     std::ranges::any_of(places, [&](const Place& at) { return IsTurkish(at, has_other_letters); });
  }
  return may_be_turkish ? "ISO_IR 148" : "";
}

}  // namespace negatoscope
