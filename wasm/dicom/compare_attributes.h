#pragma once

#include <cstdint>
#include <vector>

#include "dicom/attribute_reader.h"

namespace negatoscope {

/// How an attribute of one instance stands to that of another.
enum class DifferenceKind : std::uint8_t {
  kInside,   ///< a sequence or an item that is in both; what differs is nested in it
  kChanged,  ///< in both with other values
  kOnlyFirst,
  kOnlySecond,
  kNotCompared,  ///< values of the same length that are too long to be compared
};

/// One line of the comparison; `AttributeEntry::kNone` where the instance has no such attribute.
struct DifferenceRow {
  std::uint32_t first = AttributeEntry::kNone;
  std::uint32_t second = AttributeEntry::kNone;
  std::uint8_t depth = 0;
  DifferenceKind kind = DifferenceKind::kInside;
};

struct AttributeDifferences {
  std::vector<DifferenceRow> rows;
  std::uint64_t same_count = 0;  ///< attributes with values (not sequences) that are the same in both
};

/// Values longer than this are compared by their length only.
inline constexpr std::uint64_t kLongestComparedBytes = std::uint64_t{256} * 1024 * 1024;

/// What differs between two instances: by tag, items of a sequence by their number. Values are the same if their text
/// is, however it is encoded (character set, byte order, padding); binary ones if their bytes are.
[[nodiscard]] AttributeDifferences CompareAttributes(AttributeReader& first, AttributeReader& second);

}  // namespace negatoscope
