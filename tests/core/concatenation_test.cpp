#include "core/concatenation.h"

#include <gtest/gtest.h>

#include <limits>

namespace negatoscope {
namespace {

using Numbers = std::vector<std::int32_t>;

TEST(MissingParts, AreNoneWhereEveryPartCame) {
  EXPECT_FALSE(FindMissingParts(Numbers{3, 1, 2}, 3));
  EXPECT_FALSE(FindMissingParts(Numbers{1, 1}, 1));
  EXPECT_FALSE(FindMissingParts(Numbers{}, 4));
}

TEST(MissingParts, AreThoseUpToTheTotalThatNoPartHas) {
  const auto missing = FindMissingParts(Numbers{4, 2, 2}, 6);
  ASSERT_TRUE(missing);
  EXPECT_EQ(missing->count, 4U);
  EXPECT_EQ(missing->numbers, (Numbers{1, 3, 5, 6}));
  EXPECT_EQ(missing->total, 6U);
}

TEST(MissingParts, AreGapsAloneWhereNoTotalIsTold) {
  const auto missing = FindMissingParts(Numbers{1, 4}, std::nullopt);
  ASSERT_TRUE(missing);
  EXPECT_EQ(missing->numbers, (Numbers{2, 3}));
  EXPECT_FALSE(missing->total);
  EXPECT_FALSE(FindMissingParts(Numbers{1, 2}, std::nullopt));
}

TEST(MissingParts, ATotalBelowANumberIsNotBelieved) {
  EXPECT_FALSE(FindMissingParts(Numbers{1, 2, 3}, 2));
  EXPECT_FALSE(FindMissingParts(Numbers{1, 3}, 2)->total);
}

TEST(MissingParts, NumbersThatCannotBeCountForNothing) {
  EXPECT_FALSE(FindMissingParts(Numbers{0, -5, 1}, 1));
  EXPECT_FALSE(FindMissingParts(Numbers{0, -5}, 3));
}

TEST(MissingParts, AHugeTotalIsCountedAndNotListed) {
  const auto missing = FindMissingParts(Numbers{1}, std::numeric_limits<std::int32_t>::max());
  ASSERT_TRUE(missing);
  EXPECT_EQ(missing->count, 2147483646U);
  EXPECT_EQ(missing->numbers.size(), kMostParts);
  EXPECT_EQ(missing->numbers.back(), 33);
}

}  // namespace
}  // namespace negatoscope
