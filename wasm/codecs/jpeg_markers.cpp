#include "codecs/jpeg_markers.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>

#include "codecs/big_endian.h"
#include "core/format.h"

namespace negatoscope {

namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::uint32_t kMaxScans = 100;  // a progressive image of 4 components has some 40

// ISO/IEC 10918-1, Table B.1
enum Marker : std::uint8_t {
  kTem = 0x01,
  kSof0 = 0xC0,
  kSof3 = 0xC3,
  kDht = 0xC4,
  kDac = 0xCC,
  kSof15 = 0xCF,
  kRst0 = 0xD0,
  kRst7 = 0xD7,
  kSoi = 0xD8,
  kEoi = 0xD9,
  kSos = 0xDA,
  kDnl = 0xDC,
  kApp0 = 0xE0,
  kApp14 = 0xEE,
  kSof55 = 0xF7,  // JPEG-LS
};

bool IsRestart(std::uint8_t marker) { return marker >= kRst0 && marker <= kRst7; }

bool IsFrameHeader(std::uint8_t marker) {
  return marker >= kSof0 && marker <= kSof15 && marker != kDht && marker != 0xC8 && marker != kDac;
}

class Walk {
 public:
  explicit Walk(Bytes codestream) : bytes_(codestream) {}

  Result<JpegHeader> Run() {
    if (bytes_.size() < 4 || bytes_[0] != 0xFF || bytes_[1] != kSoi) {
      return Fail(ErrorCode::kMalformed,
                  bytes_.size() < 2 ? "no JPEG codestream"
                                    : Format("no JPEG codestream: it begins with {:02X} {:02X}", bytes_[0], bytes_[1]));
    }
    at_ = 2;
    while (!header_.has_end && NextMarker()) {
      const std::size_t marker_at = at_ - 2;
      if (auto step = OneMarker(); !step) return AtByte(step.error(), marker_at);
    }
    if (!has_frame_) return Fail(ErrorCode::kTruncated, "no JPEG frame header");
    if (header_.scans == 0) return Fail(ErrorCode::kTruncated, "no JPEG scan");
    if (has_wide_dc_symbol_ && header_.process != JpegProcess::kLossless) {
      return Fail(ErrorCode::kMalformed, "a Huffman table for differences of more than 15 bits");
    }
    header_.has_all_components = std::ranges::all_of(has_scan_, [](bool has) { return has; });
    return header_;
  }

 private:
  // Leaves at_ behind the next marker. Before a scan anything but FF is garbage that decoders step over, too.
  bool NextMarker() {
    while (at_ + 1 < bytes_.size()) {
      const void* found = std::memchr(bytes_.data() + at_, 0xFF, bytes_.size() - at_);
      if (found == nullptr) return false;
      at_ = static_cast<std::size_t>(static_cast<const std::uint8_t*>(found) - bytes_.data());
      while (at_ < bytes_.size() && bytes_[at_] == 0xFF) ++at_;
      if (at_ == bytes_.size()) return false;
      marker_ = bytes_[at_++];
      if (marker_ != 0 && !IsRestart(marker_)) return true;
    }
    return false;
  }

  Result<void> OneMarker() {
    if (marker_ == kEoi) {
      header_.has_end = true;
      return {};
    }
    if (marker_ == kTem) return FailAt(ErrorCode::kMalformed, "a TEM marker", at_ - 2);
    if (marker_ == kSoi) return FailAt(ErrorCode::kMalformed, "a second SOI marker", at_ - 2);
    if (marker_ < kSof0) return FailAt(ErrorCode::kMalformed, "a reserved marker", at_ - 2);
    if (bytes_.size() - at_ < 2) return CutOff();
    const std::size_t length = BigEndian16(bytes_, at_);
    if (length < 2) return FailAt(ErrorCode::kMalformed, Format("marker {:02X} of {} bytes", marker_, length), at_ - 2);
    if (length > bytes_.size() - at_) return CutOff();
    const Bytes segment = bytes_.subspan(at_ + 2, length - 2);
    at_ += length;
    return Segment(segment);
  }

  // Past the first scan the end of the data is a truncation that leaves rows to show.
  Result<void> CutOff() {
    if (header_.scans == 0) return FailAt(ErrorCode::kTruncated, "the JPEG header ends early", bytes_.size());
    at_ = bytes_.size();
    return {};
  }

  Result<void> Segment(Bytes segment) {
    if (IsFrameHeader(marker_) || marker_ == kSof55) return FrameHeader(segment);
    if (marker_ == kSos) return ScanHeader(segment);
    if (marker_ == kDht) return HuffmanTables(segment);
    if (marker_ == kDac) return Fail(ErrorCode::kUnsupported, "arithmetic coding");
    if (marker_ == kApp0) header_.has_jfif |= StartsWith(segment, "JFIF");
    if (marker_ == kApp14 && segment.size() >= 12 && StartsWith(segment, "Adobe"))
      header_.adobe_transform = segment[11];
    return {};
  }

  static bool StartsWith(Bytes segment, std::string_view word) {
    return segment.size() > word.size() && std::memcmp(segment.data(), word.data(), word.size()) == 0;
  }

