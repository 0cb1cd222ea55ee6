#pragma once

// Only for the .cpp files of this room.

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "dicom/graphic_sets.h"
#include "dicom/text_converter.h"

namespace negatoscope {

/// One table of characters.
class CharacterEncoding {
 public:
  CharacterEncoding() = default;
  CharacterEncoding(const CharacterEncoding&) = delete;
  CharacterEncoding& operator=(const CharacterEncoding&) = delete;
  virtual ~CharacterEncoding() = default;

  /// @return UTF-8; nothing where some bytes are none of its characters
  [[nodiscard]] virtual std::optional<std::string> ToUtf8(std::string_view raw) = 0;
};

/// nullptr where there is no table of this name.
using OpenEncoding = std::function<std::unique_ptr<CharacterEncoding>(std::string_view name)>;

/// Text that switches between sets by escape sequences, as ISO 2022 has it (PS3.5 6.1.2.5): each of the code areas G0
/// (bytes below 0x80) and G1 holds a set, until another is put into it or a delimiter brings back the first ones. Which
/// sets are declared is not asked: an escape sequence names the set.
class CodeExtensions final : public TextConverter {
 public:
  /// @param first  what is in G1 at first and after each delimiter; nullptr for nothing
  CodeExtensions(const GraphicSet* first, OpenEncoding open) : first_(first), open_(std::move(open)) {}

  [[nodiscard]] std::optional<DecodedText> Convert(std::string_view raw, std::string_view delimiters) override;

 private:
  friend class CodeExtensionsWalk;
  [[nodiscard]] CharacterEncoding* EncodingOf(const GraphicSet& set);

  const GraphicSet* first_;
  OpenEncoding open_;
  std::map<std::string_view, std::unique_ptr<CharacterEncoding>> encodings_;
};

/// `raw` without the escape sequences of kGraphicSets, for sets that have none.
[[nodiscard]] std::string WithoutEscapes(std::string_view raw);

}  // namespace negatoscope
