#include "bindings/calibration_to_js.h"

#include <string>

#include "bindings/js_values.h"

namespace negatoscope::bindings {

namespace {

val RegionToJs(const UltrasoundRegion& region) {
  val object = val::object();
  object.set("minX", static_cast<double>(region.min_x));
  object.set("minY", static_cast<double>(region.min_y));
  object.set("maxX", static_cast<double>(region.max_x));
  object.set("maxY", static_cast<double>(region.max_y));
  object.set("unitX", static_cast<int>(region.unit_x));
  object.set("unitY", static_cast<int>(region.unit_y));
  object.set("deltaX", region.delta_x);
  object.set("deltaY", region.delta_y);
  object.set("referenceX", OptionalToJs(region.reference_x));
  object.set("referenceY", OptionalToJs(region.reference_y));
  object.set("referenceValueX", region.reference_value_x);
  object.set("referenceValueY", region.reference_value_y);
  object.set("isLowPriority", region.is_low_priority);
  return object;
}

template <class Number>
std::optional<Number> OptionalFromJs(const val& value) {
  return value.isNull() ? std::nullopt : std::optional(value.as<Number>());
}

UltrasoundRegion RegionFromJs(const val& object) {
  const auto place = [&](const char* name) { return static_cast<std::int64_t>(object[name].as<double>()); };
  const auto unit = [&](const char* name) { return static_cast<UltrasoundUnit>(object[name].as<int>()); };
  return {.min_x = place("minX"),
          .min_y = place("minY"),
          .max_x = place("maxX"),
          .max_y = place("maxY"),
          .unit_x = unit("unitX"),
          .unit_y = unit("unitY"),
          .delta_x = object["deltaX"].as<double>(),
          .delta_y = object["deltaY"].as<double>(),
          .reference_x = OptionalFromJs<std::int32_t>(object["referenceX"]),
          .reference_y = OptionalFromJs<std::int32_t>(object["referenceY"]),
          .reference_value_x = object["referenceValueX"].as<double>(),
          .reference_value_y = object["referenceValueY"].as<double>(),
          .is_low_priority = object["isLowPriority"].as<bool>()};
}

CalibrationSource SourceFrom(const std::string& name) {
  for (int i = 0; i <= static_cast<int>(CalibrationSource::kUltrasoundRegion); ++i) {
    const auto source = static_cast<CalibrationSource>(i);
    if (name == ToString(source)) return source;
  }
  return CalibrationSource::kNone;
}

}  // namespace

val CalibrationToJs(const Calibration& calibration) {
  val object = val::object();
  object.set("source", std::string(ToString(calibration.source)));
  object.set("problem", std::string(ToString(calibration.problem)));
  object.set("betweenRows", calibration.spacing[0]);
  object.set("betweenColumns", calibration.spacing[1]);
  object.set("isMillimetres", calibration.is_millimetres);
  object.set("magnification", calibration.magnification);
  object.set("description", calibration.description);
  object.set("regions", ListToJs(calibration.regions, RegionToJs));
  return object;
}

Calibration CalibrationFromJs(const val& object) {
  Calibration calibration;
  calibration.source = SourceFrom(object["source"].as<std::string>());
  calibration.spacing = {object["betweenRows"].as<double>(), object["betweenColumns"].as<double>()};
  calibration.is_millimetres = object["isMillimetres"].as<bool>();
  const val regions = object["regions"];
  const auto count = regions["length"].as<std::size_t>();
  for (std::size_t i = 0; i < count; ++i) calibration.regions.push_back(RegionFromJs(regions[i]));
  return calibration;
}

}  // namespace negatoscope::bindings
