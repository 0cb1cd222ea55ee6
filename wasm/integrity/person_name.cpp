#include "integrity/person_name.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <utility>

#include "integrity/letter_forms.h"
#include "integrity/letters.h"
#include "integrity/utf8_letters.h"

namespace negatoscope {

namespace {

constexpr std::array kSteps{
    std::pair{NameStep::kSpacing, std::string_view("spacing")}, std::pair{NameStep::kCase, std::string_view("case")},
    std::pair{NameStep::kAccents, std::string_view("accents")}, std::pair{NameStep::kOrder, std::string_view("order")},
    std::pair{NameStep::kTitles, std::string_view("titles")},   std::pair{NameStep::kForms, std::string_view("forms")}};
constexpr std::uint8_t kAllSteps = 63;
constexpr std::size_t kLongestName = 1024;
/// Of a word with lost letters, as all ways of losing them are tried: a component group has no more (PS3.5 6.2).
constexpr std::size_t kLongestWord = 64;

bool Has(std::uint8_t steps, NameStep step) { return (steps & static_cast<std::uint8_t>(step)) != 0; }

std::vector<std::string_view> Split(std::string_view text, char delimiter) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(delimiter);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

/// Family, given and middle name; prefix and suffix are titles.
std::string WithoutTitles(std::string_view group) {
  std::string kept;
  const std::vector<std::string_view> components = Split(group, '^');
  for (std::size_t i = 0; i < std::min<std::size_t>(components.size(), 3); ++i) {
    if (i > 0) kept += '^';
    kept += components[i];
  }
  if (components.size() > 3) kept.erase(kept.find_last_not_of('^') + 1);
  return kept;
}

bool IsDelimiter(char letter) {
  constexpr std::string_view kDelimiters = " ^,;.-_'`\t\"()/\\";
  return kDelimiters.find(letter) != std::string_view::npos;
}

std::vector<std::string> WordsIn(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char letter : text) {
    if (!IsDelimiter(letter)) {
      word += letter;
    } else if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

std::string Joined(const std::vector<std::string>& words, char delimiter) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty()) text += delimiter;
    text += word;
  }
  return text;
}

/// "ae", "oe", "ue" for "ä", "ö", "ü", whose dots are gone by now.
std::string WithoutUmlautSpelling(std::string_view text) {
  std::string short_form;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_spelt =
        text[i] == 'e' && i > 0 && std::string_view("aou").find(text[i - 1]) != std::string_view::npos;
    if (!is_spelt) short_form += text[i];
  }
  return short_form;
}

std::string Normalised(std::string_view group, std::uint8_t steps) {
  std::string text = Has(steps, NameStep::kTitles) ? WithoutTitles(group) : std::string(group);
  if (Has(steps, NameStep::kForms)) text = UsualForms(text);
  if (Has(steps, NameStep::kCase)) text = SmallLetters(text);
  if (Has(steps, NameStep::kAccents)) text = WithoutUmlautSpelling(WithoutAccents(text));
  if (!Has(steps, NameStep::kOrder) && !Has(steps, NameStep::kSpacing)) return text;
  std::vector<std::string> words;
  if (Has(steps, NameStep::kSpacing)) words = WordsIn(PlainDelimiters(text));
  if (!Has(steps, NameStep::kSpacing)) {
    for (const std::string_view component : Split(text, '^')) words.emplace_back(component);
  }
  if (Has(steps, NameStep::kOrder)) std::ranges::sort(words);
  return Joined(words, Has(steps, NameStep::kSpacing) ? ' ' : '^');
}

/// What a letter became that a character set on the way did not have.
bool IsLost(char32_t letter) { return letter == '?' || letter == kReplacementLetter; }

std::u32string LettersOf(std::string_view word) {
  std::u32string letters;
  while (!word.empty()) letters += NextLetter(word);
  return letters;
}

/// Where in `whole` one more letter of `part` can end, by where those before it can.
///
/// A lost letter stands for one, or for two ("ß" is two here); behind another one for none, as of a letter of two bytes
/// both may have been lost.
std::vector<bool> EndsBehind(const std::vector<bool>& ends, const std::u32string& part, std::size_t at,
                             const std::u32string& whole) {
  const bool is_lost = IsLost(part[at]);
  const bool may_be_none = is_lost && at > 0 && IsLost(part[at - 1]);
  std::vector<bool> behind(ends.size());
  for (std::size_t end = 0; end < ends.size(); ++end) {
    const bool is_one = end > 0 && ends[end - 1] && (is_lost || part[at] == whole[end - 1]);
    const bool is_two = end > 1 && is_lost && ends[end - 2];
    behind[end] = is_one || is_two || (may_be_none && ends[end]);
  }
  return behind;
}

