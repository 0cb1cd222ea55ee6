#include "codecs/native_codec.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstring>
#include <new>
#include <utility>
#include <vector>

#include "codecs/pixel_checks.h"
#include "core/format.h"

namespace negatoscope {

namespace {

using Bytes = std::span<const std::uint8_t>;

bool IsStoredAs422(const PixelDescription& description) {
  using enum PhotometricInterpretation;
  return description.samples_per_pixel == 3 && description.bits_allocated == 8 &&
         (description.photometric == kYbrFull422 || description.photometric == kYbrPartial422);
}

bool IsStoredAs420(const PixelDescription& description) {
  return description.samples_per_pixel == 3 && description.photometric == PhotometricInterpretation::kYbrPartial420;
}

// Bits of row data up to where a row is whole, for `row_bits` a row.
std::uint32_t WholeRows(std::uint64_t available_bits, std::uint64_t row_bits, std::uint32_t rows) {
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(available_bits / row_bits, rows));
}

void UnpackBits(Bytes bytes, unsigned first_bit, std::span<std::uint8_t> out) {
  std::size_t i = 0;
  std::size_t bit = first_bit;
  for (; i < out.size() && (bit & 7U) != 0; ++i, ++bit) {
    out[i] = static_cast<std::uint8_t>((bytes[bit >> 3U] >> (bit & 7U)) & 1U);
  }
  for (; i + 8 <= out.size(); i += 8, bit += 8) {
    const unsigned eight = bytes[bit >> 3U];
    for (unsigned k = 0; k < 8; ++k) out[i + k] = static_cast<std::uint8_t>((eight >> k) & 1U);
  }
  for (; i < out.size(); ++i, ++bit) {
    out[i] = static_cast<std::uint8_t>((bytes[bit >> 3U] >> (bit & 7U)) & 1U);
  }
}

// Two samples in three bytes, the first in the low bits: PS3.5 (1998) Annex D, figure for Bits Allocated 12. A frame of
// an odd number of samples ends inside a byte, and the next begins there.
void UnpackTwelve(Bytes bytes, unsigned first_bit, std::span<std::uint8_t> out) {
  for (std::size_t i = 0; i < out.size() / 2; ++i) {
    const std::size_t bit = 12 * i + first_bit;
    const std::size_t at = bit / 8;
    const unsigned sample = bit % 8 == 0 ? bytes[at] | (bytes[at + 1] & 0x0FU) << 8U
                                         : static_cast<unsigned>(bytes[at]) >> 4U | unsigned{bytes[at + 1]} << 4U;
    out[2 * i] = static_cast<std::uint8_t>(sample);
    out[2 * i + 1] = static_cast<std::uint8_t>(sample >> 8U);
  }
}

template <class T>
void SwapBytes(std::span<std::uint8_t> bytes) {
  for (std::size_t at = 0; at + sizeof(T) <= bytes.size(); at += sizeof(T)) {
    T sample;
    std::memcpy(&sample, bytes.data() + at, sizeof(T));
    sample = std::byteswap(sample);
    std::memcpy(bytes.data() + at, &sample, sizeof(T));
  }
}

void SwapCells(std::span<std::uint8_t> bytes, std::uint32_t cell_bytes) {
  if (cell_bytes == 2) SwapBytes<std::uint16_t>(bytes);
  if (cell_bytes == 4) SwapBytes<std::uint32_t>(bytes);
  if (cell_bytes == 8) SwapBytes<std::uint64_t>(bytes);
}

// The bytes of a big endian frame of cells of 1, 8 or 12 bits in an OW, put into their order.
std::vector<std::uint8_t> SwappedPairs(Bytes bytes) {
  std::vector<std::uint8_t> swapped(bytes.begin(), bytes.end());
  SwapBytes<std::uint16_t>(swapped);
  return swapped;
}

template <class T>
void Interleave(Bytes planes, std::size_t pixels, std::size_t samples, std::uint8_t* out) {
  for (std::size_t s = 0; s < samples; ++s) {
    const std::uint8_t* plane = planes.data() + s * pixels * sizeof(T);
    for (std::size_t i = 0; i < pixels; ++i) {
      std::memcpy(out + (i * samples + s) * sizeof(T), plane + i * sizeof(T), sizeof(T));
    }
  }
}

void InterleavePlanes(Bytes planes, Frame& frame) {
  const std::size_t pixels = std::size_t{frame.rows} * frame.columns;
  const std::size_t samples = frame.samples_per_pixel;
  switch (BytesPerSample(frame.type)) {
    case 1:
      return Interleave<std::uint8_t>(planes, pixels, samples, frame.bytes.data());
    case 2:
      return Interleave<std::uint16_t>(planes, pixels, samples, frame.bytes.data());
    case 4:
      return Interleave<std::uint32_t>(planes, pixels, samples, frame.bytes.data());
    default:
      return Interleave<std::uint64_t>(planes, pixels, samples, frame.bytes.data());
  }
}

Result<Frame> DecodeCells(Bytes bytes, const NativeLayout& layout, Frame frame, bool is_planar) {
  const std::uint32_t cell_bytes = BytesPerSample(frame.type);
  const std::size_t taken = std::min<std::size_t>(bytes.size(), frame.bytes.size());
  const std::uint64_t row_bytes = FrameBytes(frame) / frame.rows;
  std::uint32_t rows = WholeRows(taken, row_bytes, frame.rows);
  if (is_planar) {
    // A row is there once it is in the last plane.
    const std::uint64_t before_last = FrameBytes(frame) / frame.samples_per_pixel * (frame.samples_per_pixel - 1U);
    const std::uint64_t in_last = taken > before_last ? taken - before_last : 0;
    rows = WholeRows(in_last, row_bytes / frame.samples_per_pixel, frame.rows);
    std::vector<std::uint8_t> planes(frame.bytes.size());
    std::memcpy(planes.data(), bytes.data(), taken);
    InterleavePlanes(planes, frame);
  } else if (taken != 0) {
    std::memcpy(frame.bytes.data(), bytes.data(), taken);
  }
  if (layout.is_big_endian) SwapCells(frame.bytes, cell_bytes);
  if (auto kept = MarkRows(frame, rows); !kept) return std::unexpected(kept.error());
  return frame;
}

Result<Frame> DecodePacked(Bytes bytes, unsigned first_bit, unsigned bits, Frame frame) {
  const std::uint64_t all_bits = std::uint64_t{bytes.size()} * 8;
  const std::uint64_t available = all_bits > first_bit ? all_bits - first_bit : 0;
  const std::uint64_t row_samples = std::uint64_t{frame.columns} * frame.samples_per_pixel;
  const std::uint32_t rows = WholeRows(available, row_samples * bits, frame.rows);
  const auto out = std::span(frame.bytes).first(static_cast<std::size_t>(FrameBytes(frame) / frame.rows * rows));
  if (bits == 1) {
    UnpackBits(bytes, first_bit, out);
  } else {
    UnpackTwelve(bytes, first_bit, out);
  }
  if (auto kept = MarkRows(frame, rows); !kept) return std::unexpected(kept.error());
  return frame;
}

// One row of 4:2:0 to three samples a pixel: the first row of a pair is Y Y Cb Cr for two pixels, the second Y alone,
// and the pair shares its chroma.
void Expand420Row(const std::uint8_t* luma, std::size_t luma_step, const std::uint8_t* first_row, std::size_t columns,
                  std::uint8_t* out) {
  for (std::size_t x = 0; x < columns; x += 2, luma += luma_step, first_row += 4, out += 6) {
    out[0] = luma[0];
    out[3] = luma[1];
    out[1] = out[4] = first_row[2];
    out[2] = out[5] = first_row[3];
  }
}

Result<Frame> Decode420(Bytes bytes, Frame frame) {
  const std::size_t columns = frame.columns;
  const std::size_t pair = columns * 3;
  const std::size_t pairs = bytes.size() / pair;
  const std::size_t rows = 2 * pairs + (bytes.size() % pair >= 2 * columns ? 1 : 0);
  const auto there = static_cast<std::uint32_t>(std::min<std::size_t>(rows, frame.rows));
  for (std::size_t y = 0; y < there; ++y) {
    const std::uint8_t* const first_row = bytes.data() + y / 2 * pair;
    const bool is_first = y % 2 == 0;
    Expand420Row(is_first ? first_row : first_row + 2 * columns, is_first ? 4 : 2, first_row, columns,
                 frame.bytes.data() + y * pair);
  }
  if (auto kept = MarkRows(frame, there); !kept) return std::unexpected(kept.error());
  return frame;
}

Result<Frame> DecodeSubsampledRows(Bytes bytes, const PixelDescription& description) {
  if (description.bits_allocated != 8) {
    return Fail(ErrorCode::kUnsupported, Format("native YBR_PARTIAL_420 of {} bits", description.bits_allocated),
                Tag{0x0028, 0x0100});
  }
  if (description.columns % 2 != 0 || description.rows % 2 != 0) {
    return Fail(ErrorCode::kInvalid, "an odd number of rows or columns with chroma at half height and width",
                Tag{0x0028, description.columns % 2 != 0 ? std::uint16_t{0x0011} : std::uint16_t{0x0010}});
  }
  auto frame = MakeFrame(description);
  if (!frame) return frame;
  return Decode420(bytes, std::move(*frame));
}

Result<Frame> DecodeValidated(Bytes bytes, const PixelDescription& description, const NativeLayout& layout) {
  PixelDescription stored = description;
  if (IsStoredAs422(description)) {
    // Some writers declare 422 and store all chroma samples.
    if (bytes.size() >= SamplesPerFrame(description)) {
      stored.photometric = PhotometricInterpretation::kYbrFull;
    } else {
      if (description.columns % 2 != 0) {
        return Fail(ErrorCode::kInvalid, "an odd number of columns with chroma at half width", Tag{0x0028, 0x0011});
      }
      stored.samples_per_pixel = 2;
    }
  }
  const bool has_all_chroma = bytes.size() >= SamplesPerFrame(description);
  if (IsStoredAs420(description) && !has_all_chroma) return DecodeSubsampledRows(bytes, description);
  auto frame = MakeFrame(stored);
  if (!frame) return frame;
  if (IsStoredAs420(description)) {
    frame->notes.emplace_back("Declared YBR_PARTIAL_420, but the chroma samples are all there.");
  }
  if (stored.photometric != description.photometric) {
    frame->notes.emplace_back("Declared YBR_FULL_422, but the chroma samples are all there.");
  }
  if (description.samples_per_pixel > 1 && description.planar_configuration > 1) {
    frame->notes.push_back(
        Format("Planar Configuration {} does not exist; 0 was assumed.", description.planar_configuration));
  }
  if (description.bits_allocated == 1 || description.bits_allocated == 12) {
    return DecodePacked(bytes, layout.first_bit, description.bits_allocated, std::move(*frame));
  }
  const bool is_planar = stored.samples_per_pixel > 2 && description.planar_configuration == 1;
  return DecodeCells(bytes, layout, std::move(*frame), is_planar);
}

// Data that go on behind the frame say that its size is wrong. One byte may make the length even (PS3.5 8.1.1).
void NoteSurplus(std::uint64_t bytes, const PixelDescription& description, const NativeLayout& layout, Frame& frame) {
  const bool is_packed = description.bits_allocated == 1 || description.bits_allocated == 12;
  const bool is_subsampled = IsStoredAs420(description) && bytes < SamplesPerFrame(description);
  const std::uint64_t bits = is_packed || is_subsampled ? NativeFrameBits(description) : FrameBytes(frame) * 8;
  const std::uint64_t needed = (bits + layout.first_bit + 7) / 8;
  if (bytes <= needed + 1) return;
  frame.notes.push_back(Format("The frame has {} bytes more than its rows and columns need.", bytes - needed));
}

// What belongs to the frame before is left out, but for bits of the byte that both share.
std::pair<Bytes, NativeLayout> FromItsByte(Bytes bytes, NativeLayout layout) {
  const std::size_t before = std::min<std::size_t>(layout.first_bit / 8, bytes.size());
  layout.first_bit %= 8;
  return {bytes.subspan(before), layout};
}

}  // namespace

