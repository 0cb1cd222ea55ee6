#pragma once

#include <cstdint>
#include <vector>

#include "core/frame.h"
#include "core/pixel_description.h"
#include "core/result.h"

namespace negatoscope {

/// Each sample shifted right by High Bit − Bits Stored + 1 and masked to Bits Stored, zero-extended, in the container
/// of the frame: what decoders can be compared by, as they differ in how they fill the other bits. Floating point
/// samples and Bits Allocated 1 stay as they are; so do samples that a decoder had to widen, because the codestream is
/// deeper than Bits Allocated. Bits that the description does not make sense of (see ValidateDescription) stay as they
/// are.
[[nodiscard]] std::vector<std::uint8_t> MaskedSamples(const Frame& frame, const PixelDescription& description);

/// Makes the samples say what they mean, in place: shifted down to bit 0, what lies outside Bits Stored (overlays,
/// garbage) dropped, sign-extended where Pixel Representation is 1 (PS3.5 8.1.1). `frame.type` is the truth afterwards.
///
/// @return kInvalid where Bits Stored, Bits Allocated and High Bit contradict each other
[[nodiscard]] Result<void> NormalizeStoredValues(Frame& frame, const PixelDescription& description);

/// Moves the samples of a codestream of `precision` bits to where the description expects them. A codestream that holds
/// no more than Bits Stored has them in its low bits, whatever High Bit says; and samples that were widened get their
/// sign from the codestream's highest bit, as the description has nothing to say of that depth. Samples that need more
/// than Bits Stored are noted: NormalizeStoredValues() cuts them.
void PlaceSamples(Frame& frame, const PixelDescription& description, std::uint32_t precision);

}  // namespace negatoscope
