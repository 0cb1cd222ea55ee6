#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace negatoscope {

/// Where a set is found: bytes below 0x80 or from 0x80 (PS3.5 6.1.2.1).
enum class CodeArea : std::uint8_t { kG0, kG1 };

/// A set of characters that an escape sequence puts into a code area (PS3.3 C.12.1.1.2, PS3.5 6.1.2.5).
struct GraphicSet {
  std::string_view escape;    ///< behind ESC
  std::string_view number;    ///< in the ISO registry, as in "ISO 2022 IR 87"
  CodeArea area;              ///< that it is put into
  std::uint8_t bytes;         ///< of one character
  std::string_view encoding;  ///< name of the character table; "" for ASCII
};

/// "$@" is the edition of 1978 of JIS X 0208; "(J", the Roman half of JIS X 0201, is ASCII but for two signs, of which
/// the backslash is shown as one (PS3.5 6.1.2.3).
inline constexpr std::array kGraphicSets{
    GraphicSet{.escape = "(B", .number = "6", .area = CodeArea::kG0, .bytes = 1, .encoding = ""},
    GraphicSet{.escape = "(J", .number = "13", .area = CodeArea::kG0, .bytes = 1, .encoding = ""},
    GraphicSet{.escape = "$B", .number = "87", .area = CodeArea::kG0, .bytes = 2, .encoding = "ISO-IR-87"},
    GraphicSet{.escape = "$@", .number = "87", .area = CodeArea::kG0, .bytes = 2, .encoding = "ISO-IR-87"},
    GraphicSet{.escape = "$(D", .number = "159", .area = CodeArea::kG0, .bytes = 2, .encoding = "ISO-IR-159"},
    GraphicSet{.escape = "-A", .number = "100", .area = CodeArea::kG1, .bytes = 1, .encoding = "ISO-8859-1"},
    GraphicSet{.escape = "-B", .number = "101", .area = CodeArea::kG1, .bytes = 1, .encoding = "ISO-8859-2"},
    GraphicSet{.escape = "-C", .number = "109", .area = CodeArea::kG1, .bytes = 1, .encoding = "ISO-8859-3"},
    GraphicSet{.escape = "-D", .number = "110", .area = CodeArea::kG1, .bytes = 1, .encoding = "ISO-8859-4"},
    GraphicSet{.escape = "-L", .number = "144", .area = CodeArea::kG1, .bytes = 1, .encoding = "ISO-8859-5"},
    GraphicSet{.escape = "-G", .number = "127", .area = CodeArea::kG1, .bytes = 1, .encoding = "ISO-8859-6"},
    GraphicSet{.escape = "-F", .number = "126", .area = CodeArea::kG1, .bytes = 1, .encoding = "ISO-8859-7"},
    GraphicSet{.escape = "-H", .number = "138", .area = CodeArea::kG1, .bytes = 1, .encoding = "ISO-8859-8"},
    GraphicSet{.escape = "-M", .number = "148", .area = CodeArea::kG1, .bytes = 1, .encoding = "ISO-8859-9"},
    GraphicSet{.escape = "-b", .number = "203", .area = CodeArea::kG1, .bytes = 1, .encoding = "ISO-8859-15"},
    GraphicSet{.escape = "-T", .number = "166", .area = CodeArea::kG1, .bytes = 1, .encoding = "ISO-IR-166"},
    GraphicSet{.escape = ")I", .number = "13", .area = CodeArea::kG1, .bytes = 1, .encoding = "JIS_X0201"},
    GraphicSet{.escape = "$)C", .number = "149", .area = CodeArea::kG1, .bytes = 2, .encoding = "EUC-KR"},
    GraphicSet{.escape = "$)A", .number = "58", .area = CodeArea::kG1, .bytes = 2, .encoding = "GB2312"},
};

/// The set that `text`, which stands behind an ESC, switches to; nullptr for none.
[[nodiscard]] constexpr const GraphicSet* GraphicSetAt(std::string_view text) {
  for (const GraphicSet& set : kGraphicSets) {
    if (text.starts_with(set.escape)) return &set;
  }
  return nullptr;
}

}  // namespace negatoscope
