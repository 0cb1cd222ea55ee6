#include "dicom/read_display.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "dicom/functional_groups.h"
#include "dicom/lookup_tables.h"
#include "dicom/numbers.h"
#include "dicom/parsed_data_set.h"
#include "dicom/read_overlays.h"
#include "dicom/read_shutter.h"
#include "dicom/tags.h"

namespace negatoscope {

namespace {

/// Rescale Slope and Intercept, where both are usable numbers (PS3.3 C.11.1).
void ReadRescale(const ItemReader& item, DisplayModule& module) {
  if (!item.HasValue(tags::kRescaleSlope) && !item.HasValue(tags::kRescaleIntercept)) return;
  const auto slope = item.Number(tags::kRescaleSlope);
  const auto intercept = item.Number(tags::kRescaleIntercept);
  if (!slope || !intercept || *slope == 0 || std::abs(*slope) > 1e30 || std::abs(*intercept) > 1e30) {
    module.notes.emplace_back("Rescale Slope and Intercept cannot be used; stored values are shown, without unit.");
    return;
  }
  module.display.modality.rescale_slope = *slope;
  module.display.modality.rescale_intercept = *intercept;
  module.display.modality.rescale_type = item.Text(tags::kRescaleType);
}

/// The Modality LUT of X-ray angiography and radiofluoroscopy leads back from what is to be seen to the intensity of
/// the beam (Pixel Intensity Relationship, PS3.3 C.8.7.1.1.2): it is for measuring, and windows are of stored values.
bool IsModalityLutForDisplay(const ItemReader& top) {
  constexpr std::array<std::string_view, 3> kWithoutIt{"1.2.840.10008.5.1.4.1.1.12.1",   // X-Ray Angiographic
                                                       "1.2.840.10008.5.1.4.1.1.12.2",   // X-Ray Radiofluoroscopic
                                                       "1.2.840.10008.5.1.4.1.1.12.3"};  // Bi-Plane, retired
  return std::ranges::find(kWithoutIt, top.Code(tags::kSopClassUid)) == kWithoutIt.end();
}

void ReadModality(const ItemReader& top, const PixelDescription& description, std::uint32_t frame_index,
                  DisplayModule& module) {
  if (const auto item = top.Nested(tags::kModalityLutSequence)) {
    if (!IsModalityLutForDisplay(top)) {
      module.notes.emplace_back(
          "The Modality LUT tells the intensity of X-rays and is not for display; stored values are shown.");
      return;
    }
    module.display.modality.lut = ReadLut(*item, description.is_signed);
    module.display.modality.rescale_type = item->Text(tags::kModalityLutType);
    if (module.display.modality.lut) return;
    module.notes.emplace_back("The Modality LUT cannot be used.");
  }
  const auto macro = FunctionalGroupMacro(top, tags::kPixelValueTransformationSequence, frame_index);
  ReadRescale(macro ? *macro : top, module);
}

VoiFunction VoiFunctionFrom(const std::string& term) {
  if (term == "LINEAR_EXACT") return VoiFunction::kLinearExact;
  if (term == "SIGMOID") return VoiFunction::kSigmoid;
  return VoiFunction::kLinear;
}

/// PS3.3 C.11.2.1.2.1: LINEAR wants a width of at least 1; the others one above 0.
bool IsUsable(double width, VoiFunction function) { return function == VoiFunction::kLinear ? width >= 1 : width > 0; }

void ReadWindows(const ItemReader& item, DisplayModule& module) {
  DisplayDescription& display = module.display;
  display.voi_function = VoiFunctionFrom(item.Code(tags::kVoiLutFunction));
  const std::string explanations = item.Text(tags::kWindowCenterWidthExplanation);
  bool has_unusable = item.HasValue(tags::kWindowCenter) != item.HasValue(tags::kWindowWidth);
  constexpr std::size_t kMostWindows = 256;
  for (std::size_t i = 0; i < kMostWindows; ++i) {
    const auto center = item.Number(tags::kWindowCenter, i);
    const auto width = item.Number(tags::kWindowWidth, i);
    if (!center || !width) {
      has_unusable = has_unusable || (i == 0 && item.HasValue(tags::kWindowWidth));
      break;
    }
    if (IsUsable(*width, display.voi_function)) {
      display.voi_windows.push_back(
          {.center = *center, .width = *width, .explanation = std::string(ValueAt(explanations, i))});
    } else {
      has_unusable = true;
    }
  }
  if (has_unusable) module.notes.emplace_back("A VOI window of the file cannot be used.");
}

void ReadVoi(const ItemReader& top, const PixelDescription& description, std::uint32_t frame_index,
             DisplayModule& module) {
  const auto macro = FunctionalGroupMacro(top, tags::kFrameVoiLutSequence, frame_index);
  ReadWindows(macro ? *macro : top, module);
  // PS3.3 C.11.2.1.1: the input of a VOI LUT is the modality value, which can be signed where the pixels are not.
  const bool is_signed = description.is_signed || module.display.modality.rescale_intercept < 0;
  // The macro may have LUTs as well (PS3.3 C.7.6.16.2.10b).
  const ItemReader& item = macro && macro->ItemCount(tags::kVoiLutSequence) > 0 ? *macro : top;
  const std::size_t luts = std::min<std::size_t>(item.ItemCount(tags::kVoiLutSequence), 64);
  for (std::size_t i = 0; i < luts; ++i) {
    if (auto lut = ReadLut(*item.Nested(tags::kVoiLutSequence, i), is_signed)) {
      module.display.voi_luts.push_back(std::move(*lut));
    } else {
      module.notes.emplace_back("A VOI LUT of the file cannot be used.");
    }
  }
}

PixelPadding PaddingFrom(double value, double limit) {
  return {.first = std::min(value, limit), .last = std::max(value, limit)};
}

/// Float and Double Float Pixel Padding Value and Range Limit (PS3.3 C.7.6.26, C.7.6.27): each for its own pixels.
void ReadFloatPadding(const ItemReader& top, PixelEncoding encoding, DisplayDescription& display) {
  const bool is_double = encoding == PixelEncoding::kDoubleFloat;
  const auto value = top.Number(is_double ? tags::kDoubleFloatPixelPaddingValue : tags::kFloatPixelPaddingValue);
  if (!value) return;
  const Tag limit = is_double ? tags::kDoubleFloatPixelPaddingRangeLimit : tags::kFloatPixelPaddingRangeLimit;
  display.padding = PaddingFrom(*value, top.Number(limit).value_or(*value));
}

/// Pixel Padding Value and Range Limit are stored values, signed where the pixels are (PS3.3 C.7.5.1.1.2).
void ReadPadding(const ItemReader& top, const PixelDescription& description, DisplayDescription& display) {
  if (description.encoding != PixelEncoding::kInteger) return ReadFloatPadding(top, description.encoding, display);
  const auto as_stored = [&](std::int32_t value) -> double {
    if (description.is_signed) return value > 0x7FFF && description.bits_allocated <= 16 ? value - 0x10000 : value;
    return value < 0 && description.bits_allocated <= 16 ? value + 0x10000 : value;
  };
  const auto value = top.Integer(tags::kPixelPaddingValue);
  if (!value || description.samples_per_pixel != 1) return;
  const auto limit = top.Integer(tags::kPixelPaddingRangeLimit);
  display.padding = PaddingFrom(as_stored(*value), as_stored(limit.value_or(*value)));
}

/// PS3.3 C.7.6.3.1.7: height over width of a pixel, from spacing where there is any.
double ReadPixelAspect(const ItemReader& top, std::uint32_t frame_index) {
  const auto from = [](const ItemReader& item, Tag tag) -> std::optional<double> {
    const auto pair = item.NumberArray<2>(tag);
    if (!pair || !((*pair)[0] > 0) || !((*pair)[1] > 0)) return std::nullopt;
    const double aspect = (*pair)[0] / (*pair)[1];
    return aspect > 0.01 && aspect < 100 ? std::optional(aspect) : std::nullopt;
  };
  const auto macro = FunctionalGroupMacro(top, tags::kPixelMeasuresSequence, frame_index);
  if (const auto aspect = from(macro ? *macro : top, tags::kPixelSpacing)) return *aspect;
  if (const auto aspect = from(top, tags::kImagerPixelSpacing)) return *aspect;
  return from(top, tags::kPixelAspectRatio).value_or(1);
}

/// Whether values from a certain one on are colours (PS3.3 C.7.6.19), in a picture that is grey otherwise.
bool HasSupplementalPalette(const ItemReader& top, const PixelDescription& description) {
  if (description.photometric != PhotometricInterpretation::kMonochrome2) return false;
  if (!top.HasValue(tags::kRedPaletteDescriptor)) return false;
  const std::string presentation = top.Code(tags::kPixelPresentation);
  return presentation == "COLOR" || presentation == "MIXED";
}

}  // namespace

DisplayModule ReadDisplay(const DataSet& data_set, const PixelDescription& description, std::uint32_t frame_index) {
  const ItemReader top = Top(data_set);
  DisplayModule module;
  ReadModality(top, description, frame_index, module);
  ReadVoi(top, description, frame_index, module);
  ReadPadding(top, description, module.display);
  module.display.is_inverse = top.Code(tags::kPresentationLutShape) == "INVERSE";
  if (description.photometric == PhotometricInterpretation::kPaletteColor) {
    module.display.palette = ReadPalette(top, description.is_signed);
    if (!module.display.palette) {
      module.notes.emplace_back("The Palette Color Lookup Tables are missing or damaged.");
    } else if (IsShorterThanDeclared(*module.display.palette, top)) {
      module.notes.emplace_back("A Palette Color Lookup Table is shorter than its descriptor says.");
    }
  }
  if (HasSupplementalPalette(top, description)) {
    module.notes.emplace_back(
        "Part of this picture is meant in colour (Supplemental Palette); all of it is shown in grey.");
  }
  module.display.overlays = ReadOverlays(top, description, frame_index);
  module.display.shutter = ReadShutter(top, frame_index, module.notes);
  module.display.pixel_aspect = ReadPixelAspect(top, frame_index);
  return module;
}

}  // namespace negatoscope
