#pragma once

// Only for the .cpp files of this room.

#include <optional>

#include "core/display_description.h"
#include "dicom/item_reader.h"

namespace negatoscope {

/// One item of a Modality LUT or VOI LUT Sequence (PS3.3 C.11.1.1, C.11.2.1.1).
/// @param is_signed  whether its input values are
/// @return nothing where the table is damaged or has fewer entries than its descriptor says
[[nodiscard]] std::optional<LookupTable> ReadLut(const ItemReader& item, bool is_signed);

/// The three Palette Color Lookup Tables, plain or segmented (PS3.3 C.7.6.3.1.5, C.7.6.3.1.6, C.7.9).
[[nodiscard]] std::optional<Palette> ReadPalette(const ItemReader& top, bool is_signed);

/// Whether a palette of `top` has fewer entries than its descriptor says.
[[nodiscard]] bool IsShorterThanDeclared(const Palette& palette, const ItemReader& top);

}  // namespace negatoscope
