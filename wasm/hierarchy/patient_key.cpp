#include "hierarchy/patient_key.h"

#include <string_view>

#include "core/padding.h"
#include "core/patient_id.h"
#include "core/patient_name.h"
#include "core/without_patient.h"

namespace negatoscope {

namespace {

// A separator that no value can hold: control characters are no part of LO and PN values as they reach us.
constexpr char kSeparator = '\x1F';
constexpr std::string_view kSpace = " ";

/// One value of a key behind another.
void Append(std::string& key, std::string_view value) {
  key += kSeparator;
  key += value;
}

/// What holds together instances of which no other value tells whose they are.
void AppendExamination(std::string& key, const InstanceRecord& record, bool is_named) {
  Append(key, record.study_instance_uid);
  const bool is_tied = is_named || !record.study_instance_uid.empty() || IsWithoutPatient(record.sop_class_uid);
  if (is_tied) return;
  Append(key, record.series_instance_uid.empty() ? record.sop_instance_uid : record.series_instance_uid);
}

}  // namespace

std::string PatientKeyOf(const InstanceRecord& record) {
  const std::string_view id = Trim(record.patient_id, kSpace);
  const std::string name = TrimmedName(record.patient_name);
  const bool is_placeholder = IsPlaceholderId(id);
  const bool is_named = !NamesNobody(name);
  const bool tells_nobody = id.empty() || (is_placeholder && !is_named);
  std::string key = id.empty() ? "no-id" : "id";
  if (!id.empty()) {
    Append(key, id);
    Append(key, Trim(record.issuer_of_patient_id, kSpace));
  }
  if (tells_nobody) AppendExamination(key, record, is_named);
  if (tells_nobody || is_placeholder) {
    Append(key, name);
    Append(key, record.patient_birth_date);
  }
  return key;
}

}  // namespace negatoscope
