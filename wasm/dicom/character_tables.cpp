#include "dicom/character_tables.h"

#include <cstddef>
#include <cstring>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "dicom/encoding.h"

extern "C" {
// Added to DCMTK's converter by a patch of ours (wasm/cmake/dependencies/dcmtk): where it would map a file, it asks
// here.
using negatoscope_oficonv_provider = int (*)(const char* path, const void** data, std::size_t* size);
void negatoscope_set_oficonv_provider(negatoscope_oficonv_provider provider);
}

namespace negatoscope {

namespace {

struct Tables {
  std::vector<std::uint8_t> bytes;
  std::map<std::string, std::pair<std::size_t, std::size_t>, std::less<>> ranges;  ///< path → offset, size
};

/// DCMTK's converter is global, so what it reads from is as well.
Tables& InstalledTables() {
  static Tables tables;
  return tables;
}

int ProvideTable(const char* path, const void** data, std::size_t* size) {
  const Tables& tables = InstalledTables();
  const auto found = tables.ranges.find(std::string_view(path));
  if (found == tables.ranges.end()) return 0;
  *data = tables.bytes.data() + found->second.first;
  *size = found->second.second;
  return 1;
}

class TableReader {
 public:
  explicit TableReader(const std::vector<std::uint8_t>& bytes) : bytes_(bytes) {}

  Result<std::uint32_t> Number() {
    if (bytes_.size() - at_ < 4) return FailAt(ErrorCode::kMalformed, "character tables are cut", at_);
    const std::uint32_t value = LoadUint32(bytes_, at_, false);
    at_ += 4;
    return value;
  }

  Result<std::string> Text(std::uint32_t length) {
    if (bytes_.size() - at_ < length) return FailAt(ErrorCode::kMalformed, "character tables are cut", at_);
    std::string text(reinterpret_cast<const char*>(bytes_.data()) + at_, length);
    at_ += length;
    return text;
  }

 private:
  const std::vector<std::uint8_t>& bytes_;
  std::size_t at_ = 0;
};

Result<void> ReadEntry(TableReader& reader, Tables& tables) {
  const auto path_length = reader.Number();
  if (!path_length) return std::unexpected(path_length.error());
  auto path = reader.Text(*path_length);
  if (!path) return std::unexpected(path.error());
  const auto size = reader.Number();
  const auto offset = reader.Number();
  if (!size || !offset) return Fail(ErrorCode::kMalformed, "character tables are cut");
  if (*offset > tables.bytes.size() || *size > tables.bytes.size() - *offset) {
    return FailAt(ErrorCode::kMalformed, "a character table lies outside of its file", *offset);
  }
  tables.ranges.emplace(std::move(*path), std::pair(*offset, *size));
  return {};
}

}  // namespace

Result<void> InstallCharacterTables(std::vector<std::uint8_t> bytes) {
  if (HasCharacterTables()) return {};
  Tables tables{.bytes = std::move(bytes), .ranges = {}};
  TableReader reader(tables.bytes);
  const auto magic = reader.Text(4);
  const auto count = reader.Number();
  if (!magic || *magic != "NGCT" || !count) return FailAt(ErrorCode::kMalformed, "not a file of character tables", 0);
  for (std::uint32_t i = 0; i < *count; ++i) {
    if (auto entry = ReadEntry(reader, tables); !entry) return entry;
  }
  InstalledTables() = std::move(tables);
  negatoscope_set_oficonv_provider(&ProvideTable);
  return {};
}

bool HasCharacterTables() { return !InstalledTables().ranges.empty(); }

}  // namespace negatoscope
