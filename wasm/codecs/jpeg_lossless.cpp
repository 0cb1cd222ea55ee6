#include "codecs/jpeg_lossless.h"

#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "codecs/big_endian.h"
#include "codecs/jpeg_huffman.h"

namespace negatoscope {

namespace {

using Bytes = std::span<const std::uint8_t>;

// ISO/IEC 10918-1, Table B.1
enum Marker : std::uint8_t {
  kSof3 = 0xC3,
  kDht = 0xC4,
  kRst0 = 0xD0,
  kSos = 0xDA,
  kDri = 0xDD,
  kApp0 = 0xE0,
  kApp15 = 0xEF,
  kCom = 0xFE,
};

struct Scan {
  JpegDifferences differences;
  std::uint32_t predictor = 1;         // H.1.2.1, Table H.1
  std::uint32_t restart_interval = 0;  // in samples
  std::size_t data_at = 0;
};

// The markers up to the data of the only scan.
class ScanReader {
 public:
  explicit ScanReader(Bytes codestream) : bytes_(codestream) {}

  std::optional<Scan> Run() {
    std::size_t at = 2;
    while (bytes_.size() - at >= 4 && bytes_[at] == 0xFF) {
      const std::uint8_t marker = bytes_[at + 1];
      const std::size_t length = BigEndian16(bytes_, at + 2);
      if (length < 2 || length > bytes_.size() - at - 2) return std::nullopt;
      const Bytes segment = bytes_.subspan(at + 4, length - 2);
      at += length + 2;
      if (marker == kSos) {
        scan_.data_at = at;
        return StartOfScan(segment) ? std::optional(std::move(scan_)) : std::nullopt;
      }
      if (!Segment(marker, segment)) return std::nullopt;
    }
    return std::nullopt;
  }

 private:
  bool Segment(std::uint8_t marker, Bytes segment) {
    if (marker == kDht) return HuffmanTables(segment);
    if (marker == kDri) {
      if (segment.size() < 2) return false;
      scan_.restart_interval = BigEndian16(segment, 0);
      return true;
    }
    return marker == kSof3 || marker == kCom || (marker >= kApp0 && marker <= kApp15);
  }

  bool HuffmanTables(Bytes segment) {
    while (segment.size() >= 17) {
      const std::uint8_t place = segment[0];
      const auto lengths = segment.subspan<1, 16>();
      std::size_t symbols = 0;
      for (const std::uint8_t count : lengths) symbols += count;
      if (place > 3 || symbols > segment.size() - 17) return false;
      if (!tables_[place].emplace().Build(lengths, segment.subspan(17, symbols))) return false;
      segment = segment.subspan(17 + symbols);
    }
    return segment.empty();
  }

  // B.2.3: one component, table, predictor, 0, point transform.
  bool StartOfScan(Bytes segment) {
    if (segment.size() != 6 || segment[0] != 1) return false;
    const std::size_t table = segment[2] >> 4U;
    scan_.predictor = segment[3];
    if (table >= tables_.size() || !tables_[table]) return false;
    scan_.differences = std::move(*tables_[table]);
    return scan_.predictor >= 1 && scan_.predictor <= 7 && (segment[5] & 15U) == 0;
  }

  Bytes bytes_;
  std::array<std::optional<JpegDifferences>, 4> tables_;
  Scan scan_;
};

// Table H.1: left, above, above left.
template <std::uint32_t kPredictor>
std::int32_t Predict(std::int32_t a, std::int32_t b, std::int32_t c) {
  if constexpr (kPredictor == 1) return a;
  if constexpr (kPredictor == 2) return b;
  if constexpr (kPredictor == 3) return c;
  if constexpr (kPredictor == 4) return a + b - c;
  if constexpr (kPredictor == 5) return a + ((b - c) >> 1);
  if constexpr (kPredictor == 6) return b + ((a - c) >> 1);
  return (a + b) >> 1;
}

template <class Sample>
class RowDecoder {
 public:
  RowDecoder(const Scan& scan, Bytes codestream, std::uint32_t precision, std::size_t columns)
      : scan_(scan), bits_(codestream, scan.data_at), middle_(1U << (precision - 1)), columns_(columns) {}

