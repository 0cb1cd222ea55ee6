#include "codecs/ht_geometry.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "codecs/big_endian.h"

namespace negatoscope {

namespace {

using Bytes = std::span<const std::uint8_t>;

// ISO/IEC 15444-1, Table A.2
enum Marker : std::uint16_t {
  kCap = 0xFF50,
  kSiz = 0xFF51,
  kCod = 0xFF52,
  kTlm = 0xFF55,
  kPlm = 0xFF57,
  kPlt = 0xFF58,
  kCpf = 0xFF59,
  kQcd = 0xFF5C,
  kQcc = 0xFF5D,
  kCrg = 0xFF63,
  kCom = 0xFF64,
  kSot = 0xFF90,
  kSod = 0xFF93,
};

constexpr std::uint32_t kMaxPrecision = 16;
constexpr std::uint32_t kMaxBitPlanes = 28;
constexpr std::uint32_t kMaxPackets = 1U << 16U;

struct Step {
  std::uint32_t exponent = 0;
  std::uint32_t mantissa = 0;
};

// QCD or QCC (A.6.4): the quantisation of the bands, from the lowest.
struct Quantisation {
  std::uint32_t style = 0;
  std::uint32_t guard_bits = 0;
  std::vector<Step> steps;

  // E.1.1, equation E-5: one step is told, the others follow.
  [[nodiscard]] std::optional<Step> Of(std::uint32_t band) const {
    if (style != 1) return band < steps.size() ? std::optional(steps[band]) : std::nullopt;
    if (steps.empty()) return std::nullopt;
    const std::uint32_t less = band == 0 ? 0 : (band - 1) / 3;
    return Step{.exponent = steps[0].exponent > less ? steps[0].exponent - less : 0, .mantissa = steps[0].mantissa};
  }
};

class Layout {
 public:
  explicit Layout(const Jpeg2000Header& header) : header_(header), bytes_(header.codestream) {}

  std::optional<HtImage> Run() {
    if (!IsPlain() || !MainHeader() || !TileParts()) return std::nullopt;
    image_.width = header_.columns;
    image_.height = header_.rows;
    image_.has_transform = header_.has_component_transform;
    for (std::size_t c = 0; c < header_.components.size(); ++c) {
      if (!Component(c)) return std::nullopt;
    }
    return std::move(image_);
  }

 private:
  [[nodiscard]] bool IsPlain() const {
    const Jpeg2000Component& first = header_.components.front();
    const auto is_like_first = [&](const Jpeg2000Component& component) {
      return component.precision == first.precision && component.is_signed == first.is_signed &&
             component.step_x == 1 && component.step_y == 1;
    };
    return header_.is_high_throughput && header_.is_complete && header_.tiles == 1 && header_.layers == 1 &&
           first.precision <= kMaxPrecision && std::ranges::all_of(header_.components, is_like_first);
  }

  // The walk of the markers has checked that segments lie within the codestream.
  bool MainHeader() {
    at_ = 2;
    while (bytes_.size() - at_ >= 4) {
      const std::uint32_t marker = BigEndian16(bytes_, at_);
      if (marker == kSot) return has_style_ && has_quantisation_;
      const std::size_t length = BigEndian16(bytes_, at_ + 2);
      if (length < 2 || length > bytes_.size() - at_ - 2) return false;
      if (!Segment(marker, bytes_.subspan(at_ + 4, length - 2))) return false;
      at_ += length + 2;
    }
    return false;
  }

  bool Segment(std::uint32_t marker, Bytes segment) {
    switch (marker) {
      case kSiz:
        return HasOrigin(segment);
      case kCod:
        return CodingStyle(segment);
      case kQcd:
        return !std::exchange(has_quantisation_, true) && Read(segment, default_);
      case kQcc:
        return ComponentQuantisation(segment);
      case kCap:
      case kCpf:
      case kTlm:
      case kPlm:
      case kCrg:
      case kCom:
        return true;
      default:
        return false;
    }
  }

  // Image and tile begin at the origin of the grid.
  static bool HasOrigin(Bytes segment) {
    return segment.size() >= 36 && BigEndian32(segment, 10) == 0 && BigEndian32(segment, 14) == 0 &&
           BigEndian32(segment, 26) == 0 && BigEndian32(segment, 30) == 0;
  }

  // A.6.1, Table A.20. Bit 6 of the style says HT; bits 0 … 5 are of the other block coder, 3 of refinement passes.
  bool CodingStyle(Bytes segment) {
    constexpr std::uint8_t ht_only = 0x40;
    if (std::exchange(has_style_, true) || segment.size() < 10) return false;
    image_.has_sop = (segment[0] & 2U) != 0;
    image_.has_eph = (segment[0] & 4U) != 0;
    image_.progression = segment[1];
    image_.levels = segment[5];
    block_bits_ = {segment[6] + 2U, segment[7] + 2U};
    image_.is_reversible = segment[9] == 1;
    const bool has_blocks = block_bits_[0] >= 2 && block_bits_[1] >= 2 && block_bits_[0] <= 10 &&
                            block_bits_[1] <= 10 && block_bits_[0] + block_bits_[1] <= 12;
    if ((segment[0] & 1U) != 0) precincts_ = segment.subspan(10);
    const bool has_precincts = precincts_.empty() || precincts_.size() > image_.levels;
    return has_blocks && has_precincts && segment[8] == ht_only && image_.progression <= 4 && image_.levels <= 32;
  }

  bool ComponentQuantisation(Bytes segment) {
    if (segment.empty() || segment[0] >= header_.components.size()) return false;
    own_.resize(header_.components.size());
    return Read(segment.subspan(1), own_[segment[0]].emplace());
  }

