#pragma once

#include <array>
#include <cstdint>

namespace negatoscope {

/// How the magnitude exponents of two neighbouring quads begin (ISO/IEC 15444-15 7.3.6): bits of both prefixes, which
/// come first, then the suffixes; `value` is what the prefix alone says.
struct HtPairPrefix {
  std::uint32_t prefix_bits : 8;
  std::uint32_t first_suffix_bits : 4;
  std::uint32_t second_suffix_bits : 4;
  std::uint32_t first_value : 8;
  std::uint32_t second_value : 8;
};

/// The variable length codes of the HT cleanup pass, by the next bits of their stream (first bit lowest).
struct HtTables {
  /// Indexed by context × 128 + 7 bits. An entry: bits 0 … 2 length of the codeword, 3 an exponent offset follows,
  /// 4 … 7 significant samples (top left, bottom left, top right, bottom right), 8 … 11 their known leading one,
  /// 12 … 15 whether it is known.
  std::array<std::uint16_t, 1024> first_row{};
  std::array<std::uint16_t, 1024> other_rows{};

  /// Which quads of a pair have an exponent offset: 1 the first, 2 the second, and where both have:
  static constexpr std::uint32_t kBothInFirstRow = 3;
  static constexpr std::uint32_t kBothBeyondTwo = 4;  ///< in the first row, with an event that says so
  static constexpr std::uint32_t kBoth = 5;           ///< in other rows
  static constexpr std::uint32_t kModes = 6;
  std::array<HtPairPrefix, std::size_t{kModes} * 64> pair_prefixes{};  ///< indexed by mode × 64 + 6 bits
};

/// Made at first use.
[[nodiscard]] const HtTables& GetHtTables();

}  // namespace negatoscope
