#include "dicom/zero_run.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "core/limits.h"

namespace negatoscope {

Result<std::uint64_t> CountZeros(ByteSource& source, std::uint64_t at, std::uint64_t most) {
  constexpr std::uint64_t kStep = 64 * limits::kKiB;
  const std::uint64_t left = std::min(most, source.Size() - std::min(at, source.Size()));
  std::vector<std::uint8_t> block(static_cast<std::size_t>(std::min(kStep, left)));
  std::uint64_t count = 0;
  while (count < left) {
    const auto bytes = std::span(block).first(static_cast<std::size_t>(std::min(kStep, left - count)));
    if (auto read = source.Read(at + count, bytes); !read) return std::unexpected(std::move(read.error()));
    for (const std::uint8_t byte : bytes) {
      if (byte != 0) return count;
      ++count;
    }
  }
  return count;
}

}  // namespace negatoscope
