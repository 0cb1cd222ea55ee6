#pragma once

#include <cstdint>
#include <span>

#include "core/result.h"

namespace negatoscope {

/// Names and VRs of the private Data Elements that their makers have published (PS3.5 7.8.1) fill a tenth of the data
/// set module, and only who reads attributes sees them. So they are a file of their own. Format ("NGPD"):
/// wasm/cmake/dependencies/dcmtk/pack_private_dictionary.py.

/// Adds what is in `private_dictionary.bin` to DCMTK's dictionary. Data sets that are opened from now on have these
/// names, and in implicit VR these VRs. The second time does nothing.
/// @return kMalformed, with the byte offset, where the bytes are no such file; then nothing was added
[[nodiscard]] Result<void> InstallPrivateDictionary(std::span<const std::uint8_t> bytes);

[[nodiscard]] bool HasPrivateDictionary();

}  // namespace negatoscope
