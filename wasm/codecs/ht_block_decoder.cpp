#include "codecs/ht_block_decoder.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "codecs/ht_tables.h"

namespace negatoscope {

namespace {

// Bits of an entry of HtTables.
constexpr std::uint32_t kLengthMask = 7;
constexpr std::uint32_t kBottomLeft = 1U << 5U;
constexpr std::uint32_t kTopRight = 1U << 6U;
constexpr std::uint32_t kBottomRight = 1U << 7U;
constexpr std::uint32_t kSignificant = 0xF0;
constexpr std::uint32_t kExponentAt = 16;

// A quad's samples have no more bits together than one look at the stream shows.
constexpr std::uint32_t kSmallExponent = 14;
constexpr std::uint32_t kMaxSampleBits = 31;
// 4096 samples of 31 bits, with a stuffed bit in each two bytes.
constexpr std::size_t kMaxSegment = 20000;
constexpr std::size_t kMaxCodeBytes = 4079;  // 7.1.1

// 7.3.5, equation 1: the first row of quads has neighbours on the left only. All of these move the bits of the samples
// named above to where the context has them, as a test of each would take longer.
std::uint32_t FirstRowContext(std::uint32_t west) { return (west >> 5U & 6U) | ((west >> 4U | west >> 5U) & 1U); }

// Equation 2.
std::uint32_t OtherRowContext(const std::uint32_t* north, std::uint32_t west) {
  return ((north[-1] >> 7U | north[0] >> 5U) & 1U) | ((west >> 5U | west >> 6U) & 2U) |
         ((north[0] >> 7U | north[1] >> 5U) & 1U) << 2U;
}

// Four samples at once, in the vectors that compilers have for all machines: top left, top right, bottom left, bottom
// right. The codes and their streams have the bottom left one second.
using Samples [[gnu::vector_size(16)]] = std::uint32_t;

Samples All(std::uint32_t value) { return Samples{value, value, value, value}; }

// Which of the flags of a quad are set, as masks of all bits. Three groups of four lie beside each other.
Samples FlagsOf(std::uint32_t quad, unsigned group) {
  const Samples flags = Samples{1U, 4U, 2U, 8U} << All(group);
  return reinterpret_cast<Samples>((All(quad) & flags) != 0);
}

// For each set of flags how many of them come before a sample, a byte for each, and in the fifth how many there are.
constexpr std::array<std::uint64_t, 16> kBefore = [] {
  std::array<std::uint64_t, 16> counts{};
  for (std::size_t flags = 0; flags < counts.size(); ++flags) {
    std::uint64_t before = 0;
    for (unsigned i = 0; i < 4; ++i) {
      before += flags >> i & 1U;
      counts[flags] |= before << (8 * (i + 1));
    }
  }
  return counts;
}();

// Where the bits of each sample begin: significant ones have as many bits as the exponent says, one less where the
// leading one is known. Bytes as in kBefore.
std::uint64_t OffsetsOf(std::uint32_t quad, std::uint32_t exponent) {
  return kBefore[quad >> 4U & 15U] * exponent - kBefore[quad >> 12U & 15U];
}

std::uint32_t ByteOf(std::uint64_t bytes, unsigned index) {
  return static_cast<std::uint32_t>(bytes >> (8 * index)) & 0xFFU;
}

// The samples of a quad, as Row() has them, from bits of which those that belong to each come first.
Samples SamplesOf(std::uint32_t quad, std::uint32_t exponent, const Samples& bits) {
  const std::uint32_t top = (1U << exponent) >> 1U;
  const Samples is_known = FlagsOf(quad, 12);
  const Samples own_bits = All(top - 1 + top) ^ (is_known & All(top));
  const Samples known_ones = FlagsOf(quad, 8) & All(top);
  return (((bits & own_bits) | known_ones) + 2) & FlagsOf(quad, 4);
}

}  // namespace

bool HtBlockDecoder::Start(std::span<const std::uint8_t> segment) {
  if (segment.size() < 2 || segment.size() > kMaxSegment) return false;
  // 7.1.1: the last 12 bits are the length of the two other streams.
  const std::size_t length = segment.size();
  const std::size_t code_bytes = std::size_t{segment[length - 1]} << 4U | (segment[length - 2] & 0xFU);
  if (code_bytes < 2 || code_bytes > length || code_bytes > kMaxCodeBytes) return false;
  const std::size_t row_bits = std::size_t{kMaxSampleBits} * 4 * quads_across_;
  const auto others = segment.last(code_bytes);
  events_.Start(others.first(code_bytes - 1));
  codes_.Backward(others.first(code_bytes - 1), row_bits);
  return magnitudes_.Forward(segment.first(length - code_bytes), row_bits);
}

template <bool kIsFirstRow>
void HtBlockDecoder::ReadRow(std::uint32_t row) {
  static const HtTables& tables = GetHtTables();
  const auto& codewords = kIsFirstRow ? tables.first_row : tables.other_rows;
  std::uint32_t* const quads = quads_.data() + (row + 1) * quad_stride_ + 1;
  const std::uint32_t* const north = quads - quad_stride_;
  quads[-1] = 0;
  quads[quad_stride_ - 2] = 0;
  HtBits::Cursor codes = codes_.Next();
  std::uint32_t west = 0;
  for (std::uint32_t q = 0; q < quads_across_; q += 2) {
    std::uint64_t bits = codes.Peek();
    std::uint32_t taken = 0;
    const auto next_quad = [&](std::uint32_t at) -> std::uint32_t {
      const std::uint32_t context = kIsFirstRow ? FirstRowContext(west) : OtherRowContext(north + at, west);
      west = codewords[context << 7U | (bits & 127U)];
      if (context == 0 && !events_.Next()) west = 0;
      bits >>= west & kLengthMask;
      taken += west & kLengthMask;
      return west;
    };
    const std::uint32_t first = next_quad(q);
    const std::uint32_t second = q + 1 < quads_across_ ? next_quad(q + 1) : 0;
    std::uint32_t mode = (first >> 3U & 1U) | (second >> 2U & 2U);
    if (mode == 3) {
      mode = HtTables::kBoth;
      if (kIsFirstRow) mode = events_.Next() ? HtTables::kBothBeyondTwo : HtTables::kBothInFirstRow;
    }
    const HtPairPrefix prefix = tables.pair_prefixes[mode << 6U | (bits & 63U)];
    bits >>= prefix.prefix_bits;
    const std::uint32_t first_suffix = static_cast<std::uint32_t>(bits) & ((1U << prefix.first_suffix_bits) - 1U);
    bits >>= prefix.first_suffix_bits;
    const std::uint32_t second_suffix = static_cast<std::uint32_t>(bits) & ((1U << prefix.second_suffix_bits) - 1U);
    codes.Skip(taken + prefix.prefix_bits + prefix.first_suffix_bits + prefix.second_suffix_bits);
    quads[q] = first | (prefix.first_value + first_suffix) << kExponentAt;
    quads[q + 1] = second | (prefix.second_value + second_suffix) << kExponentAt;
  }
  codes_.Settle(codes);
}

void HtBlockDecoder::ReadMagnitudes(std::uint32_t row) {
  const std::uint32_t* const quads = quads_.data() + (row + 1) * quad_stride_ + 1;
  // The first row of samples is a border of zeros.
  std::uint32_t* const top = samples_.data() + (std::size_t{row} * 2 + 1) * sample_stride_ + 1;
  std::uint32_t* const bottom = top + sample_stride_;
  const std::uint32_t* const above = top - sample_stride_;
  const std::size_t border = std::size_t{quads_across_} * 2;
  top[-1] = top[border] = bottom[-1] = bottom[border] = 0;
  HtBits::Cursor magnitudes = magnitudes_.Next();
  std::uint32_t largest = 0;
  for (std::uint32_t q = 0; q < quads_across_; ++q) {
    const std::uint32_t quad = quads[q];
    std::uint32_t* const left = top + std::size_t{q} * 2;
    std::uint32_t* const lower_left = bottom + std::size_t{q} * 2;
    const std::uint32_t significant = quad & kSignificant;
    if (significant == 0) {
      left[0] = left[1] = lower_left[0] = lower_left[1] = 0;
      continue;
    }
    // 7.3.7, equations 5 and 6: the predictor looks at the row above where more than one sample is significant.
    std::uint32_t exponent = (quad >> kExponentAt) + 1;
    if ((significant & (significant - 1)) != 0) {
      const std::uint32_t* const up = above + std::size_t{q} * 2;
      const std::uint32_t most = std::max(std::max(up[-1], up[0]), std::max(up[1], up[2]));
      exponent += 30U - static_cast<std::uint32_t>(std::countl_zero((most < 2 ? 0 : most - 2) | 3U));
    }
    largest = std::max(largest, exponent);
    exponent = std::min(exponent, kMaxSampleBits);
    const std::uint64_t offsets = OffsetsOf(quad, exponent);
    const auto at = [&](unsigned index) { return static_cast<std::uint32_t>(magnitudes.Peek(ByteOf(offsets, index))); };
    Samples bits{};
    if (exponent <= kSmallExponent) {
      const std::uint64_t all = magnitudes.Peek();
      const auto from = [&](unsigned index) { return static_cast<std::uint32_t>(all >> (offsets >> 8 * index & 63U)); };
      bits = Samples{static_cast<std::uint32_t>(all), from(2), from(1), from(3)};
    } else {
      bits = Samples{at(0), at(2), at(1), at(3)};
    }
    const Samples samples = SamplesOf(quad, exponent, bits);
    std::memcpy(left, &samples, sizeof(samples) / 2);
    std::memcpy(lower_left, reinterpret_cast<const std::uint8_t*>(&samples) + sizeof(samples) / 2, sizeof(samples) / 2);
    magnitudes.Skip(ByteOf(offsets, 4));
  }
  largest_exponent_ = std::max(largest_exponent_, largest);
  magnitudes_.Settle(magnitudes);
}

// Significant samples outside the block: the last column or row of quads may have half of them.
bool HtBlockDecoder::HasStrayBits() const {
  std::uint32_t stray = 0;
  if (width_ % 2 != 0) {
    for (std::size_t row = 1; row <= quads_down_; ++row) {
      stray |= quads_[row * quad_stride_ + quads_across_] & (kTopRight | kBottomRight);
    }
  }
  if (height_ % 2 != 0) {
    for (std::size_t q = 1; q <= quads_across_; ++q) {
      stray |= quads_[quads_down_ * quad_stride_ + q] & (kBottomLeft | kBottomRight);
    }
  }
  return stray != 0;
}

bool HtBlockDecoder::Decode(const HtCodeBlock& block, std::uint32_t width, std::uint32_t height) {
  width_ = width;
  height_ = height;
  quads_across_ = (width + 1) / 2;
  quads_down_ = (height + 1) / 2;
  quad_stride_ = (quads_across_ + 1U) / 2 * 2 + 2;
  sample_stride_ = std::size_t{quads_across_} * 2 + 2;
  quads_.resize(quad_stride_ * (quads_down_ + 1));
  std::fill_n(quads_.begin(), quad_stride_, 0U);
  samples_.resize(sample_stride_ * (std::size_t{quads_down_} * 2 + 1));
  std::fill_n(samples_.begin(), sample_stride_, 0U);
  largest_exponent_ = 0;
  if (!Start(block.bytes)) return false;
  ReadRow<true>(0);
  for (std::uint32_t row = 1; row < quads_down_; ++row) ReadRow<false>(row);
  if (HasStrayBits()) return false;
  for (std::uint32_t row = 0; row < quads_down_; ++row) ReadMagnitudes(row);
  return largest_exponent_ <= block.zero_planes + 2;
}

}  // namespace negatoscope
