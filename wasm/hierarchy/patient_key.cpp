#include "hierarchy/patient_key.h"

#include <string_view>

#include "core/padding.h"

namespace negatoscope {

namespace {

// A separator that no value can hold: control characters are no part of LO and PN values as they reach us.
constexpr char kSeparator = '\x1F';
constexpr std::string_view kSpace = " ";

}  // namespace

std::string PatientKeyOf(const InstanceRecord& record) {
  const std::string_view id = Trim(record.patient_id, kSpace);
  std::string key;
  if (!id.empty()) {
    key += "id";
    key += kSeparator;
    key += id;
    key += kSeparator;
    key += Trim(record.issuer_of_patient_id, kSpace);
    return key;
  }
  key += "no-id";
  key += kSeparator;
  key += record.study_instance_uid;
  key += kSeparator;
  key += Trim(record.patient_name, kSpace);
  key += kSeparator;
  key += record.patient_birth_date;
  return key;
}

}  // namespace negatoscope
