#include "bindings/frame_to_js.h"

#include <cstdint>
#include <string>

#include "bindings/js_values.h"
#include "core/limits.h"

namespace negatoscope::bindings {

val FrameToJs(const Frame& frame) {
  val object = val::object();
  object.set("rows", frame.rows);
  object.set("columns", frame.columns);
  object.set("samplesPerPixel", frame.samples_per_pixel);
  object.set("photometric", std::string(ToString(frame.photometric)));
  object.set("sampleType", SampleTypeName(frame.type));
  object.set("isLossy", frame.is_lossy);
  object.set("isSrgb", frame.is_srgb);
  object.set("validRows", frame.valid_rows);
  object.set("notes", TextsToJs(frame.notes));
  return object;
}

Result<Frame> FrameFromJs(const val& object) {
  const auto type = SampleTypeFrom(object["sampleType"].as<std::string>());
  if (!type) return Fail(ErrorCode::kUnsupported, "an unknown type of samples");
  Frame frame;
  frame.rows = object["rows"].as<std::uint32_t>();
  frame.columns = object["columns"].as<std::uint32_t>();
  frame.samples_per_pixel = object["samplesPerPixel"].as<std::uint16_t>();
  frame.type = *type;
  frame.photometric = PhotometricInterpretationFrom(object["photometric"].as<std::string>());
  frame.valid_rows = object["validRows"].as<std::uint32_t>();
  if (FrameBytes(frame) > limits::kFrameBytes) return Fail(ErrorCode::kLimit, "the frame is too large");
  frame.bytes = BytesFromJs(object["bytes"]);
  return frame;
}

val PictureToJs(const RgbaImage& image) {
  val result = val::object();
  result.set("width", image.columns);
  result.set("height", image.rows);
  result.set("rgba", BytesToJs(image.rgba));
  return result;
}

}  // namespace negatoscope::bindings
