#include "core/byte_source.h"

#include <gtest/gtest.h>

#include <array>
#include <numeric>

#include "tests/make/data_set_writer.h"

namespace negatoscope {
namespace {

using testing::Bytes;
using testing::CountingSource;

Bytes Counting(std::size_t size) {
  Bytes bytes(size);
  for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<std::uint8_t>(i * 7 + i / 256);
  return bytes;
}

TEST(MemorySource, ReadsNothingWhereTheRangeLeavesIt) {
  MemorySource source({1, 2, 3});
  std::array<std::uint8_t, 2> into{9, 9};
  const auto read = source.Read(2, into);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, ErrorCode::kTruncated);
  EXPECT_EQ(into[0], 9);
}

TEST(MemorySource, RefusesAnOffsetThatWouldWrap) {
  MemorySource source({1, 2, 3});
  std::array<std::uint8_t, 4> into{};
  EXPECT_FALSE(source.Read(0xFFFFFFFFFFFFFFFEULL, into));
}

TEST(BlockCachedSource, ServesASmallHeaderFromOneReadOf16KiB) {
  CountingSource file(Counting(std::size_t{512} * 1024));
  BlockCachedSource cached(file);
  std::array<std::uint8_t, 8> into{};
  for (std::uint64_t at = 0; at + 8 <= std::size_t{16} * 1024; at += 8) ASSERT_TRUE(cached.Read(at, into));
  EXPECT_EQ(file.reads, 1U);
  EXPECT_EQ(file.longest, 16U * 1024);
  EXPECT_EQ(cached.ReadsMade(), 1U);
  EXPECT_EQ(cached.BytesFetched(), 16U * 1024);
}

TEST(BlockCachedSource, GivesTheBytesOfTheFileAcrossBlocks) {
  const Bytes bytes = Counting(200'000);
  CountingSource file(bytes);
  BlockCachedSource cached(file);
  Bytes into(70'001);
  for (const std::uint64_t at : {0ULL, 16'380ULL, 129'999ULL, 100ULL}) {
    ASSERT_TRUE(cached.Read(at, into));
    EXPECT_TRUE(std::equal(into.begin(), into.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at)));
  }
}

TEST(BlockCachedSource, DoublesItsBlocksWhileReadOnAndStartsSmallAfterAJump) {
  CountingSource file(Counting(std::size_t{4} * 1024 * 1024));
  BlockCachedSource cached(file);
  std::array<std::uint8_t, 1> into{};
  ASSERT_TRUE(cached.Read(0, into));
  ASSERT_TRUE(cached.Read(std::size_t{16} * 1024, into));
  EXPECT_EQ(cached.BytesFetched(), (16U + 32U) * 1024);
  ASSERT_TRUE(cached.Read(std::size_t{48} * 1024, into));
  EXPECT_EQ(cached.BytesFetched(), (16U + 32U + 64U) * 1024);
  ASSERT_TRUE(cached.Read(std::size_t{3} * 1024 * 1024, into));
  EXPECT_EQ(cached.BytesFetched(), (16U + 32U + 64U + 16U) * 1024);
}

TEST(BlockCachedSource, ReadsOnOverValuesThatAreLeftOut) {
  CountingSource file(Counting(std::size_t{8} * 1024 * 1024));
  BlockCachedSource cached(file);
  std::array<std::uint8_t, 8> into{};
  // The heads of elements whose values of 10 kB nobody asks for yet.
  for (std::uint64_t at = 0; at + 8 <= file.Size(); at += 10'000) ASSERT_TRUE(cached.Read(at, into));
  // 16 KiB, 32 KiB … 1 MiB, then megabytes; 820 without.
  EXPECT_LE(file.reads, 15U);
}

TEST(BlockCachedSource, NeverAsksForMoreThanAMegabyteAtOnce) {
  CountingSource file(Counting(std::size_t{6} * 1024 * 1024));
  BlockCachedSource cached(file);
  Bytes into(std::size_t{5} * 1024 * 1024);
  ASSERT_TRUE(cached.Read(0, into));
  EXPECT_EQ(file.longest, 1024U * 1024);
}

TEST(BlockCachedSource, ForgetsTheOldestBlocksBeyondWhatItKeeps) {
  CountingSource file(Bytes(std::size_t{20} * 1024 * 1024));
  BlockCachedSource cached(file);
  Bytes into(std::size_t{1024} * 1024);
  for (std::uint64_t at = 0; at < 20 * into.size(); at += into.size()) ASSERT_TRUE(cached.Read(at, into));
  const std::uint64_t before = file.reads;
  std::array<std::uint8_t, 1> one{};
  ASSERT_TRUE(cached.Read(std::size_t{19} * 1024 * 1024, one));
  EXPECT_EQ(file.reads, before);
  ASSERT_TRUE(cached.Read(0, one));
  EXPECT_EQ(file.reads, before + 1);
}

TEST(BlockCachedSource, SaysTruncatedBeyondTheEndAndReadsNothing) {
  CountingSource file(Counting(100));
  BlockCachedSource cached(file);
  std::array<std::uint8_t, 2> into{};
  EXPECT_EQ(cached.Read(99, into).error().code, ErrorCode::kTruncated);
  EXPECT_EQ(cached.Read(0xFFFFFFFFFFFFFFFFULL, into).error().code, ErrorCode::kTruncated);
  EXPECT_EQ(file.reads, 0U);
}

TEST(BlockCachedSource, PassesOnThatTheSourceFailedAndRecoversWithIt) {
  CountingSource file(Counting(100'000));
  file.fails_beyond = 50'000;
  BlockCachedSource cached(file);
  std::array<std::uint8_t, 4> into{};
  EXPECT_EQ(cached.Read(60'000, into).error().code, ErrorCode::kReadFailed);
  EXPECT_TRUE(cached.Read(10, into));
  file.fails_beyond.reset();
  EXPECT_TRUE(cached.Read(60'000, into));
}

TEST(BlockCachedSource, AllowsAnEmptyReadAtTheVeryEnd) {
  CountingSource file(Counting(10));
  BlockCachedSource cached(file);
  EXPECT_TRUE(cached.Read(10, {}));
}

}  // namespace
}  // namespace negatoscope
