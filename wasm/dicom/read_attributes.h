#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dicom/data_set.h"

namespace negatoscope {

/// One line of the attribute inspector; the columns of PS3.6 and PS3.5 7.1.
struct AttributeRow {
  std::string path;  ///< "(0008,1140)[1](0008,1155)", items from 1
  std::uint32_t depth = 0;
  std::string tag;  ///< "" for the row of an item
  std::string keyword;
  std::string name;
  std::string vr;
  std::uint32_t vm = 0;
  std::int64_t byte_length = 0;  ///< -1 for undefined length
  std::string value;             ///< UTF-8, shortened
  bool is_shortened = false;
  std::string meaning;  ///< name of a UID; "" otherwise
};

/// All attributes: File Meta Information, then the data set, sequences with their items nested below. Pixel Data is a
/// row without value. Stops at `most_rows`.
[[nodiscard]] std::vector<AttributeRow> ReadAttributes(const DataSet& data_set, std::size_t most_rows);

}  // namespace negatoscope
