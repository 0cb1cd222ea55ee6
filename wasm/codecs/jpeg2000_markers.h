#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/result.h"

namespace negatoscope {

struct Jpeg2000Component {
  std::uint32_t precision = 8;
  bool is_signed = false;
  std::uint32_t step_x = 1;  ///< XRsiz: columns of the reference grid for one sample
  std::uint32_t step_y = 1;  ///< YRsiz
};

/// What the main header and the tile-parts of a JPEG 2000 codestream say (ISO/IEC 15444-1 Annex A).
struct Jpeg2000Header {
  std::uint32_t rows = 0;  ///< of the image area
  std::uint32_t columns = 0;
  std::vector<Jpeg2000Component> components;
  std::uint32_t tiles = 1;
  std::uint32_t decomposition_levels = 0;  ///< the least of all components
  std::uint32_t layers = 1;
  bool is_lossy = false;                     ///< the irreversible 9-7 wavelet, in any component
  bool has_component_transform = false;      ///< RCT or ICT on the first three components
  bool is_high_throughput = false;           ///< ISO/IEC 15444-15 block coder
  bool is_complete = true;                   ///< all tile-parts are there as long as they say, with all tiles
  std::uint32_t complete_rows = 0;           ///< rows above the first tile that is missing; all where only data is
  std::span<const std::uint8_t> codestream;  ///< from SOC on, without a JP2 wrapper
};

/// Finds the codestream (bare, or in the jp2c box of a JP2 file) and walks its headers before the library sees a byte.
///
/// @return kMalformed: no SOC, SIZ not first, sizes that contradict each other, more tiles than 65535 or than the bytes
///         can hold, markers out of bounds, a block coder that CAP does not announce; kTruncated: the main header is
///         cut or no tile-part follows; kUnsupported: more than 4 components or 32 bits a sample, Part 2 extensions;
///         kLimit: so many precincts and layers that their bookkeeping would take more than the image
[[nodiscard]] Result<Jpeg2000Header> ReadJpeg2000Header(std::span<const std::uint8_t> bytes);

}  // namespace negatoscope
