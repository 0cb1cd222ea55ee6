#include "colour/bounded_memory.h"

#include <lcms2.h>
#include <lcms2_plugin.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>

namespace negatoscope {

namespace {

// Each block is preceded by its size, in as much room as keeps the alignment.
constexpr std::size_t kHead = 16;
static_assert(kHead >= sizeof(std::size_t) && kHead % alignof(std::max_align_t) == 0);

std::size_t used_bytes = 0;
bool was_refused = false;

std::size_t SizeOf(void* block) {
  std::size_t size = 0;
  std::memcpy(&size, static_cast<std::uint8_t*>(block) - kHead, sizeof(size));
  return size;
}

extern "C" {

static void* Allocate(cmsContext /*context*/, cmsUInt32Number wanted) {
  const std::size_t size = wanted;
  if (size > kMostLibraryBytes - std::min(used_bytes, kMostLibraryBytes)) {
    was_refused = true;
    return nullptr;
  }
  auto* whole = static_cast<std::uint8_t*>(std::malloc(size + kHead));
  if (whole == nullptr) return nullptr;
  std::memcpy(whole, &size, sizeof(size));
  used_bytes += size;
  return whole + kHead;
}

static void Release(cmsContext /*context*/, void* block) {
  if (block == nullptr) return;
  used_bytes -= SizeOf(block);
  std::free(static_cast<std::uint8_t*>(block) - kHead);
}

static void* Reallocate(cmsContext context, void* block, cmsUInt32Number wanted) {
  void* const moved = Allocate(context, wanted);
  if (moved == nullptr || block == nullptr) return moved;
  std::memcpy(moved, block, std::min<std::size_t>(SizeOf(block), wanted));
  Release(context, block);
  return moved;
}

}  // extern "C"

}  // namespace

void* BoundedMemoryPlugin() {
  static cmsPluginMemHandler plugin{
      .base = {.Magic = cmsPluginMagicNumber, .ExpectedVersion = 2060, .Type = cmsPluginMemHandlerSig, .Next = nullptr},
      .MallocPtr = Allocate,
      .FreePtr = Release,
      .ReallocPtr = Reallocate,
      .MallocZeroPtr = nullptr,
      .CallocPtr = nullptr,
      .DupPtr = nullptr};
  return &plugin;
}

bool TakeMemoryRefusal() {
  const bool refused = was_refused;
  was_refused = false;
  return refused;
}

}  // namespace negatoscope
