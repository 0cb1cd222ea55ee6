#include "codecs/jpeg2000_markers.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "codecs/big_endian.h"
#include "core/format.h"

namespace negatoscope {

namespace {

using Bytes = std::span<const std::uint8_t>;

// ISO/IEC 15444-1, Table A.2
enum Marker : std::uint16_t {
  kSoc = 0xFF4F,
  kCap = 0xFF50,
  kSiz = 0xFF51,
  kCod = 0xFF52,
  kCoc = 0xFF53,
  kSot = 0xFF90,
  kSod = 0xFF93,
  kEoc = 0xFFD9,
};

constexpr std::uint32_t kMaxTiles = 65535;
// SOT and SOD of an empty tile-part.
constexpr std::uint64_t kMinTilePartBytes = 14;
// As many tiles are no burden whatever the codestream holds.
constexpr std::uint64_t kFewTiles = 1024;
// The library keeps a flag for each packet and some 200 bytes for each precinct.
constexpr std::uint64_t kMaxPackets = std::uint64_t{1} << 26U;
constexpr std::uint64_t kMaxPrecincts = std::uint64_t{1} << 21U;

constexpr std::uint64_t CeilDiv(std::uint64_t value, std::uint64_t divisor) { return (value + divisor - 1) / divisor; }

bool StartsAsCodestream(Bytes bytes) {
  return bytes.size() >= 4 && BigEndian16(bytes, 0) == kSoc && BigEndian16(bytes, 2) == kSiz;
}

// ISO/IEC 15444-1 I.4: boxes of a 32-bit length and a type; length 1 is followed by 64 bits, length 0 goes to the end.
std::optional<Bytes> CodestreamInBoxes(Bytes bytes) {
  constexpr std::uint32_t contiguous_codestream = 0x6A703263;  // 'jp2c'
  while (bytes.size() >= 8) {
    std::uint64_t length = BigEndian32(bytes, 0);
    std::size_t header = 8;
    if (length == 1) {
      if (bytes.size() < 16) return std::nullopt;
      length = std::uint64_t{BigEndian32(bytes, 8)} << 32U | BigEndian32(bytes, 12);
      header = 16;
    }
    if (length == 0 || length > bytes.size()) length = bytes.size();
    if (length < header) return std::nullopt;
    const auto box = static_cast<std::size_t>(length);
    if (BigEndian32(bytes, 4) == contiguous_codestream) return bytes.subspan(header, box - header);
    bytes = bytes.subspan(box);
  }
  return std::nullopt;
}

Result<Bytes> FindCodestream(Bytes bytes) {
  if (StartsAsCodestream(bytes)) return bytes;
  if (bytes.size() >= 12 && BigEndian32(bytes, 4) == 0x6A502020) {  // 'jP  '
    const auto inside = CodestreamInBoxes(bytes);
    if (inside && StartsAsCodestream(*inside)) return *inside;
  }
  if (bytes.size() < 4) return Fail(ErrorCode::kTruncated, "no JPEG 2000 codestream");
  return Fail(ErrorCode::kMalformed, Format("no JPEG 2000 codestream: it begins with {:08X}", BigEndian32(bytes, 0)));
}

// Corners on the reference grid (B.2, B.3).
struct Grid {
  std::uint32_t x1 = 0, y1 = 0, x0 = 0, y0 = 0;
  std::uint32_t tile_width = 0, tile_height = 0, tile_x0 = 0, tile_y0 = 0;
  [[nodiscard]] std::uint64_t TilesAcross() const { return CeilDiv(x1 - tile_x0, tile_width); }
  [[nodiscard]] std::uint64_t TilesDown() const { return CeilDiv(y1 - tile_y0, tile_height); }
};

class Walk {
 public:
  explicit Walk(Bytes codestream) : bytes_(codestream) { header_.codestream = codestream; }

  Result<Jpeg2000Header> Run() {
    at_ = 2;
    while (true) {
      if (bytes_.size() - at_ < 2) return CutOff();
      marker_ = BigEndian16(bytes_, at_);
      if (marker_ == kSot) break;
      const std::size_t marker_at = at_;
      if (auto step = OneMarker(); !step) return AtByte(step.error(), marker_at);
    }
    if (!has_coding_style_) return Fail(ErrorCode::kMalformed, "no JPEG 2000 coding style");
    if (auto checked = CheckBlockCoder(); !checked) return std::unexpected(checked.error());
    if (auto checked = CheckPackets(); !checked) return std::unexpected(checked.error());
    if (auto walked = TileParts(); !walked) return std::unexpected(walked.error());
    return header_;
  }

