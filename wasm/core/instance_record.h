#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/pixel_description.h"

namespace negatoscope {

/// What the tree, the sorting and the findings need to know of one SOP Instance. All text is UTF-8; dates and times
/// stay as the file writes them; an absent attribute is an empty string or an empty optional.
struct InstanceRecord {
  // Patient (PS3.3 C.7.1.1)
  std::string patient_name;  ///< all component groups, "Yamada^Tarou=山田^太郎=やまだ^たろう"
  std::string patient_id;
  std::string issuer_of_patient_id;
  std::string patient_birth_date;
  std::string patient_sex;
  std::string patient_age;

  // General Study (PS3.3 C.7.2.1)
  std::string study_instance_uid;
  std::string study_date;
  std::string study_time;
  std::string study_description;
  std::string study_id;
  std::string accession_number;

  // General Series (PS3.3 C.7.3.1)
  std::string series_instance_uid;
  std::string modality;
  std::string series_description;
  std::string body_part_examined;
  std::string laterality;
  std::string protocol_name;
  std::string frame_of_reference_uid;
  std::optional<std::int32_t> series_number;

  // SOP Common, General Image
  std::string sop_class_uid;
  std::string sop_instance_uid;
  std::string transfer_syntax_uid;
  std::string image_type;
  std::optional<std::int32_t> instance_number;
  std::optional<std::int32_t> acquisition_number;
  std::string acquisition_time;

  // Image Plane (PS3.3 C.7.6.2)
  std::optional<std::array<double, 3>> image_position;
  std::optional<std::array<double, 6>> image_orientation;
  std::optional<std::array<double, 2>> pixel_spacing_mm;  ///< between rows, between columns
  std::optional<double> slice_thickness_mm;
  std::optional<double> slice_location;

  // What makes one stack into several
  std::optional<std::int32_t> temporal_position;
  std::optional<double> echo_time_ms;
  std::optional<double> diffusion_b_value;

  // Pixels
  bool has_pixel_data = false;
  std::uint32_t number_of_frames = 1;  ///< as declared, at least 1
  std::optional<PixelDescription> pixels;

  /// Where this data set breaks a rule that reading got over: one sentence each, no attribute values.
  std::vector<std::string> notes;
};

}  // namespace negatoscope
