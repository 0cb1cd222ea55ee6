#include "codecs/rle_codec.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <limits>
#include <new>
#include <vector>

#include "codecs/native_codec.h"
#include "codecs/pixel_checks.h"
#include "core/format.h"

namespace negatoscope {

namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::size_t kHeaderBytes = 64;
constexpr std::size_t kMaxSegments = 15;
// Two bytes expand to 128 at most (PS3.5 G.3.1).
constexpr std::uint64_t kMaxExpansion = 64;

std::uint32_t LittleEndian32(const std::uint8_t* at) {
  return std::uint32_t{at[0]} | std::uint32_t{at[1]} << 8U | std::uint32_t{at[2]} << 16U | std::uint32_t{at[3]} << 24U;
}

struct Segments {
  std::size_t count = 0;
  std::array<Bytes, kMaxSegments> parts;
};

// PS3.5 G.5: the number of segments, then 15 offsets from the start of the header.
Result<Segments> ReadHeader(Bytes codestream) {
  if (codestream.size() < kHeaderBytes) {
    return Fail(ErrorCode::kMalformed, Format("an RLE header of 64 bytes in {} bytes", codestream.size()));
  }
  Segments segments{.count = LittleEndian32(codestream.data()), .parts = {}};
  if (segments.count == 0 || segments.count > kMaxSegments) {
    return Fail(ErrorCode::kMalformed, Format("{} RLE segments", segments.count));
  }
  for (std::size_t i = 0; i < segments.count; ++i) {
    const std::size_t begin = LittleEndian32(codestream.data() + 4 + 4 * i);
    const std::size_t end = i + 1 < segments.count ? LittleEndian32(codestream.data() + 8 + 4 * i) : codestream.size();
    if (begin < kHeaderBytes || begin > end || end > codestream.size()) {
      return FailAt(ErrorCode::kMalformed,
                    Format("RLE segment {} from {} to {} in {} bytes", i + 1, begin, end, codestream.size()),
                    4 + 4 * i);
    }
    segments.parts[i] = codestream.subspan(begin, end - begin);
  }
  return segments;
}

constexpr std::size_t kStep = 16;

// Runs are short, most of them: whole steps beat a call to memcpy, where there is room to write too much.
void CopyRun(const std::uint8_t* in, std::uint8_t* out, std::size_t length) {
  for (std::size_t i = 0; i < length; i += kStep) std::memcpy(out + i, in + i, kStep);
}

void RepeatRun(std::uint8_t value, std::uint8_t* out, std::size_t length) {
  for (std::size_t i = 0; i < length; i += kStep) std::memset(out + i, value, kStep);
}

// How many bytes more the rest of a segment makes: its data go on behind the picture. Zeros at the end are padding.
std::size_t CountSurplus(Bytes rest) {
  while (!rest.empty() && rest.back() == 0) rest = rest.first(rest.size() - 1);
  std::size_t surplus = 0;
  for (std::size_t from = 0; from + 1 < rest.size();) {
    const std::uint8_t control = rest[from++];
    if (control == 128) continue;
    surplus += control > 128 ? 257U - control : control + 1U;
    from += control > 128 ? 1U : control + 1U;
  }
  return surplus;
}

// PackBits (PS3.5 G.3.2). Gives the number of bytes written, less than out.size() where the segment ends early, and
// more by what would follow behind it.
std::size_t Unpack(Bytes segment, std::span<std::uint8_t> out) {
  constexpr std::size_t room = 128 + kStep;
  std::size_t from = 0;
  std::size_t to = 0;
  while (to < out.size() && from + 1 < segment.size()) {
    const std::uint8_t control = segment[from++];
    if (control == 128) continue;
    const bool has_room = out.size() - to >= room;
    if (control > 128) {
      const std::size_t run = 257U - control;
      const std::uint8_t value = segment[from++];
      if (has_room) {
        RepeatRun(value, out.data() + to, run);
      } else {
        std::memset(out.data() + to, value, std::min(run, out.size() - to));
      }
      to += run;
    } else {
      const std::size_t run = std::min<std::size_t>(control + 1U, segment.size() - from);
      if (has_room && segment.size() - from >= room) {
        CopyRun(segment.data() + from, out.data() + to, run);
      } else {
        std::memcpy(out.data() + to, segment.data() + from, std::min(run, out.size() - to));
      }
      from += run;
      to += run;
    }
  }
  return to < out.size() ? to : to + CountSurplus(segment.subspan(from));
}

// Plane after plane to cells of `stride` bytes: plane k goes to byte targets[k] of each cell.
template <std::size_t kStride>
void Zip(const std::uint8_t* planes, std::size_t pixels, const std::array<std::size_t, kMaxSegments>& targets,
         std::uint8_t* out) {
  std::array<const std::uint8_t*, kStride> sources{};
  for (std::size_t k = 0; k < kStride; ++k) sources[targets[k]] = planes + k * pixels;
  for (std::size_t i = 0; i < pixels; ++i) {
    for (std::size_t k = 0; k < kStride; ++k) out[i * kStride + k] = sources[k][i];
  }
}

void ZipAny(const std::uint8_t* planes, std::size_t pixels, std::size_t stride,
            const std::array<std::size_t, kMaxSegments>& targets, std::uint8_t* out) {
  if (stride == 2) return Zip<2>(planes, pixels, targets, out);
  if (stride == 3) return Zip<3>(planes, pixels, targets, out);
  if (stride == 4) return Zip<4>(planes, pixels, targets, out);
  if (stride == 6) return Zip<6>(planes, pixels, targets, out);
  for (std::size_t k = 0; k < stride; ++k) {
    const std::uint8_t* plane = planes + k * pixels;
    for (std::size_t i = 0; i < pixels; ++i) out[i * stride + targets[k]] = plane[i];
  }
}

// Fills the frame; gives the pixels that all planes have, which may be more than the frame's.
std::size_t UnpackPlanes(const Segments& segments, std::uint32_t cell_bytes, Frame& frame) {
  const std::size_t pixels = std::size_t{frame.rows} * frame.columns;
  if (segments.count == 1) return Unpack(segments.parts[0], frame.bytes);
  std::vector<std::uint8_t> planes(frame.bytes.size());
  std::array<std::size_t, kMaxSegments> targets{};
  std::size_t complete = std::numeric_limits<std::size_t>::max();
  for (std::size_t k = 0; k < segments.count; ++k) {
    complete = std::min(complete, Unpack(segments.parts[k], std::span(planes).subspan(k * pixels, pixels)));
    // PS3.5 G.2: the most significant byte of each sample comes first.
    targets[k] = k / cell_bytes * cell_bytes + (cell_bytes - 1 - k % cell_bytes);
  }
  ZipAny(planes.data(), pixels, segments.count, targets, frame.bytes.data());
  return complete;
}

// One bit a pixel: the one plane holds packed bits.
Result<Frame> DecodeBits(const Segments& segments, const PixelDescription& description) {
  std::vector<std::uint8_t> packed(static_cast<std::size_t>((SamplesPerFrame(description) + 7) / 8));
  packed.resize(std::min(Unpack(segments.parts[0], packed), packed.size()));
  return DecodeNative(packed, description);
}

Result<Frame> DecodeSegments(const Segments& segments, const PixelDescription& description) {
  if (description.bits_allocated == 1) return DecodeBits(segments, description);
  auto frame = MakeFrame(description);
  if (!frame) return frame;
  if (frame->photometric == PhotometricInterpretation::kYbrFull422) {
    frame->photometric = PhotometricInterpretation::kYbrFull;  // every plane is whole
  }
  const std::size_t pixels = UnpackPlanes(segments, ContainerBytes(description), *frame);
  const std::size_t wanted = std::size_t{frame->rows} * frame->columns;
  if (pixels >= wanted + frame->columns) {
    return Fail(ErrorCode::kMismatch, Format("the RLE segments have {} pixels, the header asks for {} × {}", pixels,
                                             frame->rows, frame->columns));
  }
  if (auto kept = KeepRows(*frame, static_cast<std::uint32_t>(pixels / frame->columns)); !kept) {
    return std::unexpected(kept.error());
  }
  return frame;
}

}  // namespace

