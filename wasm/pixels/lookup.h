#pragma once

#include <cstdint>

#include "core/display_description.h"

namespace negatoscope {

/// Bits per entry as it can be true: 1 to 16; 16 where the file claims anything else.
[[nodiscard]] std::uint16_t UsableBitsPerEntry(const LookupTable& table);

/// The entry for an input value (PS3.3 C.11.1.1.1): the first one at or below `first_mapped`, the last one past the
/// entries that are really there, however many the descriptor claims. 0 for a table without entries.
[[nodiscard]] std::uint16_t LookUp(const LookupTable& table, std::int64_t input);

/// The same for an input that need not be an integer (modality values): rounded to nearest, halves up; 0 for NaN.
[[nodiscard]] std::uint16_t LookUpRounded(const LookupTable& table, double input);

}  // namespace negatoscope
