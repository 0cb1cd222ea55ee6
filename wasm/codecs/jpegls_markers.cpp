#include "codecs/jpegls_markers.h"

#include <algorithm>
#include <cstddef>
#include <cstring>

#include "codecs/big_endian.h"
#include "core/format.h"

namespace negatoscope {

namespace {

using Bytes = std::span<const std::uint8_t>;

enum Marker : std::uint8_t { kSoi = 0xD8, kEoi = 0xD9, kSos = 0xDA, kDri = 0xDD, kSof55 = 0xF7, kLse = 0xF8 };

class Walk {
 public:
  explicit Walk(Bytes codestream) : bytes_(codestream) {}

  Result<JpegLsHeader> Run() {
    if (bytes_.size() < 4 || bytes_[0] != 0xFF || bytes_[1] != kSoi) {
      return Fail(ErrorCode::kMalformed,
                  bytes_.size() < 2
                      ? "no JPEG-LS codestream"
                      : Format("no JPEG-LS codestream: it begins with {:02X} {:02X}", bytes_[0], bytes_[1]));
    }
    at_ = 2;
    while (!header_.has_end && NextMarker()) {
      const std::size_t marker_at = at_ - 2;
      if (auto step = OneMarker(); !step) return AtByte(step.error(), marker_at);
    }
    if (!has_frame_) return Fail(ErrorCode::kTruncated, "no JPEG-LS frame header");
    if (header_.scans == 0) return Fail(ErrorCode::kTruncated, "no JPEG-LS scan");
    return header_;
  }

 private:
  // Leaves at_ behind the next marker. In coded data FF is followed by a byte below 80 (ISO/IEC 14495-1 A.1).
  bool NextMarker() {
    while (at_ + 1 < bytes_.size()) {
      const void* found = std::memchr(bytes_.data() + at_, 0xFF, bytes_.size() - at_ - 1);
      if (found == nullptr) return false;
      at_ = static_cast<std::size_t>(static_cast<const std::uint8_t*>(found) - bytes_.data()) + 1;
      if (bytes_[at_] == 0xFF || bytes_[at_] < 0x80) continue;
      marker_ = bytes_[at_++];
      return true;
    }
    return false;
  }

  Result<void> OneMarker() {
    if (marker_ == kEoi) {
      header_.has_end = true;
      return {};
    }
    const std::size_t left = bytes_.size() - at_;
    const std::size_t length = left < 2 ? 0 : BigEndian16(bytes_, at_);
    if (length < 2 || length > left) {
      if (header_.scans == 0) return FailAt(ErrorCode::kTruncated, "the JPEG-LS header ends early", at_);
      at_ = bytes_.size();
      return {};
    }
    const Bytes segment = bytes_.subspan(at_ + 2, length - 2);
    at_ += length;
    if (marker_ == kSof55) return FrameHeader(segment);
    if (marker_ == kSos) return ScanHeader(segment);
    if (marker_ == kLse) return Parameters(segment);
    if (marker_ == kDri) return Fail(ErrorCode::kUnsupported, "JPEG-LS restart intervals");
    if (marker_ >= 0xC0 && marker_ <= 0xCF) return Fail(ErrorCode::kUnsupported, "JPEG where JPEG-LS was declared");
    return {};
  }

  // ISO/IEC 14495-1 C.2.2, which is 10918-1 B.2.2 with Tq = 0.
  Result<void> FrameHeader(Bytes segment) {
    if (has_frame_ || header_.scans != 0) return FailAt(ErrorCode::kMalformed, "a second JPEG-LS frame header", at_);
    if (segment.size() < 6 || segment.size() < 6U + 3U * segment[5]) {
      return Fail(ErrorCode::kMalformed, "a JPEG-LS frame header that is too short");
    }
    has_frame_ = true;
    header_.frame_header_at = at_ - segment.size() - 4;
    header_.precision = segment[0];
    header_.rows = BigEndian16(segment, 1);
    header_.columns = BigEndian16(segment, 3);
    header_.components = segment[5];
    if (header_.rows == 0) return Fail(ErrorCode::kUnsupported, "the number of lines is not in the frame header");
    if (header_.columns == 0) return Fail(ErrorCode::kMalformed, "a JPEG-LS frame without columns");
    if (header_.components == 0 || header_.components > 4) {
      return Fail(ErrorCode::kUnsupported, Format("{} JPEG-LS components", header_.components));
    }
    if (header_.precision < 2 || header_.precision > 16) {
      return Fail(ErrorCode::kMalformed, Format("{} bits a sample in JPEG-LS", header_.precision));
    }
    for (std::size_t i = 0; i < header_.components; ++i) {
      if (segment[7 + 3 * i] != 0x11) return Fail(ErrorCode::kUnsupported, "subsampled JPEG-LS components");
    }
    max_value_ = (1U << header_.precision) - 1;
    return {};
  }

