#include "core/format.h"

#include <gtest/gtest.h>

#include <limits>

#include "core/error.h"
#include "core/tag.h"

namespace negatoscope {
namespace {

TEST(Format, PutsArgumentsInOrder) { EXPECT_EQ(Format("{} of {} {}", 1, 2U, "frames"), "1 of 2 frames"); }

TEST(Format, WritesHexadecimalInCapitalsAtLeastAsWideAsAsked) {
  EXPECT_EQ(Format("{:04X}", std::uint16_t{0xFE}), "00FE");
  EXPECT_EQ(Format("{:02X}", 0xABCDEFU), "ABCDEF");
}

TEST(Format, HoldsTheLimitsOf64Bits) {
  EXPECT_EQ(Format("{}", std::numeric_limits<std::uint64_t>::max()), "18446744073709551615");
  EXPECT_EQ(Format("{}", std::numeric_limits<std::int64_t>::min()), "-9223372036854775808");
}

TEST(Format, KeepsTheRestWhereArgumentsRunOut) { EXPECT_EQ(Format("{} and {}", 1), "1 and {}"); }

TEST(Format, DoesNotReadBracesInsideArguments) { EXPECT_EQ(Format("<{}>", "{}"), "<{}>"); }

TEST(Format, WritesRealNumbersWithoutTrailingZeros) {
  EXPECT_EQ(Format("{}", 0.5), "0.5");
  EXPECT_EQ(Format("{}", 1e300), "1e+300");
  EXPECT_EQ(Format("{}", -512.0), "-512");
  EXPECT_EQ(Format("{}", 999999999999999.0), "999999999999999");
  EXPECT_EQ(Format("{}", 1e15), "1e+15");
}

TEST(Tag, ReadsLikeTheStandardWritesIt) {
  EXPECT_EQ(ToString(Tag{.group = 0x7FE0, .element = 0x0010}), "(7FE0,0010)");
  EXPECT_EQ(ToString(Tag{.group = 0xFFFE, .element = 0xE00D}), "(FFFE,E00D)");
}

TEST(Tag, IsPrivateInOddGroups) {
  EXPECT_TRUE((Tag{.group = 0x0029, .element = 0x1010}).IsPrivate());
  EXPECT_FALSE((Tag{.group = 0x0028, .element = 0x0011}).IsPrivate());
}

TEST(ErrorCode, HasAWordOfItsOwnForEveryCode) {
  std::string_view last;
  for (int code = 0; code <= static_cast<int>(ErrorCode::kInternal); ++code) {
    const std::string_view word = ToString(static_cast<ErrorCode>(code));
    EXPECT_FALSE(word.empty());
    EXPECT_NE(word, last);
    last = word;
  }
  EXPECT_EQ(ToString(ErrorCode::kNotDicom), "notDicom");
}

}  // namespace
}  // namespace negatoscope
