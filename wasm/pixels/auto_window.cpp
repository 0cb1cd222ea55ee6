#include "pixels/auto_window.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "pixels/display_pipeline.h"
#include "pixels/grey_pipeline.h"
#include "pixels/samples.h"
#include "pixels/shutter.h"

namespace negatoscope {

namespace {

constexpr ValueRange kEightBits{.low = 0, .high = 255};

/// Pixels of 16 bits that are enough for percentiles: of each tail some 300.
constexpr std::uint64_t kEnough = 1U << 16U;

/// Pixels of more bits that are looked at, at most: each has a bin of its own.
constexpr std::uint64_t kMostWide = 1U << 18U;

/// Fewer values than this are no picture in which a sample tells the whole: every pixel counts.
constexpr std::size_t kTellingValues = 64;

/// A value at an end of the range is background where it covers more than this of the picture.
constexpr double kBackgroundShare = 0.2;

/// Left out at each end.
constexpr double kTail = 0.005;

/// Bytes below this only are a mask or a label map.
constexpr double kFewValues = 16;

/// A modality value and how often it was found.
struct Bin {
  double value = 0;
  std::uint64_t count = 0;
};

std::uint64_t ValidSamples(const Frame& frame) {
  return std::uint64_t{std::min(frame.valid_rows, frame.rows)} * frame.columns;
}

/// Calls visit(index) for every `step`th pixel that is real and in front of the shutter.
template <class Visit>
void ForVisiblePixels(const Frame& frame, const DisplayDescription& display, std::size_t step, Visit&& visit) {
  const std::uint32_t rows = std::min(frame.valid_rows, frame.rows);
  for (std::uint32_t row = 0; row < rows; ++row) {
    const std::size_t start = std::size_t{row} * frame.columns;
    for (const ColumnSpan& span : VisibleSpans(display, frame.columns, row)) {
      const std::size_t end = start + span.last;
      for (std::size_t i = (start + span.first + step - 1) / step * step; i < end; i += step) visit(i);
    }
  }
}

// Of how many pixels one is looked at; odd, so that it is not always the same columns.
std::size_t SamplingStep(const Frame& frame) {
  return static_cast<std::size_t>(std::max<std::uint64_t>(1, ValidSamples(frame) / kEnough) | 1U);
}

// 8 and 16 bits: every value has its own counter.
template <class Sample>
std::vector<Bin> CountEveryValue(const Frame& frame, const Samples<Sample>& samples, const DisplayDescription& display,
                                 std::size_t step) {
  using Unsigned = std::make_unsigned_t<Sample>;
  constexpr std::size_t values = std::size_t{1} << (8 * sizeof(Sample));
  // Two for each value: where neighbours are equal, a counter would wait for itself.
  std::vector<std::uint32_t> counts(2 * values);
  std::size_t bank = 0;
  ForVisiblePixels(frame, display, step, [&](std::size_t i) {
    ++counts[bank + static_cast<Unsigned>(samples[i])];
    bank ^= values;
  });
  const ModalityStep modality(display.modality);
  std::vector<Bin> bins;
  for (std::size_t i = 0; i < values; ++i) {
    const auto sample = static_cast<Sample>(std::numeric_limits<Sample>::min() + static_cast<std::int32_t>(i));
    const auto bits = static_cast<Unsigned>(sample);
    const std::uint64_t count = std::uint64_t{counts[bits]} + counts[values + bits];
    const auto stored = static_cast<double>(sample);
    if (count > 0 && !IsPadding(display.padding, stored)) bins.push_back({modality(stored), count});
  }
  return bins;
}

// Wider samples: never all of a large picture, which would take a bin for every pixel.
template <class Sample>
std::vector<Bin> CountSomePixels(const Frame& frame, const Samples<Sample>& samples,
                                 const DisplayDescription& display) {
  const auto step = static_cast<std::size_t>(std::max<std::uint64_t>(1, ValidSamples(frame) / kMostWide));
  const ModalityStep modality(display.modality);
  std::vector<Bin> bins;
  ForVisiblePixels(frame, display, step, [&](std::size_t i) {
    const auto stored = static_cast<double>(samples[i]);
    const double value = modality(stored);
    if (std::isfinite(value) && !IsPadding(display.padding, stored)) bins.push_back({value, 1});
  });
  return bins;
}

// In order of value, one bin a value.
std::vector<Bin> Merged(std::vector<Bin> bins) {
  if (!std::ranges::is_sorted(bins, {}, &Bin::value)) std::ranges::sort(bins, {}, &Bin::value);
  std::vector<Bin> merged;
  for (const Bin& bin : bins) {
    if (!merged.empty() && merged.back().value == bin.value) {
      merged.back().count += bin.count;
    } else {
      merged.push_back(bin);
    }
  }
  return merged;
}

/// @param step  of samples of up to 16 bits; wider ones have their own
std::vector<Bin> HistogramOf(const Frame& frame, const DisplayDescription& display, std::size_t step) {
  return Merged(VisitSamples(frame, [&]<class Sample>(const Samples<Sample>& samples) {
    if constexpr (sizeof(Sample) <= 2) {
      return CountEveryValue(frame, samples, display, step);
    } else {
      return CountSomePixels(frame, samples, display);
    }
  }));
}

std::uint64_t Total(std::span<const Bin> bins) {
  std::uint64_t total = 0;
  for (const Bin& bin : bins) total += bin.count;
  return total;
}

// Drops the first or last value where it is background: more than a fifth of the picture.
std::span<const Bin> WithoutBackground(std::span<const Bin> bins) {
  const double least = kBackgroundShare * static_cast<double>(Total(bins));
  if (bins.size() > 2 && static_cast<double>(bins.front().count) > least) bins = bins.subspan(1);
  if (bins.size() > 2 && static_cast<double>(bins.back().count) > least) bins = bins.first(bins.size() - 1);
  return bins;
}

double Percentile(std::span<const Bin> bins, double share) {
  const double wanted = share * static_cast<double>(Total(bins));
  double below = 0;
  for (const Bin& bin : bins) {
    below += static_cast<double>(bin.count);
    if (below > wanted) return bin.value;
  }
  return bins.back().value;
}

/// From one tail of `bins` to the other; where nearly everything has one value, all of `whole`: what little differs is
/// the picture.
ValueRange RangeOfBins(std::span<const Bin> bins, std::span<const Bin> whole) {
  const ValueRange range{.low = Percentile(bins, kTail), .high = Percentile(bins, 1 - kTail)};
  if (range.low < range.high) return range;
  return {.low = whole.front().value, .high = whole.back().value};
}

// Black for a picture of zeros, else grey in the middle.
ValueRange RangeAround(double value) {
  if (value == 0) return {.low = 0, .high = 1};
  const double reach = std::max(0.5, std::abs(value) * 1e-6);
  return {.low = value - reach, .high = value + reach};
}

// A capture uses all 256 values; a mask or a label map only the first few.
ValueRange RangeOfEightBits(const Frame& frame, const DisplayDescription& display, std::span<const Bin> bins) {
  const ModalityStep modality(display.modality);
  const double lowest = frame.type == SampleType::kInt8 ? -128 : 0;
  const ValueRange full{.low = std::min(modality(lowest), modality(lowest + 255)),
                        .high = std::max(modality(lowest), modality(lowest + 255))};
  const bool is_mask = frame.type == SampleType::kUint8 && bins.back().value < kFewValues && bins.front().value >= 0;
  if (is_mask && bins.back().value > 0) return {.low = 0, .high = bins.back().value};
  return full.low < full.high ? full : kEightBits;
}

}  // namespace

ValueRange AutoRange(const Frame& frame, const DisplayDescription& display) {
  if (!IsGrey(frame) || !CheckFrame(frame)) return kEightBits;
  const bool is_plain_bytes = BytesPerSample(frame.type) == 1 && !ModalityStep(display.modality).is_table();
  // Counting every pixel of a mammogram takes a quarter of the time of decoding it. Of bytes one pixel may decide
  // whether they are a mask.
  const std::size_t step = BytesPerSample(frame.type) == 2 ? SamplingStep(frame) : 1;
  std::vector<Bin> bins = HistogramOf(frame, display, step);
  if (step > 1 && bins.size() < kTellingValues) bins = HistogramOf(frame, display, 1);
  if (bins.empty()) return kEightBits;
  if (is_plain_bytes) return RangeOfEightBits(frame, display, bins);
  const ValueRange range = RangeOfBins(WithoutBackground(bins), bins);
  return range.low < range.high ? range : RangeAround(range.low);
}

std::optional<ValueRange> RangeOfPart(const Frame& part, const DisplayDescription& display) {
  if (!IsGrey(part) || !CheckFrame(part)) return std::nullopt;
  const std::vector<Bin> bins = HistogramOf(part, display, 1);
  if (bins.empty()) return std::nullopt;
  return RangeOfBins(bins, bins);
}

VoiWindow WindowOfRange(const ValueRange& range, VoiFunction function) {
  // PS3.3 C.11.2.1.2.1: LINEAR is black at center − ½ − (width − 1) / 2.
  const double extra = function == VoiFunction::kLinear ? 1 : 0;
  return {.center = range.low + (range.high - range.low + extra) / 2,
          .width = range.high - range.low + extra,
          .explanation = {}};
}

VoiWindow AutoWindow(const Frame& frame, const DisplayDescription& display) {
  VoiWindow window = WindowOfRange(AutoRange(frame, display), display.voi_function);
  if (CheckWindow(window, display.voi_function)) return window;
  return WindowOfRange(kEightBits, display.voi_function);
}

VoiWindow CombineWindows(std::span<const VoiWindow> windows, VoiFunction function) {
  std::vector<double> lows;
  std::vector<double> highs;
  const double extra = function == VoiFunction::kLinear ? 1 : 0;
  for (const VoiWindow& window : windows) {
    if (!CheckWindow(window, function)) continue;
    lows.push_back(window.center - window.width / 2);
    highs.push_back(lows.back() + window.width - extra);
  }
  if (lows.empty()) return WindowOfRange(kEightBits, function);
  std::ranges::sort(lows);
  std::ranges::sort(highs);
  const ValueRange range{.low = lows[(lows.size() - 1) / 4], .high = highs[highs.size() - 1 - (highs.size() - 1) / 4]};
  return range.low < range.high ? WindowOfRange(range, function) : WindowOfRange(RangeAround(range.low), function);
}

}  // namespace negatoscope
