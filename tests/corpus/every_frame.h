#pragma once

// From the bytes of a file to the stored values of its frames, natively: what the bindings of the modules do for
// JavaScript.

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "codecs/codec_table.h"
#include "codecs/decode_frame.h"
#include "core/frame_location.h"
#include "core/result.h"
#include "dicom/data_set.h"
#include "dicom/frame_locator.h"
#include "dicom/read_pixel_description.h"

namespace negatoscope::testing {

/// A Transfer Syntax by which DecodeFrame takes the decoder that the bytes ask for, whatever is declared.
[[nodiscard]] inline std::string_view SyntaxOf(const DataSet& data_set, bool is_encapsulated,
                                               std::span<const std::uint8_t> codestream) {
  const FileLayout& layout = data_set.layout();
  const TransferSyntax* declared = FindTransferSyntax(layout.transfer_syntax_uid);
  if (!is_encapsulated) {
    const bool is_native = declared != nullptr && !declared->is_encapsulated;
    const bool has_big_endian = is_native ? declared->has_big_endian_pixels || declared->is_big_endian : false;
    return has_big_endian || layout.encoding.is_big_endian ? "1.2.840.10008.1.2.2" : "1.2.840.10008.1.2.1";
  }
  const auto sniffed = SniffCodecFamily(codestream);
  if (declared != nullptr && (!sniffed || declared->family == *sniffed)) return declared->uid;
  if (!sniffed) return layout.transfer_syntax_uid;
  switch (*sniffed) {
    case CodecFamily::kJpeg:
      return "1.2.840.10008.1.2.4.50";
    case CodecFamily::kJpegLs:
      return "1.2.840.10008.1.2.4.80";
    case CodecFamily::kJpeg2000:
      return "1.2.840.10008.1.2.4.90";
    case CodecFamily::kJpegXl:
      return "1.2.840.10008.1.2.4.110";
    default:
      return layout.transfer_syntax_uid;
  }
}

/// @param visit  is called with the index of each frame, what became of it, and the description of its cells
/// @param most   frames that are decoded
/// @return why there is none
template <typename Visit>
Result<void> ForEveryFrame(const DataSet& data_set, Visit visit,
                           std::uint32_t most = std::numeric_limits<std::uint32_t>::max()) {
  auto pixels = ReadPixelModule(data_set);
  if (!pixels) return std::unexpected(std::move(pixels.error()));
  auto frames = FrameLocator::Open(data_set, pixels->description, pixels->number_of_frames);
  if (!frames) return std::unexpected(std::move(frames.error()));
  const bool is_word_value = data_set.structure().pixels->vr != "OB";
  for (std::uint32_t index = 0; index < std::min(most, frames->frame_count()); ++index) {
    const auto location = frames->Locate(index);
    // There are fewer than were declared; or the way to this one is lost, which the others need not share.
    if (!location && location.error().code == ErrorCode::kNotFound) break;
    if (!location) {
      visit(index, Result<Frame>(std::unexpected(location.error())), pixels->description);
      continue;
    }
    auto bytes = ReadFrameBytes(data_set, *location);
    if (!bytes) {
      visit(index, Result<Frame>(std::unexpected(std::move(bytes.error()))), pixels->description);
      continue;
    }
    const std::string_view syntax = SyntaxOf(data_set, frames->is_encapsulated(), *bytes);
    visit(index, DecodeFrame(*bytes, pixels->description, syntax, location->first_bit, is_word_value),
          pixels->description);
  }
  return {};
}

}  // namespace negatoscope::testing
