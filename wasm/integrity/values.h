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

/// Whether two values that stand for one date contradict each other. By their digits, whatever is between them, as far
/// as both tell them: "1970-01-01" and "1970" are both 19700101. What is no date contradicts nothing.
[[nodiscard]] bool DatesContradict(std::string_view a, std::string_view b);

/// The day after, so that a date of a place where it is tomorrow already is not in the future.
[[nodiscard]] std::uint32_t DayAfter(std::uint32_t date);

}  // namespace negatoscope
