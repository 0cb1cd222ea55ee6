#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "codecs/ht_bit_streams.h"

namespace negatoscope {

/// A code-block of the HT cleanup pass as the packets have it.
struct HtCodeBlock {
  std::span<const std::uint8_t> bytes;  ///< of the cleanup segment; empty where the block is all zeros
  std::uint32_t zero_planes = 0;        ///< bit planes above its own
};

/// Decodes the HT cleanup pass (ISO/IEC 15444-15 Clause 7). Keeps its memory from block to block.
class HtBlockDecoder {
 public:
  /// @param width,height of the block, 4096 samples at most
  /// @return false where the segment cannot be what an encoder writes; nothing of the block is then of use
  [[nodiscard]] bool Decode(const HtCodeBlock& block, std::uint32_t width, std::uint32_t height);

  /// Samples of a row after Decode(): 0, or the magnitude of the block's bit planes times 2, plus 1 where negative.
  [[nodiscard]] const std::uint32_t* Row(std::uint32_t row) const {
    return samples_.data() + (row + std::size_t{1}) * sample_stride_ + 1;
  }

 private:
  [[nodiscard]] bool Start(std::span<const std::uint8_t> segment);
  template <bool kIsFirstRow>
  void ReadRow(std::uint32_t row);
  void ReadMagnitudes(std::uint32_t row);
  [[nodiscard]] bool HasStrayBits() const;

  // Quads with a border of one on each side; samples likewise. A quad: an entry of HtTables, its exponent above.
  std::vector<std::uint32_t> quads_;
  std::vector<std::uint32_t> samples_;
  std::size_t quad_stride_ = 0;
  std::size_t sample_stride_ = 0;
  std::uint32_t quads_across_ = 0;
  std::uint32_t quads_down_ = 0;
  std::uint32_t width_ = 0;
  std::uint32_t height_ = 0;
  std::uint32_t largest_exponent_ = 0;  // that any quad had
  HtBits codes_;
  HtBits magnitudes_;
  MelEvents events_;
};

}  // namespace negatoscope
