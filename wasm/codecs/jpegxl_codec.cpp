#include "codecs/jpegxl_codec.h"

#include <jxl/decode.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <memory>
#include <new>
#include <optional>
#include <utility>
#include <vector>

#include "codecs/jpegxl_memory.h"
#include "codecs/pixel_checks.h"
#include "codecs/stored_values.h"
#include "core/format.h"
#include "core/limits.h"

namespace negatoscope {

namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::string_view kRecompressedJpeg = "1.2.840.10008.1.2.4.111";
constexpr std::uint32_t kMostBits = 16;

// Coefficients, several versions of the picture in 32 bits, and entropy tables that do not depend on its size.
constexpr std::uint64_t kBytesPerSample = 64;
constexpr std::uint64_t kFixedBytes = 256 * limits::kMiB;
constexpr std::uint64_t kMostLibraryBytes = 3072 * limits::kMiB;

struct DecoderDeleter {
  void operator()(JxlDecoder* decoder) const { JxlDecoderDestroy(decoder); }
};

/// Whether a box of this type stands at the outermost level (ISO/IEC 18181-2): length, type, content.
bool HasBox(Bytes bytes, std::string_view type) {
  std::uint64_t at = 0;
  while (bytes.size() - at >= 8) {
    const auto* head = bytes.data() + at;
    std::uint64_t length = 0;
    for (std::size_t i = 0; i < 4; ++i) length = length << 8U | head[i];
    if (std::memcmp(head + 4, type.data(), 4) == 0) return true;
    if (length == 1 && bytes.size() - at >= 16) {
      length = 0;
      for (std::size_t i = 8; i < 16; ++i) length = length << 8U | head[i];
    }
    if (length < 8 || length > bytes.size() - at) return false;
    at += length;
  }
  return false;
}

bool IsInBoxes(Bytes bytes) { return bytes.size() >= 2 && !(bytes[0] == 0xFF && bytes[1] == 0x0A); }

/// Runs the library over one frame and collects the rows that it gives out.
class JpegXlReading {
 public:
  JpegXlReading(Bytes codestream, const PixelDescription& description)
      : codestream_(codestream),
        description_(description),
        memory_(std::min(kFixedBytes + SamplesPerFrame(description) * kBytesPerSample, kMostLibraryBytes)) {}

  Result<Frame> Run();

  [[nodiscard]] bool is_xyb() const { return is_xyb_; }
  [[nodiscard]] std::uint32_t precision() const { return precision_; }

 private:
  Result<void> Advance(JxlDecoderStatus status);
  Result<void> CheckInfo();
  Result<void> ChooseColours();
  Result<void> OfferRows();
  [[nodiscard]] std::uint32_t CompleteRows() const;
  [[nodiscard]] std::unexpected<Error> LibraryError();
  static void TakeRow(void* reading, std::size_t x, std::size_t y, std::size_t count, const void* samples);

