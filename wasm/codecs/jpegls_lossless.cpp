#include "codecs/jpegls_lossless.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstring>
#include <utility>
#include <vector>

#include "codecs/stuffed_bits.h"

namespace negatoscope {

namespace {

using Bits = StuffedBits<Stuffing::kBit>;

constexpr std::int32_t kDefaultReset = 64;
constexpr std::int32_t kLargestReset = 255;
constexpr unsigned kLargestGolomb = 15;  // errors of 16 bits give no more (A.5.1)

// A.7.1.2, J: how long a run each 1 stands for, as a power of two.
constexpr std::array<std::uint8_t, 32> kRunBits{0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2,  2,  3,  3,  3,  3,
                                                4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12, 13, 14, 15};

// What is known of the errors in a context (A.2, A.6), and what follows from it for the next one: each sample waits for
// the one on its left, and has less to wait for where that is known already.
struct Context {
  std::int32_t a = 0;         // sum of their magnitudes
  std::int32_t b = 0;         // their bias
  std::int16_t n = 1;         // how many
  std::int8_t c = 0;          // the correction of the bias
  std::uint8_t k = 0;         // GolombParameter
  std::int32_t mirrored = 0;  // -1 where errors are mapped the other way round (A.5.2)
};

struct RunContext {
  std::int32_t a = 0;
  std::int32_t n = 1;
  std::int32_t negative = 0;
};

// A.5.1: the least k for which n · 2^k reaches a.
unsigned GolombParameter(std::int32_t n, std::int32_t a) {
  const int least =
      std::max(0, std::countl_zero(static_cast<std::uint32_t>(n)) - std::countl_zero(static_cast<std::uint32_t>(a)));
  return static_cast<unsigned>(least + ((n << least) < a ? 1 : 0));
}

// A.3.1, the median edge detector: of left, above, and what a plane through both and above left gives, the middle one.
std::int32_t Predict(std::int32_t a, std::int32_t b, std::int32_t c) {
  return std::clamp(a + b - c, std::min(a, b), std::max(a, b));
}

Context MakeContext(std::int32_t a, std::int32_t b, std::int32_t c, std::int32_t n) {
  const unsigned k = GolombParameter(n, a);
  return {.a = a,
          .b = b,
          .n = static_cast<std::int16_t>(n),
          .c = static_cast<std::int8_t>(c),
          .k = static_cast<std::uint8_t>(k),
          .mirrored = k == 0 && 2 * b <= -n ? -1 : 0};
}

// A.6: n counts, is halved at `reset`, and draws the correction after it.
Context Updated(const Context& context, std::int32_t error, std::int32_t reset) {
  std::int32_t a = context.a + (error < 0 ? -error : error);
  std::int32_t b = context.b + error;
  std::int32_t n = context.n;
  const int halved = n == reset ? 1 : 0;
  a >>= halved;
  b >>= halved;
  n = (n >> halved) + 1;
  // Which it is nobody can foresee, so there are no branches.
  const bool is_low = b <= -n;
  const bool is_high = b > 0;
  const std::int32_t c = std::clamp(context.c + (is_high ? 1 : 0) - (is_low ? 1 : 0), -128, 127);
  const std::int32_t raised = std::max(b + n, 1 - n);
  const std::int32_t lowered = std::min(b - n, 0);
  return MakeContext(a, is_low ? raised : (is_high ? lowered : b), c, n);
}

std::array<std::int32_t, 3> Thresholds(const JpegLsHeader& header) {
  const auto [t1, t2, t3] = DefaultThresholds(header);
  const auto given_or = [](std::uint32_t given, std::int32_t other) {
    return given != 0 ? static_cast<std::int32_t>(given) : other;
  };
  return {given_or(header.t1, t1), given_or(header.t2, t2), given_or(header.t3, t3)};
}

// A.3.3: differences to -4 … 4; [range + difference].
std::vector<std::int8_t> QuantizedGradients(const JpegLsHeader& header) {
  const auto [t1, t2, t3] = Thresholds(header);
  const std::int32_t range = 1 << header.precision;
  std::vector<std::int8_t> table(static_cast<std::size_t>(range) * 2);
  const std::array<std::pair<std::int32_t, std::int8_t>, 9> steps{
      {{-range, -4}, {1 - t3, -3}, {1 - t2, -2}, {1 - t1, -1}, {0, 0}, {1, 1}, {t1, 2}, {t2, 3}, {t3, 4}}};
  for (const auto& [from, value] : steps) std::fill(table.begin() + range + from, table.end(), value);
  return table;
}

template <class Sample>
class ScanDecoder {
 public:
  ScanDecoder(const JpegLsHeader& header, std::span<const std::uint8_t> codestream)
      : bits_(codestream, static_cast<std::size_t>(header.scan_data_at)),
        columns_(header.columns),
        precision_(header.precision),
        max_value_((1 << header.precision) - 1),
        reset_(header.reset != 0 ? static_cast<std::int32_t>(header.reset) : kDefaultReset),
        gradients_(QuantizedGradients(header)) {
    // A.2.1
    const std::int32_t a = std::max(2, (max_value_ + 1 + 32) / 64);
    contexts_.fill(MakeContext(a, 0, 0, 1));
    run_contexts_.fill({.a = a});
  }

