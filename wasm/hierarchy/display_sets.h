#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/concatenation.h"
#include "core/display_set.h"
#include "hierarchy/instance_order.h"

namespace negatoscope {

/// What is read in one go: one stack, one clip, one view of a mammogram.
struct DisplaySet {
  std::string name;                        ///< unique in the series; the same for the same instances in any order
  std::vector<SplitReason> reasons;        ///< what tells it from the others; empty where it is the only one
  std::vector<IndexedInstance> instances;  ///< in reading order (SortForReading)
};

/// Splits a series the way it is read. The same instances give the same sets in any order:
///
/// 1. by SOP Class;
/// 2. every multi-frame instance is a set of its own, single-frame ones are together, and so are the parts of a
///    concatenation (PS3.3 C.7.6.16.2.2.4);
/// 3. modality MG: by side, view and what modifies it (magnified, rolled …);
/// 4. localizers (Image Type) apart from the rest; they are divided no further;
/// 5. single frames by whether they have a position, by Frame of Reference, by orientation (30 degrees between rows or
///    columns) and by matrix;
/// 6. where slices share positions: by echo time, Temporal Position Identifier, b-value, trigger time, Image Type or
///    Acquisition Number, the first of them that makes the repetitions fewer (Acquisition Number only where no more
///    than a tenth remains, as of slices that were sent twice), and so on within each part.
///
/// Steps 5 and 6 are taken where three or more images come to a part on average, so that a few odd or radial slices are
/// not torn apart; images without position (US, CR, DX, secondary capture) are never divided by 5 and 6. Instances
/// without a picture go with the first set of their SOP Class, else with the first set.
///
/// @param modality  of the series (0008,0060)
/// @return the sets by smallest Instance Number, localizers last; none for no instances
[[nodiscard]] std::vector<DisplaySet> SplitIntoDisplaySets(const std::vector<IndexedInstance>& instances,
                                                           std::string_view modality);

/// What is missing of the concatenation that a display set is; nothing where it is none, or whole.
[[nodiscard]] std::optional<MissingParts> MissingPartsOf(const std::vector<IndexedInstance>& instances);

}  // namespace negatoscope
