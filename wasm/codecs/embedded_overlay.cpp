#include "codecs/embedded_overlay.h"

#include <cstddef>

#include "codecs/pixel_checks.h"

namespace negatoscope {

namespace {

bool CanHold(const Frame& frame, const PixelDescription& description, std::string_view codec, std::uint16_t bit) {
  if (!ValidateDescription(description) || description.encoding != PixelEncoding::kInteger) return false;
  const std::uint32_t container = BytesPerSample(frame.type);
  if (frame.samples_per_pixel != 1 || container != ContainerBytes(description) || bit >= 8 * container) return false;
  if (frame.bytes.size() < FrameBytes(frame)) return false;
  const unsigned lowest_stored = description.high_bit + 1U - description.bits_stored;
  if (bit >= lowest_stored && bit <= description.high_bit) return false;
  const bool is_as_stored = codec == "native" || codec == "rle" || codec == "deflatedFrame";
  return is_as_stored || !description.is_signed;
}

}  // namespace

std::vector<std::uint8_t> PlaneInCells(const Frame& frame, const PixelDescription& description, std::string_view codec,
                                       std::uint16_t bit) {
  if (!CanHold(frame, description, codec, bit)) return {};
  const std::size_t container = BytesPerSample(frame.type);
  std::vector<std::uint8_t> plane(std::size_t{frame.rows} * frame.columns);
  // Little endian whatever the machine (core/frame.h).
  const std::size_t byte = bit / 8U;
  for (std::size_t i = 0; i < plane.size(); ++i) {
    plane[i] = static_cast<std::uint8_t>((frame.bytes[i * container + byte] >> (bit % 8U)) & 1U);
  }
  return plane;
}

}  // namespace negatoscope
