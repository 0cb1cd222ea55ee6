#include "dicom/read_image_context.h"

#include <string>
#include <utility>

#include "dicom/coded_view.h"
#include "dicom/functional_groups.h"
#include "dicom/parsed_data_set.h"
#include "dicom/tags.h"

namespace negatoscope {

namespace {

void ReadSpacing(const ItemReader& top, const ItemReader& measures, ImagePlane& plane) {
  const auto use = [&](const ItemReader& item, Tag tag, SpacingSource source) {
    const auto spacing = item.NumberArray<2>(tag);
    if (!spacing || !((*spacing)[0] > 0) || !((*spacing)[1] > 0)) return false;
    plane.spacing_mm = spacing;
    plane.spacing_source = source;
    return true;
  };
  if (use(measures, tags::kPixelSpacing, SpacingSource::kPixelSpacing)) return;
  if (use(top, tags::kImagerPixelSpacing, SpacingSource::kImagerPixelSpacing)) return;
  use(top, tags::kNominalScannedPixelSpacing, SpacingSource::kNominalScannedPixelSpacing);
}

std::string ReadLaterality(const ItemReader& top) {
  for (const Tag tag : {tags::kImageLaterality, tags::kLaterality}) {
    if (std::string side = top.Code(tag); !side.empty()) return side;
  }
  const auto anatomy = FunctionalGroupMacro(top, tags::kFrameAnatomySequence, 0);
  return anatomy ? anatomy->Code(tags::kFrameLaterality) : std::string();
}

}  // namespace

ImagePlane ReadImagePlane(const DataSet& data_set, std::uint32_t frame_index) {
  const ItemReader top = Top(data_set);
  const auto macro_or_top = [&](Tag macro) { return FunctionalGroupMacro(top, macro, frame_index).value_or(top); };
  const ItemReader measures = macro_or_top(tags::kPixelMeasuresSequence);
  ImagePlane plane;
  plane.position_mm = macro_or_top(tags::kPlanePositionSequence).NumberArray<3>(tags::kImagePositionPatient);
  plane.orientation = macro_or_top(tags::kPlaneOrientationSequence).NumberArray<6>(tags::kImageOrientationPatient);
  ReadSpacing(top, measures, plane);
  plane.slice_thickness_mm = measures.Number(tags::kSliceThickness);
  plane.slice_location_mm = top.Number(tags::kSliceLocation);
  plane.frame_of_reference_uid = top.Code(tags::kFrameOfReferenceUid);
  return plane;
}

bool HasOwnPosition(const DataSet& data_set, std::uint32_t frame_index) {
  return FunctionalGroupMacro(Top(data_set), tags::kPlanePositionSequence, frame_index).has_value();
}

ImageIdentity ReadImageIdentity(const DataSet& data_set) {
  const ItemReader top = Top(data_set);
  ImageIdentity identity;
  identity.patient_name = top.Text(tags::kPatientName);
  identity.patient_id = top.Text(tags::kPatientId);
  identity.patient_birth_date = top.Code(tags::kPatientBirthDate);
  identity.patient_sex = top.Code(tags::kPatientSex);
  identity.patient_age = top.Code(tags::kPatientAge);
  identity.study_instance_uid = top.Code(tags::kStudyInstanceUid);
  identity.study_date = top.Code(tags::kStudyDate);
  identity.study_time = top.Code(tags::kStudyTime);
  identity.study_description = top.Text(tags::kStudyDescription);
  identity.series_instance_uid = top.Code(tags::kSeriesInstanceUid);
  identity.series_number = top.Integer(tags::kSeriesNumber);
  identity.series_description = top.Text(tags::kSeriesDescription);
  identity.modality = top.Code(tags::kModality);
  identity.sop_instance_uid = top.Code(tags::kSopInstanceUid);
  identity.sop_class_uid = top.Code(tags::kSopClassUid);
  identity.instance_number = top.Integer(tags::kInstanceNumber);
  identity.laterality = ReadLaterality(top);
  CodedView view = ReadCodedView(top);
  identity.view_position = top.Code(tags::kViewPosition);
  if (identity.view_position.empty()) identity.view_position = std::move(view.position);
  identity.view_modifiers = std::move(view.modifiers);
  identity.patient_orientation = top.Code(tags::kPatientOrientation);
  identity.lossy_image_compression = top.Code(tags::kLossyImageCompression);
  identity.lossy_image_compression_ratio = top.Code(tags::kLossyImageCompressionRatio);
  identity.burned_in_annotation = top.Code(tags::kBurnedInAnnotation);
  identity.transfer_syntax_uid = data_set.layout().transfer_syntax_uid;
  return identity;
}

std::optional<double> ReadFrameTimeMs(const DataSet& data_set) {
  const ItemReader top = Top(data_set);
  constexpr double kLongestMs = 60'000;
  const auto usable = [](std::optional<double> value) { return value && *value > 0 && *value < kLongestMs; };
  if (const auto frame_time = top.Number(tags::kFrameTime); usable(frame_time)) return frame_time;
  for (const Tag rate_tag : {tags::kRecommendedDisplayFrameRate, tags::kCineRate}) {
    if (const auto rate = top.Number(rate_tag); usable(rate)) return 1000 / *rate;
  }
  return std::nullopt;
}

}  // namespace negatoscope
