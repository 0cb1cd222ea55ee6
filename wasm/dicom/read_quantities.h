#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/quantities.h"
#include "dicom/data_set.h"

namespace negatoscope {

/// The Real World Value Mapping Sequence (0040,9096) of a frame: from its functional groups, else the shared ones
/// (PS3.3 C.7.6.16.2.11), else the data set's own (C.7.6.16.2.11 used as a module). Items without usable numbers are
/// left out. Of a dose grid it is its Dose Grid Scaling (C.8.8.3).
[[nodiscard]] std::vector<RealWorldMapping> ReadRealWorldMappings(const DataSet& data_set, std::uint32_t frame_index);

/// What an uptake value of a PET Image needs (PS3.3 C.8.9.1, C.8.9.2, C.7.1.3); nothing where the data set has no PET
/// Units (0054,1001).
[[nodiscard]] std::optional<PetActivity> ReadPetActivity(const DataSet& data_set);

/// Seconds from a common origin for a date (DA) and a time (TM); nothing for what is neither. "1030" is 10:30.
[[nodiscard]] std::optional<double> SecondsOf(std::string_view date, std::string_view time);

}  // namespace negatoscope