  bool Run(std::uint32_t rows, std::uint8_t* out) {
    // a sample more on either side (A.2.1)
    std::vector<Sample> above(columns_ + 2);
    std::vector<Sample> row(columns_ + 2);
    for (std::uint32_t y = 0; y < rows; ++y) {
      above[columns_ + 1] = above[columns_];
      row[0] = above[1];
      Row(above.data() + 1, row.data() + 1);
      if (is_damaged_ || bits_.IsOverdrawn()) return false;
      std::memcpy(out + y * columns_ * sizeof(Sample), row.data() + 1, columns_ * sizeof(Sample));
      std::swap(above, row);
    }
    return bits_.IsAtEnd();
  }

 private:
  void Row(const Sample* above, Sample* row) {
    Bits bits = bits_;  // a copy that stays in registers
    const std::int8_t* const gradient = gradients_.data() + max_value_ + 1;
    std::int32_t b = above[-1];
    std::int32_t d = above[0];
    for (std::size_t x = 0; x < columns_;) {
      const std::int32_t a = row[static_cast<std::ptrdiff_t>(x) - 1];
      const std::int32_t c = b;
      b = d;
      d = above[x + 1];
      const int q = (gradient[d - b] * 9 + gradient[b - c]) * 9 + gradient[c - a];
      if (q != 0) {
        row[x++] = static_cast<Sample>(Regular(q, Predict(a, b, c), bits));
        continue;
      }
      bits_ = bits;
      x += RunFrom(x, above, row);
      bits = bits_;
      b = above[static_cast<std::ptrdiff_t>(x) - 1];
      d = above[x];
    }
    bits_ = bits;
  }

  // A.4 to A.6
  std::int32_t Regular(int q, std::int32_t predicted, Bits& bits) {
    const std::int32_t sign = q >> 31;  // 0 or -1
    Context& context = contexts_[static_cast<std::size_t>((q ^ sign) - sign)];
    predicted = std::clamp(predicted + ((context.c ^ sign) - sign), 0, max_value_);
    const auto mapped = static_cast<std::int32_t>(Golomb(context.k, Limit(), bits));
    const std::int32_t error = -(mapped & 1) ^ (mapped >> 1) ^ context.mirrored;
    context = Updated(context, error, reset_);
    return (predicted + ((error ^ sign) - sign)) & max_value_;
  }

  // A.5.3
  [[nodiscard]] unsigned Limit() const { return 2 * (precision_ + std::max(8U, precision_)); }

  [[gnu::always_inline]] std::uint32_t Golomb(unsigned k, unsigned limit, Bits& bits) {
    bits.Fill();
    const unsigned zeros = bits.LeadingZeros();
    if (zeros + 1 + k > 32 || zeros + 1 + precision_ >= limit) return LongGolomb(k, limit, bits);
    bits.Skip(zeros + 1);
    return zeros << k | bits.Take(k);
  }

