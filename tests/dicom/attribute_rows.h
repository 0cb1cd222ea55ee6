#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "dicom/attribute_reader.h"
#include "tests/make/data_set_writer.h"

namespace negatoscope::testing {

/// A reader together with the bytes it reads from.
struct OpenedAttributes {
  std::unique_ptr<CountingSource> source;
  std::unique_ptr<AttributeReader> reader;

  AttributeReader* operator->() const { return reader.get(); }
  AttributeReader& operator*() const { return *reader; }
};

[[nodiscard]] inline OpenedAttributes OpenAttributes(Bytes file) {
  OpenedAttributes opened{.source = std::make_unique<CountingSource>(std::move(file)), .reader = nullptr};
  auto reader = AttributeReader::Open(*opened.source);
  EXPECT_TRUE(reader) << (reader ? "" : reader.error().detail);
  if (reader) opened.reader = std::move(*reader);
  return opened;
}

[[nodiscard]] inline OpenedAttributes OpenAttributes(const DataSetWriter& data_set,
                                                     std::string_view uid = "1.2.840.10008.1.2.1") {
  return OpenAttributes(Part10(uid, data_set.bytes()));
}

[[nodiscard]] inline std::vector<AttributeRow> ReadRows(Bytes file) {
  const OpenedAttributes opened = OpenAttributes(std::move(file));
  std::vector<AttributeRow> rows;
  for (std::size_t i = 0; i < opened->size(); ++i) rows.push_back(opened->Row(i));
  return rows;
}

/// The number of the attribute with a path.
[[nodiscard]] inline std::size_t NumberOf(const OpenedAttributes& opened, std::string_view path) {
  for (std::size_t i = 0; i < opened->size(); ++i) {
    if (opened->Path(i) == path) return i;
  }
  ADD_FAILURE() << path;
  return 0;
}

[[nodiscard]] inline AttributeRow RowAt(const std::vector<AttributeRow>& rows, std::string_view path) {
  const auto found = std::ranges::find(rows, path, &AttributeRow::path);
  EXPECT_NE(found, rows.end()) << path;
  return found != rows.end() ? *found : AttributeRow();
}

}  // namespace negatoscope::testing
