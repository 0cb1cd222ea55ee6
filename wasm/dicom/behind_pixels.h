#pragma once

#include "core/byte_source.h"
#include "core/result.h"
#include "dicom/encoding.h"
#include "dicom/structure.h"

namespace negatoscope {

/// Looks for Data Elements behind the pixels that belong before them: some writers append what they correct, and it may
/// say whose picture it is.
///
/// Where the pixels end with the file nothing is read. Where what follows does not lead from element to element to the
/// end, it is none, but more pixels than are announced; where it is in order nobody asks for it (padding, signatures).
/// Fragments are not walked through: each may be a read, and the end of one is looked at where it is near that of the
/// file.
///
/// @param structure  of the data set up to the pixels; gets what comes too late
/// @return kReadFailed
[[nodiscard]] Result<void> AddElementsBehindPixels(ByteSource& source, Encoding encoding, Structure& structure);

}  // namespace negatoscope
