#include <gtest/gtest.h>

#include <functional>
#include <set>

#include "integrity/rules.h"
#include "tests/integrity/records.h"

namespace negatoscope {
namespace {

using Change = std::function<void(InstanceRecord&)>;

std::vector<std::string> Codes(const Change& change) {
  InstanceRecord record = Slice(1);
  change(record);
  return CodesOf(FindingsIn({record}));
}

using Is = std::vector<std::string>;

TEST(FileRules, WantIdentifiers) {
  EXPECT_EQ(Codes([](InstanceRecord& r) { r.patient_id = "  "; }), Is{"patient-id-missing"});
  EXPECT_EQ(Codes([](InstanceRecord& r) { r.patient_id = "1\\2"; }), Is{"patient-id-multi-valued"});
  EXPECT_EQ(Codes([](InstanceRecord& r) { r.study_instance_uid.clear(); }), Is{"study-uid-missing"});
  EXPECT_EQ(Codes([](InstanceRecord& r) { r.series_instance_uid.clear(); }), Is{"series-uid-missing"});
  EXPECT_EQ(Codes([](InstanceRecord& r) { r.sop_instance_uid.clear(); }), Is{"sop-instance-uid-missing"});
  EXPECT_EQ(Codes([](InstanceRecord& r) { r.integrity.has_instance_from_meta = true; }),
            Is{"sop-instance-uid-missing"});
  EXPECT_EQ(Codes([](InstanceRecord& r) { r.sop_class_uid.clear(); }), Is{"sop-class-uid-missing"});
}

TEST(FileRules, WantWellFormedUids) {
  EXPECT_EQ(Codes([](InstanceRecord& r) { r.sop_instance_uid = "1.2.x"; }), Is{"uid-malformed"});
  EXPECT_EQ(Codes([](InstanceRecord& r) { r.series_instance_uid = std::string(70, '1'); }), Is{"uid-too-long"});
  EXPECT_EQ(Codes([](InstanceRecord& r) { r.study_instance_uid = "1.02"; }), Is{"uid-leading-zero"});
  InstanceRecord record = Slice(1);
  record.sop_instance_uid = "1.2.x";
  record.study_instance_uid = "1.2.y";
  const FindingList list = FindingsIn({record});
  ASSERT_EQ(list.findings.size(), 1U);
  EXPECT_EQ(list.findings.front().file_count, 1U) << "one file, whatever number of its UIDs";
  EXPECT_EQ(list.findings.front().evidence.size(), 2U);
}

TEST(FileRules, CompareWithTheFileMetaInformation) {
  EXPECT_EQ(Codes([](InstanceRecord& r) { r.integrity.media_storage_sop_class = "1.2.9"; }),
            Is{"meta-sop-class-mismatch"});
  EXPECT_EQ(Codes([](InstanceRecord& r) { r.integrity.media_storage_sop_instance = "1.2.9"; }),
            Is{"meta-sop-instance-mismatch"});
  EXPECT_EQ(Codes([](InstanceRecord& r) { r.integrity.has_other_encoding = true; }), Is{"transfer-syntax-mismatch"});
}

TEST(FileRules, KnowDatesThatCannotBe) {
  EXPECT_EQ(Codes([](InstanceRecord& r) { r.patient_birth_date = "20240301"; }), Is{"birth-after-study"});
  EXPECT_EQ(Codes([](InstanceRecord& r) { r.patient_birth_date = "20240229"; }), Is{}) << "newborn";
  EXPECT_EQ(Codes([](InstanceRecord& r) { r.study_date = "20260702"; }), Is{}) << "it is tomorrow already elsewhere";
  EXPECT_EQ(Codes([](InstanceRecord& r) { r.study_date = "20260703"; }), Is{"study-in-future"});
  EXPECT_EQ(Codes([](InstanceRecord& r) { r.study_date = "20240230"; }), Is{"date-malformed"});
  IntegrityIndex index;
  InstanceRecord record = Slice(1);
  record.study_date = "29990101";
  index.Add(0, "key", record);
  EXPECT_EQ(CodesOf(index.Findings("")), Is{}) << "nobody said what day it is";
}

TEST(FileRules, CompareModalityWithSopClass) {
  EXPECT_EQ(Codes([](InstanceRecord& r) { r.modality = "MR"; }), Is{"modality-sop-class-mismatch"});
}

TEST(FileRules, TellWhatDeidentificationLeft) {
  const Change removed = [](InstanceRecord& r) {
    r.integrity.patient_identity_removed = "YES";
    r.integrity.filled_identifying_tags = "(0010,1040)\\(0010,2154)";
  };
  InstanceRecord record = Slice(1);
  removed(record);
  const FindingList list = FindingsIn({record});
  ASSERT_EQ(CodesOf(list), Is{"identity-removed-but-filled"});
  EXPECT_EQ(list.findings.front().evidence.size(), 2U);
  EXPECT_EQ(list.findings.front().evidence[0].other_tag, "(0010,1040)");
}

TEST(FileRules, TellOfBurnedInText) {
  EXPECT_EQ(Codes([](InstanceRecord& r) { r.integrity.burned_in_annotation = "YES"; }), Is{"burned-in-annotation"});
  const Change ultrasound = [](InstanceRecord& r) {
    r.sop_class_uid = "1.2.840.10008.5.1.4.1.1.6.1";
    r.modality = "US";
  };
  EXPECT_EQ(Codes(ultrasound), Is{"burned-in-annotation-unknown"});
  EXPECT_EQ(Codes([&](InstanceRecord& r) {
              ultrasound(r);
              r.integrity.burned_in_annotation = "NO";
            }),
            Is{});
}

TEST(FileRules, WantLossDeclared) {
  const Change jpeg = [](InstanceRecord& r) { r.transfer_syntax_uid = "1.2.840.10008.1.2.4.50"; };
  EXPECT_EQ(Codes(jpeg), Is{"lossy-not-declared"});
  EXPECT_EQ(Codes([&](InstanceRecord& r) {
              jpeg(r);
              r.integrity.lossy_image_compression = "01";
            }),
            Is{});
}

TEST(FileRules, TellWhatThePreambleIsBesides) {
  EXPECT_EQ(Codes([](InstanceRecord& r) { r.integrity.preamble = "program"; }), Is{"preamble-program"});
  EXPECT_EQ(Codes([](InstanceRecord& r) { r.integrity.preamble = "pdf"; }), Is{"preamble-other-format"});
  EXPECT_EQ(Codes([](InstanceRecord& r) { r.integrity.preamble = "zip"; }), Is{"preamble-other-format"});
  EXPECT_EQ(Codes([](InstanceRecord& r) { r.integrity.preamble = "tiff"; }), Is{"preamble-tiff"});
  InstanceRecord record = Slice(1);
  record.integrity.preamble = "text";
  record.integrity.preamble_text = "Roe, Richard";
  const FindingList list = FindingsIn({record});
  ASSERT_EQ(CodesOf(list), Is{"preamble-text"});
  EXPECT_EQ(list.findings.front().evidence.front().value, "Roe, Richard");
}

TEST(FileRules, TellOfElementsThatOccurTwice) {
  InstanceRecord record = Slice(1);
  record.integrity.is_out_of_order = true;
  EXPECT_EQ(CodesOf(FindingsIn({record})), Is{"elements-out-of-order"});
  record.integrity.repeated = {{.tag = "(0028,0010)", .value = {}, .other = {}}};
  EXPECT_EQ(CodesOf(FindingsIn({record})), Is{"repeated-tag"});
  record.integrity.repeated = {{.tag = "(0010,0010)", .value = "Doe^Jane", .other = "Roe^Richard"}};
  const FindingList list = FindingsIn({record});
  ASSERT_EQ(CodesOf(list), Is{"repeated-identity"});
  EXPECT_EQ(list.findings.front().severity, Severity::kCritical);
  EXPECT_EQ(list.findings.front().evidence.front().value, "Doe^Jane") << "the one in use";
  EXPECT_EQ(list.findings.front().evidence.front().other_value, "Roe^Richard");
}

TEST(FileRules, TellOfAnotherPersonInPrivateElements) {
  EXPECT_EQ(Codes([](InstanceRecord& r) { r.integrity.private_names = {{"(0009,1010)", "Roe^Richard", ""}}; }),
            Is{"private-person-name"});
  EXPECT_EQ(Codes([](InstanceRecord& r) { r.integrity.private_names = {{"(0009,1010)", "DOE JANE", ""}}; }), Is{});
}

TEST(FileRules, TellOfGroupsOfSubjects) {
  EXPECT_EQ(Codes([](InstanceRecord& r) { r.integrity.group_of_patients = 3; }), Is{"group-of-patients"});
}

TEST(FileRules, LeaveDirectoriesAlone) {
  InstanceRecord directory;
  directory.sop_class_uid = "1.2.840.10008.1.3.10";
  EXPECT_EQ(CodesOf(FindingsIn({directory, Slice(1)})), Is{});
}

TEST(FileRules, TellWhereAFileIsCutOrItsLengthsAreWrong) {
  const FindingList list = Changed([](InstanceRecord& record) {
    record.integrity.damage = {"1 of 2 frames are there.", "A sequence has wrong or missing lengths or delimiters."};
  });
  ASSERT_EQ(CodesOf(list), std::vector<std::string>{"file-damaged"});
  EXPECT_EQ(list.findings.front().file_count, 1U) << "one file, whatever is wrong with it";
  EXPECT_EQ(list.findings.front().evidence.size(), 2U);
}

TEST(FileRules, CountWhatCouldNotBeReadByItsReason) {
  IntegrityIndex index;
  index.SetUnreadable({{.code = "truncated", .count = 1, .first = {{.file_id = 9, .detail = "at byte 130"}}}});
  index.SetUnreadable({{.code = "truncated", .count = 3, .first = {{.file_id = 4, .detail = "at byte 130"}}},
                       {.code = "emptyFile", .count = 1, .first = {{.file_id = 7, .detail = ""}}}});
  const FindingList list = index.Findings(kToday);
  ASSERT_EQ(CodesOf(list), (std::vector<std::string>{"files-unreadable", "files-unreadable"}));
  EXPECT_EQ(list.findings[0].words.at("reason"), "truncated");
  EXPECT_EQ(list.findings[0].numbers.at("files"), 3U);
  EXPECT_EQ(list.findings[0].evidence.front().file_ids, std::vector<std::uint32_t>{4});
  EXPECT_TRUE(list.findings[0].has_more_evidence);
  EXPECT_EQ(list.findings[0].severity, Severity::kWarning);
  EXPECT_EQ(list.findings[1].words.at("reason"), "emptyFile");
  EXPECT_EQ(list.findings[1].severity, Severity::kNote) << "folders hold empty files on purpose";
}

TEST(SeriesRules, CompareTheSlicesOfASeries) {
  const auto changed = [](const Change& change) {
    InstanceRecord second = Slice(2);
    change(second);
    return CodesOf(FindingsIn({Slice(1), second}));
  };
  EXPECT_EQ(changed([](InstanceRecord& r) { r.pixels->rows = 256; }), Is{"series-size-inconsistent"});
  EXPECT_EQ(changed([](InstanceRecord& r) { r.pixel_spacing_mm = {0.7, 0.8}; }), Is{"series-spacing-inconsistent"});
  EXPECT_EQ(changed([](InstanceRecord& r) { r.pixel_spacing_mm = {0.70000001, 0.7}; }), Is{}) << "rounding";
  EXPECT_EQ(changed([](InstanceRecord& r) { r.frame_of_reference_uid = "1.2.7"; }),
            Is{"series-frame-of-reference-inconsistent"});
  EXPECT_EQ(changed([](InstanceRecord& r) {
              r.modality = "PT";
              r.sop_class_uid = "1.2.840.10008.5.1.4.1.1.128";
            }),
            Is{"series-modality-inconsistent"});
  EXPECT_EQ(changed([](InstanceRecord& r) {
              r.image_type = "ORIGINAL\\PRIMARY\\LOCALIZER";
              r.pixels->rows = 256;
              r.frame_of_reference_uid = "1.2.7";
            }),
            Is{})
      << "a localizer is another picture";
}

TEST(SeriesRules, CountInstanceNumbersThatAreMissing) {
  const auto without = [](const std::set<int>& missing, int last) {
    std::vector<InstanceRecord> records;
    for (int number = 1; number <= last; ++number) {
      if (!missing.contains(number)) records.push_back(Slice(number));
    }
    return FindingsIn(records);
  };
  EXPECT_EQ(CodesOf(without({}, 20)), Is{});
  const FindingList one = without({7, 8, 12}, 20);
  ASSERT_EQ(CodesOf(one), Is{"instance-numbers-missing"});
  EXPECT_EQ(one.findings.front().severity, Severity::kWarning);
  EXPECT_EQ(one.findings.front().numbers.at("missing"), 3U);
  EXPECT_EQ(one.findings.front().evidence[0].value, "7–8");
  EXPECT_EQ(one.findings.front().evidence[1].value, "12");
  EXPECT_EQ(without({2, 3, 5, 6, 8, 9}, 12).findings.front().severity, Severity::kNote) << "many are missing";
}

TEST(Rules, HaveCodesThatDiffer) {
  std::set<std::string_view> codes;
  for (const Rule& rule : rules::kAll) codes.insert(rule.code);
  EXPECT_EQ(codes.size(), rules::kAll.size());
}

}  // namespace
}  // namespace negatoscope