  Result<void> ScanHeader(Bytes segment) {
    if (!has_frame_) return Fail(ErrorCode::kMalformed, "a JPEG-LS scan before the frame header");
    const std::size_t components = segment.empty() ? 0 : segment[0];
    if (components == 0 || components > header_.components || segment.size() < 4 + 2 * components) {
      return FailAt(ErrorCode::kMalformed, "a JPEG-LS scan header that makes no sense", at_);
    }
    for (std::size_t i = 0; i < components; ++i) {
      if (segment[2 + 2 * i] != 0) return Fail(ErrorCode::kUnsupported, "JPEG-LS mapping tables");
    }
    const std::uint32_t near = segment[1 + 2 * components];
    const std::uint8_t interleave = segment[2 + 2 * components];
    // C.2.3: NEAR is at most half of MAXVAL.
    if (near > std::min(255U, max_value_ / 2)) {
      return Fail(ErrorCode::kMalformed, Format("JPEG-LS NEAR {} of MAXVAL {}", near, max_value_));
    }
    if (interleave > 2) return Fail(ErrorCode::kMalformed, Format("JPEG-LS interleave mode {}", interleave));
    const auto mode = static_cast<JpegLsInterleave>(interleave);
    const std::size_t expected = mode == JpegLsInterleave::kNone ? 1 : header_.components;
    if (components != expected) return Fail(ErrorCode::kUnsupported, "a JPEG-LS scan of some of the components");
    if (header_.scans != 0 && (near != header_.near || mode != header_.interleave)) {
      return Fail(ErrorCode::kMalformed, "JPEG-LS scans that differ in their parameters");
    }
    header_.near = near;
    header_.interleave = mode;
    if (header_.scans == 0) header_.scan_data_at = at_;
    ++header_.scans;
    return CheckParameters(near);
  }

  // C.2.4.1.1; 0 stands for the default.
  Result<void> Parameters(Bytes segment) {
    if (segment.empty()) return Fail(ErrorCode::kMalformed, "an empty LSE segment");
    if (segment[0] != 1) {
      if (segment[0] == 4) return Fail(ErrorCode::kUnsupported, "JPEG-LS with dimensions of more than 16 bits");
      return Fail(ErrorCode::kUnsupported, "JPEG-LS mapping tables");
    }
    if (segment.size() < 11) return Fail(ErrorCode::kMalformed, "an LSE segment that is too short");
    if (!has_frame_ || header_.scans != 0) return Fail(ErrorCode::kUnsupported, "JPEG-LS parameters out of place");
    if (const std::uint32_t given = BigEndian16(segment, 1); given != 0 && given != max_value_) {
      if (given > max_value_) return Fail(ErrorCode::kMalformed, Format("JPEG-LS MAXVAL {}", given));
      // The library would decode it as if MAXVAL were the full range, to a wrong image.
      return Fail(ErrorCode::kUnsupported, Format("JPEG-LS MAXVAL {} with {} bits", given, header_.precision));
    }
    header_.t1 = BigEndian16(segment, 3);
    header_.t2 = BigEndian16(segment, 5);
    header_.t3 = BigEndian16(segment, 7);
    header_.reset = BigEndian16(segment, 9);
    return {};
  }

  Result<void> CheckParameters(std::uint32_t near) const {
    const bool t1_fits = header_.t1 == 0 || (header_.t1 > near && header_.t1 <= max_value_);
    const bool t2_fits = header_.t2 == 0 || (header_.t2 >= header_.t1 && header_.t2 <= max_value_);
    const bool t3_fits = header_.t3 == 0 || (header_.t3 >= header_.t2 && header_.t3 <= max_value_);
    const bool reset_fits = header_.reset == 0 || (header_.reset >= 3 && header_.reset <= std::max(255U, max_value_));
    if (t1_fits && t2_fits && t3_fits && reset_fits) return {};
    return Fail(ErrorCode::kMalformed, Format("JPEG-LS thresholds {}, {}, {} and RESET {} with MAXVAL {}", header_.t1,
                                              header_.t2, header_.t3, header_.reset, max_value_));
  }

  Bytes bytes_;
  std::size_t at_ = 0;
  std::uint8_t marker_ = 0;
  bool has_frame_ = false;
  std::uint32_t max_value_ = 255;
  JpegLsHeader header_;
};

}  // namespace

Result<JpegLsHeader> ReadJpegLsHeader(std::span<const std::uint8_t> codestream) { return Walk(codestream).Run(); }

std::array<std::int32_t, 3> DefaultThresholds(const JpegLsHeader& header) {
  const std::int32_t max_value = (1 << header.precision) - 1;
  const auto near = static_cast<std::int32_t>(header.near);
  const auto clamped = [max_value](std::int32_t value, std::int32_t least) {
    return value > max_value || value < least ? least : value;
  };
  const auto in_order = [&](std::int32_t t1, std::int32_t t2, std::int32_t t3) {
    const std::int32_t first = clamped(t1, near + 1);
    const std::int32_t second = clamped(t2, first);
    return std::array{first, second, clamped(t3, second)};
  };
  if (max_value >= 128) {
    const std::int32_t factor = (std::min(max_value, 4095) + 128) / 256;
    return in_order(factor + 2 + 3 * near, 4 * factor + 3 + 5 * near, 17 * factor + 4 + 7 * near);
  }
  const std::int32_t factor = 256 / (max_value + 1);
  return in_order(std::max(2, 3 / factor + 3 * near), std::max(3, 7 / factor + 5 * near),
                  std::max(4, 21 / factor + 7 * near));
}

}  // namespace negatoscope
