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

TEST(PersonName, InGreekCapitalsHasNeitherTonosNorFinalSigma) {
  EXPECT_EQ(Steps("Παπαδόπουλος^Γιώργος", "ΠΑΠΑΔΟΠΟΥΛΟΣ^ΓΙΩΡΓΟΣ"), (Words{"case", "accents"}));
  EXPECT_EQ(Steps("ΆΝΝΑ^ΈΛΛΗ", "άννα^έλλη"), Words{"case"});
  EXPECT_EQ(Steps("Μαΐου^Νίκος", "ΜΑΪΟΥ^ΝΙΚΟΣ"), (Words{"case", "accents"}));
  EXPECT_EQ(Relation("Παπαδόπουλος^Γιώργος", "ΠΑΠΑΔΟΠΟΥΛΟΥ^ΓΕΩΡΓΙΑ"), NameRelation::kDifferent);
}

TEST(PersonName, InCyrillicHasMarksThatAreLeftOut) {
  EXPECT_EQ(Steps("Семёнов^Пётр", "СЕМЕНОВ^ПЕТР"), (Words{"case", "accents"}));
  EXPECT_EQ(Steps("Сергей^Цой", "Серге\u0438\u0306^Цо\u0438\u0306"), Words{"accents"}) << "letter and combining mark";
  EXPECT_EQ(Steps("Ґалаґан^Іван", "ґалаґан^іван"), Words{"case"});
  EXPECT_EQ(Relation("Иванов^Иван", "Иванова^Инна"), NameRelation::kDifferent);
}

TEST(PersonName, InKanaHasTwoWidthsAndTwoScripts) {
  EXPECT_EQ(Steps("ﾔﾏﾀﾞ^ﾀﾛｳ", "ヤマダ^タロウ"), Words{"forms"});
  EXPECT_EQ(Steps("やまだ^たろう", "ヤマダ^タロウ"), Words{"forms"});
  EXPECT_EQ(Steps("ヤマタ\u3099^シュンペイ", "ﾔﾏﾀﾞ^ｼｭﾝﾍﾟｲ"), Words{"forms"}) << "combining voice mark";
  EXPECT_EQ(Steps("ＹＡＭＡＤＡ^ＴＡＲＯＵ=山田^太郎", "YAMADA^TAROU=山田^太郎"), Words{"forms"});
  EXPECT_EQ(Relation("ﾔﾏﾀﾞ^ﾀﾛｳ", "ヤマタ^タロウ"), NameRelation::kDifferent) << "a voice mark tells names apart";
  EXPECT_EQ(Relation("ハバ^ケン", "ﾊﾟﾊﾟ^ｹﾝ"), NameRelation::kDifferent);
}

TEST(PersonName, HasSpacesAndDashesOfItsScript) {
  EXPECT_EQ(Steps("山田^太郎", "山田\u3000太郎"), Words{"spacing"});
  EXPECT_EQ(Steps("Doe^Jane", "Doe\u00A0Jane"), Words{"spacing"});
  EXPECT_EQ(Steps("O'Brien^Pat", "O\u2019Brien^Pat"), Words{"spacing"});
  EXPECT_EQ(Steps("Meier-Roth^Ida", "Meier\u2013Roth^Ida"), Words{"spacing"});
  EXPECT_EQ(NormalisedName("\u3000^\u00A0"), "") << "no letter";
  EXPECT_EQ(NormalisedName("\uFFFD^\uFFFD"), "") << "none that was not lost";
}

TEST(PersonName, InHebrewAndArabicHasVowelsThatAreLeftOut) {
  EXPECT_EQ(Steps("אברהם^יוסי", "אַבְרָהָם^יוֹסִי"), Words{"accents"});
  EXPECT_EQ(Steps("שרון^מאיר", "שָׁרוֹן^מֵאִיר"), Words{"accents"}) << "the dot of shin";
  EXPECT_EQ(Steps("أحمد^محمد", "احمد^محمد"), Words{"accents"}) << "alef with and without hamza";
  EXPECT_EQ(Steps("محمد^علي", "مُحَمَّد^عَلِي"), Words{"accents"});
  EXPECT_EQ(Steps("فاطمة^على", "فاطمه^علي"), Words{"accents"}) << "teh marbuta, alef maksura";
  EXPECT_EQ(Relation("אברהם^יוסי", "אַבְרָהָם^דָּוִד"), NameRelation::kDifferent);
  EXPECT_EQ(Relation("أحمد^محمد", "أحمد^محمود"), NameRelation::kDifferent);
}

TEST(PersonName, InLatinHasLettersWithACommaBelowAndACapitalSharpS) {
  EXPECT_EQ(Steps("ȚEPEȘ^VLAD", "Tepes^Vlad"), (Words{"case", "accents"}));
  EXPECT_EQ(Steps("GROẞ^IDA", "Groß^Ida"), Words{"case"});
}

TEST(PersonName, WithLostLettersMayBeEveryNameThatHasOthersThere) {
  EXPECT_EQ(Relation("MÜLLER^HANS", "M?LLER^HANS"), NameRelation::kPart);
  EXPECT_EQ(Relation("Müller^Hans", "M\uFFFDLLER^HANS"), NameRelation::kPart);
  EXPECT_EQ(Relation("Müller^Hans", "M??LLER^HANS"), NameRelation::kPart) << "two bytes of UTF-8";
  EXPECT_EQ(Relation("Groß^Ida", "GRO?^IDA"), NameRelation::kPart);
  EXPECT_EQ(Relation("Doe^?", "Jane^Doe"), NameRelation::kPart) << "nothing of the given name is left";
  EXPECT_EQ(Relation("Иванов^Иван", "??????^????"), NameRelation::kPart);
  EXPECT_EQ(Relation("Иванов^Иван", "\uFFFD\uFFFD^\uFFFD"), NameRelation::kPart);
  EXPECT_EQ(Relation("Müller^Hans", "M?LLER^KARL"), NameRelation::kDifferent);
  EXPECT_EQ(Relation("Müller^Hans", "M?HLER^HANS"), NameRelation::kDifferent);
  EXPECT_EQ(Relation("Müller^Hans", "M?^HANS"), NameRelation::kDifferent) << "one mark is no whole word";
}

TEST(PersonName, WithAnInitialLeavesTheWordThatStandsInFull) {
  EXPECT_EQ(Relation("J^Jane", "Jane^Joan"), NameRelation::kPart);
}

TEST(PersonName, MayBeAnything) {
  const std::string long_name(70'000, 'x');
  const std::string delimiters(70'000, '^');
  for (const std::string& name :
       {std::string("\xFF\xFE\xC3"), std::string("===="), std::string("\xF0\x9F"), std::string("<img src=x>"),
        std::string(70'000, '?'), long_name, delimiters, std::string("^")}) {
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
