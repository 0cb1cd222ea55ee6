#include "codecs/jpegls_codec.h"

#include <charls/intrface.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <new>
#include <vector>

#include "codecs/jpegls_lossless.h"
#include "codecs/jpegls_markers.h"
#include "codecs/pixel_checks.h"
#include "codecs/stored_values.h"
#include "core/format.h"

namespace negatoscope {

namespace {

using Bytes = std::span<const std::uint8_t>;

// Run mode codes a line of any length in a bit at best (ISO/IEC 14495-1 A.7.1); a row of 65535 samples in a byte is
// more than any real image does.
constexpr std::uint64_t kMaxSamplesPerByte = 65536;

constexpr std::uint32_t kFewestBitsOfLibrary = 6;

// What the output holds before the library writes a row to it.
constexpr std::uint8_t kUntouched = 0xA5;

// The codestream in a buffer of its own. The library reads a scan header (24 bytes at most) and single bytes without
// looking whether they are there, and gives up where the last scan is not followed by EOI.
struct PaddedCodestream {
  explicit PaddedCodestream(Bytes codestream) : size(codestream.size() + kEnd.size()), bytes(size + kRoom) {
    std::ranges::copy(codestream, bytes.begin());
    std::ranges::copy(kEnd, bytes.begin() + static_cast<std::ptrdiff_t>(codestream.size()));
  }

