#include "core/cielab.h"

#include <algorithm>
#include <cmath>

namespace negatoscope {

namespace {

// CIE 15: the inverse of f, which is a cube root with a straight line near black.
double CubeOrLine(double f) {
  constexpr double kEdge = 6.0 / 29;
  return f > kEdge ? f * f * f : 3 * kEdge * kEdge * (f - 4.0 / 29);
}

// IEC 61966-2-1.
std::uint8_t Encoded(double linear) {
  const double cut = std::clamp(linear, 0.0, 1.0);
  const double unit = cut <= 0.0031308 ? 12.92 * cut : 1.055 * std::pow(cut, 1 / 2.4) - 0.055;
  return static_cast<std::uint8_t>(std::lround(255 * unit));
}

}  // namespace

std::array<std::uint8_t, 3> SrgbFromCielab(const std::array<std::uint16_t, 3>& encoded) {
  const double f_y = (encoded[0] * 100.0 / 65535 + 16) / 116;
  const double f_x = f_y + (encoded[1] / 257.0 - 128) / 500;
  const double f_z = f_y - (encoded[2] / 257.0 - 128) / 200;
  // XYZ of D50, by its white (ISO 15076-1), to linear sRGB: the sRGB primaries adapted to D50 (Bradford), inverted.
  const double x = 0.9642 * CubeOrLine(f_x);
  const double y = CubeOrLine(f_y);
  const double z = 0.8249 * CubeOrLine(f_z);
  return {Encoded(3.1338561 * x - 1.6168667 * y - 0.4906146 * z),
          Encoded(-0.9787684 * x + 1.9161415 * y + 0.0334540 * z),
          Encoded(0.0719453 * x - 0.2289914 * y + 1.4052427 * z)};
}

}  // namespace negatoscope
