#pragma once

#include <emscripten/val.h>

#include "bindings/js_values.h"
#include "dicom/attribute_reader.h"
#include "dicom/compare_attributes.h"
#include "dicom/series_attributes.h"
#include "dicom/write_dicom_json.h"

/// What the attributes module says, as plain JavaScript values; long lists as typed arrays.
namespace negatoscope::bindings {

[[nodiscard]] val RowToJs(const AttributeRow& row);
/// Uint8Array
[[nodiscard]] val DepthsToJs(const AttributeIndex& index);
/// Uint32Array: past the last entry that is nested in each
[[nodiscard]] val EndsToJs(const AttributeIndex& index);
[[nodiscard]] val OmittedToJs(const OmittedValue& value);
[[nodiscard]] val DifferencesToJs(const AttributeDifferences& differences);
[[nodiscard]] val VaryingToJs(const VaryingAttribute& attribute);

}  // namespace negatoscope::bindings
