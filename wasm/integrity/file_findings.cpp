#include <algorithm>
#include <string>
#include <utility>

#include "integrity/aggregates.h"
#include "integrity/values.h"

// What single files say, gathered by series.

namespace negatoscope {

namespace {

void FindInFuture(const Aggregates& facts, std::string_view today, FindingCollector& collector) {
  const auto now = ParseDate(today);
  if (!now) return;
  const std::uint32_t latest = DayAfter(*now);
  for (const auto& [study, dates] : facts.study_dates) {
    for (const auto& [text, files] : dates.values()) {
      const auto date = ParseDate(text);
      if (!date || *date <= latest) continue;
      Finding finding = NewFinding(rules::kStudyInFuture);
      AddPlace(finding, study);
      finding.file_count = files.count();
      AddEvidence(finding, {.tag = "(0008,0020)",
                            .value = text,
                            .other_tag = {},
                            .other_value = {},
                            .file_count = files.count(),
                            .file_ids = files.first()});
      collector.Add(std::move(finding));
    }
  }
}

const Rule* RuleOf(std::string_view code) {
  const auto* const found = std::ranges::find(rules::kAll, code, &Rule::code);
  return found != rules::kAll.end() ? found : nullptr;
}

Finding FromHits(const Rule& rule, const Place& place, const HitFacts& hits) {
  Finding finding = NewFinding(rule);
  AddPlace(finding, place);
  finding.file_count = hits.files.count();
  for (const auto& [value, files] : hits.values.values()) {
    const auto& [tag, text, other_tag, other_text] = value;
    AddEvidence(finding, {.tag = tag,
                          .value = text,
                          .other_tag = other_tag,
                          .other_value = other_text,
                          .file_count = files.count(),
                          .file_ids = files.first()});
  }
  finding.has_more_evidence = finding.has_more_evidence || hits.values.has_more();
  return finding;
}

}  // namespace

void FindUnreadable(const Aggregates& facts, FindingCollector& collector) {
  for (const UnreadableFiles& files : facts.unreadable) {
    Finding finding = NewFinding(rules::kUnreadable);
    // Folders hold empty files on purpose.
    if (files.code == "emptyFile") finding.severity = Severity::kNote;
    finding.numbers["files"] = files.count;
    finding.words["reason"] = files.code;
    finding.file_count = files.count;
    for (const auto& [file_id, detail] : files.first) {
      AddEvidence(
          finding,
          {.tag = {}, .value = detail, .other_tag = {}, .other_value = {}, .file_count = 1, .file_ids = {file_id}});
    }
    finding.has_more_evidence = finding.has_more_evidence || files.count > files.first.size();
    collector.Add(std::move(finding));
  }
}

void FindFileProblems(const Aggregates& facts, std::string_view today, FindingCollector& collector) {
  FindInFuture(facts, today, collector);
  // The map is ordered by where places happen to lie in memory; findings are not.
  std::map<std::pair<std::string_view, Place>, const HitFacts*> ordered;
  for (const auto& [key, hits] : facts.hits) ordered.emplace(std::pair(key.first, *key.second), &hits);
  for (const auto& [key, hits] : ordered) {
    if (const Rule* rule = RuleOf(key.first)) collector.Add(FromHits(*rule, key.second, *hits));
  }
}

}  // namespace negatoscope
