#include "codecs/ht_decoder.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <memory>
#include <new>
#include <utility>
#include <vector>

#include "codecs/ht_block_decoder.h"
#include "codecs/ht_geometry.h"
#include "codecs/ht_packets.h"
#include "codecs/ht_wavelet.h"

namespace negatoscope {

namespace {

// Block samples are what HtBlockDecoder::Row() says. Above the lowest bit plane the value is the middle of what it may
// be (E.1.1.2).
void StoreRow(const std::uint32_t* samples, std::size_t count, std::uint32_t missing_planes, float /*step*/,
              std::int32_t* __restrict out) {
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t sample = samples[i];
    const std::uint32_t magnitude = sample == 0 ? 0 : ((sample | 1U) << missing_planes) >> 1U;
    const std::uint32_t sign = 0U - (sample & 1U);
    out[i] = static_cast<std::int32_t>((magnitude ^ sign) - sign);
  }
}

void StoreRow(const std::uint32_t* samples, std::size_t count, std::uint32_t missing_planes, float step,
              float* __restrict out) {
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t sample = samples[i];
    const std::uint32_t magnitude = sample == 0 ? 0 : (sample | 1U) << missing_planes;
    const std::uint32_t sign = 0U - (sample & 1U);
    out[i] = static_cast<float>(static_cast<std::int32_t>((magnitude ^ sign) - sign)) * (0.5F * step);
  }
}

// Rows of a sub-band; a row of its code-blocks is decoded when the first of its rows is asked for.
template <class T>
class BandRows final : public RowSource<T> {
 public:
  BandRows(const HtBand& band, const HtResolution& resolution, HtBlockDecoder& decoder)
      : band_(band),
        decoder_(decoder),
        block_width_(1U << resolution.block_width_bits),
        block_height_(1U << resolution.block_height_bits) {
    rows_.resize(std::size_t{band.width} * std::min(block_height_, band.height));
  }

  const T* NextRow() override {
    if (row_ >= band_.height) return nullptr;
    if (row_ % block_height_ == 0 && !DecodeBlocks(row_ / block_height_)) return nullptr;
    return rows_.data() + std::size_t{band_.width} * (row_++ % block_height_);
  }

 private:
  bool DecodeBlocks(std::uint32_t down) {
    const std::uint32_t height = std::min(block_height_, band_.height - down * block_height_);
    for (std::uint32_t across = 0; across < band_.blocks_across; ++across) {
      const HtCodeBlock& block = band_.blocks[std::size_t{down} * band_.blocks_across + across];
      const std::uint32_t x = across * block_width_;
      const std::uint32_t width = std::min(block_width_, band_.width - x);
      if (!block.bytes.empty() && !decoder_.Decode(block, width, height)) return false;
      for (std::uint32_t y = 0; y < height; ++y) {
        T* const out = rows_.data() + std::size_t{band_.width} * y + x;
        if (block.bytes.empty()) {
          std::fill_n(out, width, T{0});
        } else {
          StoreRow(decoder_.Row(y), width, band_.bit_planes - block.zero_planes - 1, band_.step, out);
        }
      }
    }
    return true;
  }

  const HtBand& band_;
  HtBlockDecoder& decoder_;
  std::uint32_t block_width_;
  std::uint32_t block_height_;
  std::uint32_t row_ = 0;
  std::vector<T> rows_;
};

// A component from its sub-bands up to the resolution that is wanted.
template <class T>
class Component {
 public:
  Component(const std::vector<HtResolution>& resolutions, std::size_t wanted, HtBlockDecoder& decoder) {
    RowSource<T>* last = &Add<BandRows<T>>(resolutions[0].bands[0], resolutions[0], decoder);
    for (std::size_t r = 1; r <= wanted; ++r) {
      const HtResolution& resolution = resolutions[r];
      std::array<RowSource<T>*, 3> bands{};
      for (std::size_t b = 0; b < bands.size(); ++b) {
        bands[b] = &Add<BandRows<T>>(resolution.bands[b], resolution, decoder);
      }
      last = &Add<InverseWavelet<T>>(resolution.width, resolution.height,
                                     typename InverseWavelet<T>::Bands{*last, *bands[0], *bands[1], *bands[2]});
    }
    rows_ = last;
  }

  const T* NextRow() { return rows_->NextRow(); }

 private:
  template <class Source, class... Arguments>
  RowSource<T>& Add(Arguments&&... arguments) {
    return *sources_.emplace_back(std::make_unique<Source>(std::forward<Arguments>(arguments)...));
  }

  std::vector<std::unique_ptr<RowSource<T>>> sources_;
  RowSource<T>* rows_ = nullptr;
};

// What the samples of a row become: level shift and range (Annex G).
struct Range {
  std::int32_t shift = 0;
  std::int32_t least = 0;
  std::int32_t most = 0;

  [[nodiscard]] std::int32_t Of(std::int32_t sample) const {
    // No valid sample comes near the ends of 32 bits; others must not leave them.
    constexpr std::int32_t far = 1 << 24U;
    return std::clamp(std::clamp(sample, -far, far) + shift, least, most);
  }
  [[nodiscard]] std::int32_t Of(float sample) const {
    // Beyond 2²³ a float has no fraction: to go there and back rounds, which all vector units can do.
    constexpr float far = 1 << 21U;
    constexpr float without_fraction = 3 << 22U;
    return Of(static_cast<std::int32_t>((std::clamp(sample, -far, far) + without_fraction) - without_fraction));
  }
};

