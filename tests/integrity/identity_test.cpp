#include <gtest/gtest.h>

#include "tests/integrity/records.h"

namespace negatoscope {
namespace {

TEST(Identity, OfACleanSeriesGivesNoFinding) {
  std::vector<InstanceRecord> records;
  for (int number = 1; number <= 20; ++number) records.push_back(Slice(number));
  EXPECT_EQ(CodesOf(FindingsIn(records)), std::vector<std::string>{});
}

TEST(Identity, OfSeveralPatientsIsToldWithEachOfThem) {
  const FindingList list = TwoPatients([](InstanceRecord&) {});
  ASSERT_EQ(CodesOf(list), std::vector<std::string>{"several-patients"});
  const Finding& finding = list.findings.front();
  EXPECT_EQ(finding.numbers.at("patients"), 2U);
  ASSERT_EQ(finding.evidence.size(), 2U);
  EXPECT_EQ(finding.evidence[0].value, "1815");
  EXPECT_EQ(finding.evidence[0].other_value, "Roe^Richard");
  EXPECT_EQ(finding.evidence[1].file_ids, std::vector<std::uint32_t>{0});
}

TEST(Identity, WithAnotherNameUnderOneIdIsCritical) {
  const FindingList list = Changed([](InstanceRecord& record) { record.patient_name = "Roe^Richard"; });
  const Finding* finding = Find(list, "patient-name-conflict");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->severity, Severity::kCritical);
  ASSERT_EQ(finding->evidence.size(), 2U);
  EXPECT_EQ(finding->evidence[0].value, "Doe^Jane");
  EXPECT_EQ(finding->evidence[1].value, "Roe^Richard");
  EXPECT_EQ(finding->evidence[1].file_ids, std::vector<std::uint32_t>{1});
  EXPECT_EQ(finding->places.front().patient_key, "4711|");
}

TEST(Identity, InAnotherSpellingIsANoteThatSaysWhatWasNormalised) {
  const FindingList list = Changed([](InstanceRecord& record) { record.patient_name = "DOE^JANÉ"; });
  ASSERT_EQ(CodesOf(list), std::vector<std::string>{"patient-name-spelling"});
  EXPECT_EQ(list.findings.front().words.at("steps"), "case accents");
  EXPECT_EQ(list.note_count, 1U);
}

TEST(Identity, WithEmptyComponentsAtTheEndIsTheSameName) {
  EXPECT_EQ(CodesOf(Changed([](InstanceRecord& record) { record.patient_name = "Doe^Jane^^^=="; })),
            std::vector<std::string>{});
}

TEST(Identity, OfTheIdeographicGroupAloneIsComparedWithThatOfTheOther) {
  InstanceRecord first = Slice(1);
  InstanceRecord second = Slice(2);
  first.patient_name = "Yamada^Tarou=山田^太郎";
  second.patient_name = "=山田^太郎";
  EXPECT_EQ(CodesOf(FindingsIn({first, second})), std::vector<std::string>{"patient-name-spelling"});
  second.patient_name = "=田中^太郎";
  EXPECT_EQ(CodesOf(FindingsIn({first, second})), std::vector<std::string>{"patient-name-conflict"});
}

TEST(Identity, WithAMiddleNameIsAWarning) {
  const FindingList list = Changed([](InstanceRecord& record) { record.patient_name = "Doe^Jane^Maria"; });
  EXPECT_EQ(CodesOf(list), std::vector<std::string>{"patient-name-differs-in-part"});
  EXPECT_EQ(list.warning_count, 1U);
}

TEST(Identity, WithoutANameInSomeFilesIsANote) {
  const FindingList list = Changed([](InstanceRecord& record) { record.patient_name.clear(); });
  EXPECT_EQ(CodesOf(list), std::vector<std::string>{"patient-name-sometimes-empty"});
}

TEST(Identity, WithAnotherBirthDateIsCritical) {
  const FindingList list = Changed([](InstanceRecord& record) { record.patient_birth_date = "19700102"; });
  ASSERT_EQ(CodesOf(list), std::vector<std::string>{"patient-birth-date-conflict"});
  EXPECT_EQ(list.critical_count, 1U);
  EXPECT_EQ(CodesOf(Changed([](InstanceRecord& record) { record.patient_birth_date = "1970.01.01"; })),
            std::vector<std::string>{})
      << "the form of ACR-NEMA is the same date";
}

TEST(Identity, WithABirthDateInAnotherFormIsNoConflict) {
  for (const char* date : {"1970-01-01", "1970", "unknown"}) {
    EXPECT_EQ(CodesOf(Changed([date](InstanceRecord& record) { record.patient_birth_date = date; })),
              std::vector<std::string>{"date-malformed"})
        << date;
  }
  EXPECT_NE(Find(Changed([](InstanceRecord& record) { record.patient_birth_date = "1980-12-31"; }),
                 "patient-birth-date-conflict"),
            nullptr)
      << "another day, whatever its form";
}

TEST(Identity, WithAnotherSexIsAWarning) {
  EXPECT_EQ(CodesOf(Changed([](InstanceRecord& record) { record.patient_sex = "M"; })),
            std::vector<std::string>{"patient-sex-conflict"});
  EXPECT_EQ(CodesOf(Changed([](InstanceRecord& record) { record.patient_sex = "O"; })), std::vector<std::string>{});
}

TEST(Identity, OfOnePersonUnderTwoIdsIsFoundHoweverTheNameIsSpelt) {
  const FindingList list = TwoPatients([](InstanceRecord& record) {
    record.patient_name = "JANE DOE";
    record.patient_birth_date = "19700101";
    record.patient_sex = "F";
  });
  ASSERT_EQ(CodesOf(list), (std::vector<std::string>{"several-patients", "same-person-different-ids"}));
  EXPECT_EQ(list.findings[1].evidence.size(), 2U);
}

TEST(Identity, OfOneWordProvesNoSamePerson) {
  InstanceRecord first = Slice(1);
  InstanceRecord second = Slice(1, "1815");
  first.patient_name = second.patient_name = "ANONYMOUS";
  EXPECT_EQ(Find(FindingsIn({first, second}), "same-person-different-ids"), nullptr);
}

TEST(Grouping, OneStudyUnderTwoPersonsIsCritical) {
  const FindingList list = TwoPatients([](InstanceRecord& record) { record.study_instance_uid = "1.2.3.4711"; });
  const Finding* finding = Find(list, "study-uid-in-several-patients");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->severity, Severity::kCritical);
  ASSERT_EQ(finding->places.size(), 2U);
  EXPECT_EQ(finding->places[0].study_instance_uid, "1.2.3.4711");
  EXPECT_EQ(finding->evidence[0].other_value, "1815");
}

