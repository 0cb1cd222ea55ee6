#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "core/calibration.h"
#include "geometry/point.h"

namespace negatoscope {

/// Which spacing stands for a frame (PS3.3 10.7.1, C.8.5.5):
///  1. Ultrasound regions, where there are any that have units; they alone, as Pixel Spacing says nothing about a
///     spectrum. Regions that reach out of the picture mean that it was resized since: they are dropped, with a
///     problem.
///  2. Pixel Spacing with Pixel Spacing Calibration Type: calibrated by geometry or by a fiducial.
///  3. Of radiographs, Pixel Spacing that differs from Imager Pixel Spacing: calibrated, unsaid how. Equal to it: not
///     calibrated, at the detector. Alone: unstated. Equal to Nominal Scanned Pixel Spacing: on the film.
///  4. Pixel Spacing of all others.
///  5. Imager Pixel Spacing: at the detector; divided by Estimated Radiographic Magnification Factor where that is
///  given.
///  6. Nominal Scanned Pixel Spacing: on the film.
///  7. Pixel Aspect Ratio: the shape of pixels, without a size.
/// A size must be a number between 10 nm and 1 m, and the two must not differ by more than a factor of 100; what is not
/// is passed over, with a problem.
[[nodiscard]] Calibration ResolveCalibration(const CalibrationAttributes& attributes);

/// Units of measured values.
enum class Unit : std::uint8_t {
  kPixel,
  kMillimetre,
  kCentimetre,
  kSecond,
  kHertz,
  kCentimetrePerSecond,
};

/// What stands for one shape: the size of pixels and its units.
struct Scale {
  PixelSize pixel_size;  ///< above 0, in `unit_x` and `unit_y`
  Unit unit_x = Unit::kPixel;
  Unit unit_y = Unit::kPixel;
  CalibrationSource source = CalibrationSource::kNone;
  std::optional<std::size_t> region = std::nullopt;  ///< which of the calibration's

  /// Whether both directions have one unit: lengths in any direction, areas and angles mean something.
  [[nodiscard]] bool is_spatial() const { return unit_x == unit_y && (unit_x == Unit::kPixel || is_length()); }
  [[nodiscard]] bool is_length() const {
    return unit_x == unit_y && (unit_x == Unit::kMillimetre || unit_x == Unit::kCentimetre);
  }
};

/// The scale for a shape with these points (for a closed one, its corners).
///
/// With ultrasound regions all points must lie in one region, and where another region that is on top of it has another
/// scale the shape must keep out of its way; pixels at the edges of a region belong to it. A shape that touches no
/// region is measured in pixels.
/// @return nothing where the shape crosses the border of a region
[[nodiscard]] std::optional<Scale> ScaleFor(const Calibration& calibration, std::span<const Point> points);

}  // namespace negatoscope
