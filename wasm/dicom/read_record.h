#pragma once

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

/// What the hierarchy wants to know of this instance. Never fails: what is absent stays empty.
[[nodiscard]] InstanceReading ReadInstance(const DataSet& data_set);

}  // namespace negatoscope
