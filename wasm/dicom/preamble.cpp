#include "dicom/preamble.h"

#include <array>
#include <cstddef>
#include <string_view>

#include "core/padding.h"

namespace negatoscope {

namespace {

struct Start {
  std::string_view bytes;
  std::string_view kind;
};

using namespace std::string_view_literals;

constexpr std::array kStarts{
    Start{"MZ"sv, "program"sv},
    Start{"\x7F"
          "ELF"sv,
          "program"sv},
    Start{"#!"sv, "program"sv},
    Start{"\xCF\xFA\xED\xFE"sv, "program"sv},
    Start{"\xCE\xFA\xED\xFE"sv, "program"sv},
    Start{"\xCA\xFE\xBA\xBE"sv, "program"sv},
    Start{"%PDF"sv, "pdf"sv},
    Start{"PK\x03\x04"sv, "zip"sv},
    Start{"<"sv, "markup"sv},
    Start{"II*\0"sv, "tiff"sv},
    Start{"MM\0*"sv, "tiff"sv},
    Start{"II+\0"sv, "tiff"sv},
    Start{"MM\0+"sv, "tiff"sv},
};

constexpr std::size_t kShortestText = 8;

std::string_view ViewOf(std::span<const std::uint8_t> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

bool IsPrintable(char letter) { return letter >= ' ' && letter <= '~'; }

std::string_view KnownKind(std::string_view text) {
  for (const Start& start : kStarts) {
    if (text.starts_with(start.bytes)) return start.kind;
  }
  return {};
}

}  // namespace

std::string KindOfPreamble(std::span<const std::uint8_t> preamble) {
  const std::string_view known = KnownKind(ViewOf(preamble));
  if (!known.empty()) return std::string(known);
  return TextInPreamble(preamble).empty() ? "" : "text";
}

std::string TextInPreamble(std::span<const std::uint8_t> preamble) {
  const std::string_view text = ViewOf(preamble);
  if (!KnownKind(text).empty()) return {};
  std::string found;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && IsPrintable(text[end])) ++end;
    const std::string_view run = Trim(text.substr(at, end - at), " ");
    if (run.size() >= kShortestText) {
      if (!found.empty()) found += ' ';
      found += run;
    }
    at = end + 1;
  }
  return found;
}

}  // namespace negatoscope
