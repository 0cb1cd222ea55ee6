#include "hierarchy/patient_key.h"

#include <string_view>

namespace negatoscope {

namespace {

// A separator that no value can hold: control characters are no part of LO and PN values as they reach us.
constexpr char kSeparator = '\x1F';

std::string_view Trimmed(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  return text;
}

}  // namespace

std::string PatientKeyOf(const InstanceRecord& record) {
  const std::string_view id = Trimmed(record.patient_id);
  std::string key;
  if (!id.empty()) {
    key += "id";
    key += kSeparator;
    key += id;
    key += kSeparator;
    key += Trimmed(record.issuer_of_patient_id);
    return key;
  }
  key += "no-id";
  key += kSeparator;
  key += record.study_instance_uid;
  key += kSeparator;
  key += Trimmed(record.patient_name);
  key += kSeparator;
  key += record.patient_birth_date;
  return key;
}

}  // namespace negatoscope
