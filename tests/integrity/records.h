#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/format.h"
#include "core/instance_record.h"
#include "integrity/integrity_index.h"

// Records made by hand, and a drop of them.

namespace negatoscope {

/// A CT slice with which nothing is wrong.
inline InstanceRecord Slice(int number, const std::string& patient_id = "4711") {
  InstanceRecord record;
  record.patient_id = patient_id;
  record.patient_name = "Doe^Jane";
  record.patient_birth_date = "19700101";
  record.patient_sex = "F";
  record.study_instance_uid = "1.2.3." + patient_id;
  record.study_date = "20240229";
  record.series_instance_uid = record.study_instance_uid + ".1";
  record.modality = "CT";
  record.frame_of_reference_uid = record.study_instance_uid + ".9";
  record.sop_class_uid = "1.2.840.10008.5.1.4.1.1.2";
  record.sop_instance_uid = Format("{}.{}", record.series_instance_uid, number);
  record.transfer_syntax_uid = "1.2.840.10008.1.2.1";
  record.image_type = "ORIGINAL\\PRIMARY\\AXIAL";
  record.instance_number = number;
  record.pixel_spacing_mm = {0.7, 0.7};
  record.has_pixel_data = true;
  record.pixels = PixelDescription{};
  record.pixels->rows = 512;
  record.pixels->columns = 512;
  return record;
}

/// The hierarchy's idea of a patient, good enough for here: the ID, or else the name and the study.
inline std::string KeyOf(const InstanceRecord& record) {
  if (!record.patient_id.empty()) return record.patient_id + "|" + record.issuer_of_patient_id;
  return "no-id|" + record.study_instance_uid + "|" + record.patient_name;
}

inline constexpr std::string_view kToday = "20260701";

inline FindingList FindingsIn(const std::vector<InstanceRecord>& records) {
  IntegrityIndex index;
  std::uint32_t file_id = 0;
  for (const InstanceRecord& record : records) index.Add(file_id++, KeyOf(record), record);
  return index.Findings(kToday);
}

/// Findings in two slices of one patient, the second one changed.
inline FindingList Changed(const std::function<void(InstanceRecord&)>& change) {
  InstanceRecord second = Slice(2);
  change(second);
  return FindingsIn({Slice(1), second});
}

/// Two patients with studies of their own, the second one changed.
inline FindingList TwoPatients(const std::function<void(InstanceRecord&)>& change) {
  InstanceRecord other = Slice(1, "1815");
  other.patient_name = "Roe^Richard";
  other.patient_birth_date = "19801231";
  other.patient_sex = "M";
  change(other);
  return FindingsIn({Slice(1), other});
}

/// The first finding with this code; nullptr where there is none.
inline const Finding* Find(const FindingList& list, std::string_view code) {
  for (const Finding& finding : list.findings) {
    if (finding.code == code) return &finding;
  }
  return nullptr;
}

inline std::vector<std::string> CodesOf(const FindingList& list) {
  std::vector<std::string> codes;
  for (const Finding& finding : list.findings) codes.emplace_back(finding.code);
  return codes;
}

}  // namespace negatoscope
