#pragma once

// Only for the .cpp files of this room. Implemented by dcmtk_text_converter.cpp; where DCMTK is not linked, nothing
// asks for a converter, as there are no character tables.

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "dicom/text.h"

namespace negatoscope {

/// Stands for what has no meaning: U+FFFD.
inline constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// Turns text of one Specific Character Set into UTF-8 by the character tables (PS3.5 6.1).
class TextConverter {
 public:
  TextConverter() = default;
  TextConverter(const TextConverter&) = delete;
  TextConverter& operator=(const TextConverter&) = delete;
  virtual ~TextConverter() = default;

  /// @param delimiters  characters after which the first set is back (PS3.5 6.1.2.5.3), besides line ends
  /// @return nothing where the bytes are no such text at all
  [[nodiscard]] virtual std::optional<DecodedText> Convert(std::string_view raw, std::string_view delimiters) = 0;
};

/// @param terms  NormalisedTerms of the Specific Character Set
/// @return nullptr where there is no such set
[[nodiscard]] std::unique_ptr<TextConverter> MakeTextConverter(const std::string& terms);

}  // namespace negatoscope
