#include "bindings/planes_to_js.h"

#include <limits>

namespace negatoscope::bindings {

namespace {

template <std::size_t kCount>
void Append(std::vector<double>& numbers, const std::optional<std::array<double, kCount>>& values) {
  for (std::size_t i = 0; i < kCount; ++i) {
    numbers.push_back(values ? (*values)[i] : std::numeric_limits<double>::quiet_NaN());
  }
}

}  // namespace

void AppendPlane(std::vector<double>& numbers, const std::optional<std::array<double, 3>>& position,
                 const std::optional<std::array<double, 6>>& orientation,
                 const std::optional<std::array<double, 2>>& spacing, std::uint32_t rows, std::uint32_t columns) {
  Append(numbers, position);
  Append(numbers, orientation);
  Append(numbers, spacing);
  numbers.push_back(rows);
  numbers.push_back(columns);
}

emscripten::val NumbersToTypedArray(const std::vector<double>& numbers) {
  return emscripten::val(emscripten::typed_memory_view(numbers.size(), numbers.data())).call<emscripten::val>("slice");
}

}  // namespace negatoscope::bindings
