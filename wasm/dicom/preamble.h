#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace negatoscope {

/// What the 128 bytes of preamble are besides (PS3.10 7.1 leaves them to anybody): "program" for what an opener would
/// run, "pdf", "zip", "markup", "tiff" (which preambles are meant for), "text" for readable words, "" for nothing
/// known.
[[nodiscard]] std::string KindOfPreamble(std::span<const std::uint8_t> preamble);

/// The readable text of a preamble that is nothing else; "" where there is none of at least 8 characters in a row.
[[nodiscard]] std::string TextInPreamble(std::span<const std::uint8_t> preamble);

}  // namespace negatoscope
