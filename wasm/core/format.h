#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>

namespace negatoscope {

/// One argument of Format; made from its value without a word, as that is all it is for.
class FormatArgument {
 public:
  // NOLINTBEGIN(google-explicit-constructor)
  FormatArgument(std::string_view text) : value_(text) {}
  FormatArgument(const std::string& text) : value_(std::string_view(text)) {}
  FormatArgument(const char* text) : value_(std::string_view(text)) {}
  template <std::floating_point T>
  FormatArgument(T value) : value_(static_cast<double>(value)) {}
  template <std::unsigned_integral T>
  FormatArgument(T value) : value_(static_cast<std::uint64_t>(value)) {}
  template <std::signed_integral T>
  FormatArgument(T value) : value_(static_cast<std::int64_t>(value)) {}
  // NOLINTEND(google-explicit-constructor)

  using Value = std::variant<std::uint64_t, std::int64_t, double, std::string_view>;
  [[nodiscard]] const Value& value() const { return value_; }

 private:
  Value value_;
};

[[nodiscard]] std::string FormatList(std::string_view pattern, std::initializer_list<FormatArgument> arguments);

/// "{}" in the pattern is the next argument, "{:04X}" an unsigned number in that many hexadecimal digits. All that our
/// messages need: std::format would be a tenth of the wasm that people download, and the C++ library of Debian 12 has
/// none.
template <class... Arguments>
[[nodiscard]] std::string Format(std::string_view pattern, const Arguments&... arguments) {
  return FormatList(pattern, {FormatArgument(arguments)...});
}

}  // namespace negatoscope
