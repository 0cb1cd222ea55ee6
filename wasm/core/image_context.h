#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace negatoscope {

/// Which attribute a spacing is from; it decides what a measured length means.
enum class SpacingSource : std::uint8_t { kNone, kPixelSpacing, kImagerPixelSpacing, kNominalScannedPixelSpacing };

/// Where one frame lies in the patient (PS3.3 C.7.6.2), as far as the file says.
struct ImagePlane {
  std::optional<std::array<double, 3>> position_mm;  ///< centre of the first pixel
  std::optional<std::array<double, 6>> orientation;  ///< direction of a row, direction of a column
  std::optional<std::array<double, 2>> spacing_mm;   ///< between rows, between columns
  SpacingSource spacing_source = SpacingSource::kNone;
  std::optional<double> slice_thickness_mm;
  std::optional<double> slice_location_mm;
  std::string frame_of_reference_uid;
};

/// Who and what a displayed picture is, from the picture's own file.
struct ImageIdentity {
  std::string patient_name;
  std::string patient_id;
  std::string patient_birth_date;
  std::string patient_sex;
  std::string patient_age;
  std::string study_instance_uid;
  std::string study_date;
  std::string study_time;
  std::string study_description;
  std::string series_instance_uid;
  std::optional<std::int32_t> series_number;
  std::string series_description;
  std::string modality;
  std::string sop_instance_uid;
  std::string sop_class_uid;
  std::optional<std::int32_t> instance_number;
  std::string laterality;           ///< Image Laterality, else Laterality, else that of the first frame (Frame Anatomy)
  std::string view_position;        ///< where there is none, what the View Code Sequence means for a mammogram
  std::string view_modifiers;       ///< of that sequence, acronyms of PS3.16 CID 4015: "M\ID"
  std::string patient_orientation;  ///< where rows and columns lead, "A\F" (PS3.3 C.7.6.1.1.1)
  std::string lossy_image_compression;
  std::string lossy_image_compression_ratio;
  std::string burned_in_annotation;
  std::string transfer_syntax_uid;
};

}  // namespace negatoscope
