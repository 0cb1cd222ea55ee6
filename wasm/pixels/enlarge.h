#pragma once

#include <cstdint>

#include "core/frame.h"
#include "core/result.h"

namespace negatoscope {

/// Repeats the samples of a frame that was decoded at a smaller resolution, so that it has the rows and columns of the
/// whole one, and lies on the same pixels. Sample i of a resolution that is L times halved lies on row (column) i · 2^L
/// (ISO/IEC 15444-1 B.5); every pixel gets the nearest.
///
/// @param rows, columns  of the whole frame
/// @return kInvalid where the frame is none of its halvings, kLimit where the whole one is too large; as it was in both
[[nodiscard]] Result<void> EnlargeTo(Frame& frame, std::uint32_t rows, std::uint32_t columns);

}  // namespace negatoscope
