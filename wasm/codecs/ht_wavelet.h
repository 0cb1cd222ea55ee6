#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace negatoscope {

/// Rows of samples, one after the other.
template <class T>
class RowSource {
 public:
  RowSource() = default;
  RowSource(const RowSource&) = delete;
  RowSource& operator=(const RowSource&) = delete;
  virtual ~RowSource() = default;

  /// @return the next row, valid until the next call; nothing where it cannot be had
  virtual const T* NextRow() = 0;
};

/// Joins four sub-bands to the next resolution (ISO/IEC 15444-1 Annex F), a few rows at a time: the reversible 5-3
/// wavelet for std::int32_t, the irreversible 9-7 wavelet for float. Bands of the latter all have the gain of LL.
template <class T>
class InverseWavelet final : public RowSource<T> {
 public:
  struct Bands {
    RowSource<T>& low_low;
    RowSource<T>& high_low;
    RowSource<T>& low_high;
    RowSource<T>& high_high;
  };

  InverseWavelet(std::uint32_t width, std::uint32_t height, const Bands& bands);

  const T* NextRow() override;

 private:
  static constexpr std::size_t kRing = 8;

  T* Line(std::size_t row) { return ring_.data() + (row % kRing) * stride_; }
  bool LoadRow(std::size_t row);
  bool Advance();
  void LiftRow(std::size_t row, std::size_t step);

  std::size_t width_;
  std::size_t height_;
  std::size_t stride_;
  Bands bands_;
  std::vector<T> ring_;
  std::vector<T> even_;  // of one row, with room for a neighbour on each side
  std::vector<T> odd_;
  std::size_t loaded_ = 0;
  std::size_t whole_ = 0;
  std::size_t given_ = 0;
};

}  // namespace negatoscope
