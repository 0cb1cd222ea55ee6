#include "codecs/ht_decoder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <optional>

#include "codecs/jpeg2000_codec.h"
#include "codecs/jpeg2000_markers.h"
#include "codecs/stored_values.h"
#include "tests/codecs/ht_fixtures.h"
#include "tests/codecs/pictures.h"

namespace negatoscope::fixtures {
namespace {

using enum PhotometricInterpretation;

// Where in the main header a marker segment begins.
std::size_t SegmentAt(const Bytes& codestream, std::uint8_t marker) {
  std::size_t at = 2;
  while (codestream[at + 1] != marker) at += std::size_t{2} + codestream[at + 2] * 256U + codestream[at + 3];
  return at;
}

// The same image in a form that our own decoder leaves to the library: the coding style again, for component 0.
Bytes ForLibrary(Bytes codestream) {
  const std::size_t style_at = SegmentAt(codestream, 0x52);
  const std::size_t length = codestream[style_at + 3];
  const Bytes style(codestream.begin() + static_cast<std::ptrdiff_t>(style_at + 9),
                    codestream.begin() + static_cast<std::ptrdiff_t>(style_at + 2 + length));
  Bytes segment{0xFF, 0x53, 0, static_cast<std::uint8_t>(style.size() + 4), 0, codestream[style_at + 4]};
  segment[5] &= 1U;
  segment.insert(segment.end(), style.begin(), style.end());
  codestream.insert(codestream.begin() + static_cast<std::ptrdiff_t>(style_at + 2 + length), segment.begin(),
                    segment.end());
  return codestream;
}

// Ours alone.
std::optional<Bytes> DecodeOurselves(const Bytes& codestream, const PixelDescription& description) {
  const auto header = ReadJpeg2000Header(codestream);
  if (!header) return std::nullopt;
  Frame frame;
  frame.rows = description.rows;
  frame.columns = description.columns;
  frame.samples_per_pixel = description.samples_per_pixel;
  frame.type = description.bits_allocated == 8 ? SampleType::kUint8 : SampleType::kUint16;
  frame.bytes.resize(static_cast<std::size_t>(FrameBytes(frame)));
  return DecodeHighThroughput(*header, 0, frame) ? std::optional(frame.bytes) : std::nullopt;
}

PixelDescription SignedGray12() {
  PixelDescription description = Gray(16, 12);
  description.is_signed = true;
  return description;
}

struct Case {
  std::string_view hex;
  PixelDescription description;
  Bytes picture;
  int bound = 0;
};

std::vector<Case> Cases() {
  return {{kHtGray16, Gray(16, 16), Gray16()},
          {kHtGray12Parts, Gray(16, 12), Gray12()},
          {kHtSigned12, SignedGray12(), Signed12()},
          {kHtRgb, Colour(kYbrRct), Rgb8()},
          {kHtRgbIrreversible, Colour(kYbrIct), Rgb8(), 2},
          {kHtGray16Irreversible, Gray(16, 16), Gray16(), 80}};
}

std::size_t BytesOfSample(const Case& made) { return made.description.bits_allocated / 8; }

TEST(HighThroughput, GivesBackWhatTheEncoderWasGiven) {
  for (const Case& made : Cases()) {
    const auto bytes = DecodeOurselves(FromHex(made.hex), made.description);
    ASSERT_TRUE(bytes) << made.hex;
    if (made.bound == 0) EXPECT_EQ(*bytes, made.picture) << made.hex;
    EXPECT_LE(LargestDifference(*bytes, made.picture, BytesOfSample(made)), made.bound) << made.hex;
  }
}

TEST(HighThroughput, IsWhatTheLibraryMakesOfItInAllResolutions) {
  for (const Case& made : Cases()) {
    const Bytes codestream = FromHex(made.hex);
    const Bytes for_library = ForLibrary(codestream);
    ASSERT_FALSE(DecodeOurselves(for_library, made.description));
    for (std::uint32_t levels = 0; levels < 4; ++levels) {
      const auto ours = DecodeJpeg2000(codestream, made.description, {.discard_levels = levels});
      const auto library = DecodeJpeg2000(for_library, made.description, {.discard_levels = levels});
      ASSERT_TRUE(ours && library) << made.hex;
      EXPECT_EQ(ours->rows, library->rows);
      EXPECT_EQ(ours->photometric, library->photometric);
      EXPECT_EQ(ours->notes, library->notes);
      EXPECT_LE(LargestDifference(ours->bytes, library->bytes, BytesOfSample(made)), made.bound == 0 ? 0 : 1)
          << made.hex << " less " << levels;
    }
  }
}

TEST(HighThroughput, IsLeftToTheLibraryWhereItIsCut) {
  Bytes cut = FromHex(kHtGray16);
  cut.resize(cut.size() - 60);
  EXPECT_FALSE(DecodeOurselves(cut, Gray(16, 16)));
  const auto shown = DecodeJpeg2000(cut, Gray(16, 16));
  ASSERT_TRUE(shown) << shown.error().detail;
  EXPECT_FALSE(shown->notes.empty());
}

TEST(HighThroughput, SurvivesDamage) {
  for (const Case& made : Cases()) {
    EXPECT_TRUE(SurvivesDamage(FromHex(made.hex), [&](const Bytes& bytes) {
      return DecodeJpeg2000(bytes, made.description, {.discard_levels = bytes.size() % 2 == 0 ? 0U : 1U});
    }));
  }
}

}  // namespace
}  // namespace negatoscope::fixtures
