#include "codecs/jpegxl_memory.h"

#include <cstddef>
#include <cstdlib>
#include <cstring>

namespace negatoscope {

namespace {

// The size stands in front of what the library gets, which keeps the alignment of malloc.
constexpr std::size_t kHeadBytes = alignof(std::max_align_t) > 16 ? alignof(std::max_align_t) : 16;

}  // namespace

void* JpegXlMemory::Allocate(void* memory, std::size_t size) {
  auto& self = *static_cast<JpegXlMemory*>(memory);
  const std::uint64_t needed = std::uint64_t{size} + kHeadBytes;
  if (needed > self.most_bytes_ - self.used_bytes_) {
    self.is_exhausted_ = true;
    return nullptr;
  }
  auto* block = static_cast<std::uint8_t*>(std::malloc(static_cast<std::size_t>(needed)));
  if (block == nullptr) {
    self.is_exhausted_ = true;
    return nullptr;
  }
  std::memcpy(block, &needed, sizeof(needed));
  self.used_bytes_ += needed;
  return block + kHeadBytes;
}

void JpegXlMemory::Free(void* memory, void* address) {
  if (address == nullptr) return;
  auto& self = *static_cast<JpegXlMemory*>(memory);
  auto* block = static_cast<std::uint8_t*>(address) - kHeadBytes;
  std::uint64_t taken = 0;
  std::memcpy(&taken, block, sizeof(taken));
  self.used_bytes_ -= taken;
  std::free(block);
}

}  // namespace negatoscope
