#include "dicom/compare_attributes.h"

#include <algorithm>
#include <utility>

#include "core/limits.h"
#include "dicom/binary_numbers.h"
#include "dicom/encoding.h"

namespace negatoscope {

namespace {

/// Texts up to this are compared as what they say, longer ones byte by byte.
constexpr std::uint64_t kLongestDecoded = 1 * limits::kMiB;
constexpr std::uint64_t kPieceBytes = 1 * limits::kMiB;
constexpr std::uint32_t kNone = AttributeEntry::kNone;

class Comparison {
 public:
  Comparison(AttributeReader& first, AttributeReader& second) : first_(first), second_(second) {}

  AttributeDifferences Run() {
    Elements(Nested(first_, kNone), Nested(second_, kNone), 0);
    return std::move(result_);
  }

 private:
  using Numbers = std::vector<std::uint32_t>;

  /// The elements of an item, or the items of a sequence, in ascending order (a file may have another).
  static Numbers Nested(const AttributeReader& reader, std::uint32_t parent) {
    Numbers numbers;
    const std::size_t end = parent == kNone ? reader.size() : reader.entry(parent).end;
    for (std::size_t at = parent == kNone ? 0 : std::size_t{parent} + 1; at < end; at = reader.entry(at).end) {
      numbers.push_back(static_cast<std::uint32_t>(at));
    }
    // items all have the same tag and stay as they are
    std::ranges::sort(numbers, {}, [&](std::uint32_t number) { return std::pair(reader.entry(number).tag, number); });
    return numbers;
  }

  void Elements(const Numbers& first, const Numbers& second, std::uint8_t depth) {  // NOLINT(misc-no-recursion)
    std::size_t a = 0;
    std::size_t b = 0;
    while (a < first.size() || b < second.size()) {
      const bool has_both = a < first.size() && b < second.size();
      const auto order = has_both ? first_.entry(first[a]).tag <=> second_.entry(second[b]).tag
                                  : (a < first.size() ? std::strong_ordering::less : std::strong_ordering::greater);
      if (order < 0) {
        OnlyIn(first_, first[a++], DifferenceKind::kOnlyFirst);
      } else if (order > 0) {
        OnlyIn(second_, second[b++], DifferenceKind::kOnlySecond);
      } else {
        Pair(first[a++], second[b++], depth);
      }
    }
  }

  /// An attribute with all that is nested in it.
  void OnlyIn(const AttributeReader& reader, std::uint32_t number, DifferenceKind kind) {
    const bool is_first = kind == DifferenceKind::kOnlyFirst;
    for (std::uint32_t at = number; at < reader.entry(number).end; ++at) {
      result_.rows.push_back({.first = is_first ? at : kNone,
                              .second = is_first ? kNone : at,
                              .depth = reader.entry(at).depth,
                              .kind = kind});
    }
  }

  void Pair(std::uint32_t a, std::uint32_t b, std::uint8_t depth) {  // NOLINT(misc-no-recursion)
    const bool is_item = first_.entry(a).IsItem();
    if (!is_item && (first_.Vr(a) != "SQ" || second_.Vr(b) != "SQ")) {
      PairOfValues(a, b, depth);
      return;
    }
    const std::size_t before = result_.rows.size();
    result_.rows.push_back({.first = a, .second = b, .depth = depth, .kind = DifferenceKind::kInside});
    // all items have the same tag, so that they meet by number
    Elements(Nested(first_, a), Nested(second_, b), static_cast<std::uint8_t>(depth + 1));
    if (result_.rows.size() == before + 1) result_.rows.pop_back();
  }

  void PairOfValues(std::uint32_t a, std::uint32_t b, std::uint8_t depth) {
    const DifferenceKind kind = Compared(a, b);
    if (kind == DifferenceKind::kInside) {
      ++result_.same_count;
    } else {
      result_.rows.push_back({.first = a, .second = b, .depth = depth, .kind = kind});
    }
  }

  /// kInside: the same.
  DifferenceKind Compared(std::uint32_t a, std::uint32_t b) {
    const std::string vr = first_.Vr(a);
    if (vr != second_.Vr(b)) return DifferenceKind::kChanged;
    const auto length = first_.index().ByteLength(first_.entry(a));
    const auto other_length = second_.index().ByteLength(second_.entry(b));
    if (!length || !other_length) return DifferenceKind::kNotCompared;
    if ((IsTextVr(vr) || IsNumberVr(vr)) && std::max(*length, *other_length) <= kLongestDecoded) {
      const bool is_same = first_.Text(a, kLongestDecoded) == second_.Text(b, kLongestDecoded);
      return is_same ? DifferenceKind::kInside : DifferenceKind::kChanged;
    }
    if (*length != *other_length) return DifferenceKind::kChanged;
    if (*length > kLongestComparedBytes) return DifferenceKind::kNotCompared;
    for (std::uint64_t at = 0; at < *length; at += kPieceBytes) {
      const std::uint64_t piece = std::min(kPieceBytes, *length - at);
      const auto bytes = first_.Bytes(a, at, piece);
      const auto others = second_.Bytes(b, at, piece);
      if (!bytes || !others) return DifferenceKind::kNotCompared;
      if (*bytes != *others) return DifferenceKind::kChanged;
    }
    return DifferenceKind::kInside;
  }

  AttributeReader& first_;
  AttributeReader& second_;
  AttributeDifferences result_;
};

}  // namespace

AttributeDifferences CompareAttributes(AttributeReader& first, AttributeReader& second) {
  return Comparison(first, second).Run();
}

}  // namespace negatoscope
