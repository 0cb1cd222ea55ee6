#pragma once

#include <emscripten/val.h>

#include <vector>

#include "bindings/js_values.h"
#include "hierarchy/hierarchy_index.h"

/// The nodes of the tree as plain JavaScript values (web/src/ports/tree.ts).
namespace negatoscope::bindings {

[[nodiscard]] val DeltaToJs(const TreeDelta& delta);
[[nodiscard]] val InstancesToJs(const std::vector<IndexedInstance>& instances);

}  // namespace negatoscope::bindings
