#include "core/frame_error.h"

#include <gtest/gtest.h>

#include <vector>

#include "core/result.h"

namespace negatoscope {
namespace {

const std::vector<ByteRange> kTwoFragments{{.offset = 100, .length = 10}, {.offset = 200, .length = 4}};

TEST(FrameError, FollowsTheFragmentsOfTheFrame) {
  EXPECT_EQ(FileOffset(kTwoFragments, 0), 100U);
  EXPECT_EQ(FileOffset(kTwoFragments, 9), 109U);
  EXPECT_EQ(FileOffset(kTwoFragments, 10), 200U);
  EXPECT_EQ(FileOffset(kTwoFragments, 14), 204U);
  EXPECT_EQ(FileOffset({}, 3), std::nullopt);
}

TEST(FrameError, NamesTheFrameAndBothOffsets) {
  const Error error = InFrame(FailAt(ErrorCode::kMalformed, "a TEM marker", 12).error(), 3, 14, kTwoFragments);
  EXPECT_EQ(error.detail, "frame 3, byte 12 of its data: a TEM marker");
  EXPECT_EQ(error.byte_offset, 202U);
}

TEST(FrameError, PutsATruncationAtTheEndAndTheRestAtTheBeginning) {
  EXPECT_EQ(InFrame(Fail(ErrorCode::kTruncated, "cut").error(), 1, 14, kTwoFragments).byte_offset, 204U);
  EXPECT_EQ(InFrame(Fail(ErrorCode::kMismatch, "other").error(), 1, 14, kTwoFragments).byte_offset, 100U);
  EXPECT_EQ(InFrame(Fail(ErrorCode::kMismatch, "other").error(), 1, 14, {}).byte_offset, std::nullopt);
}

}  // namespace
}  // namespace negatoscope