  // H.1.2.1: the first row of an interval is predicted from the left only, its first sample from the middle.
  void FirstRow(Sample* row) {
    JpegBits bits = bits_;  // a copy that stays in registers
    std::uint32_t left = middle_;
    for (std::size_t x = 0; x < columns_; ++x) {
      bits.Fill();
      row[x] = Add(left, bits);
    }
    bits_ = bits;
  }

  template <std::uint32_t kPredictor>
  void Row(Sample* row) {
    JpegBits bits = bits_;
    const Sample* const above = row - columns_;
    std::uint32_t left = above[0];
    bits.Fill();
    row[0] = Add(left, bits);
    const auto next = [&](std::size_t x) {
      left = static_cast<std::uint32_t>(
          Predict<kPredictor>(static_cast<std::int32_t>(left & 0xFFFFU), above[x], above[x - 1]));
      row[x] = Add(left, bits);
    };
    std::size_t x = 1;
    for (; x + 1 < columns_; x += 2) {
      bits.Fill();
      next(x);
      next(x + 1);
    }
    bits.Fill();
    if (x < columns_) next(x);
    bits_ = bits;
  }

  void AnyRow(Sample* row) {
    switch (scan_.predictor) {
      case 1:
        return Row<1>(row);
      case 2:
        return Row<2>(row);
      case 3:
        return Row<3>(row);
      case 4:
        return Row<4>(row);
      case 5:
        return Row<5>(row);
      case 6:
        return Row<6>(row);
      default:
        return Row<7>(row);
    }
  }

  [[nodiscard]] bool IsSound() const { return !is_damaged_ && !bits_.IsOverdrawn(); }

  bool Restart(std::uint32_t index) { return bits_.SkipMarker(static_cast<std::uint8_t>(kRst0 + index % 8)); }

 private:
  Sample Add(std::uint32_t& predicted, JpegBits& bits) {
    predicted += scan_.differences.Next(bits, is_damaged_);
    return static_cast<Sample>(predicted);
  }

  const Scan& scan_;
  JpegBits bits_;
  std::uint32_t middle_;
  std::size_t columns_;
  bool is_damaged_ = false;
};

template <class Sample>
bool DecodeRows(const Scan& scan, Bytes codestream, const JpegHeader& header, std::uint8_t* out) {
  RowDecoder<Sample> decoder(scan, codestream, header.precision, header.columns);
  const std::uint32_t rows_between = scan.restart_interval / header.columns;
  // Samples of 16 bits lie in memory of the allocator, which is aligned for them.
  auto* row = reinterpret_cast<Sample*>(out);
  for (std::uint32_t y = 0; y < header.rows; ++y, row += header.columns) {
    const bool is_restart = rows_between != 0 && y != 0 && y % rows_between == 0;
    if (is_restart && !decoder.Restart(y / rows_between - 1)) return false;
    if (y == 0 || is_restart) {
      decoder.FirstRow(row);
    } else {
      decoder.AnyRow(row);
    }
    if (!decoder.IsSound()) return false;
  }
  return true;
}

}  // namespace

bool DecodeLosslessJpeg(std::span<const std::uint8_t> codestream, const JpegHeader& header, Frame& frame) {
  const bool is_plain = header.process == JpegProcess::kLossless && header.components.size() == 1 &&
                        header.scans == 1 && header.has_end && header.rows == frame.rows &&
                        header.columns == frame.columns && frame.samples_per_pixel == 1;
  if (!is_plain) return false;
  const auto scan = ScanReader(codestream).Run();
  if (!scan || scan->restart_interval % header.columns != 0) return false;
  const std::uint32_t container = BytesPerSample(frame.type);
  if (container == 1) return DecodeRows<std::uint8_t>(*scan, codestream, header, frame.bytes.data());
  if (container == 2) return DecodeRows<std::uint16_t>(*scan, codestream, header, frame.bytes.data());
  return false;
}

}  // namespace negatoscope
