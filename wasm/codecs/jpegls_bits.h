#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

namespace negatoscope {

/// Bits of a JPEG-LS scan, highest first. A byte FF is followed by seven bits (ISO/IEC 14495-1 A.1). A marker ends
/// them; zeros follow.
class JpegLsBits {
 public:
  JpegLsBits(std::span<const std::uint8_t> bytes, std::size_t at) : bytes_(bytes), at_(at) {}

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

  /// Zeros before the next 1: of the bits that are ready, whatever comes after them.
  [[nodiscard]] unsigned LeadingZeros() const { return static_cast<unsigned>(std::countl_zero(bits_)); }

  /// @param count 0 … 32 of those that are ready
  std::uint32_t Take(unsigned count) {
    const auto value = static_cast<std::uint32_t>(bits_ >> 1U >> (63U - count));
    Skip(count);
    return value;
  }
  void Skip(unsigned count) {
    bits_ <<= count;
    count_ -= count;
  }

  /// More was read than there is.
  [[nodiscard]] bool IsOverdrawn() const { return count_ < added_; }

  /// A marker is next, and what is left before it is padding: less than a byte of zeros.
  [[nodiscard]] bool IsAtEnd() const {
    const JpegLsBits rest = FilledByBytes(*this);
    return !rest.IsOverdrawn() && rest.added_ > 0 && rest.count_ - rest.added_ < 8 && rest.bits_ == 0;
  }

 private:
  static bool HasFf(std::uint32_t word) { return (word & 0x80808080U & ((word & 0x7F7F7F7FU) + 0x01010101U)) != 0; }

  // By value, so that the object of a loop can stay in registers.
  static JpegLsBits FilledByBytes(JpegLsBits bits) {
    const std::span<const std::uint8_t> bytes = bits.bytes_;
    while (bits.count_ <= 48) {
      const std::size_t at = bits.at_;
      const bool is_ff = at < bytes.size() && bytes[at] == 0xFF;
      if (at >= bytes.size() || (is_ff && (at + 1 >= bytes.size() || bytes[at + 1] >= 0x80))) {
        bits.added_ += 8;
      } else {
        bits.bits_ |= std::uint64_t{bytes[at]} << (56U - bits.count_);
        ++bits.at_;
        if (is_ff) {
          bits.bits_ |= std::uint64_t{bytes[at + 1]} << (49U - bits.count_);
          bits.count_ += 7;
          ++bits.at_;
        }
      }
      bits.count_ += 8;
    }
    return bits;
  }

  std::span<const std::uint8_t> bytes_;
  std::size_t at_ = 0;
  std::uint64_t bits_ = 0;
  unsigned count_ = 0;
  unsigned added_ = 0;  // zeros behind the end
};

}  // namespace negatoscope
