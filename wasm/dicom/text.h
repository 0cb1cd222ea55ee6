#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace negatoscope {

class TextConverter;

/// What the bytes of a text value turned into.
struct DecodedText {
  std::string utf8;
  bool is_exact = true;  ///< false where a byte had no meaning in the declared character set and was replaced
};

/// Whether text in this Specific Character Set (0008,0005) can be decoded without the character tables.
[[nodiscard]] bool NeedsCharacterTables(std::string_view specific_character_set);

/// Turns the bytes of text values into UTF-8 by Specific Character Set (PS3.3 C.12.1.1.2, PS3.5 6.1), code extensions
/// of ISO 2022 included. One value that cannot be converted costs no other.
class TextDecoder {
 public:
  /// @param specific_character_set  the attribute's value as encoded, several terms separated by a backslash; or one of
  /// the further sets of character_sets.h
  explicit TextDecoder(std::string_view specific_character_set);
  ~TextDecoder();
  TextDecoder(TextDecoder&&) noexcept;
  TextDecoder& operator=(TextDecoder&&) noexcept;
  TextDecoder(const TextDecoder&) = delete;
  TextDecoder& operator=(const TextDecoder&) = delete;

  /// @param raw   the bytes of one element's value
  /// @param vr    decides which characters switch back to the first character set (PS3.5 6.1.2.5.3)
  [[nodiscard]] DecodedText Decode(std::string_view raw, std::string_view vr) const;

 private:
  enum class Kind { kAscii, kLatin1, kUtf8, kWindows, kConverter };
  Kind kind_ = Kind::kAscii;
  std::string terms_;
  std::unique_ptr<TextConverter> converter_;
};

/// The decoders of one file, each made once. An item may have a Specific Character Set of its own, for itself and what
/// is nested in it (PS3.3 C.12.1.1.2).
class TextDecoders {
 public:
  /// @param specific_character_set  as for TextDecoder; the decoder lives as long as this object
  [[nodiscard]] const TextDecoder& For(std::string_view specific_character_set);
  /// The same for exactly this set, whatever it is to be replaced by.
  [[nodiscard]] const TextDecoder& Exactly(std::string_view specific_character_set);
  /// From now on, text declared as the one set is read as the other: the declaration was found wrong, or a person said
  /// so. Decoders that were handed out before stay as they are.
  void Replace(std::string_view declared, std::string_view by);
  /// Whether a decoder was asked for that needs the character tables, which are not installed.
  [[nodiscard]] bool WantsCharacterTables() const { return wants_character_tables_; }

 private:
  std::map<std::string, TextDecoder, std::less<>> decoders_;
  std::map<std::string, std::string, std::less<>> replaced_;
  bool wants_character_tables_ = false;
};

/// Bytes of the well-formed UTF-8 sequence at the start of `raw`, 0 where there is none.
[[nodiscard]] std::size_t Utf8SequenceAt(std::string_view raw);

/// UTF-8 with every malformed byte replaced by U+FFFD.
[[nodiscard]] DecodedText RepairUtf8(std::string_view raw);

/// ISO 8859-1 as UTF-8.
[[nodiscard]] std::string Latin1ToUtf8(std::string_view raw);

}  // namespace negatoscope
