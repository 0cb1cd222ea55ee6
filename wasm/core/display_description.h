#pragma once

#include <array>
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

/// Stored values that mean 'no picture here' (PS3.3 C.7.5.1.1.2; of floating point pixels C.7.6.26, C.7.6.27),
/// inclusive, first <= last; exact for every integer of 32 bits.
struct PixelPadding {
  double first = 0;
  double last = 0;
};

/// The three Palette Color Lookup Tables, segmented ones already expanded (PS3.3 C.7.9).
struct Palette {
  LookupTable red;
  LookupTable green;
  LookupTable blue;
};

/// One overlay plane as it lies on the described frame (PS3.3 C.9): one byte a pixel, 0 or 1, rows × columns.
struct Overlay {
  std::uint16_t group = 0x6000;
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
  std::int32_t origin_row = 1;     ///< from 1, may be negative
  std::int32_t origin_column = 1;  ///< from 1, may be negative
  bool is_roi = false;
  std::string label;
  /// The bit of the pixel cell that is the plane (Overlay Bit Position, retired in PS3.3 2004); `pixels` are then empty
  /// until the frame is decoded.
  std::optional<std::uint16_t> embedded_bit;
  std::vector<std::uint8_t> pixels;
};

/// First and last column and row that a rectangular shutter leaves visible, from 1.
struct ShutterRectangle {
  double left = 0;
  double right = 0;
  double upper = 0;
  double lower = 0;
};

/// Centre in rows and columns from 1; the radius in pixels along a row.
struct ShutterCircle {
  double row = 0;
  double column = 0;
  double radius = 0;
};

/// A vertex, from 1.
struct ShutterVertex {
  double row = 0;
  double column = 0;
};

/// Display Shutter and Bitmap Display Shutter (PS3.3 C.7.6.11, C.7.6.15; of a frame C.7.6.16.2.16). Only what all of
/// its shapes leave visible is visible.
struct DisplayShutter {
  std::optional<ShutterRectangle> rectangle;
  std::optional<ShutterCircle> circle;
  std::vector<ShutterVertex> polygon;          ///< closed by itself; empty for none
  std::optional<std::uint16_t> overlay_group;  ///< the overlay whose pixels of 1 hide the picture
  /// What is shown instead: Shutter Presentation Value, a P-Value, 0 … 65535 brought to 0 … 255.
  std::uint8_t grey = 0;
  /// What a display in colour shows instead: Shutter Presentation Color CIELab Value as sRGB.
  std::optional<std::array<std::uint8_t, 3>> colour = std::nullopt;
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
  std::optional<DisplayShutter> shutter;
  /// Height of a pixel over its width: Pixel Spacing, else Imager Pixel Spacing, else Pixel Aspect Ratio (PS3.3
  /// C.7.6.3.1.7); 1 where nothing is said.
  double pixel_aspect = 1;
};

}  // namespace negatoscope
