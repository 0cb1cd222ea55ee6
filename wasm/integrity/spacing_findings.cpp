#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

#include "core/format.h"
#include "integrity/aggregates.h"

// Slices that are not where they should be. The hierarchy measures; here it is told.

namespace negatoscope {

namespace {

struct Kind {
  SpacingCode code;
  const Rule* rule;
};

constexpr std::array kKinds{Kind{SpacingCode::kMissingSlices, &rules::kSlicesMissing},
                            Kind{SpacingCode::kDuplicatePositions, &rules::kPositionsRepeated},
                            Kind{SpacingCode::kUnevenSpacing, &rules::kSpacingUneven}};

/// "12.5, 15 mm": along the normal.
std::string PositionsText(const std::vector<double>& positions_mm) {
  std::string text;
  for (const double position_mm : positions_mm) {
    if (!text.empty()) text += ", ";
    text += Format("{}", std::round(position_mm * 100) / 100 + 0.0);
  }
  return text + " mm";
}

void FindKind(const Kind& kind, const Place& series, const std::vector<SliceSpacing>& stacks,
              FindingCollector& collector) {
  Finding finding = NewFinding(*kind.rule);
  std::uint64_t count = 0;
  for (const SliceSpacing& stack : stacks) {
    for (const SpacingFinding& found : stack.findings) {
      if (found.code != kind.code || found.count == 0) continue;
      count += found.count;
      ++finding.numbers["stacks"];
      AddEvidence(finding, {.tag = "(0020,0032)",
                            .value = PositionsText(found.positions_mm),
                            .other_tag = {},
                            .other_value = {},
                            .file_count = 0,
                            .file_ids = {}});
    }
  }
  if (count == 0) return;
  finding.numbers["count"] = static_cast<std::uint32_t>(std::min<std::uint64_t>(count, 0xFFFFFFFFU));
  AddPlace(finding, series);
  collector.Add(std::move(finding));
}

}  // namespace

void FindSpacingProblems(const Aggregates& facts, FindingCollector& collector) {
  for (const auto& [series, stacks] : facts.spacings) {
    for (const Kind& kind : kKinds) FindKind(kind, series, stacks, collector);
  }
}

}  // namespace negatoscope
