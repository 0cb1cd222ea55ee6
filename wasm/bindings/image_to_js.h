#pragma once

#include <emscripten/val.h>

#include "bindings/js_values.h"
#include "core/image_context.h"
#include "dicom/read_record.h"

/// What the data set module says of one instance, as plain JavaScript values.
namespace negatoscope::bindings {

[[nodiscard]] val IdentityToJs(const ImageIdentity& identity);
[[nodiscard]] val PlaneToJs(const ImagePlane& plane);
[[nodiscard]] val SummaryToJs(const InstanceReading& reading);

}  // namespace negatoscope::bindings
