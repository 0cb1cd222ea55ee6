#pragma once

#include <optional>
#include <vector>

#include "core/display_set.h"
#include "hierarchy/instance_order.h"

namespace negatoscope {

/// The distances between the slices of a display set, and what does not add up.
///
/// Measured along the common normal, so that a tilted gantry, whose slices are shifted along the table, is even. The
/// usual distance is the median. A distance within a tenth of it (or 0.02 mm, the rounding of positions) is even.
///
/// - missing-slices: a distance that is a whole multiple of the usual one (within a tenth of it for each slice), in at
///   most a quarter of the gaps, with no more slices missing than there are. Otherwise the stack has two spacings.
/// - duplicate-positions: closer than 0.01 mm, unless every position is held equally often (a time series).
/// - uneven-spacing: any other distance.
///
/// @return nothing for fewer than three positions, or where the pictures are no stack of parallel single-frame slices
[[nodiscard]] std::optional<SliceSpacing> SpacingOf(const std::vector<IndexedInstance>& instances);

}  // namespace negatoscope
