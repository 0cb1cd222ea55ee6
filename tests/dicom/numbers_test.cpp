#include "dicom/numbers.h"

#include <gtest/gtest.h>

#include <bit>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <string>

namespace negatoscope {
namespace {

TEST(ParseDecimalString, ReadsWhatDecimalStringsLookLike) {
  EXPECT_EQ(ParseDecimalString("1"), 1);
  EXPECT_EQ(ParseDecimalString(" -1.5E+3 "), -1500);
  EXPECT_EQ(ParseDecimalString("+.5"), 0.5);
  EXPECT_EQ(ParseDecimalString(std::string_view("12\0", 3)), 12);
}

// Short numbers have a way of their own; the C library is the independent source.
TEST(ParseDecimalString, IsTheNearestDoubleHoweverItIsWritten) {
  std::mt19937 random(7);
  const auto digit = [&] { return static_cast<char>('0' + random() % 10); };
  for (int i = 0; i < 200'000; ++i) {
    std::string text = random() % 2 == 0 ? "-" : "";
    for (std::size_t whole = random() % 9; whole > 0; --whole) text += digit();
    if (random() % 4 != 0) text += '.';
    for (std::size_t fraction = random() % 9; fraction > 0; --fraction) text += digit();
    if (random() % 8 == 0) text += "e-" + std::to_string(random() % 20);
    char* end = nullptr;
    const double expected = std::strtod(text.c_str(), &end);
    const bool is_number = end == text.c_str() + text.size() && end != text.c_str();
    const auto value = ParseDecimalString(text);
    ASSERT_EQ(value.has_value(), is_number) << text;
    if (is_number) ASSERT_EQ(std::bit_cast<std::uint64_t>(*value), std::bit_cast<std::uint64_t>(expected)) << text;
  }
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
