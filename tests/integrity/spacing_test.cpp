#include <gtest/gtest.h>

#include "tests/integrity/records.h"

namespace negatoscope {
namespace {

SliceSpacing Lacking(std::vector<double> positions_mm) {
  SliceSpacing spacing{.spacing_mm = 2.5, .tilt_degrees = 0, .findings = {}};
  spacing.findings.push_back({.code = SpacingCode::kMissingSlices,
                              .count = static_cast<std::uint32_t>(positions_mm.size()),
                              .positions_mm = std::move(positions_mm)});
  return spacing;
}

const Place kSeries{.patient_key = "4711|", .study_instance_uid = "1.2", .series_instance_uid = "1.2.3"};

TEST(SpacingFindings, TellWhichSlicesAreMissingAndWhere) {
  IntegrityIndex index;
  index.SetSpacings(kSeries, {Lacking({12.5, 15}), Lacking({-7.004})});
  const FindingList list = index.Findings(kToday);
  const Finding* found = Find(list, "slices-missing");
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(found->severity, Severity::kWarning);
  EXPECT_EQ(found->numbers.at("count"), 3U);
  EXPECT_EQ(found->numbers.at("stacks"), 2U);
  ASSERT_EQ(found->places.size(), 1U);
  EXPECT_EQ(found->places[0], kSeries);
  ASSERT_EQ(found->evidence.size(), 2U);
  EXPECT_EQ(found->evidence[0].tag, "(0020,0032)");
  EXPECT_EQ(found->evidence[0].value, "12.5, 15 mm");
  EXPECT_EQ(found->evidence[1].value, "-7 mm");
}

TEST(SpacingFindings, AreThoseOfTheLastTimeTheSeriesWasMeasured) {
  IntegrityIndex index;
  index.SetSpacings(kSeries, {Lacking({12.5})});
  index.SetSpacings(kSeries, {SliceSpacing{.spacing_mm = 2.5, .tilt_degrees = 0, .findings = {}}});
  EXPECT_TRUE(index.Findings(kToday).findings.empty());
}

TEST(SpacingFindings, AreTheSameInAnyOrder) {
  Place other = kSeries;
  other.series_instance_uid = "1.2.4";
  IntegrityIndex one;
  one.SetSpacings(kSeries, {Lacking({12.5})});
  one.SetSpacings(other, {Lacking({1, 2})});
  IntegrityIndex two;
  two.SetSpacings(other, {Lacking({1, 2})});
  two.SetSpacings(kSeries, {Lacking({12.5})});
  EXPECT_EQ(one.Findings(kToday).findings, two.Findings(kToday).findings);
}

TEST(SpacingFindings, UnevenAndRepeatedOnesAreNotes) {
  SliceSpacing spacing;
  spacing.findings.push_back({.code = SpacingCode::kUnevenSpacing, .count = 1, .positions_mm = {3}});
  spacing.findings.push_back({.code = SpacingCode::kDuplicatePositions, .count = 2, .positions_mm = {4}});
  IntegrityIndex index;
  index.SetSpacings(kSeries, {spacing});
  const FindingList list = index.Findings(kToday);
  EXPECT_EQ(CodesOf(list), (std::vector<std::string>{"slice-positions-repeated", "slice-spacing-uneven"}));
  EXPECT_EQ(list.note_count, 2U);
}

}  // namespace
}  // namespace negatoscope
