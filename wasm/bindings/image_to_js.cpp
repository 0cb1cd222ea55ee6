#include "bindings/image_to_js.h"

#include <string>

#include "bindings/codec_names.h"
#include "codecs/codec_table.h"
#include "core/patient_id.h"

namespace negatoscope::bindings {

namespace {

std::string NameOf(SpacingSource source) {
  switch (source) {
    case SpacingSource::kNone:
      return "";
    case SpacingSource::kPixelSpacing:
      return "PixelSpacing";
    case SpacingSource::kImagerPixelSpacing:
      return "ImagerPixelSpacing";
    case SpacingSource::kNominalScannedPixelSpacing:
      return "NominalScannedPixelSpacing";
  }
  return "";
}

/// By the declared Transfer Syntax; "" where there is no picture, nothing known to decode it with, or no need of it.
std::string DeclaredModule(const InstanceReading& reading) {
  const TransferSyntax* syntax = FindTransferSyntax(reading.record.transfer_syntax_uid);
  if (reading.picture_problem || syntax == nullptr || syntax->family == CodecFamily::kNative) return {};
  return std::string(ModuleOf(syntax->family));
}

}  // namespace

val IdentityToJs(const ImageIdentity& identity) {
  val object = val::object();
  object.set("patientName", identity.patient_name);
  object.set("patientId", identity.patient_id);
  object.set("hasPlaceholderId", IsPlaceholderId(identity.patient_id));
  object.set("patientBirthDate", identity.patient_birth_date);
  object.set("patientSex", identity.patient_sex);
  object.set("patientAge", identity.patient_age);
  object.set("studyInstanceUid", identity.study_instance_uid);
  object.set("studyDate", identity.study_date);
  object.set("studyTime", identity.study_time);
  object.set("studyDescription", identity.study_description);
  object.set("seriesInstanceUid", identity.series_instance_uid);
  object.set("seriesNumber", OptionalToJs(identity.series_number));
  object.set("seriesDescription", identity.series_description);
  object.set("modality", identity.modality);
  object.set("sopInstanceUid", identity.sop_instance_uid);
  object.set("sopClassUid", identity.sop_class_uid);
  object.set("instanceNumber", OptionalToJs(identity.instance_number));
  object.set("laterality", identity.laterality);
  object.set("viewPosition", identity.view_position);
  object.set("viewModifiers", identity.view_modifiers);
  object.set("patientOrientation", identity.patient_orientation);
  object.set("lossyImageCompression", identity.lossy_image_compression);
  object.set("lossyImageCompressionRatio", identity.lossy_image_compression_ratio);
  object.set("burnedInAnnotation", identity.burned_in_annotation);
  object.set("transferSyntaxUid", identity.transfer_syntax_uid);
  return object;
}

val PlaneToJs(const ImagePlane& plane) {
  val object = val::object();
  object.set("positionMm", ArrayToJs(plane.position_mm));
  object.set("orientation", ArrayToJs(plane.orientation));
  object.set("spacingMm", ArrayToJs(plane.spacing_mm));
  object.set("spacingSource", NameOf(plane.spacing_source));
  object.set("sliceThicknessMm", OptionalToJs(plane.slice_thickness_mm));
  object.set("sliceLocationMm", OptionalToJs(plane.slice_location_mm));
  object.set("frameOfReferenceUid", plane.frame_of_reference_uid);
  return object;
}

val SummaryToJs(const InstanceReading& reading) {
  const InstanceRecord& record = reading.record;
  val summary = val::object();
  summary.set("transferSyntaxUid", record.transfer_syntax_uid);
  const bool is_replaced = record.integrity.character_set.kind == CharacterSetDoubtKind::kImpossible;
  summary.set("replacedCharacterSet", is_replaced ? record.integrity.character_set.used : std::string());
  summary.set("sopClassUid", record.sop_class_uid);
  summary.set("patientId", record.patient_id);
  summary.set("patientName", record.patient_name);
  summary.set("studyInstanceUid", record.study_instance_uid);
  summary.set("seriesInstanceUid", record.series_instance_uid);
  summary.set("sopInstanceUid", record.sop_instance_uid);
  summary.set("numberOfFrames", record.number_of_frames);
  summary.set("rows", record.pixels ? val(record.pixels->rows) : val::null());
  summary.set("columns", record.pixels ? val(record.pixels->columns) : val::null());
  summary.set("pictureProblem", reading.picture_problem ? FailureToJs(*reading.picture_problem) : val::null());
  summary.set("codecModule", DeclaredModule(reading));
  summary.set("notes", TextsToJs(record.notes));
  return summary;
}

}  // namespace negatoscope::bindings