 private:
  [[nodiscard]] std::unexpected<Error> CutOff() const {
    return FailAt(ErrorCode::kTruncated, "the JPEG 2000 main header ends early", bytes_.size());
  }

  Result<void> OneMarker() {
    if (marker_ < 0xFF00) return FailAt(ErrorCode::kMalformed, "no marker where one must be", at_);
    if (bytes_.size() - at_ < 4) return CutOff();
    const std::size_t length = BigEndian16(bytes_, at_ + 2);
    if (length < 2) return FailAt(ErrorCode::kMalformed, Format("marker {:04X} of {} bytes", marker_, length), at_);
    if (length > bytes_.size() - at_ - 2) return CutOff();
    const Bytes segment = bytes_.subspan(at_ + 4, length - 2);
    const bool is_first = at_ == 2;
    at_ += length + 2;
    if (is_first != (marker_ == kSiz)) return Fail(ErrorCode::kMalformed, "SIZ has to come first, and once");
    if (marker_ == kSiz) return ImageSize(segment);
    if (marker_ == kCap) return Capabilities(segment);
    if (marker_ == kCod) return CodingStyle(segment);
    if (marker_ == kCoc) return ComponentCodingStyle(segment);
    if (marker_ == kSod || marker_ == kEoc) return FailAt(ErrorCode::kMalformed, "data before any tile-part", at_);
    return {};
  }

  // A.5.1
  Result<void> ImageSize(Bytes segment) {
    if (segment.size() < 36) return Fail(ErrorCode::kMalformed, "SIZ is too short");
    has_ht_profile_ = (BigEndian16(segment, 0) & 0x4000U) != 0;
    grid_ = {.x1 = BigEndian32(segment, 2),
             .y1 = BigEndian32(segment, 6),
             .x0 = BigEndian32(segment, 10),
             .y0 = BigEndian32(segment, 14),
             .tile_width = BigEndian32(segment, 18),
             .tile_height = BigEndian32(segment, 22),
             .tile_x0 = BigEndian32(segment, 26),
             .tile_y0 = BigEndian32(segment, 30)};
    const std::uint32_t components = BigEndian16(segment, 34);
    if (components == 0 || segment.size() < 36 + std::size_t{3} * components) {
      return Fail(ErrorCode::kMalformed, Format("SIZ for {} components is too short", components));
    }
    if (components > 4) return Fail(ErrorCode::kUnsupported, Format("{} JPEG 2000 components", components));
    for (std::size_t c = 0; c < components; ++c) {
      const std::uint8_t depth = segment[36 + 3 * c];
      header_.components.push_back({.precision = (depth & 0x7FU) + 1,
                                    .is_signed = (depth & 0x80U) != 0,
                                    .step_x = segment[37 + 3 * c],
                                    .step_y = segment[38 + 3 * c]});
    }
    return CheckGrid();
  }

  Result<void> CheckGrid() {
    for (const Jpeg2000Component& component : header_.components) {
      if (component.precision > 32) {
        return Fail(ErrorCode::kUnsupported, Format("{} bits a sample in JPEG 2000", component.precision));
      }
      if (component.step_x == 0 || component.step_y == 0)
        return Fail(ErrorCode::kMalformed, "a component without samples");
    }
    const Grid& grid = grid_;
    const bool has_area = grid.x1 > grid.x0 && grid.y1 > grid.y0 && grid.tile_width != 0 && grid.tile_height != 0;
    // B.3: the first tile holds the image's first sample.
    const bool tiles_fit = grid.tile_x0 <= grid.x0 && grid.tile_y0 <= grid.y0 &&
                           std::uint64_t{grid.tile_x0} + grid.tile_width > grid.x0 &&
                           std::uint64_t{grid.tile_y0} + grid.tile_height > grid.y0;
    if (!has_area || !tiles_fit)
      return Fail(ErrorCode::kMalformed, "JPEG 2000 image and tile areas contradict each other");
    const auto first = header_.components.front();
    header_.rows = static_cast<std::uint32_t>(CeilDiv(grid.y1, first.step_y) - CeilDiv(grid.y0, first.step_y));
    header_.columns = static_cast<std::uint32_t>(CeilDiv(grid.x1, first.step_x) - CeilDiv(grid.x0, first.step_x));
    const std::uint64_t tiles = grid.TilesAcross() * grid.TilesDown();
    if (tiles > kMaxTiles || (tiles > kFewTiles && tiles * kMinTilePartBytes > 4 * bytes_.size())) {
      return Fail(ErrorCode::kMalformed, Format("{} tiles in {} bytes", tiles, bytes_.size()));
    }
    header_.tiles = static_cast<std::uint32_t>(tiles);
    return {};
  }

