#include "core/uid_order.h"

#include <algorithm>
#include <tuple>

namespace negatoscope {

namespace {

/// Takes what stands before the next dot, and the dot, off `rest`.
std::string_view TakeComponent(std::string_view& rest) {
  const std::string_view component = rest.substr(0, rest.find('.'));
  rest.remove_prefix(std::min(rest.size(), component.size() + 1));
  return component;
}

bool IsNumber(std::string_view component) {
  return !component.empty() && component.find_first_not_of("0123456789") == std::string_view::npos;
}

/// PS3.5 9.1 forbids leading zeros; where there are some they change no number.
std::string_view WithoutLeadingZeros(std::string_view number) {
  return number.substr(std::min(number.find_first_not_of('0'), number.size() - 1));
}

std::strong_ordering CompareComponents(std::string_view a, std::string_view b) {
  const bool is_number = IsNumber(a);
  // false comes before true
  if (const bool is_other = IsNumber(b); is_number != is_other) return !is_number <=> !is_other;
  if (!is_number) return a <=> b;
  a = WithoutLeadingZeros(a);
  b = WithoutLeadingZeros(b);
  // Of two numbers without leading zeros the longer one is the larger; no integer type holds all of them.
  return std::tuple(a.size(), a) <=> std::tuple(b.size(), b);
}

}  // namespace

std::strong_ordering CompareUids(std::string_view a, std::string_view b) {
  std::string_view rest_of_a = a;
  std::string_view rest_of_b = b;
  while (!rest_of_a.empty() && !rest_of_b.empty()) {
    const auto order = CompareComponents(TakeComponent(rest_of_a), TakeComponent(rest_of_b));
    if (order != 0) return order;
  }
  if (rest_of_a.empty() != rest_of_b.empty()) return !rest_of_a.empty() <=> !rest_of_b.empty();
  return a <=> b;
}

}  // namespace negatoscope
