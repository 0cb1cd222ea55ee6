#include "dicom/read_quantities.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "dicom/numbers.h"
#include "dicom/parsed_data_set.h"
#include "dicom/tags.h"

namespace negatoscope {

namespace {

constexpr std::size_t kMostMappings = 32;
constexpr std::size_t kMostEntries = 65536;

/// `count` digits from `start` on as a number.
std::optional<int> Digits(std::string_view text, std::size_t start, std::size_t count) {
  if (text.size() < start + count) return std::nullopt;
  int number = 0;
  for (const char digit : text.substr(start, count)) {
    if (digit < '0' || digit > '9') return std::nullopt;
    number = number * 10 + (digit - '0');
  }
  return number;
}

std::optional<double> DaySeconds(std::string_view date) {
  const auto year = Digits(date, 0, 4);
  const auto month = Digits(date, 4, 2);
  const auto day = Digits(date, 6, 2);
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day calendar{std::chrono::year(*year),
                                             std::chrono::month(static_cast<unsigned>(*month)),
                                             std::chrono::day(static_cast<unsigned>(*day))};
  if (!calendar.ok()) return std::nullopt;
  return 86'400.0 * static_cast<double>(std::chrono::sys_days(calendar).time_since_epoch().count());
}

std::optional<double> ClockSeconds(std::string_view time) {
  const auto hours = Digits(time, 0, 2);
  if (!hours || *hours > 23) return std::nullopt;
  const int minutes = Digits(time, 2, 2).value_or(0);
  if (minutes > 59) return std::nullopt;
  const std::string_view rest = time.size() > 4 ? time.substr(4) : std::string_view();
  const double seconds = rest.empty() ? 0 : ParseDecimalString(rest).value_or(-1);
  if (!(seconds >= 0 && seconds <= 60)) return std::nullopt;
  return 3600.0 * *hours + 60.0 * minutes + seconds;
}

/// Seconds of "+HHMM" or "-HHMM".
std::optional<double> OffsetSeconds(std::string_view offset) {
  const auto hours = Digits(offset, 1, 2);
  const auto minutes = Digits(offset, 3, 2);
  if (!hours || !minutes || *hours > 14 || *minutes > 59 || (offset[0] != '+' && offset[0] != '-')) return std::nullopt;
  return (offset[0] == '-' ? -1 : 1) * (3600.0 * *hours + 60.0 * *minutes);
}

/// A DT (PS3.5 6.2) in the time of the other dates and times of the data set. One with an offset from UTC of its own is
/// brought there by Timezone Offset From UTC (PS3.3 C.12.1.1.8); where that is not said, nobody knows how far it is.
std::optional<double> SecondsOfDateTime(std::string_view date_time, const std::optional<double>& timezone) {
  const std::size_t suffix = std::min(date_time.find_first_of("+-&"), date_time.size());
  const std::string_view local = date_time.substr(0, suffix);
  if (local.size() < 10) return std::nullopt;
  const auto seconds = SecondsOf(local.substr(0, 8), local.substr(8));
  if (!seconds || suffix == date_time.size()) return seconds;
  const auto offset = OffsetSeconds(date_time.substr(suffix));
  if (!offset || !timezone) return std::nullopt;
  return *seconds - *offset + *timezone;
}

std::string FirstOf(const std::string& a, const std::string& b) { return a.empty() ? b : a; }

/// The element of a private block that `creator` reserved (PS3.5 7.8.1).
Tag PrivateTag(const ItemReader& item, std::uint16_t group, std::string_view creator, std::uint8_t element) {
  for (std::uint16_t block = 0x10; block <= 0xFF; ++block) {
    if (item.Code({.group = group, .element = block}) != creator) continue;
    return {.group = group, .element = static_cast<std::uint16_t>((block << 8U) | element)};
  }
  return {};
}

std::optional<double> PrivateNumber(const ItemReader& item, std::uint16_t group, std::string_view creator,
                                    std::uint8_t element) {
  const Tag tag = PrivateTag(item, group, creator, element);
  if (tag == Tag{} || !item.HasValue(tag)) return std::nullopt;
  if (const auto number = item.Number(tag)) return number;
  // With implicit VR a private element is UN, and its digits are still digits.
  return ParseDecimalString(item.Code(tag));
}

void ReadInjection(const ItemReader& top, const std::optional<double>& timezone, PetActivity& activity) {
  const auto item = top.Nested(tags::kRadiopharmaceuticalInformationSequence);
  if (!item) return;
  activity.total_dose_bq = item->Number(tags::kRadionuclideTotalDose);
  activity.half_life_s = item->Number(tags::kRadionuclideHalfLife);
  activity.injection_s = SecondsOfDateTime(item->Code(tags::kRadiopharmaceuticalStartDateTime), timezone);
  activity.has_injection_date = activity.injection_s.has_value();
  if (activity.has_injection_date) return;
  activity.injection_s = SecondsOf(FirstOf(top.Code(tags::kSeriesDate), top.Code(tags::kAcquisitionDate)),
                                   item->Code(tags::kRadiopharmaceuticalStartTime));
}

std::optional<double> Thousandth(const std::optional<double>& value) {
  return value ? std::optional(*value / 1000) : std::nullopt;
}

/// @param is_signed  the pixels, and with them the range: an item does not say so itself, and reads as US where the VR
/// is implicit, or is written so
std::optional<RealWorldMapping> ReadMapping(const ItemReader& item, bool is_signed) {
  const auto either = [&](Tag float_tag, Tag tag) {
    if (const auto number = item.Number(float_tag)) return number;
    const auto number = item.Number(tag);
    return number && is_signed && *number > 0x7FFF ? std::optional(*number - 0x10000) : number;
  };
  const auto first = either(tags::kDoubleFloatRealWorldValueFirst, tags::kRealWorldValueFirst);
  const auto last = either(tags::kDoubleFloatRealWorldValueLast, tags::kRealWorldValueLast);
  if (!first || !last) return std::nullopt;
  RealWorldMapping mapping;
  mapping.first = *first;
  mapping.last = *last;
  const auto slope = item.Number(tags::kRealWorldValueSlope);
  const auto intercept = item.Number(tags::kRealWorldValueIntercept);
  if (slope && intercept) {
    mapping.slope = *slope;
    mapping.intercept = *intercept;
  } else {
    mapping.table = item.Numbers(tags::kRealWorldValueLutData);
    if (mapping.table.empty() || mapping.table.size() > kMostEntries) return std::nullopt;
  }
  mapping.label = item.Text(tags::kRealWorldValueLutLabel);
  if (const auto unit = item.Nested(tags::kMeasurementUnitsCodeSequence)) {
    mapping.unit = FirstOf(unit->Text(tags::kCodeValue), unit->Text(tags::kLongCodeValue));
    mapping.unit_meaning = unit->Text(tags::kCodeMeaning);
  }
  return mapping;
}

/// Stored values of a dose grid times Dose Grid Scaling are doses (PS3.3 C.8.8.3). They have no Modality LUT, and a
/// window of the file is one of stored values, so this is no rescale.
std::optional<RealWorldMapping> ReadDose(const ItemReader& top) {
  const auto scaling = top.Number(tags::kDoseGridScaling);
  const std::string units = top.Code(tags::kDoseUnits);
  const bool is_gray = units == "GY";
  // Without units nobody knows what the values are.
  if (!scaling || !(*scaling > 0) || (!is_gray && units != "RELATIVE")) return std::nullopt;
  constexpr double kAnyStoredValue = 4294967295.0;
  return RealWorldMapping{.first = -kAnyStoredValue,
                          .last = kAnyStoredValue,
                          .slope = *scaling,
                          .intercept = 0,
                          .table = {},
                          .unit = is_gray ? "Gy" : "1",
                          .unit_meaning = is_gray ? "gray" : "",
                          .label = is_gray ? "dose" : "relative dose"};
}

std::vector<RealWorldMapping> ReadMappings(const ItemReader& item, bool is_signed) {
  std::vector<RealWorldMapping> mappings;
  const std::size_t count = std::min(item.ItemCount(tags::kRealWorldValueMappingSequence), kMostMappings);
  for (std::size_t i = 0; i < count; ++i) {
    if (auto mapping = ReadMapping(*item.Nested(tags::kRealWorldValueMappingSequence, i), is_signed)) {
      mappings.push_back(std::move(*mapping));
    }
  }
  return mappings;
}

}  // namespace

std::optional<double> SecondsOf(std::string_view date, std::string_view time) {
  const auto day = DaySeconds(date);
  const auto clock = ClockSeconds(time);
  if (!day || !clock) return std::nullopt;
  return *day + *clock;
}

std::vector<RealWorldMapping> ReadRealWorldMappings(const DataSet& data_set, std::uint32_t frame_index) {
  const ItemReader top = Top(data_set);
  const bool is_signed = top.Integer(tags::kPixelRepresentation) == 1;
  if (const auto frame = top.Nested(tags::kPerFrameFunctionalGroups, frame_index)) {
    if (frame->ItemCount(tags::kRealWorldValueMappingSequence) > 0) return ReadMappings(*frame, is_signed);
  }
  if (const auto shared = top.Nested(tags::kSharedFunctionalGroups)) {
    if (shared->ItemCount(tags::kRealWorldValueMappingSequence) > 0) return ReadMappings(*shared, is_signed);
  }
  auto mappings = ReadMappings(top, is_signed);
  if (auto dose = ReadDose(top); dose && mappings.empty()) mappings.push_back(std::move(*dose));
  return mappings;
}

std::optional<PetActivity> ReadPetActivity(const DataSet& data_set) {
  const ItemReader top = Top(data_set);
  if (!top.HasValue(tags::kUnits)) return std::nullopt;
  PetActivity activity;
  activity.units = top.Code(tags::kUnits);
  activity.suv_type = top.Code(tags::kSuvType);
  activity.decay_correction = top.Code(tags::kDecayCorrection);
  activity.corrected_image = top.Code(tags::kCorrectedImage);
  activity.patient_weight_kg = top.Number(tags::kPatientWeight);
  const auto timezone = OffsetSeconds(top.Code(tags::kTimezoneOffsetFromUtc));
  ReadInjection(top, timezone, activity);
  activity.series_s = SecondsOf(top.Code(tags::kSeriesDate), top.Code(tags::kSeriesTime));
  activity.acquisition_s = SecondsOf(top.Code(tags::kAcquisitionDate), top.Code(tags::kAcquisitionTime));
  if (!activity.acquisition_s)
    activity.acquisition_s = SecondsOfDateTime(top.Code(tags::kAcquisitionDateTime), timezone);
  const Tag ge_scan = PrivateTag(top, 0x0009, "GEMS_PETD_01", 0x0D);
  if (ge_scan != Tag{}) activity.ge_scan_s = SecondsOfDateTime(top.Code(ge_scan), timezone);
  activity.frame_reference_time_s = Thousandth(top.Number(tags::kFrameReferenceTime));
  activity.frame_duration_s = Thousandth(top.Number(tags::kActualFrameDuration));
  activity.philips_suv_factor = PrivateNumber(top, 0x7053, "Philips PET Private Group", 0x00);
  activity.philips_activity_factor = PrivateNumber(top, 0x7053, "Philips PET Private Group", 0x09);
  return activity;
}

}  // namespace negatoscope
