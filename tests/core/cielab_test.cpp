#include "core/cielab.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace negatoscope {
namespace {

using Words = std::array<std::uint16_t, 3>;
using Colour = std::array<std::uint8_t, 3>;

void ExpectNear(const Words& lab, const Colour& expected) {
  const Colour colour = SrgbFromCielab(lab);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_LE(std::abs(colour[i] - expected[i]), 1) << "channel " << i;
}

TEST(Cielab, NeutralColoursAreGrey) {
  // PS3.3 C.10.7.1.1: 0x8080 is 0.0 of a* and b*; L* 50 is the sRGB grey 119 by IEC 61966-2-1.
  ExpectNear({0, 0x8080, 0x8080}, {0, 0, 0});
  ExpectNear({32768, 0x8080, 0x8080}, {119, 119, 119});
  ExpectNear({65535, 0x8080, 0x8080}, {255, 255, 255});
}

TEST(Cielab, ThePrimariesOfSrgbComeBack) {
  // Their CIELab values for D50: (54.29, 80.81, 69.89), (87.82, -79.29, 80.99), (29.57, 68.30, -112.03).
  ExpectNear({35580, 53665, 50856}, {255, 0, 0});
  ExpectNear({57552, 12519, 53710}, {0, 255, 0});
  ExpectNear({19377, 50449, 4104}, {0, 0, 255});
}

TEST(Cielab, ColoursOutsideSrgbAreCut) {
  const Colour colour = SrgbFromCielab({65535, 65535, 0});
  EXPECT_EQ(colour[2], 255);
}

}  // namespace
}  // namespace negatoscope
