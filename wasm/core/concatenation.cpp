#include "core/concatenation.h"

#include <algorithm>
#include <utility>

namespace negatoscope {

std::optional<MissingParts> FindMissingParts(std::span<const std::int32_t> numbers, std::optional<std::int32_t> total) {
  std::vector<std::int32_t> present;
  for (const std::int32_t number : numbers) {
    if (number > 0) present.push_back(number);
  }
  if (present.empty()) return std::nullopt;
  std::ranges::sort(present);
  const auto repeated = std::ranges::unique(present);
  present.erase(repeated.begin(), repeated.end());
  const std::int32_t last = std::max(present.back(), total.value_or(0));
  MissingParts missing{.total = std::nullopt,
                       .count = static_cast<std::uint32_t>(last) - static_cast<std::uint32_t>(present.size()),
                       .numbers = {}};
  if (missing.count == 0) return std::nullopt;
  if (total == last) missing.total = static_cast<std::uint32_t>(last);
  // A total that was made up may be in the thousands of millions: no more is walked than is told.
  std::size_t next = 0;
  for (std::int64_t number = 1; number <= last && missing.numbers.size() < kMostParts; ++number) {
    if (next < present.size() && present[next] == number) {
      ++next;
    } else {
      missing.numbers.push_back(static_cast<std::int32_t>(number));
    }
  }
  return missing;
}

}  // namespace negatoscope
