#include "bindings/quantities_to_js.h"

#include <string>

#include "bindings/js_values.h"
#include "pixels/suv.h"

namespace negatoscope::bindings {

namespace {

val MappingToJs(const RealWorldMapping& mapping) {
  val object = val::object();
  object.set("first", mapping.first);
  object.set("last", mapping.last);
  object.set("slope", mapping.slope);
  object.set("intercept", mapping.intercept);
  object.set("table", ListToJs(mapping.table, [](double value) { return val(value); }));
  object.set("unit", mapping.unit);
  object.set("unitMeaning", mapping.unit_meaning);
  object.set("label", mapping.label);
  return object;
}

}  // namespace

val QuantitiesToJs(const std::vector<RealWorldMapping>& mappings, const std::optional<PetActivity>& activity) {
  val object = val::object();
  object.set("realWorld", ListToJs(mappings, MappingToJs));
  object.set("suvFactor", val::null());
  object.set("suvProblem", std::string());
  if (!activity) return object;
  const auto factor = SuvBodyWeightFactor(*activity);
  if (factor) {
    object.set("suvFactor", *factor);
  } else {
    object.set("suvProblem", factor.error().detail);
  }
  return object;
}

}  // namespace negatoscope::bindings
