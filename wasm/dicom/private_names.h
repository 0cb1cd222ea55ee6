#pragma once

// Only for the .cpp files of this room.

#include <vector>

#include "core/instance_record.h"
#include "dicom/item_reader.h"

namespace negatoscope {

/// Names of persons in private elements, at any depth: elements of VR PN, Patient's Name inside a private sequence, and
/// the patient's name of the two private dictionaries that have one (PS3.5 7.8.1). With implicit VR nothing but a
/// dictionary tells the VR of a private element. At most 8, in the order of the tags; what is behind the first 4,096
/// elements of sequences is not looked at.
[[nodiscard]] std::vector<TaggedValue> PrivateNames(const ItemReader& top);

}  // namespace negatoscope
