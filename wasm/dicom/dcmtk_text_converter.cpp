#include <dcmtk/config/osconfig.h>
#include <dcmtk/ofstd/ofchrenc.h>

#include <algorithm>
#include <array>
#include <utility>

#include "dicom/code_extensions.h"
#include "dicom/text_converter.h"

namespace negatoscope {

namespace {

/// A table of DCMTK's.
class DcmtkEncoding final : public CharacterEncoding {
 public:
  [[nodiscard]] bool Select(std::string_view name) {
    return encoding_.selectEncoding(OFString(name.data(), name.size()), "UTF-8").good();
  }

  [[nodiscard]] std::optional<std::string> ToUtf8(std::string_view raw) override {
    OFString utf8;
    if (encoding_.convertString(raw.data(), raw.size(), utf8).bad()) return std::nullopt;
    return std::string(utf8.data(), utf8.size());
  }

 private:
  OFCharacterEncoding encoding_;
};

std::unique_ptr<CharacterEncoding> OpenDcmtkEncoding(std::string_view name) {
  auto encoding = std::make_unique<DcmtkEncoding>();
  if (!encoding->Select(name)) return nullptr;
  return encoding;
}

/// A set that stands alone, whose texts are converted whole: with two bytes a character the second one may look like
/// a delimiter (PS3.5 6.1.2.4). Escape sequences have no meaning in it, and nobody wants to read them.
class WholeText final : public TextConverter {
 public:
  explicit WholeText(std::unique_ptr<CharacterEncoding> encoding) : encoding_(std::move(encoding)) {}

  [[nodiscard]] std::optional<DecodedText> Convert(std::string_view raw, std::string_view /*delimiters*/) override {
    const std::string bare = WithoutEscapes(raw);
    auto utf8 = encoding_->ToUtf8(bare);
    if (!utf8) return std::nullopt;
    return DecodedText{.utf8 = std::move(*utf8), .is_exact = bare.size() == raw.size()};
  }

 private:
  std::unique_ptr<CharacterEncoding> encoding_;
};

constexpr std::string_view kAlone = "ISO_IR ";
constexpr std::string_view kExtended = "ISO 2022 IR ";

const GraphicSet* SetOfG1(std::string_view number) {
  const auto* const set = std::ranges::find_if(kGraphicSets, [&](const GraphicSet& candidate) {
    return candidate.area == CodeArea::kG1 && candidate.number == number;
  });
  return set != kGraphicSets.end() ? set : nullptr;
}

/// The character table of a term without code extensions; "" where there is none.
std::string_view EncodingOfTerm(std::string_view term) {
  for (const std::string_view prefix : {kAlone, kExtended}) {
    if (!term.starts_with(prefix)) continue;
    const GraphicSet* set = SetOfG1(term.substr(prefix.size()));
    return set != nullptr && set->bytes == 1 ? set->encoding : std::string_view();
  }
  constexpr std::array<std::string_view, 4> kByName{"GB18030", "GBK", "EUC-KR", "Shift_JIS"};
  return std::ranges::find(kByName, term) != kByName.end() ? term : std::string_view();
}

}  // namespace

std::unique_ptr<TextConverter> MakeTextConverter(const std::string& terms) {
  const std::string_view first = std::string_view(terms).substr(0, terms.find('\\'));
  if (first.size() < terms.size()) {
    const GraphicSet* in_g1 = first.starts_with(kExtended) ? SetOfG1(first.substr(kExtended.size())) : nullptr;
    return std::make_unique<CodeExtensions>(in_g1, OpenDcmtkEncoding);
  }
  const std::string_view name = EncodingOfTerm(terms);
  auto encoding = name.empty() ? nullptr : OpenDcmtkEncoding(name);
  if (!encoding) return nullptr;
  return std::make_unique<WholeText>(std::move(encoding));
}

}  // namespace negatoscope
