#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace negatoscope {

/// Between rows, between columns; or for an aspect ratio: vertical, horizontal.
using SpacingPair = std::array<double, 2>;

/// Physical Units X/Y Direction (PS3.3 C.8.5.5.1.15), as far as something can be measured in them; the others are
/// kNone.
enum class UltrasoundUnit : std::uint8_t { kNone, kCentimetres, kSeconds, kHertz, kCentimetresPerSecond };

/// One item of the Sequence of Ultrasound Regions (0018,6011), PS3.3 C.8.5.5.
struct UltrasoundRegion {
  /// Region Location: first and last column and row, from 0, both included.
  std::int64_t min_x = 0;
  std::int64_t min_y = 0;
  std::int64_t max_x = 0;
  std::int64_t max_y = 0;
  UltrasoundUnit unit_x = UltrasoundUnit::kNone;
  UltrasoundUnit unit_y = UltrasoundUnit::kNone;
  double delta_x = 0;  ///< physical value of a step of one column; may be negative
  double delta_y = 0;
  /// Reference Pixel, in columns and rows from the top left of the region; may lie outside of it.
  std::optional<std::int32_t> reference_x = std::nullopt;
  std::optional<std::int32_t> reference_y = std::nullopt;
  double reference_value_x = 0;
  double reference_value_y = 0;
  /// Bit 0 of Region Flags: where regions overlap the other one is on top.
  bool is_low_priority = false;
};

/// What a frame says about the size of its pixels, as it is said.
struct CalibrationAttributes {
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
  std::optional<SpacingPair> pixel_spacing;          ///< (0028,0030), of the frame's Pixel Measures where it has any
  std::optional<SpacingPair> imager_pixel_spacing;   ///< (0018,1164)
  std::optional<SpacingPair> scanned_pixel_spacing;  ///< Nominal Scanned Pixel Spacing (0018,2010)
  std::optional<SpacingPair> pixel_aspect_ratio;     ///< (0028,0034)
  std::string calibration_type;                      ///< Pixel Spacing Calibration Type (0028,0A02)
  std::string calibration_description;               ///< (0028,0A04)
  std::optional<double> magnification;               ///< Estimated Radiographic Magnification Factor (0018,1114)
  bool has_unusable_spacing = false;                 ///< one of the spacings is there and is not two numbers
  bool is_projection = false;                        ///< a radiograph: what is measured lies before the detector
  std::vector<UltrasoundRegion> regions;
};

/// Where a spacing comes from; it decides what a measured length means (PS3.3 10.7.1.3).
enum class CalibrationSource : std::uint8_t {
  kNone,              ///< nothing usable: pixels
  kPixelSpacing,      ///< in the patient (PS3.3 C.7.6.2.1.1), or as a capture says
  kGeometry,          ///< Pixel Spacing corrected for assumed or known magnification
  kFiducial,          ///< Pixel Spacing calibrated by an object of known size in the picture
  kUnstated,          ///< Pixel Spacing of a radiograph that does not say how it was calibrated
  kDetector,          ///< at the front of the detector, larger than the object
  kMagnification,     ///< at the detector, divided by Estimated Radiographic Magnification Factor
  kScannedFilm,       ///< on the film that was scanned
  kAspectRatio,       ///< the shape of pixels only: lengths in pixels of a row
  kUltrasoundRegion,  ///< of the region that holds the whole shape
};

/// The word of a source in JSON, CSV and web/src/ports/calibration.ts: "pixelSpacing", …
[[nodiscard]] constexpr const char* ToString(CalibrationSource source) {
  switch (source) {
    case CalibrationSource::kNone:
      return "none";
    case CalibrationSource::kPixelSpacing:
      return "pixelSpacing";
    case CalibrationSource::kGeometry:
      return "geometry";
    case CalibrationSource::kFiducial:
      return "fiducial";
    case CalibrationSource::kUnstated:
      return "unstated";
    case CalibrationSource::kDetector:
      return "detector";
    case CalibrationSource::kMagnification:
      return "magnification";
    case CalibrationSource::kScannedFilm:
      return "scannedFilm";
    case CalibrationSource::kAspectRatio:
      return "aspectRatio";
    case CalibrationSource::kUltrasoundRegion:
      return "ultrasoundRegion";
  }
  return "none";
}

/// Why something that a file says about its pixels is not used; "" where nothing is wrong.
enum class CalibrationProblem : std::uint8_t {
  kNone,
  kUnusableSpacing,  ///< not two numbers that can be sizes of pixels
  kRegionsDoNotFit,  ///< ultrasound regions that reach out of the picture: it was resized since
};

[[nodiscard]] constexpr const char* ToString(CalibrationProblem problem) {
  switch (problem) {
    case CalibrationProblem::kNone:
      return "";
    case CalibrationProblem::kUnusableSpacing:
      return "unusableSpacing";
    case CalibrationProblem::kRegionsDoNotFit:
      return "regionsDoNotFit";
  }
  return "";
}

/// How large the pixels of one frame are, and how that is known.
struct Calibration {
  CalibrationSource source = CalibrationSource::kNone;
  CalibrationProblem problem = CalibrationProblem::kNone;
  /// Millimetres where `is_millimetres`, else in pixels of a row: {1, 1}, or {aspect, 1}.
  SpacingPair spacing{1, 1};
  bool is_millimetres = false;
  double magnification = 1;  ///< that `spacing` was divided by
  std::string description;   ///< Pixel Spacing Calibration Description, as the file words it
  /// Those that something can be measured in. Where there are any they alone count: outside of them are pixels.
  std::vector<UltrasoundRegion> regions;
};

}  // namespace negatoscope
