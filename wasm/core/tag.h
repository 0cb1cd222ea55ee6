#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace negatoscope {

/// The tag of a Data Element (PS3.5 7.1): group and element number.
struct Tag {
  std::uint16_t group = 0;
  std::uint16_t element = 0;

  friend constexpr auto operator<=>(const Tag&, const Tag&) = default;

  /// An odd group belongs to an implementor (PS3.5 7.8).
  [[nodiscard]] constexpr bool IsPrivate() const { return (group & 1U) != 0; }
};

/// "(0010,0020)", as the standard writes tags.
[[nodiscard]] std::string ToString(Tag tag);

}  // namespace negatoscope
