#include <algorithm>
#include <string>
#include <utility>

#include "core/format.h"
#include "integrity/aggregates.h"

// What differs inside a series, and what is missing from it.

namespace negatoscope {

namespace {

using SeriesEntry = std::pair<const Place, SeriesFacts>;

constexpr std::size_t kFewestNumbers = 5;
constexpr std::size_t kMostGaps = 8;

Finding OfSeries(const Rule& rule, const SeriesEntry& entry) {
  Finding finding = NewFinding(rule);
  AddPlace(finding, entry.first);
  finding.file_count = entry.second.files.count();
  return finding;
}

void FindDiffering(const Rule& rule, std::string_view tag, const ValueSample<std::string>& values,
                   const SeriesEntry& entry, FindingCollector& collector) {
  if (values.size() < 2) return;
  Finding finding = OfSeries(rule, entry);
  AddValues(finding, tag, values);
  finding.numbers["values"] = static_cast<std::uint32_t>(values.size());
  collector.Add(std::move(finding));
}

/// Numbers between the lowest and the highest that no instance has. Where most are there, the rest was probably lost;
/// where many are not, the series is an excerpt or numbered in steps.
void FindMissingNumbers(const SeriesEntry& entry, FindingCollector& collector) {
  std::vector<std::int32_t> numbers = entry.second.instance_numbers;
  std::ranges::sort(numbers);
  const auto repeated = std::ranges::unique(numbers);
  numbers.erase(repeated.begin(), repeated.end());
  if (numbers.size() < kFewestNumbers) return;
  const std::int64_t span = std::int64_t{numbers.back()} - numbers.front() + 1;
  const std::int64_t missing = span - static_cast<std::int64_t>(numbers.size());
  if (missing == 0 || missing > static_cast<std::int64_t>(numbers.size())) return;
  Finding finding = OfSeries(rules::kNumbersMissing, entry);
  if (missing * 5 <= static_cast<std::int64_t>(numbers.size())) finding.severity = Severity::kWarning;
  finding.numbers["missing"] = static_cast<std::uint32_t>(missing);
  finding.numbers["present"] = static_cast<std::uint32_t>(numbers.size());
  for (std::size_t i = 1; i < numbers.size(); ++i) {
    if (numbers[i] == numbers[i - 1] + 1) continue;
    if (finding.evidence.size() >= kMostGaps) {
      finding.has_more_evidence = true;
      break;
    }
    const std::int32_t first = numbers[i - 1] + 1;
    const std::int32_t last = numbers[i] - 1;
    AddEvidence(finding, {.tag = "(0020,0013)",
                          .value = first == last ? Format("{}", first) : Format("{}–{}", first, last),
                          .other_tag = {},
                          .other_value = {},
                          .file_count = 0,
                          .file_ids = {}});
  }
  collector.Add(std::move(finding));
}

void FindCopies(const SeriesEntry& entry, FindingCollector& collector) {
  if (entry.second.copy_count == 0) return;
  Finding finding = OfSeries(rules::kInstanceCopies, entry);
  finding.numbers["copies"] = entry.second.copy_count;
  finding.file_count = static_cast<std::uint32_t>(entry.second.copied_files.size());
  Evidence evidence{.tag = "(0008,0018)",
                    .value = {},
                    .other_tag = {},
                    .other_value = {},
                    .file_count = finding.file_count,
                    .file_ids = {}};
  for (const std::uint32_t file_id : entry.second.copied_files) {
    if (evidence.file_ids.size() < FileSample::kMost) evidence.file_ids.push_back(file_id);
  }
  AddEvidence(finding, std::move(evidence));
  collector.Add(std::move(finding));
}

}  // namespace

void FindSeriesProblems(const Aggregates& facts, FindingCollector& collector) {
  for (const SeriesEntry& entry : facts.series) {
    const SeriesFacts& series = entry.second;
    FindDiffering(rules::kSeriesModality, "(0008,0060)", series.modalities, entry, collector);
    FindDiffering(rules::kSeriesSize, "(0028,0010)", series.sizes, entry, collector);
    FindDiffering(rules::kSeriesSpacing, "(0028,0030)", series.spacings, entry, collector);
    FindDiffering(rules::kSeriesFrameOfReference, "(0020,0052)", series.frames_of_reference, entry, collector);
    FindMissingNumbers(entry, collector);
    FindCopies(entry, collector);
  }
}

}  // namespace negatoscope
