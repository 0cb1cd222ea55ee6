#include "geometry/measure_shape.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <utility>

#include "core/format.h"
#include "geometry/measure.h"

namespace negatoscope {

namespace {

constexpr double kFarthest = 1e7;
constexpr std::size_t kMostMappings = 4;

struct KindTraits {
  std::string_view name;
  std::size_t fewest_points = 0;
};

/// In the order of ShapeKind.
constexpr std::array<KindTraits, 11> kKinds{{{.name = "length", .fewest_points = 2},
                                             {.name = "polyline", .fewest_points = 2},
                                             {.name = "angle", .fewest_points = 3},
                                             {.name = "cobb", .fewest_points = 4},
                                             {.name = "bidirectional", .fewest_points = 4},
                                             {.name = "rectangle", .fewest_points = 2},
                                             {.name = "ellipse", .fewest_points = 2},
                                             {.name = "polygon", .fewest_points = 3},
                                             {.name = "freehand", .fewest_points = 3},
                                             {.name = "probe", .fewest_points = 1},
                                             {.name = "arrow", .fewest_points = 1}}};

std::string_view NameOf(Unit unit) {
  switch (unit) {
    case Unit::kPixel:
      return "px";
    case Unit::kMillimetre:
      return "mm";
    case Unit::kCentimetre:
      return "cm";
    case Unit::kSecond:
      return "s";
    case Unit::kHertz:
      return "Hz";
    case Unit::kCentimetrePerSecond:
      return "cm/s";
  }
  return "px";
}

/// A shape with the scale that stands for it, and what is measured of it so far.
struct Task {
  const Shape& shape;
  const Calibration& calibration;
  Scale scale;
  ShapeMeasurement& result;