  // ISO/IEC 15444-15 A.3: bit 15 (counted from the top, from 1) of Pcap announces HT.
  Result<void> Capabilities(Bytes segment) {
    if (segment.size() < 4) return Fail(ErrorCode::kMalformed, "CAP is too short");
    announces_ht_ = (BigEndian32(segment, 0) & 0x00020000U) != 0;
    return {};
  }

  // A.6.1
  Result<void> CodingStyle(Bytes segment) {
    if (segment.size() < 10) return Fail(ErrorCode::kMalformed, "COD is too short");
    has_coding_style_ = true;
    header_.layers = BigEndian16(segment, 2);
    if (header_.layers == 0) return Fail(ErrorCode::kMalformed, "no quality layers");
    if (segment[4] > 1) return Fail(ErrorCode::kUnsupported, "a component transform of Part 2");
    header_.has_component_transform = segment[4] == 1 && header_.components.size() >= 3;
    header_.decomposition_levels = 32;
    return Style(segment[0], segment.subspan(5));
  }

  // A.6.2
  Result<void> ComponentCodingStyle(Bytes segment) {
    if (segment.size() < 7) return Fail(ErrorCode::kMalformed, "COC is too short");
    if (!has_coding_style_) header_.decomposition_levels = 32;
    return Style(segment[1], segment.subspan(2));
  }

  // Table A.20, from the number of decomposition levels on.
  Result<void> Style(std::uint8_t style, Bytes parameters) {
    const std::uint32_t levels = parameters[0];
    if (levels > 32) return Fail(ErrorCode::kMalformed, Format("{} decomposition levels", levels));
    header_.decomposition_levels = std::min(header_.decomposition_levels, levels);
    // Exponents less 2; 64 × 64 or the like at most (Table A.18).
    if (parameters[1] > 8 || parameters[2] > 8 || parameters[1] + parameters[2] > 8) {
      return Fail(ErrorCode::kMalformed, "a code-block size out of range");
    }
    uses_ht_ |= (parameters[3] & 0x40U) != 0;
    if (parameters[4] > 1) return Fail(ErrorCode::kUnsupported, "a wavelet of Part 2");
    header_.is_lossy |= parameters[4] == 0;
    const bool has_precincts = (style & 1U) != 0;
    if (has_precincts && parameters.size() < 6 + levels)
      return Fail(ErrorCode::kMalformed, "precinct sizes are missing");
    CountPrecincts(levels, has_precincts ? parameters.subspan(5) : Bytes());
    return {};
  }

  // Precincts of all resolutions as if the image were one tile, plus what tile borders may add (B.6).
  void CountPrecincts(std::uint32_t levels, Bytes sizes) {
    std::uint64_t precincts = 0;
    for (std::uint32_t resolution = 0; resolution <= levels; ++resolution) {
      const std::uint32_t shift = levels - resolution;
      const std::uint64_t width = (std::uint64_t{grid_.x1 - grid_.x0} >> shift) + 1;
      const std::uint64_t height = (std::uint64_t{grid_.y1 - grid_.y0} >> shift) + 1;
      const std::uint32_t size = sizes.empty() ? 0xFFU : sizes[resolution];
      precincts += (CeilDiv(width, std::uint64_t{1} << (size & 15U)) + grid_.TilesAcross()) *
                   (CeilDiv(height, std::uint64_t{1} << (size >> 4U)) + grid_.TilesDown());
    }
    precincts_ = std::max(precincts_, precincts);
  }

