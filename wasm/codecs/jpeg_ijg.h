#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "codecs/jpeg_markers.h"

namespace negatoscope {

/// One call into a build of the IJG library. Plain data, because the library leaves by longjmp, which runs no
/// destructors.
struct IjgRequest {
  const std::uint8_t* codestream = nullptr;
  std::size_t codestream_bytes = 0;
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
  std::uint32_t components = 0;
  std::uint32_t container_bytes = 1;  ///< bytes of a sample in `out`, not fewer than the library's own
  std::uint8_t* out = nullptr;        ///< rows × columns × components × container_bytes, zeroed
};

struct IjgOutcome {
  bool is_ok = false;  ///< no error; damage may still be
  bool is_out_of_memory = false;
  std::uint32_t rows_written = 0;   ///< rows in `out`
  std::uint32_t sound_rows = 0;     ///< rows before the first damaged or missing data; all where the damage is in a
                                    ///< later scan of a progressive image, which only makes it coarse
  bool is_damaged = false;          ///< missing data, bad Huffman codes, lost restart markers
  std::array<char, 200> message{};  ///< the library's first error or warning
};

/// The same function for each build of the library (see jpeg_ijg_body.h).
[[nodiscard]] IjgOutcome DecodeWithIjg8(const IjgRequest& request);
[[nodiscard]] IjgOutcome DecodeWithIjg12(const IjgRequest& request);
[[nodiscard]] IjgOutcome DecodeWithIjg16(const IjgRequest& request);

}  // namespace negatoscope
