#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/display_description.h"
#include "core/frame.h"
#include "core/result.h"
#include "pixels/grey_pipeline.h"

namespace negatoscope {

/// A picture ready to be drawn: rows × columns pixels of red, green, blue, alpha; alpha is 255 everywhere.
struct RgbaImage {
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
  std::vector<std::uint8_t> rgba;
};

/// Changes the pixels (red, green, blue, alpha) of a row in place.
using RowChange = std::function<void(std::span<std::uint8_t> rgba)>;

/// The same for colours of more than 8 bits: three values a pixel, 65535 full, to a row of the picture.
using DeepRowChange = std::function<void(std::span<const std::uint16_t> rgb, std::span<std::uint8_t> rgba)>;

/// What a viewer decides beside the VOI step.
struct RenderOptions {
  /// Bits Stored; what full intensity of colour samples is. 0 means all bits of the sample type.
  std::uint16_t bits_stored = 0;
  /// The user's inversion of a grey frame, on top of what the file says.
  bool invert = false;
  /// Burn the overlay planes in, white.
  bool overlays = false;
  /// Apply the display shutter of the file (PS3.3 C.7.6.11).
  bool shutter = true;
  /// Colours of the picture → colours of the display, as an ICC Profile has it (PS3.3 C.11.15); none for grey frames.
  RowChange to_display_colours = nullptr;
  /// What is asked instead where the colours have more than 8 bits.
  DeepRowChange deep_to_display_colours = nullptr;
};

/// Whether the pipeline shows the frame as grey levels: one sample a pixel that is no palette index.
[[nodiscard]] bool IsGrey(const Frame& frame);

/// Renders one frame as PS3.4 N.2 has it: stored value → Modality LUT → VOI → Presentation LUT → grey, or palette and
/// colour model → RGB. Colour frames have no VOI step. Padding is black. Rows at or past `valid_rows` are hatched.
/// What the display shutter hides has its presentation value, which no inversion touches; overlays lie above it.
///
/// A frame whose samples do not match its Photometric Interpretation is shown by its samples: one as grey, three as
/// RGB.
///
/// @param frame stored values as the codec leaves them (core/frame.h)
/// @param voi   for grey frames; nothing chosen means AutoWindow(frame, display) with the display's function
/// @return kInvalid (no pixels, unusable window), kNotFound (no such VOI LUT), kMissing (palette without entries),
///         kTruncated (fewer bytes than the shape needs), kLimit, kUnsupported (a number of samples nothing explains)
[[nodiscard]] Result<RgbaImage> RenderFrame(const Frame& frame, const DisplayDescription& display,
                                            const VoiChoice& voi = {}, const RenderOptions& options = {});

/// Writes one row of the picture: columns × 4 bytes of RGBA.
using RowRenderer = std::function<void(std::uint32_t row, std::span<std::uint8_t> rgba)>;

/// The same pipeline row by row, for those who do not want the whole picture in memory; without overlays. Refers to
/// frame and display, which must outlive it. Errors as RenderFrame.
[[nodiscard]] Result<RowRenderer> MakeRowRenderer(const Frame& frame, const DisplayDescription& display,
                                                  const VoiChoice& voi, const RenderOptions& options);

}  // namespace negatoscope
