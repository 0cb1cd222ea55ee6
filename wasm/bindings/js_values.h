#pragma once

#include <emscripten/val.h>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/display_description.h"
#include "core/frame.h"
#include "core/pixel_description.h"
#include "core/result.h"

/// Plain C++ values to plain JavaScript values and back. Field names are those of web/src/ports and of the .d.ts files.
namespace negatoscope::bindings {

using emscripten::val;

[[nodiscard]] val FailureToJs(const Error& error);

/// A copy of the bytes on the JavaScript side: a view on the wasm heap dies when the heap grows.
[[nodiscard]] val BytesToJs(std::span<const std::uint8_t> bytes);
[[nodiscard]] val WordsToJs(std::span<const std::uint16_t> words);
[[nodiscard]] std::vector<std::uint8_t> BytesFromJs(const val& uint8_array);

/// One JavaScript value for each item.
template <class Item, class Convert>
[[nodiscard]] val ListToJs(const std::vector<Item>& items, Convert convert) {
  val array = val::array();
  for (std::size_t i = 0; i < items.size(); ++i) array.set(i, convert(items[i]));
  return array;
}

[[nodiscard]] val TextsToJs(const std::vector<std::string>& texts);

template <class T>
[[nodiscard]] val OptionalToJs(const std::optional<T>& value) {
  return value ? val(*value) : val::null();
}

template <std::size_t kCount>
[[nodiscard]] val ArrayToJs(const std::optional<std::array<double, kCount>>& values) {
  if (!values) return val::null();
  val array = val::array();
  for (std::size_t i = 0; i < kCount; ++i) array.set(i, (*values)[i]);
  return array;
}

[[nodiscard]] val DescriptionToJs(const PixelDescription& description);
[[nodiscard]] PixelDescription DescriptionFromJs(const val& description);

[[nodiscard]] val DisplayToJs(const DisplayDescription& display);
/// Without the overlays: not every call needs their pixels.
[[nodiscard]] DisplayDescription DisplayFromJs(const val& display);
[[nodiscard]] std::vector<Overlay> OverlaysFromJs(const val& display);

/// "uint8", "int16", … for the typed array that fits.
[[nodiscard]] std::string SampleTypeName(SampleType type);
[[nodiscard]] std::optional<SampleType> SampleTypeFrom(const std::string& name);

}  // namespace negatoscope::bindings
