#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/pixel_description.h"

namespace negatoscope {

/// How one sample lies in `Frame::bytes`, little endian.
enum class SampleType : std::uint8_t { kUint8, kInt8, kUint16, kInt16, kUint32, kInt32, kFloat32, kFloat64 };

[[nodiscard]] constexpr std::uint32_t BytesPerSample(SampleType type) {
  switch (type) {
    case SampleType::kUint8:
    case SampleType::kInt8:
      return 1;
    case SampleType::kUint16:
    case SampleType::kInt16:
      return 2;
    case SampleType::kUint32:
    case SampleType::kInt32:
    case SampleType::kFloat32:
      return 4;
    case SampleType::kFloat64:
      return 8;
  }
  return 0;
}

/// The stored values of one frame: rows × columns × samples, row-major, colour by pixel (interleaved) whatever the
/// Planar Configuration of the file. Before Modality LUT, palette and YBR → RGB; a JPEG 2000 component transform (RCT,
/// ICT) is undone, as it is part of the codestream. Bits Allocated 1 takes a byte (0 or 1) a pixel.
struct Frame {
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
  std::uint16_t samples_per_pixel = 1;
  SampleType type = SampleType::kUint8;
  /// What the samples mean now, which can differ from the header: RGB after a J2K component transform, YBR_FULL where a
  /// JPEG codestream says so.
  PhotometricInterpretation photometric = PhotometricInterpretation::kUnknown;
  /// The decoder has turned the colours into sRGB, whatever profile the file names for them.
  bool is_srgb = false;
  /// A DCT or an irreversible wavelet was undone to get here.
  bool is_lossy = false;
  /// Rows from the top that are real; less than `rows` when the codestream ended early.
  std::uint32_t valid_rows = 0;
  std::vector<std::uint8_t> bytes;
  /// Where header and codestream disagree, one sentence each, without attribute values of people.
  std::vector<std::string> notes;
};

/// Bytes that a frame of this shape needs.
[[nodiscard]] constexpr std::uint64_t FrameBytes(const Frame& frame) {
  return std::uint64_t{frame.rows} * frame.columns * frame.samples_per_pixel * BytesPerSample(frame.type);
}

}  // namespace negatoscope