TEST(Grouping, OneStudyOfOnePersonWithoutIdInSomeFilesIsAWarning) {
  const FindingList list = Changed([](InstanceRecord& record) { record.patient_id.clear(); });
  const Finding* finding = Find(list, "study-uid-in-several-patients");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->severity, Severity::kWarning);
  EXPECT_NE(Find(list, "patient-id-missing"), nullptr);
  EXPECT_EQ(list.critical_count, 0U);
}

TEST(Grouping, OneStudyWithFilesOfNobodyIsAWarning) {
  for (const char* id : {"", "0"}) {
    const FindingList list = Changed([id](InstanceRecord& record) {
      record.patient_id = id;
      record.patient_name.clear();
    });
    ASSERT_NE(Find(list, "study-uid-in-several-patients"), nullptr);
    ASSERT_NE(Find(list, "series-uid-in-several-patients"), nullptr);
    EXPECT_EQ(list.critical_count, 0U) << "'" << id << "' and no name contradict nothing";
  }
}

TEST(Grouping, OneStudyUnderTwoIdsIsCriticalWhereOneHasNoName) {
  const FindingList list = Changed([](InstanceRecord& record) {
    record.patient_id = "1815";
    record.patient_name.clear();
  });
  ASSERT_NE(Find(list, "study-uid-in-several-patients"), nullptr);
  EXPECT_EQ(Find(list, "study-uid-in-several-patients")->severity, Severity::kCritical);
}

TEST(Grouping, OneStudyWithAnotherBirthDateAndNoIdIsCritical) {
  const auto severity_with = [](const char* date) {
    const FindingList list = Changed([date](InstanceRecord& record) {
      record.patient_id.clear();
      record.patient_birth_date = date;
    });
    return Find(list, "study-uid-in-several-patients")->severity;
  };
  EXPECT_EQ(severity_with("19801231"), Severity::kCritical);
  EXPECT_EQ(severity_with("1970.01.01"), Severity::kWarning) << "the same date as ACR-NEMA wrote it";
}

TEST(Grouping, OneSeriesInTwoPatientsOrStudies) {
  const FindingList mixed = TwoPatients([](InstanceRecord& record) { record.series_instance_uid = "1.2.3.4711.1"; });
  ASSERT_NE(Find(mixed, "series-uid-in-several-patients"), nullptr);
  EXPECT_EQ(Find(mixed, "series-uid-in-several-patients")->severity, Severity::kCritical);
  const FindingList studies = Changed([](InstanceRecord& record) { record.study_instance_uid = "1.2.3.5"; });
  EXPECT_EQ(CodesOf(studies), std::vector<std::string>{"series-uid-in-several-studies"});
}

TEST(Grouping, OneInstanceTwiceWithOtherContentIsAConflict) {
  const FindingList list = Changed([](InstanceRecord& record) { record.sop_instance_uid = "1.2.3.4711.1.1"; });
  ASSERT_EQ(CodesOf(list), std::vector<std::string>{"sop-instance-uid-conflict"});
  EXPECT_EQ(list.findings.front().severity, Severity::kWarning);
  EXPECT_EQ(list.findings.front().numbers.at("instances"), 2U);
  const FindingList mixed = TwoPatients([](InstanceRecord& record) { record.sop_instance_uid = "1.2.3.4711.1.1"; });
  EXPECT_EQ(Find(mixed, "sop-instance-uid-conflict")->severity, Severity::kCritical);
}

TEST(Grouping, CopiesAreCountedAndNoConflict) {
  IntegrityIndex index;
  index.Add(0, KeyOf(Slice(1)), Slice(1));
  index.AddCopy(1, 0);
  index.AddCopy(2, 0);
  index.AddCopy(5, 77);
  const FindingList list = index.Findings(kToday);
  ASSERT_EQ(CodesOf(list), std::vector<std::string>{"sop-instance-copies"});
  EXPECT_EQ(list.findings.front().numbers.at("copies"), 2U);
  EXPECT_EQ(list.findings.front().evidence.front().file_ids, (std::vector<std::uint32_t>{0, 1, 2}));
}

}  // namespace
}  // namespace negatoscope
