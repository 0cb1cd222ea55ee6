#include "codecs/ht_packets.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <utility>
#include <vector>

namespace negatoscope {

namespace {

using Bytes = std::span<const std::uint8_t>;

// Bits of a packet header, highest first; a byte after FF has seven (B.10.1). Zeros follow the end.
class HeaderBits {
 public:
  explicit HeaderBits(Bytes bytes) : bytes_(bytes) {}

  std::uint32_t Bit() {
    if (bits_ == 0) {
      bits_ = byte_ == 0xFF ? 7 : 8;
      is_over_ |= at_ >= bytes_.size();
      byte_ = is_over_ ? 0U : bytes_[at_++];
    }
    --bits_;
    return (byte_ >> bits_) & 1U;
  }

  std::uint32_t Bits(std::uint32_t count) {
    std::uint32_t value = 0;
    for (std::uint32_t i = 0; i < count; ++i) value = value << 1U | Bit();
    return value;
  }

  // Bytes of the header, with the one that must follow FF.
  [[nodiscard]] std::size_t Length() const { return byte_ == 0xFF ? at_ + 1 : at_; }
  [[nodiscard]] bool IsOver() const { return is_over_ || Length() > bytes_.size(); }

 private:
  Bytes bytes_;
  std::size_t at_ = 0;
  std::uint32_t byte_ = 0;
  unsigned bits_ = 0;
  bool is_over_ = false;
};

// B.10.2: each node holds the least of the four below it.
class TagTree {
 public:
  TagTree(std::uint32_t width, std::uint32_t height) {
    while (true) {
      levels_.push_back({.width = width, .nodes = std::vector<Node>(std::size_t{width} * height)});
      if (width <= 1 && height <= 1) break;
      width = (width + 1) / 2;
      height = (height + 1) / 2;
    }
  }

  // @return whether the leaf's value is below the limit
  bool IsBelow(HeaderBits& bits, std::uint32_t x, std::uint32_t y, std::uint32_t limit) {
    std::uint32_t least = 0;
    const Node* node = nullptr;
    for (std::size_t level = levels_.size(); level-- > 0;) {
      Level& row = levels_[level];
      Node& here = row.nodes[std::size_t{y >> level} * row.width + (x >> level)];
      here.least = std::max(here.least, least);
      while (!here.is_known && here.least < limit) {
        if (bits.Bit() != 0) {
          here.is_known = true;
        } else {
          ++here.least;
        }
      }
      least = here.least;
      node = &here;
    }
    return node->is_known && node->least < limit;
  }

 private:
  struct Node {
    std::uint32_t least = 0;
    bool is_known = false;
  };
  struct Level {
    std::uint32_t width = 0;
    std::vector<Node> nodes;
  };
  std::vector<Level> levels_;
};

struct Packet {
  std::uint32_t component = 0;
  std::uint32_t resolution = 0;
  std::uint32_t across = 0;  // of the precinct
  std::uint32_t down = 0;
  // where the precinct begins, in samples of the image
  std::uint64_t x = 0;
  std::uint64_t y = 0;
};

// Tables A.16 and B.12; there is one quality layer.
void SortByProgression(std::uint32_t progression, std::vector<Packet>& packets) {
  const auto by = [&](auto key) { std::ranges::sort(packets, {}, key); };
  if (progression <= 1) {
    by([](const Packet& p) { return std::tuple(p.resolution, p.component, p.down, p.across); });
  } else if (progression == 2) {
    by([](const Packet& p) { return std::tuple(p.resolution, p.y, p.x, p.component); });
  } else if (progression == 3) {
    by([](const Packet& p) { return std::tuple(p.y, p.x, p.component, p.resolution); });
  } else {
    by([](const Packet& p) { return std::tuple(p.component, p.y, p.x, p.resolution); });
  }
}

std::vector<Packet> PacketsOf(const HtImage& image) {
  std::vector<Packet> packets;
  for (std::uint32_t c = 0; c < image.components.size(); ++c) {
    for (std::uint32_t r = 0; r <= image.levels; ++r) {
      const HtResolution& resolution = image.components[c][r];
      const std::uint32_t less = image.levels - r;
      for (std::uint32_t down = 0; down < resolution.PrecinctsDown(); ++down) {
        for (std::uint32_t across = 0; across < resolution.PrecinctsAcross(); ++across) {
          packets.push_back({.component = c,
                             .resolution = r,
                             .across = across,
                             .down = down,
                             .x = (std::uint64_t{across} << resolution.precinct_width_bits) << less,
                             .y = (std::uint64_t{down} << resolution.precinct_height_bits) << less});
        }
      }
    }
  }
  SortByProgression(image.progression, packets);
  return packets;
}

// The code-blocks of a band that lie in a precinct.
struct BlockRange {
  std::uint32_t x0 = 0, x1 = 0, y0 = 0, y1 = 0;
};

BlockRange RangeOf(const HtBand& band, const HtResolution& resolution, const Packet& packet) {
  const std::uint32_t in_bands = resolution.bands.size() == 1 ? 0 : 1;
  const std::uint32_t across_bits = resolution.precinct_width_bits - in_bands - resolution.block_width_bits;
  const std::uint32_t down_bits = resolution.precinct_height_bits - in_bands - resolution.block_height_bits;
  const auto bound = [](std::uint64_t at, std::uint32_t bits, std::uint32_t most) {
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(at << bits, most));
  };
  return {.x0 = bound(packet.across, across_bits, band.blocks_across),
          .x1 = bound(packet.across + 1U, across_bits, band.blocks_across),
          .y0 = bound(packet.down, down_bits, band.blocks_down),
          .y1 = bound(packet.down + 1U, down_bits, band.blocks_down)};
}

class Reader {
 public:
  explicit Reader(HtImage& image) : image_(image) {}

