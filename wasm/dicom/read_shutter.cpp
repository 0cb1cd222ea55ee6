#include "dicom/read_shutter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <utility>

#include "core/cielab.h"
#include "dicom/functional_groups.h"
#include "dicom/numbers.h"
#include "dicom/tags.h"

namespace negatoscope {

namespace {

constexpr std::size_t kMostShapes = 16;
constexpr std::size_t kMostVertices = 4096;

std::optional<ShutterRectangle> ReadRectangle(const ItemReader& item) {
  const auto left = item.Number(tags::kShutterLeft);
  const auto right = item.Number(tags::kShutterRight);
  const auto upper = item.Number(tags::kShutterUpper);
  const auto lower = item.Number(tags::kShutterLower);
  if (!left || !right || !upper || !lower || *left > *right || *upper > *lower) return std::nullopt;
  return ShutterRectangle{.left = *left, .right = *right, .upper = *upper, .lower = *lower};
}

std::optional<ShutterCircle> ReadCircle(const ItemReader& item) {
  const auto center = item.NumberArray<2>(tags::kShutterCenter);
  const auto radius = item.Number(tags::kShutterRadius);
  if (!center || !radius || *radius <= 0) return std::nullopt;
  return ShutterCircle{.row = (*center)[0], .column = (*center)[1], .radius = *radius};
}

/// Row and column of each vertex; fewer than three make no area.
std::vector<ShutterVertex> ReadPolygon(const ItemReader& item) {
  const std::vector<double> numbers = item.Numbers(tags::kShutterVertices);
  if (numbers.size() < 6 || numbers.size() % 2 != 0 || numbers.size() / 2 > kMostVertices) return {};
  std::vector<ShutterVertex> vertices;
  for (std::size_t i = 0; i < numbers.size(); i += 2) {
    vertices.push_back({.row = numbers[i], .column = numbers[i + 1]});
  }
  return vertices;
}

/// One shape of Shutter Shape into the shutter; false where it cannot be used.
bool ReadShape(const ItemReader& item, std::string_view shape, DisplayShutter& shutter) {
  if (shape == "RECTANGULAR") return (shutter.rectangle = ReadRectangle(item)).has_value();
  if (shape == "CIRCULAR") return (shutter.circle = ReadCircle(item)).has_value();
  if (shape == "POLYGONAL") return !(shutter.polygon = ReadPolygon(item)).empty();
  if (shape != "BITMAP") return false;
  const auto group = item.Integer(tags::kShutterOverlayGroup);
  if (!group || *group < 0x6000 || *group > 0x60FF) return false;
  shutter.overlay_group = static_cast<std::uint16_t>(*group);
  return true;
}

/// 0 is black, 65535 white.
std::uint8_t ReadGrey(const ItemReader& item) {
  const double p_value = std::clamp(item.Number(tags::kShutterPresentationValue).value_or(0), 0.0, 65535.0);
  return static_cast<std::uint8_t>(std::lround(p_value / 257));
}

std::optional<std::array<std::uint8_t, 3>> ReadColour(const ItemReader& item) {
  const auto lab = item.NumberArray<3>(tags::kShutterPresentationColor);
  if (!lab) return std::nullopt;
  std::array<std::uint16_t, 3> words{};
  for (std::size_t i = 0; i < words.size(); ++i) {
    words[i] = static_cast<std::uint16_t>(std::clamp((*lab)[i], 0.0, 65535.0));
  }
  return SrgbFromCielab(words);
}

}  // namespace

std::optional<DisplayShutter> ReadShutter(const ItemReader& top, std::uint32_t frame_index,
                                          std::vector<std::string>& notes) {
  const auto macro = FunctionalGroupMacro(top, tags::kFrameDisplayShutterSequence, frame_index);
  const ItemReader item = macro.value_or(top);
  const std::string shapes = item.Code(tags::kShutterShape);
  DisplayShutter shutter;
  shutter.grey = ReadGrey(item);
  shutter.colour = ReadColour(item);
  const std::size_t count = std::min(CountValues(shapes), kMostShapes);
  bool has_shape = false;
  for (std::size_t i = 0; i < count; ++i) {
    if (ReadShape(item, ValueAt(shapes, i), shutter)) {
      has_shape = true;
    } else {
      notes.emplace_back("A display shutter of the file cannot be used; what it hides is shown.");
    }
  }
  return has_shape ? std::optional(std::move(shutter)) : std::nullopt;
}

}  // namespace negatoscope
