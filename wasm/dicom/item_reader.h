#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/tag.h"
#include "dicom/element_tree.h"
#include "dicom/text.h"

namespace negatoscope {

/// Reads values of one item (or of the data set), forgiving wrong VRs and never throwing.
class ItemReader {
 public:
  /// @param texts  where a nested item gets the decoder for a Specific Character Set of its own
  /// @param text   for the values of this item
  ItemReader(const ElementTree& tree, ItemRange range, TextDecoders& texts, const TextDecoder& text)
      : tree_(tree), range_(range), texts_(texts), text_(text) {}

  [[nodiscard]] bool Has(Tag tag) const { return Find(tag) != nullptr; }
  /// Present with a length above 0.
  [[nodiscard]] bool HasValue(Tag tag) const;
  /// nullptr where there is none
  [[nodiscard]] const DataElement* Find(Tag tag) const { return tree_.Find(range_, tag); }

  /// Decoded to UTF-8, trailing padding removed, all values.
  [[nodiscard]] std::string Text(Tag tag) const;
  /// Without decoding, padding removed: UIDs, code strings, dates.
  [[nodiscard]] std::string Code(Tag tag) const;
  [[nodiscard]] std::optional<double> Number(Tag tag, std::size_t index = 0) const;
  [[nodiscard]] std::vector<double> Numbers(Tag tag) const;
  [[nodiscard]] std::optional<std::int32_t> Integer(Tag tag, std::size_t index = 0) const;
  template <std::size_t kCount>
  [[nodiscard]] std::optional<std::array<double, kCount>> NumberArray(Tag tag) const {
    const std::vector<double> values = Numbers(tag);
    if (values.size() != kCount) return std::nullopt;
    std::array<double, kCount> array{};
    for (std::size_t i = 0; i < kCount; ++i) array[i] = values[i];
    return array;
  }
  /// 16-bit words of an OW, US or SS value, in the machine's order; nothing where there is none or it is longer than
  /// `longest_words`.
  [[nodiscard]] std::optional<std::vector<std::uint16_t>> Words(Tag tag, std::size_t longest_words) const;
  /// ElementTree::Value of an element, "" where there is none.
  [[nodiscard]] std::string Raw(Tag tag, std::uint64_t longest) const;

  [[nodiscard]] std::size_t ItemCount(Tag sequence) const;
  /// Item number `index` of a sequence.
  [[nodiscard]] std::optional<ItemReader> Nested(Tag sequence, std::size_t index = 0) const;
  /// Calls `visit` with each element, in order, until it returns false.
  template <typename Visit>
  void ForEachElement(Visit visit) const {
    for (std::uint32_t at = range_.first; at < range_.past; at = tree_.At(at).past) {
      if (!visit(tree_.At(at))) return;
    }
  }
  /// Calls `visit` with a reader of each item of one of this item's sequences, until it returns false.
  template <typename Visit>
  void ForEachItem(const DataElement& sequence, Visit visit) const {
    tree_.ForEachItem(sequence, [&](ItemRange item) { return visit(Inside(item)); });
  }

  [[nodiscard]] const ElementTree& tree() const { return tree_; }

 private:
  [[nodiscard]] ItemReader Inside(ItemRange nested) const;
  [[nodiscard]] std::string_view VrOf(const DataElement& element) const;

  const ElementTree& tree_;
  ItemRange range_;
  TextDecoders& texts_;
  const TextDecoder& text_;
};

/// The decoder for the text of an item: by its own Specific Character Set, else the one around it (PS3.3 C.12.1.1.2).
[[nodiscard]] const TextDecoder* TextOfItem(const ElementTree& tree, ItemRange item, TextDecoders& texts,
                                            const TextDecoder* around);

}  // namespace negatoscope
