#include "dicom/choose_character_set.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "core/format.h"
#include "core/padding.h"
#include "dicom/character_set_evidence.h"
#include "dicom/character_sets.h"
#include "dicom/character_tables.h"
#include "dicom/latin_evidence.h"
#include "dicom/tags.h"

namespace negatoscope {

namespace {

constexpr std::size_t kLongestText = 4096;
constexpr std::size_t kMostBytesTold = 32;

/// Texts that people wrote, names first: what a character set shows in.
constexpr std::array kExamined{
    tags::kPatientName,
    tags::kPatientId,
    tags::kIssuerOfPatientId,
    tags::kStudyDescription,
    tags::kSeriesDescription,
    Tag{.group = 0x0008, .element = 0x0080},  // Institution Name
    Tag{.group = 0x0008, .element = 0x0081},  // Institution Address
    Tag{.group = 0x0008, .element = 0x0090},  // Referring Physician's Name
    Tag{.group = 0x0008, .element = 0x1040},  // Institutional Department Name
    Tag{.group = 0x0008, .element = 0x1050},  // Performing Physician's Name
    Tag{.group = 0x0008, .element = 0x1060},  // Name of Physician(s) Reading Study
    Tag{.group = 0x0008, .element = 0x1070},  // Operators' Name
    Tag{.group = 0x0010, .element = 0x4000},  // Patient Comments
    tags::kProtocolName,
    Tag{.group = 0x0020, .element = 0x4000},  // Image Comments
    Tag{.group = 0x0032, .element = 0x1060},  // Requested Procedure Description
};

struct Sample {
  Tag tag;
  std::string vr;
  std::string raw;
};

/// The examined texts that are more than ASCII.
std::vector<Sample> SamplesOf(const ElementTree& data_set) {
  std::vector<Sample> samples;
  for (const Tag tag : kExamined) {
    const DataElement* element = data_set.Find(data_set.Top(), tag);
    if (element == nullptr) continue;
    std::string raw(TrimEnd(data_set.Value(*element, kLongestText)));
    const bool is_ascii =
        std::ranges::all_of(raw, [](char c) { return static_cast<unsigned char>(c) < 0x80 && c != '\x1B'; });
    if (is_ascii) continue;
    samples.push_back({.tag = tag, .vr = std::string(element->Vr()), .raw = std::move(raw)});
  }
  return samples;
}

std::vector<std::string> NamesAmong(const std::vector<Sample>& samples) {
  std::vector<std::string> names;
  for (const Sample& sample : samples) {
    if (sample.vr == "PN") names.push_back(sample.raw);
  }
  return names;
}

/// What texts that are read as Latin-1 are instead; "" where nothing speaks against it.
std::string_view InsteadOfLatin1(const std::vector<Sample>& samples, const std::vector<std::string>& texts,
                                 std::string_view declared) {
  const std::string_view likely = IsImplausibleLatin1(texts) ? LikelyCharacterSet(texts, declared) : std::string_view();
  return likely.empty() ? LikelyLatinAlphabet(NamesAmong(samples)) : likely;
}

bool IsUndeclared(const std::string& terms) { return terms.empty() || terms == "ISO_IR 6" || terms == "ISO 2022 IR 6"; }

struct Findings {
  CharacterSetDoubtKind kind = CharacterSetDoubtKind::kNone;
  std::string_view suspected;
  std::string used;  ///< "" for the declared one
  std::size_t shown_by = 0;
  bool has_escapes = false;  ///< that switch to sets which are not declared; `used` has them as well
};

/// Nothing is declared: UTF-8 is certain where the bytes are; Latin-1 is a guess that has always been usual.
Findings ReadUndeclared(const std::vector<Sample>& samples, const std::vector<std::string>& texts) {
  if (LooksLikeUtf8(texts, false)) {
    return {.kind = CharacterSetDoubtKind::kUndeclared, .suspected = {}, .used = "ISO_IR 192"};
  }
  const std::string_view likely = InsteadOfLatin1(samples, texts, {});
  if (likely.empty()) return {.kind = CharacterSetDoubtKind::kUndeclared, .suspected = {}, .used = "ISO_IR 100"};
  return {.kind = CharacterSetDoubtKind::kSuspect, .suspected = likely, .used = "ISO_IR 100"};
}

/// Some bytes have no meaning in the declared set. It is given up only where no text can be read in it: one that was
/// cut in the middle of a character must not cost the others.
Findings ReadImpossible(const std::vector<std::string>& texts, const std::string& declared, bool reads_any,
                        std::size_t shown_by) {
  Findings found{.kind = CharacterSetDoubtKind::kImpossible, .suspected = {}, .used = {}, .shown_by = shown_by};
  if (reads_any) return found;
  if (LooksLikeUtf8(texts, false)) {
    found.suspected = "ISO_IR 192";
  } else if (const std::string_view likely = LikelyCharacterSet(texts, declared); !likely.empty()) {
    found.suspected = likely;
  } else if (declared == "ISO_IR 192") {
    found.suspected = "ISO_IR 100";
  }
  found.used = found.suspected;
  return found;
}

/// Whether as many characters beyond ASCII are well-formed UTF-8 as bytes are not: by chance fewer are.
bool MostlyReadsAsUtf8(std::string_view raw) {
  std::size_t sequences = 0;
  std::size_t broken = 0;
  for (std::size_t i = 0; i < raw.size();) {
    const std::size_t length = Utf8SequenceAt(raw.substr(i));
    if (length > 1) ++sequences;
    if (length == 0) ++broken;
    i += length > 0 ? length : 1;
  }
  return sequences > 0 && sequences >= broken;
}

Findings ReadDeclared(const std::vector<Sample>& samples, const std::vector<std::string>& texts,
                      const std::string& declared, const TextDecoder& decoder) {
  bool reads_any = false;
  std::size_t broken = samples.size();
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const bool is_exact = decoder.Decode(samples[i].raw, samples[i].vr).is_exact;
    reads_any = reads_any || is_exact || (declared == "ISO_IR 192" && MostlyReadsAsUtf8(samples[i].raw));
    if (!is_exact && broken == samples.size()) broken = i;
  }
  if (broken < samples.size()) return ReadImpossible(texts, declared, reads_any, broken);
  if (declared == "ISO_IR 192") return {};
  const bool is_latin1 = declared == "ISO_IR 100" || declared == "ISO 2022 IR 100";
  // With escape sequences the declaration is at work.
  const bool has_escapes =
      std::ranges::any_of(texts, [](const std::string& text) { return text.find('\x1B') != std::string::npos; });
  if (has_escapes) return {};
  if (LooksLikeUtf8(texts, !is_latin1)) {
    return {.kind = CharacterSetDoubtKind::kSuspect, .suspected = "ISO_IR 192", .used = {}};
  }
  const std::string_view likely =
      is_latin1 ? InsteadOfLatin1(samples, texts, declared) : LikelierAlphabet(texts, declared);
  if (likely.empty()) return {};
  return {.kind = CharacterSetDoubtKind::kSuspect, .suspected = likely, .used = {}};
}

std::string HexOf(std::string_view raw) {
  std::string pairs;
  for (std::size_t i = 0; i < std::min(raw.size(), kMostBytesTold); ++i) {
    pairs += Format("{}{:02X}", i > 0 ? " " : "", static_cast<unsigned char>(raw[i]));
  }
  if (raw.size() > kMostBytesTold) pairs += " …";
  return pairs;
}

std::string DeclaredIn(const ElementTree& data_set) {
  const DataElement* element = data_set.Find(data_set.Top(), tags::kSpecificCharacterSet);
  return element != nullptr ? data_set.Value(*element, kLongestText) : std::string();
}

void ShowBy(const Sample& sample, CharacterSetChoice& choice) {
  choice.tag = ToString(sample.tag);
  choice.vr = sample.vr;
  choice.raw = sample.raw;
}

bool Declares(std::string_view terms, std::string_view number) {
  while (true) {
    const std::size_t end = terms.find('\\');
    if (terms.substr(0, end).ends_with(number)) return true;
    if (end == std::string_view::npos) return false;
    terms.remove_prefix(end + 1);
  }
}

/// The terms with those added that escape sequences in the texts switch to; "" where none is missing. What stands alone
/// has no escape sequences: a stray ESC says nothing there.
std::string WithEscapedSets(const std::string& terms, const std::vector<std::string>& texts) {
  if (!IsUndeclared(terms) && !terms.starts_with("ISO") && !terms.starts_with('\\')) return {};
  if (terms == "ISO_IR 192") return {};
  std::string all = IsUndeclared(terms) ? std::string() : terms;
  const std::size_t length = all.size();
  for (const std::string_view number : EscapedSets(texts)) {
    const std::string name = Format(" IR {}", number);
    if (Declares(all, name)) continue;
    all += "\\ISO 2022" + name;
  }
  return all.size() > length ? NormalisedTerms(all) : std::string();
}

std::size_t FirstWithEscape(const std::vector<std::string>& texts) {
  const auto found = std::ranges::find_if(texts, [](const std::string& text) { return text.contains('\x1B'); });
  return static_cast<std::size_t>(found - texts.begin());
}

/// By the bytes of the samples, of which there are some.
Findings LookAt(const std::vector<Sample>& samples, const std::string& terms, const TextDecoder& decoder) {
  std::vector<std::string> raws;
  raws.reserve(samples.size());
  for (const Sample& sample : samples) raws.push_back(sample.raw);
  const bool is_undeclared = IsUndeclared(terms) || !IsKnownCharacterSet(terms);
  if (std::string with_escaped = WithEscapedSets(terms, raws); !with_escaped.empty()) {
    return {.kind = is_undeclared ? CharacterSetDoubtKind::kUndeclared : CharacterSetDoubtKind::kImpossible,
            .suspected = {},
            .used = std::move(with_escaped),
            .shown_by = FirstWithEscape(raws),
            .has_escapes = true};
  }
  return is_undeclared ? ReadUndeclared(samples, raws) : ReadDeclared(samples, raws, terms, decoder);
}

}  // namespace

