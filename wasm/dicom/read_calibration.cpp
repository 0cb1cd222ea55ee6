#include "dicom/read_calibration.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "dicom/functional_groups.h"
#include "dicom/parsed_data_set.h"
#include "dicom/tags.h"

namespace negatoscope {

namespace {

constexpr std::size_t kMostRegions = 256;

/// Modalities whose pictures are shadows: sizes are those of the shadow, unless corrected (PS3.3 10.7.1.3).
constexpr std::array<std::string_view, 9> kProjections{"CR", "DX", "MG", "PX", "IO", "XA", "RF", "RG", "DR"};

UltrasoundUnit UnitFrom(const std::optional<std::int32_t>& code) {
  switch (code.value_or(0)) {
    case 3:
      return UltrasoundUnit::kCentimetres;
    case 4:
      return UltrasoundUnit::kSeconds;
    case 5:
      return UltrasoundUnit::kHertz;
    case 7:
      return UltrasoundUnit::kCentimetresPerSecond;
    default:
      return UltrasoundUnit::kNone;
  }
}

std::optional<UltrasoundRegion> ReadRegion(const ItemReader& item) {
  const auto min_x = item.Integer(tags::kRegionLocationMinX0);
  const auto min_y = item.Integer(tags::kRegionLocationMinY0);
  const auto max_x = item.Integer(tags::kRegionLocationMaxX1);
  const auto max_y = item.Integer(tags::kRegionLocationMaxY1);
  if (!min_x || !min_y || !max_x || !max_y) return std::nullopt;
  UltrasoundRegion region{.min_x = *min_x, .min_y = *min_y, .max_x = *max_x, .max_y = *max_y};
  region.unit_x = UnitFrom(item.Integer(tags::kPhysicalUnitsXDirection));
  region.unit_y = UnitFrom(item.Integer(tags::kPhysicalUnitsYDirection));
  region.delta_x = item.Number(tags::kPhysicalDeltaX).value_or(0);
  region.delta_y = item.Number(tags::kPhysicalDeltaY).value_or(0);
  region.reference_x = item.Integer(tags::kReferencePixelX0);
  region.reference_y = item.Integer(tags::kReferencePixelY0);
  region.reference_value_x = item.Number(tags::kReferencePixelPhysicalValueX).value_or(0);
  region.reference_value_y = item.Number(tags::kReferencePixelPhysicalValueY).value_or(0);
  region.is_low_priority = item.Integer(tags::kRegionFlags).value_or(0) % 2 == 1;
  return region;
}

std::vector<UltrasoundRegion> ReadRegions(const ItemReader& top) {
  std::vector<UltrasoundRegion> regions;
  const std::size_t count = std::min(top.ItemCount(tags::kSequenceOfUltrasoundRegions), kMostRegions);
  for (std::size_t i = 0; i < count; ++i) {
    if (auto region = ReadRegion(*top.Nested(tags::kSequenceOfUltrasoundRegions, i))) regions.push_back(*region);
  }
  return regions;
}

}  // namespace

CalibrationAttributes ReadCalibration(const DataSet& data_set, const PixelDescription& description,
                                      std::uint32_t frame_index) {
  const ItemReader top = Top(data_set);
  CalibrationAttributes attributes;
  attributes.rows = description.rows;
  attributes.columns = description.columns;
  const auto macro_or_top = [&](Tag macro) { return FunctionalGroupMacro(top, macro, frame_index).value_or(top); };
  const auto spacing = [&](const ItemReader& item, Tag tag) {
    auto pair = item.NumberArray<2>(tag);
    attributes.has_unusable_spacing = attributes.has_unusable_spacing || (!pair && item.HasValue(tag));
    return pair;
  };
  const ItemReader measures = macro_or_top(tags::kPixelMeasuresSequence);
  attributes.pixel_spacing = spacing(measures, tags::kPixelSpacing);
  attributes.imager_pixel_spacing =
      spacing(macro_or_top(tags::kFramePixelDataPropertiesSequence), tags::kImagerPixelSpacing);
  attributes.scanned_pixel_spacing = spacing(top, tags::kNominalScannedPixelSpacing);
  attributes.pixel_aspect_ratio = top.NumberArray<2>(tags::kPixelAspectRatio);
  attributes.calibration_type = measures.Code(tags::kPixelSpacingCalibrationType);
  attributes.calibration_description = measures.Text(tags::kPixelSpacingCalibrationDescription);
  attributes.magnification =
      macro_or_top(tags::kXRayGeometrySequence).Number(tags::kEstimatedRadiographicMagnificationFactor);
  const std::string modality = top.Code(tags::kModality);
  attributes.is_projection = std::ranges::find(kProjections, modality) != kProjections.end();
  attributes.regions = ReadRegions(top);
  return attributes;
}

}  // namespace negatoscope
