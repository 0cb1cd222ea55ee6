#pragma once

#include <cstdint>

#include "core/byte_source.h"
#include "core/result.h"

namespace negatoscope {

/// How many bytes in a row are zero from `at` on. Read in blocks: media and archives pad with megabytes of them.
/// @param most  counting stops there
/// @return kReadFailed
[[nodiscard]] Result<std::uint64_t> CountZeros(ByteSource& source, std::uint64_t at, std::uint64_t most);

}  // namespace negatoscope
