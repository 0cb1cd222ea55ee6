#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace negatoscope {

/// Numbers of the marker segments of JPEG, JPEG-LS and JPEG 2000 codestreams; `at` and what follows lie in `bytes`.
[[nodiscard]] inline std::uint32_t BigEndian16(std::span<const std::uint8_t> bytes, std::size_t at) {
  return std::uint32_t{bytes[at]} << 8U | bytes[at + 1];
}

[[nodiscard]] inline std::uint32_t BigEndian32(std::span<const std::uint8_t> bytes, std::size_t at) {
  return BigEndian16(bytes, at) << 16U | BigEndian16(bytes, at + 2);
}

}  // namespace negatoscope
