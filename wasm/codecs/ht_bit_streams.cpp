#include "codecs/ht_bit_streams.h"

#include <algorithm>
#include <array>

namespace negatoscope {

namespace {

std::uint64_t Load64(const std::uint8_t* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof(word));
  return word;
}

bool HasFf(std::uint64_t word) {
  constexpr std::uint64_t low_bits = 0x7F7F7F7F7F7F7F7FU;
  constexpr std::uint64_t ones = 0x0101010101010101U;
  return (word & ~low_bits & ((word & low_bits) + ones)) != 0;
}

}  // namespace

void HtBits::Begin(std::size_t bytes, std::size_t spare) {
  // What is held is written in words, and 8 bytes are read at once.
  used_ = bytes + spare / 8 + 24;
  if (bytes_.size() < used_) bytes_.resize(used_);
  written_ = 0;
  held_ = 0;
  held_bits_ = 0;
  at_ = 0;
}

void HtBits::Finish(std::uint8_t filling) {
  end_ = written_ * 8 + held_bits_;
  const std::uint64_t fill = filling == 0 ? 0 : ~std::uint64_t{0};
  held_ |= fill << held_bits_;
  std::memcpy(bytes_.data() + written_, &held_, sizeof(held_));
  const auto rest = bytes_.begin() + static_cast<std::ptrdiff_t>(written_ + sizeof(held_));
  std::fill(rest, bytes_.begin() + static_cast<std::ptrdiff_t>(used_), filling);
}

bool HtBits::Forward(std::span<const std::uint8_t> bytes, std::size_t spare) {
  Begin(bytes.size(), spare);
  bool is_stuffed = false;
  std::size_t i = 0;
  while (i < bytes.size()) {
    while (!is_stuffed && bytes.size() - i >= 8) {
      const std::uint64_t word = Load64(bytes.data() + i);
      if (HasFf(word)) break;
      Append(word & 0xFFFFFFFFU, 32);
      Append(word >> 32U, 32);
      i += 8;
    }
    if (i == bytes.size()) break;
    const std::uint8_t byte = bytes[i++];
    if (is_stuffed && byte > 0x7F) return false;
    Append(byte, is_stuffed ? 7 : 8);
    is_stuffed = byte == 0xFF;
  }
  Finish(0xFF);
  return true;
}

void HtBits::Backward(std::span<const std::uint8_t> bytes, std::size_t spare) {
  Begin(bytes.size(), spare);
  const std::uint32_t half = bytes.back() >> 4U;
  Append(half & 7U, 3);
  if ((half & 7U) != 7) Append(half >> 3U, 1);
  bool may_be_stuffed = (bytes.back() | 0xFU) > 0x8F;
  for (std::size_t i = bytes.size() - 1; i-- > 0;) {
    const std::uint8_t byte = bytes[i];
    const bool is_stuffed = may_be_stuffed && (byte & 0x7FU) == 0x7F;
    Append(is_stuffed ? 0x7FU : byte, is_stuffed ? 7 : 8);
    may_be_stuffed = byte > 0x8F;
  }
  Finish(0);
}

void MelEvents::Start(std::span<const std::uint8_t> bytes) {
  *this = MelEvents();
  bytes_ = bytes;
}

std::uint32_t MelEvents::Bit() {
  if (bits_ == 0) {
    bits_ = byte_ == 0xFF ? 7 : 8;
    // The last byte is shared with the other stream, which has its lower half; ones follow the end.
    byte_ = at_ < bytes_.size() ? bytes_[at_] : 0xFFU;
    if (at_ + 1 == bytes_.size()) byte_ |= 0xFU;
    ++at_;
  }
  --bits_;
  return (byte_ >> bits_) & 1U;
}

// Table 2 of ISO/IEC 15444-15: the exponents of the states.
void MelEvents::ReadRun() {
  static constexpr std::array<std::uint8_t, 13> exponents{0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5};
  const std::uint32_t exponent = exponents[state_];
  if (Bit() != 0) {
    zeros_ = 1U << exponent;
    state_ = std::min<std::uint32_t>(state_ + 1, exponents.size() - 1);
    return;
  }
  for (std::uint32_t i = 0; i < exponent; ++i) zeros_ = zeros_ << 1U | Bit();
  has_one_ = true;
  if (state_ > 0) --state_;
}

}  // namespace negatoscope
