#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/display_description.h"
#include "core/frame.h"
#include "core/quantities.h"
#include "core/result.h"
#include "geometry/region.h"

namespace negatoscope {

inline constexpr std::size_t kHistogramBins = 64;

/// How the values of a region are spread.
struct RegionStatistics {
  std::uint64_t count = 0;     ///< pixels that have a value
  std::uint64_t excluded = 0;  ///< pixels of the region without: padding, missing rows, no number, outside a mapping
  double mean = 0;
  double standard_deviation = 0;  ///< √(Σ(v − mean)² / count): the region is all there is, not a sample of more
  double minimum = 0;
  double maximum = 0;
  /// Pixels from `minimum` to `maximum` in bins of equal width, the last one with its upper end; empty where all values
  /// are the same.
  std::vector<std::uint64_t> histogram;
};

/// Stored value → what is told about it.
class ValueMap {
 public:
  /// Modality LUT or rescale (PS3.3 C.11.1), times `factor`. A table without entries is none; a slope that is 0 or no
  /// number has no meaning and leaves stored values: `is_stored`.
  explicit ValueMap(const ModalityTransform& transform, double factor = 1);
  /// A Real World Value Mapping (PS3.3 C.7.6.16.2.11): values outside of its range have none.
  explicit ValueMap(const RealWorldMapping& mapping) : mapping_(&mapping) {}

  [[nodiscard]] std::optional<double> operator()(double stored_value) const;
  [[nodiscard]] bool is_stored() const { return is_stored_; }

 private:
  [[nodiscard]] std::optional<double> Mapped(double stored_value) const;

  const RealWorldMapping* mapping_ = nullptr;
  const LookupTable* lut_ = nullptr;
  double slope_ = 1;
  double intercept_ = 0;
  double factor_ = 1;
  bool is_stored_ = false;
};

/// Statistics of the pixels in `spans`. Pixel Padding (PS3.3 C.7.5.1.1.2), rows that the file does not have and values
/// that are no numbers are left out and counted; what a display shutter hides is not left out.
/// @param frame one sample a pixel
/// @return kUnsupported for colour; kTruncated where the frame's bytes are not all there. A region without pixels has a
/// count of 0 and nothing else.
[[nodiscard]] Result<RegionStatistics> StatisticsOf(const Frame& frame, std::span<const RowSpan> spans,
                                                    const std::optional<PixelPadding>& padding, const ValueMap& map);

}  // namespace negatoscope
