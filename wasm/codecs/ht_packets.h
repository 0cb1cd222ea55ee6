#pragma once

#include "codecs/ht_geometry.h"

namespace negatoscope {

/// Reads all packet headers (ISO/IEC 15444-1 B.9, B.10 with ISO/IEC 15444-15) and hands each code-block its bytes.
///
/// @return false where a packet is not whole, or a block has refinement passes: nothing is lost, another decoder
///         tells what is wrong or reads them
[[nodiscard]] bool ReadHtPackets(HtImage& image);

}  // namespace negatoscope
