#include "dicom/character_set_evidence.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "dicom/character_sets.h"
#include "dicom/graphic_sets.h"
#include "dicom/text.h"

namespace negatoscope {

namespace {

using Texts = std::vector<std::string>;

std::uint8_t ByteAt(std::string_view text, std::size_t i) { return static_cast<std::uint8_t>(text[i]); }

/// Stretches of bytes from 0x80.
std::vector<std::string_view> HighRuns(const Texts& texts) {
  std::vector<std::string_view> runs;
  for (const std::string_view text : texts) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
      if (i < text.size() && ByteAt(text, i) >= 0x80) continue;
      if (i > begin) runs.push_back(text.substr(begin, i - begin));
      begin = i + 1;
    }
  }
  return runs;
}

bool IsIn(std::uint8_t byte, unsigned first, unsigned last) { return byte >= first && byte <= last; }

// ---- alphabets of one byte

enum class Letter : std::uint8_t { kNone, kCapital, kSmall };

struct Alphabet {
  std::string_view term;
  Letter (*letter)(std::uint8_t byte);
  std::string_view vowels;        ///< "" for a script that hardly writes any
  std::string_view final_only;    ///< letters that stand at the end of words alone
  std::size_t shortest_word = 3;  ///< some word has to be as long
};

Letter CyrillicWindows(std::uint8_t byte) {
  if (IsIn(byte, 0xC0, 0xDF) || byte == 0xA8) return Letter::kCapital;
  return IsIn(byte, 0xE0, 0xFF) || byte == 0xB8 ? Letter::kSmall : Letter::kNone;
}

Letter CyrillicIso(std::uint8_t byte) {
  if (IsIn(byte, 0xB0, 0xCF) || byte == 0xA1) return Letter::kCapital;
  return IsIn(byte, 0xD0, 0xEF) || byte == 0xF1 ? Letter::kSmall : Letter::kNone;
}

Letter Greek(std::uint8_t byte) {
  if (IsIn(byte, 0xC1, 0xDB) || byte == 0xB6 || IsIn(byte, 0xB8, 0xBA) || byte == 0xBC || byte == 0xBE ||
      byte == 0xBF) {
    return byte == 0xD2 ? Letter::kNone : Letter::kCapital;
  }
  return IsIn(byte, 0xDC, 0xFE) || byte == 0xC0 ? Letter::kSmall : Letter::kNone;
}

Letter Hebrew(std::uint8_t byte) { return IsIn(byte, 0xE0, 0xFA) ? Letter::kSmall : Letter::kNone; }

Letter Arabic(std::uint8_t byte) {
  return IsIn(byte, 0xC1, 0xDA) || IsIn(byte, 0xE0, 0xF2) ? Letter::kSmall : Letter::kNone;
}

constexpr std::array kAlphabets{
    Alphabet{"windows-1251", CyrillicWindows,
             "\xC0\xC5\xC8\xCE\xD3\xDB\xDD\xDE\xDF\xA8\xE0\xE5\xE8\xEE\xF3\xFB\xFD\xFE\xFF\xB8", ""},
    Alphabet{"ISO_IR 144", CyrillicIso,
             "\xB0\xB5\xB8\xBE\xC3\xCB\xCD\xCE\xCF\xA1\xD0\xD5\xD8\xDE\xE3\xEB\xED\xEE\xEF\xF1", ""},
    Alphabet{"ISO_IR 126", Greek,
             "\xC1\xC5\xC7\xC9\xCF\xD5\xD9\xB6\xB8\xB9\xBA\xBC\xBE\xBF\xE1\xE5\xE7\xE9\xEF\xF5\xF9\xDC\xDD\xDE\xDF\xFC"
             "\xFD\xFE",
             "\xF2"},
    Alphabet{"ISO_IR 138", Hebrew, "", "\xEA\xED\xEF\xF3\xF5"},
    Alphabet{"ISO_IR 127", Arabic, "", ""},
};

