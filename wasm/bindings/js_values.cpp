#include "bindings/js_values.h"

#include <algorithm>
#include <utility>

#include "bindings/shutter_to_js.h"

namespace negatoscope::bindings {

namespace {

constexpr std::array<std::pair<SampleType, std::string_view>, 8> kSampleTypes{{{SampleType::kUint8, "uint8"},
                                                                               {SampleType::kInt8, "int8"},
                                                                               {SampleType::kUint16, "uint16"},
                                                                               {SampleType::kInt16, "int16"},
                                                                               {SampleType::kUint32, "uint32"},
                                                                               {SampleType::kInt32, "int32"},
                                                                               {SampleType::kFloat32, "float32"},
                                                                               {SampleType::kFloat64, "float64"}}};

constexpr std::array<std::pair<VoiFunction, std::string_view>, 3> kVoiFunctions{
    {{VoiFunction::kLinear, "LINEAR"},
     {VoiFunction::kLinearExact, "LINEAR_EXACT"},
     {VoiFunction::kSigmoid, "SIGMOID"}}};

std::string NameOf(VoiFunction function) {
  for (const auto& [value, name] : kVoiFunctions) {
    if (value == function) return std::string(name);
  }
  return "LINEAR";
}

VoiFunction VoiFunctionFrom(const std::string& name) {
  for (const auto& [value, known] : kVoiFunctions) {
    if (known == name) return value;
  }
  return VoiFunction::kLinear;
}

val LookupToJs(const LookupTable& table) {
  val object = val::object();
  object.set("firstMapped", table.first_mapped);
  object.set("bitsPerEntry", table.bits_per_entry);
  object.set("entries", WordsToJs(table.entries));
  object.set("explanation", table.explanation);
  return object;
}

val LookupToJs(const std::optional<LookupTable>& table) { return table ? LookupToJs(*table) : val::null(); }

LookupTable LookupFromJs(const val& object) {
  return {.first_mapped = object["firstMapped"].as<std::int32_t>(),
          .bits_per_entry = object["bitsPerEntry"].as<std::uint16_t>(),
          .entries = emscripten::convertJSArrayToNumberVector<std::uint16_t>(object["entries"]),
          .explanation = object["explanation"].as<std::string>()};
}

val PaletteToJs(const std::optional<Palette>& palette) {
  if (!palette) return val::null();
  val object = val::object();
  object.set("red", LookupToJs(palette->red));
  object.set("green", LookupToJs(palette->green));
  object.set("blue", LookupToJs(palette->blue));
  return object;
}

val OverlayToJs(const Overlay& overlay) {
  val object = val::object();
  object.set("group", overlay.group);
  object.set("rows", overlay.rows);
  object.set("columns", overlay.columns);
  object.set("originRow", overlay.origin_row);
  object.set("originColumn", overlay.origin_column);
  object.set("isRoi", overlay.is_roi);
  object.set("label", overlay.label);
  object.set("embeddedBit", OptionalToJs(overlay.embedded_bit));
  object.set("pixels", BytesToJs(overlay.pixels));
  return object;
}

Overlay OverlayFromJs(const val& object) {
  Overlay overlay;
  overlay.group = object["group"].as<std::uint16_t>();
  overlay.rows = object["rows"].as<std::uint32_t>();
  overlay.columns = object["columns"].as<std::uint32_t>();
  overlay.origin_row = object["originRow"].as<std::int32_t>();
  overlay.origin_column = object["originColumn"].as<std::int32_t>();
  if (const val bit = object["embeddedBit"]; !bit.isNull()) overlay.embedded_bit = bit.as<std::uint16_t>();
  overlay.pixels = BytesFromJs(object["pixels"]);
  return overlay;
}

val NamedWindowToJs(const VoiWindow& window) {
  val object = val::object();
  object.set("center", window.center);
  object.set("width", window.width);
  object.set("explanation", window.explanation);
  return object;
}

val PaddingToJs(const std::optional<PixelPadding>& padding) {
  if (!padding) return val::null();
  val object = val::object();
  object.set("first", padding->first);
  object.set("last", padding->last);
  return object;
}

}  // namespace

val FailureToJs(const Error& error) {
  val object = val::object();
  object.set("ok", false);
  object.set("code", std::string(ToString(error.code)));
  object.set("detail", error.detail);
  if (error.tag) object.set("tag", ToString(*error.tag));
  if (error.byte_offset) object.set("byteOffset", static_cast<double>(*error.byte_offset));
  return object;
}

val BytesToJs(std::span<const std::uint8_t> bytes) {
  return val(emscripten::typed_memory_view(bytes.size(), bytes.data())).call<val>("slice");
}

val WordsToJs(std::span<const std::uint16_t> words) {
  return val(emscripten::typed_memory_view(words.size(), words.data())).call<val>("slice");
}

std::vector<std::uint8_t> BytesFromJs(const val& uint8_array) {
  const auto length = uint8_array["length"].as<std::size_t>();
  std::vector<std::uint8_t> bytes(length);
  if (length > 0) val(emscripten::typed_memory_view(length, bytes.data())).call<void>("set", uint8_array);
  return bytes;
}

val TextsToJs(const std::vector<std::string>& texts) {
  return ListToJs(texts, [](const std::string& text) { return val(text); });
}

val DescriptionToJs(const PixelDescription& description) {
  val object = val::object();
  object.set("rows", description.rows);
  object.set("columns", description.columns);
  object.set("samplesPerPixel", description.samples_per_pixel);
  object.set("bitsAllocated", description.bits_allocated);
  object.set("bitsStored", description.bits_stored);
  object.set("highBit", description.high_bit);
  object.set("isSigned", description.is_signed);
  object.set("planarConfiguration", description.planar_configuration);
  object.set("photometric", std::string(ToString(description.photometric)));
  object.set("encoding", static_cast<int>(description.encoding));
  return object;
}

PixelDescription DescriptionFromJs(const val& description) {
  return {.rows = description["rows"].as<std::uint32_t>(),
          .columns = description["columns"].as<std::uint32_t>(),
          .samples_per_pixel = description["samplesPerPixel"].as<std::uint16_t>(),
          .bits_allocated = description["bitsAllocated"].as<std::uint16_t>(),
          .bits_stored = description["bitsStored"].as<std::uint16_t>(),
          .high_bit = description["highBit"].as<std::uint16_t>(),
          .is_signed = description["isSigned"].as<bool>(),
          .planar_configuration = description["planarConfiguration"].as<std::uint16_t>(),
          .photometric = PhotometricInterpretationFrom(description["photometric"].as<std::string>()),
          .encoding = static_cast<PixelEncoding>(description["encoding"].as<int>())};
}

val DisplayToJs(const DisplayDescription& display) {
  val object = val::object();
  object.set("rescaleSlope", display.modality.rescale_slope);
  object.set("rescaleIntercept", display.modality.rescale_intercept);
  object.set("rescaleType", display.modality.rescale_type);
  object.set("modalityLut", LookupToJs(display.modality.lut));
  object.set("voiWindows", ListToJs(display.voi_windows, NamedWindowToJs));
  object.set("voiFunction", NameOf(display.voi_function));
  object.set("voiLuts", ListToJs(display.voi_luts, [](const LookupTable& lut) { return LookupToJs(lut); }));
  object.set("isInverse", display.is_inverse);
  object.set("padding", PaddingToJs(display.padding));
  object.set("palette", PaletteToJs(display.palette));
  object.set("overlays", ListToJs(display.overlays, OverlayToJs));
  object.set("shutter", ShutterToJs(display.shutter));
  object.set("pixelAspect", display.pixel_aspect);
  return object;
}

DisplayDescription DisplayFromJs(const val& display) {
  DisplayDescription description;
  description.modality.rescale_slope = display["rescaleSlope"].as<double>();
  description.modality.rescale_intercept = display["rescaleIntercept"].as<double>();
  if (const val lut = display["modalityLut"]; !lut.isNull()) description.modality.lut = LookupFromJs(lut);
  const val windows = display["voiWindows"];
  for (std::size_t i = 0; i < windows["length"].as<std::size_t>(); ++i) {
    description.voi_windows.push_back(
        {.center = windows[i]["center"].as<double>(), .width = windows[i]["width"].as<double>(), .explanation = {}});
  }
  description.voi_function = VoiFunctionFrom(display["voiFunction"].as<std::string>());
  const val luts = display["voiLuts"];
  for (std::size_t i = 0; i < luts["length"].as<std::size_t>(); ++i) {
    description.voi_luts.push_back(LookupFromJs(luts[i]));
  }
  description.is_inverse = display["isInverse"].as<bool>();
  if (const val padding = display["padding"]; !padding.isNull()) {
    description.padding = PixelPadding{.first = padding["first"].as<double>(), .last = padding["last"].as<double>()};
  }
  if (const val palette = display["palette"]; !palette.isNull()) {
    description.palette = Palette{.red = LookupFromJs(palette["red"]),
                                  .green = LookupFromJs(palette["green"]),
                                  .blue = LookupFromJs(palette["blue"])};
  }
  description.shutter = ShutterFromJs(display["shutter"]);
  description.pixel_aspect = display["pixelAspect"].as<double>();
  return description;
}

std::vector<Overlay> OverlaysFromJs(const val& display) {
  const val list = display["overlays"];
  std::vector<Overlay> overlays;
  for (std::size_t i = 0; i < list["length"].as<std::size_t>(); ++i) overlays.push_back(OverlayFromJs(list[i]));
  return overlays;
}

std::string SampleTypeName(SampleType type) {
  for (const auto& [value, name] : kSampleTypes) {
    if (value == type) return std::string(name);
  }
  return "uint8";
}

std::optional<SampleType> SampleTypeFrom(const std::string& name) {
  for (const auto& [value, known] : kSampleTypes) {
    if (known == name) return value;
  }
  return std::nullopt;
}

}  // namespace negatoscope::bindings
