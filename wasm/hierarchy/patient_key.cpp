#include "hierarchy/patient_key.h"

#include <string_view>

#include "core/padding.h"
#include "core/patient_id.h"
#include "core/patient_name.h"

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

}  // namespace

std::string PatientKeyOf(const InstanceRecord& record) {
  const std::string_view id = Trim(record.patient_id, kSpace);
  const std::string name = TrimmedName(record.patient_name);
  const bool is_placeholder = IsPlaceholderId(id);
  const bool tells_nobody = id.empty() || (is_placeholder && name.empty());
  std::string key = id.empty() ? "no-id" : "id";
  if (!id.empty()) {
    Append(key, id);
    Append(key, Trim(record.issuer_of_patient_id, kSpace));
  }
  if (tells_nobody) Append(key, record.study_instance_uid);
  if (tells_nobody || is_placeholder) {
    Append(key, name);
    Append(key, record.patient_birth_date);
  }
  return key;
}

}  // namespace negatoscope