CharacterSetChoice ChooseCharacterSet(const ElementTree& data_set, TextDecoders& texts, std::string_view chosen) {
  const std::string declared = DeclaredIn(data_set);
  CharacterSetChoice choice;
  choice.declared = Trim(TrimEnd(declared), " ");
  choice.used = NormalisedTerms(declared);
  const std::vector<Sample> samples = SamplesOf(data_set);
  if (!samples.empty()) ShowBy(samples.front(), choice);
  if (!chosen.empty()) {
    choice.kind = CharacterSetDoubtKind::kChosen;
    choice.used = NormalisedTerms(chosen);
    texts.Replace(declared, choice.used);
    return choice;
  }
  // Without the tables nothing can be said yet; asking for the decoder makes sure that the file is read again.
  const TextDecoder& decoder = texts.For(declared);
  if (samples.empty() || texts.WantsCharacterTables()) return choice;
  const Findings found = LookAt(samples, choice.used, decoder);
  choice.kind = found.kind;
  choice.suspected = found.suspected;
  if (found.kind != CharacterSetDoubtKind::kNone) ShowBy(samples[found.shown_by], choice);
  if (found.used.empty()) return choice;
  choice.used = found.used;
  // Without a declaration each text is read by its own bytes, UTF-8 or Latin-1.
  if (found.kind == CharacterSetDoubtKind::kImpossible || found.has_escapes) texts.Replace(declared, found.used);
  return choice;
}

CharacterSetDoubt DoubtOf(const CharacterSetChoice& choice, TextDecoders& texts) {
  CharacterSetDoubt doubt;
  doubt.kind = choice.kind;
  if (choice.kind == CharacterSetDoubtKind::kNone) return doubt;
  doubt.declared = RepairUtf8(choice.declared).utf8;
  doubt.used = choice.used;
  doubt.suspected = choice.suspected;
  doubt.tag = choice.tag;
  doubt.bytes = HexOf(choice.raw);
  doubt.reading = texts.Exactly(choice.used).Decode(choice.raw, choice.vr).utf8;
  const std::string& other =
      choice.suspected.empty() || choice.suspected == choice.used ? choice.declared : choice.suspected;
  doubt.other_reading = texts.Exactly(other).Decode(choice.raw, choice.vr).utf8;
  return doubt;
}

}  // namespace negatoscope
