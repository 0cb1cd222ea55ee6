#include "dicom/numbers.h"

#include <gtest/gtest.h>

namespace negatoscope {
namespace {

TEST(ParseDecimalString, ReadsWhatDecimalStringsLookLike) {
  EXPECT_EQ(ParseDecimalString("1"), 1);
  EXPECT_EQ(ParseDecimalString(" -1.5E+3 "), -1500);
  EXPECT_EQ(ParseDecimalString("+.5"), 0.5);
  EXPECT_EQ(ParseDecimalString(std::string_view("12\0", 3)), 12);
}

TEST(ParseDecimalString, RefusesEverythingElse) {
  for (const char* text :
       {"", " ", "x", "nan", "inf", "-Infinity", "1e400", "0x10", "1,5", "1 2", "1\\2", "--1", "e"}) {
    EXPECT_EQ(ParseDecimalString(text), std::nullopt) << text;
  }
}

TEST(ParseIntegerString, IsExactOver32Bits) {
  EXPECT_EQ(ParseIntegerString("2147483647"), 2147483647);
  EXPECT_EQ(ParseIntegerString("-2147483648"), -2147483647 - 1);
  EXPECT_EQ(ParseIntegerString("2147483648"), std::nullopt);
  EXPECT_EQ(ParseIntegerString("3.0"), 3);
  EXPECT_EQ(ParseIntegerString("3.5"), std::nullopt);
}

TEST(ValueAt, TakesValuesApartAtBackslashes) {
  EXPECT_EQ(ValueAt("1\\ 2 \\3", 1), "2");
  EXPECT_EQ(ValueAt("1\\ 2 \\3", 3), "");
  EXPECT_EQ(ValueAt("\\x", 0), "");
  EXPECT_EQ(CountValues("1\\2\\3"), 3U);
  EXPECT_EQ(CountValues(" "), 0U);
  EXPECT_EQ(CountValues("\\"), 2U);
}

}  // namespace
}  // namespace negatoscope
