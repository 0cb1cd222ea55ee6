#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace negatoscope {

/// The parts of a concatenation that did not come (PS3.3 C.7.6.16.1.1).
struct MissingParts {
  /// In-concatenation Total Number (0020,9163). Where it is absent or cannot be true, only parts before the last one
  /// that came are known to be missing.
  std::optional<std::uint32_t> total;
  std::uint32_t count = 0;
  std::vector<std::int32_t> numbers;  ///< In-concatenation Numbers (0020,9162) of the missing, the first `kMostParts`
};

inline constexpr std::size_t kMostParts = 32;

/// @param numbers  In-concatenation Numbers of the parts that came, in any order, repeated or not; what is not from 1
///                 on is left out
/// @param total    In-concatenation Total Number; one that is smaller than a part's number is not believed
/// @return nothing where no part is missing, or no number says so
[[nodiscard]] std::optional<MissingParts> FindMissingParts(std::span<const std::int32_t> numbers,
                                                           std::optional<std::int32_t> total);

}  // namespace negatoscope
