#include "integrity/integrity_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <limits>
#include <random>

#include "tests/integrity/records.h"

namespace negatoscope {
namespace {

/// A drop in which much is wrong.
std::vector<InstanceRecord> Mess() {
  std::vector<InstanceRecord> records;
  for (int number = 1; number <= 30; ++number) {
    records.push_back(Slice(number, number % 3 == 0 ? "1815" : "4711"));
    InstanceRecord& record = records.back();
    if (number % 5 == 0) record.patient_name = number % 2 == 0 ? "DOE JANE" : "Roe^Richard";
    if (number % 7 == 0) record.study_instance_uid = "1.2.3.4711";
    if (number % 11 == 0) record.sop_instance_uid = "1.02.x";
    if (number % 6 == 0) record.patient_id.clear();
    if (number % 8 == 0) record.patient_birth_date = "1970010" + std::to_string(number % 3 + 1);
    if (number % 9 == 0) record.integrity.other_patient_ids = "1815\\4711";
    if (number % 4 == 0) record.pixel_spacing_mm = {0.1 * number, 0.5};
    if (number % 10 == 0) record.integrity.preamble = "program";
    if (number % 12 == 0) record.integrity.damage = {"1 of 2 frames are there."};
    if (number % 13 == 0) record.patient_id = number == 13 ? "04711" : "UNKNOWN";
    record.patient_id += number == 17 ? "\\1" : "";
  }
  for (int number = 0; number < 40; ++number) {
    records.push_back(Slice(100 + number));
    records.back().patient_name = "Name^" + std::to_string(number);
    records.back().frame_of_reference_uid = "1.2." + std::to_string(number);
  }
  return records;
}

FindingList InOrder(const std::vector<InstanceRecord>& records, const std::vector<std::uint32_t>& order) {
  IntegrityIndex index;
  for (const std::uint32_t file_id : order) index.Add(file_id, KeyOf(records[file_id]), records[file_id]);
  return index.Findings(kToday);
}

TEST(IntegrityIndex, FindsTheSameInWhateverOrderFilesCome) {
  const std::vector<InstanceRecord> records = Mess();
  std::vector<std::uint32_t> order(records.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  const FindingList expected = InOrder(records, order);
  ASSERT_GT(expected.findings.size(), 12U);
  std::mt19937 random(7);
  for (int round = 0; round < 50; ++round) {
    std::ranges::shuffle(order, random);
    ASSERT_EQ(InOrder(records, order).findings, expected.findings) << "round " << round;
  }
}

TEST(IntegrityIndex, PutsTheMostSevereFirstAndCounts) {
  const FindingList list = FindingsIn(Mess());
  EXPECT_TRUE(std::ranges::is_sorted(list.findings, {}, &Finding::severity));
  const auto count = [&](Severity severity) {
    return static_cast<std::uint32_t>(std::ranges::count(list.findings, severity, &Finding::severity));
  };
  EXPECT_EQ(list.critical_count, count(Severity::kCritical));
  EXPECT_EQ(list.warning_count, count(Severity::kWarning));
  EXPECT_EQ(list.note_count, count(Severity::kNote));
}

TEST(IntegrityIndex, ShortensListsAndSaysSo) {
  const FindingList list = FindingsIn(Mess());
  const auto shortened = std::ranges::find_if(list.findings, [](const Finding& finding) {
    return finding.code == "patient-name-conflict" && finding.has_more_evidence;
  });
  ASSERT_NE(shortened, list.findings.end());
  EXPECT_EQ(shortened->evidence.size(), 16U);
  for (const Evidence& evidence : shortened->evidence) EXPECT_LE(evidence.file_ids.size(), 8U);
}

// 100,000 instances of 500 series, and as many patients: in seconds, also with sanitizers, and with bounded findings.
TEST(IntegrityIndex, TakesAHundredThousandInstances) {
  IntegrityIndex index;
  const auto begin = std::chrono::steady_clock::now();
  InstanceRecord record = Slice(1);
  for (std::uint32_t i = 0; i < 100'000; ++i) {
    record.patient_id = std::to_string(i % 500);
    record.series_instance_uid = "1.2.4." + record.patient_id;
    record.study_instance_uid = "1.2.5." + record.patient_id;
    record.sop_instance_uid = "1.2.6." + std::to_string(i);
    record.instance_number = static_cast<std::int32_t>(i / 500);
    record.integrity.burned_in_annotation = "YES";
    index.Add(i, record.patient_id, record);
  }
  const FindingList list = index.Findings(kToday);
  EXPECT_EQ(list.warning_count, 502U) << "one a series, several patients, one person under many IDs";
  for (const Finding& finding : list.findings) {
    EXPECT_LE(finding.places.size(), kMostPlaces);
    EXPECT_LE(finding.evidence.size(), kMostEvidence);
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

TEST(IntegrityIndex, BoundsTheListItself) {
  IntegrityIndex index;
  for (std::uint32_t i = 0; i < 5000; ++i) {
    InstanceRecord record = Slice(1, std::to_string(i));
    record.sop_instance_uid = "bad uid";
    index.Add(i, record.patient_id, record);
  }
  const FindingList list = index.Findings(kToday);
  EXPECT_EQ(list.findings.size(), kMostFindings);
  EXPECT_GE(list.warning_count, 5000U);
}

TEST(IntegrityIndex, TakesHostileText) {
  InstanceRecord record = Slice(1);
  const std::string huge(65'000, '<');
  record.patient_name = huge + "\xFF\xC3";
  record.patient_id = "=HYPERLINK(\"http://x\")";
  record.study_instance_uid = "__proto__";
  record.series_instance_uid = "../../../../etc/passwd";
  record.sop_instance_uid = "\xE2\x80\xAE" + huge;
  record.patient_birth_date = huge;
  record.study_date = "\\\\\\";
  record.integrity.other_patient_ids = std::string(60'000, '\\');
  record.integrity.filled_identifying_tags = "\\\\";
  record.integrity.private_names = {{huge, huge, huge}};
  record.instance_number = std::numeric_limits<std::int32_t>::min();
  InstanceRecord other = record;
  other.patient_name = "Doe";
  other.instance_number = std::numeric_limits<std::int32_t>::max();
  const FindingList list = FindingsIn({record, other, record});
  EXPECT_NE(Find(list, "uid-malformed"), nullptr);
  for (const Finding& finding : list.findings) {
    for (const Evidence& evidence : finding.evidence) {
      EXPECT_LE(evidence.value.size(), 260U);
      EXPECT_LE(evidence.other_value.size(), 260U);
    }
  }
}

}  // namespace
}  // namespace negatoscope
