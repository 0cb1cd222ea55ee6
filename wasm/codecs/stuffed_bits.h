#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

#include "codecs/big_endian.h"

namespace negatoscope {

/// What follows a byte FF of coded data, so that no marker can be taken for it.
enum class Stuffing : std::uint8_t {
  kByte,  ///< JPEG: a byte 00, which says nothing (ISO/IEC 10918-1 F.1.2.3)
  kBit,   ///< JPEG-LS: a byte whose highest bit is 0 and says nothing (ISO/IEC 14495-1 A.1)
};

/// Entropy-coded bits of a scan, highest first. A marker ends them; zeros follow.
///
/// The object of a loop belongs into a local variable: what is not inlined takes and gives it by value, so that it can
/// stay in registers.
template <Stuffing kStuffing>
class StuffedBits {
 public:
  StuffedBits(std::span<const std::uint8_t> bytes, std::size_t at) : bytes_(bytes), at_(at) { FindFf(); }

  /// Makes 32 bits ready.
  [[gnu::always_inline]] void Fill() {
    if (count_ >= 32) return;
    // Far from an FF, which is nearly always, eight bytes at once. Bits that no longer fit are read again the next
    // time.
    if (at_ + 8 <= plain_end_) [[likely]] {
      bits_ |= BigEndian64(bytes_.data() + at_) >> count_;
      at_ += (63U - count_) >> 3U;
      count_ |= 56U;
      return;
    }
    *this = FilledByBytes(*this);
  }

  /// Zeros before the next 1, of 32 at most.
  [[nodiscard]] unsigned LeadingZeros() const { return static_cast<unsigned>(std::countl_zero(bits_)); }

  /// @param count 0 … 32 of those that are ready
  [[nodiscard]] std::uint32_t Peek(unsigned count) const {
    return static_cast<std::uint32_t>(bits_ >> 1U >> (63U - count));
  }
  void Skip(unsigned count) {
    bits_ <<= count;
    count_ -= count;
  }
  std::uint32_t Take(unsigned count) {
    const std::uint32_t value = Peek(count);
    Skip(count);
    return value;
  }

  /// More was read than there is.
  [[nodiscard]] bool IsOverdrawn() const { return count_ < added_; }

  /// A marker is next, or the end, and what is left before it is padding: less than a byte of zeros.
  [[nodiscard]] bool IsAtEnd() const {
    const StuffedBits rest = FilledByBytes(*this);
    return !rest.IsOverdrawn() && rest.added_ > 0 && rest.count_ - rest.added_ < 8 && rest.bits_ == 0;
  }

  /// Steps over a marker and what is left of the byte before it.
  /// @return false where another marker is next
  [[nodiscard]] bool SkipMarker(std::uint8_t marker) {
    StuffedBits rest = FilledByBytes(*this);
    // Whole bytes before the marker would be data that nobody asked for.
    if (rest.IsOverdrawn() || rest.count_ - rest.added_ >= 8) return false;
    if (bytes_.size() - rest.at_ < 2 || bytes_[rest.at_] != 0xFF || bytes_[rest.at_ + 1] != marker) return false;
    *this = StuffedBits(bytes_, rest.at_ + 2);
    return true;
  }

 private:
  void FindFf() {
    const void* found = at_ < bytes_.size() ? std::memchr(bytes_.data() + at_, 0xFF, bytes_.size() - at_) : nullptr;
    plain_end_ = found != nullptr ? static_cast<std::size_t>(static_cast<const std::uint8_t*>(found) - bytes_.data())
                                  : bytes_.size();
  }

  // Behind an FF, whether the next byte belongs to the data.
  [[nodiscard]] bool IsData(std::size_t after_ff) const {
    if (after_ff >= bytes_.size()) return false;
    return kStuffing == Stuffing::kByte ? bytes_[after_ff] == 0 : bytes_[after_ff] < 0x80;
  }

  void AddFf() {
    bits_ |= std::uint64_t{0xFF} << (56U - count_);
    count_ += 8;
    if constexpr (kStuffing == Stuffing::kBit) {
      bits_ |= std::uint64_t{bytes_[at_ + 1]} << (57U - count_);
      count_ += 7;
    }
    at_ += 2;
    FindFf();
  }

  static StuffedBits FilledByBytes(StuffedBits bits) {
    while (bits.count_ <= 48) {
      if (bits.at_ < bits.plain_end_) {
        bits.bits_ |= std::uint64_t{bits.bytes_[bits.at_++]} << (56U - bits.count_);
        bits.count_ += 8;
      } else if (bits.at_ < bits.bytes_.size() && bits.IsData(bits.at_ + 1)) {
        bits.AddFf();
      } else {
        bits.count_ += 8;
        bits.added_ += 8;
      }
    }
    return bits;
  }

  std::span<const std::uint8_t> bytes_;
  std::size_t at_ = 0;
  std::size_t plain_end_ = 0;  // no FF before it
  std::uint64_t bits_ = 0;
  unsigned count_ = 0;
  unsigned added_ = 0;  // zeros behind the end
};

}  // namespace negatoscope
