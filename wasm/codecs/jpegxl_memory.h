#pragma once

#include <jxl/memory_manager.h>

#include <cstddef>
#include <cstdint>

namespace negatoscope {

/// What the JPEG XL library may take at most: a codestream can ask for frames and tables far larger than its image.
/// Lives as long as the decoder that was made with `manager()`.
class JpegXlMemory {
 public:
  explicit JpegXlMemory(std::uint64_t most_bytes) : most_bytes_(most_bytes) {}
  JpegXlMemory(const JpegXlMemory&) = delete;
  JpegXlMemory& operator=(const JpegXlMemory&) = delete;

  [[nodiscard]] JxlMemoryManager manager() { return {.opaque = this, .alloc = &Allocate, .free = &Free}; }
  /// Whether an allocation was refused.
  [[nodiscard]] bool is_exhausted() const { return is_exhausted_; }
  [[nodiscard]] std::uint64_t most_bytes() const { return most_bytes_; }

 private:
  static void* Allocate(void* memory, std::size_t size);
  static void Free(void* memory, void* address);

  std::uint64_t most_bytes_;
  std::uint64_t used_bytes_ = 0;
  bool is_exhausted_ = false;
};

}  // namespace negatoscope
