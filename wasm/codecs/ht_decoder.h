#pragma once

#include <cstdint>

#include "codecs/jpeg2000_markers.h"
#include "core/frame.h"

namespace negatoscope {

/// Decodes High-Throughput JPEG 2000 of the usual form, row by row, without an image of its own in between: see
/// LayOutHtImage() and ReadHtPackets() for what is not of that form.
///
/// @param header of a codestream whose size the caller has checked
/// @param frame  has the size of the picture without the discarded levels, and a type that holds the precision; its
///               bytes are overwritten
/// @return false where the library has to do it; the bytes of the frame are then of no use
[[nodiscard]] bool DecodeHighThroughput(const Jpeg2000Header& header, std::uint32_t discard_levels, Frame& frame);

}  // namespace negatoscope
