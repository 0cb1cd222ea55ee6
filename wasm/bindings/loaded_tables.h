#pragma once

#include <emscripten/val.h>

#include <expected>
#include <utility>

#include "bindings/guarded.h"
#include "bindings/js_values.h"
#include "core/result.h"

/// Tables that are loaded when a file first needs them.
namespace negatoscope::bindings {

/// A binding that hands the bytes of a table to `kInstall`, once.
template <auto kInstall>
[[nodiscard]] emscripten::val InstallFromJs(emscripten::val bytes) {
  return Guarded([&]() -> Result<emscripten::val> {
    auto installed = kInstall(BytesFromJs(bytes));
    if (!installed) return std::unexpected(std::move(installed.error()));
    return emscripten::val::object();
  });
}

/// @param reader  a DataSet or an AttributeReader
/// @return kNeedsCharacterTables where a text that was read so far needs the tables, and they are not there yet
template <class Reader>
[[nodiscard]] Result<void> HaveCharacterTables(const Reader& reader) {
  if (!reader.WantsCharacterTables()) return {};
  return Fail(ErrorCode::kNeedsCharacterTables, "text in a character set whose tables are not loaded");
}

}  // namespace negatoscope::bindings
