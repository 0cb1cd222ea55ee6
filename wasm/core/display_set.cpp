#include "core/display_set.h"

namespace negatoscope {

std::string_view NameOf(SplitCode code) {
  switch (code) {
    case SplitCode::kSopClass:
      return "sop-class";
    case SplitCode::kMultiFrame:
      return "multi-frame";
    case SplitCode::kSingleFrames:
      return "single-frames";
    case SplitCode::kView:
      return "view";
    case SplitCode::kLocalizer:
      return "localizer";
    case SplitCode::kStack:
      return "stack";
    case SplitCode::kNoPosition:
      return "no-position";
    case SplitCode::kPositioned:
      return "positioned";
    case SplitCode::kFrameOfReference:
      return "frame-of-reference";
    case SplitCode::kOrientation:
      return "orientation";
    case SplitCode::kMatrix:
      return "matrix";
    case SplitCode::kEchoTime:
      return "echo-time";
    case SplitCode::kTemporalPosition:
      return "temporal-position";
    case SplitCode::kBValue:
      return "b-value";
    case SplitCode::kTriggerTime:
      return "trigger-time";
    case SplitCode::kImageType:
      return "image-type";
    case SplitCode::kAcquisition:
      return "acquisition";
  }
  return "stack";
}

std::string_view NameOf(SpacingCode code) {
  switch (code) {
    case SpacingCode::kMissingSlices:
      return "missing-slices";
    case SpacingCode::kDuplicatePositions:
      return "duplicate-positions";
    case SpacingCode::kUnevenSpacing:
      return "uneven-spacing";
  }
  return "uneven-spacing";
}

}  // namespace negatoscope
