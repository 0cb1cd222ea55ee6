#pragma once

#include <cstdint>
#include <vector>

#include "core/result.h"

namespace negatoscope {

/// The conversion tables of all character sets but ASCII, Latin-1 and UTF-8 are larger than the rest of the program, so
/// they are one file of their own, loaded when the first text wants them. Format ("NGCT"), little endian: magic, u32
/// count, then for each table u32 path length, path, u32 size, u32 offset from the start of the file.

/// Takes over the bytes of `character_tables.bin`. They stay for the life of the program: the converter maps them.
/// @return kMalformed where the bytes are no such file
[[nodiscard]] Result<void> InstallCharacterTables(std::vector<std::uint8_t> bytes);

[[nodiscard]] bool HasCharacterTables();

}  // namespace negatoscope
