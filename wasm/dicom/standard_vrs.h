#pragma once

#include <string_view>

#include "core/tag.h"

namespace negatoscope {

/// The VR of an element that this room reads, where the file does not say (PS3.5 A.1): "xs" where it is US or SS by
/// Pixel Representation; "" for elements that nobody here asks for. DCMTK has a dictionary of all of them, which would
/// be a third of the first module.
[[nodiscard]] std::string_view StandardVr(Tag tag);

}  // namespace negatoscope
