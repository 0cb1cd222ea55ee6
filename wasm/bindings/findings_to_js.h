#pragma once

#include <emscripten/val.h>

#include "bindings/js_values.h"
#include "integrity/finding.h"

/// Findings as plain JavaScript values (web/src/ports/findings.ts).
namespace negatoscope::bindings {

[[nodiscard]] val FindingsToJs(const FindingList& list);

}  // namespace negatoscope::bindings
