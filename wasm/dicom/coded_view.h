#pragma once

// Only for the .cpp files of this room.

#include <string>

#include "dicom/item_reader.h"

namespace negatoscope {

/// How a projection of the breast was taken, in the acronyms that View Position (0018,5101) has for it.
struct CodedView {
  std::string position;   ///< "CC", "MLO" …; "" where there is no code of PS3.16 CID 4014
  std::string modifiers;  ///< of CID 4015, "M\ID"; "" for a plain view
};

/// From the first item of the View Code Sequence (0054,0220) and its View Modifier Code Sequence (0054,0222). Codes are
/// known as SNOMED CT and as the SNOMED RT that they were before.
[[nodiscard]] CodedView ReadCodedView(const ItemReader& top);

/// What the view is called beside others of its breast: View Position (0018,5101), else the view that is coded, then
/// what modifies it, "CC", "CC, M, ID". Codes that are not known are called by their meaning.
[[nodiscard]] std::string NameOfView(const ItemReader& top);

}  // namespace negatoscope