/// Capitals first and then small letters, or one of them throughout.
bool HasOrderlyCase(std::string_view word, const Alphabet& alphabet) {
  std::size_t capitals = 0;
  for (const char c : word) {
    if (alphabet.letter(static_cast<std::uint8_t>(c)) == Letter::kCapital) ++capitals;
  }
  if (capitals == 0 || capitals == word.size()) return true;
  return capitals == 1 && alphabet.letter(ByteAt(word, 0)) == Letter::kCapital;
}

/// A script with capitals has one somewhere: names begin with them.
bool HasCapital(const std::vector<std::string_view>& words, const Alphabet& alphabet) {
  return std::ranges::any_of(words, [&](std::string_view word) {
    return std::ranges::any_of(
        word, [&](char c) { return alphabet.letter(static_cast<std::uint8_t>(c)) == Letter::kCapital; });
  });
}

bool Follows(std::string_view word, const Alphabet& alphabet) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (alphabet.letter(ByteAt(word, i)) == Letter::kNone) return false;
    if (i + 1 < word.size() && alphabet.final_only.find(word[i]) != std::string_view::npos) return false;
  }
  return HasOrderlyCase(word, alphabet);
}

/// How often a vowel and another letter follow each other, of all neighbours: high in names of any language that writes
/// its vowels. Nothing below a half is like one.
double Alternation(const std::vector<std::string_view>& words, const Alphabet& alphabet) {
  std::size_t pairs = 0;
  std::size_t changes = 0;
  for (const std::string_view word : words) {
    for (std::size_t i = 1; i < word.size(); ++i) {
      const auto is_vowel = [&](char c) { return alphabet.vowels.find(c) != std::string_view::npos; };
      ++pairs;
      if (is_vowel(word[i - 1]) != is_vowel(word[i])) ++changes;
    }
  }
  return pairs > 0 ? static_cast<double>(changes) / static_cast<double>(pairs) : 0;
}

constexpr double kLeastAlternation = 0.55;
/// What a script without vowels scores: only where no script with vowels is like it.
constexpr double kWithoutVowels = 0.5;

/// How much the words are like names in this alphabet; 0 where they break its rules.
double Likeness(const std::vector<std::string_view>& words, const Alphabet& alphabet) {
  if (!std::ranges::all_of(words, [&](std::string_view word) { return Follows(word, alphabet); })) return 0;
  return alphabet.vowels.empty() ? kWithoutVowels : Alternation(words, alphabet);
}

struct Guess {
  std::string_view term;
  double score = 0;
};

Guess LikelyAlphabet(const std::vector<std::string_view>& words) {
  Guess best;
  for (const Alphabet& alphabet : kAlphabets) {
    const bool is_long_enough =
        std::ranges::any_of(words, [&](std::string_view word) { return word.size() >= alphabet.shortest_word; });
    if (!is_long_enough || (!alphabet.vowels.empty() && !HasCapital(words, alphabet))) continue;
    const double score = Likeness(words, alphabet);
    if (score < (alphabet.vowels.empty() ? kWithoutVowels : kLeastAlternation)) continue;
    if (score > best.score) best = {.term = alphabet.term, .score = score};
  }
  return best;
}

/// By how much another alphabet has to be more like the words than the declared one.
constexpr double kClearlyMore = 0.25;
constexpr std::size_t kFewestLetters = 5;

// ---- sets of two bytes

struct Pairs {
  bool is_valid = true;
  std::size_t characters = 0;
  std::size_t usual = 0;  ///< those that most texts consist of
};

/// KS X 1001 in its 8-bit form: Hangul syllables lie in rows B0 to C8.
Pairs ReadEucKr(std::string_view text, Pairs pairs) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::uint8_t lead = ByteAt(text, i);
    if (lead < 0x80) continue;
    if (!IsIn(lead, 0xA1, 0xFD) || i + 1 >= text.size() || ByteAt(text, i + 1) < 0xA1) return {.is_valid = false};
    ++pairs.characters;
    if (IsIn(lead, 0xB0, 0xC8)) ++pairs.usual;
    ++i;
  }
  return pairs;
}

