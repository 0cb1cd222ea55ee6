#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace negatoscope {

/// Which decoder a frame needs.
enum class CodecFamily : std::uint8_t {
  kNative,         ///< pixel cells as PS3.5 8.1 lays them out
  kRle,            ///< PS3.5 Annex G
  kDeflatedFrame,  ///< RFC 1951 around each native frame (PS3.5 A.4.13)
  kJpeg,           ///< ISO/IEC 10918-1
  kJpegLs,         ///< ISO/IEC 14495-1
  kJpeg2000,       ///< ISO/IEC 15444-1, -2 and -15 (HTJ2K)
  kJpegXl,         ///< ISO/IEC 18181-1
  kVideo,          ///< MPEG-2, H.264, HEVC: one stream for all frames
  kNone,           ///< no pixel cells in the file at all: JPIP, SMPTE ST 2110, MIME, XML
};

/// One row of PS3.6 Annex A (Transfer Syntaxes), with what reading and decoding need to know of it.
struct TransferSyntax {
  std::string_view uid;
  std::string_view name;
  CodecFamily family = CodecFamily::kNative;
  bool is_explicit_vr = true;          ///< of the data set
  bool is_big_endian = false;          ///< of the data set
  bool has_big_endian_pixels = false;  ///< of native pixel cells; differs from the data set in GE's private syntax
  bool is_deflated = false;            ///< the data set after the File Meta Information is deflated (PS3.5 A.5)
  bool is_encapsulated = false;        ///< Pixel Data is a sequence of fragments (PS3.5 A.4)
  bool may_be_lossy = false;           ///< the process allows irreversible compression
  bool is_retired = false;
};

/// All registered Transfer Syntaxes, the retired ones included, and the private ones we know.
[[nodiscard]] std::span<const TransferSyntax> TransferSyntaxes();

/// @param uid trailing spaces and NULs are ignored (PS3.5 6.2: UI is padded with NUL, and some pad with a space)
/// @return nullptr where the UID is not in the table
[[nodiscard]] const TransferSyntax* FindTransferSyntax(std::string_view uid);

/// What the first bytes of an encapsulated frame look like, whatever the Transfer Syntax says: a JPEG, JPEG-LS,
/// JPEG 2000 (codestream or JP2) or JPEG XL signature, an MP4 or a transport stream (`kVideoHeadBytes` of it). Empty
/// where there is none; RLE and deflate have no signature.
[[nodiscard]] std::optional<CodecFamily> SniffCodecFamily(std::span<const std::uint8_t> codestream);

}  // namespace negatoscope
