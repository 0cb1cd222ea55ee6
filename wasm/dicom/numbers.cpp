#include "dicom/numbers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <string>

#include "core/padding.h"

namespace negatoscope {

namespace {

/// What writers leave around a number.
constexpr std::string_view kAround{" \0\t\r\n", 5};

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

/// Powers of ten that a double holds exactly.
constexpr std::array kPowersOfTen{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

/// A number of up to 15 digits without an exponent, as nearly all are: digits and power of ten are exact, so that their
/// quotient is the nearest double (IEEE 754), as from strtod, which takes fifty times as long as wasm. Nothing where
/// the text is something else.
std::optional<double> ParseShortDecimal(std::string_view text) {
  constexpr std::size_t kMostDigits = kPowersOfTen.size() - 1;
  const bool is_negative = text.starts_with('-');
  if (is_negative || text.starts_with('+')) text.remove_prefix(1);
  if (text.size() > kMostDigits + 1) return std::nullopt;
  std::int64_t digits = 0;
  std::size_t count = 0;
  std::optional<std::size_t> point;
  for (const char c : text) {
    if (c == '.' && !point) {
      point = count;
    } else if (IsDigit(c)) {
      digits = digits * 10 + (c - '0');
      ++count;
    } else {
      return std::nullopt;
    }
  }
  if (count == 0 || count > kMostDigits) return std::nullopt;
  const double value = static_cast<double>(digits) / kPowersOfTen[count - point.value_or(count)];
  return is_negative ? -value : value;
}

bool IsDecimalCharacter(char c) { return IsDigit(c) || c == '+' || c == '-' || c == '.' || c == 'e' || c == 'E'; }

}  // namespace

std::optional<double> ParseDecimalString(std::string_view text) {
  // strtod, since the standard library for wasm has no from_chars for floating point; it also reads hexadecimal and
  // "inf", which DS has not.
  text = Trim(text, kAround);
  if (const auto value = ParseShortDecimal(text)) return value;
  const std::string trimmed(text);
  if (trimmed.empty() || !std::ranges::all_of(trimmed, IsDecimalCharacter)) return std::nullopt;
  char* end = nullptr;
  const double value = std::strtod(trimmed.c_str(), &end);
  if (end != trimmed.c_str() + trimmed.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::optional<std::int32_t> ParseIntegerString(std::string_view text) {
  const auto value = ParseDecimalString(text);
  if (!value || *value != std::floor(*value)) return std::nullopt;
  if (*value < std::numeric_limits<std::int32_t>::min() || *value > std::numeric_limits<std::int32_t>::max()) {
    return std::nullopt;
  }
  return static_cast<std::int32_t>(*value);
}

std::string_view ValueAt(std::string_view values, std::size_t index) {
  for (; index > 0; --index) {
    const std::size_t separator = values.find('\\');
    if (separator == std::string_view::npos) return {};
    values.remove_prefix(separator + 1);
  }
  return Trim(values.substr(0, values.find('\\')), kAround);
}

std::size_t CountValues(std::string_view values) {
  if (Trim(values, kAround).empty()) return 0;
  return static_cast<std::size_t>(std::ranges::count(values, '\\')) + 1;
}

}  // namespace negatoscope
