#include "pixels/grey_pipeline.h"

#include <algorithm>
#include <cmath>

#include "pixels/lookup.h"

namespace negatoscope {

Result<void> CheckWindow(const VoiWindow& window, VoiFunction function) {
  if (!std::isfinite(window.center) || !std::isfinite(window.width)) {
    return Fail(ErrorCode::kInvalid, "Window Center or Width is not a finite number", Tag{0x0028, 0x1050});
  }
  if (function == VoiFunction::kLinear ? window.width < 1 : window.width <= 0) {
    return Fail(ErrorCode::kInvalid, "Window Width is too small for its VOI LUT Function", Tag{0x0028, 0x1051});
  }
  return {};
}

namespace {

// PS3.3 C.11.2.1.2.1 spans width − 1 steps around center − ½; C.11.2.1.3.2 width steps around center.
double UnitRamp(double x, double middle, double span) {
  if (x <= middle - span / 2) return 0;
  if (x > middle + span / 2) return 1;
  return std::clamp((x - middle) / span + 0.5, 0.0, 1.0);
}

}  // namespace

double ApplyVoiWindow(double modality_value, const VoiWindow& window, VoiFunction function) {
  if (std::isnan(modality_value)) return 0;
  switch (function) {
    case VoiFunction::kLinear:
      return UnitRamp(modality_value, window.center - 0.5, window.width - 1);
    case VoiFunction::kLinearExact:
      return UnitRamp(modality_value, window.center, window.width);
    case VoiFunction::kSigmoid:
      // PS3.3 C.11.2.1.3.1
      return 1 / (1 + std::exp(-4 * (modality_value - window.center) / window.width));
  }
  return 0;
}

std::uint8_t ToGrey(double unit_value) {
  if (!(unit_value > 0)) return 0;
  return static_cast<std::uint8_t>(std::floor(255 * std::min(unit_value, 1.0) + 0.5));
}

bool IsPadding(const std::optional<PixelPadding>& padding, double stored_value) {
  return padding && stored_value >= padding->first && stored_value <= padding->last;
}

ModalityStep::ModalityStep(const ModalityTransform& transform) {
  if (transform.lut && !transform.lut->entries.empty()) lut_ = &*transform.lut;
  if (std::isfinite(transform.rescale_slope) && transform.rescale_slope != 0) slope_ = transform.rescale_slope;
  if (std::isfinite(transform.rescale_intercept)) intercept_ = transform.rescale_intercept;
}

double ModalityStep::operator()(double stored_value) const {
  if (lut_ != nullptr) return LookUpRounded(*lut_, stored_value);
  return slope_ * stored_value + intercept_;
}

GreyPipeline::GreyPipeline(const DisplayDescription& display, bool is_inverted)
    : modality_(display.modality), padding_(display.padding), is_inverted_(is_inverted) {}

Result<GreyPipeline> GreyPipeline::Make(const DisplayDescription& display, const VoiChoice& voi, bool is_inverted) {
  GreyPipeline pipeline(display, is_inverted);
  if (const auto* chosen = std::get_if<VoiLutChoice>(&voi)) {
    if (chosen->index >= display.voi_luts.size() || display.voi_luts[chosen->index].entries.empty()) {
      return Fail(ErrorCode::kNotFound, "no such VOI LUT", Tag{0x0028, 0x3010});
    }
    pipeline.voi_lut_ = &display.voi_luts[chosen->index];
    pipeline.voi_lut_maximum_ = static_cast<double>((1U << UsableBitsPerEntry(*pipeline.voi_lut_)) - 1U);
    return pipeline;
  }
  const auto* chosen = std::get_if<WindowChoice>(&voi);
  if (chosen == nullptr) return Fail(ErrorCode::kMissing, "no window was chosen");
  if (const auto usable = CheckWindow(chosen->window, chosen->function); !usable) {
    return std::unexpected(usable.error());
  }
  pipeline.window_ = chosen->window;
  pipeline.function_ = chosen->function;
  return pipeline;
}

double GreyPipeline::VoiUnit(double modality_value) const {
  if (voi_lut_ == nullptr) return ApplyVoiWindow(modality_value, window_, function_);
  return LookUpRounded(*voi_lut_, modality_value) / voi_lut_maximum_;
}

std::uint8_t GreyPipeline::operator()(double stored_value) const {
  // PS3.3 C.7.5.1.1.2: padding is no part of the picture; it is background, whichever way grey runs. So is a NaN.
  if (std::isnan(stored_value) || IsPadding(padding_, stored_value)) return 0;
  const std::uint8_t grey = ToGrey(VoiUnit(modality_(stored_value)));
  return is_inverted_ ? static_cast<std::uint8_t>(255 - grey) : grey;
}

namespace {

template <class Stored, class Unsigned>
std::vector<std::uint8_t> TableOf(const GreyPipeline& pipeline) {
  std::vector<std::uint8_t> table(std::size_t{1} << (8 * sizeof(Stored)));
  for (std::size_t bits = 0; bits < table.size(); ++bits) {
    table[bits] = pipeline(static_cast<double>(static_cast<Stored>(static_cast<Unsigned>(bits))));
  }
  return table;
}

}  // namespace

Result<std::vector<std::uint8_t>> ComposeGreyTable(SampleType type, const GreyPipeline& pipeline) {
  switch (type) {
    case SampleType::kUint8:
      return TableOf<std::uint8_t, std::uint8_t>(pipeline);
    case SampleType::kInt8:
      return TableOf<std::int8_t, std::uint8_t>(pipeline);
    case SampleType::kUint16:
      return TableOf<std::uint16_t, std::uint16_t>(pipeline);
    case SampleType::kInt16:
      return TableOf<std::int16_t, std::uint16_t>(pipeline);
    default:
      return Fail(ErrorCode::kUnsupported, "a grey table needs samples of 8 or 16 bits");
  }
}

}  // namespace negatoscope
