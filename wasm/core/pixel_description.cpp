#include "core/pixel_description.h"

#include <array>
#include <utility>

#include "core/padding.h"

namespace negatoscope {

namespace {

using enum PhotometricInterpretation;

constexpr std::array<std::pair<PhotometricInterpretation, std::string_view>, 13> kTerms{{
    {kMonochrome1, "MONOCHROME1"},
    {kMonochrome2, "MONOCHROME2"},
    {kPaletteColor, "PALETTE COLOR"},
    {kRgb, "RGB"},
    {kYbrFull, "YBR_FULL"},
    {kYbrFull422, "YBR_FULL_422"},
    {kYbrPartial420, "YBR_PARTIAL_420"},
    {kYbrPartial422, "YBR_PARTIAL_422"},
    {kYbrIct, "YBR_ICT"},
    {kYbrRct, "YBR_RCT"},
    {kArgb, "ARGB"},
    {kHsv, "HSV"},
    {kCmyk, "CMYK"},
}};

}  // namespace

std::string_view ToString(PhotometricInterpretation photometric) {
  for (const auto& [value, term] : kTerms) {
    if (value == photometric) return term;
  }
  return "";
}

PhotometricInterpretation PhotometricInterpretationFrom(std::string_view term) {
  for (const auto& [value, name] : kTerms) {
    if (name == Trim(term)) return value;
  }
  return kUnknown;
}

std::uint64_t NativeFrameBits(const PixelDescription& description) {
  const std::uint64_t pixels = std::uint64_t{description.rows} * description.columns;
  if (description.samples_per_pixel == 3) {
    if (description.photometric == kYbrFull422 || description.photometric == kYbrPartial422) {
      return pixels * 2 * description.bits_allocated;
    }
    if (description.photometric == kYbrPartial420) return pixels * 3 / 2 * description.bits_allocated;
  }
  return pixels * description.samples_per_pixel * description.bits_allocated;
}

}  // namespace negatoscope
