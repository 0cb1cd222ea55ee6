#pragma once

#include <emscripten/val.h>

#include <optional>

#include "core/display_description.h"

namespace negatoscope::bindings {

/// web/src/ports/shutter.ts: DisplayShutter, null for none; and back.
[[nodiscard]] emscripten::val ShutterToJs(const std::optional<DisplayShutter>& shutter);
[[nodiscard]] std::optional<DisplayShutter> ShutterFromJs(const emscripten::val& shutter);

}  // namespace negatoscope::bindings
