#pragma once

#include <emscripten/val.h>

#include <cstdint>
#include <span>
#include <string>

#include "core/byte_source.h"

namespace negatoscope::bindings {

/// Reads through a JavaScript object `{size: number, read(offset, length): Uint8Array | null}`: FileReaderSync over
/// slices of a Blob in a worker, a file descriptor in Node. Null, an exception or a short answer is kReadFailed.
class BrowserByteSource final : public ByteSource {
 public:
  explicit BrowserByteSource(emscripten::val reader);

  [[nodiscard]] std::uint64_t Size() const override { return size_; }
  [[nodiscard]] Result<void> Read(std::uint64_t offset, std::span<std::uint8_t> into) override;
  /// `characterSet` of the object: what a person chose for this file, "" for nothing.
  [[nodiscard]] const std::string& character_set() const { return character_set_; }

 private:
  emscripten::val reader_;
  std::uint64_t size_ = 0;
  std::string character_set_;
};

}  // namespace negatoscope::bindings
