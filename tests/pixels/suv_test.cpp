#include "pixels/suv.h"

#include <gtest/gtest.h>

#include <cmath>

namespace negatoscope {
namespace {

/// 70 kg, 200 MBq with a half-life of an hour, given an hour before the scan: 100 MBq are left.
PetActivity Ordinary() {
  PetActivity activity;
  activity.units = "BQML";
  activity.decay_correction = "START";
  activity.corrected_image = "DECY\\ATTN\\SCAT";
  activity.patient_weight_kg = 70;
  activity.total_dose_bq = 200e6;
  activity.half_life_s = 3600;
  activity.injection_s = 36'000;
  activity.series_s = 39'600;
  activity.acquisition_s = 39'700;
  return activity;
}

TEST(SuvBodyWeightFactor, IsWeightInGramsOverTheDoseThatIsLeft) {
  // 70 000 g / 100 000 000 Bq
  EXPECT_DOUBLE_EQ(*SuvBodyWeightFactor(Ordinary()), 7e-4);
}

TEST(SuvBodyWeightFactor, TakesTheDoseAsGivenWhereValuesAreCorrectedToIt) {
  PetActivity activity = Ordinary();
  activity.decay_correction = "ADMIN";
  EXPECT_DOUBLE_EQ(*SuvBodyWeightFactor(activity), 3.5e-4);
}

TEST(SuvBodyWeightFactor, TakesAnInjectionTimeLaterThanTheScanForTheDayBefore) {
  PetActivity activity = Ordinary();
  activity.series_s = 86'400 + 1800;  // half past midnight
  activity.acquisition_s = *activity.series_s;
  activity.injection_s = 2 * 86'400 - 1800;  // half past eleven, with the date of the scan
  EXPECT_DOUBLE_EQ(*SuvBodyWeightFactor(activity), 7e-4);
  activity.has_injection_date = true;
  EXPECT_EQ(SuvBodyWeightFactor(activity).error().code, ErrorCode::kInvalid);
}

TEST(SuvBodyWeightFactor, IsNothingWhereTheTracerWouldBeGone) {
  PetActivity activity = Ordinary();
  activity.has_injection_date = true;
  activity.injection_s = *activity.series_s - 10 * 3600;
  EXPECT_TRUE(SuvBodyWeightFactor(activity));
  // the day before, as in files whose dates were shifted apart
  activity.injection_s = *activity.series_s - 25 * 3600;
  EXPECT_EQ(SuvBodyWeightFactor(activity).error().code, ErrorCode::kInvalid);
}

TEST(SuvBodyWeightFactor, AsksGeWhenTheScanBeganWhereTheSeriesIsYounger) {
  PetActivity activity = Ordinary();
  activity.series_s = 50'000;
  activity.ge_scan_s = 39'600;
  EXPECT_DOUBLE_EQ(*SuvBodyWeightFactor(activity), 7e-4);
}

TEST(SuvBodyWeightFactor, CountsBackFromTheFrameReferenceTimeWhereTheSeriesIsYounger) {
  PetActivity activity = Ordinary();
  // decay constant 1 / s; of a second the average rate is at ln(1 / (1 − 1/e)) = 0.458675 s
  activity.half_life_s = std::log(2);
  activity.series_s = 200;
  activity.acquisition_s = 100;
  activity.frame_reference_time_s = 10;
  activity.frame_duration_s = 1;
  activity.injection_s = 90.458675145387 - std::log(2);
  EXPECT_NEAR(*SuvBodyWeightFactor(activity), 7e-4, 1e-12);
  activity.frame_duration_s.reset();
  EXPECT_EQ(SuvBodyWeightFactor(activity).error().code, ErrorCode::kMissing);
}

TEST(SuvBodyWeightFactor, IsOneForUptakeAlready) {
  PetActivity activity;
  activity.units = "GML";
  EXPECT_EQ(*SuvBodyWeightFactor(activity), 1);
  activity.suv_type = "LBM";
  EXPECT_EQ(SuvBodyWeightFactor(activity).error().code, ErrorCode::kUnsupported);
}

TEST(SuvBodyWeightFactor, TakesTheFactorsOfPhilipsForCounts) {
  PetActivity activity = Ordinary();
  activity.units = "CNTS";
  EXPECT_EQ(SuvBodyWeightFactor(activity).error().code, ErrorCode::kUnsupported);
  activity.philips_activity_factor = 2;
  EXPECT_DOUBLE_EQ(*SuvBodyWeightFactor(activity), 1.4e-3);
  activity.philips_suv_factor = 0.000551;
  EXPECT_EQ(*SuvBodyWeightFactor(activity), 0.000551);
}

TEST(SuvBodyWeightFactor, NamesWhatIsMissing) {
  const auto detail = [](auto change) {
    PetActivity activity = Ordinary();
    change(activity);
    const auto factor = SuvBodyWeightFactor(activity);
    return factor ? std::string() : factor.error().detail;
  };
  EXPECT_TRUE(detail([](PetActivity& a) { a.patient_weight_kg.reset(); }).contains("(0010,1030)"));
  EXPECT_TRUE(detail([](PetActivity& a) { a.patient_weight_kg = 0; }).contains("(0010,1030)"));
  EXPECT_TRUE(detail([](PetActivity& a) { a.total_dose_bq.reset(); }).contains("(0018,1074)"));
  EXPECT_TRUE(detail([](PetActivity& a) { a.total_dose_bq = 370; }).contains("(0018,1074)"));  // MBq
  EXPECT_TRUE(detail([](PetActivity& a) { a.half_life_s.reset(); }).contains("(0018,1075)"));
  EXPECT_TRUE(detail([](PetActivity& a) { a.injection_s.reset(); }).contains("(0018,1072)"));
  EXPECT_TRUE(detail([](PetActivity& a) {
                a.series_s.reset();
                a.acquisition_s.reset();
              }).contains("(0008,0031)"));
  EXPECT_TRUE(detail([](PetActivity& a) { a.decay_correction = "NONE"; }).contains("(0054,1102)"));
  EXPECT_TRUE(detail([](PetActivity& a) { a.corrected_image = "ATTN"; }).contains("(0028,0051)"));
  EXPECT_TRUE(detail([](PetActivity& a) { a.units = "PROPCNTS"; }).contains("(0054,1001)"));
}

}  // namespace
}  // namespace negatoscope
