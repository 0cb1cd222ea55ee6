#include "dicom/read_icc_profile.h"

#include <optional>

#include "core/limits.h"
#include "dicom/parsed_data_set.h"
#include "dicom/tags.h"

namespace negatoscope {

std::vector<std::uint8_t> ReadIccProfile(const DataSet& data_set, std::vector<std::string>& notes) {
  const ItemReader top = Top(data_set);
  const auto path = top.Nested(tags::kOpticalPathSequence);
  const ItemReader& item = path && !top.HasValue(tags::kIccProfile) ? *path : top;
  if (!item.HasValue(tags::kIccProfile)) return {};
  const std::string bytes = item.Raw(tags::kIccProfile, limits::kIccProfileBytes);
  if (bytes.empty()) notes.emplace_back("The ICC Profile is too long or cannot be read; colours are shown without it.");
  return {bytes.begin(), bytes.end()};
}

}  // namespace negatoscope
