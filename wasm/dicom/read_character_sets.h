#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dicom/data_set.h"

namespace negatoscope {

/// How one text of a file reads in a character set.
struct CharacterSetReading {
  std::string text;       ///< UTF-8
  bool is_exact = false;  ///< every byte has a meaning there
};

/// For whoever has to choose a set: the same text in each of them.
struct CharacterSetReadings {
  std::string declared;                       ///< Specific Character Set as written, "" for none
  std::string used;                           ///< the set in use
  std::string tag;                            ///< of the text, "(0010,0010)"; "" where the file has none beyond ASCII
  std::vector<CharacterSetReading> readings;  ///< one for each term
};

/// @param terms  as for TextDecoder
[[nodiscard]] CharacterSetReadings ReadInCharacterSets(const DataSet& data_set, const std::vector<std::string>& terms);

}  // namespace negatoscope