// G.2.2, G.3.2: the inverse component transforms.
void UndoTransform(std::int32_t& red, std::int32_t& green, std::int32_t& blue) {
  const auto y = static_cast<std::uint32_t>(red);
  const auto cb = static_cast<std::uint32_t>(green);
  const auto cr = static_cast<std::uint32_t>(blue);
  const std::uint32_t middle = y - static_cast<std::uint32_t>(static_cast<std::int32_t>(cb + cr) >> 2);
  red = static_cast<std::int32_t>(cr + middle);
  green = static_cast<std::int32_t>(middle);
  blue = static_cast<std::int32_t>(cb + middle);
}

void UndoTransform(float& red, float& green, float& blue) {
  const float y = red;
  const float cb = green;
  const float cr = blue;
  red = y + 1.402F * cr;
  green = y - 0.34413F * cb - 0.71414F * cr;
  blue = y + 1.772F * cb;
}

template <class T>
void UndoTransform(std::array<std::vector<T>, 3>& rows) {
  T* const red = rows[0].data();
  T* const green = rows[1].data();
  T* const blue = rows[2].data();
  for (std::size_t i = 0; i < rows[0].size(); ++i) UndoTransform(red[i], green[i], blue[i]);
}

template <class Sample, class T>
void Write(const T* row, std::size_t count, std::size_t stride, const Range& range, std::uint8_t* out) {
  for (std::size_t i = 0; i < count; ++i) {
    const auto sample = static_cast<Sample>(range.Of(row[i]));
    std::memcpy(out + i * stride * sizeof(Sample), &sample, sizeof(sample));
  }
}

template <class T>
class Picture {
 public:
  Picture(const Jpeg2000Header& header, const HtImage& image, std::size_t wanted, Frame& frame)
      : frame_(frame), has_transform_(image.has_transform), sample_bytes_(BytesPerSample(frame.type)) {
    const Jpeg2000Component& first = header.components.front();
    const std::int32_t half = 1 << (first.precision - 1);
    range_ = {.shift = first.is_signed ? 0 : half,
              .least = first.is_signed ? -half : 0,
              .most = first.is_signed ? half - 1 : 2 * half - 1};
    for (const auto& resolutions : image.components) {
      components_.push_back(std::make_unique<Component<T>>(resolutions, wanted, decoder_));
    }
  }

  bool Decode() {
    for (std::uint32_t row = 0; row < frame_.rows; ++row) {
      if (!(has_transform_ ? TransformedRow(row) : PlainRow(row))) return false;
    }
    return true;
  }

 private:
  bool PlainRow(std::uint32_t row) {
    for (std::size_t c = 0; c < components_.size(); ++c) {
      const T* const samples = components_[c]->NextRow();
      if (samples == nullptr) return false;
      Store(samples, row, c);
    }
    return true;
  }

  bool TransformedRow(std::uint32_t row) {
    for (std::size_t c = 0; c < components_.size(); ++c) {
      const T* const samples = components_[c]->NextRow();
      if (samples == nullptr) return false;
      if (c < colours_.size()) {
        colours_[c].assign(samples, samples + frame_.columns);
      } else {
        Store(samples, row, c);
      }
    }
    UndoTransform(colours_);
    for (std::size_t c = 0; c < colours_.size(); ++c) Store(colours_[c].data(), row, c);
    return true;
  }

  void Store(const T* samples, std::uint32_t row, std::size_t component) {
    const std::size_t count = components_.size();
    const std::size_t first = std::size_t{row} * frame_.columns * count + component;
    std::uint8_t* const out = frame_.bytes.data() + first * sample_bytes_;
    if (sample_bytes_ == 1) return Interleaved<std::uint8_t>(samples, out);
    if (sample_bytes_ == 2) return Interleaved<std::uint16_t>(samples, out);
    return Interleaved<std::uint32_t>(samples, out);
  }

  template <class Sample>
  void Interleaved(const T* samples, std::uint8_t* out) {
    // A stride that the compiler knows lets it use vectors.
    if (components_.size() == 1) return Write<Sample>(samples, frame_.columns, 1, range_, out);
    Write<Sample>(samples, frame_.columns, components_.size(), range_, out);
  }

  Frame& frame_;
  bool has_transform_;
  std::uint32_t sample_bytes_;
  Range range_;
  HtBlockDecoder decoder_;
  std::vector<std::unique_ptr<Component<T>>> components_;
  std::array<std::vector<T>, 3> colours_;
};

bool Decode(const Jpeg2000Header& header, std::uint32_t discard_levels, Frame& frame) {
  auto image = LayOutHtImage(header);
  if (!image || discard_levels > image->levels) return false;
  const std::size_t wanted = image->levels - discard_levels;
  const HtResolution& resolution = image->components.front()[wanted];
  const bool fits = resolution.width == frame.columns && resolution.height == frame.rows &&
                    image->components.size() == frame.samples_per_pixel;
  if (!fits || !ReadHtPackets(*image)) return false;
  if (image->is_reversible) return Picture<std::int32_t>(header, *image, wanted, frame).Decode();
  return Picture<float>(header, *image, wanted, frame).Decode();
}

}  // namespace

bool DecodeHighThroughput(const Jpeg2000Header& header, std::uint32_t discard_levels, Frame& frame) {
  try {
    return Decode(header, discard_levels, frame);
  } catch (const std::bad_alloc&) {
    return false;
  }
}

}  // namespace negatoscope
