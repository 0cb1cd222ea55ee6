#include "dicom/dcmtk_data_set.h"

#include <dcmtk/dcmdata/dcsequen.h>
#include <dcmtk/dcmdata/dcvrobow.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

#include "core/limits.h"
#include "core/padding.h"
#include "dicom/numbers.h"
#include "dicom/tags.h"

namespace negatoscope {

namespace {

std::string BytesOf(const void* data, std::size_t size) {
  if (data == nullptr) return {};
  return {static_cast<const char*>(data), size};
}

bool IsByteString(DcmEVR vr) {
  switch (vr) {
    case EVR_AE:
    case EVR_AS:
    case EVR_CS:
    case EVR_DA:
    case EVR_DS:
    case EVR_DT:
    case EVR_IS:
    case EVR_LO:
    case EVR_LT:
    case EVR_PN:
    case EVR_SH:
    case EVR_ST:
    case EVR_TM:
    case EVR_UC:
    case EVR_UI:
    case EVR_UR:
    case EVR_UT:
      return true;
    default:
      return false;
  }
}

/// One number of a binary element, whatever its VR.
std::optional<double> BinaryNumber(DcmElement& element, unsigned long index) {
  Float64 as_double = 0;
  if (element.getFloat64(as_double, index).good()) return as_double;
  Float32 as_float = 0;
  if (element.getFloat32(as_float, index).good()) return as_float;
  Uint16 as_uint16 = 0;
  if (element.getUint16(as_uint16, index).good()) return as_uint16;
  Sint16 as_sint16 = 0;
  if (element.getSint16(as_sint16, index).good()) return as_sint16;
  Uint32 as_uint32 = 0;
  if (element.getUint32(as_uint32, index).good()) return as_uint32;
  Sint32 as_sint32 = 0;
  if (element.getSint32(as_sint32, index).good()) return as_sint32;
  return std::nullopt;
}

}  // namespace

std::string RawValue(DcmElement& element, std::uint64_t longest) {
  const Uint32 length = element.getLengthField();
  if (length == 0 || length == DCM_UndefinedLength || length > longest) return {};
  if (IsByteString(element.ident())) {
    char* text = nullptr;
    Uint32 text_length = 0;
    if (element.getString(text, text_length).bad() || text == nullptr) return {};
    return BytesOf(text, text_length);
  }
  switch (element.ident()) {
    case EVR_SQ:
    case EVR_pixelSQ:
    case EVR_item:
      return {};
    default:
      break;
  }
  Uint8* bytes = nullptr;
  if (element.getUint8Array(bytes).good()) return BytesOf(bytes, length);
  Uint16* words = nullptr;
  if (element.getUint16Array(words).good()) return BytesOf(words, length);
  Sint16* signed_words = nullptr;
  if (element.getSint16Array(signed_words).good()) return BytesOf(signed_words, length);
  Uint32* longs = nullptr;
  if (element.getUint32Array(longs).good()) return BytesOf(longs, length);
  Sint32* signed_longs = nullptr;
  if (element.getSint32Array(signed_longs).good()) return BytesOf(signed_longs, length);
  Float32* floats = nullptr;
  if (element.getFloat32Array(floats).good()) return BytesOf(floats, length);
  Float64* doubles = nullptr;
  if (element.getFloat64Array(doubles).good()) return BytesOf(doubles, length);
  Uint64* very_longs = nullptr;
  if (element.getUint64Array(very_longs).good()) return BytesOf(very_longs, length);
  Sint64* signed_very_longs = nullptr;
  if (element.getSint64Array(signed_very_longs).good()) return BytesOf(signed_very_longs, length);
  return {};
}

// DcmItem keeps its elements in ascending order, whatever order they come in.
ElementIndex::ElementIndex(DcmItem& item) {
  entries_.reserve(item.card());
  for (DcmObject* object = item.nextInContainer(nullptr); object != nullptr; object = item.nextInContainer(object)) {
    entries_.emplace_back(FromDcmtk(object->getTag()), static_cast<DcmElement*>(object));
  }
}

DcmElement* ElementIndex::Find(Tag tag) const {
  const auto found = std::ranges::lower_bound(entries_, tag, {}, &Entry::tag);
  return found != entries_.end() && found->tag == tag ? found->element : nullptr;
}

DcmElement* ItemReader::Element(Tag tag) const {
  if (elements_ != nullptr) return elements_->Find(tag);
  DcmElement* element = nullptr;
  return item_.findAndGetElement(ToDcmtk(tag), element).good() ? element : nullptr;
}

bool ItemReader::Has(Tag tag) const { return Element(tag) != nullptr; }

bool ItemReader::HasValue(Tag tag) const {
  DcmElement* element = Element(tag);
  return element != nullptr && element->getLengthField() > 0;
}

std::string ItemReader::Text(Tag tag) const {
  DcmElement* element = Element(tag);
  if (element == nullptr) return {};
  const std::string raw = RawValue(*element, limits::kEagerValueBytes);
  return text_.Decode(TrimEnd(raw), DcmVR(element->getVR()).getVRName()).utf8;
}

std::string ItemReader::Code(Tag tag) const {
  DcmElement* element = Element(tag);
  if (element == nullptr) return {};
  // A code string is ASCII; a file may hold anything, and what leaves this room is UTF-8.
  return RepairUtf8(TrimEnd(RawValue(*element, limits::kEagerValueBytes))).utf8;
}

std::optional<double> ItemReader::Number(Tag tag, std::size_t index) const {
  DcmElement* element = Element(tag);
  if (element == nullptr || element->getLengthField() == 0 || element->ident() == EVR_SQ) return std::nullopt;
  if (element->getLengthField() > limits::kEagerValueBytes) return std::nullopt;
  if (IsByteString(element->ident())) {
    return ParseDecimalString(ValueAt(RawValue(*element, limits::kEagerValueBytes), index));
  }
  const auto value = BinaryNumber(*element, static_cast<unsigned long>(index));
  return value && std::isfinite(*value) ? value : std::nullopt;
}

std::vector<double> ItemReader::Numbers(Tag tag) const {
  DcmElement* element = Element(tag);
  if (element == nullptr || element->getLengthField() > limits::kEagerValueBytes) return {};
  const std::size_t count = IsByteString(element->ident()) ? CountValues(RawValue(*element, limits::kEagerValueBytes))
                                                           : static_cast<std::size_t>(element->getNumberOfValues());
  std::vector<double> values;
  for (std::size_t i = 0; i < count; ++i) {
    const auto value = Number(tag, i);
    if (!value) return {};
    values.push_back(*value);
  }
  return values;
}

std::optional<std::int32_t> ItemReader::Integer(Tag tag, std::size_t index) const {
  const auto value = Number(tag, index);
  if (!value || *value != std::floor(*value) || std::abs(*value) > 2147483647.0) return std::nullopt;
  return static_cast<std::int32_t>(*value);
}

std::optional<std::vector<std::uint16_t>> ItemReader::Words(Tag tag, std::size_t longest_words) const {
  DcmElement* element = Element(tag);
  if (element == nullptr) return std::nullopt;
  const std::string bytes = RawValue(*element, std::uint64_t{longest_words} * 2);
  if (bytes.empty()) return std::nullopt;
  std::vector<std::uint16_t> words(bytes.size() / 2);
  std::memcpy(words.data(), bytes.data(), words.size() * 2);
  return words;
}

DcmItem* ItemReader::Item(Tag sequence, std::size_t index) const {
  DcmElement* element = Element(sequence);
  if (element == nullptr || element->ident() != EVR_SQ) return nullptr;
  auto* items = static_cast<DcmSequenceOfItems*>(element);
  return index < items->card() ? items->getItem(static_cast<unsigned long>(index)) : nullptr;
}

std::size_t ItemReader::ItemCount(Tag sequence) const {
  DcmElement* element = Element(sequence);
  if (element == nullptr || element->ident() != EVR_SQ) return 0;
  return static_cast<DcmSequenceOfItems*>(element)->card();
}

std::optional<ItemReader> ItemReader::Nested(Tag sequence, std::size_t index) const {
  DcmItem* nested = Item(sequence, index);
  if (nested == nullptr) return std::nullopt;
  return Inside(*nested);
}

ItemReader ItemReader::Inside(DcmItem& nested) const { return {nested, texts_, *TextOfItem(nested, texts_, &text_)}; }

const TextDecoder* TextOfItem(DcmItem& item, TextDecoders& texts, const TextDecoder* around) {
  DcmElement* terms = nullptr;
  // an empty one says nothing, so what is around the item still holds
  if (item.findAndGetElement(ToDcmtk(tags::kSpecificCharacterSet), terms).bad() || terms->getLengthField() == 0)
    return around;
  return &texts.For(RawValue(*terms, limits::kEagerValueBytes));
}

ItemReader Top(const DataSet& data_set) {
  const DataSet::Parsed& parsed = data_set.parsed();
  return {*parsed.data_set, parsed.texts, *parsed.text, &parsed.elements};
}

}  // namespace negatoscope
