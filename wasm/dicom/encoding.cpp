#include "dicom/encoding.h"

#include <algorithm>
#include <array>

#include "core/tag.h"
#include "dicom/tags.h"

namespace negatoscope {

namespace {

/// The two letters of a VR as one number: every element of every header is asked about.
constexpr std::uint16_t Letters(std::string_view vr) {
  return static_cast<std::uint16_t>(static_cast<unsigned char>(vr[0]) << 8U | static_cast<unsigned char>(vr[1]));
}

template <typename... Names>
constexpr std::array<std::uint16_t, sizeof...(Names)> VrTable(Names... names) {
  return {Letters(names)...};
}

constexpr std::array kStandardVrs =
    VrTable("AE", "AS", "AT", "CS", "DA", "DS", "DT", "FD", "FL", "IS", "LO", "LT", "OB", "OD", "OF", "OL", "OV", "OW",
            "PN", "SH", "SL", "SQ", "SS", "ST", "SV", "TM", "UC", "UI", "UL", "UN", "UR", "US", "UT", "UV");

constexpr std::array kLongVrs = VrTable("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV");

constexpr std::array kTextVrs =
    VrTable("AE", "AS", "CS", "DA", "DS", "DT", "IS", "LO", "LT", "PN", "SH", "ST", "TM", "UC", "UI", "UR", "UT");

bool IsCapital(char c) { return c >= 'A' && c <= 'Z'; }

struct ElementHead {
  Tag tag;
  std::uint32_t length = 0;
  std::size_t head_bytes = 8;
};

/// The head of the element at `at`, or nothing where the bytes cannot be one in this encoding.
std::optional<ElementHead> HeadAt(std::span<const std::uint8_t> bytes, std::size_t at, Encoding encoding) {
  if (bytes.size() < at + 8) return std::nullopt;
  ElementHead head;
  head.tag = {.group = LoadUint16(bytes, at, encoding.is_big_endian),
              .element = LoadUint16(bytes, at + 2, encoding.is_big_endian)};
  if (!encoding.is_explicit_vr) {
    head.length = LoadUint32(bytes, at + 4, encoding.is_big_endian);
    return head;
  }
  const std::array<char, 2> letters{static_cast<char>(bytes[at + 4]), static_cast<char>(bytes[at + 5])};
  const std::string_view vr(letters.data(), letters.size());
  if (!IsStandardVr(vr)) return std::nullopt;
  if (!HasLongLengthField(vr)) {
    head.length = LoadUint16(bytes, at + 6, encoding.is_big_endian);
    return head;
  }
  if (bytes.size() < at + 12) return std::nullopt;
  head.length = LoadUint32(bytes, at + 8, encoding.is_big_endian);
  head.head_bytes = 12;
  return head;
}

/// An undefined length followed by an Item, or by the end of an empty sequence, is no chance.
bool StartsItem(std::span<const std::uint8_t> bytes, std::size_t at, Encoding encoding) {
  if (bytes.size() < at + 4 || LoadUint16(bytes, at, encoding.is_big_endian) != tags::kItem.group) return false;
  const std::uint16_t element = LoadUint16(bytes, at + 2, encoding.is_big_endian);
  return element == tags::kItem.element || element == tags::kSequenceDelimitation.element;
}

/// How many elements in a row make sense: ascending tags, and lengths that stay inside. Stops counting at three.
int ChainLength(std::span<const std::uint8_t> bytes, std::uint64_t size, Encoding encoding) {
  std::size_t at = 0;
  Tag last{};
  int count = 0;
  while (count < 3) {
    const auto head = HeadAt(bytes, at, encoding);
    if (!head || (count > 0 && head->tag <= last) || head->tag.group > 0x7FE0 || head->tag == tags::kItem) break;
    if (count == 0 && (head->tag.group == 0 || head->tag.group > 0x0020)) break;
    if (head->length == kUndefinedLength) return StartsItem(bytes, at + head->head_bytes, encoding) ? 3 : count;
    const std::uint64_t next = at + head->head_bytes + head->length;
    if (next > size) break;
    ++count;
    if (next >= bytes.size() || next == size) return count;
    at = static_cast<std::size_t>(next);
    last = head->tag;
  }
  return count;
}

}  // namespace

std::uint16_t LoadUint16(std::span<const std::uint8_t> bytes, std::size_t at, bool is_big_endian) {
  const unsigned first = bytes[at];
  const unsigned second = bytes[at + 1];
  return static_cast<std::uint16_t>(is_big_endian ? first << 8U | second : second << 8U | first);
}

std::uint32_t LoadUint32(std::span<const std::uint8_t> bytes, std::size_t at, bool is_big_endian) {
  const std::uint32_t first = LoadUint16(bytes, at, is_big_endian);
  const std::uint32_t second = LoadUint16(bytes, at + 2, is_big_endian);
  return is_big_endian ? first << 16U | second : second << 16U | first;
}

bool IsStandardVr(std::string_view vr) {
  return vr.size() == 2 && std::ranges::find(kStandardVrs, Letters(vr)) != kStandardVrs.end();
}

bool IsTextVr(std::string_view vr) {
  return vr.size() == 2 && std::ranges::find(kTextVrs, Letters(vr)) != kTextVrs.end();
}

bool HasLongLengthField(std::string_view vr) {
  if (vr.size() != 2) return false;
  if (std::ranges::find(kLongVrs, Letters(vr)) != kLongVrs.end()) return true;
  return IsCapital(vr[0]) && IsCapital(vr[1]) && !IsStandardVr(vr);
}

std::optional<Encoding> DetectEncoding(std::span<const std::uint8_t> head, std::uint64_t size) {
  // An explicit VR is two letters at a known place: one element is evidence enough. Implicit VR has nothing of the
  // kind, so a chain of three (or one that ends with the data) is wanted.
  for (const Encoding encoding : {Encoding{.is_explicit_vr = true, .is_big_endian = false},
                                  Encoding{.is_explicit_vr = true, .is_big_endian = true}}) {
    if (ChainLength(head, size, encoding) >= 1) return encoding;
  }
  for (const Encoding encoding : {Encoding{.is_explicit_vr = false, .is_big_endian = false},
                                  Encoding{.is_explicit_vr = false, .is_big_endian = true}}) {
    if (ChainLength(head, size, encoding) >= 3) return encoding;
  }
  return std::nullopt;
}

}  // namespace negatoscope