/// GBK; the 3,755 characters of daily use (level 1 of GB 2312) lie in rows B0 to D7.
Pairs ReadGbk(std::string_view text, Pairs pairs) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::uint8_t lead = ByteAt(text, i);
    if (lead < 0x80) continue;
    if (!IsIn(lead, 0x81, 0xFE) || i + 1 >= text.size()) return {.is_valid = false};
    const std::uint8_t trail = ByteAt(text, ++i);
    if (trail < 0x40 || trail == 0x7F || trail == 0xFF) return {.is_valid = false};
    ++pairs.characters;
    if (IsIn(lead, 0xB0, 0xD7) && trail >= 0xA1) ++pairs.usual;
  }
  return pairs;
}

/// Shift_JIS; kana lie in rows 82 and 83, the kanji of daily use in 88 to 97.
Pairs ReadShiftJis(std::string_view text, Pairs pairs) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::uint8_t lead = ByteAt(text, i);
    if (lead < 0x80) continue;
    ++pairs.characters;
    if (IsIn(lead, 0xA1, 0xDF)) continue;  // half-width katakana
    if (!(IsIn(lead, 0x81, 0x9F) || IsIn(lead, 0xE0, 0xEF)) || i + 1 >= text.size()) return {.is_valid = false};
    const std::uint8_t trail = ByteAt(text, ++i);
    if (trail < 0x40 || trail == 0x7F || trail > 0xFC) return {.is_valid = false};
    if (lead == 0x82 || lead == 0x83 || IsIn(lead, 0x88, 0x97)) ++pairs.usual;
  }
  return pairs;
}

bool IsUsual(const Texts& texts, Pairs (*read)(std::string_view, Pairs), double least_share) {
  Pairs all;
  for (const std::string_view text : texts) {
    all = read(text, all);
    if (!all.is_valid) return false;
  }
  return static_cast<double>(all.usual) > least_share * static_cast<double>(all.characters);
}

// The most common family names of Korea (EUC-KR) and China (GBK): whoever begins with one is probably written so.
constexpr std::array<std::uint16_t, 49> kKoreanNames{
    0xB0AD, 0xB0ED, 0xB0F8, 0xB0FB, 0xB1B8, 0xB1C7, 0xB1E8, 0xB3B2, 0xB3EB, 0xB7F9, 0xB9AE, 0xB9CE, 0xB9DA,
    0xB9E6, 0xB9E8, 0xB9E9, 0xBCAD, 0xBCBA, 0xBCD5, 0xBCDB, 0xBDC5, 0xBDC9, 0xBEC8, 0xBEE7, 0xBEF6, 0xBFC0,
    0xBFEC, 0xBFF8, 0xC0AF, 0xC0B1, 0xC0CC, 0xC0D3, 0xC0E5, 0xC0FC, 0xC1A4, 0xC1B6, 0xC1D6, 0xC1F6, 0xC1F8,
    0xC2F7, 0xC3A4, 0xC3B5, 0xC3D6, 0xC7CF, 0xC7D1, 0xC7E3, 0xC7F6, 0xC8AB, 0xC8B2};
