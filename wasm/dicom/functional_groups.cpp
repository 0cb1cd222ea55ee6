#include "dicom/functional_groups.h"

#include "dicom/tags.h"

namespace negatoscope {

std::optional<ItemReader> FunctionalGroupMacro(const ItemReader& top, Tag macro, std::uint32_t frame_index) {
  if (const auto frame = top.Nested(tags::kPerFrameFunctionalGroups, frame_index)) {
    if (auto found = frame->Nested(macro)) return found;
  }
  if (const auto shared = top.Nested(tags::kSharedFunctionalGroups)) return shared->Nested(macro);
  return std::nullopt;
}

}  // namespace negatoscope
