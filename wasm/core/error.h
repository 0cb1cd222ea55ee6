#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/tag.h"

namespace negatoscope {

/// What kind of thing went wrong. The words on screen are chosen by this code, so a code never changes its meaning.
enum class ErrorCode : std::uint8_t {
  kEmptyFile,             ///< the file has no bytes
  kNotDicom,              ///< nothing in the file looks like a DICOM data set
  kTruncated,             ///< the file ends before what it announces
  kMalformed,             ///< the encoding breaks a rule that reading depends on
  kMissing,               ///< an attribute that is needed is absent or empty
  kInvalid,               ///< an attribute has a value that cannot be true
  kMismatch,              ///< header and codestream disagree
  kUnsupported,           ///< well formed, and we cannot do it (yet)
  kLimit,                 ///< more than limits.h allows
  kNoPixelData,           ///< a data set without Pixel Data
  kNotFound,              ///< no such frame, handle or series
  kReadFailed,            ///< the byte source could not deliver: changed, removed or no permission
  kNeedsCharacterTables,  ///< text in a multi-byte character set and its tables are not loaded yet
  kNotInThisModule,       ///< what it takes is linked into another module only
  kOutOfMemory,           ///< an allocation failed
  kInternal,              ///< a defect of ours
};

/// The code as it appears in JSON and in the worker protocol: "notDicom", "truncated", …
[[nodiscard]] std::string_view ToString(ErrorCode code);

/// A failure as a value: what happened and where.
///
/// `detail` is for people who look closely. It holds tags, offsets and numbers, never the value of an attribute, so
/// that it can be copied into a bug report.
struct Error {
  ErrorCode code = ErrorCode::kInternal;
  std::string detail;
  std::optional<Tag> tag;
  std::optional<std::uint64_t> byte_offset;
};

}  // namespace negatoscope
