#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>

#include "dicom/data_set.h"
#include "tests/make/data_set_writer.h"

namespace negatoscope::testing {

/// A data set together with the bytes it reads from.
struct Opened {
  std::unique_ptr<CountingSource> source;
  Result<DataSet> data_set;

  DataSet* operator->() { return &*data_set; }
  DataSet& operator*() { return *data_set; }
};

[[nodiscard]] inline Opened Open(Bytes file) {
  auto source = std::make_unique<CountingSource>(std::move(file));
  auto data_set = DataSet::Open(*source);
  return {.source = std::move(source), .data_set = std::move(data_set)};
}

[[nodiscard]] inline Opened OpenElements(const DataSetWriter& data_set,
                                         std::string_view transfer_syntax_uid = "1.2.840.10008.1.2.1") {
  return Open(Part10(transfer_syntax_uid, data_set.bytes()));
}

[[nodiscard]] inline bool HasNote(const std::vector<std::string>& notes, std::string_view part) {
  return std::ranges::any_of(notes, [&](const std::string& note) { return note.contains(part); });
}

}  // namespace negatoscope::testing
