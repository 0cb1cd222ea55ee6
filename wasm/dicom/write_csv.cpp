#include <algorithm>
#include <string>

#include "core/format.h"
#include "dicom/binary_numbers.h"
#include "dicom/encoding.h"
#include "dicom/numbers.h"
#include "dicom/text_buffer.h"
#include "dicom/write_dicom_json.h"

namespace negatoscope {

namespace {

/// See WriteCsv. What is no formula to a person is one to a spreadsheet, where a file could fetch addresses or run
/// programs with it; a number with a sign is none.
std::string Disarmed(const std::string& value) {
  if (value.empty() || std::string_view("=+-@\t\r").find(value[0]) == std::string_view::npos) return value;
  return ParseDecimalString(value) ? value : "'" + value;
}

/// RFC 4180 2.6, 2.7.
std::string Field(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted += '"';
}

}  // namespace

std::vector<OmittedValue> WriteCsv(AttributeReader& reader, const TextSink& sink) {
  std::vector<OmittedValue> omitted;
  TextBuffer out(sink);
  out.Put("\xEF\xBB\xBFpath,tag,VR,name,value\r\n");
  for (std::size_t at = 0; at < reader.size(); ++at) {
    AttributeRow row = reader.Row(at);
    const bool is_text = IsTextVr(row.vr) || IsNumberVr(row.vr);
    if (row.is_shortened && row.byte_length >= 0 && is_text) row.value = reader.Text(at, kLongestExportedBytes);
    const bool is_cut = is_text ? reader.entry(at).length > kLongestExportedBytes : row.is_shortened;
    if (is_cut) omitted.push_back({.path = row.path, .byte_length = row.byte_length});
    const std::string path = row.keyword_path.empty() ? row.path : row.keyword_path;
    out.Put(Format("{},{},{},{},{}\r\n", Field(Disarmed(path)), Field(row.tag), Field(row.vr),
                   Field(Disarmed(row.name)), Field(Disarmed(row.value))));
  }
  return omitted;
}

}  // namespace negatoscope
