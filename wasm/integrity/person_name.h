#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace negatoscope {

/// In what two spellings of a name may differ and still be the same name.
enum class NameStep : std::uint8_t {
  kSpacing = 1,  ///< spaces, delimiters, punctuation
  kCase = 2,
  kAccents = 4,  ///< "Müller", "Muller", "Mueller"; vowel points, hamza
  kOrder = 8,    ///< of the components and words
  kTitles = 16,  ///< prefix and suffix (PS3.5 6.2.1.1)
  kForms = 32,   ///< full and half width, hiragana and katakana
};

enum class NameRelation : std::uint8_t {
  kSame,      ///< letter by letter
  kSpelling,  ///< the same when normalised
  kPart,      ///< one has words that the other lacks or shortens, or lost letters of, or the scripts cannot be compared
  kDifferent,
};

struct NameComparison {
  NameRelation relation = NameRelation::kSame;
  std::uint8_t steps = 0;  ///< with kSpelling: the NameSteps without which they would differ
};

/// Compares two values of VR PN, by the first component group (alphabetic, ideographic, phonetic) that both have.
[[nodiscard]] NameComparison CompareNames(std::string_view a, std::string_view b);

/// What all spellings of one name have in common: its words in small letters without accents, in alphabetical order. ""
/// where there is no letter.
[[nodiscard]] std::string NormalisedName(std::string_view name);

/// "case, accents": the steps as words for a sentence; the words are ours.
[[nodiscard]] std::vector<std::string_view> WordsOf(std::uint8_t steps);

}  // namespace negatoscope