constexpr std::array<std::uint16_t, 99> kChineseNames{
    0xB0D7, 0xB2CC, 0xB2DC, 0xB3A3, 0xB3C2, 0xB3CC, 0xB4DE, 0xB4F7, 0xB5CB, 0xB6A1, 0xB6AD, 0xB6C5, 0xB6CE,
    0xB7B6, 0xB7BD, 0xB7EB, 0xB8B5, 0xB8DF, 0xB9A8, 0xB9CB, 0xB9F9, 0xBAAB, 0xBAC2, 0xBACE, 0xBAD8, 0xBAEE,
    0xBAFA, 0xBBC6, 0xBCD6, 0xBDAA, 0xBDAD, 0xBDAF, 0xBDF0, 0xBFB5, 0xBFD7, 0xC0B5, 0xC0D7, 0xC0E8, 0xC0EE,
    0xC1BA, 0xC1CE, 0xC1D6, 0xC1F5, 0xC1FA, 0xC2AC, 0xC2BD, 0xC2C0, 0xC2DE, 0xC2ED, 0xC3AB, 0xC3CF, 0xC5CB,
    0xC5ED, 0xC7AE, 0xC7C7, 0xC7D8, 0xC7F1, 0xC8CE, 0xC9DB, 0xC9F2, 0xCAAF, 0xCAB7, 0xCBCE, 0xCBD5, 0xCBEF,
    0xCCB7, 0xCCC0, 0xCCC6, 0xCCEF, 0xCDF2, 0xCDF4, 0xCDF5, 0xCEBA, 0xCEC4, 0xCEE2, 0xCEE4, 0xCFC4, 0xCFF4,
    0xD0BB, 0xD0DC, 0xD0EC, 0xD0ED, 0xD1A6, 0xD1EE, 0xD2A6, 0xD2B6, 0xD2D7, 0xD2FC, 0xD3DA, 0xD3E0, 0xD4AC,
    0xD4F8, 0xD5C5, 0xD5D4, 0xD6A3, 0xD6D3, 0xD6DC, 0xD6EC, 0xD7DE};

template <std::size_t kCount>
std::size_t NamesAmong(const std::vector<std::string_view>& words, const std::array<std::uint16_t, kCount>& names) {
  return static_cast<std::size_t>(std::ranges::count_if(words, [&](std::string_view word) {
    if (word.size() < 2) return false;
    const auto first = static_cast<std::uint16_t>((ByteAt(word, 0) << 8U) | ByteAt(word, 1));
    return std::ranges::binary_search(names, first);
  }));
}

std::string_view LikelyTwoByteSet(const Texts& texts, const std::vector<std::string_view>& words,
                                  std::string_view declared) {
  const bool may_be_korean = IsUsual(texts, ReadEucKr, 0.9);
  const bool may_be_chinese = IsUsual(texts, ReadGbk, 0.5);
  const bool has_low_lead = std::ranges::any_of(words, [](std::string_view word) { return ByteAt(word, 0) < 0xA0; });
  if (has_low_lead && IsUsual(texts, ReadShiftJis, 0.5)) return "Shift_JIS";
  if (may_be_korean && may_be_chinese) {
    if (declared.find("149") != std::string_view::npos) return "EUC-KR";
    return NamesAmong(words, kKoreanNames) > NamesAmong(words, kChineseNames) ? "EUC-KR" : "GB18030";
  }
  if (may_be_chinese) return "GB18030";
  return may_be_korean ? "EUC-KR" : "";
}

/// Typographic quotes, dashes and the like, here and there between letters of ASCII.
bool LooksLikeWindows1252(const Texts& texts, const std::vector<std::string_view>& words) {
  bool has_typography = false;
  std::size_t bytes = 0;
  std::size_t high_bytes = 0;
  for (const std::string& text : texts) bytes += text.size();
  for (const std::string_view word : words) high_bytes += word.size();
  if (high_bytes * 4 > bytes) return false;
  for (const std::string_view word : words) {
    for (const char c : word) {
      const auto byte = static_cast<std::uint8_t>(c);
      if (byte >= 0xA0) continue;
      has_typography = true;
      if (word.size() > 2 || !FromWindowsSet("windows-1252", byte)) return false;
    }
  }
  return has_typography;
}

