#include "pixels/enlarge.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <utility>
#include <vector>

namespace negatoscope {
namespace {

using Bytes = std::vector<std::uint8_t>;

Frame FrameOf(std::uint32_t rows, std::uint32_t columns, Bytes bytes, std::uint16_t samples_per_pixel = 1) {
  Frame frame;
  frame.rows = rows;
  frame.columns = columns;
  frame.samples_per_pixel = samples_per_pixel;
  frame.valid_rows = rows;
  frame.bytes = std::move(bytes);
  return frame;
}

TEST(Enlarge, EveryPixelGetsTheNearestSampleOfTheHalvedPicture) {
  Frame frame = FrameOf(1, 3, {10, 20, 30});
  ASSERT_TRUE(EnlargeTo(frame, 1, 5));
  // Samples lie on columns 0, 2 and 4; between two the right one is taken.
  EXPECT_EQ(frame.bytes, (Bytes{10, 20, 20, 30, 30}));
  Frame rows = FrameOf(2, 1, {1, 2});
  ASSERT_TRUE(EnlargeTo(rows, 8, 1));
  // Halved twice: rows 0 and 4.
  EXPECT_EQ(rows.bytes, (Bytes{1, 1, 2, 2, 2, 2, 2, 2}));
  EXPECT_EQ(rows.rows, 8U);
}

TEST(Enlarge, PixelsOfSeveralSamplesStayTogether) {
  Frame frame = FrameOf(1, 1, {1, 2, 3}, 3);
  ASSERT_TRUE(EnlargeTo(frame, 1, 2));
  EXPECT_EQ(frame.bytes, (Bytes{1, 2, 3, 1, 2, 3}));
}

TEST(Enlarge, RowsThatAreMissingStayMissing) {
  Frame frame = FrameOf(2, 1, {1, 0});
  frame.valid_rows = 1;
  ASSERT_TRUE(EnlargeTo(frame, 4, 1));
  EXPECT_EQ(frame.valid_rows, 2U);
}

TEST(Enlarge, WhatIsNoHalvingIsRefusedAndLeftAsItIs) {
  Frame frame = FrameOf(2, 2, {1, 2, 3, 4});
  EXPECT_EQ(EnlargeTo(frame, 5, 4).error().code, ErrorCode::kInvalid);
  EXPECT_EQ(EnlargeTo(frame, 1, 2).error().code, ErrorCode::kInvalid);
  EXPECT_EQ(frame.bytes.size(), 4U);
  Frame none = FrameOf(0, 0, {});
  EXPECT_FALSE(EnlargeTo(none, 0, 0));
  Frame lying = FrameOf(2, 2, {1});
  EXPECT_FALSE(EnlargeTo(lying, 4, 4));
}

TEST(Enlarge, APictureBeyondTheLimitIsRefused) {
  Frame frame = FrameOf(1, 1, {7});
  EXPECT_EQ(EnlargeTo(frame, 1U << 31, 1U << 31).error().code, ErrorCode::kLimit);
}

}  // namespace
}  // namespace negatoscope
