#pragma once

// Only for the .cpp files of this room. Implemented by parse_with_dcmtk.cpp; the first module of the application is
// linked without DCMTK, and has wasm/bindings/without_dcmtk.cpp in its place.

#include <string>
#include <vector>

#include "core/byte_source.h"
#include "core/result.h"
#include "dicom/element_tree.h"
#include "dicom/encoding.h"
#include "dicom/structure.h"

namespace negatoscope {

/// What DCMTK made of a data set.
struct DcmtkReading {
  ElementTree elements;
  std::vector<std::string> damage;  ///< elements that could not be read, one sentence each
};

/// Parses what the structure found to be safe; its values stay with DCMTK, long ones in the source.
/// @param source  must outlive the elements
/// @return kNotInThisModule where DCMTK is not linked
[[nodiscard]] Result<DcmtkReading> ParseWithDcmtk(ByteSource& source, const Structure& structure, Encoding encoding);

}  // namespace negatoscope
