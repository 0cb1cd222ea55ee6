#include "core/error.h"

namespace negatoscope {

std::string_view ToString(ErrorCode code) {
  switch (code) {
    case ErrorCode::kEmptyFile:
      return "emptyFile";
    case ErrorCode::kNotDicom:
      return "notDicom";
    case ErrorCode::kTruncated:
      return "truncated";
    case ErrorCode::kMalformed:
      return "malformed";
    case ErrorCode::kMissing:
      return "missing";
    case ErrorCode::kInvalid:
      return "invalid";
    case ErrorCode::kMismatch:
      return "mismatch";
    case ErrorCode::kUnsupported:
      return "unsupported";
    case ErrorCode::kLimit:
      return "limit";
    case ErrorCode::kNoPixelData:
      return "noPixelData";
    case ErrorCode::kNotFound:
      return "notFound";
    case ErrorCode::kReadFailed:
      return "readFailed";
    case ErrorCode::kNeedsCharacterTables:
      return "needsCharacterTables";
    case ErrorCode::kNotInThisModule:
      return "notInThisModule";
    case ErrorCode::kOutOfMemory:
      return "outOfMemory";
    case ErrorCode::kInternal:
      return "internal";
  }
  return "internal";
}

}  // namespace negatoscope
