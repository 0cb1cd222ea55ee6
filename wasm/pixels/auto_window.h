#pragma once

#include <optional>
#include <span>

#include "core/display_description.h"
#include "core/frame.h"

namespace negatoscope {

/// The lowest and highest modality value that a window shows as different greys.
struct ValueRange {
  double low = 0;
  double high = 0;
};

/// A window for a grey frame whose file gives none: for `display.voi_function`, in modality values, always usable.
///
/// 8-bit frames get all their 256 values (fewer bits: what is used of them), as a screen capture is meant to be seen.
/// Others get the 0.5th to the 99.5th percentile of the rows that are real and that no shutter hides, without padding,
/// NaN and infinities, and without one value that covers more than a fifth of the picture at either end of its range
/// (air, collimation, mask). A picture of one value gets a window around it. Colour frames and broken ones get 0 … 255.
[[nodiscard]] VoiWindow AutoWindow(const Frame& frame, const DisplayDescription& display);

/// The range that AutoWindow shows.
[[nodiscard]] ValueRange AutoRange(const Frame& frame, const DisplayDescription& display);

/// The same percentiles of what somebody cut out of a frame to see it well: all of it counts, whatever covers most of
/// it. Both ends are one where it has one value; nothing where it has none, or colours.
[[nodiscard]] std::optional<ValueRange> RangeOfPart(const Frame& part, const DisplayDescription& display);

/// The window whose function is black at `low` and white at `high` exactly (PS3.3 C.11.2.1.2.1, C.11.2.1.3.2).
[[nodiscard]] VoiWindow WindowOfRange(const ValueRange& range, VoiFunction function);

/// One window for all slices of a series from the windows of some of them: from the lower quartile of their low ends to
/// the upper quartile of their high ends, so that one odd slice does not decide. Unusable windows are left out; none at
/// all gives 0 … 255.
[[nodiscard]] VoiWindow CombineWindows(std::span<const VoiWindow> windows, VoiFunction function);

}  // namespace negatoscope
