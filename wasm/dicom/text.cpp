#include "dicom/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "core/padding.h"
#include "dicom/character_sets.h"
#include "dicom/character_tables.h"
#include "dicom/text_converter.h"

namespace negatoscope {

namespace {

constexpr char kEscape = '\x1B';

bool IsPlainAscii(std::string_view raw) {
  return std::ranges::all_of(raw, [](char c) { return static_cast<unsigned char>(c) < 0x80 && c != kEscape; });
}

/// Bytes that a well-formed UTF-8 sequence at the start of `raw` takes, 0 where there is none (RFC 3629).
std::size_t Utf8SequenceLength(std::string_view raw) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(raw[i]); };
  const auto continues = [&](std::size_t count) {
    if (raw.size() < count) return false;
    for (std::size_t i = 1; i < count; ++i) {
      if ((byte(i) & 0xC0U) != 0x80) return false;
    }
    return true;
  };
  const unsigned char first = byte(0);
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return continues(2) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF) {
    if (!continues(3) || (first == 0xE0 && byte(1) < 0xA0) || (first == 0xED && byte(1) > 0x9F)) return 0;
    return 3;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    if (!continues(4) || (first == 0xF0 && byte(1) < 0x90) || (first == 0xF4 && byte(1) > 0x8F)) return 0;
    return 4;
  }
  return 0;
}

/// Where the active character set falls back to the first one (PS3.5 6.1.2.5.3), besides line ends.
std::string_view DelimitersOf(std::string_view vr) {
  if (vr == "PN") return "\\^=";
  if (vr == "LT" || vr == "ST" || vr == "UT") return "";
  return "\\";
}

/// Where the bytes after the last escape sequence start, if that sequence put a set of two bytes in the place of ASCII
/// and nothing gave ASCII back (PS3.5 6.1.2.5.3); npos for a well-formed value.
std::size_t OpenTwoByteRun(std::string_view raw) {
  const std::size_t escape = raw.rfind(kEscape);
  if (escape == std::string_view::npos) return std::string_view::npos;
  for (const std::string_view sequence : {"$B", "$@", "$(D"}) {
    if (raw.substr(escape + 1).starts_with(sequence)) return escape + 1 + sequence.size();
  }
  return std::string_view::npos;
}

/// Whether the value ends inside an escape sequence, or in a set of two bytes that should have given ASCII back.
bool EndsAfterOpenEscape(std::string_view raw) {
  const std::size_t escape = raw.rfind(kEscape);
  return escape != std::string_view::npos && (raw.size() - escape < 3 || OpenTwoByteRun(raw) != std::string_view::npos);
}

/// Gives ASCII back before the first ^ or backslash in a run of two bytes that nothing ends, so that one component
/// does not swallow the next. As first bytes those two stand for rare characters only; = would stand for common ones
/// (in row 29 of JIS X 0208), and is left alone.
std::string ClosedAtDelimiter(std::string_view raw, std::string_view delimiters) {
  std::string closed(raw);
  const std::size_t run = OpenTwoByteRun(raw);
  if (run == std::string_view::npos) return closed;
  for (std::size_t i = run; i < raw.size(); i += 2) {
    if ((raw[i] != '^' && raw[i] != '\\') || delimiters.find(raw[i]) == std::string_view::npos) continue;
    closed.insert(i, "\x1B(B");
    return closed;
  }
  return closed;
}

/// Text without a declared character set: it should be ASCII. If it is not, valid UTF-8 is hardly chance; else Latin-1.
DecodedText DecodeUndeclared(std::string_view raw) {
  DecodedText as_utf8 = RepairUtf8(raw);
  if (as_utf8.is_exact) return {.utf8 = std::move(as_utf8.utf8), .is_exact = false};
  return {.utf8 = Latin1ToUtf8(raw), .is_exact = false};
}

DecodedText DecodeWindows(std::string_view raw, std::string_view term) {
  DecodedText text;
  for (const char c : raw) {
    const auto byte = static_cast<std::uint8_t>(c);
    const auto character = byte < 0x80 ? std::optional<char32_t>(byte) : FromWindowsSet(term, byte);
    AppendUtf8(text.utf8, character.value_or(U'\uFFFD'));
    text.is_exact = text.is_exact && character.has_value();
  }
  return text;
}

}  // namespace

