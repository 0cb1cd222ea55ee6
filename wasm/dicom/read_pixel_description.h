#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/pixel_description.h"
#include "core/result.h"
#include "dicom/data_set.h"

namespace negatoscope {

/// What the header says about the pixels, and where it had to be forgiven.
struct PixelModule {
  PixelDescription description;
  std::uint32_t number_of_frames = 1;  ///< as declared; 1 where it is absent, 0 where it is no count
  std::vector<std::string> notes;
};

/// Reads the Image Pixel module (PS3.3 C.7.6.3) and checks that its values can be.
/// @return kNoPixelData; kMissing or kInvalid naming the tag: no rows, Bits Stored above Bits Allocated, Rows encoded
/// as something that is not 16 bit, Rows given twice, …
[[nodiscard]] Result<PixelModule> ReadPixelModule(const DataSet& data_set);

}  // namespace negatoscope
