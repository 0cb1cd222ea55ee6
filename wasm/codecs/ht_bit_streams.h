#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

namespace negatoscope {

/// Bits without the stuffing between them, first bit lowest, so that any 57 of them can be had at once from anywhere.
class HtBits {
 public:
  /// A stream that grows forward: after a byte of FF a bit is left out (ISO/IEC 15444-15 7.1.2). Ones follow its end.
  /// @param spare bits that may be taken behind the end by one cursor
  /// @return false where the bit that is left out is not 0
  [[nodiscard]] bool Forward(std::span<const std::uint8_t> bytes, std::size_t spare);

  /// The stream that grows backward from the end (7.1.4), its first four bits in the upper half of the last byte.
  /// Zeros follow its beginning.
  void Backward(std::span<const std::uint8_t> bytes, std::size_t spare);

  /// Where one is in the stream; a copy, so that it can stay in registers.
  class Cursor {
   public:
    Cursor(const std::uint8_t* bytes, std::size_t at) : bytes_(bytes), at_(at) {}

    /// The next bits after some, 57 at least.
    [[nodiscard]] std::uint64_t Peek(std::size_t after = 0) const {
      const std::size_t at = at_ + after;
      std::uint64_t bits = 0;
      std::memcpy(&bits, bytes_ + (at >> 3U), sizeof(bits));
      return bits >> (at & 7U);
    }
    void Skip(std::size_t bits) { at_ += bits; }
    [[nodiscard]] std::size_t at() const { return at_; }

   private:
    const std::uint8_t* bytes_;
    std::size_t at_;
  };

  [[nodiscard]] Cursor Next() const { return {bytes_.data(), at_}; }

  /// Goes on from there; from the end where more was taken than there is.
  void Settle(const Cursor& cursor) { at_ = cursor.at() < end_ ? cursor.at() : end_; }

 private:
  void Begin(std::size_t bytes, std::size_t spare);
  void Append(std::uint64_t bits, unsigned count) {
    held_ |= bits << held_bits_;
    held_bits_ += count;
    if (held_bits_ >= 32) Flush();
  }
  void Flush() {
    const auto low = static_cast<std::uint32_t>(held_);
    std::memcpy(bytes_.data() + written_, &low, sizeof(low));
    written_ += sizeof(low);
    held_ >>= 32U;
    held_bits_ -= 32;
  }
  void Finish(std::uint8_t filling);

  std::vector<std::uint8_t> bytes_;
  std::size_t used_ = 0;  // bytes_ that belong to this stream
  std::size_t written_ = 0;
  std::uint64_t held_ = 0;
  unsigned held_bits_ = 0;
  std::size_t at_ = 0;
  std::size_t end_ = 0;
};

/// The adaptive run lengths that tell which quads without significant neighbours are empty (7.1.3, 7.3.3).
class MelEvents {
 public:
  /// @param bytes from the first byte of the stream up to the one before the last of the code-block
  void Start(std::span<const std::uint8_t> bytes);

  [[nodiscard]] bool Next() {
    if (zeros_ == 0 && !has_one_) ReadRun();
    if (zeros_ == 0) {
      has_one_ = false;
      return true;
    }
    --zeros_;
    return false;
  }

 private:
  void ReadRun();
  std::uint32_t Bit();

  std::span<const std::uint8_t> bytes_;
  std::size_t at_ = 0;
  std::uint32_t byte_ = 0;
  unsigned bits_ = 0;
  std::uint32_t state_ = 0;
  std::uint32_t zeros_ = 0;
  bool has_one_ = false;
};

}  // namespace negatoscope
