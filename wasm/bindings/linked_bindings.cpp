// Pictures beside each other; a part of the geometry module. geometry.d.ts says what each function takes and gives.

#include <emscripten/bind.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <deque>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "bindings/guarded.h"
#include "bindings/js_values.h"
#include "geometry/linked_views.h"

namespace negatoscope::bindings {

namespace {

/// As many cells as there are, and as many again, so that going back to a stack costs nothing.
constexpr std::size_t kMostStacks = 32;
/// Position, orientation, spacing, rows, columns, number of the Frame of Reference.
constexpr std::size_t kSliceNumbers = 14;
/// Frame, space, shift.
constexpr std::size_t kViewNumbers = 5;

struct KeptStack {
  std::string key;
  PlaneStack stack;
};

std::deque<KeptStack>& Stacks() {
  static std::deque<KeptStack> stacks;
  return stacks;
}

/// A size, or a count, that came as a number; 0 for what is none.
std::uint32_t CountFrom(double number) {
  constexpr double kMost = std::numeric_limits<std::uint32_t>::max();
  return number >= 0 && number <= kMost ? static_cast<std::uint32_t>(number) : 0;
}

PlaneStack::Slice SliceFrom(std::span<const double> numbers) {
  PlaneAttributes attributes;
  std::copy_n(numbers.begin(), 3, attributes.position_mm.begin());
  std::copy_n(numbers.begin() + 3, 6, attributes.orientation.begin());
  std::copy_n(numbers.begin() + 9, 2, attributes.spacing_mm.begin());
  attributes.rows = CountFrom(numbers[11]);
  attributes.columns = CountFrom(numbers[12]);
  return {.plane = MakeSlicePlane(attributes), .frame_of_reference = static_cast<int>(CountFrom(numbers[13] + 1)) - 1};
}

/// geometry.d.ts: setStack
val SetStack(std::string key, val given) {
  return Guarded([&]() -> Result<val> {
    const auto numbers = emscripten::convertJSArrayToNumberVector<double>(given);
    KeptStack kept{.key = std::move(key), .stack = {}};
    for (std::size_t i = 0; i + kSliceNumbers <= numbers.size(); i += kSliceNumbers)
      kept.stack.slices.push_back(SliceFrom(std::span(numbers).subspan(i, kSliceNumbers)));
    std::erase_if(Stacks(), [&](const KeptStack& other) { return other.key == kept.key; });
    while (Stacks().size() >= kMostStacks) Stacks().pop_front();
    Stacks().push_back(std::move(kept));
    return val::object();
  });
}

Result<const PlaneStack*> FindStack(const std::string& key) {
  if (key.empty()) return nullptr;
  for (const KeptStack& kept : Stacks()) {
    if (kept.key == key) return &kept.stack;
  }
  return Fail(ErrorCode::kNotFound, "the stack is not here");
}

Result<std::vector<LinkedView>> ViewsFrom(const val& keys, const val& given) {
  const auto names = emscripten::vecFromJSArray<std::string>(keys);
  const auto numbers = emscripten::convertJSArrayToNumberVector<double>(given);
  std::vector<LinkedView> views;
  for (std::size_t i = 0; i < names.size() && (i + 1) * kViewNumbers <= numbers.size(); ++i) {
    const auto stack = FindStack(names[i]);
    if (!stack) return std::unexpected(stack.error());
    const auto view = std::span(numbers).subspan(i * kViewNumbers, kViewNumbers);
    views.push_back({.stack = *stack,
                     .frame = CountFrom(view[0]),
                     .space = static_cast<int>(CountFrom(view[1] + 1)) - 1,
                     .shift = {.x = view[2], .y = view[3], .z = view[4]}});
  }
  return views;
}

val VectorToJs(const Vector3& vector) {
  val array = val::array();
  array.set(0, vector.x);
  array.set(1, vector.y);
  array.set(2, vector.z);
  return array;
}

val LineToJs(const ReferenceLine& line) {
  static constexpr std::array<const char*, 3> kNames{"slice", "first", "last"};
  val object = val::object();
  object.set("other", line.other);
  object.set("kind", std::string(kNames.at(static_cast<std::size_t>(line.kind))));
  object.set("x1", line.segment.from.x);
  object.set("y1", line.segment.from.y);
  object.set("x2", line.segment.to.x);
  object.set("y2", line.segment.to.y);
  return object;
}

val MarkToJs(const std::optional<PlaceMark>& mark) {
  if (!mark) return val::null();
  val object = val::object();
  object.set("x", mark->place.x);
  object.set("y", mark->place.y);
  object.set("isInSlice", mark->is_in_slice);
  return object;
}

/// geometry.d.ts: traceViews
val TraceViews(val keys, val numbers, bool with_ends, val place, std::int32_t space) {
  return Guarded([&]() -> Result<val> {
    const auto views = ViewsFrom(keys, numbers);
    if (!views) return std::unexpected(views.error());
    const auto at = emscripten::convertJSArrayToNumberVector<double>(place);
    val traced = val::array();
    for (std::size_t i = 0; i < views->size(); ++i) {
      const LinkedView& view = (*views)[i];
      const bool has_mark = at.size() == 3 && view.space >= 0 && view.space == space;
      const auto mark = has_mark ? MarkOn(view, {.x = at[0], .y = at[1], .z = at[2]}) : std::nullopt;
      val object = val::object();
      object.set("lines", ListToJs(LinesOn(*views, i, with_ends), LineToJs));
      object.set("mark", MarkToJs(mark));
      traced.set(i, object);
    }
    val result = val::object();
    result.set("views", traced);
    return result;
  });
}

/// geometry.d.ts: followViews
val FollowViews(val keys, val numbers, std::uint32_t source, val pixel) {
  return Guarded([&]() -> Result<val> {
    const auto views = ViewsFrom(keys, numbers);
    if (!views) return std::unexpected(views.error());
    const auto at = emscripten::convertJSArrayToNumberVector<double>(pixel);
    const SlicePlane* plane = source < views->size() ? PlaneOf((*views)[source]) : nullptr;
    const bool has_place = at.size() == 2 && plane != nullptr;
    const Vector3 place = has_place ? ToPatient(*plane, {.x = at[0], .y = at[1]}) : Vector3{};
    const auto frames = has_place ? FollowPlace(*views, source, place) : FollowSlice(*views, source);
    val result = val::object();
    result.set("frames", ListToJs(frames, [](const std::optional<std::size_t>& frame) {
                 return frame ? val(static_cast<double>(*frame)) : val(-1.0);
               }));
    result.set("place", has_place ? VectorToJs(place) : val::null());
    result.set("centres", ListToJs(*views, [](const LinkedView& view) {
                 const SlicePlane* shown = PlaneOf(view);
                 return shown != nullptr ? VectorToJs(CentreOf(*shown)) : val::null();
               }));
    return result;
  });
}

}  // namespace

}  // namespace negatoscope::bindings

EMSCRIPTEN_BINDINGS(negatoscope_linked) {
  using namespace negatoscope::bindings;
  emscripten::function("setStack", &SetStack);
  emscripten::function("traceViews", &TraceViews);
  emscripten::function("followViews", &FollowViews);
}
