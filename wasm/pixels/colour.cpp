#include "pixels/colour.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "pixels/grey_pipeline.h"
#include "pixels/lookup.h"

namespace negatoscope {

using enum PhotometricInterpretation;

ColourScale ColourScaleOf(unsigned bits, bool is_signed) {
  const double codes = std::exp2(std::clamp(bits, 1U, 32U));
  return {.maximum = codes - 1, .chroma_zero = is_signed ? 0 : codes / 2};
}

namespace {

Intensities FromYbrFull(double y, double cb, double cr, double maximum) {
  return {(y + 1.402 * cr) / maximum, (y - 0.344136 * cb - 0.714136 * cr) / maximum, (y + 1.772 * cb) / maximum};
}

// Black is 16/256 of the codes and luma spans 219/256, chroma 224/256 of them (ITU-R BT.601, PS3.3 C.7.6.3.1.2).
Intensities FromYbrPartial(double y, double cb, double cr, const ColourScale& scale) {
  const double codes = scale.maximum + 1;
  const double luma = (y - codes / 16) / (219 * codes / 256);
  const double chroma = 224 * codes / 256;
  return {luma + 1.402 * cr / chroma, luma - (0.344136 * cb + 0.714136 * cr) / chroma, luma + 1.772 * cb / chroma};
}

Intensities FromRct(double y, double cb, double cr, double maximum) {
  const double green = y - std::floor((cb + cr) / 4);
  return {(cr + green) / maximum, green / maximum, (cb + green) / maximum};
}

Intensities FromHsv(double hue, double saturation, double value) {
  const auto channel = [&](double shift) {
    const double k = std::fmod(shift + hue * 6, 6.0);
    return value - value * saturation * std::clamp(std::min(k, 4 - k), 0.0, 1.0);
  };
  return {channel(5), channel(3), channel(1)};
}

}  // namespace

Intensities ToIntensities(PhotometricInterpretation photometric, std::span<const double> samples,
                          const ColourScale& scale) {
  const double max = scale.maximum;
  const double a = samples[0];
  const double b = samples[1];
  const double c = samples[2];
  switch (photometric) {
    case kYbrFull:
    case kYbrFull422:
    case kYbrIct:
      return FromYbrFull(a, b - scale.chroma_zero, c - scale.chroma_zero, max);
    case kYbrPartial420:
    case kYbrPartial422:
      return FromYbrPartial(a, b - scale.chroma_zero, c - scale.chroma_zero, scale);
    case kYbrRct:
      return FromRct(a, b - scale.chroma_zero, c - scale.chroma_zero, max);
    case kHsv:
      return FromHsv(a / max, b / max, c / max);
    case kCmyk: {
      const double light = samples.size() > 3 ? 1 - samples[3] / max : 1;
      return {(1 - a / max) * light, (1 - b / max) * light, (1 - c / max) * light};
    }
    default:
      return {a / max, b / max, c / max};
  }
}

Rgb ToRgb(PhotometricInterpretation photometric, std::span<const double> samples, const ColourScale& scale) {
  const Intensities exact = ToIntensities(photometric, samples, scale);
  return {ToGrey(exact.red), ToGrey(exact.green), ToGrey(exact.blue)};
}

std::uint16_t SamplesOf(PhotometricInterpretation photometric) {
  switch (photometric) {
    case kUnknown:
    case kMonochrome1:
    case kMonochrome2:
    case kPaletteColor:
      return 1;
    case kArgb:
    case kCmyk:
      return 4;
    default:
      return 3;
  }
}

Result<PaletteStep> PaletteStep::Make(const Palette& palette) {
  const std::array<const LookupTable*, 3> tables{&palette.red, &palette.green, &palette.blue};
  std::uint16_t largest = 0;
  for (const LookupTable* table : tables) {
    if (table->entries.empty()) return Fail(ErrorCode::kMissing, "a palette has no entries", Tag{0x0028, 0x1201});
    largest = std::max(largest, std::ranges::max(table->entries));
  }
  PaletteStep step;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    // A table that announces fewer bits than its entries have is believed for its entries.
    const auto width = static_cast<unsigned>(std::bit_width(largest));
    const unsigned bits = largest > 255 ? std::max<unsigned>(UsableBitsPerEntry(*tables[i]), width) : 8U;
    step.is_deep_ |= bits > 8;
    step.channels_[i] = {
        .first_mapped = tables[i]->first_mapped, .bits = std::max(bits, 8U), .entries = tables[i]->entries};
  }
  return step;
}

std::uint16_t PaletteStep::Entry(const Channel& channel, std::int64_t stored_value) {
  const auto last = static_cast<std::int64_t>(channel.entries.size()) - 1;
  const std::int64_t index = std::clamp<std::int64_t>(stored_value - channel.first_mapped, 0, last);
  return channel.entries[static_cast<std::size_t>(index)];
}

Rgb PaletteStep::operator()(std::int64_t stored_value) const {
  const auto high_byte = [&](const Channel& channel) {
    return static_cast<std::uint8_t>(std::min(Entry(channel, stored_value) >> (channel.bits - 8), 255));
  };
  return {high_byte(channels_[0]), high_byte(channels_[1]), high_byte(channels_[2])};
}

Intensities PaletteStep::IntensitiesOf(std::int64_t stored_value) const {
  const auto part = [&](const Channel& channel) {
    return Entry(channel, stored_value) / static_cast<double>((1U << channel.bits) - 1);
  };
  return {part(channels_[0]), part(channels_[1]), part(channels_[2])};
}

}  // namespace negatoscope
