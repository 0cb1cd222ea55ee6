#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/byte_source.h"
#include "core/tag.h"
#include "dicom/encoding.h"

namespace negatoscope {

/// A Data Element or an Item, as a data set lists them: ascending in each item, and behind each element what is inside
/// it.
struct DataElement {
  Tag tag;                   ///< (FFFE,E000) for an Item
  std::array<char, 2> vr{};  ///< "SQ" for all that hold items, "xs" as from StandardVr; of an Item nothing
  std::uint32_t length = 0;  ///< as written
  std::uint32_t past = 0;    ///< number of the first element that is neither this one nor inside it
  std::uint64_t place = 0;   ///< for the ElementValues: where its value is

  [[nodiscard]] std::string_view Vr() const { return {vr.data(), vr.size()}; }
  [[nodiscard]] bool IsSequence() const { return VrLetters(Vr()) == VrLetters("SQ"); }
};

/// Where the values of a tree come from.
class ElementValues {
 public:
  ElementValues() = default;
  ElementValues(const ElementValues&) = delete;
  ElementValues& operator=(const ElementValues&) = delete;
  virtual ~ElementValues() = default;

  /// The whole value, numbers in little endian; "" where it cannot be read.
  [[nodiscard]] virtual std::string Bytes(const DataElement& element) = 0;
  /// A part of it; false where that cannot be read.
  [[nodiscard]] virtual bool Part(const DataElement& element, std::uint64_t offset, std::span<std::uint8_t> into) = 0;
};

/// Values that lie in a file, at `place`, as they are.
class FileValues final : public ElementValues {
 public:
  /// @param source  must outlive it
  explicit FileValues(ByteSource& source) : source_(source) {}

  [[nodiscard]] std::string Bytes(const DataElement& element) override;
  [[nodiscard]] bool Part(const DataElement& element, std::uint64_t offset, std::span<std::uint8_t> into) override;

 private:
  ByteSource& source_;
};

/// The elements of one item: those from `first` on that lie before `past`.
struct ItemRange {
  std::uint32_t first = 0;
  std::uint32_t past = 0;
};

/// All elements of a data set up to the pixels, without their values.
class ElementTree {
 public:
  ElementTree() = default;
  /// @param elements  fewer than 2^32, in the order of DataElement
  ElementTree(std::vector<DataElement> elements, std::unique_ptr<ElementValues> values);

  [[nodiscard]] const DataElement& At(std::uint32_t number) const { return elements_[number]; }
  /// The outermost level.
  [[nodiscard]] ItemRange Top() const { return {.first = 0, .past = static_cast<std::uint32_t>(elements_.size())}; }
  /// nullptr where there is none
  [[nodiscard]] const DataElement* Find(ItemRange item, Tag tag) const;
  [[nodiscard]] std::uint32_t ItemCount(const DataElement& sequence) const;
  /// Nothing where there are not so many.
  [[nodiscard]] std::optional<ItemRange> Item(const DataElement& sequence, std::size_t index) const;

  /// Calls `visit` with the range of each item, in order, until it returns false.
  template <typename Visit>
  void ForEachItem(const DataElement& sequence, Visit visit) const {
    if (!sequence.IsSequence()) return;
    for (std::uint32_t at = NumberOf(sequence) + 1; at < sequence.past; at = elements_[at].past) {
      if (!visit(ItemRange{.first = at + 1, .past = elements_[at].past})) return;
    }
  }

  /// The bytes of a value as encoded, in little endian, whatever its VR; "" for a sequence, for nothing, and for a
  /// value longer than `longest`. Spaces at the end of texts, and all in UIDs, are left out.
  [[nodiscard]] std::string Value(const DataElement& element, std::uint64_t longest) const;
  /// Part of a value; false where it cannot be read.
  [[nodiscard]] bool Part(const DataElement& element, std::uint64_t offset, std::span<std::uint8_t> into) const;

 private:
  [[nodiscard]] std::uint32_t NumberOf(const DataElement& element) const {
    return static_cast<std::uint32_t>(&element - elements_.data());
  }

  std::vector<DataElement> elements_;
  std::vector<std::uint32_t> top_;  ///< numbers of the elements of the outermost level
  std::unique_ptr<ElementValues> values_;
  /// The items of the sequence that was asked for by number last: of frames there are thousands.
  mutable std::uint32_t listed_sequence_ = kUndefinedLength;
  mutable std::vector<ItemRange> listed_items_;
};

}  // namespace negatoscope
