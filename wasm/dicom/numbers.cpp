#include "dicom/numbers.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <string>

#include "core/padding.h"

namespace negatoscope {

namespace {

/// What writers leave around a number.
constexpr std::string_view kAround{" \0\t\r\n", 5};

bool IsDecimalCharacter(char c) {
  return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.' || c == 'e' || c == 'E';
}

}  // namespace

std::optional<double> ParseDecimalString(std::string_view text) {
  // strtod, since the standard library for wasm has no from_chars for floating point; it also reads hexadecimal and
  // "inf", which DS has not.
  const std::string trimmed(Trim(text, kAround));
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
