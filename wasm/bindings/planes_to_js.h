#pragma once

#include <emscripten/val.h>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace negatoscope::bindings {

/// Numbers of one plane on the way to JavaScript and back: Image Position (3), Image Orientation (6), Pixel Spacing
/// (2), rows, columns; NaN where the file does not say (web/src/ports/linking.ts: PlaneTable).
inline constexpr std::size_t kPlaneNumbers = 13;

void AppendPlane(std::vector<double>& numbers, const std::optional<std::array<double, 3>>& position,
                 const std::optional<std::array<double, 6>>& orientation,
                 const std::optional<std::array<double, 2>>& spacing, std::uint32_t rows, std::uint32_t columns);

/// A Float64Array, copied.
[[nodiscard]] emscripten::val NumbersToTypedArray(const std::vector<double>& numbers);

}  // namespace negatoscope::bindings
