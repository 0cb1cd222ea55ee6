#include "core/patient_name.h"

#include <gtest/gtest.h>

namespace negatoscope {
namespace {

// PS3.5 6.2.1: trailing empty components and groups may be left out with their delimiters
TEST(PatientName, HasNoEmptyComponentsAtTheEndOfAGroup) {
  for (const char* name : {"Doe^Jane", "Doe^Jane^^^", "Doe^Jane^ ^", "Doe^Jane ", " Doe^Jane",
                           "Doe^Jane=", "Doe^Jane^=^=", "Doe^Jane^^=="}) {
    EXPECT_EQ(TrimmedName(name), "Doe^Jane") << name;
  }
  EXPECT_EQ(TrimmedName("Yamada^Tarou^^=山田^太郎^=やまだ^たろう^^^"), "Yamada^Tarou=山田^太郎=やまだ^たろう");
}

TEST(PatientName, KeepsEmptyOnesInFrontOfOthers) {
  EXPECT_EQ(TrimmedName("=山田^太郎="), "=山田^太郎");
  EXPECT_EQ(TrimmedName("^^=山田^太郎"), "=山田^太郎");
  EXPECT_EQ(TrimmedName("^Jane"), "^Jane") << "a given name alone";
  EXPECT_EQ(TrimmedName("Doe^^Maria^"), "Doe^^Maria");
}

TEST(PatientName, IsEmptyWhereThereAreDelimitersOnly) {
  for (const char* name : {"", " ", "^", "^^^^", "=", "==", "^^=^ =^"}) EXPECT_EQ(TrimmedName(name), "") << name;
}

TEST(PatientName, NamesNobodyWhereItIsEmptyOrAStopgap) {
  for (const char* name : {"", "^^", "=", "ANONYMOUS", "anon", "UNKNOWN^UNKNOWN", "Patient^Unknown", "Unknown Patient",
                           "Name^None^^^", "0", "X^X", "?^?", "anonymized=unknown", "N/A", "Test_Patient"}) {
    EXPECT_TRUE(NamesNobody(name)) << name;
  }
}

TEST(PatientName, NamesSomebodyWhereOneWordIsNoStopgap) {
  for (const char* name : {"Doe^Jane", "Unknown^Jane", "ANON^0017", "ANON-0017", "Patient^2", "Patience^Test",
                           "山田^太郎", "UNKNOWN=山田^太郎", "Li^X"}) {
    EXPECT_FALSE(NamesNobody(name)) << name;
  }
}

}  // namespace
}  // namespace negatoscope
