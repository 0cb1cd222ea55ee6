// Measuring, in a module of its own: nobody who only looks needs it. geometry.d.ts says what each function takes and
// gives.

#include <emscripten/bind.h>

#include <cstdint>
#include <deque>
#include <string>
#include <utility>

#include "bindings/calibration_to_js.h"
#include "bindings/frame_to_js.h"
#include "bindings/guarded.h"
#include "bindings/js_values.h"
#include "geometry/measure_shape.h"

namespace negatoscope::bindings {

namespace {

/// Frames that are kept: as many as there are cells, so that measuring in each of them copies a frame once.
constexpr std::size_t kMostFrames = 4;

struct KeptFrame {
  std::string key;
  MeasurableFrame frame;
};

std::deque<KeptFrame>& Frames() {
  static std::deque<KeptFrame> frames;
  return frames;
}

Result<const MeasurableFrame*> FindFrame(const std::string& key) {
  if (key.empty()) return nullptr;
  for (const KeptFrame& kept : Frames()) {
    if (kept.key == key) return &kept.frame;
  }
  return Fail(ErrorCode::kNotFound, "the frame is not here");
}

RealWorldMapping MappingFromJs(const val& object) {
  return {.first = object["first"].as<double>(),
          .last = object["last"].as<double>(),
          .slope = object["slope"].as<double>(),
          .intercept = object["intercept"].as<double>(),
          .table = emscripten::convertJSArrayToNumberVector<double>(object["table"]),
          .unit = object["unit"].as<std::string>(),
          .unit_meaning = object["unitMeaning"].as<std::string>(),
          .label = object["label"].as<std::string>()};
}

/// geometry.d.ts: setFrame
val SetFrame(std::string key, val given) {
  return Guarded([&]() -> Result<val> {
    auto frame = FrameFromJs(given);
    if (!frame) return std::unexpected(std::move(frame.error()));
    DisplayDescription display = DisplayFromJs(given["display"]);
    KeptFrame kept{.key = std::move(key), .frame = {}};
    kept.frame.frame = std::move(*frame);
    kept.frame.is_grey = kept.frame.frame.samples_per_pixel == 1 && !display.palette;
    kept.frame.modality = std::move(display.modality);
    kept.frame.padding = display.padding;
    kept.frame.modality_unit = given["modalityUnit"].as<std::string>();
    const val factor = given["suvFactor"];
    if (!factor.isNull()) kept.frame.suv_factor = factor.as<double>();
    const val mappings = given["realWorld"];
    const auto count = mappings["length"].as<std::size_t>();
    for (std::size_t i = 0; i < count; ++i) kept.frame.mappings.push_back(MappingFromJs(mappings[i]));
    std::erase_if(Frames(), [&](const KeptFrame& other) { return other.key == kept.key; });
    while (Frames().size() >= kMostFrames) Frames().pop_front();
    Frames().push_back(std::move(kept));
    return val::object();
  });
}

val ValueToJs(const MeasuredValue& value) {
  val object = val::object();
  object.set("name", std::string(ToString(value.name)));
  object.set("value", value.value);
  object.set("unit", value.unit);
  return object;
}

val StatisticsToJs(const QuantityStatistics& quantity) {
  const RegionStatistics& statistics = quantity.statistics;
  val object = val::object();
  object.set("quantity", quantity.quantity);
  object.set("unit", quantity.unit);
  object.set("label", quantity.label);
  object.set("count", static_cast<double>(statistics.count));
  object.set("excluded", static_cast<double>(statistics.excluded));
  object.set("mean", statistics.mean);
  object.set("standardDeviation", statistics.standard_deviation);
  object.set("minimum", statistics.minimum);
  object.set("maximum", statistics.maximum);
  object.set("histogram",
             ListToJs(statistics.histogram, [](std::uint64_t count) { return val(static_cast<double>(count)); }));
  return object;
}

/// geometry.d.ts: measureShape
val Measure(std::string kind_name, val coordinates, val calibration, std::string frame_key) {
  return Guarded([&]() -> Result<val> {
    const auto kind = ShapeKindFrom(kind_name);
    if (!kind) return Fail(ErrorCode::kUnsupported, "an unknown kind of shape");
    const auto numbers = emscripten::convertJSArrayToNumberVector<double>(coordinates);
    Shape shape{.kind = *kind, .points = {}};
    for (std::size_t i = 0; i + 1 < numbers.size(); i += 2)
      shape.points.push_back({.x = numbers[i], .y = numbers[i + 1]});
    const auto frame = FindFrame(frame_key);
    if (!frame) return std::unexpected(frame.error());
    const auto measured = MeasureShape(shape, CalibrationFromJs(calibration), *frame);
    if (!measured) return std::unexpected(measured.error());
    val result = val::object();
    result.set("refusal", std::string(ToString(measured->refusal)));
    result.set("source", std::string(ToString(measured->source)));
    result.set("values", ListToJs(measured->values, ValueToJs));
    result.set("statistics", ListToJs(measured->statistics, StatisticsToJs));
    return result;
  });
}

}  // namespace

}  // namespace negatoscope::bindings

EMSCRIPTEN_BINDINGS(negatoscope_geometry) {
  using namespace negatoscope::bindings;
  emscripten::function("setFrame", &SetFrame);
  emscripten::function("measureShape", &Measure);
}