Result<Frame> DecodeRle(std::span<const std::uint8_t> codestream, const PixelDescription& description) {
  if (auto valid = ValidateDescription(description); !valid) return std::unexpected(valid.error());
  const auto segments = ReadHeader(codestream);
  if (!segments) return std::unexpected(segments.error());
  const bool is_bits = description.bits_allocated == 1;
  const std::uint32_t cell_bytes = ContainerBytes(description);
  const std::size_t expected = std::size_t{description.samples_per_pixel} * cell_bytes;
  if (segments->count != expected) {
    return Fail(ErrorCode::kMismatch,
                Format("{} RLE segments, the header asks for {} (samples × bytes)", segments->count, expected));
  }
  const std::uint64_t unpacked =
      is_bits ? (SamplesPerFrame(description) + 7) / 8 : SamplesPerFrame(description) * cell_bytes;
  if (unpacked > (codestream.size() - kHeaderBytes) * kMaxExpansion) {
    return Fail(ErrorCode::kTruncated, Format("{} bytes of RLE cannot hold {}", codestream.size(), unpacked));
  }
  try {
    return DecodeSegments(*segments, description);
  } catch (const std::bad_alloc&) {
    return Fail(ErrorCode::kOutOfMemory, "while decoding RLE");
  }
}

}  // namespace negatoscope
