#include "codecs/jpeg2000_codec.h"

#include <openjpeg.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "codecs/ht_decoder.h"
#include "codecs/ht_geometry.h"
#include "codecs/jpeg2000_markers.h"
#include "codecs/pixel_checks.h"
#include "codecs/stored_values.h"
#include "core/format.h"

namespace negatoscope {

namespace {

using Bytes = std::span<const std::uint8_t>;

// Empty code-blocks cost next to nothing, so that black images compress by thousands; this only keeps a few bytes from
// asking for a gigabyte.
constexpr std::uint64_t kMaxSamplesPerByte = std::uint64_t{1} << 17U;

struct CodecDeleter {
  void operator()(opj_codec_t* codec) const { opj_destroy_codec(codec); }
};
struct StreamDeleter {
  void operator()(opj_stream_t* stream) const { opj_stream_destroy(stream); }
};
struct ImageDeleter {
  void operator()(opj_image_t* image) const { opj_image_destroy(image); }
};
using Codec = std::unique_ptr<opj_codec_t, CodecDeleter>;
using Stream = std::unique_ptr<opj_stream_t, StreamDeleter>;
using Image = std::unique_ptr<opj_image_t, ImageDeleter>;

struct Reader {
  Bytes bytes;
  std::size_t at = 0;
};

extern "C" {

static OPJ_SIZE_T ReadBytes(void* into, OPJ_SIZE_T count, void* user) {
  Reader& reader = *static_cast<Reader*>(user);
  const std::size_t taken = std::min<std::size_t>(count, reader.bytes.size() - reader.at);
  if (taken == 0) return std::numeric_limits<OPJ_SIZE_T>::max();  // its word for the end
  std::memcpy(into, reader.bytes.data() + reader.at, taken);
  reader.at += taken;
  return taken;
}

static OPJ_OFF_T SkipBytes(OPJ_OFF_T count, void* user) {
  Reader& reader = *static_cast<Reader*>(user);
  if (count < 0) return -1;
  const auto left = static_cast<OPJ_OFF_T>(reader.bytes.size() - reader.at);
  if (left == 0 && count > 0) return -1;
  const OPJ_OFF_T skipped = std::min(count, left);
  reader.at += static_cast<std::size_t>(skipped);
  return skipped;
}

static OPJ_BOOL SeekByte(OPJ_OFF_T offset, void* user) {
  Reader& reader = *static_cast<Reader*>(user);
  if (offset < 0 || static_cast<std::uint64_t>(offset) > reader.bytes.size()) return OPJ_FALSE;
  reader.at = static_cast<std::size_t>(offset);
  return OPJ_TRUE;
}

// The first message counts; the others follow from it.
static void KeepFirst(const char* message, void* user) {
  auto& kept = *static_cast<std::array<char, 160>*>(user);
  if (kept[0] != '\0') return;
  for (std::size_t i = 0; i + 1 < kept.size() && message[i] != '\0' && message[i] != '\n'; ++i) kept[i] = message[i];
}

static void Ignore(const char* /*message*/, void* /*user*/) {}

}  // extern "C"

Stream OpenStream(Reader& reader) {
  constexpr OPJ_SIZE_T chunk_bytes = 65536;
  Stream stream(opj_stream_create(chunk_bytes, OPJ_TRUE));
  if (!stream) return stream;
  opj_stream_set_read_function(stream.get(), ReadBytes);
  opj_stream_set_skip_function(stream.get(), SkipBytes);
  opj_stream_set_seek_function(stream.get(), SeekByte);
  opj_stream_set_user_data(stream.get(), &reader, nullptr);
  opj_stream_set_user_data_length(stream.get(), reader.bytes.size());
  return stream;
}

std::unexpected<Error> LibraryError(const std::array<char, 160>& message) {
  const std::string text = message.data();
  return Fail(ErrorCode::kMalformed, text.empty() ? "the JPEG 2000 library gives up" : text);
}

Result<Image> RunLibrary(Bytes codestream, std::uint32_t discard_levels) {
  Reader reader{.bytes = codestream};
  const Codec codec(opj_create_decompress(OPJ_CODEC_J2K));
  const Stream stream = OpenStream(reader);
  if (!codec || !stream) return Fail(ErrorCode::kOutOfMemory, "while opening JPEG 2000");
  std::array<char, 160> message{};
  opj_set_error_handler(codec.get(), KeepFirst, &message);
  opj_set_warning_handler(codec.get(), Ignore, nullptr);
  opj_set_info_handler(codec.get(), Ignore, nullptr);
  opj_dparameters_t parameters;
  opj_set_default_decoder_parameters(&parameters);
  parameters.cp_reduce = discard_levels;
  if (opj_setup_decoder(codec.get(), &parameters) == OPJ_FALSE) return LibraryError(message);
  // Not strict: a codestream that ends early gives what is there.
  if (opj_decoder_set_strict_mode(codec.get(), OPJ_FALSE) == OPJ_FALSE) return LibraryError(message);
  opj_image_t* header = nullptr;
  const OPJ_BOOL has_header = opj_read_header(stream.get(), codec.get(), &header);
  Image image(header);
  if (has_header == OPJ_FALSE || !image) return LibraryError(message);
  if (opj_decode(codec.get(), stream.get(), image.get()) == OPJ_FALSE) return LibraryError(message);
  return image;
}

// The library's image has the components that our own walk saw, with samples.
Result<void> CheckImage(const opj_image_t& image, const Jpeg2000Header& header) {
  if (image.numcomps != header.components.size())
    return Fail(ErrorCode::kMalformed, "the library sees other components");
  for (std::size_t c = 0; c < image.numcomps; ++c) {
    const opj_image_comp_t& component = image.comps[c];
    if (component.data == nullptr || component.w == 0 || component.h == 0) {
      return Fail(ErrorCode::kTruncated, "a JPEG 2000 component has no data");
    }
  }
  return {};
}

bool HasFullSize(const opj_image_t& image) {
  return std::all_of(image.comps, image.comps + image.numcomps, [&](const opj_image_comp_t& component) {
    return component.w == image.comps[0].w && component.h == image.comps[0].h;
  });
}

template <class T, std::size_t kSamples>
void StoreInterleaved(const opj_image_t& image, std::uint8_t* out) {
  const std::size_t pixels = std::size_t{image.comps[0].w} * image.comps[0].h;
  std::array<const OPJ_INT32*, kSamples> planes;
  for (std::size_t c = 0; c < kSamples; ++c) planes[c] = image.comps[c].data;
  for (std::size_t i = 0; i < pixels; ++i) {
    for (std::size_t c = 0; c < kSamples; ++c) {
      const T sample = static_cast<T>(planes[c][i]);
      std::memcpy(out + (i * kSamples + c) * sizeof(T), &sample, sizeof(T));
    }
  }
}

// Components of other sizes than the first are stretched to it, each sample repeated.
template <class T>
void StoreStretched(const opj_image_t& image, std::uint8_t* out) {
  const std::uint64_t width = image.comps[0].w;
  const std::uint64_t height = image.comps[0].h;
  const std::size_t samples = image.numcomps;
  for (std::size_t c = 0; c < samples; ++c) {
    const opj_image_comp_t& component = image.comps[c];
    for (std::uint64_t y = 0; y < height; ++y) {
      const OPJ_INT32* row = component.data + y * component.h / height * component.w;
      for (std::uint64_t x = 0; x < width; ++x) {
        const T sample = static_cast<T>(row[x * component.w / width]);
        std::memcpy(out + ((y * width + x) * samples + c) * sizeof(T), &sample, sizeof(T));
      }
    }
  }
}

template <class T>
void StoreAs(const opj_image_t& image, std::uint8_t* out) {
  if (!HasFullSize(image)) return StoreStretched<T>(image, out);
  if (image.numcomps == 1) return StoreInterleaved<T, 1>(image, out);
  if (image.numcomps == 2) return StoreInterleaved<T, 2>(image, out);
  if (image.numcomps == 3) return StoreInterleaved<T, 3>(image, out);
  return StoreInterleaved<T, 4>(image, out);
}

void Store(const opj_image_t& image, Frame& frame) {
  const std::uint32_t container = BytesPerSample(frame.type);
  if (container == 1) return StoreAs<std::uint8_t>(image, frame.bytes.data());
  if (container == 2) return StoreAs<std::uint16_t>(image, frame.bytes.data());
  return StoreAs<std::uint32_t>(image, frame.bytes.data());
}

// PS3.5 8.2.4; the reasons are in the header file.
PhotometricInterpretation MeaningOf(const Jpeg2000Header& header, PhotometricInterpretation declared) {
  using enum PhotometricInterpretation;
  if (header.components.size() < 3) return declared;
  if (header.has_component_transform) return declared == kArgb || declared == kCmyk ? declared : kRgb;
  if (declared == kYbrRct || declared == kYbrIct) return kRgb;
  return declared == kYbrFull422 ? kYbrFull : declared;
}

void NoteDisagreements(const Jpeg2000Header& header, const PixelDescription& description, Frame& frame) {
  using enum PhotometricInterpretation;
  if (header.components.front().is_signed != description.is_signed) {
    frame.notes.push_back(Format("The codestream's samples are {}signed, Pixel Representation says otherwise.",
                                 header.components.front().is_signed ? "" : "un"));
  }
  const bool is_declared_ybr = description.photometric == kYbrRct || description.photometric == kYbrIct;
  if (is_declared_ybr && !header.has_component_transform) {
    frame.notes.push_back(
        Format("The header says {}, the codestream has no component transform.", ToString(description.photometric)));
  }
}

// @param siz_at offset of the marker that says so
Result<void> CheckHeader(const Jpeg2000Header& header, const PixelDescription& description, std::uint64_t siz_at) {
  auto same = CheckSize(description, header.rows, header.columns, header.components.size(), siz_at);
  if (!same) return same;
  const std::uint64_t bytes = header.codestream.size();
  if (SamplesPerFrame(description) > bytes * kMaxSamplesPerByte) {
    return Fail(ErrorCode::kTruncated,
                Format("{} bytes of JPEG 2000 cannot hold {} samples", bytes, SamplesPerFrame(description)));
  }
  return {};
}

std::uint32_t Precision(const Jpeg2000Header& header) {
  return std::ranges::max(header.components, {}, &Jpeg2000Component::precision).precision;
}

// A smaller resolution holds means of samples, which indices of a palette do not have.
std::uint32_t LevelsToDiscard(std::uint32_t wanted, const PixelDescription& description, const Jpeg2000Header& header) {
  if (description.photometric == PhotometricInterpretation::kPaletteColor) return 0;
  return std::min(wanted, header.decomposition_levels);
}

// Brings the samples of a smaller resolution into Bits Stored, which their filter overshoots at edges.
//
// @return false where some lie farther out: other bits lie beside the value there (PS3.5 8.1.1), and means of both
//         together are means of nothing
bool ClampToBitsStored(opj_image_t& image, const PixelDescription& description) {
  const std::uint32_t bits = std::clamp<std::uint32_t>(description.bits_stored, 1, 31);
  for (const opj_image_comp_t& component : std::span(image.comps, image.numcomps)) {
    const std::int64_t range = std::int64_t{1} << bits;
    const std::int64_t least = component.sgnd != 0 ? -range / 2 : 0;
    const std::int64_t most = least + range - 1;
    const std::int64_t overshoot = range / 4;
    for (OPJ_INT32& sample : std::span(component.data, std::size_t{component.w} * component.h)) {
      if (sample < least - overshoot || sample > most + overshoot) return false;
      sample = static_cast<OPJ_INT32>(std::clamp<std::int64_t>(sample, least, most));
    }
  }
  return true;
}

// The rows of a smaller picture that lie above a row of the full one.
std::uint32_t RowsAbove(std::uint32_t complete_rows, const Jpeg2000Header& header, const Frame& frame) {
  if (complete_rows >= header.rows) return frame.rows;
  return static_cast<std::uint32_t>(std::uint64_t{complete_rows} * frame.rows / header.rows);
}

Result<Frame> MakeBlankPicture(std::uint32_t rows, std::uint32_t columns, const PixelDescription& description,
                               const Jpeg2000Header& header) {
  PixelDescription picture = description;
  picture.rows = rows;
  picture.columns = columns;
  auto frame = MakeFrame(picture, Precision(header));
  if (!frame) return frame;
  frame->is_lossy = header.is_lossy;
  frame->photometric = MeaningOf(header, description.photometric);
  NoteDisagreements(header, description, *frame);
  return frame;
}

// Our own decoder, for what it is made for.
std::optional<Frame> DecodeFast(const Jpeg2000Header& header, const PixelDescription& description,
                                std::uint32_t discarded) {
  // Whether bits lie beside the values of a smaller resolution is seen in the library's image only.
  if (!header.is_high_throughput || (discarded > 0 && Precision(header) > description.bits_stored)) return std::nullopt;
  auto frame =
      MakeBlankPicture(CeilShift(header.rows, discarded), CeilShift(header.columns, discarded), description, header);
  if (!frame || !DecodeHighThroughput(header, discarded, *frame)) return std::nullopt;
  PlaceSamples(*frame, description, Precision(header));
  return std::move(*frame);
}

Result<Frame> MakePicture(const opj_image_t& image, const PixelDescription& description, const Jpeg2000Header& header) {
  auto frame = MakeBlankPicture(image.comps[0].h, image.comps[0].w, description, header);
  if (!frame) return frame;
  Store(image, *frame);
  if (!header.is_complete) {
    frame->notes.emplace_back("Incomplete codestream: detail or whole tiles are missing.");
    if (auto kept = KeepRows(*frame, RowsAbove(header.complete_rows, header, *frame)); !kept) {
      return std::unexpected(kept.error());
    }
  }
  PlaceSamples(*frame, description, Precision(header));
  return frame;
}

}  // namespace

Result<Frame> DecodeJpeg2000(std::span<const std::uint8_t> codestream, const PixelDescription& description,
                             const Jpeg2000Options& options) {
  if (auto valid = ValidateDescription(description); !valid) return std::unexpected(valid.error());
  const auto header = ReadJpeg2000Header(codestream);
  if (!header) return std::unexpected(header.error());
  // SIZ follows SOC, which may lie in the boxes of a JP2 file.
  const auto siz_at = static_cast<std::uint64_t>(header->codestream.data() - codestream.data()) + 2;
  if (auto fits = CheckHeader(*header, description, siz_at); !fits) return std::unexpected(fits.error());
  const std::uint32_t discarded = LevelsToDiscard(options.discard_levels, description, *header);
  if (auto frame = DecodeFast(*header, description, discarded)) return std::move(*frame);
  const auto image = RunLibrary(header->codestream, discarded);
  if (!image) return std::unexpected(image.error());
  if (auto checked = CheckImage(**image, *header); !checked) return std::unexpected(checked.error());
  if (discarded > 0 && Precision(*header) > description.bits_stored && !ClampToBitsStored(**image, description)) {
    return DecodeJpeg2000(codestream, description);
  }
  const opj_image_comp_t& first = (*image)->comps[0];
  if (discarded == 0) {
    auto same = CheckSize(description, first.h, first.w, header->components.size());
    if (!same) return std::unexpected(same.error());
  }
  return MakePicture(**image, description, *header);
}

}  // namespace negatoscope
