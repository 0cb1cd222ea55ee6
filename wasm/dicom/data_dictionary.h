#pragma once

#include <cstdint>
#include <span>

#include "core/result.h"

namespace negatoscope {

/// The names of all Data Elements (PS3.6 6), and names and VRs of the private ones that their makers have published
/// (PS3.5 7.8.1), fill a fifth of the data set module, and only who reads attributes sees them. So they are a file of
/// their own. Format ("NGDD"): wasm/cmake/dependencies/dcmtk/pack_data_dictionary.py.

/// Adds what is in `data_dictionary.bin` to DCMTK's dictionary, which has tags and VRs of the standard's elements
/// only. Data sets that are opened from now on have the names, and private elements in implicit VR their VRs. The
/// second time does nothing.
/// @return kMalformed, with the byte offset, where the bytes are no such file; then nothing was added
[[nodiscard]] Result<void> InstallDataDictionary(std::span<const std::uint8_t> bytes);

[[nodiscard]] bool HasDataDictionary();

}  // namespace negatoscope