Result<Frame> DecodeNative(std::span<const std::uint8_t> bytes, const PixelDescription& description,
                           const NativeLayout& layout) {
  if (auto valid = ValidateDescription(description); !valid) return std::unexpected(valid.error());
  if (layout.first_bit > 15) return Fail(ErrorCode::kInternal, "a word has no such bit");
  const bool is_narrow = description.bits_allocated <= 8 || description.bits_allocated == 12;
  try {
    if (layout.is_big_endian && layout.is_word_value && is_narrow) {
      // Only what the frame can use is worth a copy.
      const std::uint64_t complete = SamplesPerFrame(description) * description.bits_allocated;
      const std::uint64_t bits = std::max(NativeFrameBits(description), complete) + layout.first_bit;
      const std::uint64_t wanted = std::min<std::uint64_t>(bytes.size(), (bits + 15) / 16 * 2);
      const auto swapped = SwappedPairs(bytes.first(static_cast<std::size_t>(wanted)));
      const auto [frame_bytes, frame_layout] = FromItsByte(swapped, layout);
      return DecodeValidated(frame_bytes, description, frame_layout);
    }
    const auto [frame_bytes, frame_layout] = FromItsByte(bytes, layout);
    auto frame = DecodeValidated(frame_bytes, description, frame_layout);
    if (frame) NoteSurplus(frame_bytes.size(), description, frame_layout, *frame);
    return frame;
  } catch (const std::bad_alloc&) {
    return Fail(ErrorCode::kOutOfMemory, "while unpacking a frame");
  }
}

Result<void> UpsampleChroma(Frame& frame) {
  using enum PhotometricInterpretation;
  const bool is_422 = frame.photometric == kYbrFull422 || frame.photometric == kYbrPartial422;
  if (!is_422 || frame.samples_per_pixel != 2 || frame.type != SampleType::kUint8) return {};
  const std::size_t pairs = frame.bytes.size() / 4;
  std::vector<std::uint8_t> full;
  try {
    full.resize(pairs * 6);
  } catch (const std::bad_alloc&) {
    return Fail(ErrorCode::kOutOfMemory, "while upsampling chroma");
  }
  const std::uint8_t* in = frame.bytes.data();
  std::uint8_t* out = full.data();
  for (std::size_t i = 0; i < pairs; ++i, in += 4, out += 6) {
    out[0] = in[0];
    out[3] = in[1];
    out[1] = out[4] = in[2];
    out[2] = out[5] = in[3];
  }
  frame.bytes = std::move(full);
  frame.samples_per_pixel = 3;
  if (frame.photometric == kYbrFull422) frame.photometric = kYbrFull;
  return {};
}

}  // namespace negatoscope
