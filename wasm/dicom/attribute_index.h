#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "core/byte_source.h"
#include "core/result.h"
#include "core/tag.h"
#include "dicom/file_layout.h"
#include "dicom/structure.h"

namespace negatoscope {

/// Where one Data Element or Item lies. An index holds only these; values stay in the file.
struct AttributeEntry {
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  std::uint64_t value_offset = 0;
  Tag tag;
  std::uint32_t parent = kNone;   ///< the item around an element, or the sequence of an item
  std::uint32_t end = 0;          ///< past the last entry that is nested in this one
  std::uint32_t length = 0;       ///< of the value in bytes; kUndefinedLength
  std::uint32_t child_count = 0;  ///< items of a sequence
  std::uint32_t item_number = 0;  ///< from 0, of an item
  std::array<char, 2> vr{};       ///< as written; zeros where none is
  std::uint8_t depth = 0;
  bool is_meta = false;             ///< File Meta Information
  bool is_implicit_little = false;  ///< inside UN of undefined length

  [[nodiscard]] bool IsItem() const { return tag == Tag{.group = 0xFFFE, .element = 0xE000}; }
  [[nodiscard]] std::string_view Vr() const {
    return vr[0] == 0 ? std::string_view() : std::string_view(vr.data(), vr.size());
  }
};

/// Every Data Element of a file, as a list in the order of the file with its nesting: File Meta Information, the data
/// set, and what follows the pixels. Built by one walk that keeps no value, so that a header of thousands of items
/// costs some 40 bytes an element.
class AttributeIndex {
 public:
  static constexpr std::size_t kMostEntries = 1'000'000;

  /// @param source  must outlive the index
  /// @return the codes of FindDataSet and ScanStructure; kLimit for a deflated data set beyond limits.h
  [[nodiscard]] static Result<AttributeIndex> Open(ByteSource& source);

  [[nodiscard]] const std::vector<AttributeEntry>& entries() const { return entries_; }
  /// More than kMostEntries: the rest is left out.
  [[nodiscard]] bool IsCut() const { return is_cut_; }
  /// What an entry's offset counts in: the file, or the inflated data set.
  [[nodiscard]] ByteSource& SourceOf(const AttributeEntry& entry) const;
  /// Whether the offset is one in the file as it is.
  [[nodiscard]] bool IsInFile(const AttributeEntry& entry) const { return entry.is_meta || inflated_ == nullptr; }
  [[nodiscard]] bool IsBigEndian(const AttributeEntry& entry) const;
  /// Why the file could not be read since somebody asked last; nothing where it always could.
  [[nodiscard]] std::optional<Error> TakeReadFailure() { return file_->TakeFailure(); }
  /// Bytes of the value; of encapsulated pixels those of all fragments with their heads. Nothing where the end is not
  /// known: sequences and items of undefined length.
  [[nodiscard]] std::optional<std::uint64_t> ByteLength(const AttributeEntry& entry) const;

 private:
  class Collector;

  AttributeIndex() = default;
  [[nodiscard]] Result<void> Walk(std::uint64_t begin, Encoding encoding);

  FileLayout layout_;
  ByteSource* raw_ = nullptr;
  std::unique_ptr<BlockCachedSource> file_;
  std::unique_ptr<MemorySource> inflated_;
  std::vector<AttributeEntry> entries_;
  std::map<std::uint64_t, std::uint64_t> encapsulated_;  ///< value offset → bytes
  bool is_cut_ = false;
};

}  // namespace negatoscope
