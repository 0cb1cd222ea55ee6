#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "codecs/stuffed_bits.h"

namespace negatoscope {

using JpegBits = StuffedBits<Stuffing::kByte>;

/// A Huffman table for differences (ISO/IEC 10918-1 C.2, F.2.2.1, H.1.2.2).
class JpegDifferences {
 public:
  /// @param lengths number of codes of 1 … 16 bits; @param symbols categories 0 … 16, in the order of the codes
  /// @return nothing where there are more codes than bits
  [[nodiscard]] bool Build(std::span<const std::uint8_t, 16> lengths, std::span<const std::uint8_t> symbols);

  /// The next difference, modulo 65536. A code that is not in the table is 0, and `is_damaged` is set.
  /// @param bits has kIndexBits ready: after a Fill() there are those of two differences
  [[gnu::always_inline]] std::uint32_t Next(JpegBits& bits, bool& is_damaged) const {
    const Entry entry = entries_[bits.Peek(kIndexBits)];
    bits.Skip(entry.skip);
    if (entry.more == 0) return entry.difference;
    const LongCode found = Long(bits, entry);
    bits = found.bits;
    is_damaged |= found.is_damaged;
    return found.difference;
  }

 private:
  static constexpr unsigned kIndexBits = 12;
  static constexpr std::uint8_t kLongCode = 0xFF;

  // What 12 bits say: code and difference, or the code alone with `more` bits to come.
  struct Entry {
    std::uint16_t difference = 0;
    std::uint8_t skip = 0;
    std::uint8_t more = 0;
  };

  struct LongCode {
    JpegBits bits;
    std::uint32_t difference = 0;
    bool is_damaged = false;
  };

  [[nodiscard]] LongCode Long(JpegBits bits, Entry entry) const;
  static Entry MakeEntry(std::uint32_t bits, unsigned length, std::uint8_t category);

  std::vector<Entry> entries_;
  std::array<std::int32_t, 17> last_code_{};  // of a length; -1 for none
  std::array<std::int32_t, 17> first_symbol_{};
  std::vector<std::uint8_t> symbols_;
};

}  // namespace negatoscope
