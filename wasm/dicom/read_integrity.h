#pragma once

#include "core/instance_record.h"
#include "dicom/data_set.h"

namespace negatoscope {

/// What the findings look at beyond the common attributes. Cannot fail: what is absent stays empty. Of elements that
/// occur twice the other value is read from the file again, at most 256 bytes of it.
[[nodiscard]] IntegrityFacts ReadIntegrityFacts(const DataSet& data_set);

}  // namespace negatoscope
