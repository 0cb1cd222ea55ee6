#pragma once

#include <emscripten/val.h>

#include <cstdint>
#include <span>

#include "core/byte_source.h"

namespace negatoscope::bindings {

/// Reads through a JavaScript object `{size: number, read(offset, length): Uint8Array | null}`: FileReaderSync over
/// slices of a Blob in a worker, a file descriptor in Node. Null, an exception or a short answer is kReadFailed.
class BrowserByteSource final : public ByteSource {
 public:
  explicit BrowserByteSource(emscripten::val reader);

  [[nodiscard]] std::uint64_t Size() const override { return size_; }
  [[nodiscard]] Result<void> Read(std::uint64_t offset, std::span<std::uint8_t> into) override;

 private:
  emscripten::val reader_;
  std::uint64_t size_ = 0;
};

}  // namespace negatoscope::bindings
