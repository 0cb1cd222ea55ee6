#pragma once

#include <emscripten/val.h>

#include <optional>
#include <vector>

#include "core/quantities.h"

namespace negatoscope::bindings {

/// web/src/ports/quantities.ts: Quantities, with the uptake factor computed.
/// @param activity nothing for what is no PET
[[nodiscard]] emscripten::val QuantitiesToJs(const std::vector<RealWorldMapping>& mappings,
                                             const std::optional<PetActivity>& activity);

}  // namespace negatoscope::bindings
