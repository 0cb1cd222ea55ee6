#include "bindings/shutter_to_js.h"

#include <array>
#include <cstddef>
#include <cstdint>

#include "bindings/js_values.h"

namespace negatoscope::bindings {

namespace {

val RectangleToJs(const std::optional<ShutterRectangle>& rectangle) {
  if (!rectangle) return val::null();
  val object = val::object();
  object.set("left", rectangle->left);
  object.set("right", rectangle->right);
  object.set("upper", rectangle->upper);
  object.set("lower", rectangle->lower);
  return object;
}

val CircleToJs(const std::optional<ShutterCircle>& circle) {
  if (!circle) return val::null();
  val object = val::object();
  object.set("row", circle->row);
  object.set("column", circle->column);
  object.set("radius", circle->radius);
  return object;
}

val VertexToJs(const ShutterVertex& vertex) {
  val object = val::object();
  object.set("row", vertex.row);
  object.set("column", vertex.column);
  return object;
}

val ColourToJs(const std::optional<std::array<std::uint8_t, 3>>& colour) {
  if (!colour) return val::null();
  val array = val::array();
  for (std::size_t i = 0; i < colour->size(); ++i) array.set(i, (*colour)[i]);
  return array;
}

double NumberOf(const val& object, const char* name) { return object[name].as<double>(); }

}  // namespace

val ShutterToJs(const std::optional<DisplayShutter>& shutter) {
  if (!shutter) return val::null();
  val object = val::object();
  object.set("rectangle", RectangleToJs(shutter->rectangle));
  object.set("circle", CircleToJs(shutter->circle));
  object.set("polygon", ListToJs(shutter->polygon, VertexToJs));
  object.set("overlayGroup", OptionalToJs(shutter->overlay_group));
  object.set("grey", shutter->grey);
  object.set("colour", ColourToJs(shutter->colour));
  return object;
}

std::optional<DisplayShutter> ShutterFromJs(const val& object) {
  if (object.isNull() || object.isUndefined()) return std::nullopt;
  DisplayShutter shutter;
  if (const val rectangle = object["rectangle"]; !rectangle.isNull()) {
    shutter.rectangle = ShutterRectangle{.left = NumberOf(rectangle, "left"),
                                         .right = NumberOf(rectangle, "right"),
                                         .upper = NumberOf(rectangle, "upper"),
                                         .lower = NumberOf(rectangle, "lower")};
  }
  if (const val circle = object["circle"]; !circle.isNull()) {
    shutter.circle = ShutterCircle{
        .row = NumberOf(circle, "row"), .column = NumberOf(circle, "column"), .radius = NumberOf(circle, "radius")};
  }
  const val polygon = object["polygon"];
  for (std::size_t i = 0; i < polygon["length"].as<std::size_t>(); ++i) {
    shutter.polygon.push_back({.row = NumberOf(polygon[i], "row"), .column = NumberOf(polygon[i], "column")});
  }
  if (const val group = object["overlayGroup"]; !group.isNull()) {
    shutter.overlay_group = group.as<std::uint16_t>();
  }
  shutter.grey = object["grey"].as<std::uint8_t>();
  if (const val colour = object["colour"]; !colour.isNull() && !colour.isUndefined()) {
    shutter.colour = {colour[0].as<std::uint8_t>(), colour[1].as<std::uint8_t>(), colour[2].as<std::uint8_t>()};
  }
  return shutter;
}

}  // namespace negatoscope::bindings
