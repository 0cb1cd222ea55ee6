#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace negatoscope {

/// How the pictures of a video are wrapped (PS3.5 8.2.5 to 8.2.9 name the first two; the others are found in files).
enum class VideoContainer : std::uint8_t {
  kMp4,               ///< ISO/IEC 14496-12
  kTransportStream,   ///< ISO/IEC 13818-1, packets of 188 bytes, also with time codes (192) or error correction (204)
  kProgramStream,     ///< ISO/IEC 13818-1, packs
  kElementaryStream,  ///< nothing around the pictures: start codes and what follows them
};

enum class VideoCodec : std::uint8_t {
  kUnknown,  ///< the container has to be opened to know, or the first start code does not tell
  kMpeg2,    ///< ISO/IEC 13818-2
  kH264,     ///< ISO/IEC 14496-10
  kHevc,     ///< ISO/IEC 23008-2
};

struct VideoStream {
  VideoContainer container = VideoContainer::kMp4;
  VideoCodec codec = VideoCodec::kUnknown;

  friend bool operator==(const VideoStream&, const VideoStream&) = default;
};

/// Bytes from the start of a stream that `SniffVideo` looks at: three packets of the longest kind and a sync byte.
inline constexpr std::size_t kVideoHeadBytes = 613;

/// What a stream looks like by its first bytes, whatever the Transfer Syntax says.
/// @return empty where it looks like no video
[[nodiscard]] std::optional<VideoStream> SniffVideo(std::span<const std::uint8_t> head);

/// "mp4", "transportStream", "programStream", "elementaryStream"; and "", "mpeg2", "h264", "hevc".
[[nodiscard]] std::string_view NameOf(VideoContainer container);
[[nodiscard]] std::string_view NameOf(VideoCodec codec);

}  // namespace negatoscope
