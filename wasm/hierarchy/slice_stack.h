#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "hierarchy/instance_order.h"

namespace negatoscope {

using Vector3 = std::array<double, 3>;

/// Slices whose normals differ by less (2.5 degrees, as its cosine) are parallel.
inline constexpr double kParallelCosine = 0.999;
/// Slices closer than this stand at the same position. Positions are text with three decimals or more.
inline constexpr double kSamePositionMm = 0.01;

[[nodiscard]] double Dot(const Vector3& a, const Vector3& b);

/// The normal of a plane from its row and column directions (PS3.3 C.7.6.2.1.1); nothing where those are not two
/// finite directions at an angle.
[[nodiscard]] std::optional<Vector3> NormalOf(const std::array<double, 6>& orientation);

/// Whether the position along a normal can be told: one frame, finite position, directions that are ones.
[[nodiscard]] bool HasPlane(const IndexedInstance& instance);

struct PlacedSlice {
  double position_mm = 0;  ///< along the common normal
  std::size_t index = 0;   ///< in what was given
};

/// Each picture's position along the normal of the first, in ascending order; nothing where one lacks its plane or is
/// not parallel to the first. Of slices with the same number the order is that in which they were given.
[[nodiscard]] std::optional<std::vector<PlacedSlice>> PlaceSlices(const std::vector<const IndexedInstance*>& pictures);

/// By position; of slices with the same number the first in what was given comes first.
void SortPlaces(std::vector<PlacedSlice>& places);

/// Pictures that are not the first at their position.
[[nodiscard]] std::size_t CountRepeats(const std::vector<PlacedSlice>& placed);

}  // namespace negatoscope
