#include <gtest/gtest.h>

#include "tests/integrity/records.h"

namespace negatoscope {
namespace {

TEST(PatientId, WithAndWithoutIssuerIsANote) {
  const FindingList list = Changed([](InstanceRecord& record) { record.issuer_of_patient_id = "HOSPITAL"; });
  EXPECT_NE(Find(list, "patient-id-with-and-without-issuer"), nullptr);
  InstanceRecord a = Slice(1);
  InstanceRecord b = Slice(1);
  a.issuer_of_patient_id = "A";
  b.issuer_of_patient_id = "B";
  EXPECT_EQ(Find(FindingsIn({a, b}), "patient-id-with-and-without-issuer"), nullptr) << "that is what issuers are for";
}

TEST(PatientId, OfAnotherPatientAmongTheOtherIds) {
  const FindingList list =
      TwoPatients([](InstanceRecord& record) { record.integrity.other_patient_ids = "1234\\4711"; });
  const Finding* finding = Find(list, "other-patient-id-matches");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->evidence.front().value, "4711");
  EXPECT_EQ(finding->places.size(), 2U);
  EXPECT_EQ(Find(Changed([](InstanceRecord& record) { record.integrity.other_patient_ids = "4711"; }),
                 "other-patient-id-matches"),
            nullptr)
      << "the own ID is no other";
}

TEST(PatientId, OfOneIssuerWithItsLocalNameOnlyIsANote) {
  InstanceRecord a = Slice(1);
  InstanceRecord b = Slice(1);
  a.issuer_of_patient_id = "HOSPITAL";
  b.issuer_of_patient_id = "HOSPITAL&1.2.3&ISO";
  EXPECT_NE(Find(FindingsIn({a, b}), "patient-id-with-and-without-issuer"), nullptr);
  b.issuer_of_patient_id = "HOSPITAL2";
  EXPECT_EQ(Find(FindingsIn({a, b}), "patient-id-with-and-without-issuer"), nullptr);
}

/// Two patients of one name and birth date with these IDs.
FindingList WithIds(const char* first, const char* second) {
  InstanceRecord a = Slice(1, first);
  InstanceRecord b = Slice(1, second);
  return FindingsIn({a, b});
}

TEST(PatientId, WrittenInAnotherWayIsAWarningThatSaysWhatDiffers) {
  const Finding* finding = nullptr;
  const FindingList zeros = WithIds("004711", "4711");
  finding = Find(zeros, "patient-id-spelling");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->severity, Severity::kWarning);
  EXPECT_EQ(finding->words.at("steps"), "zeros");
  EXPECT_EQ(finding->evidence.size(), 2U);
  const FindingList both = WithIds("AB-4711", "ab 4711");
  finding = Find(both, "patient-id-spelling");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->words.at("steps"), "spacing case");
}

TEST(PatientId, WrittenInAnotherWayIsANoteWhereThePersonsAreOthers) {
  InstanceRecord other = Slice(1, "04711");
  other.patient_name = "Roe^Richard";
  other.patient_birth_date = "19801231";
  const FindingList list = FindingsIn({Slice(1), other});
  ASSERT_NE(Find(list, "patient-id-spelling"), nullptr);
  EXPECT_EQ(Find(list, "patient-id-spelling")->severity, Severity::kNote);
}

TEST(PatientId, OfOtherLettersIsAnotherId) {
  EXPECT_EQ(Find(WithIds("4711", "47110"), "patient-id-spelling"), nullptr);
  EXPECT_EQ(Find(WithIds("4711", "4701"), "patient-id-spelling"), nullptr);
  EXPECT_EQ(Find(WithIds("山田", "田中"), "patient-id-spelling"), nullptr);
}

/// Findings in slices with a stopgap for an ID, each patient as the hierarchy would tell them apart.
FindingList WithStopgap(const std::vector<InstanceRecord>& records) {
  IntegrityIndex index;
  std::uint32_t file_id = 0;
  for (InstanceRecord record : records) {
    record.patient_id = "UNKNOWN";
    index.Add(file_id++, "UNKNOWN|" + record.patient_name, record);
  }
  return index.Findings(kToday);
}

TEST(PatientId, ThatIsAStopgapIsANoteForOneExaminationAndAWarningForSeveral) {
  const FindingList one = WithStopgap({Slice(1), Slice(2)});
  ASSERT_EQ(CodesOf(one), std::vector<std::string>{"patient-id-placeholder"});
  EXPECT_EQ(one.findings.front().severity, Severity::kNote);
  EXPECT_EQ(one.findings.front().file_count, 2U);
  const FindingList two = WithStopgap({Slice(1), Slice(1, "1815")});
  ASSERT_EQ(CodesOf(two), std::vector<std::string>{"patient-id-placeholder"});
  EXPECT_EQ(two.findings.front().severity, Severity::kWarning);
  EXPECT_EQ(two.findings.front().numbers.at("studies"), 2U);
}

TEST(PatientId, ThatIsAStopgapTiesNobodyToAnybody) {
  InstanceRecord other = Slice(1, "1815");
  other.patient_name = "Roe^Richard";
  other.issuer_of_patient_id = "HOSPITAL";
  const FindingList list = WithStopgap({Slice(1), other});
  EXPECT_EQ(Find(list, "patient-id-with-and-without-issuer"), nullptr);
  EXPECT_EQ(Find(list, "patient-name-conflict"), nullptr);
  ASSERT_NE(Find(list, "patient-id-placeholder"), nullptr);
  EXPECT_EQ(Find(list, "patient-id-placeholder")->places.size(), 2U);
  EXPECT_NE(Find(list, "several-patients"), nullptr);
}

}  // namespace
}  // namespace negatoscope
