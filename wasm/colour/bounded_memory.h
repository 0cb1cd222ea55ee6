#pragma once

// Only for the .cpp files of this room.

#include <cstddef>

namespace negatoscope {

/// What Little CMS may hold at a time, all profiles together.
inline constexpr std::size_t kMostLibraryBytes = std::size_t{128} * 1024 * 1024;

/// The plugin that gives Little CMS its memory and refuses above that: a profile of some bytes can announce tables of
/// gigabytes. For cmsCreateContext().
[[nodiscard]] void* BoundedMemoryPlugin();

/// Whether an allocation was refused since the last call.
[[nodiscard]] bool TakeMemoryRefusal();

}  // namespace negatoscope