/// "m?ller" for "muller": the same but for letters that the first of them has lost.
bool IsWithLostLetters(std::string_view word, std::string_view other) {
  const std::u32string part = LettersOf(word);
  const std::u32string whole = LettersOf(other);
  if (std::ranges::none_of(part, IsLost) || std::max(part.size(), whole.size()) > kLongestWord) return false;
  std::vector<bool> ends(whole.size() + 1);
  ends[0] = true;
  for (std::size_t at = 0; at < part.size(); ++at) ends = EndsBehind(ends, part, at, whole);
  return ends.back();
}

bool IsIllegible(std::string_view word) { return std::ranges::all_of(LettersOf(word), IsLost); }

/// One word stands for another: equal, its first letter, what is left of it, or nothing that can be read.
bool StandsFor(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a == b || (LetterCount(a) == 1 && b.starts_with(a))) return true;
  return IsWithLostLetters(a, b) || IsWithLostLetters(b, a) || IsIllegible(a) || IsIllegible(b);
}

std::vector<std::string> WordsWithout(const std::vector<std::string>& words, const std::vector<std::string>& others) {
  std::vector<std::string> rest;
  std::ranges::set_difference(words, others, std::back_inserter(rest));
  return rest;
}

/// Whether every word of the name with fewer of them stands for another word of the other.
bool IsPartOf(std::string_view a, std::string_view b) {
  const std::vector<std::string> left = WordsIn(Normalised(a, kAllSteps));
  const std::vector<std::string> right = WordsIn(Normalised(b, kAllSteps));
  if (left.empty() || right.empty()) return true;
  // Words of both come first: an initial must not take one that stands in full.
  std::vector<std::string> fewer = WordsWithout(left, right);
  std::vector<std::string> more = WordsWithout(right, left);
  if (fewer.size() > more.size()) std::swap(fewer, more);
  return std::ranges::all_of(fewer, [&](const std::string& word) {
    const auto found = std::ranges::find_if(more, [&](const std::string& other) { return StandsFor(word, other); });
    if (found == more.end()) return false;
    more.erase(found);
    return true;
  });
}

/// All letters in their order: "O'Brien" and "OBrien", "Anne Marie" and "Annemarie".
std::string WithoutSpaces(std::string_view group) {
  std::string letters;
  for (const std::string& word : WordsIn(Normalised(group, kAllSteps & ~static_cast<std::uint8_t>(NameStep::kOrder)))) {
    letters += word;
  }
  return letters;
}

std::pair<std::string_view, std::string_view> ComparableGroups(std::string_view a, std::string_view b) {
  const std::vector<std::string_view> left = Split(a, '=');
  const std::vector<std::string_view> right = Split(b, '=');
  for (std::size_t i = 0; i < std::min(left.size(), right.size()); ++i) {
    const bool both_say = LetterCount(left[i]) > 0 && LetterCount(right[i]) > 0;
    if (both_say && HasLatinLetters(left[i]) == HasLatinLetters(right[i])) return {left[i], right[i]};
  }
  return {};
}

}  // namespace

NameComparison CompareNames(std::string_view a, std::string_view b) {
  if (a == b) return {};
  a = a.substr(0, kLongestName);
  b = b.substr(0, kLongestName);
  const auto [left, right] = ComparableGroups(a, b);
  if (left.empty()) return {.relation = NameRelation::kPart, .steps = 0};
  if (Normalised(left, kAllSteps) != Normalised(right, kAllSteps)) {
    if (WithoutSpaces(left) == WithoutSpaces(right)) {
      return {.relation = NameRelation::kSpelling, .steps = static_cast<std::uint8_t>(NameStep::kSpacing)};
    }
    return {.relation = IsPartOf(left, right) ? NameRelation::kPart : NameRelation::kDifferent, .steps = 0};
  }
  NameComparison same{.relation = NameRelation::kSpelling, .steps = 0};
  for (const auto& [step, word] : kSteps) {
    const auto bit = static_cast<std::uint8_t>(step);
    const auto others = static_cast<std::uint8_t>(kAllSteps & ~bit);
    if (Normalised(left, others) != Normalised(right, others)) same.steps |= bit;
  }
  // Where two of the steps would do, none of them is needed; spacing is the slightest.
  if (same.steps == 0) same.steps = static_cast<std::uint8_t>(NameStep::kSpacing);
  return same;
}

std::string NormalisedName(std::string_view name) {
  for (const std::string_view group : Split(name.substr(0, kLongestName), '=')) {
    if (LetterCount(group) > 0) return Normalised(group, kAllSteps);
  }
  return {};
}

std::vector<std::string_view> WordsOf(std::uint8_t steps) {
  std::vector<std::string_view> words;
  for (const auto& [step, word] : kSteps) {
    if (Has(steps, step)) words.push_back(word);
  }
  return words;
}

}  // namespace negatoscope
