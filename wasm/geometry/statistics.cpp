#include "geometry/statistics.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace negatoscope {

namespace {

/// Calls visit(stored value) for every pixel in the spans whose row the file has.
template <class Sample, class Visit>
void ForPixels(const Frame& frame, std::span<const RowSpan> spans, Visit&& visit) {
  for (const RowSpan& span : spans) {
    if (span.row >= frame.valid_rows) continue;
    const std::uint8_t* row = frame.bytes.data() + std::size_t{span.row} * frame.columns * sizeof(Sample);
    for (std::size_t column = span.first; column < span.last; ++column) {
      Sample sample;
      std::memcpy(&sample, row + column * sizeof(Sample), sizeof(Sample));
      visit(static_cast<double>(sample));
    }
  }
}

template <class Visit>
void ForStoredValues(const Frame& frame, std::span<const RowSpan> spans, Visit&& visit) {
  switch (frame.type) {
    case SampleType::kUint8:
      return ForPixels<std::uint8_t>(frame, spans, visit);
    case SampleType::kInt8:
      return ForPixels<std::int8_t>(frame, spans, visit);
    case SampleType::kUint16:
      return ForPixels<std::uint16_t>(frame, spans, visit);
    case SampleType::kInt16:
      return ForPixels<std::int16_t>(frame, spans, visit);
    case SampleType::kUint32:
      return ForPixels<std::uint32_t>(frame, spans, visit);
    case SampleType::kInt32:
      return ForPixels<std::int32_t>(frame, spans, visit);
    case SampleType::kFloat32:
      return ForPixels<float>(frame, spans, visit);
    case SampleType::kFloat64:
      return ForPixels<double>(frame, spans, visit);
  }
}

/// The values that count, one after the other.
template <class Visit>
void ForValues(const Frame& frame, std::span<const RowSpan> spans, const std::optional<PixelPadding>& padding,
               const ValueMap& map, Visit&& visit) {
  ForStoredValues(frame, spans, [&](double stored) {
    const bool is_padding =
        padding && stored >= static_cast<double>(padding->first) && stored <= static_cast<double>(padding->last);
    if (is_padding) return;
    if (const auto value = map(stored)) visit(*value);
  });
}

/// Welford's way: no difference of large sums.
class Accumulator {
 public:
  void Add(double value) {
    ++count_;
    const double before = value - mean_;
    mean_ += before / static_cast<double>(count_);
    squares_ += before * (value - mean_);
    minimum_ = count_ == 1 ? value : std::min(minimum_, value);
    maximum_ = count_ == 1 ? value : std::max(maximum_, value);
  }

  [[nodiscard]] RegionStatistics Result() const {
    RegionStatistics statistics;
    statistics.count = count_;
    if (count_ == 0) return statistics;
    statistics.mean = mean_;
    statistics.standard_deviation = std::sqrt(std::max(0.0, squares_ / static_cast<double>(count_)));
    statistics.minimum = minimum_;
    statistics.maximum = maximum_;
    return statistics;
  }

 private:
  std::uint64_t count_ = 0;
  double mean_ = 0;
  double squares_ = 0;
  double minimum_ = 0;
  double maximum_ = 0;
};

std::uint64_t PixelsIn(std::span<const RowSpan> spans) {
  std::uint64_t count = 0;
  for (const RowSpan& span : spans) count += span.last - span.first;
  return count;
}

Result<void> Check(const Frame& frame, std::span<const RowSpan> spans) {
  if (frame.samples_per_pixel != 1) return Fail(ErrorCode::kUnsupported, "colour has no values to average");
  if (frame.bytes.size() < FrameBytes(frame)) return Fail(ErrorCode::kTruncated, "the frame has too few bytes");
  for (const RowSpan& span : spans) {
    if (span.row < frame.rows && span.first <= span.last && span.last <= frame.columns) continue;
    return Fail(ErrorCode::kInternal, "a span outside of the frame");
  }
  return {};
}

}  // namespace

ValueMap::ValueMap(const ModalityTransform& transform, double factor) : factor_(factor) {
  if (transform.lut && !transform.lut->entries.empty()) {
    lut_ = &*transform.lut;
    return;
  }
  is_stored_ = !std::isfinite(transform.rescale_slope) || transform.rescale_slope == 0 ||
               !std::isfinite(transform.rescale_intercept);
  if (is_stored_) return;
  slope_ = transform.rescale_slope;
  intercept_ = transform.rescale_intercept;
}

std::optional<double> ValueMap::operator()(double stored_value) const {
  if (!std::isfinite(stored_value)) return std::nullopt;
  if (mapping_ != nullptr) return Mapped(stored_value);
  double value = stored_value * slope_ + intercept_;
  if (lut_ != nullptr) {
    const double last = static_cast<double>(lut_->entries.size() - 1);
    const double index = std::clamp(stored_value - lut_->first_mapped, 0.0, last);
    value = lut_->entries[static_cast<std::size_t>(index)];
  }
  value *= factor_;
  return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<double> ValueMap::Mapped(double stored_value) const {
  if (!(stored_value >= mapping_->first && stored_value <= mapping_->last)) return std::nullopt;
  double value = mapping_->slope * stored_value + mapping_->intercept;
  if (!mapping_->table.empty()) {
    const double index = stored_value - mapping_->first;
    if (!(index >= 0 && index < static_cast<double>(mapping_->table.size()))) return std::nullopt;
    value = mapping_->table[static_cast<std::size_t>(index)];
  }
  return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

Result<RegionStatistics> StatisticsOf(const Frame& frame, std::span<const RowSpan> spans,
                                      const std::optional<PixelPadding>& padding, const ValueMap& map) {
  if (auto checked = Check(frame, spans); !checked) return std::unexpected(std::move(checked.error()));
  Accumulator accumulator;
  ForValues(frame, spans, padding, map, [&](double value) { accumulator.Add(value); });
  RegionStatistics statistics = accumulator.Result();
  statistics.excluded = PixelsIn(spans) - statistics.count;
  const double range = statistics.maximum - statistics.minimum;
  if (!(range > 0) || !std::isfinite(range)) return statistics;
  statistics.histogram.assign(kHistogramBins, 0);
  ForValues(frame, spans, padding, map, [&](double value) {
    const double bin = std::floor((value - statistics.minimum) / range * double{kHistogramBins});
    ++statistics.histogram[static_cast<std::size_t>(std::clamp(bin, 0.0, double{kHistogramBins} - 1))];
  });
  return statistics;
}

}  // namespace negatoscope
