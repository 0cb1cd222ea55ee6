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
// What the longest run takes, and the step in which it is written.
constexpr std::size_t kRoom = 128 + kStep;

// Runs are short, most of them: whole steps, which write too much, beat a call to memcpy.
void CopyRun(const std::uint8_t* in, std::uint8_t* out, std::size_t length) {
  for (std::size_t i = 0; i < length; i += kStep) std::memcpy(out + i, in + i, kStep);
}

void RepeatRun(std::uint8_t value, std::uint8_t* out, std::size_t length) {
  for (std::size_t i = 0; i < length; i += kStep) std::memset(out + i, value, kStep);
}

// One segment as it is unpacked (PackBits, PS3.5 G.3.2), piece by piece.
class Unpacker {
 public:
  explicit Unpacker(Bytes segment) : segment_(segment) {}

  /// Writes runs to `out` until there are `wanted` bytes or the segment ends; the last run may go on behind them.
  /// @param out has room for kRoom bytes more
  /// @return how many bytes there are
  std::size_t Unpack(std::uint8_t* out, std::size_t begin, std::size_t wanted) {
    std::size_t from = from_;
    std::size_t to = begin;
    const std::size_t size = segment_.size();
    const std::uint8_t* const in = segment_.data();
    while (to < wanted && from + 1 < size) {
      const std::uint8_t control = in[from++];
      if (control > 128) {
        const std::size_t run = 257U - control;
        RepeatRun(in[from++], out + to, run);
        to += run;
      } else if (control < 128) {
        const std::size_t run = std::min<std::size_t>(control + 1U, size - from);
        if (size - from >= kRoom) {
          CopyRun(in + from, out + to, run);
        } else {
          std::memcpy(out + to, in + from, run);
        }
        from += run;
        to += run;
      }
    }
    from_ = from;
    return to;
  }

  /// How many bytes more the rest makes: a segment that goes on behind the picture. Zeros at the end are padding.
  [[nodiscard]] std::size_t Surplus() const {
    Bytes rest = segment_.subspan(from_);
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

 private:
  Bytes segment_;
  std::size_t from_ = 0;
};

// A piece of a plane: what is unpacked of it stays near until it is in the frame.
class PlanePiece {
 public:
  explicit PlanePiece(Bytes segment) : unpacker_(segment), bytes_(kPieceBytes + kRoom) {}

  /// The next `wanted` bytes; what the segment does not have stays as it was, and is not counted.
  const std::uint8_t* Next(std::size_t wanted) {
    // the last run went on behind the last piece
    const std::size_t begin = have_ - taken_;
    std::memmove(bytes_.data(), bytes_.data() + taken_, begin);
    have_ = unpacker_.Unpack(bytes_.data(), begin, wanted);
    taken_ = std::min(wanted, have_);
    total_ += taken_;
    return bytes_.data();
  }

  /// The bytes that the segment has, once all that is wanted was taken.
  [[nodiscard]] std::size_t Total() const { return total_ + (have_ - taken_) + unpacker_.Surplus(); }

  static constexpr std::size_t kPieceBytes = 16384;

 private:
  Unpacker unpacker_;
  std::vector<std::uint8_t> bytes_;
  std::size_t have_ = 0;
  std::size_t taken_ = 0;
  std::size_t total_ = 0;
};

using Planes = std::array<const std::uint8_t*, kMaxSegments>;

// Sixteen pixels at a time, as every machine that we know has registers for them.
void ZipTwo(const Planes& planes, std::size_t pixels, std::uint8_t* out) {
  using Vector [[gnu::vector_size(16)]] = std::uint8_t;
  std::size_t i = 0;
  for (; i + 16 <= pixels; i += 16) {
    Vector low;
    Vector high;
    std::memcpy(&low, planes[0] + i, 16);
    std::memcpy(&high, planes[1] + i, 16);
    const Vector first = __builtin_shufflevector(low, high, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
    const Vector second =
        __builtin_shufflevector(low, high, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
    std::memcpy(out + 2 * i, &first, 16);
    std::memcpy(out + 2 * i + 16, &second, 16);
  }
  for (; i < pixels; ++i) {
    out[2 * i] = planes[0][i];
    out[2 * i + 1] = planes[1][i];
  }
}

template <std::size_t kStride>
void Zip(const Planes& planes, std::size_t pixels, std::uint8_t* out) {
  for (std::size_t i = 0; i < pixels; ++i) {
    for (std::size_t k = 0; k < kStride; ++k) out[i * kStride + k] = planes[k][i];
  }
}

// Plane after plane to cells of `stride` bytes.
void ZipAny(const Planes& planes, std::size_t stride, std::size_t pixels, std::uint8_t* out) {
  if (stride == 1) return static_cast<void>(std::memcpy(out, planes[0], pixels));
  if (stride == 2) return ZipTwo(planes, pixels, out);
  if (stride == 3) return Zip<3>(planes, pixels, out);
  if (stride == 4) return Zip<4>(planes, pixels, out);
  for (std::size_t k = 0; k < stride; ++k) {
    for (std::size_t i = 0; i < pixels; ++i) out[i * stride + k] = planes[k][i];
  }
}

// Fills the frame; gives the pixels that all planes have, which may be more than the frame's.
std::size_t UnpackPlanes(const Segments& segments, std::uint32_t cell_bytes, Frame& frame) {
  const std::size_t pixels = std::size_t{frame.rows} * frame.columns;
  std::vector<PlanePiece> pieces;
  pieces.reserve(segments.count);
  for (std::size_t k = 0; k < segments.count; ++k) pieces.emplace_back(segments.parts[k]);
  for (std::size_t done = 0; done < pixels; done += PlanePiece::kPieceBytes) {
    const std::size_t count = std::min(PlanePiece::kPieceBytes, pixels - done);
    Planes planes{};
    for (std::size_t k = 0; k < segments.count; ++k) {
      // PS3.5 G.2: the most significant byte of each sample comes first.
      planes[k / cell_bytes * cell_bytes + (cell_bytes - 1 - k % cell_bytes)] = pieces[k].Next(count);
    }
    ZipAny(planes, segments.count, count, frame.bytes.data() + done * segments.count);
  }
  std::size_t complete = std::numeric_limits<std::size_t>::max();
  for (const PlanePiece& piece : pieces) complete = std::min(complete, piece.Total());
  return complete;
}

// One bit a pixel: the one plane holds packed bits.
Result<Frame> DecodeBits(const Segments& segments, const PixelDescription& description) {
  const auto wanted = static_cast<std::size_t>((SamplesPerFrame(description) + 7) / 8);
  std::vector<std::uint8_t> packed(wanted + kRoom);
  packed.resize(std::min(Unpacker(segments.parts[0]).Unpack(packed.data(), 0, wanted), wanted));
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
