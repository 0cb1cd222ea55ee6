#pragma once

// Only for the .cpp files of this room: DCMTK's data set behind DataSet, and careful access to its values.

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdatset.h>
#include <dcmtk/dcmdata/dcmetinf.h>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/tag.h"
#include "dicom/choose_character_set.h"
#include "dicom/data_set.h"
#include "dicom/text.h"

namespace negatoscope {

/// The elements of one item by their tag. DCMTK walks a list from its head for every question; reading one header asks
/// a few hundred.
class ElementIndex {
 public:
  ElementIndex() = default;
  /// @param item  must neither gain nor lose elements afterwards
  explicit ElementIndex(DcmItem& item);
  /// nullptr where there is none
  [[nodiscard]] DcmElement* Find(Tag tag) const;

 private:
  struct Entry {
    Tag tag;
    DcmElement* element = nullptr;
  };
  std::vector<Entry> entries_;  ///< ascending
};

struct DataSet::Parsed {
  FileLayout layout;
  Structure structure;
  std::unique_ptr<BlockCachedSource> file;  ///< over the caller's source
  std::unique_ptr<MemorySource> inflated;   ///< with a deflated data set
  std::unique_ptr<DcmDataset> data_set;
  ElementIndex elements;             ///< of `data_set`
  std::unique_ptr<DcmDataset> meta;  ///< group 0002, read as a plain data set
  mutable TextDecoders texts;
  CharacterSetChoice character_set;
  const TextDecoder* text = nullptr;  ///< of the data set itself, in `texts`
  std::vector<std::string> notes;
  std::vector<std::string> damage;  ///< those of `notes` that tell of missing bytes and wrong lengths

  [[nodiscard]] ByteSource& source() const { return inflated ? static_cast<ByteSource&>(*inflated) : *file; }
};

[[nodiscard]] inline DcmTagKey ToDcmtk(Tag tag) { return {tag.group, tag.element}; }
[[nodiscard]] inline Tag FromDcmtk(const DcmTagKey& key) {
  return {.group = key.getGroup(), .element = key.getElement()};
}

/// The bytes of an element's value as encoded (little endian for numbers), whatever its VR; "" for a sequence, for
/// nothing, and for a value longer than `longest`.
[[nodiscard]] std::string RawValue(DcmElement& element, std::uint64_t longest);

/// Reads values of one item (or of the data set), forgiving wrong VRs and never throwing.
class ItemReader {
 public:
  /// @param texts  where a nested item gets the decoder for a Specific Character Set of its own
  /// @param text   for the values of this item
  /// @param elements  of the item, where somebody has made one
  ItemReader(DcmItem& item, TextDecoders& texts, const TextDecoder& text, const ElementIndex* elements = nullptr)
      : item_(item), texts_(texts), text_(text), elements_(elements) {}

  [[nodiscard]] bool Has(Tag tag) const;
  /// Present with a length above 0.
  [[nodiscard]] bool HasValue(Tag tag) const;
  [[nodiscard]] DcmElement* Element(Tag tag) const;

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

  /// Item number `index` of a sequence, nullptr where there is none.
  [[nodiscard]] DcmItem* Item(Tag sequence, std::size_t index = 0) const;
  [[nodiscard]] std::size_t ItemCount(Tag sequence) const;
  [[nodiscard]] std::optional<ItemReader> Nested(Tag sequence, std::size_t index = 0) const;
  /// For an item of one of this item's sequences.
  [[nodiscard]] ItemReader Inside(DcmItem& nested) const;

  [[nodiscard]] DcmItem& item() const { return item_; }
  [[nodiscard]] const TextDecoder& text() const { return text_; }

 private:
  DcmItem& item_;
  TextDecoders& texts_;
  const TextDecoder& text_;
  const ElementIndex* elements_;
};

/// The decoder for the text of a nested item: by its own Specific Character Set, else the one around it (PS3.3
/// C.12.1.1.2).
[[nodiscard]] const TextDecoder* TextOfItem(DcmItem& item, TextDecoders& texts, const TextDecoder* around);

/// The whole data set.
[[nodiscard]] ItemReader Top(const DataSet& data_set);

}  // namespace negatoscope
