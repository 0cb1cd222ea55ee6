#include "bindings/tree_to_js.h"

#include <string>

namespace negatoscope::bindings {

namespace {

val PatientToJs(const PatientNode& node) {
  val object = val::object();
  object.set("key", node.key);
  object.set("patientName", node.patient_name);
  object.set("otherNames", TextsToJs(node.other_names));
  object.set("patientId", node.patient_id);
  object.set("issuerOfPatientId", node.issuer_of_patient_id);
  object.set("patientBirthDate", node.patient_birth_date);
  object.set("patientSex", node.patient_sex);
  object.set("studyKeys", TextsToJs(node.study_keys));
  object.set("seriesCount", node.series_count);
  object.set("instanceCount", node.instance_count);
  return object;
}

val StudyToJs(const StudyNode& node) {
  val object = val::object();
  object.set("key", node.key);
  object.set("patientKey", node.patient_key);
  object.set("studyInstanceUid", node.study_instance_uid);
  object.set("studyDate", node.study_date);
  object.set("studyTime", node.study_time);
  object.set("studyDescription", node.study_description);
  object.set("studyId", node.study_id);
  object.set("accessionNumber", node.accession_number);
  object.set("modalities", TextsToJs(node.modalities));
  object.set("seriesKeys", TextsToJs(node.series_keys));
  object.set("instanceCount", node.instance_count);
  return object;
}

val NumbersToJs(const std::vector<double>& numbers) {
  return ListToJs(numbers, [](double number) { return val(number); });
}

val ReasonToJs(const SplitReason& reason) {
  val object = val::object();
  object.set("code", std::string(NameOf(reason.code)));
  object.set("text", reason.text);
  object.set("numbers", NumbersToJs(reason.numbers));
  return object;
}

val SpacingFindingToJs(const SpacingFinding& finding) {
  val object = val::object();
  object.set("code", std::string(NameOf(finding.code)));
  object.set("count", finding.count);
  object.set("positionsMm", NumbersToJs(finding.positions_mm));
  return object;
}

val SpacingToJs(const std::optional<SliceSpacing>& spacing) {
  if (!spacing) return val::null();
  val object = val::object();
  object.set("spacingMm", spacing->spacing_mm);
  object.set("tiltDegrees", spacing->tilt_degrees);
  object.set("findings", ListToJs(spacing->findings, SpacingFindingToJs));
  return object;
}

val MissingPartsToJs(const std::optional<MissingParts>& missing) {
  if (!missing) return val::null();
  val object = val::object();
  object.set("count", missing->count);
  object.set("numbers", ListToJs(missing->numbers, [](std::int32_t number) { return val(number); }));
  return object;
}

val FileIdToJs(const std::optional<std::uint32_t>& file_id) {
  return val(file_id ? static_cast<double>(*file_id) : -1.0);
}

val DisplaySetToJs(const DisplaySetNode& node) {
  val object = val::object();
  object.set("key", node.key);
  object.set("reasons", ListToJs(node.reasons, ReasonToJs));
  object.set("instanceCount", node.instance_count);
  object.set("frameCount", static_cast<double>(node.frame_count));
  object.set("thumbnailFileId", FileIdToJs(node.thumbnail_file_id));
  object.set("spacing", SpacingToJs(node.spacing));
  object.set("missingParts", MissingPartsToJs(node.missing_parts));
  return object;
}

val SeriesToJs(const SeriesNode& node) {
  val object = val::object();
  object.set("key", node.key);
  object.set("studyKey", node.study_key);
  object.set("seriesInstanceUid", node.series_instance_uid);
  object.set("modality", node.modality);
  object.set("seriesNumber", OptionalToJs(node.series_number));
  object.set("seriesDescription", node.series_description);
  object.set("bodyPartExamined", node.body_part_examined);
  object.set("instanceCount", node.instance_count);
  object.set("frameCount", static_cast<double>(node.frame_count));
  object.set("thumbnailFileId", FileIdToJs(node.thumbnail_file_id));
  object.set("displaySets", ListToJs(node.display_sets, DisplaySetToJs));
  return object;
}

val InstanceToJs(const IndexedInstance& instance) {
  val object = val::object();
  object.set("fileId", instance.file_id);
  object.set("sopInstanceUid", instance.sop_instance_uid);
  object.set("sopClassUid", instance.sop_class_uid);
  object.set("instanceNumber", OptionalToJs(instance.instance_number));
  object.set("numberOfFrames", instance.number_of_frames);
  object.set("hasPicture", instance.has_picture);
  object.set("displaySetKey", instance.display_set_key);
  return object;
}

}  // namespace

val DeltaToJs(const TreeDelta& delta) {
  val result = val::object();
  result.set("patients", ListToJs(delta.patients, PatientToJs));
  result.set("studies", ListToJs(delta.studies, StudyToJs));
  result.set("series", ListToJs(delta.series, SeriesToJs));
  result.set("patientKeys", TextsToJs(delta.patient_keys));
  return result;
}

val InstancesToJs(const std::vector<IndexedInstance>& instances) { return ListToJs(instances, InstanceToJs); }

}  // namespace negatoscope::bindings
