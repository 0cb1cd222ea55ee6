#include "dicom/write_dicom_json.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/format.h"
#include "core/padding.h"
#include "dicom/binary_numbers.h"
#include "dicom/encoding.h"
#include "dicom/tags.h"
#include "dicom/text_buffer.h"

namespace negatoscope {

namespace {

std::vector<std::string_view> Split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

std::string Quoted(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      quoted += '\\';
      quoted += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      quoted += Format("\\u{:04X}", static_cast<unsigned char>(c));
    } else {
      quoted += c;
    }
  }
  return quoted += '"';
}

std::size_t DigitsAt(std::string_view text, std::size_t at) {
  const std::size_t end = text.find_first_not_of("0123456789", at);
  return std::min(end, text.size()) - at;
}

/// IS or DS as a number of JSON (RFC 8259 6), digit for digit: without plus sign and leading zeros. "" for no number.
std::string JsonNumber(std::string_view text) {
  text = Trim(text, " ");
  std::string number;
  if (text.starts_with('-')) number = "-";
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  const std::size_t whole = DigitsAt(text, 0);
  std::string_view integer = text.substr(0, whole);
  integer.remove_prefix(std::min(integer.find_first_not_of('0'), integer.size()));
  text.remove_prefix(whole);
  number += integer.empty() ? "0" : integer;
  std::size_t decimals = 0;
  if (text.starts_with('.')) {
    decimals = DigitsAt(text, 1);
    if (decimals > 0) number += text.substr(0, 1 + decimals);
    text.remove_prefix(1 + decimals);
  }
  if (whole + decimals == 0) return {};
  if (text.empty()) return number;
  if (text[0] != 'E' && text[0] != 'e') return {};
  const std::size_t sign = text.substr(1).starts_with('-') || text.substr(1).starts_with('+') ? 2 : 1;
  const std::size_t digits = DigitsAt(text, sign);
  return digits > 0 && sign + digits == text.size() ? number += text : std::string();
}

/// Numbers that JavaScript cannot hold are text (PS3.18 F.2.3): infinities, no number, and beyond 2^53.
std::string JsonBinaryNumber(std::string_view vr, const std::string& text) {
  if (text == "NaN") return "\"NaN\"";
  if (text == "Infinity") return "\"inf\"";
  if (text == "-Infinity") return "\"-inf\"";
  constexpr std::size_t kSafeDigits = 15;
  return (vr == "SV" || vr == "UV") && text.size() > kSafeDigits ? Quoted(text) : text;
}

std::string PersonName(std::string_view value) {
  static constexpr std::array<std::string_view, 3> kGroups{"Alphabetic", "Ideographic", "Phonetic"};
  const auto groups = Split(value, '=');
  std::string object;
  for (std::size_t i = 0; i < std::min(groups.size(), kGroups.size()); ++i) {
    const std::string_view group = TrimEnd(groups[i], " ");
    if (!group.empty()) object += Format("{}\"{}\":{}", object.empty() ? "{" : ",", kGroups[i], Quoted(group));
  }
  return object.empty() ? "null" : object += '}';
}

std::string Base64(const std::vector<std::uint8_t>& bytes) {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  text.reserve(bytes.size() / 3 * 4 + 4);
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const std::size_t count = std::min<std::size_t>(3, bytes.size() - at);
    std::uint32_t triple = 0;
    for (std::size_t i = 0; i < 3; ++i) triple = triple << 8U | (i < count ? bytes[at + i] : 0U);
    for (std::size_t i = 0; i < 4; ++i) text += i <= count ? kDigits[triple >> (18U - 6U * i) & 0x3FU] : '=';
  }
  return text;
}

/// PS3.18 F.2.7: bulk values are little endian, whatever the file is.
void ToLittleEndian(std::vector<std::uint8_t>& bytes, std::string_view vr) {
  const std::size_t step = vr == "OW" ? 2 : NumberBytes(vr);
  if (step < 2) return;
  for (std::size_t at = 0; at + step <= bytes.size(); at += step) {
    const auto first = bytes.begin() + static_cast<std::ptrdiff_t>(at);
    std::reverse(first, first + static_cast<std::ptrdiff_t>(step));
  }
}

class JsonWriter {
 public:
  JsonWriter(AttributeReader& reader, const TextSink& sink) : reader_(reader), out_(sink) {}

  std::vector<OmittedValue> Run() {
    Object(0, reader_.size());
    return std::move(omitted_);
  }

