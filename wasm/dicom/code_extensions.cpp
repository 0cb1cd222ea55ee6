#include "dicom/code_extensions.h"

#include <algorithm>
#include <cstdint>

namespace negatoscope {

namespace {

constexpr char kEscape = '\x1B';
constexpr const GraphicSet* kAscii = kGraphicSets.data();

bool IsHigh(char c) { return static_cast<unsigned char>(c) >= 0x80; }
/// Control characters and the space are in no set: they mean the same everywhere.
bool IsControlOrSpace(char c) { return static_cast<unsigned char>(c) <= 0x20; }
bool EndsLine(char c) { return c == '\t' || c == '\n' || c == '\f' || c == '\r'; }

}  // namespace

/// One pass over a value.
class CodeExtensionsWalk {
 public:
  CodeExtensionsWalk(CodeExtensions& sets, std::string_view delimiters) : sets_(sets), delimiters_(delimiters) {}

  /// @return whether `raw` is such text
  [[nodiscard]] bool Pass(std::string_view raw) {
    while (!raw.empty()) {
      const std::size_t length = Step(raw);
      if (length == 0) return false;
      raw.remove_prefix(length);
    }
    Flush();
    return true;
  }

  [[nodiscard]] DecodedText Take() { return std::move(text_); }

 private:
  /// @return bytes that were taken; 0 where they have no meaning at all
  std::size_t Step(std::string_view raw) {
    const char c = raw.front();
    if (c == kEscape) return Switch(raw);
    if (IsHigh(c)) return TakeCharacter(raw, HighSet());
    if (IsControlOrSpace(c) || (g0_->bytes == 1 && delimiters_.contains(c))) return TakeSign(c);
    return TakeCharacter(raw, g0_);
  }

  std::size_t Switch(std::string_view raw) {
    const GraphicSet* set = GraphicSetAt(raw.substr(1));
    if (set == nullptr) return 0;
    Flush();
    if (set->area == CodeArea::kG0) {
      g0_ = set;
    } else {
      g1_ = set;
      last_g1_ = set;
    }
    return 1 + set->escape.size();
  }

  /// Some programs switch to a set once in a name, not again after each delimiter (PS3.5 6.1.2.5.3).
  [[nodiscard]] const GraphicSet* HighSet() const { return g1_ != nullptr ? g1_ : last_g1_; }

  std::size_t TakeSign(char c) {
    Flush();
    text_.utf8 += c;
    if (EndsLine(c) || delimiters_.contains(c)) {
      g0_ = kAscii;
      g1_ = sets_.first_;
    }
    return 1;
  }

  std::size_t TakeCharacter(std::string_view raw, const GraphicSet* set) {
    if (set == nullptr) return 0;
    if (set != run_set_) Flush();
    run_set_ = set;
    const std::string_view character = raw.substr(0, set->bytes);
    const bool is_whole = character.size() == set->bytes && std::ranges::all_of(character, [&](char c) {
                            return IsHigh(c) == (set->area == CodeArea::kG1) && !IsControlOrSpace(c);
                          });
    if (is_whole) {
      run_ += character;
      return character.size();
    }
    Flush();
    Replace();
    return 1;
  }

  void Replace() {
    text_.utf8 += kReplacement;
    text_.is_exact = false;
  }

  void Flush() {
    if (run_.empty()) return;
    if (run_set_->encoding.empty()) {
      text_.utf8 += run_;
    } else {
      Convert(*run_set_, run_);
    }
    run_.clear();
  }

  /// At once, or character by character where some are not in the table.
  void Convert(const GraphicSet& set, std::string_view run) {
    CharacterEncoding* encoding = sets_.EncodingOf(set);
    const auto all = encoding != nullptr ? encoding->ToUtf8(run) : std::nullopt;
    if (all) {
      text_.utf8 += *all;
      return;
    }
    for (; !run.empty(); run.remove_prefix(set.bytes)) {
      const auto one = encoding != nullptr ? encoding->ToUtf8(run.substr(0, set.bytes)) : std::nullopt;
      if (one) {
        text_.utf8 += *one;
      } else {
        Replace();
      }
    }
  }

  CodeExtensions& sets_;
  std::string_view delimiters_;
  const GraphicSet* g0_ = kAscii;
  const GraphicSet* g1_ = sets_.first_;
  const GraphicSet* last_g1_ = nullptr;
  /// Characters of one set, not converted yet.
  std::string run_;
  const GraphicSet* run_set_ = nullptr;
  DecodedText text_;
};

std::optional<DecodedText> CodeExtensions::Convert(std::string_view raw, std::string_view delimiters) {
  CodeExtensionsWalk walk(*this, delimiters);
  if (!walk.Pass(raw)) return std::nullopt;
  return walk.Take();
}

CharacterEncoding* CodeExtensions::EncodingOf(const GraphicSet& set) {
  const auto known = encodings_.find(set.encoding);
  if (known != encodings_.end()) return known->second.get();
  return encodings_.emplace(set.encoding, open_(set.encoding)).first->second.get();
}

std::string WithoutEscapes(std::string_view raw) {
  std::string kept;
  while (!raw.empty()) {
    const GraphicSet* set = raw.front() == kEscape ? GraphicSetAt(raw.substr(1)) : nullptr;
    if (set != nullptr) {
      raw.remove_prefix(1 + set->escape.size());
      continue;
    }
    kept += raw.front();
    raw.remove_prefix(1);
  }
  return kept;
}

}  // namespace negatoscope
