#pragma once

#include <cstdint>
#include <vector>

#include "core/byte_source.h"
#include "core/result.h"

namespace negatoscope {

struct Inflated {
  std::vector<std::uint8_t> bytes;
  bool is_complete = true;  ///< false where the deflated stream ends early or is damaged; `bytes` is what could be had
};

/// Inflates everything from `offset` on: the data set of a deflated Transfer Syntax (PS3.5 A.5). Raw deflate as the
/// standard asks for, and a zlib header where a writer added one.
/// @return kLimit where it would exceed limits::kInflatedBytes, or grows 200-fold beyond 32 MiB; kMalformed where not
/// one byte inflates; kReadFailed
[[nodiscard]] Result<Inflated> InflateFrom(ByteSource& source, std::uint64_t offset);

}  // namespace negatoscope
