#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/pixel_description.h"

namespace negatoscope {

/// A value of a Data Element that is told about, and a second one that it does not go with.
struct TaggedValue {
  std::string tag;  ///< "(0010,0010)"
  std::string value;
  std::string other;
};

/// How the texts of a file stand to the Specific Character Set (0008,0005) that it declares.
enum class CharacterSetDoubtKind : std::uint8_t {
  kNone,
  kUndeclared,  ///< more than ASCII, and nothing declared, or nothing that is known
  kSuspect,     ///< the bytes look like another set; the declared reading (or Latin-1 for none) is used all the same
  kImpossible,  ///< some bytes have no meaning in the declared set
  kChosen,      ///< a person chose the set
};

struct CharacterSetDoubt {
  CharacterSetDoubtKind kind = CharacterSetDoubtKind::kNone;
  std::string declared;       ///< as written; "" for none
  std::string used;           ///< what texts of this record are read in
  std::string suspected;      ///< "" for none
  std::string tag;            ///< of a text that shows it, "(0010,0010)"; "" where there is none beyond ASCII
  std::string bytes;          ///< its bytes as hexadecimal pairs, the first 32
  std::string reading;        ///< how it reads in `used`
  std::string other_reading;  ///< in `suspected`, else as declared
};

/// What of one file speaks about the integrity of its data, beyond the attributes that everybody needs.
struct IntegrityFacts {
  std::string other_patient_ids;         ///< (0010,1000) and those of (0010,1002), a backslash between them
  std::uint32_t group_of_patients = 0;   ///< items of (0010,0027): the file stands for a group (PS3.3 C.7.1.4.1.1)
  std::string patient_identity_removed;  ///< (0012,0062)
  std::string filled_identifying_tags;   ///< with YES there: what identifies a person nevertheless, backslashes between
  std::string burned_in_annotation;      ///< (0028,0301)
  std::string lossy_image_compression;   ///< (0028,2110)
  std::string media_storage_sop_class;   ///< (0002,0002) where the data set has another
  std::string media_storage_sop_instance;  ///< (0002,0003) likewise
  std::string preamble;                    ///< "program", "pdf", "zip", "markup", "tiff", "text"; "" for nothing
  std::string preamble_text;               ///< readable text in the preamble
  std::vector<TaggedValue> repeated;       ///< elements that occur twice: the value in use, and the other one
  std::vector<TaggedValue> private_names;  ///< private elements of VR PN
  bool is_out_of_order = false;            ///< tags do not ascend (PS3.5 7.1)
  bool has_other_encoding = false;         ///< the data set is not encoded as the Transfer Syntax says
  bool has_class_from_meta = false;        ///< SOP Class UID stands in the File Meta Information only
  bool has_instance_from_meta = false;     ///< SOP Instance UID likewise
  /// Where the file is cut off or its lengths are wrong: those of `notes` that no other fact tells.
  std::vector<std::string> damage;
  CharacterSetDoubt character_set;
};

/// What the tree, the sorting and the findings need to know of one SOP Instance. All text is UTF-8; dates and times
/// stay as the file writes them; an absent attribute is an empty string or an empty optional.
struct InstanceRecord {
  // Patient (PS3.3 C.7.1.1)
  std::string patient_name;  ///< all component groups, "Yamada^Tarou=山田^太郎=やまだ^たろう"
  std::string patient_id;
  std::string issuer_of_patient_id;  ///< "HOSPITAL", with a universal entity ID "HOSPITAL&1.2.3&ISO"
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
  std::optional<double> trigger_time_ms;
  std::string
      view;  ///< mammography: Image Laterality, view and modifiers, "R MLO", "L CC, M" (PS3.3 C.8.11.7); else empty

  // Concatenation (PS3.3 C.7.6.16.2.2.4): one multi-frame object cut into several instances
  std::string concatenation_uid;                           ///< the same in all parts; "" for an ordinary object
  std::optional<std::int32_t> in_concatenation_number;     ///< of the part, from 1
  std::optional<std::int32_t> in_concatenation_total;      ///< parts that there are
  std::optional<std::int32_t> concatenation_frame_offset;  ///< frames in the parts before

  // Pixels
  bool has_pixel_data = false;
  std::uint32_t number_of_frames = 1;  ///< as declared, at least 1
  std::optional<PixelDescription> pixels;

  /// Where this data set breaks a rule that reading got over: one sentence each, no attribute values.
  std::vector<std::string> notes;

  /// What only the findings look at; mostly empty.
  IntegrityFacts integrity;
};

}  // namespace negatoscope
