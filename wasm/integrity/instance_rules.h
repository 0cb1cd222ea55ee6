#pragma once

#include <string>
#include <vector>

#include "core/instance_record.h"
#include "integrity/rules.h"

namespace negatoscope {

/// A rule that one file breaks, and the values that show it.
struct Hit {
  const Rule* rule = nullptr;
  std::string tag;
  std::string value;
  std::string other_tag = {};
  std::string other_value = {};
};

/// What of one instance does not add up by itself, without looking at any other.
[[nodiscard]] std::vector<Hit> CheckInstance(const InstanceRecord& record);

}  // namespace negatoscope
