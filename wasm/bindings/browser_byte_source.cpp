#include "bindings/browser_byte_source.h"

#include <utility>

#include "core/format.h"

namespace negatoscope::bindings {

BrowserByteSource::BrowserByteSource(emscripten::val reader) : reader_(std::move(reader)) {
  // Sizes are exact up to 2^53 on both sides of the line.
  const double size = reader_["size"].as<double>();
  if (size > 0) size_ = static_cast<std::uint64_t>(size);
  const emscripten::val character_set = reader_["characterSet"];
  if (character_set.isString()) character_set_ = character_set.as<std::string>();
}

Result<void> BrowserByteSource::Read(std::uint64_t offset, std::span<std::uint8_t> into) {
  if (offset > size_ || into.size() > size_ - offset) {
    return FailAt(ErrorCode::kTruncated, Format("{} bytes wanted at {}, the file has {}", into.size(), offset, size_),
                  size_);
  }
  if (into.empty()) return {};
  const emscripten::val bytes =
      reader_.call<emscripten::val>("read", static_cast<double>(offset), static_cast<double>(into.size()));
  if (bytes.isNull() || bytes["length"].as<std::size_t>() != into.size()) {
    return FailAt(ErrorCode::kReadFailed, Format("{} bytes at {} could not be read", into.size(), offset), offset);
  }
  emscripten::val(emscripten::typed_memory_view(into.size(), into.data())).call<void>("set", bytes);
  return {};
}

}  // namespace negatoscope::bindings