  Result<void> CheckBlockCoder() {
    if (uses_ht_ && !announces_ht_ && !has_ht_profile_) {
      return Fail(ErrorCode::kMalformed, "high-throughput code-blocks that the header does not announce");
    }
    header_.is_high_throughput = uses_ht_;
    return {};
  }

  Result<void> CheckPackets() const {
    const std::uint64_t precincts = precincts_ * header_.components.size();
    if (precincts <= kMaxPrecincts && precincts * header_.layers <= kMaxPackets) return {};
    return Fail(ErrorCode::kLimit, Format("{} precincts and {} quality layers", precincts, header_.layers));
  }

  // A.4.2: SOT gives tile and length of the tile-part; length 0 goes up to EOC.
  Result<void> TileParts() {
    std::vector<bool> has_tile(header_.tiles, false);
    std::vector<std::uint8_t> parts_to_come(header_.tiles, 0);  // where TNsot says how many
    bool has_end = false;
    bool is_cut = false;
    while (!is_cut && !has_end && bytes_.size() - at_ >= 12 && BigEndian16(bytes_, at_) == kSot) {
      const std::uint32_t tile = BigEndian16(bytes_, at_ + 4);
      const std::uint64_t length = BigEndian32(bytes_, at_ + 6);
      if (tile >= header_.tiles)
        return FailAt(ErrorCode::kMalformed, Format("tile {} of {}", tile, header_.tiles), at_);
      if (length != 0 && length < kMinTilePartBytes) {
        return FailAt(ErrorCode::kMalformed, Format("a tile-part of {} bytes", length), at_);
      }
      has_tile[tile] = true;
      const std::uint8_t part = bytes_[at_ + 10];
      const std::uint8_t parts = bytes_[at_ + 11];
      if (parts > part) parts_to_come[tile] = static_cast<std::uint8_t>(parts - part - 1);
      if (length == 0) {
        has_end = HasEoc();
        is_cut = !has_end;
      } else if (length > bytes_.size() - at_) {
        is_cut = true;
      } else {
        at_ += static_cast<std::size_t>(length);
      }
    }
    const auto first_missing = std::ranges::find(has_tile, false);
    if (first_missing == has_tile.begin()) return FailAt(ErrorCode::kTruncated, "no tile-part of the first tile", at_);
    const bool has_all_parts = std::ranges::all_of(parts_to_come, [](std::uint8_t parts) { return parts == 0; });
    header_.is_complete = !is_cut && has_all_parts && first_missing == has_tile.end();
    header_.complete_rows = header_.rows;
    if (first_missing != has_tile.end()) {
      KeepRowsAbove(static_cast<std::uint64_t>(first_missing - has_tile.begin()) / grid_.TilesAcross());
    }
    return {};
  }

  [[nodiscard]] bool HasEoc() const {
    std::size_t end = bytes_.size();
    while (end > at_ + 2 && bytes_[end - 1] == 0) --end;  // padding to an even length
    return end >= at_ + 2 && BigEndian16(bytes_, end - 2) == kEoc;
  }

  void KeepRowsAbove(std::uint64_t tile_row) {
    const std::uint64_t top = grid_.tile_y0 + tile_row * grid_.tile_height;
    const std::uint64_t step = header_.components.front().step_y;
    const std::uint64_t first = CeilDiv(grid_.y0, step);
    const std::uint64_t rows = std::max(CeilDiv(top, step), first) - first;
    header_.complete_rows = static_cast<std::uint32_t>(std::min<std::uint64_t>(rows, header_.rows));
  }

  Bytes bytes_;
  std::size_t at_ = 0;
  std::uint32_t marker_ = 0;
  Grid grid_;
  bool has_coding_style_ = false;
  bool has_ht_profile_ = false;
  bool announces_ht_ = false;
  bool uses_ht_ = false;
  std::uint64_t precincts_ = 0;
  Jpeg2000Header header_;
};

}  // namespace

Result<Jpeg2000Header> ReadJpeg2000Header(std::span<const std::uint8_t> bytes) {
  const auto codestream = FindCodestream(bytes);
  if (!codestream) return std::unexpected(codestream.error());
  auto header = Walk(*codestream).Run();
  // Offsets are of all the bytes, the boxes around the codestream included.
  const auto before = static_cast<std::size_t>(codestream->data() - bytes.data());
  if (!header && header.error().byte_offset) *header.error().byte_offset += before;
  return header;
}

}  // namespace negatoscope
