#include "codecs/video_stream.h"

#include <algorithm>
#include <array>

namespace negatoscope {

namespace {

constexpr std::uint8_t kSyncByte = 0x47;

/// Distance between sync bytes, and where the first one is: plain, with a time code before each packet (4 bytes), with
/// error correction behind it (16 bytes).
struct PacketGrid {
  std::size_t stride = 0;
  std::size_t first = 0;
};
constexpr std::array<PacketGrid, 3> kGrids{
    {{.stride = 188, .first = 0}, {.stride = 192, .first = 4}, {.stride = 204, .first = 0}}};

bool FitsGrid(std::span<const std::uint8_t> head, PacketGrid grid) {
  std::size_t packets = 0;
  for (std::size_t at = grid.first; at < head.size(); at += grid.stride) {
    if (head[at] != kSyncByte) return false;
    ++packets;
  }
  return packets >= 3;
}

bool IsTransportStream(std::span<const std::uint8_t> head) {
  return std::ranges::any_of(kGrids, [&](PacketGrid grid) { return FitsGrid(head, grid); });
}

bool IsMp4(std::span<const std::uint8_t> head) {
  if (head.size() < 12) return false;
  const std::span<const std::uint8_t> type = head.subspan(4, 4);
  const auto is = [&](std::string_view name) { return std::ranges::equal(type, name); };
  return is("ftyp") || is("moov") || is("styp");
}

/// Bytes before the first start code's value: zeros, then 1 (ISO/IEC 14496-10 B.1.1, ISO/IEC 13818-2 5.2.3).
std::optional<std::size_t> AfterStartCode(std::span<const std::uint8_t> head) {
  std::size_t zeros = 0;
  while (zeros < head.size() && head[zeros] == 0) ++zeros;
  if (zeros < 2 || zeros > 8 || zeros + 2 >= head.size() || head[zeros] != 1) return std::nullopt;
  return zeros + 1;
}

/// A sequence parameter set or access unit delimiter of H.264 (ISO/IEC 14496-10 table 7-1).
bool StartsH264(std::uint8_t first) {
  const unsigned type = first & 0x1FU;
  const unsigned importance = first >> 5U & 3U;
  return (first & 0x80U) == 0 && ((type == 7 && importance != 0) || (type == 9 && importance == 0));
}

/// A parameter set (32 to 34) or access unit delimiter (35) of HEVC in layer 0 (ISO/IEC 23008-2 table 7-1).
bool StartsHevc(std::uint8_t first, std::uint8_t second) {
  const unsigned type = first >> 1U;
  return (first & 0x81U) == 0 && type >= 32 && type <= 35 && second == 1;
}

VideoStream AfterCode(std::uint8_t first, std::uint8_t second) {
  constexpr std::uint8_t sequence_header = 0xB3;
  constexpr std::uint8_t pack_header = 0xBA;
  if (first == pack_header) return {.container = VideoContainer::kProgramStream};
  VideoStream stream{.container = VideoContainer::kElementaryStream};
  if (first == sequence_header) {
    stream.codec = VideoCodec::kMpeg2;
  } else if (StartsHevc(first, second)) {
    stream.codec = VideoCodec::kHevc;
  } else if (StartsH264(first)) {
    stream.codec = VideoCodec::kH264;
  }
  return stream;
}

}  // namespace

std::optional<VideoStream> SniffVideo(std::span<const std::uint8_t> head) {
  const auto seen = head.first(std::min(head.size(), kVideoHeadBytes));
  if (IsMp4(seen)) return VideoStream{.container = VideoContainer::kMp4};
  if (IsTransportStream(seen)) return VideoStream{.container = VideoContainer::kTransportStream};
  const auto value = AfterStartCode(seen);
  if (!value) return std::nullopt;
  return AfterCode(seen[*value], seen[*value + 1]);
}

std::string_view NameOf(VideoContainer container) {
  switch (container) {
    case VideoContainer::kMp4:
      return "mp4";
    case VideoContainer::kTransportStream:
      return "transportStream";
    case VideoContainer::kProgramStream:
      return "programStream";
    case VideoContainer::kElementaryStream:
      return "elementaryStream";
  }
  return "";
}

std::string_view NameOf(VideoCodec codec) {
  switch (codec) {
    case VideoCodec::kUnknown:
      return "";
    case VideoCodec::kMpeg2:
      return "mpeg2";
    case VideoCodec::kH264:
      return "h264";
    case VideoCodec::kHevc:
      return "hevc";
  }
  return "";
}

}  // namespace negatoscope
