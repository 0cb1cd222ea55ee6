#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace negatoscope {

/// By what one display set differs from the others of its series.
enum class SplitCode : std::uint8_t {
  kSopClass,          ///< text: SOP Class UID
  kMultiFrame,        ///< one instance with several frames; numbers: frames
  kSingleFrames,      ///< the instances with one frame, beside multi-frame ones
  kView,              ///< mammography; text: side, view and its modifiers, "R MLO", "L CC, M"
  kLocalizer,         ///< Image Type says LOCALIZER (PS3.3 C.7.6.1.1.2)
  kStack,             ///< the images beside localizers
  kNoPosition,        ///< images without position or orientation beside some that have them
  kPositioned,        ///< those that have them
  kFrameOfReference,  ///< text: Frame of Reference UID
  kOrientation,       ///< text: "axial", "coronal" or "sagittal", whichever is nearest
  kMatrix,            ///< numbers: columns, rows
  kEchoTime,          ///< numbers: milliseconds
  kTemporalPosition,  ///< numbers: Temporal Position Identifier
  kBValue,            ///< numbers: s/mm²
  kTriggerTime,       ///< numbers: milliseconds
  kImageType,         ///< text: Image Type
  kAcquisition,       ///< numbers: Acquisition Number
};

/// The word that crosses the line to JavaScript and stands in reports ("echo-time").
[[nodiscard]] std::string_view NameOf(SplitCode code);

/// One reason of a split with its parameters; `numbers` is empty where the images of this set lack the attribute.
struct SplitReason {
  SplitCode code = SplitCode::kStack;
  std::string text;
  std::vector<double> numbers;
};

enum class SpacingCode : std::uint8_t { kMissingSlices, kDuplicatePositions, kUnevenSpacing };

[[nodiscard]] std::string_view NameOf(SpacingCode code);

/// Something about the distances between slices that does not add up.
struct SpacingFinding {
  SpacingCode code = SpacingCode::kMissingSlices;
  /// Slices that seem to be missing; images beyond the first at a position; gaps of another size than most.
  std::uint32_t count = 0;
  /// Along the normal, in millimetres, the first 32: where slices are expected; that are held more than once; behind
  /// which an uneven gap begins.
  std::vector<double> positions_mm;
};

/// Distances in a stack of parallel slices.
struct SliceSpacing {
  double spacing_mm = 0;    ///< between neighbours along the normal, the most usual one
  double tilt_degrees = 0;  ///< between the normal and the way the slices go; not 0 with a tilted gantry
  std::vector<SpacingFinding> findings;
};

}  // namespace negatoscope