  // ISO/IEC 10918-1 B.2.2
  Result<void> FrameHeader(Bytes segment) {
    if (marker_ == kSof55) return Fail(ErrorCode::kUnsupported, "JPEG-LS where JPEG was declared");
    if (marker_ > kSof3) {
      return Fail(ErrorCode::kUnsupported,
                  Format("JPEG process SOF{} (hierarchical or arithmetic coding)", marker_ - kSof0));
    }
    if (has_frame_ || header_.scans != 0) return FailAt(ErrorCode::kMalformed, "a second JPEG frame header", at_);
    if (segment.size() < 6 || segment.size() < 6U + 3U * segment[5]) {
      return Fail(ErrorCode::kMalformed, "a JPEG frame header that is too short");
    }
    has_frame_ = true;
    header_.frame_header_at = at_ - segment.size() - 4;
    header_.process = static_cast<JpegProcess>(marker_ - kSof0);
    header_.precision = segment[0];
    header_.rows = BigEndian16(segment, 1);
    header_.columns = BigEndian16(segment, 3);
    for (std::size_t i = 0; i < segment[5]; ++i) {
      const std::uint8_t sampling = segment[7 + 3 * i];
      header_.components.push_back({.id = segment[6 + 3 * i],
                                    .horizontal = static_cast<std::uint8_t>(sampling >> 4U),
                                    .vertical = static_cast<std::uint8_t>(sampling & 15U)});
    }
    has_scan_.assign(header_.components.size(), false);
    return CheckFrame();
  }

  Result<void> CheckFrame() const {
    if (header_.rows == 0) return Fail(ErrorCode::kUnsupported, "the number of lines comes after the scan (DNL)");
    if (header_.columns == 0) return Fail(ErrorCode::kMalformed, "a JPEG frame without columns");
    if (header_.components.empty() || header_.components.size() > 4) {
      return Fail(ErrorCode::kUnsupported, Format("{} JPEG components", header_.components.size()));
    }
    for (const JpegComponent& component : header_.components) {
      if (component.horizontal < 1 || component.horizontal > 4 || component.vertical < 1 || component.vertical > 4) {
        return Fail(ErrorCode::kMalformed, "JPEG sampling factors out of range");
      }
    }
    const std::uint32_t depth = header_.precision;
    const bool is_lossless = header_.process == JpegProcess::kLossless;
    if (is_lossless ? (depth < 2 || depth > 16) : (depth != 8 && depth != 12)) {
      return Fail(ErrorCode::kUnsupported, Format("{} bits a sample in this JPEG process", depth));
    }
    return {};
  }

  // ISO/IEC 10918-1 B.2.3
  Result<void> ScanHeader(Bytes segment) {
    if (!has_frame_) return Fail(ErrorCode::kMalformed, "a JPEG scan before the frame header");
    if (segment.empty() || segment[0] == 0 || segment[0] > 4 || segment.size() < 4U + 2U * segment[0]) {
      return FailAt(ErrorCode::kMalformed, "a JPEG scan header that makes no sense", at_);
    }
    if (++header_.scans > kMaxScans) {
      return Fail(ErrorCode::kLimit, Format("more than {} JPEG scans", kMaxScans));
    }
    for (std::size_t i = 0; i < segment[0]; ++i) {
      for (std::size_t c = 0; c < header_.components.size(); ++c) {
        if (header_.components[c].id == segment[1 + 2 * i]) has_scan_[c] = true;
      }
    }
    return {};
  }

  // ISO/IEC 10918-1 B.2.4.2. A difference category above 15 belongs to lossless processes; the library's sequential
  // decoder has a table of 16.
  Result<void> HuffmanTables(Bytes segment) {
    while (segment.size() >= 17) {
      const bool is_dc = segment[0] >> 4U == 0;
      std::size_t symbols = 0;
      for (std::size_t i = 1; i <= 16; ++i) symbols += segment[i];
      if (symbols > 256 || segment.size() < 17 + symbols) {
        return Fail(ErrorCode::kMalformed, "a Huffman table that leaves its segment");
      }
      for (const std::uint8_t symbol : segment.subspan(17, symbols)) {
        if (is_dc && symbol > 16) return Fail(ErrorCode::kMalformed, "a Huffman symbol out of range");
        if (is_dc && symbol > 15) has_wide_dc_symbol_ = true;
      }
      segment = segment.subspan(17 + symbols);
    }
    return {};
  }

  Bytes bytes_;
  std::size_t at_ = 0;
  std::uint8_t marker_ = 0;
  bool has_frame_ = false;
  bool has_wide_dc_symbol_ = false;
  std::vector<bool> has_scan_;
  JpegHeader header_;
};

}  // namespace

Result<JpegHeader> ReadJpegHeader(std::span<const std::uint8_t> codestream) { return Walk(codestream).Run(); }

IjgVariant IjgVariantFor(const JpegHeader& header) {
  if (header.precision <= 8) return IjgVariant::kIjg8;
  return header.precision <= 12 ? IjgVariant::kIjg12 : IjgVariant::kIjg16;
}

bool IsSubsampled(const JpegHeader& header) {
  const auto has_fewer = [&](const JpegComponent& component) {
    return component.horizontal < header.components[0].horizontal || component.vertical < header.components[0].vertical;
  };
  return std::ranges::any_of(header.components, has_fewer);
}

}  // namespace negatoscope
