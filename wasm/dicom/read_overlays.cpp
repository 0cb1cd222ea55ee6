#include "dicom/read_overlays.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/limits.h"
#include "dicom/encoding.h"

namespace negatoscope {

namespace {

constexpr std::uint64_t kMostPlanePixels = 512 * limits::kMiB;

/// An overlay's group of elements.
struct OverlayGroup {
  const ItemReader& top;
  std::uint16_t group;

  [[nodiscard]] Tag At(std::uint16_t element) const { return {.group = group, .element = element}; }
  [[nodiscard]] std::int32_t Integer(std::uint16_t element, std::size_t index, std::int32_t otherwise) const {
    return top.Integer(At(element), index).value_or(otherwise);
  }
};

/// Which plane of the overlay lies on the frame, from 0.
std::optional<std::uint32_t> PlaneFor(const OverlayGroup& overlay, std::uint32_t frame_index) {
  const std::int64_t frames = std::max(overlay.Integer(0x0015, 0, 1), 1);
  const std::int64_t first_frame = std::max(overlay.Integer(0x0051, 0, 1), 1);
  if (frames == 1 && first_frame == 1) return 0;
  const std::int64_t plane = std::int64_t{frame_index} + 1 - first_frame;
  if (plane < 0 || plane >= frames) return std::nullopt;
  return static_cast<std::uint32_t>(plane);
}

/// `count` bits from bit `first` on, one a byte; empty where they are not all there. Only the bytes that hold them are
/// read: a plane for each of a thousand frames is not unpacked for one.
std::vector<std::uint8_t> BitsOf(const ElementTree& tree, const DataElement& data, std::uint64_t first,
                                 std::uint64_t count) {
  const std::uint64_t length = data.length;
  if (length == kUndefinedLength || count == 0 || first + count > length * 8) return {};
  // Whole words, as a value of words may have to be swapped.
  const std::uint64_t start = first / 16 * 2;
  const std::uint64_t end = std::min(length, (first + count + 15) / 16 * 2);
  std::vector<std::uint8_t> bytes(static_cast<std::size_t>(end - start));
  if (!tree.Part(data, start, bytes)) return {};
  std::vector<std::uint8_t> bits(static_cast<std::size_t>(count));
  const auto from = static_cast<std::size_t>(first - start * 8);
  for (std::size_t i = 0; i < bits.size(); ++i) {
    bits[i] = static_cast<std::uint8_t>((bytes[(from + i) / 8] >> ((from + i) % 8)) & 1U);
  }
  return bits;
}

/// A plane in a bit of the pixel cells has the picture's size and place.
std::optional<Overlay> EmbeddedOverlay(const OverlayGroup& group, const PixelDescription& description,
                                       Overlay overlay) {
  const auto bit = group.top.Integer(group.At(0x0102));
  const std::uint32_t lowest_stored = description.high_bit + 1U - description.bits_stored;
  if (!bit || *bit < 0 || *bit >= description.bits_allocated || description.samples_per_pixel != 1) return std::nullopt;
  const auto position = static_cast<std::uint32_t>(*bit);
  if (position >= lowest_stored && position <= description.high_bit) return std::nullopt;
  overlay.rows = description.rows;
  overlay.columns = description.columns;
  overlay.origin_row = 1;
  overlay.origin_column = 1;
  overlay.embedded_bit = static_cast<std::uint16_t>(position);
  return overlay;
}

std::optional<Overlay> ReadOverlay(const OverlayGroup& group, const PixelDescription& description,
                                   std::uint32_t frame_index) {
  const ItemReader& top = group.top;
  const auto plane = PlaneFor(group, frame_index);
  if (!plane) return std::nullopt;
  Overlay overlay;
  overlay.group = group.group;
  overlay.is_roi = top.Code(group.At(0x0040)) == "R";
  overlay.label = top.Text(group.At(0x1500));
  const DataElement* data = top.Find(group.At(0x3000));
  if (data == nullptr) return EmbeddedOverlay(group, description, std::move(overlay));
  const std::int32_t rows = group.Integer(0x0010, 0, 0);
  const std::int32_t columns = group.Integer(0x0011, 0, 0);
  if (rows < 1 || columns < 1) return std::nullopt;
  overlay.rows = static_cast<std::uint32_t>(rows);
  overlay.columns = static_cast<std::uint32_t>(columns);
  overlay.origin_row = group.Integer(0x0050, 0, 1);
  overlay.origin_column = group.Integer(0x0050, 1, 1);
  const std::uint64_t plane_pixels = std::uint64_t{overlay.rows} * overlay.columns;
  if (plane_pixels > kMostPlanePixels) return std::nullopt;
  overlay.pixels = BitsOf(top.tree(), *data, plane_pixels * *plane, plane_pixels);
  return overlay.pixels.empty() ? std::nullopt : std::optional(std::move(overlay));
}

}  // namespace

std::vector<Overlay> ReadOverlays(const ItemReader& top, const PixelDescription& description,
                                  std::uint32_t frame_index) {
  std::vector<Overlay> overlays;
  for (std::uint16_t group = 0x6000; group <= 0x601E; group = static_cast<std::uint16_t>(group + 2)) {
    if (auto overlay = ReadOverlay({.top = top, .group = group}, description, frame_index)) {
      overlays.push_back(std::move(*overlay));
    }
  }
  return overlays;
}

}  // namespace negatoscope
