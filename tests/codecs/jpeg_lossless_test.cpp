#include "codecs/jpeg_lossless.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "codecs/jpeg_codec.h"
#include "codecs/jpeg_ijg.h"
#include "codecs/jpeg_markers.h"
#include "tests/codecs/pictures.h"

namespace negatoscope::fixtures {
namespace {

constexpr std::uint32_t kColumns = 23;
constexpr std::uint32_t kRows = 17;
using Samples = std::vector<std::uint32_t>;

struct Coding {
  std::uint32_t precision = 16;
  std::uint32_t predictor = 1;
  std::uint32_t rows_between_restarts = 0;
  bool has_long_codes = false;
};

// Bits, highest first, with a 0 after each FF (ISO/IEC 10918-1 F.1.2.3).
class BitWriter {
 public:
  void Put(std::uint32_t value, unsigned count) {
    while (count-- > 0) {
      byte_ = byte_ << 1U | (value >> count & 1U);
      if (++bits_ == 8) Write();
    }
  }
  void Align() {
    while (bits_ != 0) Put(1, 1);
  }
  Bytes bytes;

 private:
  void Write() {
    bytes.push_back(static_cast<std::uint8_t>(byte_));
    if ((byte_ & 0xFFU) == 0xFF) bytes.push_back(0);
    byte_ = 0;
    bits_ = 0;
  }
  std::uint32_t byte_ = 0;
  unsigned bits_ = 0;
};

// Number of codes of 1 … 16 bits for the categories 0 … 16: all of five bits, or from two up to sixteen.
std::array<std::uint8_t, 16> LengthsOf(const Coding& coding) {
  if (coding.has_long_codes) return {0, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2};
  return {0, 0, 0, 0, 17};
}

// Code and length of a category (C.2).
std::pair<std::uint32_t, unsigned> CodeOf(const Coding& coding, std::uint32_t category) {
  std::uint32_t code = 0;
  std::uint32_t before = 0;
  for (unsigned length = 1; length <= 16; ++length, code <<= 1U) {
    const std::uint32_t count = LengthsOf(coding)[length - 1];
    if (category < before + count) return {code + category - before, length};
    before += count;
    code += count;
  }
  return {};
}

std::uint32_t PredictionOf(const Samples& samples, const Coding& coding, std::uint32_t x, std::uint32_t y) {
  const bool is_first = y == 0 || (coding.rows_between_restarts != 0 && y % coding.rows_between_restarts == 0);
  if (is_first && x == 0) return 1U << (coding.precision - 1);
  const auto at = [&](std::uint32_t column, std::uint32_t row) {
    return static_cast<int>(samples[row * kColumns + column]);
  };
  if (is_first) return static_cast<std::uint32_t>(at(x - 1, y));
  if (x == 0) return static_cast<std::uint32_t>(at(0, y - 1));
  const int a = at(x - 1, y);
  const int b = at(x, y - 1);
  const int c = at(x - 1, y - 1);
  const std::array<int, 8> table{0, a, b, c, a + b - c, a + ((b - c) >> 1), b + ((a - c) >> 1), (a + b) / 2};
  return static_cast<std::uint32_t>(table[coding.predictor]);
}

Bytes Encode(const Samples& samples, const Coding& coding) {
  const auto byte = [](std::uint32_t value) { return static_cast<std::uint8_t>(value); };
  const std::uint32_t interval = coding.rows_between_restarts * kColumns;
  Bytes out{0xFF, 0xD8, 0xFF, 0xC3, 0, 11, byte(coding.precision), 0, kRows, 0, kColumns, 1, 1, 0x11, 0};
  out.insert(out.end(), {0xFF, 0xC4, 0, 36, 0});
  for (const std::uint8_t count : LengthsOf(coding)) out.push_back(count);
  for (std::uint32_t category = 0; category <= 16; ++category) out.push_back(byte(category));
  out.insert(out.end(), {0xFF, 0xDD, 0, 4, byte(interval >> 8U), byte(interval)});
  out.insert(out.end(), {0xFF, 0xDA, 0, 8, 1, 1, 0, byte(coding.predictor), 0, 0});
  BitWriter bits;
  for (std::uint32_t y = 0; y < kRows; ++y) {
    if (interval != 0 && y != 0 && y % coding.rows_between_restarts == 0) {
      bits.Align();
      bits.bytes.insert(bits.bytes.end(), {0xFF, byte(0xD0 + (y / coding.rows_between_restarts - 1) % 8)});
    }
    for (std::uint32_t x = 0; x < kColumns; ++x) {
      const std::uint32_t difference = samples[y * kColumns + x] - PredictionOf(samples, coding, x, y);
      const auto change = static_cast<std::int16_t>(difference);
      const auto magnitude = static_cast<std::uint32_t>(change < 0 ? -change : change);
      const auto category = static_cast<std::uint32_t>(std::bit_width(magnitude));
      const auto [code, length] = CodeOf(coding, category);
      bits.Put(code, length);
      if (category < 16) bits.Put(static_cast<std::uint32_t>(change < 0 ? change - 1 : change), category);
    }
  }
  bits.Align();
  out.insert(out.end(), bits.bytes.begin(), bits.bytes.end());
  out.insert(out.end(), {0xFF, 0xD9});
  return out;
}

// Slopes with jumps over the whole range, half of it among them: the difference of category 16.
Samples Jumpy(std::uint32_t precision) {
  Samples samples;
  std::uint32_t random = 1;
  for (std::uint32_t i = 0; i < kRows * kColumns; ++i) {
    random = random * 1103515245U + 12345U;
    const std::uint32_t jump = i % 5 == 0 ? random >> 16U : (i % 11 == 0 ? 1U << (precision - 1) : 0);
    samples.push_back((i * 3 + jump) & ((1U << precision) - 1U));
  }
  return samples;
}

PixelDescription DescriptionOf(const Coding& coding) {
  PixelDescription description = Gray(coding.precision <= 8 ? 8 : 16, static_cast<std::uint16_t>(coding.precision));
  description.rows = kRows;
  description.columns = kColumns;
  return description;
}

Bytes PackedAs(const Samples& samples, std::uint32_t precision) {
  Bytes bytes;
  for (const std::uint32_t sample : samples) {
    bytes.push_back(static_cast<std::uint8_t>(sample));
    if (precision > 8) bytes.push_back(static_cast<std::uint8_t>(sample >> 8U));
  }
  return bytes;
}

Frame BlankFrame(const Coding& coding) {
  Frame frame;
  frame.rows = kRows;
  frame.columns = kColumns;
  frame.type = coding.precision <= 8 ? SampleType::kUint8 : SampleType::kUint16;
  frame.bytes.resize(static_cast<std::size_t>(FrameBytes(frame)));
  return frame;
}

Bytes ByLibrary(const Bytes& codestream, const Coding& coding) {
  Frame frame = BlankFrame(coding);
  const IjgRequest request{.codestream = codestream.data(),
                           .codestream_bytes = codestream.size(),
                           .rows = kRows,
                           .columns = kColumns,
                           .components = 1,
                           .container_bytes = BytesPerSample(frame.type),
                           .out = frame.bytes.data()};
  if (coding.precision <= 8) return DecodeWithIjg8(request).is_ok ? frame.bytes : Bytes();
  if (coding.precision <= 12) return DecodeWithIjg12(request).is_ok ? frame.bytes : Bytes();
  return DecodeWithIjg16(request).is_ok ? frame.bytes : Bytes();
}

class JpegLossless : public testing::TestWithParam<std::uint32_t> {};

TEST_P(JpegLossless, EveryPredictorGivesBackEveryBitAsTheLibraryDoes) {
  for (std::uint32_t precision = 2; precision <= 16; ++precision) {
    const Samples samples = Jumpy(precision);
    for (const std::uint32_t rows_between : {0U, 1U, 3U}) {
      for (const bool has_long_codes : {false, true}) {
        const Coding coding{precision, GetParam(), rows_between, has_long_codes};
        const Bytes codestream = Encode(samples, coding);
        const auto header = ReadJpegHeader(codestream);
        ASSERT_TRUE(header) << header.error().detail;
        Frame frame = BlankFrame(coding);
        ASSERT_TRUE(DecodeLosslessJpeg(codestream, *header, frame)) << precision << " bits";
        ASSERT_EQ(frame.bytes, PackedAs(samples, precision)) << precision << " bits, restart " << rows_between;
        ASSERT_EQ(frame.bytes, ByLibrary(codestream, coding)) << precision << " bits, restart " << rows_between;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Predictors, JpegLossless, testing::Range(1U, 8U));

TEST(JpegLosslessDamage, IsLeftToTheLibraryWhichTellsTheRowsThatAreThere) {
  const Coding coding{.precision = 12, .predictor = 1, .rows_between_restarts = 4};
  const Bytes codestream = Encode(Jumpy(12), coding);
  const auto without = [&](std::size_t at, std::size_t count) {
    Bytes damaged = codestream;
    const auto from = damaged.begin() + static_cast<std::ptrdiff_t>(at);
    damaged.erase(from, from + static_cast<std::ptrdiff_t>(count));
    return damaged;
  };
  const std::array<std::uint8_t, 2> second_restart{0xFF, 0xD1};
  const auto restart = std::ranges::search(codestream, second_restart).begin() - codestream.begin();
  for (const Bytes& damaged : {without(codestream.size() - 100, 98), without(static_cast<std::size_t>(restart), 2)}) {
    const auto header = ReadJpegHeader(damaged);
    ASSERT_TRUE(header);
    Frame frame = BlankFrame(coding);
    EXPECT_FALSE(DecodeLosslessJpeg(damaged, *header, frame));
    const auto shown = DecodeJpeg(damaged, DescriptionOf(coding));
    ASSERT_TRUE(shown) << shown.error().detail;
    EXPECT_LT(shown->valid_rows, kRows);
    EXPECT_FALSE(shown->notes.empty());
  }
}

TEST(JpegLosslessDamage, IsSurvived) {
  const Coding coding{.precision = 16, .predictor = 6, .rows_between_restarts = 2, .has_long_codes = true};
  EXPECT_TRUE(SurvivesDamage(Encode(Jumpy(16), coding),
                             [&](const Bytes& bytes) { return DecodeJpeg(bytes, DescriptionOf(coding)); }));
}

}  // namespace
}  // namespace negatoscope::fixtures
