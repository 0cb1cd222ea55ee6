#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace negatoscope {

/// One item of the Real World Value Mapping Sequence (PS3.3 C.7.6.16.2.11): stored values from `first` to `last` →
/// slope × stored + intercept, or the entry of the table, which then has one for each of them.
struct RealWorldMapping {
  double first = 0;
  double last = 0;
  double slope = 1;
  double intercept = 0;
  std::vector<double> table;
  std::string unit;          ///< UCUM code: "g/ml", "ms", "1"
  std::string unit_meaning;  ///< as the file words it
  std::string label;
};

/// What a Standardized Uptake Value by body weight is computed from (PS3.3 C.8.9.1, PS3.3 C.8.9.2). Times are seconds
/// from a common origin, in the time zone of the file.
struct PetActivity {
  std::string units;             ///< (0054,1001): BQML, CNTS, GML …
  std::string suv_type;          ///< (0054,1006): BW where absent
  std::string decay_correction;  ///< (0054,1102): START, ADMIN, NONE
  std::string corrected_image;   ///< (0028,0051): values with backslashes
  std::optional<double> patient_weight_kg;
  std::optional<double> total_dose_bq;
  std::optional<double> half_life_s;
  std::optional<double> injection_s;
  bool has_injection_date = false;  ///< else `injection_s` is a time of the day of the series
  std::optional<double> series_s;
  std::optional<double> acquisition_s;
  std::optional<double> ge_scan_s;  ///< (0009,xx0D) of GEMS_PETD_01
  std::optional<double> frame_reference_time_s;
  std::optional<double> frame_duration_s;
  std::optional<double> philips_suv_factor;       ///< (7053,xx00) of Philips PET Private Group
  std::optional<double> philips_activity_factor;  ///< (7053,xx09), counts → Bq/ml
};

}  // namespace negatoscope
