#include "dicom/read_record.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "dicom/coded_view.h"
#include "dicom/fragment_walk.h"
#include "dicom/frame_locator.h"
#include "dicom/functional_groups.h"
#include "dicom/numbers.h"
#include "dicom/parsed_data_set.h"
#include "dicom/read_integrity.h"
#include "dicom/read_pixel_description.h"
#include "dicom/tags.h"

namespace negatoscope {

namespace {

/// Who issued the Patient ID: the local name and, where it is said, the universal one behind it, "HOSPITAL&1.2.3&ISO"
/// as in HL7 (PS3.3 10.14). Two hospitals may have the same local name.
std::string IssuerOfPatientId(const ItemReader& top) {
  std::string issuer = top.Text(tags::kIssuerOfPatientId);
  const auto qualifiers = top.Nested(tags::kIssuerOfPatientIdQualifiersSequence);
  const std::string universal = qualifiers ? qualifiers->Text(tags::kUniversalEntityId) : std::string();
  if (universal.empty()) return issuer;
  issuer += '&' + universal;
  if (const std::string type = qualifiers->Code(tags::kUniversalEntityIdType); !type.empty()) issuer += '&' + type;
  return issuer;
}

void ReadPatient(const ItemReader& top, InstanceRecord& record) {
  record.patient_name = top.Text(tags::kPatientName);
  record.patient_id = top.Text(tags::kPatientId);
  record.issuer_of_patient_id = IssuerOfPatientId(top);
  record.patient_birth_date = top.Code(tags::kPatientBirthDate);
  record.patient_sex = top.Code(tags::kPatientSex);
  record.patient_age = top.Code(tags::kPatientAge);
}

void ReadStudy(const ItemReader& top, InstanceRecord& record) {
  record.study_instance_uid = top.Code(tags::kStudyInstanceUid);
  record.study_date = top.Code(tags::kStudyDate);
  record.study_time = top.Code(tags::kStudyTime);
  record.study_description = top.Text(tags::kStudyDescription);
  record.study_id = top.Text(tags::kStudyId);
  record.accession_number = top.Text(tags::kAccessionNumber);
}

void ReadSeries(const ItemReader& top, InstanceRecord& record) {
  record.series_instance_uid = top.Code(tags::kSeriesInstanceUid);
  record.modality = top.Code(tags::kModality);
  record.series_description = top.Text(tags::kSeriesDescription);
  record.body_part_examined = top.Code(tags::kBodyPartExamined);
  record.laterality = top.Code(tags::kLaterality);
  record.protocol_name = top.Text(tags::kProtocolName);
  record.frame_of_reference_uid = top.Code(tags::kFrameOfReferenceUid);
  record.series_number = top.Integer(tags::kSeriesNumber);
}

void ReadImageAttributes(const ItemReader& top, const DataSet& data_set, InstanceRecord& record) {
  record.sop_class_uid = top.Code(tags::kSopClassUid);
  record.sop_instance_uid = top.Code(tags::kSopInstanceUid);
  // Without its own UIDs the data set still is what the File Meta Information says (PS3.10 7.1).
  if (record.sop_class_uid.empty()) record.sop_class_uid = data_set.layout().media_storage_sop_class_uid;
  if (record.sop_instance_uid.empty()) record.sop_instance_uid = data_set.layout().media_storage_sop_instance_uid;
  record.transfer_syntax_uid = data_set.layout().transfer_syntax_uid;
  record.image_type = top.Code(tags::kImageType);
  record.instance_number = top.Integer(tags::kInstanceNumber);
  record.acquisition_number = top.Integer(tags::kAcquisitionNumber);
  record.acquisition_time = top.Code(tags::kAcquisitionTime);
  record.temporal_position = top.Integer(tags::kTemporalPositionIdentifier);
  record.echo_time_ms = top.Number(tags::kEchoTime);
  record.diffusion_b_value = top.Number(tags::kDiffusionBValue);
  record.trigger_time_ms = top.Number(tags::kTriggerTime);
  record.concatenation_uid = top.Code(tags::kConcatenationUid);
  record.in_concatenation_number = top.Integer(tags::kInConcatenationNumber);
  record.in_concatenation_total = top.Integer(tags::kInConcatenationTotalNumber);
  record.concatenation_frame_offset = top.Integer(tags::kConcatenationFrameOffsetNumber);
}

void ReadView(const ItemReader& top, InstanceRecord& record) {
  if (record.modality != "MG") return;
  record.view = top.Code(tags::kImageLaterality);
  if (record.view.empty()) record.view = record.laterality;
  const std::string view = NameOfView(top);
  if (!record.view.empty() && !view.empty()) record.view += ' ';
  record.view += view;
}

/// A damaged or edited identifier shows where the two places that hold it disagree (PS3.10 7.1).
void NoteIdentity(const DataSet& data_set, InstanceRecord& record) {
  const FileLayout& layout = data_set.layout();
  const auto differ = [](const std::string& a, const std::string& b) { return !a.empty() && !b.empty() && a != b; };
  if (differ(layout.media_storage_sop_instance_uid, record.sop_instance_uid)) {
    record.notes.emplace_back("SOP Instance UID (0008,0018) is not that of the File Meta Information (0002,0003).");
  }
  if (differ(layout.media_storage_sop_class_uid, record.sop_class_uid)) {
    record.notes.emplace_back("SOP Class UID (0008,0016) is not that of the File Meta Information (0002,0002).");
  }
}

/// The plane of the first frame; for functional groups objects from their macros (PS3.3 C.7.6.2, C.7.6.16.2).
void ReadPlane(const ItemReader& top, InstanceRecord& record) {
  record.image_position = top.NumberArray<3>(tags::kImagePositionPatient);
  record.image_orientation = top.NumberArray<6>(tags::kImageOrientationPatient);
  record.pixel_spacing_mm = top.NumberArray<2>(tags::kPixelSpacing);
  record.slice_thickness_mm = top.Number(tags::kSliceThickness);
  record.slice_location = top.Number(tags::kSliceLocation);
  if (const auto position = FunctionalGroupMacro(top, tags::kPlanePositionSequence, 0)) {
    record.image_position = position->NumberArray<3>(tags::kImagePositionPatient);
  }
  if (const auto orientation = FunctionalGroupMacro(top, tags::kPlaneOrientationSequence, 0)) {
    record.image_orientation = orientation->NumberArray<6>(tags::kImageOrientationPatient);
  }
  if (const auto measures = FunctionalGroupMacro(top, tags::kPixelMeasuresSequence, 0)) {
    record.pixel_spacing_mm = measures->NumberArray<2>(tags::kPixelSpacing);
    record.slice_thickness_mm = measures->Number(tags::kSliceThickness);
  }
}

/// As many as are declared, as far as the file has room for them.
void TakeDeclaredFrames(const DataSet& data_set, const PixelModule& module, InstanceRecord& record) {
  const std::uint64_t most =
      (data_set.data_source().Size() - data_set.structure().pixels->value_offset) / ItemHead::kBytes;
  record.number_of_frames = static_cast<std::uint32_t>(
      std::clamp<std::uint64_t>(module.number_of_frames, 1, std::max<std::uint64_t>(most, 1)));
}

/// Frames that cannot be found are told when somebody wants to see them; until then the declared number stands.
void CountEncapsulatedFrames(const DataSet& data_set, const PixelModule& module, InstanceRecord& record) {
  auto frames = FrameLocator::Open(data_set, module.description, module.number_of_frames);
  if (!frames || !frames->CountAll()) return;
  record.number_of_frames = frames->frame_count();
  for (const std::string& note : frames->notes()) record.notes.push_back(note);
}

/// Native frames are counted by arithmetic, whoever asks.
std::optional<Error> CountFrames(const DataSet& data_set, const PixelModule& module, FrameCount frame_count,
                                 InstanceRecord& record) {
  if (!data_set.structure().pixels->value_length) {
    TakeDeclaredFrames(data_set, module, record);
    if (frame_count == FrameCount::kCounted) CountEncapsulatedFrames(data_set, module, record);
    return std::nullopt;
  }
  const auto frames = FrameLocator::Open(data_set, module.description, module.number_of_frames);
  if (!frames) return frames.error();
  record.number_of_frames = frames->frame_count();
  for (const std::string& note : frames->notes()) {
    record.notes.push_back(note);
    record.integrity.damage.push_back(note);
  }
  return std::nullopt;
}

std::optional<Error> ReadPixels(const DataSet& data_set, FrameCount frame_count, InstanceRecord& record) {
  record.has_pixel_data = data_set.structure().pixels.has_value();
  auto module = ReadPixelModule(data_set);
  if (!module) return std::move(module.error());
  for (std::string& note : module->notes) record.notes.push_back(std::move(note));
  if (auto problem = CountFrames(data_set, *module, frame_count, record)) return problem;
  record.pixels = module->description;
  return std::nullopt;
}

}  // namespace

InstanceReading ReadInstance(const DataSet& data_set, FrameCount frame_count) {
  const ItemReader top = Top(data_set);
  InstanceReading reading;
  InstanceRecord& record = reading.record;
  record.notes = data_set.notes();
  ReadPatient(top, record);
  ReadStudy(top, record);
  ReadSeries(top, record);
  ReadImageAttributes(top, data_set, record);
  NoteIdentity(data_set, record);
  ReadView(top, record);
  ReadPlane(top, record);
  record.integrity = ReadIntegrityFacts(data_set);
  reading.picture_problem = ReadPixels(data_set, frame_count, record);
  return reading;
}

}  // namespace negatoscope
