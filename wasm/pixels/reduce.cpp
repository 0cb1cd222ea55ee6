#include "pixels/reduce.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace negatoscope {

namespace {

struct Shape {
  std::uint32_t rows = 1;
  std::uint32_t columns = 1;
};

Shape ReducedShape(const Frame& frame, double pixel_aspect, std::uint32_t max_edge) {
  const double aspect = std::isfinite(pixel_aspect) && pixel_aspect > 0 ? pixel_aspect : 1;
  const double width = frame.columns;
  const double height = frame.rows * aspect;
  const double edge = std::clamp(max_edge, 1U, 4096U);
  const double scale = std::min(1.0, edge / std::max(width, height));
  const auto length = [&](double full) {
    return static_cast<std::uint32_t>(std::clamp(std::round(full * scale), 1.0, edge));
  };
  return {.rows = length(height), .columns = length(width)};
}

/// Shrinks lines: output i is the mean of inputs from i × in / out to (i + 1) × in / out, parts counting as parts.
class Shares {
 public:
  Shares(std::uint32_t in, std::uint32_t out) : ratio_(static_cast<double>(in) / out), in_(in), out_(out) {}

  /// Calls visit(input, weight) for all inputs of one output; the weights add up to 1.
  template <class Visit>
  void ForInputs(std::uint32_t output, Visit&& visit) const {
    const double from = output * ratio_;
    const double to = from + ratio_;
    const auto last = std::min(in_, static_cast<std::uint32_t>(std::ceil(to)));
    for (auto input = static_cast<std::uint32_t>(from); input < last; ++input) {
      visit(input, std::max(0.0, std::min(to, input + 1.0) - std::max(from, double{1} * input)) / ratio_);
    }
  }

  /// Outputs that an input has a part in: [first, last).
  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> OutputsOf(std::uint32_t input) const {
    const auto first = static_cast<std::uint32_t>(input / ratio_);
    const auto last = static_cast<std::uint32_t>(std::ceil((input + 1) / ratio_));
    return {std::min(first, out_ - 1), std::min(last, out_)};
  }

  [[nodiscard]] double Weight(std::uint32_t input, std::uint32_t output) const {
    const double from = output * ratio_;
    return std::max(0.0, std::min(from + ratio_, input + 1.0) - std::max(from, double{1} * input)) / ratio_;
  }

 private:
  double ratio_;
  std::uint32_t in_;
  std::uint32_t out_;
};

void ShrinkRow(std::span<const std::uint8_t> rgba, const Shares& shares, std::span<float> means) {
  for (std::uint32_t column = 0; column < means.size() / 3; ++column) {
    float red = 0;
    float green = 0;
    float blue = 0;
    shares.ForInputs(column, [&](std::uint32_t input, double weight) {
      const auto w = static_cast<float>(weight);
      const std::size_t at = std::size_t{input} * 4;
      red += w * static_cast<float>(rgba[at]);
      green += w * static_cast<float>(rgba[at + 1]);
      blue += w * static_cast<float>(rgba[at + 2]);
    });
    const std::size_t at = std::size_t{column} * 3;
    means[at] = red;
    means[at + 1] = green;
    means[at + 2] = blue;
  }
}

RgbaImage FromSums(const Shape& shape, std::span<const float> sums) {
  RgbaImage image{.rows = shape.rows, .columns = shape.columns, .rgba = {}};
  image.rgba.resize(std::size_t{shape.rows} * shape.columns * 4, 255);
  for (std::size_t pixel = 0; pixel < sums.size() / 3; ++pixel) {
    for (std::size_t i = 0; i < 3; ++i) {
      const float level = std::clamp(sums[3 * pixel + i] + 0.5F, 0.0F, 255.0F);
      image.rgba[4 * pixel + i] = static_cast<std::uint8_t>(level);
    }
  }
  return image;
}

}  // namespace

Result<RgbaImage> RenderThumbnail(const Frame& frame, const DisplayDescription& display, const VoiChoice& voi,
                                  std::uint32_t max_edge, const RenderOptions& options) {
  const auto render = MakeRowRenderer(frame, display, voi, options);
  if (!render) return std::unexpected(render.error());
  const Shape shape = ReducedShape(frame, display.pixel_aspect, max_edge);
  const Shares across(frame.columns, shape.columns);
  const Shares down(frame.rows, shape.rows);
  std::vector<std::uint8_t> row_rgba(std::size_t{frame.columns} * 4);
  std::vector<float> row_means(std::size_t{shape.columns} * 3);
  std::vector<float> sums(std::size_t{shape.rows} * row_means.size());
  for (std::uint32_t row = 0; row < frame.rows; ++row) {
    (*render)(row, row_rgba);
    ShrinkRow(row_rgba, across, row_means);
    const auto [first, last] = down.OutputsOf(row);
    for (std::uint32_t output = first; output < last; ++output) {
      const auto weight = static_cast<float>(down.Weight(row, output));
      float* const sum = &sums[std::size_t{output} * row_means.size()];
      for (std::size_t i = 0; i < row_means.size(); ++i) sum[i] += weight * row_means[i];
    }
  }
  return FromSums(shape, sums);
}

}  // namespace negatoscope