bool NeedsCharacterTables(std::string_view specific_character_set) {
  constexpr std::array<std::string_view, 8> kBuiltIn{
      "", "ISO_IR 6", "ISO 2022 IR 6", "ISO_IR 100", "ISO 2022 IR 100", "ISO_IR 192", "windows-1251", "windows-1252"};
  const std::string terms = NormalisedTerms(specific_character_set);
  if (terms.find('\\') != std::string::npos) return true;
  return std::ranges::find(kBuiltIn, terms) == kBuiltIn.end();
}

TextDecoder::TextDecoder(std::string_view specific_character_set) {
  terms_ = NormalisedTerms(specific_character_set);
  if (!NeedsCharacterTables(terms_)) {
    if (terms_ == "ISO_IR 100" || terms_ == "ISO 2022 IR 100") kind_ = Kind::kLatin1;
    if (terms_ == "ISO_IR 192") kind_ = Kind::kUtf8;
    if (IsWindowsSet(terms_)) kind_ = Kind::kWindows;
    return;
  }
  if (!HasCharacterTables()) return;
  converter_ = MakeTextConverter(terms_);
  if (converter_) kind_ = Kind::kConverter;
}

TextDecoder::~TextDecoder() = default;
TextDecoder::TextDecoder(TextDecoder&&) noexcept = default;
TextDecoder& TextDecoder::operator=(TextDecoder&&) noexcept = default;

DecodedText TextDecoder::Decode(std::string_view raw, std::string_view vr) const {
  // ISO_IR 13 has no backslash and no tilde where ASCII has them, so 'plain ASCII' is not the same there; both are
  // shown as the ASCII character, as the standard asks for the backslash (PS3.5 6.1.2.3).
  if (IsPlainAscii(raw)) return {.utf8 = std::string(raw)};
  switch (kind_) {
    case Kind::kAscii:
      return DecodeUndeclared(raw);
    case Kind::kLatin1:
      return {.utf8 = Latin1ToUtf8(raw)};
    case Kind::kUtf8:
      return RepairUtf8(raw);
    case Kind::kWindows:
      return DecodeWindows(raw, terms_);
    case Kind::kConverter:
      break;
  }
  auto converted = converter_->Convert(ClosedAtDelimiter(raw, DelimitersOf(vr)), DelimitersOf(vr));
  if (!converted) return DecodeUndeclared(raw);
  DecodedText text = RepairUtf8(converted->utf8);
  text.is_exact = text.is_exact && converted->is_exact && !EndsAfterOpenEscape(raw);
  return text;
}

void TextDecoders::Replace(std::string_view declared, std::string_view by) {
  replaced_.insert_or_assign(std::string(declared), std::string(by));
}

const TextDecoder& TextDecoders::For(std::string_view specific_character_set) {
  if (const auto by = replaced_.find(specific_character_set); by != replaced_.end()) return Exactly(by->second);
  return Exactly(specific_character_set);
}

const TextDecoder& TextDecoders::Exactly(std::string_view specific_character_set) {
  const auto known = decoders_.find(specific_character_set);
  if (known != decoders_.end()) return known->second;
  wants_character_tables_ |= NeedsCharacterTables(specific_character_set) && !HasCharacterTables();
  return decoders_.try_emplace(std::string(specific_character_set), specific_character_set).first->second;
}

std::size_t Utf8SequenceAt(std::string_view raw) { return raw.empty() ? 0 : Utf8SequenceLength(raw); }

DecodedText RepairUtf8(std::string_view raw) {
  DecodedText text;
  std::size_t begin = 0;  // of what is well-formed and not copied yet
  std::size_t at = 0;
  while (at < raw.size()) {
    const bool is_ascii = static_cast<unsigned char>(raw[at]) < 0x80;
    const std::size_t length = is_ascii ? 1 : Utf8SequenceLength(raw.substr(at));
    if (length > 0) {
      at += length;
      continue;
    }
    text.utf8 += raw.substr(begin, at - begin);
    text.utf8 += kReplacement;
    text.is_exact = false;
    begin = ++at;
  }
  text.utf8 += raw.substr(begin);
  return text;
}

std::string Latin1ToUtf8(std::string_view raw) {
  std::string utf8;
  utf8.reserve(raw.size() * 2);
  for (const char c : raw) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      utf8 += c;
    } else {
      utf8 += static_cast<char>(0xC0U | (byte >> 6U));
      utf8 += static_cast<char>(0x80U | (byte & 0x3FU));
    }
  }
  return utf8;
}

}  // namespace negatoscope
