#include "codecs/jpegls_lossless.h"

#include <charls/intrface.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <random>
#include <vector>

#include "codecs/jpegls_codec.h"
#include "codecs/pixel_checks.h"
#include "tests/codecs/pictures.h"

namespace negatoscope::fixtures {
namespace {

constexpr std::uint32_t kColumns = 61;
constexpr std::uint32_t kRows = 47;
using Samples = std::vector<std::uint16_t>;

struct Coding {
  std::uint32_t precision = 16;
  std::uint32_t rows = kRows;
  std::uint32_t columns = kColumns;
  JlsCustomParameters custom{};
};

// What CharLS makes of the samples: our decoder and that encoder know nothing of each other.
Bytes Encoded(const Samples& samples, const Coding& coding) {
  JlsParameters parameters{};
  parameters.width = static_cast<int>(coding.columns);
  parameters.height = static_cast<int>(coding.rows);
  parameters.bitspersample = static_cast<int>(coding.precision);
  parameters.components = 1;
  parameters.custom = coding.custom;
  Bytes raw(samples.size() * (coding.precision > 8 ? 2 : 1));
  for (std::size_t i = 0; i < samples.size(); ++i) {
    raw[i * (raw.size() / samples.size())] = static_cast<std::uint8_t>(samples[i]);
    if (coding.precision > 8) raw[i * 2 + 1] = static_cast<std::uint8_t>(samples[i] >> 8U);
  }
  parameters.bytesperline = static_cast<int>(raw.size() / coding.rows);
  Bytes codestream(raw.size() * 2 + 4096);
  std::size_t written = 0;
  BYTE* out = codestream.data();
  std::size_t size = codestream.size();
  EXPECT_EQ(JpegLsEncode(&out, &size, &written, raw.data(), raw.size(), &parameters), OK);
  codestream.resize(written);
  return codestream;
}

PixelDescription DescriptionOf(const Coding& coding) {
  PixelDescription description = Gray(coding.precision > 8 ? 16 : 8, static_cast<std::uint16_t>(coding.precision));
  description.rows = coding.rows;
  description.columns = coding.columns;
  return description;
}

// Nothing where the decoder leaves it to the library.
std::optional<Samples> Decoded(const Bytes& codestream, const Coding& coding) {
  const auto header = ReadJpegLsHeader(codestream);
  auto frame = MakeFrame(DescriptionOf(coding), coding.precision);
  if (!header || !frame || !DecodeLosslessJpegLs(codestream, *header, *frame)) return std::nullopt;
  Samples samples(std::size_t{coding.rows} * coding.columns);
  const std::size_t bytes = frame->bytes.size() / samples.size();
  for (std::size_t i = 0; i < samples.size(); ++i) {
    samples[i] = frame->bytes[i * bytes];
    if (bytes == 2) samples[i] = static_cast<std::uint16_t>(samples[i] | frame->bytes[i * 2 + 1] << 8U);
  }
  return samples;
}

// A slope with noise of so many bits, in which stripes are flat: contexts, escapes and runs.
Samples Picture(const Coding& coding, unsigned noise_bits, std::uint32_t seed) {
  std::mt19937 random(seed);
  Samples samples(std::size_t{coding.rows} * coding.columns);
  const std::uint32_t mask = (1U << coding.precision) - 1;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const std::size_t x = i % coding.columns;
    const std::size_t y = i / coding.columns;
    const bool is_flat = y % 5 == 4 && x > seed % coding.columns;
    const auto noise = static_cast<std::uint32_t>(random()) & ((1U << noise_bits) - 1);
    const std::uint32_t slope = static_cast<std::uint32_t>(x * 3 + y * 7);
    samples[i] = static_cast<std::uint16_t>((is_flat ? slope / 64 : slope + noise) & mask);
  }
  return samples;
}

TEST(LosslessJpegLs, GivesBackWhatTheLibraryEncoded) {
  for (std::uint32_t precision = 8; precision <= 16; ++precision) {
    for (unsigned noise_bits = 0; noise_bits <= precision; ++noise_bits) {
      const Coding coding{.precision = precision};
      const Samples samples = Picture(coding, noise_bits, precision * 31 + noise_bits);
      EXPECT_EQ(Decoded(Encoded(samples, coding), coding), samples) << precision << " bits, noise " << noise_bits;
    }
  }
}

TEST(LosslessJpegLs, RunsGoOverWholeRowsAndEndAtTheirInterruptions) {
  const Coding coding{.precision = 12, .rows = 40, .columns = 1000};
  Samples samples(std::size_t{coding.rows} * coding.columns, 77);
  for (std::size_t i = 0; i < samples.size(); i += 997) samples[i] = static_cast<std::uint16_t>(i % 4096);
  EXPECT_EQ(Decoded(Encoded(samples, coding), coding), samples);
}

TEST(LosslessJpegLs, NarrowPicturesHaveTheirEdges) {
  for (const std::uint32_t columns : {1U, 2U, 3U}) {
    const Coding coding{.precision = 16, .rows = 90, .columns = columns};
    const Samples samples = Picture(coding, 16, columns);
    EXPECT_EQ(Decoded(Encoded(samples, coding), coding), samples) << columns << " columns";
  }
}

TEST(LosslessJpegLs, ThresholdsAndResetOfTheFileHold) {
  Coding coding{.precision = 12};
  coding.custom = {.MAXVAL = 4095, .T1 = 9, .T2 = 40, .T3 = 333, .RESET = 17};
  const Samples samples = Picture(coding, 7, 5);
  const Bytes codestream = Encoded(samples, coding);
  EXPECT_EQ(ReadJpegLsHeader(codestream)->t3, 333U);
  EXPECT_EQ(Decoded(codestream, coding), samples);
}

TEST(LosslessJpegLs, BytesFfAreFollowedBySevenBits) {
  const Coding coding{.precision = 16, .rows = 64, .columns = 256};
  const Samples samples = Picture(coding, 16, 99);
  const Bytes codestream = Encoded(samples, coding);
  const auto data = codestream.begin() + static_cast<std::ptrdiff_t>(ReadJpegLsHeader(codestream)->scan_data_at);
  EXPECT_GT(std::count(data, codestream.end(), 0xFF), 20);
  EXPECT_EQ(Decoded(codestream, coding), samples);
}

TEST(LosslessJpegLs, WhatIsNotWholeIsLeftToTheLibrary) {
  const Coding coding{.precision = 16};
  const Samples samples = Picture(coding, 9, 3);
  const Bytes codestream = Encoded(samples, coding);
  const auto data = static_cast<std::size_t>(ReadJpegLsHeader(codestream)->scan_data_at);
  for (std::size_t cut = data; cut < codestream.size() - 2; cut += 97) {
    Bytes shorter(codestream.begin(), codestream.begin() + static_cast<std::ptrdiff_t>(cut));
    shorter.insert(shorter.end(), {0xFF, 0xD9});
    EXPECT_FALSE(Decoded(shorter, coding)) << cut << " bytes";
  }
  Bytes longer = codestream;
  longer.insert(longer.end() - 2, {0x12, 0x34});
  EXPECT_FALSE(Decoded(longer, coding));
}

// Samples that the library gives, nothing where it finds damage.
std::optional<Samples> DecodedByLibrary(Bytes codestream, const Coding& coding) {
  codestream.resize(codestream.size() + 32);  // it looks ahead
  Samples samples(std::size_t{coding.rows} * coding.columns);
  JlsParameters parameters{};
  try {
    if (JpegLsDecode(samples.data(), samples.size() * 2, codestream.data(), codestream.size() - 32, &parameters) != OK)
      return std::nullopt;
  } catch (...) {
    return std::nullopt;
  }
  return samples;
}

TEST(LosslessJpegLs, DamageIsLeftToTheLibraryOrGivesWhatTheLibraryGives) {
  const Coding coding{.precision = 12, .rows = 12, .columns = 40};
  const Bytes codestream = Encoded(Picture(coding, 5, 8), coding);
  const auto data = static_cast<std::size_t>(ReadJpegLsHeader(codestream)->scan_data_at);
  std::mt19937 random(4);
  int decoded = 0;
  for (int turn = 0; turn < 4000; ++turn) {
    Bytes damaged = codestream;
    damaged[data + random() % (codestream.size() - data)] ^= static_cast<std::uint8_t>(1U << random() % 8U);
    const auto ours = Decoded(damaged, coding);
    if (!ours) continue;
    ++decoded;
    ASSERT_EQ(ours, DecodedByLibrary(damaged, coding)) << "turn " << turn;
  }
  EXPECT_GT(decoded, 20);
  const auto decode = [&](const Bytes& bytes) { return DecodeJpegLs(bytes, DescriptionOf(coding)); };
  EXPECT_TRUE(SurvivesDamage(codestream, decode));
}

}  // namespace
}  // namespace negatoscope::fixtures
