#include "core/format.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>

namespace negatoscope {

namespace {

template <class Number>
std::string Digits(Number number, int base) {
  std::array<char, 72> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, base).ptr;
  return {buffer.data(), end};
}

std::string Hexadecimal(std::uint64_t number, std::size_t width) {
  std::string digits = Digits(number, 16);
  std::ranges::transform(digits, digits.begin(),
                         [](char c) { return c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c; });
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

std::string Real(double number) {
  // Most are whole; printing a double as such takes a hundred times as long, and code of its own.
  constexpr double kMostWhole = 1e15;
  if (std::abs(number) < kMostWhole && number == std::floor(number)) {
    return Digits(static_cast<std::int64_t>(number), 10);
  }
  std::array<char, 40> buffer{};
  const int length = std::snprintf(buffer.data(), buffer.size(), "%.15g", number);
  return {buffer.data(), static_cast<std::size_t>(std::clamp(length, 0, 39))};
}

/// @param width  of hexadecimal digits; 0 for the plain form
std::string ToText(const FormatArgument& argument, std::size_t width) {
  const FormatArgument::Value& value = argument.value();
  if (const auto* number = std::get_if<std::uint64_t>(&value)) {
    return width > 0 ? Hexadecimal(*number, width) : Digits(*number, 10);
  }
  if (const auto* number = std::get_if<std::int64_t>(&value)) return Digits(*number, 10);
  if (const auto* number = std::get_if<double>(&value)) return Real(*number);
  return std::string(*std::get_if<std::string_view>(&value));
}

/// "{:04X}" → 4, "{}" → 0.
std::size_t WidthOf(std::string_view field) {
  std::size_t width = 0;
  const std::size_t digits = field.find(':');
  if (digits == std::string_view::npos) return 0;
  std::from_chars(field.data() + digits + 1, field.data() + field.size(), width);
  return width;
}

}  // namespace

std::string FormatList(std::string_view pattern, std::initializer_list<FormatArgument> arguments) {
  std::string text;
  const auto* argument = arguments.begin();
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
    if (close == std::string_view::npos || argument == arguments.end()) break;
    text += pattern.substr(0, open);
    text += ToText(*argument++, WidthOf(pattern.substr(open, close - open)));
    pattern.remove_prefix(close + 1);
  }
  text += pattern;
  return text;
}

}  // namespace negatoscope
