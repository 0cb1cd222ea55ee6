#pragma once

#include <compare>
#include <string_view>

namespace negatoscope {

/// The order of two UIDs (PS3.5 9.1) by their components, as numbers of any length: 1.2.9 comes before 1.2.10, as
/// whoever numbered them meant it. What is no number comes behind numbers, as text. Equal only for the same text.
[[nodiscard]] std::strong_ordering CompareUids(std::string_view a, std::string_view b);

/// A UID that keys are compared by.
struct UidInOrder {
  std::string_view uid;

  friend std::strong_ordering operator<=>(UidInOrder a, UidInOrder b) { return CompareUids(a.uid, b.uid); }
  friend bool operator==(UidInOrder a, UidInOrder b) { return a.uid == b.uid; }
};

}  // namespace negatoscope
