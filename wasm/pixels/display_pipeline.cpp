#include "pixels/display_pipeline.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <memory>
#include <optional>
#include <utility>

#include "core/limits.h"
#include "pixels/auto_window.h"
#include "pixels/colour.h"
#include "pixels/overlay.h"
#include "pixels/samples.h"
#include "pixels/shutter.h"

namespace negatoscope {

using enum PhotometricInterpretation;

namespace {

void PutPixel(std::span<std::uint8_t> rgba, std::size_t column, Rgb colour) {
  rgba[4 * column] = colour.red;
  rgba[4 * column + 1] = colour.green;
  rgba[4 * column + 2] = colour.blue;
  rgba[4 * column + 3] = 255;
}

// Says 'not part of the picture': nothing in a body looks like it.
void HatchRow(std::uint32_t row, std::span<std::uint8_t> rgba) {
  for (std::size_t column = 0; column < rgba.size() / 4; ++column) {
    const std::uint8_t grey = (column + row) % 16 < 8 ? 64 : 32;
    PutPixel(rgba, column, {grey, grey, grey});
  }
}

template <class Sample>
std::size_t TableIndex(Sample value) {
  return static_cast<std::size_t>(static_cast<std::make_unsigned_t<Sample>>(value));
}

RowRenderer GreyRowsByTable(const Frame& frame, std::vector<std::uint8_t> table) {
  const auto shared = std::make_shared<const std::vector<std::uint8_t>>(std::move(table));
  return [&frame, shared](std::uint32_t row, std::span<std::uint8_t> rgba) {
    VisitSamples(frame, [&]<class Sample>(const Samples<Sample>& samples) {
      if constexpr (std::is_integral_v<Sample>) {
        const std::size_t start = std::size_t{row} * frame.columns;
        for (std::size_t column = 0; column < frame.columns; ++column) {
          const std::uint8_t grey = (*shared)[TableIndex(samples[start + column])];
          PutPixel(rgba, column, {grey, grey, grey});
        }
      }
    });
  };
}

RowRenderer GreyRowsByValue(const Frame& frame, const GreyPipeline& pipeline) {
  return [&frame, pipeline](std::uint32_t row, std::span<std::uint8_t> rgba) {
    VisitSamples(frame, [&](const auto& samples) {
      const std::size_t start = std::size_t{row} * frame.columns;
      for (std::size_t column = 0; column < frame.columns; ++column) {
        const std::uint8_t grey = pipeline(static_cast<double>(samples[start + column]));
        PutPixel(rgba, column, {grey, grey, grey});
      }
    });
  };
}

Result<RowRenderer> GreyRows(const Frame& frame, const DisplayDescription& display, const VoiChoice& voi,
                             const RenderOptions& options) {
  VoiChoice chosen = voi;
  if (std::holds_alternative<std::monostate>(voi)) {
    chosen = WindowChoice{.window = AutoWindow(frame, display), .function = display.voi_function};
  }
  // MONOCHROME1 and INVERSE are one inversion told twice: the shape shall be INVERSE with MONOCHROME1 and IDENTITY with
  // MONOCHROME2 (PS3.3 C.8.11.3.1, Presentation LUT Shape). To invert for each would show a chest X-ray as a negative.
  const bool is_inverse = frame.photometric == kMonochrome1 || display.is_inverse;
  const bool is_inverted = is_inverse != options.invert;
  const auto pipeline = GreyPipeline::Make(display, chosen, is_inverted);
  if (!pipeline) return std::unexpected(pipeline.error());
  if (BytesPerSample(frame.type) > 2) return GreyRowsByValue(frame, *pipeline);
  auto table = ComposeGreyTable(frame.type, *pipeline);
  if (!table) return std::unexpected(table.error());
  return GreyRowsByTable(frame, std::move(*table));
}

Result<RowRenderer> PaletteRows(const Frame& frame, const DisplayDescription& display) {
  if (!display.palette) return Fail(ErrorCode::kMissing, "PALETTE COLOR without a palette", Tag{0x0028, 0x1201});
  if (IsFloatingPoint(frame.type)) return Fail(ErrorCode::kUnsupported, "PALETTE COLOR with floating point pixels");
  auto step = PaletteStep::Make(*display.palette);
  if (!step) return std::unexpected(step.error());
  const auto palette = std::make_shared<const PaletteStep>(std::move(*step));
  return [&frame, palette](std::uint32_t row, std::span<std::uint8_t> rgba) {
    VisitSamples(frame, [&](const auto& samples) {
      const std::size_t start = std::size_t{row} * frame.columns;
      for (std::size_t column = 0; column < frame.columns; ++column) {
        PutPixel(rgba, column, (*palette)(static_cast<std::int64_t>(samples[start + column])));
      }
    });
  };
}

ColourScale ScaleOf(const Frame& frame, const RenderOptions& options) {
  // Floating point colour has no full intensity by itself; 1 is the only one that anybody uses.
  if (IsFloatingPoint(frame.type)) return {.maximum = 1, .chroma_zero = 0.5};
  const unsigned all_bits = 8 * BytesPerSample(frame.type);
  const bool is_usable = options.bits_stored >= 1 && options.bits_stored <= all_bits;
  return ColourScaleOf(is_usable ? options.bits_stored : all_bits, IsSigned(frame.type));
}

PhotometricInterpretation ColourModelOf(const Frame& frame) {
  if (SamplesOf(frame.photometric) == frame.samples_per_pixel) return frame.photometric;
  return kRgb;
}

// ARGB (PS3.3 2001, C.7.6.3.1.2): where alpha is above 0 its palette colour stands in for the three others.
Rgb FromArgb(std::span<const double> samples, const PaletteStep* palette, const ColourScale& scale) {
  if (palette != nullptr && samples[0] > 0) return (*palette)(static_cast<std::int64_t>(samples[0]));
  return ToRgb(kRgb, samples.subspan(1), scale);
}

// Calls paint(column, samples) for the pixels of a row.
template <class Paint>
void VisitPixels(const Frame& frame, std::uint32_t row, const Paint& paint) {
  VisitSamples(frame, [&](const auto& samples) {
    const std::size_t per_pixel = frame.samples_per_pixel;
    std::array<double, 4> pixel{};
    const std::span<const double> values(pixel.data(), per_pixel);
    for (std::size_t column = 0; column < frame.columns; ++column) {
      const std::size_t start = (std::size_t{row} * frame.columns + column) * per_pixel;
      for (std::size_t i = 0; i < per_pixel; ++i) pixel[i] = static_cast<double>(samples[start + i]);
      paint(column, values);
    }
  });
}

// What most colour files have: nothing to convert.
RowRenderer PlainRgbRows(const Frame& frame) {
  return [&frame](std::uint32_t row, std::span<std::uint8_t> rgba) {
    const std::uint8_t* pixel = frame.bytes.data() + std::size_t{row} * frame.columns * 3;
    for (std::size_t column = 0; column < frame.columns; ++column, pixel += 3) {
      PutPixel(rgba, column, {pixel[0], pixel[1], pixel[2]});
    }
  };
}

Result<RowRenderer> ColourRows(const Frame& frame, const DisplayDescription& display, const RenderOptions& options) {
  const ColourScale scale = ScaleOf(frame, options);
  const PhotometricInterpretation model = ColourModelOf(frame);
  if (model == kRgb && frame.type == SampleType::kUint8 && scale.maximum == 255) return PlainRgbRows(frame);
  std::shared_ptr<const PaletteStep> palette;
  if (model == kArgb && display.palette) {
    const auto step = PaletteStep::Make(*display.palette);
    if (!step) return std::unexpected(step.error());
    palette = std::make_shared<const PaletteStep>(*step);
  }
  return [&frame, palette, scale, model](std::uint32_t row, std::span<std::uint8_t> rgba) {
    VisitPixels(frame, row, [&](std::size_t column, std::span<const double> values) {
      PutPixel(rgba, column, model == kArgb ? FromArgb(values, palette.get(), scale) : ToRgb(model, values, scale));
    });
  };
}

std::uint16_t DeepValue(double intensity) {
  return static_cast<std::uint16_t>(std::lround(std::clamp(intensity, 0.0, 1.0) * 65535));
}

// Rows of colours with more than 8 bits, for a profile; nothing where they have no more, or are of a retired kind.
std::optional<RowRenderer> DeepRows(const Frame& frame, const DisplayDescription& display,
                                    const RenderOptions& options) {
  if (!options.deep_to_display_colours || IsGrey(frame)) return std::nullopt;
  const ColourScale scale = ScaleOf(frame, options);
  const bool has_palette = frame.samples_per_pixel == 1;
  const PhotometricInterpretation model = ColourModelOf(frame);
  std::shared_ptr<const PaletteStep> palette;
  if (has_palette) {
    const auto step = display.palette ? PaletteStep::Make(*display.palette) : Result<PaletteStep>(PaletteStep());
    if (!step || !step->is_deep() || IsFloatingPoint(frame.type)) return std::nullopt;
    palette = std::make_shared<const PaletteStep>(*step);
  } else if (model == kArgb || (scale.maximum <= 255 && !IsFloatingPoint(frame.type))) {
    return std::nullopt;
  }
  return [&frame, palette, scale, model, change = options.deep_to_display_colours](std::uint32_t row,
                                                                                   std::span<std::uint8_t> rgba) {
    std::vector<std::uint16_t> rgb(std::size_t{frame.columns} * 3);
    VisitPixels(frame, row, [&](std::size_t column, std::span<const double> values) {
      const Intensities exact =
          palette ? palette->IntensitiesOf(static_cast<std::int64_t>(values[0])) : ToIntensities(model, values, scale);
      rgb[3 * column] = DeepValue(exact.red);
      rgb[3 * column + 1] = DeepValue(exact.green);
      rgb[3 * column + 2] = DeepValue(exact.blue);
      rgba[4 * column + 3] = 255;
    });
    change(rgb, rgba);
  };
}

Result<RowRenderer> RowsOf(const Frame& frame, const DisplayDescription& display, const VoiChoice& voi,
                           const RenderOptions& options) {
  if (IsGrey(frame)) return GreyRows(frame, display, voi, options);
  if (frame.samples_per_pixel == 1) return PaletteRows(frame, display);
  if (frame.samples_per_pixel == 3 || SamplesOf(frame.photometric) == frame.samples_per_pixel) {
    return ColourRows(frame, display, options);
  }
  return Fail(ErrorCode::kUnsupported, "Samples per Pixel and Photometric Interpretation make no picture",
              Tag{0x0028, 0x0002});
}

}  // namespace

bool IsGrey(const Frame& frame) { return frame.samples_per_pixel == 1 && frame.photometric != kPaletteColor; }

Result<RowRenderer> MakeRowRenderer(const Frame& frame, const DisplayDescription& display, const VoiChoice& voi,
                                    const RenderOptions& options) {
  if (const auto checked = CheckFrame(frame); !checked) return std::unexpected(checked.error());
  auto rows = RowsOf(frame, display, voi, options);
  if (!rows) return std::unexpected(rows.error());
  const bool has_shutter = options.shutter && display.shutter.has_value();
  RowChange change = IsGrey(frame) ? RowChange() : options.to_display_colours;
  if (auto deep = DeepRows(frame, display, options)) {
    rows = std::move(*deep);
    change = nullptr;
  }
  return [&frame, &display, has_shutter, change, render = std::move(*rows)](std::uint32_t row,
                                                                            std::span<std::uint8_t> rgba) {
    if (row < frame.valid_rows) {
      render(row, rgba);
      if (change) change(rgba);
    } else {
      HatchRow(row, rgba);
    }
    if (has_shutter) HideBehindShutter(display, row, rgba);
  };
}

Result<RgbaImage> RenderFrame(const Frame& frame, const DisplayDescription& display, const VoiChoice& voi,
                              const RenderOptions& options) {
  const auto render = MakeRowRenderer(frame, display, voi, options);
  if (!render) return std::unexpected(render.error());
  const std::uint64_t row_bytes = std::uint64_t{frame.columns} * 4;
  if (frame.rows * row_bytes > limits::kFrameBytes) {
    return Fail(ErrorCode::kLimit, "the picture has more bytes than limits::kFrameBytes");
  }
  RgbaImage image{.rows = frame.rows, .columns = frame.columns, .rgba = {}};
  image.rgba.resize(static_cast<std::size_t>(frame.rows * row_bytes));
  for (std::uint32_t row = 0; row < frame.rows; ++row) {
    const auto start = static_cast<std::size_t>(row * row_bytes);
    (*render)(row, std::span(image.rgba).subspan(start, static_cast<std::size_t>(row_bytes)));
  }
  if (options.overlays) BurnOverlays(image, display);
  return image;
}

}  // namespace negatoscope
