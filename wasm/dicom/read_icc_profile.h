#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dicom/data_set.h"

namespace negatoscope {

/// ICC Profile (0028,2000) of the image (PS3.3 C.11.15), else that of the first item of Optical Path Sequence
/// (0048,0105), where whole slide images have it (PS3.3 C.8.12.5).
/// @param notes  gets a sentence for one that is longer than limits::kIccProfileBytes
/// @return empty where there is none
[[nodiscard]] std::vector<std::uint8_t> ReadIccProfile(const DataSet& data_set, std::vector<std::string>& notes);

}  // namespace negatoscope
