#pragma once

#include <cstdint>
#include <span>

#include "core/frame.h"
#include "core/pixel_description.h"
#include "core/result.h"

namespace negatoscope {

/// How native pixel cells lie in the file (PS3.5 8.1.1, 8.2, Annex A).
struct NativeLayout {
  /// Bit where the frame begins, 0 to 15, 0 = least significant of the first byte; more than 7 for one that begins in
  /// the second.
  std::uint8_t first_bit = 0;
  bool is_big_endian = false;
  /// The value has VR OW. In big endian that means that cells of 1 and 8 bits come in swapped pairs of bytes (PS3.5
  /// A.3 with 7.3); with OB they do not. Of no consequence in little endian. The bytes have to
  /// begin on an even offset of the value.
  bool is_word_value = false;
};

/// Unpacks one native frame.
///
/// Bits Allocated 1 becomes one byte a pixel (least significant bit first), 12 (packed, retired) and 16 two bytes, 8
/// one, 32 four, float and double their own; big endian is swapped; planes (Planar Configuration 1) are interleaved.
/// YBR_FULL_422 and YBR_PARTIAL_422 stay as stored, with two samples a pixel: UpsampleChroma() makes three of them.
/// YBR_PARTIAL_420 (PS3.3 C.7.6.3.1.2, retired) leaves with three: of each pair of rows the first is Y Y Cb Cr for two
/// pixels, the second Y alone, and four pixels share a Cb and a Cr. The bits outside Bits Stored stay as they are: see
/// NormalizeStoredValues().
///
/// @param bytes  the frame's bytes; more than needed is ignored, with a note for more than a byte of padding
/// @return rows × columns × samples; where the bytes end early the rows that are whole, `valid_rows` and a note;
///         kTruncated without one whole row; what ValidateDescription() says
[[nodiscard]] Result<Frame> DecodeNative(std::span<const std::uint8_t> bytes, const PixelDescription& description,
                                         const NativeLayout& layout = {});

[[nodiscard]] inline Result<Frame> DecodeNative(std::span<const std::uint8_t> bytes, std::uint8_t first_bit,
                                                const PixelDescription& description, bool big_endian) {
  return DecodeNative(bytes, description,
                      {.first_bit = first_bit, .is_big_endian = big_endian, .is_word_value = false});
}

/// Turns a stored YBR_FULL_422 or YBR_PARTIAL_422 frame (Y Y Cb Cr for two pixels, PS3.3 C.7.6.3.1.2) into three
/// samples a pixel: each pair shares its Cb and Cr. The Photometric Interpretation becomes YBR_FULL; of a partial-range
/// one it stays, and says by its three samples a pixel that it is complete. Any other frame is left as it is.
[[nodiscard]] Result<void> UpsampleChroma(Frame& frame);

}  // namespace negatoscope
