#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace negatoscope {

/// Entropy-coded bits of a JPEG scan, highest first. A marker ends them; zeros follow.
class JpegBits {
 public:
  explicit JpegBits(std::span<const std::uint8_t> bytes, std::size_t at) : bytes_(bytes), at_(at) {}

  /// Makes 32 bits ready.
  void Fill() {
    if (count_ >= 32) return;
    if (bytes_.size() - at_ >= 4) {
      const std::uint8_t* const next = bytes_.data() + at_;
      const std::uint32_t word = std::uint32_t{next[0]} << 24U | std::uint32_t{next[1]} << 16U |
                                 std::uint32_t{next[2]} << 8U | std::uint32_t{next[3]};
      if (!HasFf(word)) {
        bits_ |= std::uint64_t{word} << (32U - count_);
        count_ += 32;
        at_ += 4;
        return;
      }
    }
    *this = FilledByBytes(*this);
  }

  /// @param count 1 … 32
  [[nodiscard]] std::uint32_t Peek(unsigned count) const { return static_cast<std::uint32_t>(bits_ >> (64U - count)); }
  void Skip(unsigned count) {
    bits_ <<= count;
    count_ -= count;
  }

  /// More was read than there is.
  [[nodiscard]] bool IsOverdrawn() const { return count_ < added_; }

  /// Steps over a marker and what is left of the byte before it.
  /// @return false where another marker is next
  [[nodiscard]] bool SkipMarker(std::uint8_t marker);

 private:
  static bool HasFf(std::uint32_t word) { return (word & 0x80808080U & ((word & 0x7F7F7F7FU) + 0x01010101U)) != 0; }
  // By value, so that the object of a loop can stay in registers.
  static JpegBits FilledByBytes(JpegBits bits);

  std::span<const std::uint8_t> bytes_;
  std::size_t at_ = 0;
  std::uint64_t bits_ = 0;
  unsigned count_ = 0;
  unsigned added_ = 0;  // zeros behind the end
};

/// A Huffman table for differences (ISO/IEC 10918-1 C.2, F.2.2.1, H.1.2.2).
class JpegDifferences {
 public:
  /// @param lengths number of codes of 1 … 16 bits; @param symbols categories 0 … 16, in the order of the codes
  /// @return nothing where there are more codes than bits
  [[nodiscard]] bool Build(std::span<const std::uint8_t, 16> lengths, std::span<const std::uint8_t> symbols);

  /// The next difference, modulo 65536. A code that is not in the table is 0, and `is_damaged` is set.
  [[gnu::always_inline]] std::uint32_t Next(JpegBits& bits, bool& is_damaged) const {
    bits.Fill();
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
