#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace negatoscope {

/// Which alphabet with Latin letters names are in that are declared to be Latin-1, where it is another: "ISO_IR 101"
/// (Polish, Czech, Croatian, …), "ISO_IR 148" (Turkish), or "". These sets have their letters at the same places, so
/// only what no language of Latin-1 has in a name is taken for evidence: signs such as ³ or £ beside letters, ñ before
/// a consonant, -iæ or -õ at the end, û after sz, ã before a single consonant, è before a, þ where no Icelandic word
/// has it, yý. Most of what is in Latin-2 has one of them; a word that has none stays as it is declared.
///
/// @param names  values of VR PN: other texts have units and currencies beside letters
[[nodiscard]] std::string_view LikelyLatinAlphabet(const std::vector<std::string>& names);

}  // namespace negatoscope
