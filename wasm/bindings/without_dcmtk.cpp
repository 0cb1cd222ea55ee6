// In the place of DCMTK and zlib, for the module that the first picture waits for.

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/result.h"
#include "dicom/character_tables.h"
#include "dicom/inflate.h"
#include "dicom/parse_with_dcmtk.h"
#include "dicom/text_converter.h"

namespace negatoscope {

Result<DcmtkReading> ParseWithDcmtk(ByteSource& /*source*/, const Structure& /*structure*/, Encoding /*encoding*/) {
  return Fail(ErrorCode::kNotInThisModule, "not a plain data set");
}

Result<Inflated> InflateFrom(ByteSource& /*source*/, std::uint64_t /*offset*/) {
  return Fail(ErrorCode::kNotInThisModule, "a deflated data set");
}

Result<void> InstallCharacterTables(std::vector<std::uint8_t> /*bytes*/) {
  return Fail(ErrorCode::kNotInThisModule, "character tables");
}

bool HasCharacterTables() { return false; }

std::unique_ptr<TextConverter> MakeTextConverter(const std::string& /*terms*/) { return nullptr; }

}  // namespace negatoscope