  Bytes codestream_;
  const PixelDescription& description_;
  JpegXlMemory memory_;  // outlives the decoder
  std::unique_ptr<JxlDecoder, DecoderDeleter> decoder_;
  std::optional<Frame> frame_;
  std::vector<std::uint32_t> pixels_in_row_;
  std::uint32_t sample_bytes_ = 1;  ///< as the library gives them
  std::uint32_t precision_ = 0;
  bool is_xyb_ = false;
  bool is_over_ = false;
};

std::unexpected<Error> JpegXlReading::LibraryError() {
  if (memory_.is_exhausted()) {
    return Fail(ErrorCode::kLimit, Format("the JPEG XL codestream needs more than the {} bytes that its size allows",
                                          memory_.most_bytes()));
  }
  const std::size_t left = JxlDecoderReleaseInput(decoder_.get());
  return FailAt(ErrorCode::kMalformed, "the JPEG XL library gives up", codestream_.size() - left);
}

Result<void> JpegXlReading::CheckInfo() {
  JxlBasicInfo info;
  if (JxlDecoderGetBasicInfo(decoder_.get(), &info) != JXL_DEC_SUCCESS) return LibraryError();
  const std::uint64_t samples = std::uint64_t{info.num_color_channels} + info.num_extra_channels;
  if (auto same = CheckSize(description_, info.ysize, info.xsize, samples); !same) return same;
  if (info.num_extra_channels > 0) return Fail(ErrorCode::kUnsupported, "JPEG XL with an alpha or other extra channel");
  if (info.have_animation != JXL_FALSE) {
    return Fail(ErrorCode::kUnsupported, "a JPEG XL animation within one frame of the image");
  }
  if (info.exponent_bits_per_sample > 0 || info.bits_per_sample > kMostBits) {
    return Fail(ErrorCode::kUnsupported, Format("JPEG XL with {} bits a sample{}", info.bits_per_sample,
                                                info.exponent_bits_per_sample > 0 ? " in floating point" : ""));
  }
  precision_ = info.bits_per_sample;
  is_xyb_ = info.uses_original_profile == JXL_FALSE;
  auto frame = MakeFrame(description_, precision_);
  if (!frame) return std::unexpected(std::move(frame.error()));
  frame_ = std::move(*frame);
  sample_bytes_ = std::min<std::uint32_t>(BytesPerSample(frame_->type), 2);
  pixels_in_row_.assign(description_.rows, 0);
  return {};
}

// XYB comes out in the encoding that the codestream names. An ICC profile cannot be calculated with here, and the
// library would then give linear light, which nobody expects of a picture.
Result<void> JpegXlReading::ChooseColours() {
  JxlColorEncoding named{};
  const bool has_name =
      JxlDecoderGetColorAsEncodedProfile(decoder_.get(), JXL_COLOR_PROFILE_TARGET_ORIGINAL, &named) == JXL_DEC_SUCCESS;
  if (!is_xyb_ || has_name) return {};
  named = {};
  named.color_space = description_.samples_per_pixel == 1 ? JXL_COLOR_SPACE_GRAY : JXL_COLOR_SPACE_RGB;
  named.white_point = JXL_WHITE_POINT_D65;
  named.primaries = JXL_PRIMARIES_SRGB;
  named.transfer_function = JXL_TRANSFER_FUNCTION_SRGB;
  named.rendering_intent = JXL_RENDERING_INTENT_RELATIVE;
  if (JxlDecoderSetOutputColorProfile(decoder_.get(), &named, nullptr, 0) != JXL_DEC_SUCCESS) return LibraryError();
  frame_->is_srgb = true;
  frame_->notes.emplace_back("The JPEG XL codestream has an ICC profile; the samples were made sRGB.");
  return {};
}

void JpegXlReading::TakeRow(void* reading, std::size_t x, std::size_t y, std::size_t count, const void* samples) {
  auto& self = *static_cast<JpegXlReading*>(reading);
  Frame& frame = *self.frame_;
  if (y >= frame.rows || x >= frame.columns || count > frame.columns - x) return;
  const std::uint32_t container = BytesPerSample(frame.type);
  const std::size_t values = count * frame.samples_per_pixel;
  std::uint8_t* out = frame.bytes.data() + (y * frame.columns + x) * frame.samples_per_pixel * container;
  if (container == self.sample_bytes_) {
    std::memcpy(out, samples, values * container);
  } else {
    for (std::size_t i = 0; i < values; ++i) {
      std::memcpy(out + i * container, static_cast<const std::uint8_t*>(samples) + i * self.sample_bytes_,
                  self.sample_bytes_);
    }
  }
  self.pixels_in_row_[y] += static_cast<std::uint32_t>(count);
}

Result<void> JpegXlReading::OfferRows() {
  const JxlPixelFormat format{.num_channels = description_.samples_per_pixel,
                              .data_type = sample_bytes_ == 1 ? JXL_TYPE_UINT8 : JXL_TYPE_UINT16,
                              .endianness = JXL_LITTLE_ENDIAN,
                              .align = 0};
  const JxlBitDepth depth{.type = JXL_BIT_DEPTH_FROM_CODESTREAM, .bits_per_sample = 0, .exponent_bits_per_sample = 0};
  if (JxlDecoderSetImageOutCallback(decoder_.get(), &format, &TakeRow, this) != JXL_DEC_SUCCESS ||
      JxlDecoderSetImageOutBitDepth(decoder_.get(), &depth) != JXL_DEC_SUCCESS) {
    return LibraryError();
  }
  return {};
}

// Groups come out in any order; a picture is good down to the first row that lacks one.
std::uint32_t JpegXlReading::CompleteRows() const {
  const auto gap = std::ranges::find_if(pixels_in_row_, [&](auto count) { return count < description_.columns; });
  return static_cast<std::uint32_t>(gap - pixels_in_row_.begin());
}

Result<void> JpegXlReading::Advance(JxlDecoderStatus status) {
  switch (status) {
    case JXL_DEC_BASIC_INFO:
      return CheckInfo();
    case JXL_DEC_COLOR_ENCODING:
      return ChooseColours();
    case JXL_DEC_NEED_IMAGE_OUT_BUFFER:
      return OfferRows();
    case JXL_DEC_NEED_MORE_INPUT:
      if (!frame_) return FailAt(ErrorCode::kTruncated, "the JPEG XL header is cut", codestream_.size());
      is_over_ = true;
      if (CompleteRows() == 0) {
        return FailAt(ErrorCode::kTruncated, "the JPEG XL codestream ends before the first row", codestream_.size());
      }
      return KeepRows(*frame_, CompleteRows());
    case JXL_DEC_FULL_IMAGE:
      is_over_ = true;
      if (CompleteRows() < description_.rows) return LibraryError();
      return {};
    default:
      return LibraryError();
  }
}

Result<Frame> JpegXlReading::Run() {
  const JxlMemoryManager manager = memory_.manager();
  decoder_.reset(JxlDecoderCreate(&manager));
  if (!decoder_) return Fail(ErrorCode::kOutOfMemory, "while opening JPEG XL");
  constexpr int events = JXL_DEC_BASIC_INFO | JXL_DEC_COLOR_ENCODING | JXL_DEC_FULL_IMAGE;
  if (JxlDecoderSubscribeEvents(decoder_.get(), events) != JXL_DEC_SUCCESS ||
      JxlDecoderSetInput(decoder_.get(), codestream_.data(), codestream_.size()) != JXL_DEC_SUCCESS) {
    return LibraryError();
  }
  while (!is_over_) {
    if (auto advanced = Advance(JxlDecoderProcessInput(decoder_.get())); !advanced) {
      return std::unexpected(std::move(advanced.error()));
    }
  }
  return std::move(*frame_);
}

// A recompressed JPEG is told by the data that would rebuild it, or by its Transfer Syntax. Its YCbCr, as that of any
// JPEG XL codestream, is RGB when it comes out.
PhotometricInterpretation MeaningOf(PhotometricInterpretation declared, bool is_rgb) {
  using enum PhotometricInterpretation;
  if (declared == kUnknown || declared == kYbrRct || declared == kYbrIct || is_rgb) return kRgb;
  return declared == kYbrFull422 ? kYbrFull : declared;
}

}  // namespace

