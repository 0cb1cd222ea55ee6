#include "dicom/lookup_tables.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "dicom/read_display.h"
#include "dicom/tags.h"

namespace negatoscope {

namespace {

constexpr std::size_t kMostEntries = 65536;
constexpr std::size_t kMostSegmentWords = 4 * kMostEntries;

struct Descriptor {
  std::size_t entries = 0;
  std::int32_t first_mapped = 0;
  std::uint16_t bits_per_entry = 16;
};

/// PS3.3 C.11.1.1.1: number of entries (0 means 65536), first value mapped, bits per entry. The first value is signed
/// where the pixels are, and writers encode it as US all the same.
std::optional<Descriptor> ReadDescriptor(const ItemReader& item, Tag tag, bool is_signed) {
  const auto entries = item.Integer(tag, 0);
  const auto first = item.Integer(tag, 1);
  const auto bits = item.Integer(tag, 2);
  if (!entries || !first || !bits || *bits < 1 || *bits > 16) return std::nullopt;
  Descriptor descriptor;
  descriptor.entries = static_cast<std::uint32_t>(*entries) & 0xFFFFU;
  if (descriptor.entries == 0) descriptor.entries = kMostEntries;
  descriptor.first_mapped = is_signed && *first > 0x7FFF ? *first - 0x10000 : *first;
  if (!is_signed && descriptor.first_mapped < 0) descriptor.first_mapped += 0x10000;
  descriptor.bits_per_entry = static_cast<std::uint16_t>(*bits);
  return descriptor;
}

/// The bytes of words, the low ones first.
std::vector<std::uint16_t> BytesOf(const std::vector<std::uint16_t>& words) {
  std::vector<std::uint16_t> bytes;
  bytes.reserve(words.size() * 2);
  for (const std::uint16_t word : words) {
    bytes.push_back(word & 0xFFU);
    bytes.push_back(static_cast<std::uint16_t>(word >> 8U));
  }
  return bytes;
}

/// Entries of up to 8 bits lie one a word, or packed two a word; the length of the data tells which.
std::vector<std::uint16_t> Unpack(std::vector<std::uint16_t> words, const Descriptor& descriptor) {
  if (descriptor.bits_per_entry > 8 || words.size() >= descriptor.entries) {
    words.resize(std::min(words.size(), descriptor.entries));
    return words;
  }
  std::vector<std::uint16_t> entries = BytesOf(words);
  entries.resize(std::min(entries.size(), descriptor.entries));
  return entries;
}

std::optional<LookupTable> ReadTable(const ItemReader& item, Tag descriptor_tag, Tag data_tag, bool is_signed) {
  const auto descriptor = ReadDescriptor(item, descriptor_tag, is_signed);
  auto words = item.Words(data_tag, kMostEntries);
  if (!descriptor || !words) return std::nullopt;
  return LookupTable{.first_mapped = descriptor->first_mapped,
                     .bits_per_entry = descriptor->bits_per_entry,
                     .entries = Unpack(std::move(*words), *descriptor),
                     .explanation = {}};
}

Tag Offset(Tag tag, std::uint16_t by) {
  return {.group = tag.group, .element = static_cast<std::uint16_t>(tag.element + by)};
}

/// Segments of entries of 8 bits are of bytes (PS3.3 C.7.9.2), and some writers' are of words all the same.
std::vector<std::uint16_t> ExpandSegments(const std::vector<std::uint16_t>& words, const Descriptor& descriptor) {
  auto entries = ExpandSegmentedPalette(words, descriptor.entries);
  if (descriptor.bits_per_entry > 8 || entries.size() == descriptor.entries) return entries;
  auto of_bytes = ExpandSegmentedPalette(BytesOf(words), descriptor.entries, 1);
  return of_bytes.size() > entries.size() ? of_bytes : entries;
}

/// One colour's table; `colour` is 0, 1, 2 for red, green, blue, whose tags follow each other.
std::optional<LookupTable> ReadPaletteTable(const ItemReader& top, std::uint16_t colour, bool is_signed) {
  const Tag descriptor_tag = Offset(tags::kRedPaletteDescriptor, colour);
  const Tag segmented_tag = Offset(tags::kSegmentedRedPaletteData, colour);
  if (!top.HasValue(segmented_tag)) {
    return ReadTable(top, descriptor_tag, Offset(tags::kRedPaletteData, colour), is_signed);
  }
  const auto descriptor = ReadDescriptor(top, descriptor_tag, is_signed);
  const auto segments = top.Words(segmented_tag, kMostSegmentWords);
  if (!descriptor || !segments) return std::nullopt;
  return LookupTable{.first_mapped = descriptor->first_mapped,
                     .bits_per_entry = descriptor->bits_per_entry,
                     .entries = ExpandSegments(*segments, *descriptor),
                     .explanation = {}};
}

}  // namespace

std::optional<LookupTable> ReadLut(const ItemReader& item, bool is_signed) {
  auto table = ReadTable(item, tags::kLutDescriptor, tags::kLutData, is_signed);
  // Half a curve would show half of the picture as its last grey level.
  if (table && table->entries.size() < ReadDescriptor(item, tags::kLutDescriptor, is_signed)->entries) {
    return std::nullopt;
  }
  if (table) table->explanation = item.Text(tags::kLutExplanation);
  return table;
}

std::optional<Palette> ReadPalette(const ItemReader& top, bool is_signed) {
  auto red = ReadPaletteTable(top, 0, is_signed);
  auto green = ReadPaletteTable(top, 1, is_signed);
  auto blue = ReadPaletteTable(top, 2, is_signed);
  if (!red || !green || !blue) return std::nullopt;
  if (red->entries.empty() || green->entries.empty() || blue->entries.empty()) return std::nullopt;
  return Palette{.red = std::move(*red), .green = std::move(*green), .blue = std::move(*blue)};
}

bool IsShorterThanDeclared(const Palette& palette, const ItemReader& top) {
  const auto is_short = [&](const LookupTable& table, std::uint16_t colour) {
    const auto descriptor = ReadDescriptor(top, Offset(tags::kRedPaletteDescriptor, colour), false);
    return descriptor && table.entries.size() < descriptor->entries;
  };
  return is_short(palette.red, 0) || is_short(palette.green, 1) || is_short(palette.blue, 2);
}

}  // namespace negatoscope
