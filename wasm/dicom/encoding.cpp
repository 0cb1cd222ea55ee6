#include "dicom/encoding.h"

#include <algorithm>
#include <array>

#include "core/tag.h"
#include "dicom/standard_vrs.h"
#include "dicom/tags.h"

namespace negatoscope {

namespace {

bool IsCapital(char c) { return c >= 'A' && c <= 'Z'; }

constexpr std::array<std::string_view, 34> kStandardVrs{
    "AE", "AS", "AT", "CS", "DA", "DS", "DT", "FD", "FL", "IS", "LO", "LT", "OB", "OD", "OF", "OL", "OV",
    "OW", "PN", "SH", "SL", "SQ", "SS", "ST", "SV", "TM", "UC", "UI", "UL", "UN", "UR", "US", "UT", "UV"};
constexpr std::array<std::string_view, 13> kLongVrs{"OB", "OD", "OF", "OL", "OV", "OW", "SQ",
                                                    "SV", "UC", "UN", "UR", "UT", "UV"};
constexpr std::array<std::string_view, 17> kTextVrs{"AE", "AS", "CS", "DA", "DS", "DT", "IS", "LO", "LT",
                                                    "PN", "SH", "ST", "TM", "UC", "UI", "UR", "UT"};

enum VrFacts : std::uint8_t { kIsStandard = 1, kIsLong = 2, kIsText = 4 };

constexpr std::size_t kLetters = 26;

constexpr std::size_t PlaceOf(std::string_view vr) {
  return static_cast<std::size_t>(vr[0] - 'A') * kLetters + static_cast<std::size_t>(vr[1] - 'A');
}

/// By the letters of a VR: every element of every header is asked about.
constexpr auto kFacts = [] {
  std::array<std::uint8_t, kLetters * kLetters> facts{};
  for (const std::string_view vr : kStandardVrs) facts[PlaceOf(vr)] |= kIsStandard;
  for (const std::string_view vr : kLongVrs) facts[PlaceOf(vr)] |= kIsLong;
  for (const std::string_view vr : kTextVrs) facts[PlaceOf(vr)] |= kIsText;
  return facts;
}();

bool IsTwoCapitals(std::string_view vr) { return vr.size() == 2 && IsCapital(vr[0]) && IsCapital(vr[1]); }

std::uint8_t FactsOf(std::string_view vr) { return IsTwoCapitals(vr) ? kFacts[PlaceOf(vr)] : std::uint8_t{0}; }

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

/// With a group that data sets begin with: identification, or the records of a DICOMDIR. Others come first only where
/// those are missing, and in files that are no DICOM.
bool StartsUsually(std::span<const std::uint8_t> bytes, Encoding encoding) {
  return bytes.size() >= 2 && LoadUint16(bytes, 0, encoding.is_big_endian) <= 0x0020;
}

/// How many elements in a row make sense: ascending tags, and lengths that stay inside. Stops counting at three.
int ChainLength(std::span<const std::uint8_t> bytes, std::uint64_t size, Encoding encoding) {
  std::size_t at = 0;
  Tag last{};
  int count = 0;
  const bool is_unusual = !StartsUsually(bytes, encoding);
  while (count < 3) {
    const auto head = HeadAt(bytes, at, encoding);
    if (!head || (count > 0 && head->tag <= last) || head->tag.group > 0x7FE0 || head->tag == tags::kItem) break;
    if (head->tag.group == 0) break;
    // Without a VR any three numbers that ascend would do.
    if (is_unusual && !encoding.is_explicit_vr && StandardVr(head->tag).empty()) break;
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

bool IsStandardVr(std::string_view vr) { return (FactsOf(vr) & kIsStandard) != 0; }

bool IsTextVr(std::string_view vr) { return (FactsOf(vr) & kIsText) != 0; }

bool HasLongLengthField(std::string_view vr) {
  const std::uint8_t facts = FactsOf(vr);
  return (facts & kIsStandard) != 0 ? (facts & kIsLong) != 0 : IsTwoCapitals(vr);
}

std::optional<Encoding> DetectEncoding(std::span<const std::uint8_t> head, std::uint64_t size) {
  constexpr std::array kEncodings{Encoding{.is_explicit_vr = true, .is_big_endian = false},
                                  Encoding{.is_explicit_vr = true, .is_big_endian = true},
                                  Encoding{.is_explicit_vr = false, .is_big_endian = false},
                                  Encoding{.is_explicit_vr = false, .is_big_endian = true}};
  // An explicit VR is two letters at a known place: one element is evidence enough, where data sets begin with its
  // group. Implicit VR has nothing of the kind, so a chain of three is wanted.
  for (const bool is_usual : {true, false}) {
    for (const Encoding encoding : kEncodings) {
      if (StartsUsually(head, encoding) != is_usual) continue;
      if (ChainLength(head, size, encoding) >= (is_usual && encoding.is_explicit_vr ? 1 : 3)) return encoding;
    }
  }
  return std::nullopt;
}

}  // namespace negatoscope
