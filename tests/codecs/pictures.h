#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "core/frame.h"
#include "core/pixel_description.h"

/// Small pictures by formula, and their descriptions.
namespace negatoscope::fixtures {

using Bytes = std::vector<std::uint8_t>;

inline constexpr std::uint32_t kSide = 16;

inline Bytes FromHex(std::string_view hex) {
  const auto digit = [](char c) { return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'A' + 10); };
  Bytes bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    bytes.push_back(static_cast<std::uint8_t>(digit(hex[i]) << 4U | digit(hex[i + 1])));
  }
  return bytes;
}

/// Samples of `sample_bytes` little endian bytes, value(x, y) row by row.
template <class Value>
Bytes Picture(std::uint32_t sample_bytes, const Value& value) {
  Bytes bytes;
  for (std::uint32_t y = 0; y < kSide; ++y) {
    for (std::uint32_t x = 0; x < kSide; ++x) {
      const auto sample = static_cast<std::uint32_t>(value(x, y));
      for (std::uint32_t k = 0; k < sample_bytes; ++k) bytes.push_back(static_cast<std::uint8_t>(sample >> 8 * k));
    }
  }
  return bytes;
}

inline Bytes Gray8() {
  return Picture(1, [](auto x, auto y) { return x * 16 + y; });
}
inline Bytes Gray7() {
  return Picture(1, [](auto x, auto y) { return (x * 8 + y) & 0x7FU; });
}
/// 2 to 6 bits: steep at the top, nearly flat below row 10.
inline Bytes FewBits(unsigned bits) {
  return Picture(1, [bits](auto x, auto y) { return ((x * x + y * 3) >> (y > 10 ? 9U : 2U)) & ((1U << bits) - 1); });
}
inline Bytes Gray12() {
  return Picture(2, [](auto x, auto y) { return (x * 257 + y * 16) & 0xFFFU; });
}
inline Bytes Gray16() {
  return Picture(2, [](auto x, auto y) { return (x * 4099 + y * 17) & 0xFFFFU; });
}
/// −1000 … 650, two's complement in 16 bits.
inline Bytes Signed12() {
  return Picture(2, [](auto x, auto y) { return x * 100 + y * 10 - 1000; });
}
inline Bytes Rgb8() {
  Bytes bytes;
  for (std::uint32_t y = 0; y < kSide; ++y) {
    for (std::uint32_t x = 0; x < kSide; ++x) {
      for (const std::uint32_t sample : {x * 15, y * 15, (x + y) * 7})
        bytes.push_back(static_cast<std::uint8_t>(sample));
    }
  }
  return bytes;
}

inline PixelDescription Gray(std::uint16_t allocated, std::uint16_t stored) {
  return {.rows = kSide,
          .columns = kSide,
          .samples_per_pixel = 1,
          .bits_allocated = allocated,
          .bits_stored = stored,
          .high_bit = static_cast<std::uint16_t>(stored - 1),
          .is_signed = false,
          .planar_configuration = 0,
          .photometric = PhotometricInterpretation::kMonochrome2,
          .encoding = PixelEncoding::kInteger};
}

inline PixelDescription Colour(PhotometricInterpretation photometric) {
  PixelDescription description = Gray(8, 8);
  description.samples_per_pixel = 3;
  description.photometric = photometric;
  return description;
}

/// Largest difference of two pictures of 8-bit samples (1) or 16-bit ones (2).
inline int LargestDifference(const Bytes& a, const Bytes& b, std::size_t sample_bytes) {
  if (a.size() != b.size()) return 1 << 16;
  int largest = 0;
  for (std::size_t i = 0; i < a.size(); i += sample_bytes) {
    int left = a[i];
    int right = b[i];
    if (sample_bytes == 2) {
      left += a[i + 1] << 8U;
      right += b[i + 1] << 8U;
    }
    const int difference = left < right ? right - left : left - right;
    if (difference > largest) largest = difference;
  }
  return largest;
}

/// Calls `decode` with every prefix and with every single-bit flip of a codestream: none may crash, and no frame that
/// comes out may claim more than it has.
template <class Decode>
bool SurvivesDamage(const Bytes& codestream, const Decode& decode, std::size_t bit_step = 1) {
  bool is_sound = true;
  const auto check = [&](const Bytes& bytes) {
    const auto frame = decode(bytes);
    if (frame) is_sound &= frame->bytes.size() == FrameBytes(*frame) && frame->valid_rows <= frame->rows;
  };
  for (std::size_t length = 0; length < codestream.size(); ++length) {
    check(Bytes(codestream.begin(), codestream.begin() + static_cast<std::ptrdiff_t>(length)));
  }
  for (std::size_t bit = 0; bit < codestream.size() * 8; bit += bit_step) {
    Bytes flipped = codestream;
    flipped[bit / 8] = static_cast<std::uint8_t>(flipped[bit / 8] ^ (1U << bit % 8));
    check(flipped);
  }
  return is_sound;
}

}  // namespace negatoscope::fixtures
