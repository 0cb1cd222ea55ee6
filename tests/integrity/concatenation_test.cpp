#include <gtest/gtest.h>

#include <algorithm>

#include "tests/integrity/records.h"

namespace negatoscope {
namespace {

InstanceRecord Part(int instance, int number, std::optional<std::int32_t> total, const char* uid = "1.2.9") {
  InstanceRecord record = Slice(instance);
  record.sop_class_uid = "1.2.840.10008.5.1.4.1.1.4.1";
  record.modality = "MR";
  record.instance_number = 1;
  record.number_of_frames = 100;
  record.concatenation_uid = uid;
  record.in_concatenation_number = number;
  record.in_concatenation_total = total;
  return record;
}

constexpr std::string_view kCode = "concatenation-parts-missing";

TEST(ConcatenationFindings, AWholeOneGivesNone) {
  EXPECT_EQ(Find(FindingsIn({Part(1, 2, 2), Part(2, 1, 2)}), kCode), nullptr);
  EXPECT_EQ(Find(FindingsIn({Slice(1), Slice(2)}), kCode), nullptr);
}

TEST(ConcatenationFindings, TellWhichPartsOfHowManyAreMissing) {
  const FindingList list = FindingsIn({Part(1, 1, 5), Part(2, 4, 5), Part(3, 1, 2, "1.2.10")});
  const Finding* found = Find(list, kCode);
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(found->severity, Severity::kWarning);
  EXPECT_EQ(found->level, FindingLevel::kSeries);
  EXPECT_EQ(found->numbers.at("missing"), 4U);
  EXPECT_EQ(found->numbers.at("objects"), 2U);
  EXPECT_EQ(found->file_count, 3U);
  ASSERT_EQ(found->evidence.size(), 2U);
  // by Concatenation UID as text: "1.2.10" before "1.2.9"
  EXPECT_EQ(found->evidence[0].value, "2");
  EXPECT_EQ(found->evidence[0].other_value, "2");
  EXPECT_EQ(found->evidence[1].tag, "(0020,9162)");
  EXPECT_EQ(found->evidence[1].value, "2, 3, 5");
  EXPECT_EQ(found->evidence[1].other_tag, "(0020,9163)");
  EXPECT_EQ(found->evidence[1].other_value, "5");
  EXPECT_EQ(found->evidence[1].file_count, 2U);
}

TEST(ConcatenationFindings, WithoutATotalOnlyGapsAreTold) {
  EXPECT_EQ(Find(FindingsIn({Part(1, 1, std::nullopt), Part(2, 2, std::nullopt)}), kCode), nullptr);
  const FindingList list = FindingsIn({Part(1, 1, std::nullopt), Part(2, 3, std::nullopt)});
  const Finding* found = Find(list, kCode);
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(found->evidence[0].value, "2");
  EXPECT_EQ(found->evidence[0].other_tag, "");
}

TEST(ConcatenationFindings, AreTheSameInAnyOrderOfTheirRecords) {
  std::vector<InstanceRecord> records{Part(1, 2, 9), Part(2, 7, std::nullopt), Part(3, 4, 9)};
  IntegrityIndex one;
  IntegrityIndex two;
  for (std::uint32_t i = 0; i < 3; ++i) one.Add(i, KeyOf(records[i]), records[i]);
  for (std::uint32_t i = 3; i-- > 0;) two.Add(i, KeyOf(records[i]), records[i]);
  EXPECT_EQ(one.Findings(kToday).findings, two.Findings(kToday).findings);
}

}  // namespace
}  // namespace negatoscope
