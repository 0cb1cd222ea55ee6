#include "bindings/tree_to_js.h"

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
  object.set("thumbnailFileId", node.thumbnail_file_id ? static_cast<double>(*node.thumbnail_file_id) : -1.0);
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
