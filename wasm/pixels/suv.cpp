#include "pixels/suv.h"

#include <cmath>
#include <utility>

#include "core/tag.h"

namespace negatoscope {

namespace {

constexpr double kDaySeconds = 86'400;
/// After so many half-lives a thousandth is left, which nobody scans: a date is wrong.
constexpr double kMostHalfLives = 10;
constexpr double kHeaviestKg = 1000;
/// Less cannot be seen: such a dose is in MBq although the standard wants Bq.
constexpr double kLeastDoseBq = 10'000;

constexpr Tag kWeight{.group = 0x0010, .element = 0x1030};
constexpr Tag kDose{.group = 0x0018, .element = 0x1074};
constexpr Tag kHalfLife{.group = 0x0018, .element = 0x1075};
constexpr Tag kStartTime{.group = 0x0018, .element = 0x1072};
constexpr Tag kSeriesTime{.group = 0x0008, .element = 0x0031};
constexpr Tag kReferenceTime{.group = 0x0054, .element = 0x1300};
constexpr Tag kUnits{.group = 0x0054, .element = 0x1001};
constexpr Tag kSuvType{.group = 0x0054, .element = 0x1006};
constexpr Tag kDecayCorrection{.group = 0x0054, .element = 0x1102};
constexpr Tag kCorrectedImage{.group = 0x0028, .element = 0x0051};

Result<double> Needed(const std::optional<double>& value, const char* name, Tag tag) {
  if (!value) return Fail(ErrorCode::kMissing, std::string(name) + " " + ToString(tag) + " is missing", tag);
  return *value;
}

Result<double> Positive(const std::optional<double>& value, const char* name, Tag tag, double least, double most) {
  auto needed = Needed(value, name, tag);
  if (!needed || (*needed > least && *needed <= most)) return needed;
  return Fail(ErrorCode::kInvalid, std::string(name) + " " + ToString(tag) + " cannot be true", tag);
}

/// Seconds from the begin of a frame to the moment at which its count rate is the average of the frame.
double AverageRateTime(double half_life_s, double duration_s) {
  const double decay_constant = std::log(2) / half_life_s;
  const double decay = decay_constant * duration_s;
  if (!(decay > 1e-9)) return duration_s / 2;
  return std::log(decay / (1 - std::exp(-decay))) / decay_constant;
}

/// When the scan began to which the values are decay corrected.
Result<double> ScanTime(const PetActivity& activity, double half_life_s) {
  if (!activity.acquisition_s && activity.ge_scan_s) return *activity.ge_scan_s;
  const auto series = Needed(activity.series_s, "Series Time", kSeriesTime);
  if (!activity.acquisition_s) return series;
  if (series && *series <= *activity.acquisition_s) return series;
  if (activity.ge_scan_s) return *activity.ge_scan_s;
  const auto reference = Needed(activity.frame_reference_time_s, "Frame Reference Time", kReferenceTime);
  if (!reference || !activity.frame_duration_s || !(*activity.frame_duration_s > 0)) {
    return Fail(ErrorCode::kMissing,
                "the series is younger than its acquisition, and Frame Reference Time (0054,1300) or Actual Frame "
                "Duration (0018,1242) is missing",
                kReferenceTime);
  }
  return *activity.acquisition_s - *reference + AverageRateTime(half_life_s, *activity.frame_duration_s);
}

Result<double> DecayTime(const PetActivity& activity, double half_life_s) {
  const auto injection = Needed(activity.injection_s, "Radiopharmaceutical Start Time", kStartTime);
  if (!injection) return injection;
  const auto scan = ScanTime(activity, half_life_s);
  if (!scan) return scan;
  double seconds = *scan - *injection;
  // A time without date that is later than the scan was the evening before.
  if (seconds < 0 && !activity.has_injection_date) seconds += kDaySeconds;
  if (seconds >= 0 && seconds <= kMostHalfLives * half_life_s) return seconds;
  return Fail(ErrorCode::kInvalid, "Radiopharmaceutical Start Time " + ToString(kStartTime) + " does not fit the scan",
              kStartTime);
}

/// Factor for values in Bq/ml.
Result<double> FactorOfActivity(const PetActivity& activity) {
  if (!activity.corrected_image.contains("ATTN") || !activity.corrected_image.contains("DECY")) {
    return Fail(ErrorCode::kUnsupported,
                "Corrected Image " + ToString(kCorrectedImage) + " does not name attenuation and decay",
                kCorrectedImage);
  }
  const auto weight = Positive(activity.patient_weight_kg, "Patient's Weight", kWeight, 0, kHeaviestKg);
  if (!weight) return weight;
  const auto dose = Positive(activity.total_dose_bq, "Radionuclide Total Dose", kDose, kLeastDoseBq, 1e13);
  if (!dose) return dose;
  if (activity.decay_correction == "ADMIN") return *weight * 1000 / *dose;
  if (activity.decay_correction != "START") {
    return Fail(ErrorCode::kUnsupported, "Decay Correction " + ToString(kDecayCorrection) + " is not START or ADMIN",
                kDecayCorrection);
  }
  const auto half_life = Positive(activity.half_life_s, "Radionuclide Half Life", kHalfLife, 0, 1e12);
  if (!half_life) return half_life;
  const auto decay_time = DecayTime(activity, *half_life);
  if (!decay_time) return decay_time;
  return *weight * 1000 / (*dose * std::exp2(-*decay_time / *half_life));
}

/// Counts say nothing by themselves; Philips says what they are worth.
Result<double> FactorOfCounts(const PetActivity& activity) {
  if (activity.philips_suv_factor.value_or(0) > 0) return *activity.philips_suv_factor;
  if (activity.philips_activity_factor.value_or(0) > 0) {
    auto factor = FactorOfActivity(activity);
    if (factor) *factor *= *activity.philips_activity_factor;
    return factor;
  }
  return Fail(ErrorCode::kUnsupported, "Units " + ToString(kUnits) + " are counts without a factor", kUnits);
}

}  // namespace

Result<double> SuvBodyWeightFactor(const PetActivity& activity) {
  if (activity.units == "BQML") return FactorOfActivity(activity);
  if (activity.units == "CNTS") return FactorOfCounts(activity);
  if (activity.units != "GML") {
    return Fail(ErrorCode::kUnsupported, "Units " + ToString(kUnits) + " do not lead to an uptake value", kUnits);
  }
  if (activity.suv_type.empty() || activity.suv_type == "BW") return 1.0;
  return Fail(ErrorCode::kUnsupported, "SUV Type " + ToString(kSuvType) + " is not BW", kSuvType);
}

}  // namespace negatoscope
