#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/display_description.h"
#include "core/pixel_description.h"
#include "dicom/data_set.h"

namespace negatoscope {

struct DisplayModule {
  DisplayDescription display;
  std::vector<std::string> notes;  ///< what was found and cannot be used, one sentence each
};

/// How one frame is to be shown, as far as its data set says (PS3.4 N.2): Modality LUT, VOI LUT and windows, from the
/// frame's functional groups where there are any; padding, palettes, presentation shape, overlays, pixel aspect.
/// What cannot be used (a window of width 0, a rescale slope that is no number) is left out and noted.
[[nodiscard]] DisplayModule ReadDisplay(const DataSet& data_set, const PixelDescription& description,
                                        std::uint32_t frame_index);

/// Expands Segmented Palette Color Lookup Table Data (PS3.3 C.7.9.2): discrete, linear and indirect segments.
/// @param segments  opcodes, lengths and entries, of `unit_bytes` each: 1 or 2
/// @param expected_entries  what the descriptor announces; expansion stops there
/// @return the entries; fewer where the segments are damaged
[[nodiscard]] std::vector<std::uint16_t> ExpandSegmentedPalette(const std::vector<std::uint16_t>& segments,
                                                                std::size_t expected_entries,
                                                                std::size_t unit_bytes = 2);

}  // namespace negatoscope
