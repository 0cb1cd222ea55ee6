#include "dicom/read_overlays.h"

#include <cstdint>
#include <optional>
#include <string>

#include "core/limits.h"

namespace negatoscope {

namespace {

constexpr std::uint64_t kMostOverlayBytes = 64 * limits::kMiB;

std::optional<Overlay> ReadOverlay(const ItemReader& top, std::uint16_t group) {
  const auto tag = [&](std::uint16_t element) { return Tag{.group = group, .element = element}; };
  const auto rows = top.Integer(tag(0x0010));
  const auto columns = top.Integer(tag(0x0011));
  DcmElement* data = top.Element(tag(0x3000));
  if (!rows || !columns || *rows < 1 || *columns < 1 || data == nullptr) return std::nullopt;
  Overlay overlay;
  overlay.group = group;
  overlay.rows = static_cast<std::uint32_t>(*rows);
  overlay.columns = static_cast<std::uint32_t>(*columns);
  overlay.origin_row = top.Integer(tag(0x0050), 0).value_or(1);
  overlay.origin_column = top.Integer(tag(0x0050), 1).value_or(1);
  overlay.frames = static_cast<std::uint32_t>(std::max(top.Integer(tag(0x0015)).value_or(1), 1));
  overlay.first_frame = static_cast<std::uint32_t>(std::max(top.Integer(tag(0x0051)).value_or(1), 1));
  overlay.is_roi = top.Code(tag(0x0040)) == "R";
  overlay.label = top.Text(tag(0x1500));
  const std::string bits = RawValue(*data, kMostOverlayBytes);
  const std::uint64_t frame_pixels = std::uint64_t{overlay.rows} * overlay.columns;
  const std::uint64_t whole_frames = bits.size() * 8 / frame_pixels;
  if (whole_frames == 0) return std::nullopt;
  overlay.frames = static_cast<std::uint32_t>(std::min<std::uint64_t>(overlay.frames, whole_frames));
  overlay.pixels.resize(static_cast<std::size_t>(frame_pixels * overlay.frames));
  for (std::size_t i = 0; i < overlay.pixels.size(); ++i) {
    overlay.pixels[i] = static_cast<std::uint8_t>((static_cast<unsigned char>(bits[i / 8]) >> (i % 8)) & 1U);
  }
  return overlay;
}

}  // namespace

std::vector<Overlay> ReadOverlays(const ItemReader& top) {
  std::vector<Overlay> overlays;
  for (std::uint16_t group = 0x6000; group <= 0x601E; group = static_cast<std::uint16_t>(group + 2)) {
    if (auto overlay = ReadOverlay(top, group)) overlays.push_back(std::move(*overlay));
  }
  return overlays;
}

}  // namespace negatoscope
