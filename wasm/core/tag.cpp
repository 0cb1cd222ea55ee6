#include "core/tag.h"

#include "core/format.h"

namespace negatoscope {

std::string ToString(Tag tag) { return Format("({:04X},{:04X})", tag.group, tag.element); }

}  // namespace negatoscope
