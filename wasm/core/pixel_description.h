#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace negatoscope {

/// Photometric Interpretation (PS3.3 C.7.6.3.1.2), the retired ones included.
enum class PhotometricInterpretation : std::uint8_t {
  kUnknown,
  kMonochrome1,
  kMonochrome2,
  kPaletteColor,
  kRgb,
  kYbrFull,
  kYbrFull422,
  kYbrPartial420,
  kYbrPartial422,
  kYbrIct,
  kYbrRct,
  kArgb,
  kHsv,
  kCmyk,
};

/// The defined term ("MONOCHROME2"), "" for kUnknown; and back (surrounding spaces ignored).
[[nodiscard]] std::string_view ToString(PhotometricInterpretation photometric);
[[nodiscard]] PhotometricInterpretation PhotometricInterpretationFrom(std::string_view term);

/// Which element carried the pixels (PS3.3 C.7.6.3, C.7.6.24, C.7.6.25).
enum class PixelEncoding : std::uint8_t { kInteger, kFloat, kDoubleFloat };

/// Image Pixel Description (PS3.3 C.7.6.3): what the header claims about one frame's stored values.
struct PixelDescription {
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
  std::uint16_t samples_per_pixel = 1;
  std::uint16_t bits_allocated = 0;
  std::uint16_t bits_stored = 0;
  std::uint16_t high_bit = 0;
  bool is_signed = false;                  ///< Pixel Representation 1
  std::uint16_t planar_configuration = 0;  ///< meaningful with more than one sample
  PhotometricInterpretation photometric = PhotometricInterpretation::kUnknown;
  PixelEncoding encoding = PixelEncoding::kInteger;

  friend bool operator==(const PixelDescription&, const PixelDescription&) = default;
};

/// Samples in one frame; 64-bit, so that 65535 × 65535 × 3 does not wrap.
[[nodiscard]] constexpr std::uint64_t SamplesPerFrame(const PixelDescription& description) {
  return std::uint64_t{description.rows} * description.columns * description.samples_per_pixel;
}

/// Bits that one frame occupies in native (uncompressed) Pixel Data (PS3.5 8.1.1). YBR_FULL_422 and the partial 422 one
/// store two chroma samples for two pixels, so two samples a pixel; YBR_PARTIAL_420 stores one and a half.
[[nodiscard]] std::uint64_t NativeFrameBits(const PixelDescription& description);

}  // namespace negatoscope
