#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "codecs/ht_block_decoder.h"
#include "codecs/jpeg2000_markers.h"

namespace negatoscope {

/// A size without that many resolution levels, or in blocks of 2 to that power; at most 32.
[[nodiscard]] constexpr std::uint32_t CeilShift(std::uint32_t size, std::uint32_t bits) {
  return static_cast<std::uint32_t>((std::uint64_t{size} + (std::uint64_t{1} << bits) - 1) >> bits);
}

/// A sub-band with its code-blocks, row by row (ISO/IEC 15444-1 B.5, B.7).
struct HtBand {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::uint32_t blocks_across = 0;
  std::uint32_t blocks_down = 0;
  std::uint32_t bit_planes = 0;  ///< Mb of equation E-2
  float step = 1;                ///< of the irreversible wavelet's quantiser, for bands that all have the same gain
  std::vector<HtCodeBlock> blocks;
};

struct HtResolution {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::uint32_t precinct_width_bits = 15;
  std::uint32_t precinct_height_bits = 15;
  std::uint32_t block_width_bits = 6;
  std::uint32_t block_height_bits = 6;
  std::vector<HtBand> bands;  ///< LL of the lowest, HL, LH and HH of the others

  [[nodiscard]] std::uint32_t PrecinctsAcross() const { return ((width - 1) >> precinct_width_bits) + 1; }
  [[nodiscard]] std::uint32_t PrecinctsDown() const { return ((height - 1) >> precinct_height_bits) + 1; }
};

/// One tile of equal components, as nearly all HTJ2K of medicine is.
struct HtImage {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::uint32_t levels = 0;
  std::uint32_t progression = 0;  ///< Table A.16
  bool has_sop = false;
  bool has_eph = false;
  bool is_reversible = true;
  bool has_transform = false;
  std::vector<std::vector<HtResolution>> components;   ///< the lowest resolution first
  std::vector<std::span<const std::uint8_t>> packets;  ///< bodies of the tile-parts
};

/// Lays out the image of a complete codestream that ReadJpeg2000Header() has walked.
///
/// @return nothing where it is not of the kind that the decoder of ht_decoder.h is made for: several tiles or quality
///         layers, subsampled or unequal components, coding styles by component, regions of interest, progression
///         changes, packed packet headers, more than 16 bits a sample
[[nodiscard]] std::optional<HtImage> LayOutHtImage(const Jpeg2000Header& header);

}  // namespace negatoscope
