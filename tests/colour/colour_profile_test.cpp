#include "colour/colour_profile.h"

#include <gtest/gtest.h>
#include <lcms2.h>

#include <array>
#include <cmath>
#include <cstdlib>
#include <vector>

namespace negatoscope {
namespace {

using Bytes = std::vector<std::uint8_t>;

/// The bytes of a profile that Little CMS made; closes it.
Bytes Saved(cmsHPROFILE profile) {
  cmsUInt32Number size = 0;
  EXPECT_TRUE(cmsSaveProfileToMem(profile, nullptr, &size));
  Bytes bytes(size);
  EXPECT_TRUE(cmsSaveProfileToMem(profile, bytes.data(), &size));
  cmsCloseProfile(profile);
  return bytes;
}

Bytes AdobeLike() {
  const cmsCIExyY white{.x = 0.3127, .y = 0.3290, .Y = 1};
  const cmsCIExyYTRIPLE primaries{.Red = {.x = 0.64, .y = 0.33, .Y = 1},
                                  .Green = {.x = 0.21, .y = 0.71, .Y = 1},
                                  .Blue = {.x = 0.15, .y = 0.06, .Y = 1}};
  cmsToneCurve* const curve = cmsBuildGamma(nullptr, 2.19921875);
  const std::array<cmsToneCurve*, 3> curves{curve, curve, curve};
  cmsHPROFILE const profile = cmsCreateRGBProfile(&white, &primaries, curves.data());
  cmsFreeToneCurve(curve);
  return Saved(profile);
}

void PutBigEndian32(Bytes& bytes, std::size_t at, std::uint32_t value) {
  for (std::size_t i = 0; i < 4; ++i) bytes[at + i] = static_cast<std::uint8_t>(value >> (24 - 8 * i));
}

TEST(ColourProfile, TurnsWideColoursIntoSrgb) {
  const auto profile = ColourProfile::Open(AdobeLike());
  ASSERT_TRUE(profile);
  EXPECT_FALSE(profile->is_srgb());
  // Adobe RGB (1998) to sRGB by the two matrices and curves: (227.1, 100.1, 42.4), (66.0, 151.4, 203.1), (129.0, …).
  Bytes rgba{200, 100, 50, 7, 100, 150, 200, 255, 128, 128, 128, 0};
  profile->ToSrgb(rgba);
  const Bytes expected{227, 100, 42, 7, 66, 151, 203, 255, 129, 129, 129, 0};
  for (std::size_t i = 0; i < rgba.size(); ++i) EXPECT_LE(std::abs(int{rgba[i]} - int{expected[i]}), 1) << i;
}

// IEC 61966-2-1
double SrgbOf(double linear) {
  return linear <= 0.0031308 ? 12.92 * linear : 1.055 * std::pow(linear, 1 / 2.4) - 0.055;
}

TEST(ColourProfile, SeesSixteenBitsWhereThereAre) {
  const cmsCIExyY white{.x = 0.3127, .y = 0.3290, .Y = 1};
  const cmsCIExyYTRIPLE primaries{.Red = {.x = 0.64, .y = 0.33, .Y = 1},
                                  .Green = {.x = 0.30, .y = 0.60, .Y = 1},
                                  .Blue = {.x = 0.15, .y = 0.06, .Y = 1}};
  // So steep in the dark that the first of 255 steps is a quarter of the display's.
  cmsToneCurve* const curve = cmsBuildGamma(nullptr, 0.5);
  const std::array<cmsToneCurve*, 3> curves{curve, curve, curve};
  const auto profile = ColourProfile::Open(Saved(cmsCreateRGBProfile(&white, &primaries, curves.data())));
  cmsFreeToneCurve(curve);
  ASSERT_TRUE(profile);
  for (std::uint32_t value = 16; value < 65536; value += value / 8) {
    const auto grey = static_cast<std::uint16_t>(value);
    const std::array<std::uint16_t, 3> rgb{grey, grey, grey};
    Bytes rgba{0, 0, 0, 9};
    profile->ToSrgb(rgb, rgba);
    const double expected = 255 * SrgbOf(std::sqrt(value / 65535.0));
    for (std::size_t i = 0; i < 3; ++i) EXPECT_NEAR(rgba[i], expected, 1) << value;
    EXPECT_EQ(rgba[3], 9);
  }
}

TEST(ColourProfile, KnowsSrgb) {
  const auto profile = ColourProfile::Open(Saved(cmsCreate_sRGBProfile()));
  ASSERT_TRUE(profile);
  EXPECT_TRUE(profile->is_srgb());
  EXPECT_EQ(profile->description(), "sRGB built-in");
}

TEST(ColourProfile, RefusesProfilesOfOtherColours) {
  cmsToneCurve* const curve = cmsBuildGamma(nullptr, 2.2);
  const Bytes grey = Saved(cmsCreateGrayProfile(cmsD50_xyY(), curve));
  cmsFreeToneCurve(curve);
  EXPECT_EQ(ColourProfile::Open(grey).error().code, ErrorCode::kMismatch);
  Bytes cmyk = AdobeLike();
  PutBigEndian32(cmyk, 16, cmsSigCmykData);
  EXPECT_FALSE(ColourProfile::Open(cmyk));
  Bytes link = AdobeLike();
  PutBigEndian32(link, 12, cmsSigLinkClass);
  EXPECT_EQ(ColourProfile::Open(link).error().code, ErrorCode::kMismatch);
}

TEST(ColourProfile, RefusesWhatIsCutOrTooLong) {
  const Bytes whole = AdobeLike();
  for (const std::size_t size : {std::size_t{0}, std::size_t{100}, std::size_t{131}, std::size_t{200}}) {
    EXPECT_FALSE(ColourProfile::Open(std::span(whole).first(size))) << size;
  }
  EXPECT_EQ(ColourProfile::Open(Bytes(17 * 1024 * 1024)).error().code, ErrorCode::kLimit);
}

TEST(ColourProfile, SurvivesDamage) {
  const Bytes whole = AdobeLike();
  std::uint32_t state = 1;
  const auto next = [&state] { return state = state * 1664525 + 1013904223; };
  for (int round = 0; round < 2000; ++round) {
    Bytes damaged = whole;
    for (int k = 0; k < 3; ++k) damaged[next() % damaged.size()] = static_cast<std::uint8_t>(next() >> 24U);
    const auto profile = ColourProfile::Open(damaged);
    Bytes rgba{1, 2, 3, 4};
    if (profile) profile->ToSrgb(rgba);
  }
}

}  // namespace
}  // namespace negatoscope
