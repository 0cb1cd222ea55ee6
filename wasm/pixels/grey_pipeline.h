#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "core/display_description.h"
#include "core/frame.h"
#include "core/result.h"

namespace negatoscope {

/// Window Center and Width (modality values) with the function that uses them.
struct WindowChoice {
  VoiWindow window;
  VoiFunction function = VoiFunction::kLinear;
};

/// One of `DisplayDescription::voi_luts`, from 0.
struct VoiLutChoice {
  std::size_t index = 0;
};

/// What stands for the VOI step: nothing chosen (the automatic window of the frame, auto_window.h), a window, a table.
using VoiChoice = std::variant<std::monostate, WindowChoice, VoiLutChoice>;

/// Whether a window can be used (PS3.3 C.11.2.1.2.1, C.11.2.1.3): finite; width at least 1 for LINEAR, above 0 for
/// LINEAR_EXACT and SIGMOID. Else kInvalid.
[[nodiscard]] Result<void> CheckWindow(const VoiWindow& window, VoiFunction function);

/// The VOI function on one modality value, its output range scaled to 0 … 1. The window must have passed CheckWindow.
/// NaN gives 0.
[[nodiscard]] double ApplyVoiWindow(double modality_value, const VoiWindow& window, VoiFunction function);

/// 0 … 1 to a grey level 0 … 255: floor(255 v + ½), the one rounding that the shader and the 2D painter use as well.
[[nodiscard]] std::uint8_t ToGrey(double unit_value);

/// Whether a stored value means 'no picture here'.
[[nodiscard]] bool IsPadding(const std::optional<PixelPadding>& padding, double stored_value);

/// Stored value → modality value (PS3.3 C.11.1). A table without entries, a slope of 0 and numbers that are not finite
/// cannot be meant: such a table is passed over, such a slope is 1 and such an intercept 0.
class ModalityStep {
 public:
  explicit ModalityStep(const ModalityTransform& transform);

  [[nodiscard]] double operator()(double stored_value) const;
  [[nodiscard]] bool is_table() const { return lut_ != nullptr; }

 private:
  const LookupTable* lut_ = nullptr;
  double slope_ = 1;
  double intercept_ = 0;
};

/// The grayscale pipeline of PS3.4 N.2 for one frame: stored value → Modality LUT → VOI → Presentation LUT Shape and
/// MONOCHROME1 → 8-bit grey. Padding gives 0, inverted or not. Refers to the display description it was made from,
/// which must outlive it.
class GreyPipeline {
 public:
  /// @param is_inverted white for low values: either MONOCHROME1 or INVERSE (both are one inversion), or the user's
  /// wish, not both
  /// @return kInvalid for a window that cannot be used, kNotFound for a VOI LUT that is not there
  [[nodiscard]] static Result<GreyPipeline> Make(const DisplayDescription& display, const VoiChoice& voi,
                                                 bool is_inverted);

  [[nodiscard]] std::uint8_t operator()(double stored_value) const;

 private:
  GreyPipeline(const DisplayDescription& display, bool is_inverted);

  [[nodiscard]] double VoiUnit(double modality_value) const;

  ModalityStep modality_;
  VoiWindow window_;
  VoiFunction function_ = VoiFunction::kLinear;
  const LookupTable* voi_lut_ = nullptr;
  double voi_lut_maximum_ = 1;
  std::optional<PixelPadding> padding_;
  bool is_inverted_ = false;
};

/// The whole grey pipeline of a frame of 8 or 16 bits as one table, indexed by the stored value's bits as an unsigned
/// number (the int16 value −1 is entry 65535): 256 or 65536 grey levels.
/// @return as GreyPipeline::Make; kUnsupported for wider and floating point samples
[[nodiscard]] Result<std::vector<std::uint8_t>> ComposeGreyTable(SampleType type, const GreyPipeline& pipeline);

}  // namespace negatoscope
