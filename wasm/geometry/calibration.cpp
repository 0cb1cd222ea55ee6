#include "geometry/calibration.h"

#include <algorithm>
#include <cmath>

namespace negatoscope {

namespace {

constexpr double kSmallestMm = 1e-5;
constexpr double kLargestMm = 1000;
constexpr double kMostAnisotropy = 100;
/// Spacings are written with few digits.
constexpr double kSameSpacing = 1e-4;
constexpr double kLargestMagnification = 20;
/// Some writers give the first pixel behind a region instead of its last one.
constexpr std::int64_t kRegionSlack = 1;

bool IsUsable(const std::optional<SpacingPair>& spacing, double smallest, double largest) {
  if (!spacing) return false;
  const auto [vertical, horizontal] = *spacing;
  if (!(vertical >= smallest && vertical <= largest) || !(horizontal >= smallest && horizontal <= largest))
    return false;
  const double ratio = vertical / horizontal;
  return ratio <= kMostAnisotropy && ratio >= 1 / kMostAnisotropy;
}

bool IsUsable(const std::optional<SpacingPair>& spacing) { return IsUsable(spacing, kSmallestMm, kLargestMm); }

bool IsSame(const SpacingPair& a, const SpacingPair& b) {
  return std::abs(a[0] - b[0]) <= kSameSpacing * b[0] && std::abs(a[1] - b[1]) <= kSameSpacing * b[1];
}

bool HasUnit(const UltrasoundRegion& region) {
  return region.unit_x != UltrasoundUnit::kNone || region.unit_y != UltrasoundUnit::kNone;
}

bool Fits(const UltrasoundRegion& region, const CalibrationAttributes& attributes) {
  return region.min_x >= -kRegionSlack && region.min_y >= -kRegionSlack &&
         region.max_x < std::int64_t{attributes.columns} + kRegionSlack &&
         region.max_y < std::int64_t{attributes.rows} + kRegionSlack;
}

/// A step without a number is no unit.
UltrasoundRegion Usable(UltrasoundRegion region) {
  const auto is_step = [](double delta) {
    return std::isfinite(delta) && std::abs(delta) > 1e-12 && std::abs(delta) < 1e12;
  };
  if (!is_step(region.delta_x)) region.unit_x = UltrasoundUnit::kNone;
  if (!is_step(region.delta_y)) region.unit_y = UltrasoundUnit::kNone;
  return region;
}

/// @return whether ultrasound regions decide
bool UseRegions(const CalibrationAttributes& attributes, Calibration& calibration) {
  bool has_misfit = false;
  for (const UltrasoundRegion& said : attributes.regions) {
    const UltrasoundRegion region = Usable(said);
    if (!HasUnit(region) || region.max_x < region.min_x || region.max_y < region.min_y) continue;
    has_misfit = has_misfit || !Fits(region, attributes);
    calibration.regions.push_back(region);
  }
  if (calibration.regions.empty()) return false;
  calibration.source = CalibrationSource::kUltrasoundRegion;
  if (has_misfit) {
    calibration.regions.clear();
    calibration.source = CalibrationSource::kNone;
    calibration.problem = CalibrationProblem::kRegionsDoNotFit;
  }
  return true;
}

CalibrationSource SourceOfPixelSpacing(const CalibrationAttributes& attributes) {
  if (attributes.calibration_type == "GEOMETRY") return CalibrationSource::kGeometry;
  if (attributes.calibration_type == "FIDUCIAL") return CalibrationSource::kFiducial;
  const bool has_imager = IsUsable(attributes.imager_pixel_spacing);
  if (has_imager && IsSame(*attributes.pixel_spacing, *attributes.imager_pixel_spacing)) {
    return CalibrationSource::kDetector;
  }
  if (IsUsable(attributes.scanned_pixel_spacing) &&
      IsSame(*attributes.pixel_spacing, *attributes.scanned_pixel_spacing)) {
    return CalibrationSource::kScannedFilm;
  }
  const bool is_radiograph = has_imager || attributes.is_projection || !attributes.calibration_type.empty();
  return is_radiograph ? CalibrationSource::kUnstated : CalibrationSource::kPixelSpacing;
}

void Use(const SpacingPair& spacing, CalibrationSource source, Calibration& calibration) {
  calibration.spacing = spacing;
  calibration.is_millimetres = true;
  calibration.source = source;
}

/// Brings what is known at the detector to the object, where the file estimates how.
void ApplyMagnification(const std::optional<double>& factor, Calibration& calibration) {
  if (calibration.source != CalibrationSource::kDetector || !factor) return;
  // An object cannot lie behind the detector.
  if (!(*factor > 1 && *factor <= kLargestMagnification)) return;
  calibration.magnification = *factor;
  calibration.spacing = {calibration.spacing[0] / *factor, calibration.spacing[1] / *factor};
  calibration.source = CalibrationSource::kMagnification;
}

Unit ToUnit(UltrasoundUnit unit) {
  switch (unit) {
    case UltrasoundUnit::kCentimetres:
      return Unit::kCentimetre;
    case UltrasoundUnit::kSeconds:
      return Unit::kSecond;
    case UltrasoundUnit::kHertz:
      return Unit::kHertz;
    case UltrasoundUnit::kCentimetresPerSecond:
      return Unit::kCentimetrePerSecond;
    case UltrasoundUnit::kNone:
      break;
  }
  return Unit::kPixel;
}

bool Holds(const UltrasoundRegion& region, const Point& point) {
  return point.x >= static_cast<double>(region.min_x) && point.x <= static_cast<double>(region.max_x) + 1 &&
         point.y >= static_cast<double>(region.min_y) && point.y <= static_cast<double>(region.max_y) + 1;
}

bool HoldsAll(const UltrasoundRegion& region, std::span<const Point> points) {
  return std::ranges::all_of(points, [&](const Point& point) { return Holds(region, point); });
}

/// Whether the box around the points has something of the region; edges that only touch do not count.
bool Meets(const UltrasoundRegion& region, std::span<const Point> points) {
  Point low = points.front();
  Point high = points.front();
  for (const Point& point : points) {
    low = {.x = std::min(low.x, point.x), .y = std::min(low.y, point.y)};
    high = {.x = std::max(high.x, point.x), .y = std::max(high.y, point.y)};
  }
  return high.x > static_cast<double>(region.min_x) && low.x < static_cast<double>(region.max_x) + 1 &&
         high.y > static_cast<double>(region.min_y) && low.y < static_cast<double>(region.max_y) + 1;
}

bool HasSameScale(const UltrasoundRegion& a, const UltrasoundRegion& b) {
  const auto is_near = [](double left, double right) {
    return std::abs(std::abs(left) - std::abs(right)) <= 1e-6 * std::abs(right);
  };
  return a.unit_x == b.unit_x && a.unit_y == b.unit_y && is_near(a.delta_x, b.delta_x) && is_near(a.delta_y, b.delta_y);
}

/// PS3.3 C.8.5.5.1.3: a region of high priority is on top of one of low priority. Between equals the smaller one is
/// the inset.
bool IsAbove(const UltrasoundRegion& a, const UltrasoundRegion& b) {
  if (a.is_low_priority != b.is_low_priority) return b.is_low_priority;
  const auto area = [](const UltrasoundRegion& region) {
    return static_cast<double>(region.max_x - region.min_x + 1) * static_cast<double>(region.max_y - region.min_y + 1);
  };
  return area(a) < area(b);
}

Scale ScaleOf(const UltrasoundRegion& region, std::size_t index) {
  const auto size = [](UltrasoundUnit unit, double delta) {
    return unit == UltrasoundUnit::kNone ? 1 : std::abs(delta);
  };
  return {.pixel_size = {.x = size(region.unit_x, region.delta_x), .y = size(region.unit_y, region.delta_y)},
          .unit_x = ToUnit(region.unit_x),
          .unit_y = ToUnit(region.unit_y),
          .source = CalibrationSource::kUltrasoundRegion,
          .region = index};
}

std::optional<Scale> ScaleOfRegions(const std::vector<UltrasoundRegion>& regions, std::span<const Point> points) {
  bool meets_any = false;
  for (std::size_t i = 0; i < regions.size(); ++i) {
    meets_any = meets_any || Meets(regions[i], points) ||
                std::ranges::any_of(points, [&](const Point& point) { return Holds(regions[i], point); });
    if (!HoldsAll(regions[i], points)) continue;
    const bool is_covered = std::ranges::any_of(regions, [&](const UltrasoundRegion& other) {
      return IsAbove(other, regions[i]) && Meets(other, points) && !HasSameScale(other, regions[i]);
    });
    // The region that is on top there has its turn, if the whole shape lies in it.
    if (!is_covered) return ScaleOf(regions[i], i);
  }
  if (meets_any) return std::nullopt;
  return Scale{};
}

}  // namespace

Calibration ResolveCalibration(const CalibrationAttributes& attributes) {
  Calibration calibration;
  if (UseRegions(attributes, calibration)) return calibration;
  const auto& pixel = attributes.pixel_spacing;
  const auto& imager = attributes.imager_pixel_spacing;
  const auto& scanned = attributes.scanned_pixel_spacing;
  if (IsUsable(pixel)) {
    Use(*pixel, SourceOfPixelSpacing(attributes), calibration);
    calibration.description = attributes.calibration_description;
  } else if (IsUsable(imager)) {
    Use(*imager, CalibrationSource::kDetector, calibration);
  } else if (IsUsable(scanned)) {
    Use(*scanned, CalibrationSource::kScannedFilm, calibration);
  } else if (IsUsable(attributes.pixel_aspect_ratio, 1e-6, 1e6)) {
    calibration.spacing = {(*attributes.pixel_aspect_ratio)[0] / (*attributes.pixel_aspect_ratio)[1], 1};
    calibration.source = CalibrationSource::kAspectRatio;
  }
  ApplyMagnification(attributes.magnification, calibration);
  const bool has_bad_number = (pixel && !IsUsable(pixel)) || (imager && !IsUsable(imager)) ||
                              (scanned && !IsUsable(scanned)) || attributes.has_unusable_spacing;
  if (has_bad_number) calibration.problem = CalibrationProblem::kUnusableSpacing;
  return calibration;
}

std::optional<Scale> ScaleFor(const Calibration& calibration, std::span<const Point> points) {
  if (!calibration.regions.empty() && !points.empty()) return ScaleOfRegions(calibration.regions, points);
  const Unit unit = calibration.is_millimetres ? Unit::kMillimetre : Unit::kPixel;
  return Scale{.pixel_size = {.x = calibration.spacing[1], .y = calibration.spacing[0]},
               .unit_x = unit,
               .unit_y = unit,
               .source = calibration.source,
               .region = {}};
}

}  // namespace negatoscope