  static bool Read(Bytes segment, Quantisation& quantisation) {
    if (segment.empty()) return false;
    quantisation.style = segment[0] & 31U;
    quantisation.guard_bits = segment[0] >> 5U;
    if (quantisation.style > 2) return false;
    const std::size_t size = quantisation.style == 0 ? 1 : 2;
    for (std::size_t at = 1; at + size <= segment.size(); at += size) {
      if (size == 1) {
        quantisation.steps.push_back({.exponent = std::uint32_t{segment[at]} >> 3U, .mantissa = 0});
      } else {
        const std::uint32_t step = BigEndian16(segment, at);
        quantisation.steps.push_back({.exponent = step >> 11U, .mantissa = step & 0x7FFU});
      }
    }
    return true;
  }

  // A.4.2, and of the headers of tile-parts only what changes nothing.
  bool TileParts() {
    while (bytes_.size() - at_ >= 14 && BigEndian16(bytes_, at_) == kSot) {
      const std::size_t told = BigEndian32(bytes_, at_ + 6);
      const std::size_t length = told == 0 ? bytes_.size() - at_ : told;
      if (length < 14 || length > bytes_.size() - at_) return false;
      Bytes part = bytes_.subspan(at_ + 12, length - 12);
      at_ += length;
      while (BigEndian16(part, 0) != kSod) {
        const std::uint32_t marker = BigEndian16(part, 0);
        if ((marker != kPlt && marker != kCom) || part.size() < 6) return false;
        const std::size_t segment = BigEndian16(part, 2);
        if (segment < 2 || segment + 4 > part.size()) return false;
        part = part.subspan(segment + 2);
      }
      image_.packets.push_back(part.subspan(2));
    }
    return !image_.packets.empty();
  }

  bool Component(std::size_t index) {
    const bool has_own = index < own_.size() && own_[index].has_value();
    const Quantisation& quantisation = has_own ? *own_[index] : default_;
    // Without quantisation there is nothing to multiply with, which is what reversible means here.
    if ((quantisation.style == 0) != image_.is_reversible) return false;
    std::vector<HtResolution>& resolutions = image_.components.emplace_back();
    for (std::uint32_t r = 0; r <= image_.levels; ++r) {
      if (!Resolution(r, quantisation, resolutions.emplace_back())) return false;
    }
    return true;
  }

  bool Resolution(std::uint32_t r, const Quantisation& quantisation, HtResolution& resolution) {
    const std::uint32_t shift = image_.levels - r;
    resolution.width = CeilShift(image_.width, shift);
    resolution.height = CeilShift(image_.height, shift);
    const std::uint32_t in_bands = r == 0 ? 0 : 1;
    if (!precincts_.empty()) {
      resolution.precinct_width_bits = precincts_[r] & 15U;
      resolution.precinct_height_bits = precincts_[r] >> 4U;
    }
    // B.6: only the lowest resolution may have precincts of one sample; with less than a block there is no gain here.
    if (resolution.precinct_width_bits < 3 || resolution.precinct_height_bits < 3) return false;
    resolution.block_width_bits = std::min(block_bits_[0], resolution.precinct_width_bits - in_bands);
    resolution.block_height_bits = std::min(block_bits_[1], resolution.precinct_height_bits - in_bands);
    packets_ += std::uint64_t{resolution.PrecinctsAcross()} * resolution.PrecinctsDown();
    if (packets_ > kMaxPackets) return false;
    const std::uint32_t first = r == 0 ? 0 : 3 * r - 2;
    for (std::uint32_t band = 0; band < (r == 0 ? 1 : 3); ++band) {
      const auto step = quantisation.Of(first + band);
      if (!step || !Band(r == 0 ? 0 : band + 1, *step, quantisation.guard_bits, resolution)) return false;
    }
    return true;
  }

  // @param kind 0 LL, 1 HL, 2 LH, 3 HH
  bool Band(std::uint32_t kind, Step step, std::uint32_t guard_bits, HtResolution& resolution) const {
    HtBand& band = resolution.bands.emplace_back();
    band.width = kind == 0 ? resolution.width : (resolution.width + 1 - kind % 2) / 2;
    band.height = kind == 0 ? resolution.height : (resolution.height + 1 - kind / 2) / 2;
    band.blocks_across = CeilShift(band.width, resolution.block_width_bits);
    band.blocks_down = CeilShift(band.height, resolution.block_height_bits);
    band.blocks.resize(std::size_t{band.blocks_across} * band.blocks_down);
    if (step.exponent + guard_bits == 0) return false;
    band.bit_planes = step.exponent + guard_bits - 1;
    // Equation E-3, without the gains of the bands, which the wavelet undoes.
    const int range = static_cast<int>(header_.components.front().precision) - static_cast<int>(step.exponent);
    band.step = std::ldexp(1.0F + static_cast<float>(step.mantissa) / 2048.0F, range);
    return band.bit_planes <= kMaxBitPlanes;
  }

  const Jpeg2000Header& header_;
  Bytes bytes_;
  std::size_t at_ = 0;
  bool has_style_ = false;
  bool has_quantisation_ = false;
  std::array<std::uint32_t, 2> block_bits_{};
  Bytes precincts_;
  Quantisation default_;
  std::vector<std::optional<Quantisation>> own_;
  std::uint64_t packets_ = 0;
  HtImage image_;
};

}  // namespace

std::optional<HtImage> LayOutHtImage(const Jpeg2000Header& header) { return Layout(header).Run(); }

}  // namespace negatoscope
