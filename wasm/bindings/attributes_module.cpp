// Attributes of files for the inspector, in a module of their own: the first picture needs none of it.
// attributes.d.ts says what each function takes and gives.

#include <emscripten/bind.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include "bindings/attributes_to_js.h"
#include "bindings/browser_byte_source.h"
#include "bindings/guarded.h"
#include "bindings/js_values.h"
#include "bindings/loaded_tables.h"
#include "dicom/attribute_reader.h"
#include "dicom/character_tables.h"
#include "dicom/compare_attributes.h"
#include "dicom/data_dictionary.h"
#include "dicom/series_attributes.h"
#include "dicom/write_dicom_json.h"

namespace negatoscope::bindings {

namespace {

/// What one call hands out at most.
constexpr std::uint64_t kMostBytesAtOnce = std::uint64_t{64} * 1024 * 1024;

struct OpenFile {
  explicit OpenFile(val reader) : source(std::move(reader)) {}

  BrowserByteSource source;
  std::unique_ptr<AttributeReader> attributes;
};

std::map<int, std::unique_ptr<OpenFile>>& OpenFiles() {
  static std::map<int, std::unique_ptr<OpenFile>> files;
  return files;
}

SeriesAttributes& Series() {
  static auto series = std::make_unique<SeriesAttributes>();
  return *series;
}

Result<AttributeReader*> Find(int handle) {
  const auto found = OpenFiles().find(handle);
  if (found == OpenFiles().end()) return Fail(ErrorCode::kNotFound, "no such open file");
  return found->second->attributes.get();
}

/// An answer, unless a value in it could not be read, or a text in it wants tables that are not there yet.
Result<val> IfWhole(AttributeReader& reader, val answer) {
  if (auto failure = reader.TakeReadFailure()) return std::unexpected(std::move(*failure));
  if (auto have = HaveCharacterTables(reader); !have) return std::unexpected(std::move(have.error()));
  return answer;
}

/// Runs `use` on the reader of an open file.
template <class Use>
val OnFile(int handle, Use use) {
  return Guarded([&]() -> Result<val> {
    const auto reader = Find(handle);
    if (!reader) return std::unexpected(reader.error());
    return use(**reader);
  });
}

/// Likewise for one attribute of it.
template <class Use>
val OnRow(int handle, std::uint32_t row, Use use) {
  return OnFile(handle, [&](AttributeReader& reader) -> Result<val> {
    if (row >= reader.size()) return Fail(ErrorCode::kNotFound, "no such attribute");
    return use(reader);
  });
}

/// attributes.d.ts: open
val Open(val reader) {
  return Guarded([&]() -> Result<val> {
    auto file = std::make_unique<OpenFile>(std::move(reader));
    auto attributes = AttributeReader::Open(file->source, file->source.character_set());
    if (!attributes) return std::unexpected(std::move(attributes.error()));
    file->attributes = std::move(*attributes);
    static int next_handle = 0;
    val result = val::object();
    result.set("handle", ++next_handle);
    result.set("depths", DepthsToJs(file->attributes->index()));
    result.set("ends", EndsToJs(file->attributes->index()));
    result.set("isCut", file->attributes->index().IsCut());
    OpenFiles().emplace(next_handle, std::move(file));
    return result;
  });
}

/// attributes.d.ts: close
val Close(int handle) {
  return Guarded([&]() -> Result<val> {
    OpenFiles().erase(handle);
    return val::object();
  });
}

/// attributes.d.ts: rows
val Rows(int handle, val numbers) {
  return OnFile(handle, [&](AttributeReader& reader) -> Result<val> {
    const auto wanted = emscripten::convertJSArrayToNumberVector<std::uint32_t>(numbers);
    val rows = val::array();
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      if (wanted[i] >= reader.size()) return Fail(ErrorCode::kNotFound, "no such attribute");
      rows.set(i, RowToJs(reader.Row(wanted[i])));
    }
    val result = val::object();
    result.set("rows", rows);
    return IfWhole(reader, result);
  });
}

/// attributes.d.ts: searchTexts
val SearchTexts(int handle, std::uint32_t first, std::uint32_t count, bool with_values) {
  return OnFile(handle, [&](AttributeReader& reader) -> Result<val> {
    val texts = val::array();
    const auto end = static_cast<std::size_t>(std::min<std::uint64_t>(reader.size(), std::uint64_t{first} + count));
    for (std::size_t number = first; number < end; ++number)
      texts.set(number - first, reader.SearchText(number, with_values));
    val result = val::object();
    result.set("texts", texts);
    return IfWhole(reader, result);
  });
}

/// attributes.d.ts: text
val TextOf(int handle, std::uint32_t row, std::uint32_t longest) {
  return OnRow(handle, row, [&](AttributeReader& reader) -> Result<val> {
    val result = val::object();
    result.set("text", reader.Text(row, longest));
    return IfWhole(reader, result);
  });
}

/// attributes.d.ts: valueRange
val ValueRange(int handle, std::uint32_t row) {
  return OnRow(handle, row, [&](AttributeReader& reader) -> Result<val> {
    const AttributeEntry& entry = reader.entry(row);
    const auto length = reader.index().ByteLength(entry);
    if (!length) return Fail(ErrorCode::kNotFound, "an element of undefined length", entry.tag);
    val result = val::object();
    result.set("offset", static_cast<double>(entry.value_offset));
    result.set("length", static_cast<double>(*length));
    result.set("isInFile", reader.index().IsInFile(entry));
    return result;
  });
}

/// attributes.d.ts: bytes
val BytesOf(int handle, std::uint32_t row, double offset, double length) {
  return OnRow(handle, row, [&](AttributeReader& reader) -> Result<val> {
    const bool is_sane = offset >= 0 && length >= 0 && length <= static_cast<double>(kMostBytesAtOnce) && offset < 1e15;
    if (!is_sane) return Fail(ErrorCode::kNotFound, "no such range");
    const auto bytes = reader.Bytes(row, static_cast<std::uint64_t>(offset), static_cast<std::uint64_t>(length));
    if (!bytes) return std::unexpected(bytes.error());
    val result = val::object();
    result.set("bytes", BytesToJs(*bytes));
    return result;
  });
}

/// attributes.d.ts: write
val Write(int handle, const std::string& format, val sink) {
  return OnFile(handle, [&](AttributeReader& reader) -> Result<val> {
    const TextSink write = [&](std::string_view text) {
      sink.call<void>("write", BytesToJs({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}));
    };
    const auto omitted = format == "csv" ? WriteCsv(reader, write) : WriteDicomJson(reader, write);
    val result = val::object();
    result.set("omitted", ListToJs(omitted, OmittedToJs));
    return IfWhole(reader, result);
  });
}

/// attributes.d.ts: compare
val Compare(int first, int second) {
  return Guarded([&]() -> Result<val> {
    const auto a = Find(first);
    const auto b = Find(second);
    if (!a || !b) return std::unexpected(a ? b.error() : a.error());
    const AttributeDifferences differences = CompareAttributes(**a, **b);
    auto result = IfWhole(**a, DifferencesToJs(differences));
    return result ? IfWhole(**b, *result) : result;
  });
}

/// attributes.d.ts: startSeries
val StartSeries() {
  return Guarded([&]() -> Result<val> {
    Series() = SeriesAttributes();
    return val::object();
  });
}

/// attributes.d.ts: addToSeries
val AddToSeries(std::uint32_t instance, val reader) {
  return Guarded([&]() -> Result<val> {
    BrowserByteSource source(std::move(reader));
    const auto attributes = AttributeReader::Open(source, source.character_set());
    if (!attributes) return std::unexpected(attributes.error());
    InstanceAttributes read = ReadInstanceAttributes(instance, **attributes);
    // asked before anything is counted, so that the instance can come again with the tables
    auto whole = IfWhole(**attributes, val::object());
    if (whole) Series().Add(std::move(read));
    return whole;
  });
}

/// attributes.d.ts: seriesDifferences
val SeriesDifferences(std::uint32_t most) {
  return Guarded([&]() -> Result<val> {
    val result = val::object();
    result.set("attributes", ListToJs(Series().Varying(most), VaryingToJs));
    result.set("instanceCount", Series().instance_count());
    result.set("sameCount", static_cast<double>(Series().same_count()));
    result.set("isCut", Series().IsCut());
    return result;
  });
}

}  // namespace

}  // namespace negatoscope::bindings

EMSCRIPTEN_BINDINGS(negatoscope_attributes) {
  using namespace negatoscope::bindings;
  emscripten::function("installCharacterTables", &InstallFromJs<negatoscope::InstallCharacterTables>);
  emscripten::function("installDataDictionary", &InstallFromJs<negatoscope::InstallDataDictionary>);
  emscripten::function("open", &Open);
  emscripten::function("close", &Close);
  emscripten::function("rows", &Rows);
  emscripten::function("searchTexts", &SearchTexts);
  emscripten::function("text", &TextOf);
  emscripten::function("valueRange", &ValueRange);
  emscripten::function("bytes", &BytesOf);
  emscripten::function("write", &Write);
  emscripten::function("compare", &Compare);
  emscripten::function("startSeries", &StartSeries);
  emscripten::function("addToSeries", &AddToSeries);
  emscripten::function("seriesDifferences", &SeriesDifferences);
}
