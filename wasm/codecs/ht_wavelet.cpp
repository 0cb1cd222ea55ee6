#include "codecs/ht_wavelet.h"

#include <algorithm>

namespace negatoscope {

namespace {

// F.3.8: what a sample loses by its two neighbours, step by step; even samples first.
template <class T>
struct Lifting;

template <>
struct Lifting<std::int32_t> {
  static constexpr std::size_t kSteps = 2;
  // Sums of damaged data may be anything, so they are made without sign.
  static std::int32_t Lift(std::int32_t sample, std::int32_t before, std::int32_t after, std::size_t step) {
    const auto sum = static_cast<std::uint32_t>(before) + static_cast<std::uint32_t>(after);
    if (step == 0) {
      return static_cast<std::int32_t>(static_cast<std::uint32_t>(sample) -
                                       static_cast<std::uint32_t>(static_cast<std::int32_t>(sum + 2) >> 2));
    }
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(sample) +
                                     static_cast<std::uint32_t>(static_cast<std::int32_t>(sum) >> 1));
  }
};

template <>
struct Lifting<float> {
  static constexpr std::size_t kSteps = 4;
  // Table F.4: delta, gamma, beta, alpha.
  static constexpr std::array<float, kSteps> kFactors{0.443506852F, 0.882911075F, -0.052980118F, -1.586134342F};
  static float Lift(float sample, float before, float after, std::size_t step) {
    return sample - kFactors[step] * (before + after);
  }
};

constexpr float kLowScale = 1.230174105F;       // K
constexpr float kHighScale = 2.0F / kLowScale;  // the bands' gain of 2 with it

template <class T>
void LiftAll(T* __restrict samples, const T* before, const T* after, std::size_t count, std::size_t step) {
  for (std::size_t i = 0; i < count; ++i) samples[i] = Lifting<T>::Lift(samples[i], before[i], after[i], step);
}

template <class T>
void Interleave(const T* even, const T* odd, std::size_t count, T* __restrict out) {
  for (std::size_t i = 0; i < count; ++i) {
    out[2 * i] = even[i];
    out[2 * i + 1] = odd[i];
  }
}

void CopyScaled(const std::int32_t* from, std::size_t count, float /*scale*/, std::int32_t* to) {
  std::copy_n(from, count, to);
}

void CopyScaled(const float* from, std::size_t count, float scale, float* __restrict to) {
  for (std::size_t i = 0; i < count; ++i) to[i] = from[i] * scale;
}

}  // namespace

template <class T>
InverseWavelet<T>::InverseWavelet(std::uint32_t width, std::uint32_t height, const Bands& bands)
    : width_(width), height_(height), stride_(std::size_t{width} + 1), bands_(bands) {
  ring_.resize(stride_ * kRing);
  even_.resize(std::size_t{width} / 2 + 3);
  odd_.resize(std::size_t{width} / 2 + 3);
}

// Joins a row of the low and one of the high half of the width. Rows of the high half of the height have their scale.
template <class T>
bool InverseWavelet<T>::LoadRow(std::size_t row) {
  const bool is_high = row % 2 != 0;
  const std::size_t evens = (width_ + 1) / 2;
  const std::size_t odds = width_ / 2;
  const T* const low = (is_high ? bands_.low_high : bands_.low_low).NextRow();
  if (low == nullptr) return false;
  const T* const high = odds == 0 ? low : (is_high ? bands_.high_high : bands_.high_low).NextRow();
  if (high == nullptr) return false;
  const float of_row = height_ == 1 ? 1.0F : (is_high ? kHighScale : kLowScale);
  if (odds == 0) {
    CopyScaled(low, evens, of_row, Line(row));
    return true;
  }
  T* const even = even_.data() + 1;
  T* const odd = odd_.data() + 1;
  CopyScaled(low, evens, of_row * kLowScale, even);
  CopyScaled(high, odds, of_row * kHighScale, odd);
  // F.3.7: the row goes on as in a mirror.
  for (std::size_t step = 0; step < Lifting<T>::kSteps; step += 2) {
    odd[-1] = odd[0];
    odd[odds] = odd[odds - 1];
    LiftAll(even, odd - 1, odd, evens, step);
    even[evens] = even[evens - 1];
    LiftAll(odd, even, even + 1, odds, step + 1);
  }
  Interleave(even, odd, odds, Line(row));
  if (evens > odds) Line(row)[width_ - 1] = even[evens - 1];
  return true;
}

template <class T>
void InverseWavelet<T>::LiftRow(std::size_t row, std::size_t step) {
  if (row >= height_ || height_ == 1) return;
  const std::size_t before = row == 0 ? 1 : row - 1;
  const std::size_t after = row + 1 == height_ ? row - 1 : row + 1;
  LiftAll(Line(row), Line(before), Line(after), width_, step);
}

// Two more rows, the second odd: each step can then be done for the row before that of the step before.
template <class T>
bool InverseWavelet<T>::Advance() {
  for (std::size_t i = 0; i < 2; ++i, ++loaded_) {
    if (loaded_ < height_ && !LoadRow(loaded_)) return false;
  }
  constexpr std::size_t steps = Lifting<T>::kSteps;
  for (std::size_t step = 0; step < steps; ++step) {
    if (loaded_ >= step + 2) LiftRow(loaded_ - step - 2, step);
  }
  if (loaded_ + 1 > steps) whole_ = std::min(loaded_ + 1 - steps, height_);
  return true;
}

template <class T>
const T* InverseWavelet<T>::NextRow() {
  if (given_ >= height_) return nullptr;
  while (given_ >= whole_) {
    if (!Advance()) return nullptr;
  }
  return Line(given_++);
}

template class InverseWavelet<std::int32_t>;
template class InverseWavelet<float>;

}  // namespace negatoscope
