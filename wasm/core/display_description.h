#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace negatoscope {

/// A lookup table as the data set holds it (PS3.3 C.11.1.1, C.11.2.1.1, C.7.6.3.1.5): input values at or below
/// `first_mapped` give entry 0, values past the end the last entry.
struct LookupTable {
  std::int32_t first_mapped = 0;
  std::uint16_t bits_per_entry = 16;
  std::vector<std::uint16_t> entries;
  std::string explanation;
};

/// Stored value → modality value (PS3.3 C.11.1): the table where there is one, else slope × stored + intercept.
struct ModalityTransform {
  double rescale_slope = 1;
  double rescale_intercept = 0;
  std::string rescale_type;  ///< unit as the file names it: "HU", "US", … ; "" where it does not
  std::optional<LookupTable> lut;
};

/// VOI LUT Function (PS3.3 C.11.2.1.3).
enum class VoiFunction : std::uint8_t { kLinear, kLinearExact, kSigmoid };

/// Window Center, Window Width and their explanation (PS3.3 C.11.2.1.2), in modality values.
struct VoiWindow {
  double center = 0;
  double width = 0;
  std::string explanation;
};

/// Values that mean 'no picture here' (PS3.3 C.7.5.1.1.2), inclusive, first <= last.
struct PixelPadding {
  std::int64_t first = 0;
  std::int64_t last = 0;
};

/// The three Palette Color Lookup Tables, segmented ones already expanded (PS3.3 C.7.9).
struct Palette {
  LookupTable red;
  LookupTable green;
  LookupTable blue;
};

/// One overlay plane (PS3.3 C.9): one byte a pixel, 0 or 1, rows × columns × frames.
struct Overlay {
  std::uint16_t group = 0x6000;
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
  std::int32_t origin_row = 1;     ///< from 1, may be negative
  std::int32_t origin_column = 1;  ///< from 1, may be negative
  std::uint32_t first_frame = 1;   ///< Image Frame Origin, from 1
  std::uint32_t frames = 1;
  bool is_roi = false;
  std::string label;
  std::vector<std::uint8_t> pixels;
};

/// How the stored values of one frame become grey levels or colours (PS3.4 N.2), as far as the data set says.
struct DisplayDescription {
  ModalityTransform modality;
  std::vector<VoiWindow> voi_windows;
  VoiFunction voi_function = VoiFunction::kLinear;
  std::vector<LookupTable> voi_luts;
  bool is_inverse = false;  ///< Presentation LUT Shape INVERSE; MONOCHROME1 is not folded in here
  std::optional<PixelPadding> padding;
  std::optional<Palette> palette;
  std::vector<Overlay> overlays;
  /// Height of a pixel over its width: Pixel Spacing, else Imager Pixel Spacing, else Pixel Aspect Ratio (PS3.3
  /// C.7.6.3.1.7); 1 where nothing is said.
  double pixel_aspect = 1;
};

}  // namespace negatoscope