 private:
  /// The elements [at, end) of one item. A level of nesting costs a call; there are 64 at most (limits.h).
  void Object(std::size_t at, std::size_t end) {  // NOLINT(misc-no-recursion)
    out_.Put("{");
    const char* comma = "";
    for (const std::size_t child : Elements(at, end)) {
      const AttributeEntry& here = reader_.entry(child);
      if (IsOmitted(child)) continue;
      const std::string vr = reader_.Vr(child);
      out_.Put(Format("{}\"{:04X}{:04X}\":", std::exchange(comma, ","), here.tag.group, here.tag.element));
      out_.Put("{\"vr\":" + Quoted(vr));
      if (vr == "SQ") {
        Items(child);
      } else if (here.length > 0) {
        Value(child, vr);
      }
      out_.Put("}");
    }
    out_.Put("}");
  }

  /// Those that the model has, in ascending order and each once, whatever the file does (PS3.18 F.2.2).
  [[nodiscard]] std::vector<std::size_t> Elements(std::size_t at, std::size_t end) const {
    std::vector<std::size_t> elements;
    for (; at < end; at = reader_.entry(at).end) {
      const AttributeEntry& here = reader_.entry(at);
      if (!here.is_meta && here.tag.element != 0 && !here.IsItem()) elements.push_back(at);
    }
    const auto tag_of = [this](std::size_t number) { return reader_.entry(number).tag; };
    std::ranges::sort(elements, {}, [&](std::size_t number) { return std::pair(tag_of(number), number); });
    const auto repeated = std::ranges::unique(elements, {}, tag_of);
    elements.erase(repeated.begin(), repeated.end());
    return elements;
  }

  bool IsOmitted(std::size_t at) {
    const AttributeEntry& here = reader_.entry(at);
    const std::string vr = reader_.Vr(at);
    if (vr == "SQ") return false;
    const auto length = reader_.index().ByteLength(here);
    const bool is_bulk = !IsTextVr(vr) && !IsNumberVr(vr);
    const bool is_whole = length && here.length != kUndefinedLength && *length == here.length;
    if (is_whole && *length <= (is_bulk ? kLongestInlineBytes : kLongestExportedBytes)) return false;
    omitted_.push_back({.path = reader_.Path(at), .byte_length = length ? static_cast<std::int64_t>(*length) : -1});
    return true;
  }

  void Items(std::size_t at) {  // NOLINT(misc-no-recursion)
    const AttributeEntry& sequence = reader_.entry(at);
    if (sequence.child_count == 0) return;
    out_.Put(",\"Value\":[");
    const char* comma = "";
    for (std::size_t item = at + 1; item < sequence.end; item = reader_.entry(item).end) {
      out_.Put(std::exchange(comma, ","));
      Object(item + 1, reader_.entry(item).end);
    }
    out_.Put("]");
  }

  void Value(std::size_t at, const std::string& vr) {
    if (!IsTextVr(vr) && !IsNumberVr(vr)) {
      auto bytes = reader_.Bytes(at, 0, reader_.entry(at).length);
      if (!bytes) {
        omitted_.push_back({.path = reader_.Path(at), .byte_length = reader_.entry(at).length});
        return;
      }
      if (reader_.index().IsBigEndian(reader_.entry(at))) ToLittleEndian(*bytes, vr);
      out_.Put(",\"InlineBinary\":\"");
      out_.Put(Base64(*bytes));
      out_.Put("\"");
      return;
    }
    const std::string text =
        reader_.entry(at).tag == tags::kSpecificCharacterSet ? "ISO_IR 192" : reader_.Text(at, kLongestExportedBytes);
    if (text.empty()) return;
    out_.Put(",\"Value\":[");
    if (IsOneText(vr)) {
      out_.Put(Quoted(text));
    } else {
      const char* comma = "";
      for (const std::string_view value : Split(text, '\\')) {
        out_.Put(std::exchange(comma, ","));
        out_.Put(OneValue(vr, value));
      }
    }
    out_.Put("]");
  }

  static std::string OneValue(const std::string& vr, std::string_view value) {
    if (vr == "PN") return PersonName(value);
    if (vr == "AT" && value.size() == 11) return Format("\"{}{}\"", value.substr(1, 4), value.substr(6, 4));
    if (IsNumberVr(vr)) return JsonBinaryNumber(vr, std::string(value));
    const std::string_view trimmed = Trim(value);
    if (trimmed.empty()) return "null";
    if (vr == "IS" || vr == "DS") {
      std::string number = JsonNumber(trimmed);
      if (!number.empty()) return number;
    }
    return Quoted(trimmed);
  }

  AttributeReader& reader_;
  TextBuffer out_;
  std::vector<OmittedValue> omitted_;
};

}  // namespace

std::vector<OmittedValue> WriteDicomJson(AttributeReader& reader, const TextSink& sink) {
  return JsonWriter(reader, sink).Run();
}

}  // namespace negatoscope
