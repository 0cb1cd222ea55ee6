#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "core/result.h"

namespace negatoscope {

/// An ICC Profile (PS3.3 C.11.15, ISO 15076-1) as the way from the colours of an image to sRGB.
///
/// The rendering intent is that of the profile's header, with absolute colorimetric taken as relative: the white of the
/// picture is the white of the display. Black points as Little CMS has them by default. Of profiles with tables in
/// floating point (DToB) the tables with integers are used, which have to be there as well.
class ColourProfile {
 public:
  /// @return kLimit above limits::kIccProfileBytes or where Little CMS wants more memory than we give; kMismatch for a
  ///         profile of other data than RGB, or of no input, display or colour space; kMalformed where it cannot be
  ///         followed
  [[nodiscard]] static Result<ColourProfile> Open(std::span<const std::uint8_t> bytes);

  ~ColourProfile();
  ColourProfile(ColourProfile&&) noexcept;
  ColourProfile& operator=(ColourProfile&&) noexcept;
  ColourProfile(const ColourProfile&) = delete;
  ColourProfile& operator=(const ColourProfile&) = delete;

  /// What the profile calls itself, with ? for letters that are not ASCII; "" where it does not.
  [[nodiscard]] const std::string& description() const;

  /// Whether no colour changes by more than 1 of 255: the profile is sRGB itself.
  [[nodiscard]] bool is_srgb() const;

  /// Pixels of red, green, blue, alpha to sRGB, in place; alpha stays.
  void ToSrgb(std::span<std::uint8_t> rgba) const;

  /// Pixels of red, green and blue with 16 bits to pixels of `rgba`, whose alpha stays.
  void ToSrgb(std::span<const std::uint16_t> rgb, std::span<std::uint8_t> rgba) const;

 private:
  struct Transform;
  explicit ColourProfile(std::unique_ptr<Transform> transform);

  std::unique_ptr<Transform> transform_;
};

}  // namespace negatoscope
