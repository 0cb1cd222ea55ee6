#include "pixels/lookup.h"

#include <algorithm>
#include <cmath>

namespace negatoscope {

std::uint16_t UsableBitsPerEntry(const LookupTable& table) {
  return table.bits_per_entry >= 1 && table.bits_per_entry <= 16 ? table.bits_per_entry : std::uint16_t{16};
}

namespace {

// Beyond 32 bits every input is past an end of the table.
constexpr double kBeyond = 1e15;

}  // namespace

std::uint16_t LookUp(const LookupTable& table, std::int64_t input) {
  if (table.entries.empty()) return 0;
  if (input <= table.first_mapped) return table.entries.front();
  // Compared without subtracting, so that no input overflows.
  const auto last = static_cast<std::int64_t>(table.entries.size()) - 1;
  if (input >= std::int64_t{table.first_mapped} + last) return table.entries.back();
  return table.entries[static_cast<std::size_t>(input - table.first_mapped)];
}

std::uint16_t LookUpRounded(const LookupTable& table, double input) {
  if (table.entries.empty() || std::isnan(input)) return 0;
  return LookUp(table, static_cast<std::int64_t>(std::floor(std::clamp(input, -kBeyond, kBeyond) + 0.5)));
}

}  // namespace negatoscope
