#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

namespace negatoscope {

/// Numbers of the marker segments of JPEG, JPEG-LS and JPEG 2000 codestreams; `at` and what follows lie in `bytes`.
[[nodiscard]] inline std::uint32_t BigEndian16(std::span<const std::uint8_t> bytes, std::size_t at) {
  return std::uint32_t{bytes[at]} << 8U | bytes[at + 1];
}

[[nodiscard]] inline std::uint32_t BigEndian32(std::span<const std::uint8_t> bytes, std::size_t at) {
  return BigEndian16(bytes, at) << 16U | BigEndian16(bytes, at + 2);
}

/// Eight bytes from `at` on, in one load.
[[nodiscard]] inline std::uint64_t BigEndian64(const std::uint8_t* at) {
  using Bytes [[gnu::vector_size(8)]] = std::uint8_t;
  Bytes bytes;
  std::memcpy(&bytes, at, sizeof bytes);
  if constexpr (std::endian::native == std::endian::little) {
    // A shuffle is an instruction of WebAssembly, swapping bytes is none.
    bytes = __builtin_shufflevector(bytes, bytes, 7, 6, 5, 4, 3, 2, 1, 0);
  }
  return std::bit_cast<std::uint64_t>(bytes);
}

}  // namespace negatoscope
