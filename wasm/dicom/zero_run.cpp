#include "dicom/zero_run.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "core/limits.h"

namespace negatoscope {

Result<std::uint64_t> CountZeros(ByteSource& source, std::uint64_t at, std::uint64_t most) {
  // A run that is short costs no more than the block that is there already.
  constexpr std::uint64_t kFirstStep = 512;
  constexpr std::uint64_t kLongestStep = 64 * limits::kKiB;
  const std::uint64_t end = at + std::min(most, source.Size() - std::min(at, source.Size()));
  std::vector<std::uint8_t> bytes;
  std::uint64_t count = 0;
  for (std::uint64_t step = kFirstStep; at + count < end; step = kLongestStep) {
    bytes.resize(static_cast<std::size_t>(std::min(step, end - at - count)));
    if (auto read = source.Read(at + count, bytes); !read) return std::unexpected(std::move(read.error()));
    const auto other = std::ranges::find_if(bytes, [](std::uint8_t byte) { return byte != 0; });
    count += static_cast<std::uint64_t>(other - bytes.begin());
    if (other != bytes.end()) break;
  }
  return count;
}

}  // namespace negatoscope
