#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/instance_record.h"
#include "core/result.h"

namespace negatoscope {

/// Instance records travel from the worker that read the file to the one that holds the index: as plain bytes, little
/// endian, in the order of the struct. Both ends are the same build, so there is no version.
[[nodiscard]] std::vector<std::uint8_t> SerializeRecord(const InstanceRecord& record);

/// @return kMalformed where the bytes are not a serialized record
[[nodiscard]] Result<InstanceRecord> ParseRecord(std::span<const std::uint8_t> bytes);

}  // namespace negatoscope
