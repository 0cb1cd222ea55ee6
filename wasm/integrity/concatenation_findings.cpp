#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/concatenation.h"
#include "core/format.h"
#include "integrity/aggregates.h"

// Multi-frame objects that were sent in parts (PS3.3 C.7.6.16.1.1) of which some did not come.

namespace negatoscope {

namespace {

/// "2, 4, 5, …"
std::string NumbersText(const MissingParts& missing) {
  std::string text;
  for (const std::int32_t number : missing.numbers) {
    if (!text.empty()) text += ", ";
    text += Format("{}", number);
  }
  return missing.count > missing.numbers.size() ? text + ", …" : text;
}

void AddMissing(Finding& finding, const ConcatenationFacts& parts) {
  const std::vector<std::int32_t> numbers(parts.numbers.begin(), parts.numbers.end());
  const auto missing = FindMissingParts(numbers, parts.total);
  if (!missing) return;
  const std::uint64_t sum = std::uint64_t{finding.numbers["missing"]} + missing->count;
  finding.numbers["missing"] = static_cast<std::uint32_t>(std::min<std::uint64_t>(sum, 0xFFFFFFFFU));
  ++finding.numbers["objects"];
  finding.file_count += parts.files.count();
  AddEvidence(finding, {.tag = "(0020,9162)",
                        .value = NumbersText(*missing),
                        .other_tag = missing->total ? "(0020,9163)" : "",
                        .other_value = missing->total ? Format("{}", *missing->total) : std::string(),
                        .file_count = parts.files.count(),
                        .file_ids = parts.files.first()});
}

}  // namespace

void FindMissingConcatenationParts(const Aggregates& facts, FindingCollector& collector) {
  for (const auto& [place, series] : facts.series) {
    Finding finding = NewFinding(rules::kPartsMissing);
    for (const auto& [uid, parts] : series.concatenations) AddMissing(finding, parts);
    if (finding.evidence.empty()) continue;
    AddPlace(finding, place);
    collector.Add(std::move(finding));
  }
}

}  // namespace negatoscope
