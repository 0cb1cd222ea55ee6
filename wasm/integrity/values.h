#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

/// What a single value may be, by the rules of the standard.
namespace negatoscope {

enum class UidProblem : std::uint8_t { kNone, kMalformed, kTooLong, kLeadingZero };

/// A UID by PS3.5 9.1: components of digits with dots between them, 64 characters at most, no component with a zero in
/// front. Of several problems the worst. An empty one has none: whether it may be absent is another question.
[[nodiscard]] UidProblem CheckUid(std::string_view uid);

/// A calendar date (VR DA, PS3.5 6.2) as 20261002; "2026.10.02" of ACR-NEMA as well. Nothing for anything else.
[[nodiscard]] std::optional<std::uint32_t> ParseDate(std::string_view date);

/// The day after, so that a date of a place where it is tomorrow already is not in the future.
[[nodiscard]] std::uint32_t DayAfter(std::uint32_t date);

}  // namespace negatoscope
