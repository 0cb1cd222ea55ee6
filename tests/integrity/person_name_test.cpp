#include "integrity/person_name.h"

#include <gtest/gtest.h>

namespace negatoscope {
namespace {

NameRelation Relation(std::string_view a, std::string_view b) {
  const NameRelation relation = CompareNames(a, b).relation;
  EXPECT_EQ(CompareNames(b, a).relation, relation) << "comparison has no direction";
  return relation;
}

std::vector<std::string_view> Steps(std::string_view a, std::string_view b) {
  return WordsOf(CompareNames(a, b).steps);
}

using Words = std::vector<std::string_view>;

TEST(PersonName, IsTheSameInAnotherSpellingAndSaysWhich) {
  EXPECT_EQ(Steps("DOE^JANE", "Doe^Jane"), Words{"case"});
  EXPECT_EQ(Steps("Doe^Jane", "Doe Jane"), Words{"spacing"});
  EXPECT_EQ(Steps("Doe^Jane^^^", "Doe^Jane"), Words{"spacing"});
  EXPECT_EQ(Steps("Müller^Jörg", "Muller^Jorg"), Words{"accents"});
  EXPECT_EQ(Steps("Müller^Jörg", "Mueller^Joerg"), Words{"accents"});
  EXPECT_EQ(Steps("Jane^Doe", "Doe^Jane"), Words{"order"});
  EXPECT_EQ(Steps("Doe^Jane^^Dr.", "Doe^Jane"), Words{"titles"});
  EXPECT_EQ(Steps("DOE^JANÉ", "Doe^Jane"), (Words{"case", "accents"}));
  EXPECT_EQ(Relation("Groß^Ida", "GROSS^IDA"), NameRelation::kSpelling);
  EXPECT_EQ(Relation("Nguyễn^Văn", "NGUYEN^VAN"), NameRelation::kSpelling);
  EXPECT_EQ(Relation("Иванов^Иван", "ИВАНОВ^ИВАН"), NameRelation::kSpelling);
  EXPECT_EQ(Steps("O'Brien^Pat", "OBRIEN^PAT"), Words{"spacing"});
  EXPECT_EQ(Relation("Doe^Anne Marie", "Doe^Annemarie"), NameRelation::kSpelling);
}

TEST(PersonName, IsComparedByTheGroupThatBothHave) {
  EXPECT_EQ(Relation("Yamada^Tarou=山田^太郎", "YAMADA^TAROU"), NameRelation::kSpelling);
  EXPECT_EQ(Relation("=山田^太郎=やまだ^たろう", "Yamada^Tarou=山田^太郎"), NameRelation::kSpelling);
  EXPECT_EQ(Relation("Yamada^Tarou", "山田^太郎"), NameRelation::kPart) << "scripts that nobody can compare";
}

TEST(PersonName, IsPartOfALongerOne) {
  EXPECT_EQ(Relation("Doe^Jane", "Doe^Jane^Maria"), NameRelation::kPart);
  EXPECT_EQ(Relation("Doe^J", "Doe^Jane"), NameRelation::kPart);
  EXPECT_EQ(Relation("Doe", "Doe^Jane"), NameRelation::kPart);
}

TEST(PersonName, IsAnotherPersons) {
  EXPECT_EQ(Relation("Doe^Jane", "Doe^John"), NameRelation::kDifferent);
  EXPECT_EQ(Relation("Doe^Jane", "Roe^Jane"), NameRelation::kDifferent);
  EXPECT_EQ(Relation("山田^太郎", "田中^太郎"), NameRelation::kDifferent);
  EXPECT_EQ(Relation("Doe^J", "Doe^Karl"), NameRelation::kDifferent);
}

TEST(PersonName, MayBeAnything) {
  const std::string long_name(70'000, 'x');
  const std::string delimiters(70'000, '^');
  for (const std::string& name : {std::string("\xFF\xFE\xC3"), std::string("===="), std::string("\xF0\x9F"),
                                  std::string("<img src=x>"), long_name, delimiters, std::string("^")}) {
    EXPECT_NE(CompareNames(name, "Doe^Jane").relation, NameRelation::kSame);
    EXPECT_NE(CompareNames(name, name + "y").relation, NameRelation::kSame);
    EXPECT_LE(NormalisedName(name).size(), 4096U);
  }
  EXPECT_EQ(NormalisedName(" ^ = "), "");
}

TEST(PersonName, NormalisesToWordsInOrder) {
  EXPECT_EQ(NormalisedName("MÜLLER^Jörg Otto"), "jorg muller otto");
  EXPECT_EQ(NormalisedName("=山田^太郎"), NormalisedName("=山田 太郎"));
}

}  // namespace
}  // namespace negatoscope
