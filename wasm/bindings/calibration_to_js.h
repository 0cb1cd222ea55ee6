#pragma once

#include <emscripten/val.h>

#include "core/calibration.h"

namespace negatoscope::bindings {

/// web/src/ports/calibration.ts: Calibration, and back.
[[nodiscard]] emscripten::val CalibrationToJs(const Calibration& calibration);
[[nodiscard]] Calibration CalibrationFromJs(const emscripten::val& calibration);

}  // namespace negatoscope::bindings