  bool Run() {
    for (const Packet& packet : PacketsOf(image_)) {
      while (rest_.empty() && part_ < image_.packets.size()) rest_ = image_.packets[part_++];
      if (rest_.empty() || !ReadPacket(packet)) return false;
    }
    return true;
  }

 private:
  struct Included {
    HtCodeBlock* block = nullptr;
    std::size_t length = 0;
  };

  bool ReadPacket(const Packet& packet) {
    if (image_.has_sop && StartsWith(0x91)) {
      if (rest_.size() < 6) return false;
      rest_ = rest_.subspan(6);
    }
    HtResolution& resolution = image_.components[packet.component][packet.resolution];
    HeaderBits bits(rest_);
    included_.clear();
    if (bits.Bit() != 0) {
      for (HtBand& band : resolution.bands) {
        if (!ReadBand(bits, band, RangeOf(band, resolution, packet))) return false;
      }
    }
    if (bits.IsOver()) return false;
    rest_ = rest_.subspan(bits.Length());
    if (image_.has_eph) {
      if (!StartsWith(0x92)) return false;
      rest_ = rest_.subspan(2);
    }
    return HandOut();
  }

  [[nodiscard]] bool StartsWith(std::uint8_t marker) const {
    return rest_.size() >= 2 && rest_[0] == 0xFF && rest_[1] == marker;
  }

  bool ReadBand(HeaderBits& bits, HtBand& band, const BlockRange& range) {
    if (range.x0 >= range.x1 || range.y0 >= range.y1) return true;
    TagTree inclusion(range.x1 - range.x0, range.y1 - range.y0);
    TagTree zero_planes(range.x1 - range.x0, range.y1 - range.y0);
    for (std::uint32_t y = range.y0; y < range.y1; ++y) {
      for (std::uint32_t x = range.x0; x < range.x1; ++x) {
        if (!inclusion.IsBelow(bits, x - range.x0, y - range.y0, 1)) continue;
        HtCodeBlock& block = band.blocks[std::size_t{y} * band.blocks_across + x];
        std::uint32_t planes = 0;
        while (planes < band.bit_planes && !zero_planes.IsBelow(bits, x - range.x0, y - range.y0, planes + 1)) ++planes;
        // A block has one bit plane at least.
        if (planes >= band.bit_planes || bits.IsOver()) return false;
        block.zero_planes = planes;
        if (!ReadLength(bits, block)) return false;
      }
    }
    return true;
  }

  // B.10.6, B.10.7: a bit of 0 for one coding pass, which is the cleanup pass, then the length.
  bool ReadLength(HeaderBits& bits, HtCodeBlock& block) {
    constexpr std::uint32_t max_length_bits = 24;
    if (bits.Bit() != 0) return false;
    std::uint32_t length_bits = 3;
    while (bits.Bit() != 0) {
      if (++length_bits > max_length_bits) return false;
    }
    const std::uint32_t length = bits.Bits(length_bits);
    included_.push_back({.block = &block, .length = length});
    return length >= 2;
  }

  bool HandOut() {
    for (const Included& included : included_) {
      if (included.length > rest_.size()) return false;
      included.block->bytes = rest_.first(included.length);
      rest_ = rest_.subspan(included.length);
    }
    return true;
  }

  HtImage& image_;
  std::size_t part_ = 0;
  Bytes rest_;
  std::vector<Included> included_;
};

}  // namespace

bool ReadHtPackets(HtImage& image) { return Reader(image).Run(); }

}  // namespace negatoscope
