#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/result.h"
#include "dicom/attribute_index.h"
#include "dicom/text.h"

namespace negatoscope {

/// One line of the attribute inspector; the columns of PS3.6 and PS3.5 7.1.
struct AttributeRow {
  std::string path;          ///< "(0008,1140)[0].(0008,1155)", items from 0
  std::string keyword_path;  ///< "ReferencedImageSequence[0].ReferencedSOPInstanceUID", tags where there is no keyword
  std::uint32_t depth = 0;
  std::string tag;  ///< "" for the row of an item
  std::string keyword;
  std::string name;              ///< as the dictionary has it, private ones with their creator
  std::string vr;                ///< as written, or where that is nothing or UN what the dictionary says
  bool is_vr_written = true;     ///< false where the dictionary was asked
  std::uint32_t vm = 0;          ///< values; of a sequence items
  std::int64_t byte_length = 0;  ///< -1 for undefined length
  std::string value;             ///< UTF-8, shortened
  bool is_shortened = false;
  std::string meaning;  ///< name of a UID; "" otherwise
};

/// Attributes of one file: where they lie (AttributeIndex), and what they are, read from the file when asked.
class AttributeReader {
 public:
  /// @param source  must outlive the reader
  /// @param chosen_character_set  what texts are read in instead of the declared set: what a person chose, or what the
  /// reading of the header found to be used, so that a name is the same here as in the tree; "" to go by the file
  /// @return as AttributeIndex::Open
  [[nodiscard]] static Result<std::unique_ptr<AttributeReader>> Open(ByteSource& source,
                                                                     std::string_view chosen_character_set = {});

  [[nodiscard]] const AttributeIndex& index() const { return index_; }
  [[nodiscard]] std::size_t size() const { return index_.entries().size(); }
  [[nodiscard]] const AttributeEntry& entry(std::size_t number) const { return index_.entries()[number]; }

  /// @param number  of the entry, below size(), here and below
  [[nodiscard]] AttributeRow Row(std::size_t number);
  /// What a search looks into: tag, keyword, name, and unless it may not, the value as in Row and its meaning.
  [[nodiscard]] std::string SearchText(std::size_t number, bool with_value = true);
  /// "US", "SQ"; "" for an item.
  [[nodiscard]] std::string Vr(std::size_t number);
  [[nodiscard]] std::string PrivateCreator(std::size_t number);
  [[nodiscard]] std::string Path(std::size_t number);
  /// The decoded text, or numbers, of at most `longest` bytes of the value; binary values as pairs of digits.
  [[nodiscard]] std::string Text(std::size_t number, std::uint64_t longest);
  /// Bytes as encoded.
  /// @return kNotFound where the entry has none of its own or the range leaves the value; kReadFailed
  [[nodiscard]] Result<std::vector<std::uint8_t>> Bytes(std::size_t number, std::uint64_t offset, std::uint64_t length);

  /// Why the file could not be read since somebody asked last: values that were read in between may be missing from
  /// what was told. What a failed reading left behind is forgotten.
  [[nodiscard]] std::optional<Error> TakeReadFailure();
  /// Whether a text that was read so far needs the character tables, which are not installed.
  [[nodiscard]] bool WantsCharacterTables() const { return texts_.WantsCharacterTables(); }

 private:
  explicit AttributeReader(AttributeIndex index) : index_(std::move(index)) {}

  void ReadTextsAs(std::string_view chosen);

  void AddName(std::size_t number, AttributeRow& row);
  void AddPath(std::size_t number, AttributeRow& row);
  void AddValue(std::size_t number, AttributeRow& row);
  [[nodiscard]] std::uint32_t CountLong(std::size_t number);
  [[nodiscard]] std::string DictionaryVr(std::size_t number);
  [[nodiscard]] std::string KeywordOf(std::size_t number);
  [[nodiscard]] bool IsSignedAround(std::size_t number);
  [[nodiscard]] std::optional<std::uint32_t> FindSibling(std::uint32_t parent, Tag tag, bool is_meta) const;
  [[nodiscard]] const TextDecoder& DecoderFor(const AttributeEntry& of);
  [[nodiscard]] std::string Head(const AttributeEntry& of, std::uint64_t longest);

  AttributeIndex index_;
  TextDecoders texts_;
  std::map<std::uint32_t, const TextDecoder*> decoders_;  ///< by the item around the element
  std::map<std::tuple<std::uint32_t, std::uint16_t, std::uint16_t>, std::string> creators_;
};

/// Whether a value of this VR is one text however many backslashes it has (PS3.5 6.4: LT, ST, UT, UR).
[[nodiscard]] bool IsOneText(std::string_view vr);

}  // namespace negatoscope
