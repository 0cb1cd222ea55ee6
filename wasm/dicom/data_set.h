#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/byte_source.h"
#include "core/result.h"
#include "dicom/file_layout.h"
#include "dicom/structure.h"

namespace negatoscope {

/// One file's data set, parsed up to the pixels. Long values stay in the file until they are asked for.
class DataSet {
 public:
  enum class Parser : std::uint8_t {
    kDcmtkWhereNeeded,  ///< plain data sets are listed by our own walk (plain_elements.h), all others by DCMTK
    kDcmtk,             ///< DCMTK in any case; tests compare the two
  };

  /// Recognises, walks and parses the file.
  /// @param source  must outlive the data set
  /// @param chosen_character_set  what a person chose in place of the file's Specific Character Set (terms as for
  /// TextDecoder); "" to go by the file
  /// @return the codes of FindDataSet and ScanStructure; kTruncated or kMalformed where not one element can be read;
  /// kLimit for a deflated data set that inflates beyond limits.h;
  /// kNotInThisModule where it takes DCMTK or zlib, and they are not linked
  [[nodiscard]] static Result<DataSet> Open(ByteSource& source, std::string_view chosen_character_set = {},
                                            Parser parser = Parser::kDcmtkWhereNeeded);

  ~DataSet();
  DataSet(DataSet&&) noexcept;
  DataSet& operator=(DataSet&&) noexcept;
  DataSet(const DataSet&) = delete;
  DataSet& operator=(const DataSet&) = delete;

  [[nodiscard]] const FileLayout& layout() const;
  [[nodiscard]] const Structure& structure() const;
  /// What offsets in `structure()` refer to: the file, or the inflated data set.
  [[nodiscard]] ByteSource& data_source() const;
  /// Where reading got over a broken rule, one sentence each.
  [[nodiscard]] const std::vector<std::string>& notes() const;
  /// Those of `notes()` that tell of missing bytes, wrong lengths and elements that could not be read.
  [[nodiscard]] const std::vector<std::string>& damage() const;
  /// Why the file could not be read since somebody asked last: values that were read in between may be missing.
  [[nodiscard]] std::optional<Error> TakeReadFailure() const;
  /// Whether a text that was read so far needs the character tables, which are not installed: read again with them.
  [[nodiscard]] bool WantsCharacterTables() const;

  /// For the .cpp files of this room (parsed_data_set.h).
  struct Parsed;
  [[nodiscard]] Parsed& parsed() const { return *parsed_; }

 private:
  explicit DataSet(std::unique_ptr<Parsed> parsed);

  std::unique_ptr<Parsed> parsed_;
};

}  // namespace negatoscope
