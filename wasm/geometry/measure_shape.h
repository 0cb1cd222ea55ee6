#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/calibration.h"
#include "core/display_description.h"
#include "core/frame.h"
#include "core/quantities.h"
#include "core/result.h"
#include "geometry/calibration.h"
#include "geometry/point.h"
#include "geometry/statistics.h"

namespace negatoscope {

/// Shapes that people draw, with the points that make them.
enum class ShapeKind : std::uint8_t {
  kLength,         ///< two ends
  kPolyline,       ///< two points or more
  kAngle,          ///< end, vertex, end
  kCobb,           ///< two ends of one line, two of the other
  kBidirectional,  ///< two ends of the long axis, two of the short one
  kRectangle,      ///< two opposite corners
  kEllipse,        ///< two opposite corners of its box
  kPolygon,        ///< three corners or more
  kFreehand,       ///< the same
  kProbe,          ///< one point
  kArrow,          ///< tip, tail; nothing is measured
};

[[nodiscard]] std::optional<ShapeKind> ShapeKindFrom(std::string_view name);

/// What a value is of.
enum class MeasureName : std::uint8_t {
  kLength,
  kLongAxis,
  kShortAxis,
  kAngle,
  kArea,
  kPerimeter,
  kWidth,
  kHeight,
  kDeltaX,  ///< along a row, where the two directions have units of their own
  kDeltaY,
  kPositionX,  ///< on the axis of an ultrasound region
  kPositionY,
};

[[nodiscard]] std::string_view ToString(MeasureName name);

struct MeasuredValue {
  MeasureName name = MeasureName::kLength;
  double value = 0;
  std::string unit;  ///< "mm", "mm²", "cm", "cm²", "px", "px²", "s", "cm/s", "Hz", "°"
};

/// Why a shape has no values.
enum class Refusal : std::uint8_t {
  kNone,
  kTooFewPoints,
  kNotFinite,      ///< a point that is no number, or further away than 10⁷ pixels
  kCrossesRegion,  ///< over the border of an ultrasound region
  kUnitsDiffer,    ///< an angle or area where x and y have different units
  kEdgesCross,     ///< a polygon that is more than one
  kNoLength,       ///< an angle at a line without length
};

[[nodiscard]] std::string_view ToString(Refusal refusal);

/// Statistics in one unit.
struct QuantityStatistics {
  std::string quantity;  ///< "stored", "modality", "suvBw", "realWorld"
  std::string unit;      ///< as the file names it; UCUM for real world values
  std::string label;     ///< of a Real World Value Mapping
  RegionStatistics statistics;
};

struct ShapeMeasurement {
  Refusal refusal = Refusal::kNone;
  CalibrationSource source = CalibrationSource::kNone;
  std::vector<MeasuredValue> values;
  /// Of the pixels inside of an area, or of the one pixel of a probe; empty for other shapes, colour and no frame.
  std::vector<QuantityStatistics> statistics;
};

struct Shape {
  ShapeKind kind = ShapeKind::kLength;
  std::vector<Point> points;
};

/// A frame with what its values mean.
struct MeasurableFrame {
  Frame frame;
  ModalityTransform modality;
  std::string modality_unit;
  std::optional<PixelPadding> padding;
  bool is_grey = true;  ///< one sample and no palette: values that can be averaged
  std::vector<RealWorldMapping> mappings;
  std::optional<double> suv_factor;
};

/// Corners of a polygon; more take too long to test for crossings while somebody draws.
inline constexpr std::size_t kMostPoints = 2048;

/// Everything that is measured of a shape.
/// @param frame nullptr for a measurement without values of pixels
/// @return kLimit for more than kMostPoints; the codes of StatisticsOf. What cannot be measured is a refusal.
[[nodiscard]] Result<ShapeMeasurement> MeasureShape(const Shape& shape, const Calibration& calibration,
                                                    const MeasurableFrame* frame);

}  // namespace negatoscope
