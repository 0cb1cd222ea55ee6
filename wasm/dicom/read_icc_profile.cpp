#include "dicom/read_icc_profile.h"

#include <optional>

#include "core/limits.h"
#include "dicom/dcmtk_data_set.h"
#include "dicom/tags.h"

namespace negatoscope {

std::vector<std::uint8_t> ReadIccProfile(const DataSet& data_set, std::vector<std::string>& notes) {
  const ItemReader top = Top(data_set);
  DcmElement* element = top.HasValue(tags::kIccProfile) ? top.Element(tags::kIccProfile) : nullptr;
  if (element == nullptr) {
    const auto path = top.Nested(tags::kOpticalPathSequence);
    if (path && path->HasValue(tags::kIccProfile)) element = path->Element(tags::kIccProfile);
  }
  if (element == nullptr) return {};
  const std::string bytes = RawValue(*element, limits::kIccProfileBytes);
  if (bytes.empty()) notes.emplace_back("The ICC Profile is too long or cannot be read; colours are shown without it.");
  return {bytes.begin(), bytes.end()};
}

}  // namespace negatoscope
