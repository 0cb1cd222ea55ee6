#pragma once

#include <cstdint>
#include <span>

#include "core/frame.h"
#include "core/pixel_description.h"
#include "core/result.h"

namespace negatoscope {

struct Jpeg2000Options {
  /// Resolution levels to leave out: each halves rows and columns (rounded up). No more are left out than the
  /// codestream has; none where means of samples mean nothing: indices of a palette, cells that hold more than Bits
  /// Stored.
  std::uint32_t discard_levels = 0;
};

/// Decodes one frame of JPEG 2000 or High-Throughput JPEG 2000 (ISO/IEC 15444-1 and -15, PS3.5 8.2.4, 8.2.14): a bare
/// codestream or one in a JP2 file, up to 4 components, signed or not, component transform (RCT, ICT) undone,
/// subsampled components repeated to full size.
///
/// The Photometric Interpretation of the result: RGB where the codestream has a component transform, as that makes RGB
/// of YBR_RCT and YBR_ICT (PS3.5 8.2.4). Without one, samples are what the encoder was given: as declared, and RGB
/// where YBR_RCT or YBR_ICT is declared, which only a component transform could have made; YBR_FULL_422 comes as
/// YBR_FULL.
///
/// @return rows × columns × samples, smaller by the discarded levels. An incomplete codestream gives the rows above the
///         first tile that is missing, all of them where only detail is missing, and a note. kMismatch for another size
///         than the header's, kTruncated without one whole row, kMalformed where the library gives up, and what
///         ReadJpeg2000Header() and ValidateDescription() say
[[nodiscard]] Result<Frame> DecodeJpeg2000(std::span<const std::uint8_t> codestream,
                                           const PixelDescription& description, const Jpeg2000Options& options = {});

}  // namespace negatoscope
