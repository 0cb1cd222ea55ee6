#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace negatoscope {

/// How Data Elements are encoded (PS3.5 7.1).
struct Encoding {
  bool is_explicit_vr = true;
  bool is_big_endian = false;

  friend bool operator==(const Encoding&, const Encoding&) = default;
};

/// What stands in place of a length where only a delimiter tells the end (PS3.5 7.1.1).
inline constexpr std::uint32_t kUndefinedLength = 0xFFFFFFFF;

/// The two letters of a VR as one number, to tell VRs apart with; 0 for what has not two letters.
[[nodiscard]] constexpr std::uint16_t VrLetters(std::string_view vr) {
  if (vr.size() != 2) return 0;
  return static_cast<std::uint16_t>(static_cast<unsigned char>(vr[0]) << 8U | static_cast<unsigned char>(vr[1]));
}

/// A two-letter VR that the standard defines (PS3.5 6.2).
[[nodiscard]] bool IsStandardVr(std::string_view vr);

/// Whether values of the VR are text (PS3.5 6.2).
[[nodiscard]] bool IsTextVr(std::string_view vr);

/// An explicit VR element has a 4-byte length after two reserved bytes for these VRs, and for any two capital letters
/// that we do not know, as all future VRs will (PS3.5 7.1.2); a 2-byte length otherwise.
[[nodiscard]] bool HasLongLengthField(std::string_view vr);

/// Guesses the encoding of a data set from its first bytes, by whether a chain of Data Elements makes sense.
/// @param head   the first bytes of the data set, 4 KiB are plenty
/// @param size   how long the data set is in all
/// @return nothing where no encoding makes sense: these are not Data Elements
[[nodiscard]] std::optional<Encoding> DetectEncoding(std::span<const std::uint8_t> head, std::uint64_t size);

/// Unsigned integers in the byte order of the encoding; `at` must leave room in `bytes`.
[[nodiscard]] inline std::uint16_t LoadUint16(std::span<const std::uint8_t> bytes, std::size_t at, bool is_big_endian) {
  const unsigned first = bytes[at];
  const unsigned second = bytes[at + 1];
  return static_cast<std::uint16_t>(is_big_endian ? first << 8U | second : second << 8U | first);
}

[[nodiscard]] inline std::uint32_t LoadUint32(std::span<const std::uint8_t> bytes, std::size_t at, bool is_big_endian) {
  const std::uint32_t first = LoadUint16(bytes, at, is_big_endian);
  const std::uint32_t second = LoadUint16(bytes, at + 2, is_big_endian);
  return is_big_endian ? first << 16U | second : second << 16U | first;
}

}  // namespace negatoscope
