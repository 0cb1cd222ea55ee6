#include "codecs/pixel_checks.h"

#include <algorithm>
#include <cstddef>
#include <new>

#include "core/format.h"
#include "core/limits.h"

namespace negatoscope {

namespace {

constexpr Tag kSamplesPerPixel{0x0028, 0x0002};
constexpr Tag kRows{0x0028, 0x0010};
constexpr Tag kColumns{0x0028, 0x0011};
constexpr Tag kBitsAllocated{0x0028, 0x0100};
constexpr Tag kBitsStored{0x0028, 0x0101};
constexpr Tag kHighBit{0x0028, 0x0102};
constexpr std::uint32_t kMaxDimension = 65535;  // Rows and Columns are US

Result<void> ValidateSize(const PixelDescription& description) {
  if (description.rows == 0) return Fail(ErrorCode::kInvalid, "Rows is 0", kRows);
  if (description.columns == 0) return Fail(ErrorCode::kInvalid, "Columns is 0", kColumns);
  if (description.rows > kMaxDimension) return Fail(ErrorCode::kInvalid, "Rows is more than 16 bits hold", kRows);
  if (description.columns > kMaxDimension) {
    return Fail(ErrorCode::kInvalid, "Columns is more than 16 bits hold", kColumns);
  }
  return {};
}

Result<void> ValidateFloatBits(const PixelDescription& description) {
  const std::uint16_t expected = description.encoding == PixelEncoding::kFloat ? 32 : 64;
  if (description.bits_allocated == expected) return {};
  return Fail(ErrorCode::kInvalid,
              Format("Bits Allocated {} for floating point samples of {} bits", description.bits_allocated, expected),
              kBitsAllocated);
}

Result<void> ValidateIntegerBits(const PixelDescription& description) {
  const unsigned allocated = description.bits_allocated;
  const unsigned stored = description.bits_stored;
  const unsigned high = description.high_bit;
  if (allocated == 0) return Fail(ErrorCode::kInvalid, "Bits Allocated is 0", kBitsAllocated);
  if (allocated != 1 && allocated != 8 && allocated != 12 && allocated != 16 && allocated != 32) {
    return Fail(ErrorCode::kUnsupported, Format("Bits Allocated {}", allocated), kBitsAllocated);
  }
  if (stored == 0) return Fail(ErrorCode::kInvalid, "Bits Stored is 0", kBitsStored);
  if (stored > allocated) {
    return Fail(ErrorCode::kInvalid, Format("Bits Stored {} in Bits Allocated {}", stored, allocated), kBitsStored);
  }
  if (high >= allocated || high + 1 < stored) {
    return Fail(ErrorCode::kInvalid,
                Format("High Bit {} with Bits Stored {} in Bits Allocated {}", high, stored, allocated), kHighBit);
  }
  return {};
}

// PS3.3 C.7.6.3.1.2: 0 where any number of samples could be meant.
unsigned SamplesOf(PhotometricInterpretation photometric) {
  using enum PhotometricInterpretation;
  switch (photometric) {
    case kMonochrome1:
    case kMonochrome2:
    case kPaletteColor:
      return 1;
    case kRgb:
    case kYbrFull:
    case kYbrFull422:
    case kYbrPartial420:
    case kYbrPartial422:
    case kYbrIct:
    case kYbrRct:
    case kHsv:
      return 3;
    case kArgb:
    case kCmyk:
      return 4;
    case kUnknown:
      return 0;
  }
  return 0;
}

Result<void> ValidateSamples(const PixelDescription& description) {
  const unsigned samples = description.samples_per_pixel;
  if (samples == 0 || samples > 4) {
    return Fail(ErrorCode::kInvalid, Format("Samples per Pixel is {}", samples), kSamplesPerPixel);
  }
  const unsigned expected = SamplesOf(description.photometric);
  if (expected != 0 && expected != samples) {
    return Fail(ErrorCode::kInvalid, Format("Samples per Pixel {} with {}", samples, ToString(description.photometric)),
                kSamplesPerPixel);
  }
  return {};
}

Result<void> ValidateFrameBytes(const PixelDescription& description) {
  const std::uint32_t container = ContainerBytes(description);
  const std::uint64_t bytes = SamplesPerFrame(description) * container;
  if (bytes <= limits::kFrameBytes) return {};
  return Fail(ErrorCode::kLimit, Format("{} × {} × {} × {} needs {} bytes", description.rows, description.columns,
                                        description.samples_per_pixel, container, bytes));
}

SampleType TypeOf(const PixelDescription& description) {
  if (description.encoding == PixelEncoding::kFloat) return SampleType::kFloat32;
  if (description.encoding == PixelEncoding::kDoubleFloat) return SampleType::kFloat64;
  return IntegerType(ContainerBytes(description), description.is_signed && description.bits_allocated != 1);
}

Result<Frame> MakeFrameOf(const PixelDescription& description, SampleType type) {
  Frame frame{.rows = description.rows,
              .columns = description.columns,
              .samples_per_pixel = description.samples_per_pixel,
              .type = type,
              .photometric = description.photometric,
              .is_lossy = false,
              .valid_rows = description.rows,
              .bytes = {},
              .notes = {}};
  const std::uint64_t bytes = FrameBytes(frame);
  if (bytes > limits::kFrameBytes) return Fail(ErrorCode::kLimit, Format("the frame needs {} bytes", bytes));
  try {
    frame.bytes.resize(static_cast<std::size_t>(bytes));
  } catch (const std::bad_alloc&) {
    return Fail(ErrorCode::kOutOfMemory, Format("the frame needs {} bytes", bytes));
  }
  return frame;
}

}  // namespace

Result<void> ValidateDescription(const PixelDescription& description) {
  const bool is_integer = description.encoding == PixelEncoding::kInteger;
  if (auto size = ValidateSize(description); !size) return size;
  if (auto bits = is_integer ? ValidateIntegerBits(description) : ValidateFloatBits(description); !bits) return bits;
  if (auto samples = ValidateSamples(description); !samples) return samples;
  return ValidateFrameBytes(description);
}

std::uint32_t ContainerBytes(const PixelDescription& description) {
  if (description.bits_allocated <= 8) return 1;
  if (description.bits_allocated <= 16) return 2;
  return description.bits_allocated <= 32 ? 4 : 8;
}

SampleType IntegerType(std::uint32_t container_bytes, bool is_signed) {
  if (container_bytes == 1) return is_signed ? SampleType::kInt8 : SampleType::kUint8;
  if (container_bytes == 2) return is_signed ? SampleType::kInt16 : SampleType::kUint16;
  return is_signed ? SampleType::kInt32 : SampleType::kUint32;
}

Result<Frame> MakeFrame(const PixelDescription& description) { return MakeFrameOf(description, TypeOf(description)); }

Result<Frame> MakeFrame(const PixelDescription& description, std::uint32_t precision) {
  const std::uint32_t container = ContainerBytes(description);
  const std::uint32_t needed = precision <= 8 ? 1 : (precision <= 16 ? 2 : 4);
  auto frame = MakeFrameOf(description, IntegerType(std::max(container, needed), description.is_signed));
  if (!frame) return frame;
  if (needed > container) {
    frame->notes.push_back(
        Format("The codestream has {} bits a sample, Bits Allocated is {}: the samples were widened.", precision,
               description.bits_allocated));
  } else if (precision < description.bits_stored) {
    frame->notes.push_back(
        Format("The codestream has {} bits a sample, Bits Stored is {}.", precision, description.bits_stored));
  }
  return frame;
}

Result<void> CheckSize(const PixelDescription& description, std::uint64_t rows, std::uint64_t columns,
                       std::uint64_t samples, std::uint64_t byte_offset) {
  if (rows == description.rows && columns == description.columns && samples == description.samples_per_pixel) return {};
  return FailAt(ErrorCode::kMismatch,
                Format("the codestream has {} × {} × {}, the header {} × {} × {} (rows × columns × samples)", rows,
                       columns, samples, description.rows, description.columns, description.samples_per_pixel),
                byte_offset);
}

Result<void> MarkRows(Frame& frame, std::uint32_t valid_rows) {
  if (valid_rows >= frame.rows) return {};
  if (valid_rows == 0) return Fail(ErrorCode::kTruncated, "the pixel data ends within the first row");
  frame.valid_rows = std::min(frame.valid_rows, valid_rows);
  frame.notes.push_back(Format("The pixel data ends after row {} of {}.", valid_rows, frame.rows));
  return {};
}

Result<void> KeepRows(Frame& frame, std::uint32_t valid_rows) {
  if (valid_rows >= frame.rows) return {};
  const std::uint64_t kept = FrameBytes(frame) / frame.rows * valid_rows;
  std::fill(frame.bytes.begin() + static_cast<std::ptrdiff_t>(kept), frame.bytes.end(), std::uint8_t{0});
  return MarkRows(frame, valid_rows);
}

}  // namespace negatoscope
