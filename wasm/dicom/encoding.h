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
[[nodiscard]] std::uint16_t LoadUint16(std::span<const std::uint8_t> bytes, std::size_t at, bool is_big_endian);
[[nodiscard]] std::uint32_t LoadUint32(std::span<const std::uint8_t> bytes, std::size_t at, bool is_big_endian);

}  // namespace negatoscope