  void Add(MeasureName name, double value, std::string_view unit) const {
    result.values.push_back({.name = name, .value = value, .unit = std::string(unit)});
  }
  void AddLength(MeasureName name, double value) const { Add(name, value, NameOf(scale.unit_x)); }
  void AddArea(double value) const { Add(MeasureName::kArea, value, std::string(NameOf(scale.unit_x)) + "²"); }
  [[nodiscard]] const Point& At(std::size_t index) const { return shape.points[index]; }
};

/// The corners of the box of two opposite ones: what an ultrasound region must hold.
std::vector<Point> ReachOf(const Shape& shape) {
  const bool is_box = shape.kind == ShapeKind::kRectangle || shape.kind == ShapeKind::kEllipse;
  if (!is_box) return shape.points;
  const Point a = shape.points[0];
  const Point b = shape.points[1];
  return {a, {.x = b.x, .y = a.y}, b, {.x = a.x, .y = b.y}};
}

bool NeedsOneUnit(ShapeKind kind) {
  return kind != ShapeKind::kLength && kind != ShapeKind::kProbe && kind != ShapeKind::kArrow;
}

void MeasureAxes(const Task& task) {
  const Scale& scale = task.scale;
  const Point& a = task.At(0);
  const Point& b = task.At(1);
  const auto add = [&](MeasureName name, double pixels, double size, Unit unit) {
    if (unit != Unit::kPixel) task.Add(name, std::abs(pixels) * size, NameOf(unit));
  };
  add(MeasureName::kDeltaX, b.x - a.x, scale.pixel_size.x, scale.unit_x);
  add(MeasureName::kDeltaY, b.y - a.y, scale.pixel_size.y, scale.unit_y);
}

/// Values on the axes of a region (PS3.3 C.8.5.5.1.6): reference value + steps from the reference pixel × delta. The
/// middle of a pixel has the value of the pixel.
void MeasurePosition(const Task& task) {
  if (!task.scale.region) return;
  const UltrasoundRegion& region = task.calibration.regions[*task.scale.region];
  const Point& point = task.At(0);
  const auto add = [&](MeasureName name, UltrasoundUnit said, Unit unit, double pixel, const auto& reference,
                       double delta, double value) {
    if (said == UltrasoundUnit::kNone || !reference || !std::isfinite(value)) return;
    task.Add(name, value + (pixel - 0.5 - *reference) * delta, NameOf(unit));
  };
  add(MeasureName::kPositionX, region.unit_x, task.scale.unit_x, point.x - static_cast<double>(region.min_x),
      region.reference_x, region.delta_x, region.reference_value_x);
  add(MeasureName::kPositionY, region.unit_y, task.scale.unit_y, point.y - static_cast<double>(region.min_y),
      region.reference_y, region.delta_y, region.reference_value_y);
}

Refusal MeasurePolygon(const Task& task) {
  if (!IsSimple(task.shape.points)) return Refusal::kEdgesCross;
  task.AddArea(PolygonArea(task.shape.points, task.scale.pixel_size));
  task.AddLength(MeasureName::kPerimeter, Perimeter(task.shape.points, task.scale.pixel_size));
  return Refusal::kNone;
}

void MeasureBox(const Task& task) {
  const PixelSize& size = task.scale.pixel_size;
  const Point& a = task.At(0);
  const Point& b = task.At(1);
  const double width = std::abs(b.x - a.x) * size.x;
  const double height = std::abs(b.y - a.y) * size.y;
  const bool is_ellipse = task.shape.kind == ShapeKind::kEllipse;
  task.AddArea(is_ellipse ? EllipseArea(a, b, size) : width * height);
  task.AddLength(MeasureName::kWidth, width);
  task.AddLength(MeasureName::kHeight, height);
  task.AddLength(MeasureName::kPerimeter, is_ellipse ? EllipsePerimeter(a, b, size) : 2 * (width + height));
}

Refusal AddAngle(const Task& task, const std::optional<double>& degrees) {
  if (!degrees) return Refusal::kNoLength;
  task.Add(MeasureName::kAngle, *degrees, "°");
  return Refusal::kNone;
}

void MeasureBidirectional(const Task& task) {
  const PixelSize& size = task.scale.pixel_size;
  const double first = Length(task.At(0), task.At(1), size);
  const double second = Length(task.At(2), task.At(3), size);
  task.AddLength(MeasureName::kLongAxis, std::max(first, second));
  task.AddLength(MeasureName::kShortAxis, std::min(first, second));
}

Refusal MeasureLines(const Task& task) {
  const PixelSize& size = task.scale.pixel_size;
  switch (task.shape.kind) {
    case ShapeKind::kLength:
      if (!task.scale.is_spatial()) {
        MeasureAxes(task);
      } else {
        task.AddLength(MeasureName::kLength, Length(task.At(0), task.At(1), size));
      }
      return Refusal::kNone;
    case ShapeKind::kPolyline:
      task.AddLength(MeasureName::kLength, PolylineLength(task.shape.points, size));
      return Refusal::kNone;
    case ShapeKind::kAngle:
      return AddAngle(task, AngleDegrees(task.At(0), task.At(1), task.At(2), size));
    case ShapeKind::kCobb:
      return AddAngle(task, AngleBetweenLines(task.At(0), task.At(1), task.At(2), task.At(3), size));
    case ShapeKind::kBidirectional:
      MeasureBidirectional(task);
      return Refusal::kNone;
    case ShapeKind::kRectangle:
    case ShapeKind::kEllipse:
      MeasureBox(task);
      return Refusal::kNone;
    case ShapeKind::kPolygon:
    case ShapeKind::kFreehand:
      return MeasurePolygon(task);
    case ShapeKind::kProbe:
      MeasurePosition(task);
      return Refusal::kNone;
    case ShapeKind::kArrow:
      return Refusal::kNone;
  }
  return Refusal::kNone;
}

std::vector<RowSpan> SpansOf(const Shape& shape, const Frame& frame) {
  const auto& points = shape.points;
  switch (shape.kind) {
    case ShapeKind::kRectangle:
      return RectangleSpans(points[0], points[1], frame.rows, frame.columns);
    case ShapeKind::kEllipse:
      return EllipseSpans(points[0], points[1], frame.rows, frame.columns);
    case ShapeKind::kPolygon:
    case ShapeKind::kFreehand:
      return PolygonSpans(points, frame.rows, frame.columns);
    case ShapeKind::kProbe: {
      const Point corner{.x = std::floor(points[0].x), .y = std::floor(points[0].y)};
      return RectangleSpans(corner, {.x = corner.x + 1, .y = corner.y + 1}, frame.rows, frame.columns);
    }
    default:
      return {};
  }
}

bool HasPixels(ShapeKind kind) {
  return kind == ShapeKind::kRectangle || kind == ShapeKind::kEllipse || kind == ShapeKind::kPolygon ||
         kind == ShapeKind::kFreehand || kind == ShapeKind::kProbe;
}

Result<void> AddStatistics(const Shape& shape, const MeasurableFrame& measured, ShapeMeasurement& result) {
  if (!HasPixels(shape.kind) || !measured.is_grey) return {};
  const std::vector<RowSpan> spans = SpansOf(shape, measured.frame);
  const auto add = [&](QuantityStatistics quantity, const ValueMap& map) -> negatoscope::Result<void> {
    auto statistics = StatisticsOf(measured.frame, spans, measured.padding, map);
    if (!statistics) return std::unexpected(std::move(statistics.error()));
    quantity.statistics = std::move(*statistics);
    result.statistics.push_back(std::move(quantity));
    return {};
  };
  const ValueMap modality(measured.modality);
  const bool is_stored = modality.is_stored();
  auto added = add({.quantity = is_stored ? "stored" : "modality",
                    .unit = is_stored ? std::string() : measured.modality_unit,
                    .label = {},
                    .statistics = {}},
                   modality);
  if (added && measured.suv_factor && !is_stored) {
    added = add({.quantity = "suvBw", .unit = "g/ml", .label = {}, .statistics = {}},
                ValueMap(measured.modality, *measured.suv_factor));
  }
  for (std::size_t i = 0; added && i < std::min(measured.mappings.size(), kMostMappings); ++i) {
    const RealWorldMapping& mapping = measured.mappings[i];
    added = add({.quantity = "realWorld",
                 .unit = mapping.unit.empty() ? mapping.unit_meaning : mapping.unit,
                 .label = mapping.label,
                 .statistics = {}},
                ValueMap(mapping));
  }
  return added;
}

Refusal CheckPoints(const Shape& shape) {
  if (shape.points.size() < kKinds.at(static_cast<std::size_t>(shape.kind)).fewest_points) {
    return Refusal::kTooFewPoints;
  }
  const bool is_near = std::ranges::all_of(shape.points, [](const Point& point) {
    return IsFinite(point) && std::abs(point.x) <= kFarthest && std::abs(point.y) <= kFarthest;
  });
  return is_near ? Refusal::kNone : Refusal::kNotFinite;
}

}  // namespace

std::optional<ShapeKind> ShapeKindFrom(std::string_view name) {
  for (std::size_t i = 0; i < kKinds.size(); ++i) {
    if (kKinds.at(i).name == name) return static_cast<ShapeKind>(i);
  }
  return std::nullopt;
}

std::string_view ToString(MeasureName name) {
  constexpr std::array<std::string_view, 12> kNames{"length", "longAxis",  "shortAxis", "angle",
                                                    "area",   "perimeter", "width",     "height",
                                                    "deltaX", "deltaY",    "positionX", "positionY"};
  return kNames.at(static_cast<std::size_t>(name));
}

std::string_view ToString(Refusal refusal) {
  constexpr std::array<std::string_view, 7> kNames{
      "", "tooFewPoints", "notFinite", "crossesRegion", "unitsDiffer", "edgesCross", "noLength"};
  return kNames.at(static_cast<std::size_t>(refusal));
}

Result<ShapeMeasurement> MeasureShape(const Shape& shape, const Calibration& calibration,
                                      const MeasurableFrame* frame) {
  if (shape.points.size() > kMostPoints) {
    return Fail(ErrorCode::kLimit, Format("{} points, at most {}", shape.points.size(), kMostPoints));
  }
  ShapeMeasurement result;
  result.refusal = CheckPoints(shape);
  if (result.refusal != Refusal::kNone) return result;
  const auto scale = ScaleFor(calibration, ReachOf(shape));
  if (!scale && shape.kind != ShapeKind::kArrow) {
    result.refusal = Refusal::kCrossesRegion;
    return result;
  }
  const Task task{.shape = shape, .calibration = calibration, .scale = scale.value_or(Scale{}), .result = result};
  result.source = task.scale.source;
  const bool is_refused = NeedsOneUnit(shape.kind) && !task.scale.is_spatial();
  result.refusal = is_refused ? Refusal::kUnitsDiffer : MeasureLines(task);
  if (result.refusal != Refusal::kNone || frame == nullptr) return result;
  if (auto added = AddStatistics(shape, *frame, result); !added) return std::unexpected(std::move(added.error()));
  return result;
}

}  // namespace negatoscope
