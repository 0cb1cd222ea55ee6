#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/display_description.h"
#include "core/pixel_description.h"
#include "core/result.h"

namespace negatoscope {

struct Rgb {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;

  friend bool operator==(const Rgb&, const Rgb&) = default;
};

/// Red, green and blue of a pixel, 0 none and 1 full; not clamped.
struct Intensities {
  double red = 0;
  double green = 0;
  double blue = 0;
};

/// How the samples of a colour frame count.
struct ColourScale {
  double maximum = 255;  ///< full intensity: 2^bits − 1
  /// Subtracted from chroma: 2^(bits − 1) for unsigned samples, 0 for signed ones.
  double chroma_zero = 128;
};

/// The scale for samples of `bits` bits, 1 to 32.
[[nodiscard]] ColourScale ColourScaleOf(unsigned bits, bool is_signed);

/// One pixel to RGB by the equations of PS3.3 C.7.6.3.1.2, solved for red, green and blue:
/// YBR_FULL(_422) and ICT as ITU-T T.871 has them, RCT as in ISO 15444-1 G.2, YBR_PARTIAL as ITU-R BT.601. HSV and CMYK
/// are retired terms (PS3.3 2001), each plane running from 0 to full.
/// @param samples 3 values, 4 for CMYK
[[nodiscard]] Intensities ToIntensities(PhotometricInterpretation photometric, std::span<const double> samples,
                                        const ColourScale& scale);

/// The same with 8 bits, rounded to nearest and clamped.
[[nodiscard]] Rgb ToRgb(PhotometricInterpretation photometric, std::span<const double> samples,
                        const ColourScale& scale);

/// Samples that a Photometric Interpretation has: 1, 3 or 4.
[[nodiscard]] std::uint16_t SamplesOf(PhotometricInterpretation photometric);

/// Three Palette Color Lookup Tables as 8-bit colours (PS3.3 C.7.6.3.1.5, C.7.9). Entries of 16 bits are cut to their
/// high byte; tables that announce more than 8 bits and have no entry above 255 are taken as 8-bit ones.
class PaletteStep {
 public:
  /// @return kMissing where one of the tables has no entries
  [[nodiscard]] static Result<PaletteStep> Make(const Palette& palette);

  [[nodiscard]] Rgb operator()(std::int64_t stored_value) const;

  /// Whether its entries have more than 8 bits, and what they then say.
  [[nodiscard]] bool is_deep() const { return is_deep_; }
  [[nodiscard]] Intensities IntensitiesOf(std::int64_t stored_value) const;

 private:
  struct Channel {
    std::int64_t first_mapped = 0;
    unsigned bits = 8;
    std::vector<std::uint16_t> entries;
  };

  [[nodiscard]] static std::uint16_t Entry(const Channel& channel, std::int64_t stored_value);

  bool is_deep_ = false;
  std::array<Channel, 3> channels_;
};

}  // namespace negatoscope