  static constexpr std::array<std::uint8_t, 2> kEnd{0xFF, 0xD9};
  static constexpr std::size_t kRoom = 32;
  std::size_t size;  // what the library is told
  std::vector<std::uint8_t> bytes;
};

// Planes or pixels, one or two bytes a sample, as the library writes them.
struct Decoded {
  std::vector<std::uint8_t> bytes;
  std::uint32_t sample_bytes = 1;
  bool is_planar = false;
  std::uint32_t rows = 0;  // that are whole
};

// A call that failed has written the rows up to there; the last of them may have run on padding.
std::uint32_t RowsWritten(const Decoded& decoded, const JpegLsHeader& header) {
  const std::size_t planes = decoded.is_planar ? header.components : 1;
  const std::size_t row_bytes = decoded.bytes.size() / header.rows / planes;
  const std::uint8_t* last_plane = decoded.bytes.data() + (planes - 1) * row_bytes * header.rows;
  std::uint32_t rows = header.rows;
  const auto is_untouched = [&](std::uint32_t row) {
    const Bytes bytes(last_plane + row * row_bytes, row_bytes);
    return std::ranges::all_of(bytes, [](std::uint8_t byte) { return byte == kUntouched; });
  };
  while (rows > 0 && is_untouched(rows - 1)) --rows;
  return rows > 0 ? rows - 1 : 0;
}

JLS_ERROR CallLibrary(const PaddedCodestream& codestream, const JpegLsHeader& header, std::span<std::uint8_t> out) {
  JlsParameters parameters{};
  // For MAXVAL below 128 it takes T3 = 4 for granted. What an LSE segment says comes after these and wins.
  const auto [t1, t2, t3] = DefaultThresholds(header);
  parameters.custom.T1 = t1;
  parameters.custom.T2 = t2;
  parameters.custom.T3 = t3;
  try {
    return JpegLsDecode(out.data(), out.size(), codestream.bytes.data(), codestream.size, &parameters);
  } catch (const std::bad_alloc&) {
    return MemoryAllocationFailure;
  } catch (...) {
    return InvalidCompressedData;
  }
}

Result<Decoded> Decode(Bytes codestream, const JpegLsHeader& header) {
  Decoded decoded{.bytes = {},
                  .sample_bytes = header.precision <= 8 ? 1U : 2U,
                  .is_planar = header.interleave == JpegLsInterleave::kNone && header.components > 1,
                  .rows = header.rows};
  const std::uint64_t samples = std::uint64_t{header.rows} * header.columns * header.components;
  decoded.bytes.assign(static_cast<std::size_t>(samples * decoded.sample_bytes), kUntouched);
  switch (CallLibrary(PaddedCodestream(codestream), header, decoded.bytes)) {
    case OK:
      return decoded;
    case InvalidCompressedData:
    case TooMuchCompressedData:
    case CompressedBufferTooSmall:
      decoded.rows = RowsWritten(decoded, header);
      return decoded;
    case MemoryAllocationFailure:
      return Fail(ErrorCode::kOutOfMemory, "while decoding JPEG-LS");
    default:
      return Fail(ErrorCode::kUnsupported,
                  Format("JPEG-LS with {} components of {} bits, interleave mode {}", header.components,
                         header.precision, static_cast<int>(header.interleave)));
  }
}

template <class In, class Out>
void Store(const Decoded& decoded, std::size_t pixels, std::size_t components, std::uint8_t* out) {
  const std::size_t pixel_step = decoded.is_planar ? 1 : components;
  const std::size_t component_step = decoded.is_planar ? pixels : 1;
  for (std::size_t c = 0; c < components; ++c) {
    const std::uint8_t* in = decoded.bytes.data() + c * component_step * sizeof(In);
    for (std::size_t i = 0; i < pixels; ++i) {
      In sample;
      std::memcpy(&sample, in + i * pixel_step * sizeof(In), sizeof(In));
      const Out wide = sample;
      std::memcpy(out + (i * components + c) * sizeof(Out), &wide, sizeof(Out));
    }
  }
}

void StoreSamples(Decoded decoded, Frame& frame) {
  const std::uint32_t container = BytesPerSample(frame.type);
  if (container == decoded.sample_bytes && !decoded.is_planar) {
    frame.bytes = std::move(decoded.bytes);
    return;
  }
  const std::size_t pixels = std::size_t{frame.rows} * frame.columns;
  const std::size_t components = frame.samples_per_pixel;
  const bool is_narrow = decoded.sample_bytes == 1;
  std::uint8_t* out = frame.bytes.data();
  if (container == 1) return Store<std::uint8_t, std::uint8_t>(decoded, pixels, components, out);
  if (container == 2 && is_narrow) return Store<std::uint8_t, std::uint16_t>(decoded, pixels, components, out);
  if (container == 2) return Store<std::uint16_t, std::uint16_t>(decoded, pixels, components, out);
  if (is_narrow) return Store<std::uint8_t, std::uint32_t>(decoded, pixels, components, out);
  return Store<std::uint16_t, std::uint32_t>(decoded, pixels, components, out);
}

Result<void> CheckHeader(const JpegLsHeader& header, const PixelDescription& description, std::uint64_t bytes) {
  if (auto same = CheckSize(description, header.rows, header.columns, header.components, header.frame_header_at);
      !same) {
    return same;
  }
  if (SamplesPerFrame(description) > bytes * kMaxSamplesPerByte) {
    return Fail(ErrorCode::kTruncated,
                Format("{} bytes of JPEG-LS cannot hold {} samples", bytes, SamplesPerFrame(description)));
  }
  return {};
}

Result<Frame> DecodeChecked(Bytes codestream, const PixelDescription& description, const JpegLsHeader& header) {
  auto frame = MakeFrame(description, header.precision);
  if (!frame) return frame;
  frame->is_lossy = header.near != 0;
  if (frame->photometric == PhotometricInterpretation::kYbrFull422) {
    frame->photometric = PhotometricInterpretation::kYbrFull;  // no component is subsampled
  }
  if (DecodeLosslessJpegLs(codestream, header, *frame)) {
    PlaceSamples(*frame, description, header.precision);
    return frame;
  }
  if (header.precision < kFewestBitsOfLibrary) {
    return Fail(ErrorCode::kUnsupported,
                Format("JPEG-LS of {} bits that is near-lossless, in colour or damaged", header.precision));
  }
  auto decoded = Decode(codestream, header);
  if (!decoded) return std::unexpected(decoded.error());
  const std::uint32_t rows = decoded->rows;
  if (rows < header.rows) frame->notes.emplace_back("The JPEG-LS codestream is incomplete or damaged.");
  StoreSamples(std::move(*decoded), *frame);
  if (auto kept = KeepRows(*frame, rows); !kept) return std::unexpected(kept.error());
  PlaceSamples(*frame, description, header.precision);
  return frame;
}

}  // namespace

Result<Frame> DecodeJpegLs(std::span<const std::uint8_t> codestream, const PixelDescription& description) {
  if (auto valid = ValidateDescription(description); !valid) return std::unexpected(valid.error());
  const auto header = ReadJpegLsHeader(codestream);
  if (!header) return std::unexpected(header.error());
  if (auto fits = CheckHeader(*header, description, codestream.size()); !fits) return std::unexpected(fits.error());
  try {
    return DecodeChecked(codestream, description, *header);
  } catch (const std::bad_alloc&) {
    return Fail(ErrorCode::kOutOfMemory, "while decoding JPEG-LS");
  }
}

}  // namespace negatoscope
