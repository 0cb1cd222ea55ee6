#include "integrity/values.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "core/padding.h"

namespace negatoscope {

namespace {

constexpr std::size_t kLongestUid = 64;
constexpr std::size_t kLongestDate = 18;
constexpr std::string_view kDateDelimiters = ".-/: ";

bool IsDigit(char letter) { return letter >= '0' && letter <= '9'; }

std::uint32_t DaysIn(std::uint32_t year, std::uint32_t month) {
  constexpr std::array<std::uint32_t, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return month == 2 && is_leap ? 29 : kDays[month - 1];
}

/// YYYYMMDD as a number, if it is a day of the calendar.
std::optional<std::uint32_t> DayOf(std::string_view digits) {
  if (digits.size() != 8 || !std::ranges::all_of(digits, IsDigit)) return std::nullopt;
  std::uint32_t number = 0;
  for (const char digit : digits) number = number * 10 + static_cast<std::uint32_t>(digit - '0');
  const std::uint32_t year = number / 10'000;
  const std::uint32_t month = number / 100 % 100;
  const std::uint32_t day = number % 100;
  if (year == 0 || month < 1 || month > 12 || day < 1 || day > DaysIn(year, month)) return std::nullopt;
  return number;
}

/// The digits of a day, of a month or of a year, without what people put between them; "" where it is none of them.
std::string DigitsOfDate(std::string_view date) {
  constexpr std::string_view kFirstOfYear = "0101";
  std::string digits;
  for (const char letter : date.substr(0, kLongestDate)) {
    if (IsDigit(letter)) {
      digits += letter;
    } else if (!kDateDelimiters.contains(letter)) {
      return {};
    }
  }
  if (digits.size() != 4 && digits.size() != 6 && digits.size() != 8) return {};
  return DayOf(digits + std::string(kFirstOfYear.substr(digits.size() - 4))) ? digits : std::string();
}

}  // namespace

UidProblem CheckUid(std::string_view uid) {
  bool has_leading_zero = false;
  std::size_t length = 0;  // of the component
  bool starts_with_zero = false;
  for (const char letter : uid) {
    if (letter == '.') {
      if (length == 0) return UidProblem::kMalformed;
      length = 0;
      continue;
    }
    if (!IsDigit(letter)) return UidProblem::kMalformed;
    if (length == 0) starts_with_zero = letter == '0';
    if (++length > 1 && starts_with_zero) has_leading_zero = true;
  }
  if (!uid.empty() && length == 0) return UidProblem::kMalformed;
  if (uid.size() > kLongestUid) return UidProblem::kTooLong;
  return has_leading_zero ? UidProblem::kLeadingZero : UidProblem::kNone;
}

std::optional<std::uint32_t> ParseDate(std::string_view date) {
  date = Trim(date);
  std::string digits;
  const bool has_dots = date.size() == 10 && date[4] == '.' && date[7] == '.';
  for (std::size_t i = 0; i < date.size() && i < 11; ++i) {
    if (has_dots && (i == 4 || i == 7)) continue;
    digits += date[i];
  }
  return DayOf(digits);
}

bool DatesContradict(std::string_view a, std::string_view b) {
  const std::string left = DigitsOfDate(a);
  const std::string right = DigitsOfDate(b);
  return !left.starts_with(right) && !right.starts_with(left);
}

std::uint32_t DayAfter(std::uint32_t date) {
  const std::uint32_t year = date / 10'000;
  const std::uint32_t month = date / 100 % 100;
  if (month < 1 || month > 12 || date % 100 < DaysIn(year, month)) return date + 1;
  return month == 12 ? (year + 1) * 10'000 + 101 : year * 10'000 + (month + 1) * 100 + 1;
}

}  // namespace negatoscope
