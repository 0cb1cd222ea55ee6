#include "hierarchy/hierarchy_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <utility>

#include "core/format.h"
#include "core/record_codec.h"
#include "hierarchy/patient_key.h"

namespace negatoscope {
namespace {

InstanceRecord Record(const std::string& patient, const std::string& study, const std::string& series, int number) {
  InstanceRecord record;
  record.patient_id = patient;
  record.patient_name = "Name^" + patient;
  record.study_instance_uid = study;
  record.series_instance_uid = series;
  record.sop_instance_uid = Format("{}.{}", series, number);
  record.instance_number = number;
  record.modality = "CT";
  record.has_pixel_data = true;
  record.pixels = PixelDescription{};
  return record;
}

/// The whole tree as text, with everything a user sees.
std::string Told(HierarchyIndex& index) {
  const TreeDelta delta = index.TakeDelta();
  std::map<std::string, const PatientNode*> patients;
  std::map<std::string, const StudyNode*> studies;
  std::map<std::string, const SeriesNode*> series_nodes;
  for (const PatientNode& node : delta.patients) patients[node.key] = &node;
  for (const StudyNode& node : delta.studies) studies[node.key] = &node;
  for (const SeriesNode& node : delta.series) series_nodes[node.key] = &node;
  std::string text;
  for (const std::string& patient_key : delta.patient_keys) {
    const PatientNode& patient = *patients.at(patient_key);
    text += Format("P {} {} {} {} {}\n", patient.patient_name, patient.patient_id, patient.patient_birth_date,
                   patient.series_count, patient.instance_count);
    for (const std::string& name : patient.other_names) text += Format("  also {}\n", name);
    for (const std::string& study_key : patient.study_keys) {
      const StudyNode& study = *studies.at(study_key);
      text += Format(" S {} {} {}\n", study.study_instance_uid, study.study_date, study.study_description);
      for (const std::string& series_key : study.series_keys) {
        const SeriesNode& series = *series_nodes.at(series_key);
        text += Format("  s {} {} {}:", series.series_instance_uid, series.series_description, series.frame_count);
        for (const IndexedInstance& instance : index.Instances(series_key)) text += " " + instance.sop_instance_uid;
        text += Format(" middle {}\n", series.thumbnail_file_id.value_or(9999));
        for (const DisplaySetNode& set : series.display_sets) {
          text += Format("   d {} {}:", set.instance_count, set.frame_count);
          for (const SplitReason& reason : set.reasons) text += Format(" {}={}", NameOf(reason.code), reason.text);
          for (const IndexedInstance& instance : index.Instances(set.key)) text += " " + instance.sop_instance_uid;
          if (set.spacing) text += Format(" {} mm {}", set.spacing->spacing_mm, set.spacing->findings.size());
          text += "\n";
        }
      }
    }
  }
  return text;
}

std::vector<InstanceRecord> Hospital() {
  std::vector<InstanceRecord> records;
  for (const char* patient : {"B", "A", ""}) {
    for (int study = 0; study < 3; ++study) {
      for (int series = 0; series < 3; ++series) {
        for (int number = 1; number <= 5; ++number) {
          const std::string study_uid = Format("1.{}.{}", patient, study);
          InstanceRecord record = Record(patient, study_uid, Format("{}.{}", study_uid, series), number);
          record.study_date = Format("202{}0101", study);
          record.study_description = number == 2 ? "Thorax" : "Abdomen";
          record.series_number = 10 - series;
          record.patient_name = number == 4 ? "Misspelt" : "Name";
          if (series == 1) {
            record.image_position = {{0, 0, -3.0 * number}};
            record.image_orientation = {{1, 0, 0, 0, 1, 0}};
          }
          if (series == 2) record.instance_number = number / 2;
          records.push_back(record);
        }
      }
    }
  }
  return records;
}

/// A localizer, two stacks of different directions with two echoes each, a clip and an object without a picture.
std::vector<InstanceRecord> MixedSeries() {
  std::vector<InstanceRecord> records;
  for (int number = 1; number <= 27; ++number) {
    InstanceRecord record = Record("M", "9", "9.1", number);
    record.modality = "MR";
    record.image_type = number <= 3 ? "ORIGINAL\\PRIMARY\\LOCALIZER" : "ORIGINAL\\PRIMARY\\M";
    record.echo_time_ms = number % 2 == 0 ? 20 : 80;
    record.image_position = {{0, 4.0 * (number / 2), 4.0 * (number / 2)}};
    record.image_orientation = {{1, 0, 0, 0, 1, 0}};
    if (number > 14) record.image_orientation = {{1, 0, 0, 0, 0, -1}};
    if (number == 26) record.number_of_frames = 7;
    if (number == 27) record.pixels.reset();
    records.push_back(record);
  }
  return records;
}

TEST(HierarchyIndex, MakesTheSameTreeInAnyOrderOfArrival) {
  std::vector<InstanceRecord> records = Hospital();
  for (const InstanceRecord& record : MixedSeries()) records.push_back(record);
  std::vector<std::uint32_t> order(records.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  HierarchyIndex first;
  for (const std::uint32_t id : order) first.Add(id, 100, records[id]);
  const std::string expected = Told(first);
  std::minstd_rand random(20260607);
  for (int round = 0; round < 40; ++round) {
    std::ranges::shuffle(order, random);
    HierarchyIndex index;
    for (const std::uint32_t id : order) index.Add(id, 100, records[id]);
    ASSERT_EQ(Told(index), expected) << "round " << round;
  }
}

TEST(HierarchyIndex, KeepsOneStudyOfTwoPatientsAsTwoStudies) {
  HierarchyIndex index;
  index.Add(0, 10, Record("A", "1.2", "1.2.1", 1));
  index.Add(1, 10, Record("B", "1.2", "1.2.1", 2));
  const TreeDelta delta = index.TakeDelta();
  ASSERT_EQ(delta.patients.size(), 2U);
  ASSERT_EQ(delta.studies.size(), 2U);
  ASSERT_EQ(delta.series.size(), 2U);
  for (const SeriesNode& series : delta.series) EXPECT_EQ(series.instance_count, 1U);
  EXPECT_NE(delta.studies[0].patient_key, delta.studies[1].patient_key);
}

TEST(HierarchyIndex, ReportsALikelyCopyAndAddsNothing) {
  HierarchyIndex index;
  EXPECT_EQ(index.Add(7, 10, Record("A", "1", "1.1", 1)), std::nullopt);
  EXPECT_EQ(index.Add(8, 10, Record("A", "1", "1.1", 1)), 7U);
  EXPECT_EQ(index.TakeDelta().series.at(0).instance_count, 1U);
}

TEST(HierarchyIndex, ReportsEveryFileThatACopyCanBeOf) {
  HierarchyIndex index;
  const InstanceRecord record = Record("A", "1", "1.1", 1);
  index.Add(7, 10, record);
  // 8 has other pixels
  EXPECT_EQ(index.Add(8, 10, record, {{7}}), std::nullopt);
  // 9 may be a copy of either, and was compared with one after the other
  EXPECT_EQ(index.Add(9, 10, record), 7U);
  EXPECT_EQ(index.Add(9, 10, record, {{7}}), 8U);
  EXPECT_EQ(index.TakeDelta().series.at(0).instance_count, 2U);
  EXPECT_EQ(index.Add(9, 10, record, {{7, 8}}), std::nullopt);
  EXPECT_EQ(index.TakeDelta().series.at(0).instance_count, 3U);
}

TEST(HierarchyIndex, KeepsTheSameUidWithOtherContent) {
  HierarchyIndex index;
  InstanceRecord other = Record("A", "1", "1.1", 1);
  other.acquisition_time = "1200";
  index.Add(0, 10, Record("A", "1", "1.1", 1));
  EXPECT_EQ(index.Add(1, 10, other), std::nullopt);
  EXPECT_EQ(index.Add(2, 11, Record("A", "1", "1.1", 1)), std::nullopt);
  EXPECT_EQ(index.Add(3, 10, Record("A", "1", "1.1", 1), std::nullopt), std::nullopt);
  EXPECT_EQ(index.TakeDelta().series.at(0).instance_count, 4U);
}

TEST(HierarchyIndex, NeverTakesTwoFilesWithoutUidForCopies) {
  HierarchyIndex index;
  InstanceRecord record = Record("A", "1", "1.1", 1);
  record.sop_instance_uid.clear();
  index.Add(0, 10, record);
  EXPECT_EQ(index.Add(1, 10, record), std::nullopt);
}

TEST(HierarchyIndex, TellsFurtherNamesUnderOneId) {
  HierarchyIndex index;
  for (int i = 1; i <= 3; ++i) {
    InstanceRecord record = Record("A", "1", "1.1", i);
    record.patient_name = i == 2 ? "Other^One" : "Usual^Name";
    index.Add(static_cast<std::uint32_t>(i), 10, record);
  }
  const PatientNode patient = index.TakeDelta().patients.at(0);
  EXPECT_EQ(patient.patient_name, "Usual^Name");
  EXPECT_EQ(patient.other_names, std::vector<std::string>{"Other^One"});
}

// PS3.5 6.2.1: trailing delimiters may be left out
TEST(HierarchyIndex, TellsNoFurtherNameForEmptyComponentsAtTheEnd) {
  HierarchyIndex index;
  for (int i = 1; i <= 3; ++i) {
    InstanceRecord record = Record("A", "1", "1.1", i);
    record.patient_name = i == 1 ? "Doe^Jane" : "Doe^Jane^^^=";
    index.Add(static_cast<std::uint32_t>(i), 10, record);
  }
  const PatientNode patient = index.TakeDelta().patients.at(0);
  EXPECT_EQ(patient.patient_name, "Doe^Jane");
  EXPECT_EQ(patient.other_names, std::vector<std::string>{});
}

TEST(HierarchyIndex, PutsTheNewestStudyFirstAndSeriesByNumber) {
  HierarchyIndex index;
  const auto add = [&](std::uint32_t id, const std::string& study, const char* date, const char* series,
                       std::optional<std::int32_t> number) {
    InstanceRecord record = Record("A", study, series, 1);
    record.study_date = date;
    record.series_number = number;
    index.Add(id, 10, record);
  };
  add(0, "old", "19991231", "o1", 1);
  add(1, "new", "20260101", "n10", 10);
  add(2, "new", "20260101", "n2", 2);
  add(3, "new", "20260101", "n-none", std::nullopt);
  const TreeDelta delta = index.TakeDelta();
  const PatientNode& patient = delta.patients.at(0);
  ASSERT_EQ(patient.study_keys.size(), 2U);
  std::vector<std::string> order;
  for (const StudyNode& study : delta.studies) {
    if (study.key != patient.study_keys[0]) continue;
    EXPECT_EQ(study.study_instance_uid, "new");
    for (const std::string& key : study.series_keys) order.push_back(index.Instances(key).at(0).sop_instance_uid);
  }
  EXPECT_EQ(order, (std::vector<std::string>{"n2.1", "n10.1", "n-none.1"}));
}

TEST(HierarchyIndex, PutsPicturesOfOneNumberInTheOrderOfTheirAcquisition) {
  HierarchyIndex index;
  const char* times[] = {"1015", "1005"};
  for (int i = 0; i < 2; ++i) {
    InstanceRecord record = Record("A", "1", "1.1", i);
    record.instance_number = 1;
    record.acquisition_time = times[i];
    index.Add(static_cast<std::uint32_t>(i), 10, record);
  }
  const auto instances = index.Instances(index.TakeDelta().series.at(0).key);
  EXPECT_EQ(instances.at(0).sop_instance_uid, "1.1.1");
}

TEST(HierarchyIndex, GivesOnlyWhatChangedInADelta) {
  HierarchyIndex index;
  index.Add(0, 10, Record("A", "1", "1.1", 1));
  index.Add(1, 10, Record("B", "2", "2.1", 1));
  EXPECT_EQ(index.TakeDelta().series.size(), 2U);
  EXPECT_TRUE(index.TakeDelta().patients.empty());
  index.Add(2, 10, Record("B", "2", "2.1", 2));
  const TreeDelta delta = index.TakeDelta();
  ASSERT_EQ(delta.series.size(), 1U);
  EXPECT_EQ(delta.series[0].instance_count, 2U);
  EXPECT_EQ(delta.patient_keys.size(), 2U);
}

TEST(HierarchyIndex, GivesTheInstancesOfOneDisplaySetByItsKey) {
  HierarchyIndex index;
  std::uint32_t id = 0;
  for (const InstanceRecord& record : MixedSeries()) index.Add(id++, 10, record);
  const SeriesNode series = index.TakeDelta().series.at(0);
  ASSERT_EQ(series.display_sets.size(), 6U);
  std::size_t sum = 0;
  for (const DisplaySetNode& set : series.display_sets) {
    const auto instances = index.Instances(set.key);
    EXPECT_EQ(instances.size(), set.instance_count);
    for (const IndexedInstance& instance : instances) EXPECT_EQ(instance.display_set_key, set.key);
    sum += instances.size();
  }
  EXPECT_EQ(sum, 27U);
  EXPECT_EQ(index.Instances(series.key).size(), 27U);
  EXPECT_EQ(series.display_sets.back().reasons.at(1).code, SplitCode::kLocalizer);
}

TEST(HierarchyIndex, TellsACopyByTheBytesOfItsRecord) {
  HierarchyIndex index;
  const InstanceRecord record = Record("A", "1", "1.1", 1);
  const std::size_t hash = HashOfRecord(SerializeRecord(record));
  EXPECT_EQ(index.AddHashed(7, 10, hash, record), std::nullopt);
  EXPECT_EQ(index.AddHashed(8, 10, hash, record), 7U);
  EXPECT_EQ(index.Add(9, 10, record), 7U);
  EXPECT_EQ(index.AddHashed(9, 10, hash, record, std::nullopt), std::nullopt);
}

TEST(HierarchyIndex, HasNoInstancesUnderAnUnknownKey) {
  EXPECT_TRUE(HierarchyIndex().Instances("nothing like this").empty());
}

TEST(PatientKey, IsTheIdAndItsIssuerAndNotTheName) {
  InstanceRecord a = Record("ID", "1", "1.1", 1);
  InstanceRecord b = Record("ID", "2", "2.1", 1);
  b.patient_name = "Somebody^Else";
  b.patient_id = " ID ";
  EXPECT_EQ(PatientKeyOf(a), PatientKeyOf(b));
  b.issuer_of_patient_id = "Other Hospital";
  EXPECT_NE(PatientKeyOf(a), PatientKeyOf(b));
}

TEST(PatientKey, WithoutAnIdHoldsWithinOneStudyOnly) {
  InstanceRecord a = Record("", "1", "1.1", 1);
  a.patient_name = "Doe^John";
  InstanceRecord b = a;
  b.series_instance_uid = "1.9";
  EXPECT_EQ(PatientKeyOf(a), PatientKeyOf(b));
  b.study_instance_uid = "2";
  EXPECT_NE(PatientKeyOf(a), PatientKeyOf(b));
  b = a;
  b.patient_birth_date = "19700101";
  EXPECT_NE(PatientKeyOf(a), PatientKeyOf(b));
}

TEST(PatientKey, WithoutAnIdDoesNotDependOnDelimitersAtTheEndOfTheName) {
  InstanceRecord a = Record("", "1", "1.1", 1);
  a.patient_name = "Doe^Jane=山田^太郎";
  InstanceRecord b = a;
  b.patient_name = "Doe^Jane^^^=山田^太郎^=^";
  EXPECT_EQ(PatientKeyOf(a), PatientKeyOf(b));
  b.patient_name = "Doe^^Jane=山田^太郎";
  EXPECT_NE(PatientKeyOf(a), PatientKeyOf(b)) << "a middle name is no given name";
}

TEST(PatientKey, WithAPlaceholderForAnIdNeedsTheNameAndTheBirthDate) {
  InstanceRecord a = Record("UNKNOWN", "1", "1.1", 1);
  a.patient_name = "Doe^John";
  InstanceRecord b = a;
  b.study_instance_uid = "2";
  EXPECT_EQ(PatientKeyOf(a), PatientKeyOf(b));
  b.patient_name = "Roe^Jane";
  EXPECT_NE(PatientKeyOf(a), PatientKeyOf(b));
  b = a;
  b.patient_birth_date = "19700101";
  EXPECT_NE(PatientKeyOf(a), PatientKeyOf(b));
}

TEST(PatientKey, WithAPlaceholderAndNoNameHoldsWithinOneStudyOnly) {
  InstanceRecord a = Record("0", "1", "1.1", 1);
  a.patient_name = "^";
  InstanceRecord b = a;
  EXPECT_EQ(PatientKeyOf(a), PatientKeyOf(b));
  b.study_instance_uid = "2";
  EXPECT_NE(PatientKeyOf(a), PatientKeyOf(b));
}

TEST(PatientKey, WithStopgapsForIdAndNameHoldsWithinOneStudyOnly) {
  for (const auto& [id, name] : {std::pair{"ANONYMOUS", "ANONYMOUS"}, std::pair{"UNKNOWN", "UNKNOWN^UNKNOWN"},
                                 std::pair{"0", "Patient^Unknown"}}) {
    InstanceRecord a = Record(id, "1", "1.1", 1);
    a.patient_name = name;
    InstanceRecord b = a;
    b.series_instance_uid = "1.9";
    b.sop_instance_uid = "1.9.1";
    EXPECT_EQ(PatientKeyOf(a), PatientKeyOf(b)) << "series of one study, " << name;
    b.study_instance_uid = "2";
    EXPECT_NE(PatientKeyOf(a), PatientKeyOf(b)) << name;
    a.patient_birth_date = b.patient_birth_date = "19000101";
    EXPECT_NE(PatientKeyOf(a), PatientKeyOf(b)) << "a birth date that de-identification gives to all, " << name;
  }
}

TEST(PatientKey, WithoutIdNameAndStudyHoldsWithinOneSeriesOnly) {
  InstanceRecord a = Record("", "", "1.1", 1);
  a.patient_name = "^";
  InstanceRecord b = a;
  b.sop_instance_uid = "1.1.2";
  EXPECT_EQ(PatientKeyOf(a), PatientKeyOf(b));
  b.series_instance_uid = "1.2";
  EXPECT_NE(PatientKeyOf(a), PatientKeyOf(b));
  a.series_instance_uid = b.series_instance_uid = "";
  EXPECT_NE(PatientKeyOf(a), PatientKeyOf(b)) << "nothing says that these are of one person";
}

TEST(PatientKey, WithANameButNeitherIdNorStudyHoldsByNameAndBirthDate) {
  InstanceRecord a = Record("", "", "", 1);
  a.patient_name = "Doe^John";
  InstanceRecord b = a;
  b.sop_instance_uid = "1.2";
  EXPECT_EQ(PatientKeyOf(a), PatientKeyOf(b)) << "slices that a converter left without UIDs";
  b.patient_birth_date = "19700101";
  EXPECT_NE(PatientKeyOf(a), PatientKeyOf(b));
}

TEST(PatientKey, HoldsTogetherWhatBelongsToNoPatient) {
  InstanceRecord palette = Record("", "", "", 1);
  palette.patient_name.clear();
  palette.sop_class_uid = "1.2.840.10008.5.1.4.39.1";
  InstanceRecord other = palette;
  other.sop_instance_uid = "1.2";
  EXPECT_EQ(PatientKeyOf(palette), PatientKeyOf(other));
}

TEST(PatientKey, CannotBeMadeEqualByShiftingTextBetweenIdAndIssuer) {
  InstanceRecord a = Record("AB", "1", "1.1", 1);
  InstanceRecord b = Record("A", "1", "1.1", 1);
  b.issuer_of_patient_id = "B";
  EXPECT_NE(PatientKeyOf(a), PatientKeyOf(b));
}

}  // namespace
}  // namespace negatoscope
