#include "dicom/series_attributes.h"

#include <algorithm>
#include <utility>

#include "core/format.h"
#include "core/limits.h"
#include "core/utf8.h"

namespace negatoscope {

namespace {

constexpr std::size_t kLongestListedText = 256;
/// Of longer values the first bytes and the length are compared.
constexpr std::uint64_t kComparedBytes = 64 * limits::kKiB;
constexpr std::size_t kMostDistinct = 200'000;

void AppendNumber(std::string& key, std::uint32_t number) {
  for (const unsigned shift : {24U, 16U, 8U, 0U}) key += static_cast<char>(number >> shift & 0xFFU);
}

/// Sorts as the data set does.
void AppendStep(std::string& key, const AttributeEntry& entry) {
  AppendNumber(key, entry.IsItem() ? entry.item_number
                                   : std::uint32_t{entry.tag.group} << 16U | std::uint32_t{entry.tag.element});
}

std::uint64_t Fnv1a(std::string_view bytes, std::uint64_t hash) {
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return hash;
}

/// What tells values apart: the text, or the bytes; of long ones the first part and the length.
std::uint64_t HashOf(AttributeReader& reader, std::size_t number, const AttributeRow& row) {
  constexpr std::uint64_t kStart = 0xCBF29CE484222325ULL;
  if (!row.is_shortened) return Fnv1a(row.value, Fnv1a(row.vr, kStart));
  const std::uint64_t length = reader.index().ByteLength(reader.entry(number)).value_or(0);
  std::uint64_t hash = Fnv1a(Format("{}", length), kStart);
  if (const auto bytes = reader.Bytes(number, 0, std::min(length, kComparedBytes))) {
    hash = Fnv1a({reinterpret_cast<const char*>(bytes->data()), bytes->size()}, hash);
  }
  return hash;
}

}  // namespace

InstanceAttributes ReadInstanceAttributes(std::uint32_t number, AttributeReader& reader) {
  const std::size_t end = std::min(reader.size(), InstanceAttributes::kMostEntries);
  InstanceAttributes instance{.number = number, .entries = {}, .is_cut = end < reader.size()};
  std::vector<std::string> keys;  // one a level
  for (std::size_t at = 0; at < end; ++at) {
    const AttributeEntry& entry = reader.entry(at);
    keys.resize(entry.depth);
    std::string key = keys.empty() ? std::string() : keys.back();
    AppendStep(key, entry);
    keys.push_back(key);
    if (entry.IsItem()) continue;
    AttributeRow row = reader.Row(at);
    if (row.vr == "SQ") row.value = Format("{}", row.vm);
    const std::uint64_t hash = HashOf(reader, at, row);
    instance.entries.push_back({.key = std::move(key), .row = std::move(row), .value_hash = hash});
  }
  return instance;
}

void SeriesAttributes::Add(InstanceAttributes instance) {
  ++instance_count_;
  is_cut_ |= instance.is_cut;
  for (InstanceAttributes::Entry& entry : instance.entries) AddEntry(instance.number, std::move(entry));
}

void SeriesAttributes::AddEntry(std::uint32_t instance, InstanceAttributes::Entry entry) {
  auto found = attributes_.find(entry.key);
  if (found == attributes_.end()) {
    is_cut_ |= attributes_.size() >= kMostAttributes;
    if (attributes_.size() >= kMostAttributes) return;
    found = attributes_.try_emplace(std::move(entry.key)).first;
  }
  Summary& summary = found->second;
  if (summary.instance_count == 0) summary.row = entry.row;
  // an element that a file has twice counts once
  if (summary.instance_count > 0 && summary.last_instance == instance_count_) return;
  summary.last_instance = instance_count_;
  ++summary.instance_count;
  if (summary.numbers.size() >= kMostDistinct) return;
  const auto next = static_cast<std::uint32_t>(summary.counts.size());
  const auto [value, is_new] = summary.numbers.try_emplace(entry.value_hash, next);
  if (is_new) {
    summary.counts.push_back(0);
    if (summary.listed.size() < kMostListedValues * 4) {
      const std::string_view text = WholeCharacters(entry.row.value, kLongestListedText);
      summary.listed.push_back({.text = std::string(text), .count = 0, .example = instance});
    }
  }
  ++summary.counts[value->second];
}

bool SeriesAttributes::Varies(const Summary& summary) const {
  return summary.counts.size() > 1 || summary.instance_count < instance_count_;
}

std::size_t SeriesAttributes::same_count() const {
  return static_cast<std::size_t>(
      std::ranges::count_if(attributes_, [this](const auto& attribute) { return !Varies(attribute.second); }));
}

std::vector<VaryingAttribute> SeriesAttributes::Varying(std::size_t most) const {
  std::vector<VaryingAttribute> varying;
  for (const auto& [key, summary] : attributes_) {
    if (!Varies(summary)) continue;
    if (varying.size() >= most) break;
    VaryingAttribute attribute{.row = summary.row,
                               .instance_count = summary.instance_count,
                               .value_count = static_cast<std::uint32_t>(summary.counts.size()),
                               .values = summary.listed};
    for (std::size_t i = 0; i < attribute.values.size(); ++i) attribute.values[i].count = summary.counts[i];
    std::ranges::sort(attribute.values, [](const CountedValue& a, const CountedValue& b) {
      return std::pair(b.count, a.example) < std::pair(a.count, b.example);
    });
    if (attribute.values.size() > kMostListedValues) attribute.values.resize(kMostListedValues);
    varying.push_back(std::move(attribute));
  }
  return varying;
}

}  // namespace negatoscope