  std::uint32_t LongGolomb(unsigned k, unsigned limit, Bits& bits) {
    unsigned zeros = 0;
    while (bits.LeadingZeros() >= 32 && zeros <= limit) {
      bits.Skip(32);
      zeros += 32;
      bits.Fill();
    }
    const unsigned last = bits.LeadingZeros();
    if (zeros > limit || k > kLargestGolomb + 1) {
      is_damaged_ = true;
      return 0;
    }
    bits.Skip(last + 1);
    zeros += last;
    bits.Fill();
    if (zeros + 1 + precision_ >= limit) return bits.Take(precision_) + 1;
    const std::uint32_t value = (zeros << k) + bits.Take(k);
    if (value <= 2U * static_cast<std::uint32_t>(max_value_) + 1) return value;
    is_damaged_ = true;
    return 0;
  }

  // A.7: a run of the left sample, and the one that interrupts it. Gives how many samples that are.
  std::size_t RunFrom(std::size_t x, const Sample* above, Sample* row) {
    const Sample left = row[static_cast<std::ptrdiff_t>(x) - 1];
    const std::size_t most = columns_ - x;
    const std::size_t length = RunLength(most);
    std::fill_n(row + x, length, left);
    if (length == most) return most;
    row[x + length] = static_cast<Sample>(Interruption(left, above[x + length]));
    if (run_index_ > 0) --run_index_;
    return length + 1;
  }

  // A.7.1
  std::size_t RunLength(std::size_t most) {
    std::size_t length = 0;
    for (bits_.Fill(); bits_.Take(1) != 0; bits_.Fill()) {
      const std::size_t step = std::size_t{1} << kRunBits[run_index_];
      if (step <= most - length && run_index_ < kRunBits.size() - 1) ++run_index_;
      length += std::min(step, most - length);
      if (length == most) return most;
    }
    length += bits_.Take(kRunBits[run_index_]);
    if (length > most) is_damaged_ = true;
    return std::min(length, most);
  }

  // A.7.2
  std::int32_t Interruption(std::int32_t left, std::int32_t above) {
    const std::int32_t type = left == above ? 1 : 0;
    RunContext& context = run_contexts_[static_cast<std::size_t>(type)];
    const unsigned k = GolombParameter(context.n, context.a + (type != 0 ? context.n >> 1 : 0));
    const auto coded = static_cast<std::int32_t>(Golomb(k, Limit() - kRunBits[run_index_] - 1U, bits_));
    const std::int32_t magnitude = (coded + type + 1) >> 1;
    const bool is_odd = ((coded + type) & 1) != 0;
    const bool is_negative = (k != 0 || 2 * context.negative >= context.n) == is_odd;
    context.negative += is_negative && magnitude != 0 ? 1 : 0;
    context.a += (coded + 1 - type) >> 1;
    if (context.n == reset_) {
      context.a >>= 1;
      context.n >>= 1;
      context.negative >>= 1;
    }
    ++context.n;
    const std::int32_t error = is_negative ? -magnitude : magnitude;
    return (type != 0 || above > left ? above + error : above - error) & max_value_;
  }

  Bits bits_;
  std::size_t columns_;
  unsigned precision_;
  std::int32_t max_value_;
  std::int32_t reset_;
  std::vector<std::int8_t> gradients_;
  std::array<Context, 365> contexts_;
  std::array<RunContext, 2> run_contexts_;
  std::size_t run_index_ = 0;
  bool is_damaged_ = false;
};

}  // namespace

bool DecodeLosslessJpegLs(std::span<const std::uint8_t> codestream, const JpegLsHeader& header, Frame& frame) {
  const bool is_plain = header.near == 0 && header.components == 1 && header.scans == 1 && header.has_end &&
                        header.reset <= kLargestReset && header.rows == frame.rows && header.columns == frame.columns &&
                        frame.samples_per_pixel == 1;
  if (!is_plain) return false;
  const std::uint32_t container = BytesPerSample(frame.type);
  std::uint8_t* const out = frame.bytes.data();
  if (container == 1) return ScanDecoder<std::uint8_t>(header, codestream).Run(header.rows, out);
  if (container == 2) return ScanDecoder<std::uint16_t>(header, codestream).Run(header.rows, out);
  return false;
}

}  // namespace negatoscope
