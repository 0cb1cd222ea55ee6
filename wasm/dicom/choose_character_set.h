#pragma once

// Only for the .cpp files of this room.

#include <string>
#include <string_view>

#include "core/instance_record.h"
#include "dicom/element_tree.h"
#include "dicom/text.h"

namespace negatoscope {

/// The character set that the texts of a data set are read in, and why not simply the declared one.
struct CharacterSetChoice {
  CharacterSetDoubtKind kind = CharacterSetDoubtKind::kNone;
  std::string declared;   ///< value of Specific Character Set, trimmed
  std::string used;       ///< terms as for TextDecoder
  std::string suspected;  ///< what the bytes look like; "" for nothing
  std::string tag;        ///< of the first text that shows it, "(0010,0010)"
  std::string vr;         ///< of that text
  std::string raw;        ///< its bytes
};

/// Decides (README.md: "Declarations that lie") and has `texts` read accordingly from now on.
/// @param chosen  what a person chose; "" for nothing
[[nodiscard]] CharacterSetChoice ChooseCharacterSet(const ElementTree& data_set, TextDecoders& texts,
                                                    std::string_view chosen);

/// What the record tells of it, with both readings.
[[nodiscard]] CharacterSetDoubt DoubtOf(const CharacterSetChoice& choice, TextDecoders& texts);

}  // namespace negatoscope
