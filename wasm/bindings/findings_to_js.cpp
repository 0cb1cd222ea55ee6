#include "bindings/findings_to_js.h"

#include <string>

namespace negatoscope::bindings {

namespace {

std::string NameOf(Severity severity) {
  switch (severity) {
    case Severity::kCritical:
      return "critical";
    case Severity::kWarning:
      return "warning";
    case Severity::kNote:
      return "note";
  }
  return "note";
}

std::string NameOf(FindingLevel level) {
  switch (level) {
    case FindingLevel::kDrop:
      return "drop";
    case FindingLevel::kPatient:
      return "patient";
    case FindingLevel::kStudy:
      return "study";
    case FindingLevel::kSeries:
      return "series";
    case FindingLevel::kInstance:
      return "instance";
    case FindingLevel::kFile:
      return "file";
  }
  return "file";
}

val PlaceToJs(const Place& place) {
  val object = val::object();
  object.set("patientKey", place.patient_key);
  object.set("studyInstanceUid", place.study_instance_uid);
  object.set("seriesInstanceUid", place.series_instance_uid);
  return object;
}

val EvidenceToJs(const Evidence& evidence) {
  val object = val::object();
  object.set("tag", evidence.tag);
  object.set("value", evidence.value);
  object.set("otherTag", evidence.other_tag);
  object.set("otherValue", evidence.other_value);
  object.set("fileCount", evidence.file_count);
  val file_ids = val::array();
  for (std::size_t i = 0; i < evidence.file_ids.size(); ++i) file_ids.set(i, evidence.file_ids[i]);
  object.set("fileIds", file_ids);
  return object;
}

val FindingToJs(const Finding& finding) {
  val object = val::object();
  object.set("code", std::string(finding.code));
  object.set("severity", NameOf(finding.severity));
  object.set("level", NameOf(finding.level));
  object.set("places", ListToJs(finding.places, PlaceToJs));
  object.set("placeCount", finding.place_count);
  object.set("fileCount", finding.file_count);
  val parameters = val::object();
  for (const auto& [name, number] : finding.numbers) parameters.set(name, number);
  for (const auto& [name, word] : finding.words) parameters.set(name, word);
  object.set("parameters", parameters);
  object.set("evidence", ListToJs(finding.evidence, EvidenceToJs));
  object.set("hasMoreEvidence", finding.has_more_evidence);
  return object;
}

}  // namespace

val FindingsToJs(const FindingList& list) {
  val result = val::object();
  result.set("findings", ListToJs(list.findings, FindingToJs));
  val counts = val::object();
  counts.set("critical", list.critical_count);
  counts.set("warning", list.warning_count);
  counts.set("note", list.note_count);
  result.set("counts", counts);
  return result;
}

}  // namespace negatoscope::bindings
