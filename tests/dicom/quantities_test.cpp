#include <gtest/gtest.h>

#include <bit>
#include <initializer_list>

#include "dicom/read_quantities.h"
#include "tests/dicom/open_data_set.h"

namespace negatoscope {
namespace {

using namespace testing;

Bytes Doubles(std::initializer_list<double> values) {
  Bytes bytes;
  for (const double value : values) {
    const auto bits = std::bit_cast<std::uint64_t>(value);
    for (unsigned i = 0; i < 8; ++i) bytes.push_back(static_cast<std::uint8_t>(bits >> (8 * i)));
  }
  return bytes;
}

DataSetWriter Unit(const char* code, const char* meaning) {
  return DataSetWriter().Text(0x00080100, "SH", code).Text(0x00080104, "LO", meaning);
}

DataSetWriter Linear(std::uint16_t last, double slope, double intercept) {
  DataSetWriter item;
  item.Sequence(0x004008EA, {Unit("ms", "millisecond")}, kDefined).Text(0x00409210, "SH", "T2");
  item.Us(0x00409211, last).Us(0x00409216, 0);
  item.Value(0x00409224, "FD", Doubles({intercept})).Value(0x00409225, "FD", Doubles({slope}));
  return item;
}

DataSetWriter Mappings(const std::vector<DataSetWriter>& items) {
  return DataSetWriter().Sequence(0x00409096, items, kDefined);
}

TEST(ReadRealWorldMappings, ReadsSlopeInterceptRangeAndUnit) {
  auto opened = OpenElements(Mappings({Linear(4095, 0.5, -3)}));
  const auto mappings = ReadRealWorldMappings(*opened, 0);
  ASSERT_EQ(mappings.size(), 1U);
  EXPECT_EQ(mappings[0].first, 0);
  EXPECT_EQ(mappings[0].last, 4095);
  EXPECT_EQ(mappings[0].slope, 0.5);
  EXPECT_EQ(mappings[0].intercept, -3);
  EXPECT_EQ(mappings[0].unit, "ms");
  EXPECT_EQ(mappings[0].unit_meaning, "millisecond");
  EXPECT_EQ(mappings[0].label, "T2");
}

TEST(ReadRealWorldMappings, ReadsATableAndLimitsInFloatingPoint) {
  DataSetWriter item;
  item.Value(0x00409212, "FD", Doubles({1.5, 2.5})).Value(0x00409213, "FD", Doubles({8}));
  item.Value(0x00409214, "FD", Doubles({7}));
  auto opened = OpenElements(Mappings({item}));
  const auto mapping = ReadRealWorldMappings(*opened, 0).at(0);
  EXPECT_EQ(mapping.first, 7);
  EXPECT_EQ(mapping.last, 8);
  EXPECT_EQ(mapping.table, (std::vector<double>{1.5, 2.5}));
}

// PS3.3 C.7.6.16.2.11.1.2: the range has the sign of the pixels, of which an item with implicit VR knows nothing.
TEST(ReadRealWorldMappings, HaveARangeWithTheSignOfThePixels) {
  DataSetWriter item;
  item.Us(0x00409211, 3071).Us(0x00409216, 0xFC00);
  item.Value(0x00409224, "FD", Doubles({0})).Value(0x00409225, "FD", Doubles({1}));
  const auto first_of = [&](std::uint16_t representation) {
    DataSetWriter out;
    out.Us(0x00280103, representation).Sequence(0x00409096, {item}, kDefined);
    auto opened = OpenElements(out);
    return ReadRealWorldMappings(*opened, 0).at(0).first;
  };
  EXPECT_EQ(first_of(1), -1024);
  EXPECT_EQ(first_of(0), 0xFC00);
}

TEST(ReadRealWorldMappings, AreThoseOfTheFrameThenTheSharedOnes) {
  DataSetWriter out;
  out.Sequence(0x52009229, {Mappings({Linear(9, 1, 0)})}, kDefined);
  out.Sequence(0x52009230, {Mappings({Linear(5, 1, 0), Linear(6, 1, 0)}), DataSetWriter()}, kDefined);
  auto opened = OpenElements(out);
  EXPECT_EQ(ReadRealWorldMappings(*opened, 0).size(), 2U);
  EXPECT_EQ(ReadRealWorldMappings(*opened, 1).at(0).last, 9);
}

// PS3.3 C.8.8.3: doses are stored values times Dose Grid Scaling.
TEST(ReadRealWorldMappings, AreDosesWhereThePixelsAreADoseGrid) {
  const auto dose = [](const char* scaling, const char* units) {
    DataSetWriter out;
    out.Text(0x30040002, "CS", units).Text(0x3004000E, "DS", scaling);
    auto opened = OpenElements(out);
    return ReadRealWorldMappings(*opened, 0);
  };
  ASSERT_EQ(dose("2.5e-4", "GY").size(), 1U);
  EXPECT_EQ(dose("2.5e-4", "GY")[0].slope, 2.5e-4);
  EXPECT_EQ(dose("2.5e-4", "GY")[0].unit, "Gy");
  EXPECT_EQ(dose("2", "RELATIVE")[0].unit, "1");
  for (const char* unusable : {"0", "-1", "x", ""}) EXPECT_TRUE(dose(unusable, "GY").empty()) << unusable;
  for (const char* units : {"", "MGY"}) EXPECT_TRUE(dose("2", units).empty()) << units;
}

TEST(ReadRealWorldMappings, LeaveOutWhatHasNoNumbers) {
  auto opened = OpenElements(Mappings({DataSetWriter().Us(0x00409211, 1), DataSetWriter()}));
  EXPECT_TRUE(ReadRealWorldMappings(*opened, 0).empty());
}

TEST(SecondsOf, CountsDaysAndReadsShortTimes) {
  EXPECT_EQ(SecondsOf("19700102", "1030"), 86'400 + 10 * 3600 + 30 * 60);
  EXPECT_EQ(*SecondsOf("20240301", "00") - *SecondsOf("20240228", "000000"), 2 * 86'400);  // a leap day
  EXPECT_EQ(*SecondsOf("19700101", "000001.500000"), 1.5);
  EXPECT_FALSE(SecondsOf("19700230", "10"));
  EXPECT_FALSE(SecondsOf("1970.01.02", "10"));
  EXPECT_FALSE(SecondsOf("19700101", "25"));
  EXPECT_FALSE(SecondsOf("19700101", "1060"));
  EXPECT_FALSE(SecondsOf("", ""));
}

DataSetWriter Pet(const DataSetWriter& tracer) {
  DataSetWriter out;
  out.Text(0x00080021, "DA", "20260102").Text(0x00080022, "DA", "20260102");
  out.Text(0x00080031, "TM", "110000").Text(0x00080032, "TM", "110500");
  out.Text(0x00101030, "DS", "70").Text(0x00181242, "IS", "180000").Text(0x00280051, "CS", "DECY\\ATTN");
  out.Sequence(0x00540016, {tracer}, kDefined);
  out.Text(0x00541001, "CS", "BQML").Text(0x00541102, "CS", "START").Text(0x00541300, "DS", "90000");
  out.Text(0x70530010, "LO", "Philips PET Private Group").Text(0x70531000, "DS", "0.5").Text(0x70531009, "DS", "2");
  return out;
}

PetActivity ActivityOf(const DataSetWriter& data_set) {
  auto opened = OpenElements(data_set);
  return *ReadPetActivity(*opened);
}

TEST(ReadPetActivity, ReadsWhatAnUptakeValueNeeds) {
  DataSetWriter tracer;
  tracer.Text(0x00181072, "TM", "100000").Text(0x00181074, "DS", "3.7e8").Text(0x00181075, "DS", "6586.2");
  const PetActivity activity = ActivityOf(Pet(tracer));
  EXPECT_EQ(activity.units, "BQML");
  EXPECT_EQ(activity.decay_correction, "START");
  EXPECT_EQ(activity.patient_weight_kg, 70);
  EXPECT_EQ(activity.total_dose_bq, 3.7e8);
  EXPECT_EQ(activity.half_life_s, 6586.2);
  EXPECT_EQ(*activity.series_s - *activity.injection_s, 3600);
  EXPECT_EQ(*activity.acquisition_s - *activity.series_s, 300);
  EXPECT_FALSE(activity.has_injection_date);
  EXPECT_EQ(activity.frame_reference_time_s, 90);
  EXPECT_EQ(activity.frame_duration_s, 180);
  EXPECT_EQ(activity.philips_suv_factor, 0.5);
  EXPECT_EQ(activity.philips_activity_factor, 2);
}

TEST(ReadPetActivity, PrefersTheInjectionWithItsDate) {
  DataSetWriter tracer;
  tracer.Text(0x00181072, "TM", "100000").Text(0x00181078, "DT", "20260101235900.00");
  const PetActivity activity = ActivityOf(Pet(tracer));
  EXPECT_TRUE(activity.has_injection_date);
  EXPECT_EQ(*activity.series_s - *activity.injection_s, 11 * 3600 + 60);
}

// PS3.5 6.2: a DT may say how far its time is from UTC; PS3.3 C.12.1.1.8: Timezone Offset From UTC says it of the
// others.
TEST(ReadPetActivity, BringsTheInjectionIntoTheTimeZoneOfTheScan) {
  DataSetWriter tracer;
  tracer.Text(0x00181078, "DT", "20260102090000+0000");
  DataSetWriter out;
  out.Text(0x00080021, "DA", "20260102").Text(0x00080031, "TM", "110000").Text(0x00080201, "SH", "+0100");
  out.Sequence(0x00540016, {tracer}, kDefined).Text(0x00541001, "CS", "BQML");
  const PetActivity activity = ActivityOf(out);
  EXPECT_TRUE(activity.has_injection_date);
  EXPECT_EQ(*activity.series_s - *activity.injection_s, 3600);
}

TEST(ReadPetActivity, DoesNotGuessATimeZone) {
  DataSetWriter tracer;
  tracer.Text(0x00181072, "TM", "100000").Text(0x00181078, "DT", "20260102090000+0000");
  const PetActivity activity = ActivityOf(Pet(tracer));
  EXPECT_FALSE(activity.has_injection_date);
  EXPECT_EQ(*activity.series_s - *activity.injection_s, 3600);
  EXPECT_FALSE(ActivityOf(Pet(DataSetWriter().Text(0x00181078, "DT", "20260102090000+0000"))).injection_s);
}

TEST(ReadPetActivity, IsNothingForOtherObjects) {
  auto opened = OpenElements(DataSetWriter().Text(0x00101030, "DS", "70"));
  EXPECT_FALSE(ReadPetActivity(*opened));
}

}  // namespace
}  // namespace negatoscope
