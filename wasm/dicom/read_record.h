#pragma once

#include <cstdint>
#include <optional>

#include "core/error.h"
#include "core/instance_record.h"
#include "dicom/data_set.h"

namespace negatoscope {

/// What reading an instance gave.
struct InstanceReading {
  InstanceRecord record;
  /// Why no picture can be made of it; nothing where there is one.
  std::optional<Error> picture_problem;
};

/// Where the number of frames of encapsulated Pixel Data is from.
enum class FrameCount : std::uint8_t {
  kDeclared,  ///< Number of Frames, as far as the file has room for them: fragments lie all over the file
  kCounted,   ///< the fragments, each of which takes a read
};

/// What the hierarchy wants to know of this instance. Never fails: what is absent stays empty.
[[nodiscard]] InstanceReading ReadInstance(const DataSet& data_set, FrameCount frame_count = FrameCount::kDeclared);

}  // namespace negatoscope
