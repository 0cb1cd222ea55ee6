#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "geometry/slice_plane.h"

/// Pictures beside each other, as far as they lie in one patient: where they cut each other, which slices belong
/// together, where a place of one is in the others.
namespace negatoscope {

/// One picture among those that are looked at together.
struct LinkedView {
  const PlaneStack* stack = nullptr;
  std::size_t frame = 0;  ///< in the stack
  /// Views with the same number are in the same Frame of Reference of the same patient; -1 is in none.
  int space = -1;
  /// Taken from places of this view to bring them into what it shares with the others: all zero within one Frame of
  /// Reference, otherwise what a person said belongs together.
  Vector3 shift;
};

/// The plane of the picture; null where the view is empty or its frame has none.
[[nodiscard]] const SlicePlane* PlaneOf(const LinkedView& view);

enum class LineKind : std::uint8_t { kSlice, kFirst, kLast };

/// Where another view's slice, or an end of its stack, cuts a picture.
struct ReferenceLine {
  std::size_t other = 0;  ///< index of the other view
  LineKind kind = LineKind::kSlice;
  Segment segment;  ///< in pixels of the picture
};

/// The lines on one of the views.
/// @param with_ends  also of the first and the last slice of each other stack
[[nodiscard]] std::vector<ReferenceLine> LinesOn(std::span<const LinkedView> views, std::size_t shown, bool with_ends);

/// A place in the patient, on a picture.
struct PlaceMark {
  Point place;
  bool is_in_slice = false;  ///< else it is in front of the slice or behind it
};

/// @return nothing where the place is beside the picture, or the picture has no plane
[[nodiscard]] std::optional<PlaceMark> MarkOn(const LinkedView& view, const Vector3& in_patient);

/// Which frames the other views go to when one has been scrolled: the slice nearest to the middle of its picture, in
/// stacks of about the same orientation. Nothing for a view that stays: other space, other orientation, or nothing
/// there.
[[nodiscard]] std::vector<std::optional<std::size_t>> FollowSlice(std::span<const LinkedView> views,
                                                                  std::size_t scrolled);

/// Which frames the other views go to so that they show a place; whatever their orientation.
[[nodiscard]] std::vector<std::optional<std::size_t>> FollowPlace(std::span<const LinkedView> views, std::size_t source,
                                                                  const Vector3& in_patient);

}  // namespace negatoscope
