#include "dicom/item_reader.h"

#include <bit>
#include <cmath>
#include <span>
#include <string_view>

#include "core/limits.h"
#include "core/padding.h"
#include "dicom/binary_numbers.h"
#include "dicom/encoding.h"
#include "dicom/numbers.h"
#include "dicom/tags.h"

namespace negatoscope {

namespace {

/// Bytes of one number that a double holds; 0 where values are no such numbers.
std::size_t NumberWidth(std::string_view vr) {
  // A LUT may be written as words (PS3.3 C.11.1).
  if (vr == "OW") return 2;
  return vr == "AT" || vr == "OV" || vr == "SV" || vr == "UV" ? 0 : NumberBytes(vr);
}

/// @param bytes  one number in little endian
double NumberFrom(std::string_view vr, std::span<const std::uint8_t> bytes) {
  if (bytes.size() == 2) {
    const std::uint16_t word = LoadUint16(bytes, 0, false);
    return vr == "SS" ? static_cast<double>(static_cast<std::int16_t>(word)) : word;
  }
  const std::uint32_t low = LoadUint32(bytes, 0, false);
  if (bytes.size() == 8) {
    return std::bit_cast<double>(std::uint64_t{LoadUint32(bytes, 4, false)} << 32U | low);
  }
  if (vr == "FL" || vr == "OF") return std::bit_cast<float>(low);
  return vr == "SL" ? static_cast<double>(static_cast<std::int32_t>(low)) : low;
}

/// Number `index` of a value.
/// @param vr  VrOf the element
std::optional<double> NumberAt(std::string_view vr, std::string_view value, std::size_t index) {
  if (IsTextVr(vr)) return ParseDecimalString(ValueAt(value, index));
  const std::size_t width = NumberWidth(vr);
  if (width == 0 || index >= value.size() / width) return std::nullopt;
  const std::span bytes(reinterpret_cast<const std::uint8_t*>(value.data()), value.size());
  const double number = NumberFrom(vr, bytes.subspan(index * width, width));
  return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

}  // namespace

bool ItemReader::HasValue(Tag tag) const {
  const DataElement* element = Find(tag);
  return element != nullptr && element->length > 0;
}

std::string ItemReader::Raw(Tag tag, std::uint64_t longest) const {
  const DataElement* element = Find(tag);
  return element != nullptr ? tree_.Value(*element, longest) : std::string();
}

std::string ItemReader::Text(Tag tag) const {
  const DataElement* element = Find(tag);
  if (element == nullptr) return {};
  const std::string raw = tree_.Value(*element, limits::kEagerValueBytes);
  return text_.Decode(TrimEnd(raw), element->Vr()).utf8;
}

std::string ItemReader::Code(Tag tag) const {
  // A code string is ASCII; a file may hold anything, and what leaves this room is UTF-8.
  return RepairUtf8(TrimEnd(Raw(tag, limits::kEagerValueBytes))).utf8;
}

/// PS3.5 A.1: what is US or SS by Pixel Representation, which is in the same item or nowhere.
std::string_view ItemReader::VrOf(const DataElement& element) const {
  if (element.Vr() != "xs") return element.Vr();
  return Integer(tags::kPixelRepresentation) == 1 ? "SS" : "US";
}

std::optional<double> ItemReader::Number(Tag tag, std::size_t index) const {
  const DataElement* element = Find(tag);
  if (element == nullptr) return std::nullopt;
  const std::string value = tree_.Value(*element, limits::kEagerValueBytes);
  return NumberAt(VrOf(*element), value, index);
}

std::vector<double> ItemReader::Numbers(Tag tag) const {
  const DataElement* element = Find(tag);
  if (element == nullptr) return {};
  const std::string value = tree_.Value(*element, limits::kEagerValueBytes);
  const std::string_view vr = VrOf(*element);
  const std::size_t width = NumberWidth(vr);
  const std::size_t whole_numbers = width > 0 ? value.size() / width : 0;
  const std::size_t count = IsTextVr(vr) ? CountValues(value) : whole_numbers;
  std::vector<double> values;
  for (std::size_t i = 0; i < count; ++i) {
    const auto number = NumberAt(vr, value, i);
    if (!number) return {};
    values.push_back(*number);
  }
  return values;
}

std::optional<std::int32_t> ItemReader::Integer(Tag tag, std::size_t index) const {
  const auto value = Number(tag, index);
  if (!value || *value != std::floor(*value) || std::abs(*value) > 2147483647.0) return std::nullopt;
  return static_cast<std::int32_t>(*value);
}

std::optional<std::vector<std::uint16_t>> ItemReader::Words(Tag tag, std::size_t longest_words) const {
  const std::string value = Raw(tag, std::uint64_t{longest_words} * 2);
  if (value.empty()) return std::nullopt;
  const std::span bytes(reinterpret_cast<const std::uint8_t*>(value.data()), value.size());
  std::vector<std::uint16_t> words(value.size() / 2);
  for (std::size_t i = 0; i < words.size(); ++i) words[i] = LoadUint16(bytes, i * 2, false);
  return words;
}

std::size_t ItemReader::ItemCount(Tag sequence) const {
  const DataElement* element = Find(sequence);
  return element != nullptr ? tree_.ItemCount(*element) : 0;
}

std::optional<ItemReader> ItemReader::Nested(Tag sequence, std::size_t index) const {
  const DataElement* element = Find(sequence);
  if (element == nullptr) return std::nullopt;
  const auto item = tree_.Item(*element, index);
  return item ? std::optional(Inside(*item)) : std::nullopt;
}

ItemReader ItemReader::Inside(ItemRange nested) const {
  return {tree_, nested, texts_, *TextOfItem(tree_, nested, texts_, &text_)};
}

const TextDecoder* TextOfItem(const ElementTree& tree, ItemRange item, TextDecoders& texts, const TextDecoder* around) {
  const DataElement* terms = tree.Find(item, tags::kSpecificCharacterSet);
  // an empty one says nothing, so what is around the item still holds
  if (terms == nullptr || terms->length == 0) return around;
  return &texts.For(tree.Value(*terms, limits::kEagerValueBytes));
}

}  // namespace negatoscope