bool IsLatin1Capital(std::uint8_t byte) { return IsIn(byte, 0xC0, 0xDE) && byte != 0xD7; }
bool IsLatin1Small(std::uint8_t byte) { return byte >= 0xDF && byte != 0xF7; }
/// Signs that do not touch letters beyond ASCII; quotation marks, inverted marks, degrees and ordinals do.
bool IsLoneSign(std::uint8_t byte) {
  constexpr std::string_view kTouching = "\xA0\xA1\xAA\xAB\xB0\xB2\xB3\xB4\xB5\xB7\xBA\xBB\xBF";
  return (IsIn(byte, 0xA2, 0xBE) || byte == 0xD7 || byte == 0xF7) &&
         kTouching.find(static_cast<char>(byte)) == std::string_view::npos;
}

}  // namespace

bool LooksLikeUtf8(const Texts& texts, bool among_many) {
  std::size_t sequences = 0;
  std::size_t long_ones = 0;
  for (const std::string_view text : texts) {
    for (std::size_t i = 0; i < text.size();) {
      const std::size_t length = Utf8SequenceAt(text.substr(i));
      if (length == 0) return false;
      // C2 80 to C2 9F are control characters, in no text
      if (length == 2 && ByteAt(text, i) == 0xC2 && ByteAt(text, i + 1) < 0xA0) return false;
      if (length > 1) ++sequences;
      if (length > 2) ++long_ones;
      i += length;
    }
  }
  return among_many ? long_ones >= 2 || sequences >= 4 : sequences > 0;
}

std::vector<std::string_view> EscapedSets(const Texts& texts) {
  std::vector<std::string_view> numbers;
  for (const std::string_view text : texts) {
    for (std::size_t at = text.find('\x1B'); at != std::string_view::npos; at = text.find('\x1B', at + 1)) {
      const GraphicSet* set = GraphicSetAt(text.substr(at + 1));
      // Everybody may come back to ASCII.
      if (set == nullptr || set->number == "6" || std::ranges::find(numbers, set->number) != numbers.end()) continue;
      numbers.push_back(set->number);
    }
  }
  return numbers;
}

bool IsImplausibleLatin1(const Texts& texts) {
  constexpr std::size_t kLongRun = 4;
  return std::ranges::any_of(HighRuns(texts), [](std::string_view run) {
    if (run.size() >= kLongRun) return true;
    for (std::size_t i = 0; i < run.size(); ++i) {
      if (ByteAt(run, i) < 0xA0) return true;
      if (run.size() > 1 && IsLoneSign(ByteAt(run, i))) return true;
      if (i > 0 && IsLatin1Small(ByteAt(run, i - 1)) && IsLatin1Capital(ByteAt(run, i))) return true;
    }
    return false;
  });
}

std::string_view LikelierAlphabet(const Texts& texts, std::string_view declared) {
  // "IR 144" of "ISO_IR 144" and of "ISO 2022 IR 144"
  const std::size_t registration = declared.rfind("IR ");
  if (registration == std::string_view::npos) return {};
  const auto* const known = std::ranges::find_if(
      kAlphabets, [&](const Alphabet& alphabet) { return alphabet.term.ends_with(declared.substr(registration)); });
  if (known == kAlphabets.end()) return {};
  const std::vector<std::string_view> words = HighRuns(texts);
  std::size_t letters = 0;
  for (const std::string_view word : words) letters += word.size();
  if (letters < kFewestLetters) return {};
  const Guess other = LikelyAlphabet(words);
  return other.score >= Likeness(words, *known) + kClearlyMore ? other.term : std::string_view();
}

std::string_view LikelyCharacterSet(const Texts& texts, std::string_view declared) {
  const std::vector<std::string_view> words = HighRuns(texts);
  if (words.empty()) return {};
  if (LooksLikeWindows1252(texts, words)) return "windows-1252";
  const Guess alphabet = LikelyAlphabet(words);
  if (alphabet.score > kWithoutVowels) return alphabet.term;
  if (const std::string_view set = LikelyTwoByteSet(texts, words, declared); !set.empty()) return set;
  return alphabet.term;
}

}  // namespace negatoscope