Result<Frame> DecodeJpegXl(std::span<const std::uint8_t> codestream, const PixelDescription& description,
                           std::string_view transfer_syntax_uid) {
  if (auto valid = ValidateDescription(description); !valid) return std::unexpected(valid.error());
  if (description.encoding != PixelEncoding::kInteger) {
    return Fail(ErrorCode::kUnsupported, "JPEG XL for floating point pixel data");
  }
  if (codestream.empty()) return FailAt(ErrorCode::kTruncated, "the JPEG XL header is cut", 0);
  const bool was_jpeg =
      transfer_syntax_uid == kRecompressedJpeg || (IsInBoxes(codestream) && HasBox(codestream, "jbrd"));
  // The library knows no exceptions, but the containers that it uses do.
  try {
    JpegXlReading reading(codestream, description);
    auto frame = reading.Run();
    if (!frame) return frame;
    frame->is_lossy = reading.is_xyb() || was_jpeg;
    if (description.samples_per_pixel == 3) {
      frame->photometric = MeaningOf(description.photometric, reading.is_xyb() || was_jpeg);
    }
    if (description.is_signed) {
      frame->notes.emplace_back("JPEG XL has unsigned samples only, Pixel Representation says signed.");
    }
    PlaceSamples(*frame, description, reading.precision());
    return frame;
  } catch (const std::bad_alloc&) {
    return Fail(ErrorCode::kOutOfMemory, "while decoding JPEG XL");
  }
}

}  // namespace negatoscope
