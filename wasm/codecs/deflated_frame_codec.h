#pragma once

#include <cstdint>
#include <span>

#include "core/frame.h"
#include "core/pixel_description.h"
#include "core/result.h"

namespace negatoscope {

/// Decodes one frame of Deflated Image Frame Compression (1.2.840.10008.1.2.8.1, PS3.5 A.4.13): a native little endian
/// frame in a raw deflate stream (RFC 1951), Bits Allocated 1 starting on a byte.
///
/// Never inflates more than the frame the header announces.
/// @return as DecodeNative(); kMalformed where nothing could be inflated; kTruncated where so few bytes cannot hold so
///         large a frame
[[nodiscard]] Result<Frame> DecodeDeflatedFrame(std::span<const std::uint8_t> codestream,
                                                const PixelDescription& description);

}  // namespace negatoscope
