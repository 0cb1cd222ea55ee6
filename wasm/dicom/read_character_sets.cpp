#include "dicom/read_character_sets.h"

#include <utility>

#include "dicom/parsed_data_set.h"

namespace negatoscope {

CharacterSetReadings ReadInCharacterSets(const DataSet& data_set, const std::vector<std::string>& terms) {
  const CharacterSetChoice& choice = data_set.parsed().character_set;
  CharacterSetReadings result{.declared = RepairUtf8(choice.declared).utf8,
                              .used = RepairUtf8(choice.used).utf8,
                              .tag = choice.tag,
                              .readings = {}};
  for (const std::string& term : terms) {
    DecodedText text = data_set.parsed().texts.Exactly(term).Decode(choice.raw, choice.vr);
    result.readings.push_back({.text = std::move(text.utf8), .is_exact = text.is_exact});
  }
  return result;
}

}  // namespace negatoscope
