#include "codecs/video_stream.h"

#include <gtest/gtest.h>

#include <vector>

#include "codecs/codec_table.h"

namespace negatoscope {
namespace {

using Bytes = std::vector<std::uint8_t>;

/// Packets with a sync byte every `stride` bytes from `first` on, and 0xFF between.
Bytes Packets(std::size_t stride, std::size_t first, std::size_t size) {
  Bytes bytes(size, 0xFF);
  for (std::size_t at = first; at < size; at += stride) bytes[at] = 0x47;
  return bytes;
}

VideoStream Elementary(VideoCodec codec) { return {.container = VideoContainer::kElementaryStream, .codec = codec}; }

TEST(VideoStream, RecognisesMp4ByItsFirstBox) {
  const Bytes bytes{0, 0, 0, 0x18, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm'};
  EXPECT_EQ(SniffVideo(bytes), VideoStream{.container = VideoContainer::kMp4});
  const Bytes jp2{0, 0, 0, 0x0C, 'j', 'P', ' ', ' ', 0x0D, 0x0A, 0x87, 0x0A};
  EXPECT_EQ(SniffVideo(jp2), std::nullopt);
}

TEST(VideoStream, RecognisesTransportStreamsOfEveryStride) {
  const VideoStream expected{.container = VideoContainer::kTransportStream};
  EXPECT_EQ(SniffVideo(Packets(188, 0, 1000)), expected);
  EXPECT_EQ(SniffVideo(Packets(192, 4, 1000)), expected);
  EXPECT_EQ(SniffVideo(Packets(204, 0, 1000)), expected);
  EXPECT_EQ(SniffVideo(Packets(190, 0, 1000)), std::nullopt);
  EXPECT_EQ(SniffVideo(Packets(188, 0, 300)), std::nullopt) << "two sync bytes are chance";
}

TEST(VideoStream, RecognisesElementaryStreamsByParameterSetsAndDelimiters) {
  EXPECT_EQ(SniffVideo(Bytes{0, 0, 0, 1, 0x67, 0x64, 0}), Elementary(VideoCodec::kH264));
  EXPECT_EQ(SniffVideo(Bytes{0, 0, 1, 0x09, 0xF0, 0}), Elementary(VideoCodec::kH264));
  EXPECT_EQ(SniffVideo(Bytes{0, 0, 0, 1, 0x40, 0x01, 0x0C}), Elementary(VideoCodec::kHevc));
  EXPECT_EQ(SniffVideo(Bytes{0, 0, 1, 0x46, 0x01, 0x50}), Elementary(VideoCodec::kHevc));
  EXPECT_EQ(SniffVideo(Bytes{0, 0, 1, 0xB3, 0x14, 0x00}), Elementary(VideoCodec::kMpeg2));
  EXPECT_EQ(SniffVideo(Bytes{0, 0, 1, 0xBA, 0x44, 0x00}), VideoStream{.container = VideoContainer::kProgramStream});
}

TEST(VideoStream, AStartCodeAloneTellsNoCodec) {
  EXPECT_EQ(SniffVideo(Bytes{0, 0, 1, 0x41, 0x9A, 0}), Elementary(VideoCodec::kUnknown));
}

TEST(VideoStream, IsNothingWhereNothingIs) {
  EXPECT_EQ(SniffVideo({}), std::nullopt);
  EXPECT_EQ(SniffVideo(Bytes(613, 0)), std::nullopt);
  EXPECT_EQ(SniffVideo(Bytes{0, 0, 1}), std::nullopt);
  EXPECT_EQ(SniffVideo(Bytes{0xFF, 0xD8, 0xFF, 0xE0}), std::nullopt);
}

TEST(VideoStream, ContainersAreACodecFamilyAndStartCodesAreNot) {
  EXPECT_EQ(SniffCodecFamily(Packets(188, 0, kVideoHeadBytes)), CodecFamily::kVideo);
  EXPECT_EQ(SniffCodecFamily(Bytes{0, 0, 0, 0x18, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm'}), CodecFamily::kVideo);
  EXPECT_EQ(SniffCodecFamily(Bytes{0, 0, 0, 1, 0x67, 0x64, 0}), std::nullopt) << "may be pixels";
}

}  // namespace
}  // namespace negatoscope
