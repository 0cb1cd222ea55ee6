#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "dicom/attribute_reader.h"

namespace negatoscope {

/// Takes text piece by piece, in pieces of some 256 KiB.
using TextSink = std::function<void(std::string_view)>;

/// A value that is not in an export.
struct OmittedValue {
  std::string path;
  std::int64_t byte_length = 0;  ///< -1 for undefined length
};

/// Values up to this are part of the JSON; longer binary ones would be BulkDataURIs, and there is no address for them.
inline constexpr std::uint64_t kLongestInlineBytes = std::uint64_t{64} * 1024;
/// Text and numbers of the JSON and CSV: longer ones are left out and named.
inline constexpr std::uint64_t kLongestExportedBytes = std::uint64_t{16} * 1024 * 1024;

/// Writes the data set in the DICOM JSON Model (PS3.18 F): UTF-8, PN by component groups, IS and DS as numbers where
/// they are such, AT as eight digits, binary values as InlineBinary in little endian. File Meta Information and group
/// lengths are no part of the model; Specific Character Set says ISO_IR 192 wherever it is.
/// @return what was left out: binary values above kLongestInlineBytes (pixels above all), and what cannot be read
[[nodiscard]] std::vector<OmittedValue> WriteDicomJson(AttributeReader& reader, const TextSink& sink);

/// Writes all attributes, File Meta Information and items included, as RFC 4180: path, tag, VR, name, value; with a
/// byte order mark, since spreadsheets take the text for another character set without it. So that no value becomes a
/// formula in a spreadsheet, one that starts with = + - @ TAB or CR and is no plain number gets an apostrophe in front.
/// @return values that stand there shortened: above kLongestExportedBytes, and binary ones beyond their first bytes
[[nodiscard]] std::vector<OmittedValue> WriteCsv(AttributeReader& reader, const TextSink& sink);

}  // namespace negatoscope
