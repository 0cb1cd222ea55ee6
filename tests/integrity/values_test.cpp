#include "integrity/values.h"

#include <gtest/gtest.h>

#include <string>

#include "integrity/sop_classes.h"

namespace negatoscope {
namespace {

// PS3.5 9.1
TEST(Uid, HasDigitsInComponents) {
  EXPECT_EQ(CheckUid("1.2.840.10008.5.1.4.1.1.2"), UidProblem::kNone);
  EXPECT_EQ(CheckUid("1.0.3"), UidProblem::kNone) << "a zero alone is a component";
  EXPECT_EQ(CheckUid(std::string(62, '1') + ".2"), UidProblem::kNone) << "64 characters";
  for (const char* uid :
       {"1..2", ".1", "1.", "1.2a", "1,2", "1.2 ", "../../etc/passwd", "__proto__", "1.-2", "\xC3\xA4"}) {
    EXPECT_EQ(CheckUid(uid), UidProblem::kMalformed) << uid;
  }
}

TEST(Uid, HasSixtyFourCharactersAtMost) { EXPECT_EQ(CheckUid(std::string(63, '1') + ".2"), UidProblem::kTooLong); }

TEST(Uid, HasNoZeroInFrontOfAComponent) {
  EXPECT_EQ(CheckUid("1.02.3"), UidProblem::kLeadingZero);
  EXPECT_EQ(CheckUid("00.1"), UidProblem::kLeadingZero);
  EXPECT_EQ(CheckUid("1.2.00"), UidProblem::kLeadingZero);
}

TEST(Date, IsADayOfTheCalendar) {
  EXPECT_EQ(ParseDate("20240229"), 20240229U);
  EXPECT_EQ(ParseDate("1993.08.22"), 19930822U);
  EXPECT_EQ(ParseDate("20240229 "), 20240229U);
  for (const char* text : {"20230229", "20241301", "20240100", "20240132", "00000101", "2024", "yesterday",
                           "2024-02-29", "20240229\\20240301", ""}) {
    EXPECT_FALSE(ParseDate(text)) << text;
  }
}

TEST(Date, ContradictsAnotherByTheDigitsThatBothTell) {
  for (const char* same : {"19700101", "1970-01-01", "1970.01.01", "1970/01/01", "1970", "197001", " 19700101 "}) {
    EXPECT_FALSE(DatesContradict("19700101", same)) << same;
    EXPECT_FALSE(DatesContradict(same, "19700101")) << same;
  }
  for (const char* other : {"19700102", "1970-01-02", "1971", "197002"}) {
    EXPECT_TRUE(DatesContradict("19700101", other)) << other;
    EXPECT_TRUE(DatesContradict(other, "19700101")) << other;
  }
}

TEST(Date, ThatIsNoneContradictsNothing) {
  for (const char* text : {"", "unknown", "01.01.1970", "00000000", "19701301", "19", "1970Y", "19700101\\19800101"}) {
    EXPECT_FALSE(DatesContradict("19800231", text)) << text;
    EXPECT_FALSE(DatesContradict("19801231", text)) << text;
  }
}

TEST(Date, HasADayAfter) {
  EXPECT_EQ(DayAfter(20240228), 20240229U);
  EXPECT_EQ(DayAfter(20240229), 20240301U);
  EXPECT_EQ(DayAfter(20231231), 20240101U);
}

TEST(SopClass, GoesWithItsModality) {
  EXPECT_TRUE(ModalityFits("1.2.840.10008.5.1.4.1.1.2", "CT"));
  EXPECT_FALSE(ModalityFits("1.2.840.10008.5.1.4.1.1.2", "MR"));
  EXPECT_FALSE(ModalityFits("1.2.840.10008.5.1.4.1.1.2", "C")) << "a part of the word is not the word";
  EXPECT_TRUE(ModalityFits("1.2.840.10008.5.1.4.1.1.7", "CT")) << "Secondary Capture takes any";
  EXPECT_TRUE(ModalityFits("1.2.3", "CT"));
}

TEST(TransferSyntax, WithADctOrVideoIsAlwaysLossy) {
  EXPECT_TRUE(IsAlwaysLossy("1.2.840.10008.1.2.4.50"));
  EXPECT_TRUE(IsAlwaysLossy("1.2.840.10008.1.2.4.108"));
  EXPECT_FALSE(IsAlwaysLossy("1.2.840.10008.1.2.4.70"));
  EXPECT_FALSE(IsAlwaysLossy("1.2.840.10008.1.2.4.91")) << "JPEG 2000 may have been reversible";
  EXPECT_FALSE(IsAlwaysLossy("1.2.840.10008.1.2.1"));
}

}  // namespace
}  // namespace negatoscope
