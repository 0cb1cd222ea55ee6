#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace negatoscope {

/// A Decimal String (PS3.5 6.2, VR DS) as a finite number; nothing for anything else ("", "x", "nan", "1e400").
[[nodiscard]] std::optional<double> ParseDecimalString(std::string_view text);

/// An Integer String (VR IS); nothing where it is no integer of 32 bits. "3.0" passes, since writers do that.
[[nodiscard]] std::optional<std::int32_t> ParseIntegerString(std::string_view text);

/// The value number `index` (from 0) of a text with backslashes, without surrounding padding.
[[nodiscard]] std::string_view ValueAt(std::string_view values, std::size_t index);

/// How many values a text holds; 0 for an empty one.
[[nodiscard]] std::size_t CountValues(std::string_view values);

}  // namespace negatoscope
