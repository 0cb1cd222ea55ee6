#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "geometry/point.h"

/// Planes of pictures in the patient, and how they lie to each other (PS3.3 C.7.6.2.1.1). All in millimetres of one
/// Frame of Reference; who calls sees to it that it is one.
namespace negatoscope {

/// A place or a direction in the patient: +x to the left, +y to the back, +z to the head.
struct Vector3 {
  double x = 0;
  double y = 0;
  double z = 0;

  friend bool operator==(const Vector3&, const Vector3&) = default;
};

[[nodiscard]] double Dot(const Vector3& a, const Vector3& b);

/// Planes that are less than this apart (2.5 degrees, as the sine) are parallel: they cut each other somewhere, but no
/// picture tells where.
inline constexpr double kParallelSine = 0.0436;
/// Stacks within this of each other (15 degrees, as the cosine) are scrolled together.
inline constexpr double kSameOrientationCosine = 0.9659;

/// What a file says of the plane of one frame.
struct PlaneAttributes {
  std::array<double, 3> position_mm{};     ///< Image Position (Patient): the centre of the first pixel
  std::array<double, 6> orientation{};     ///< Image Orientation (Patient): along a row, along a column
  std::array<double, 2> spacing_mm{1, 1};  ///< Pixel Spacing: between rows, between columns
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
};

/// The plane of one frame, checked.
struct SlicePlane {
  Vector3 origin;  ///< centre of the first pixel
  Vector3 along_row;
  Vector3 along_column;
  Vector3 normal;  ///< all three of length 1
  PixelSize pixel_mm;
  double columns = 0;
  double rows = 0;
};

/// @return nothing where a number is not finite, a spacing or size is not positive, or the directions are not two of
///         length 1 at a right angle (within a hundredth, as files round them)
[[nodiscard]] std::optional<SlicePlane> MakeSlicePlane(const PlaneAttributes& attributes);

/// A place in the frame → in the patient (PS3.3 equation C.7.6.2.1-1, whose index (0, 0) is the place (0.5, 0.5)).
[[nodiscard]] Vector3 ToPatient(const SlicePlane& plane, const Point& place);

/// The middle of the picture.
[[nodiscard]] Vector3 CentreOf(const SlicePlane& plane);

/// A place in the patient, seen along the normal of a picture.
struct Projected {
  Point place;
  double distance_mm = 0;  ///< from the plane, positive on the side of the normal
};
[[nodiscard]] Projected ToFrame(const SlicePlane& plane, const Vector3& in_patient);

/// Whether a place is inside of the picture.
[[nodiscard]] bool Contains(const SlicePlane& plane, const Point& place);

struct Segment {
  Point from;
  Point to;
};

/// Where one picture cuts another: the part of the common line of the two planes that lies in both pictures, in pixels
/// of `shown`. Seen on the screen it is as long as the other picture is wide there.
/// @return nothing where they do not meet, or are parallel
[[nodiscard]] std::optional<Segment> CutOf(const SlicePlane& shown, const SlicePlane& other);

/// Frames in display order; those without a plane are never found.
struct PlaneStack {
  struct Slice {
    std::optional<SlicePlane> plane;
    /// Number of the Frame of Reference within the stack: a series may have several.
    int frame_of_reference = -1;
  };
  std::vector<Slice> slices;
};

struct NearestSlice {
  std::size_t index = 0;
  double distance_mm = 0;  ///< not negative
  /// The place is within half a spacing of this slice: the slice holds it. A slice with no neighbour holds what is
  /// within half a millimetre.
  bool holds = false;
};

/// The slice nearest to a place along the normals, among those that are parallel to slice `current` and in its Frame
/// of Reference. Of several at the same position (a time series) the one nearest to `current` in the list.
/// @return nothing where `current` has no plane, or the place is more than half a spacing beyond the ends of the stack
[[nodiscard]] std::optional<NearestSlice> FindNearestSlice(const PlaneStack& stack, std::size_t current,
                                                           const Vector3& in_patient);

/// The two ends of the stack that slice `current` is in, along the normal; nothing where it has just one position.
[[nodiscard]] std::optional<std::array<std::size_t, 2>> EndsOf(const PlaneStack& stack, std::size_t current);

}  // namespace negatoscope
