#include "codecs/jpeg_codec.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "codecs/jpeg_colour.h"
#include "codecs/jpeg_ijg.h"
#include "codecs/jpeg_lossless.h"
#include "codecs/jpeg_markers.h"
#include "codecs/pixel_checks.h"
#include "codecs/stored_values.h"
#include "core/format.h"

namespace negatoscope {

namespace {

// A DC-only progressive scan spends a bit on 64 samples; sixteen times that leaves room for a truncated frame, and
// keeps a few bytes from asking for a gigabyte.
constexpr std::uint64_t kMaxSamplesPerByte = std::uint64_t{16} * 512;

std::string_view NameOf(JpegProcess process) {
  switch (process) {
    case JpegProcess::kBaseline:
      return "baseline";
    case JpegProcess::kExtended:
      return "extended sequential";
    case JpegProcess::kProgressive:
      return "progressive";
    case JpegProcess::kLossless:
      return "lossless";
  }
  return "";
}

// Which processes a Transfer Syntax allows (PS3.5 8.2.1, A.4.1).
bool Allows(std::string_view uid, const JpegHeader& header) {
  constexpr std::string_view root = "1.2.840.10008.1.2.4.";
  if (!uid.starts_with(root)) return true;
  const std::string_view last = uid.substr(root.size(), 2);
  const JpegProcess process = header.process;
  if (last == "50") return process == JpegProcess::kBaseline && header.precision == 8;
  if (last == "51" || last == "52") return process == JpegProcess::kBaseline || process == JpegProcess::kExtended;
  if (last == "53" || last == "54" || last == "55" || last == "56") return process == JpegProcess::kProgressive;
  if (last == "57" || last == "58" || last == "70") return process == JpegProcess::kLossless;
  return true;
}

IjgOutcome RunLibrary(const JpegHeader& header, std::span<const std::uint8_t> codestream, Frame& frame) {
  const IjgRequest request{.codestream = codestream.data(),
                           .codestream_bytes = codestream.size(),
                           .rows = header.rows,
                           .columns = header.columns,
                           .components = static_cast<std::uint32_t>(header.components.size()),
                           .container_bytes = BytesPerSample(frame.type),
                           .out = frame.bytes.data()};
  switch (IjgVariantFor(header)) {
    case IjgVariant::kIjg8:
      return DecodeWithIjg8(request);
    case IjgVariant::kIjg12:
      return DecodeWithIjg12(request);
    case IjgVariant::kIjg16:
      return DecodeWithIjg16(request);
  }
  return {};
}

// What is to be shown of a frame that did not come whole.
Result<void> JudgeOutcome(const IjgOutcome& outcome, Frame& frame) {
  const std::string message = outcome.message.data();
  if (outcome.is_out_of_memory) return Fail(ErrorCode::kOutOfMemory, message);
  if (!outcome.is_ok && outcome.rows_written == 0) {
    return Fail(ErrorCode::kMalformed, message.empty() ? "the JPEG library sees another image" : message);
  }
  if (outcome.is_ok && !outcome.is_damaged) return {};
  frame.notes.push_back(Format("The JPEG codestream is incomplete or damaged: {}.", message));
  const std::uint32_t rows = std::min(outcome.sound_rows, outcome.rows_written);
  return KeepRows(frame, rows);
}

Result<void> CheckHeader(const JpegHeader& header, const PixelDescription& description,
                         std::uint64_t codestream_bytes) {
  if (auto same = CheckSize(description, header.rows, header.columns, header.components.size(), header.frame_header_at);
      !same) {
    return same;
  }
  if (!header.has_all_components) return Fail(ErrorCode::kTruncated, "a JPEG component has no scan");
  if (SamplesPerFrame(description) > codestream_bytes * kMaxSamplesPerByte) {
    return Fail(ErrorCode::kTruncated,
                Format("{} bytes of JPEG cannot hold {} samples", codestream_bytes, SamplesPerFrame(description)));
  }
  return {};
}

}  // namespace

Result<Frame> DecodeJpeg(std::span<const std::uint8_t> codestream, const PixelDescription& description,
                         std::string_view transfer_syntax_uid) {
  if (auto valid = ValidateDescription(description); !valid) return std::unexpected(valid.error());
  const auto header = ReadJpegHeader(codestream);
  if (!header) return std::unexpected(header.error());
  if (auto fits = CheckHeader(*header, description, codestream.size()); !fits) return std::unexpected(fits.error());

  auto frame = MakeFrame(description, header->precision);
  if (!frame) return frame;
  frame->is_lossy = header->process != JpegProcess::kLossless;
  JpegColour colour = JpegColourOf(*header, description.photometric);
  frame->photometric = colour.photometric;
  if (colour.note) frame->notes.push_back(std::move(*colour.note));
  if (!Allows(transfer_syntax_uid, *header)) {
    frame->notes.push_back(Format("The codestream is {}-bit {} JPEG, the Transfer Syntax says otherwise.",
                                  header->precision, NameOf(header->process)));
  }
  if (!DecodeLosslessJpeg(codestream, *header, *frame)) {
    std::ranges::fill(frame->bytes, std::uint8_t{0});
    const IjgOutcome outcome = RunLibrary(*header, codestream, *frame);
    if (auto shown = JudgeOutcome(outcome, *frame); !shown) return std::unexpected(shown.error());
  }
  PlaceSamples(*frame, description, header->precision);
  return frame;
}

}  // namespace negatoscope
