#pragma once

#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace negatoscope::testing {

/// All of a file; empty where it cannot be read.
[[nodiscard]] inline std::vector<std::uint8_t> BytesOfFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace negatoscope::testing
