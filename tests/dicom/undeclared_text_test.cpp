#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <iterator>

#include "dicom/attribute_reader.h"
#include "dicom/character_set_evidence.h"
#include "dicom/character_sets.h"
#include "dicom/character_tables.h"
#include "dicom/read_character_sets.h"
#include "dicom/read_image_context.h"
#include "dicom/read_record.h"
#include "dicom/text.h"
#include "tests/dicom/open_data_set.h"

namespace negatoscope {
namespace {

using namespace testing;

/// Names as bytes by Python's codecs, and as text.
struct Name {
  const char* term;
  const char* bytes;
  const char* text;
};

const std::vector<Name> kNames = {
    {"GB18030", "\xcd\xf5\xd0\xa1\xb6\xab", "王小东"},
    {"GB18030", "\xd5\xc5\xce\xb0", "张伟"},
    {"EUC-KR", "\xb1\xe8\xc3\xb6\xbc\xf6", "김철수"},
    {"EUC-KR", "\xb9\xda\xc1\xf6\xbc\xba", "박지성"},
    {"Shift_JIS", "\x8e\x52\x93\x63\x5e\x91\xbe\x98\x59", "山田^太郎"},
    {"windows-1251", "\xc8\xe2\xe0\xed\xee\xe2\x5e\xcf\xe5\xf2\xf0", "Иванов^Петр"},
    {"windows-1251", "\xc8\xc2\xc0\xcd\xce\xc2", "ИВАНОВ"},
    {"ISO_IR 144", "\xb8\xd2\xd0\xdd\xde\xd2\x5e\xbf\xd5\xe2\xe0", "Иванов^Петр"},
    {"ISO_IR 126", "\xd0\xe1\xf0\xe1\xe4\xfc\xf0\xef\xf5\xeb\xef\xf2\x5e\xc3\xe9\xfe\xf1\xe3\xef\xf2",
     "Παπαδόπουλος^Γιώργος"},
    {"ISO_IR 138", "\xf9\xf8\xe5\xef\x5e\xe3\xe1\xe5\xf8\xe4", "שרון^דבורה"},
    {"ISO_IR 127", "\xe2\xc8\xc7\xe6\xea\x5e\xe4\xe6\xd2\xc7\xd1", "قباني^لنزار"},
    {"windows-1252",
     "O\x92"
     "Brien^Mary",
     "O’Brien^Mary"},
};

/// Names that are what ISO_IR 100 says, from the languages it is for.
const std::vector<std::string> kLatinNames = {
    "M\xfcller^J\xf6rg",
    "Gro\xdf^J\xfcrgen",
    "\xc4neas^R\xfc"
    "diger",
    "Buc^J\xe9r\xf4me",
    "Nu\xf1"
    "ez^Mar\xed"
    "a",
    "\xd8"
    "degaard^\xc5se",
    "S\xe6"
    "b\xf8^B\xe5rd",
    "Gon\xe7"
    "alves^Jo\xe3o",
    "M\xaa Jos\xe9",
    "\xbf\xc9l o ella?",
    "\xabT\xeate\xbb 37\xb0",
    "F\xfc\xdfli^\xd6tztal",
    "\xc5\xc4\xd6",
    "M\xdcLLER^J\xd6RG",
    "Sch\xe4\xdf",
    "\xde\xf3r^Gu\xf0r\xfan",
    "Fran\xe7ois^No\xebl",
    "5 \xb5m\xb2",
    "GR\xd6\xdf"
    "E",
    "A\xefo\xeb^Zo\xeb",
};

class CharacterSet : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    std::ifstream file(NEGATOSCOPE_CHARACTER_TABLES, std::ios::binary);
    ASSERT_TRUE(InstallCharacterTables({std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()}));
  }

  /// A file that declares a set ("" leaves it out) and has this name.
  static Opened FileWith(std::string_view declared, std::string_view name, std::string_view description = "CT") {
    DataSetWriter data_set;
    if (!declared.empty()) data_set.Text(0x00080005, "CS", declared);
    data_set.Text(0x0008103E, "LO", description).Text(0x00100010, "PN", name).Text(0x00100020, "LO", "4711");
    return OpenElements(data_set);
  }

  static InstanceRecord RecordOf(std::string_view declared, std::string_view name, std::string_view more = "CT") {
    Opened file = FileWith(declared, name, more);
    return ReadInstance(*file).record;
  }

  static CharacterSetDoubt DoubtIn(std::string_view declared, std::string_view name, std::string_view more = "CT") {
    return RecordOf(declared, name, more).integrity.character_set;
  }
};

TEST_F(CharacterSet, DeclaredAsLatin1IsSuspectedWhereTheBytesAreOfAnother) {
  for (const Name& name : kNames) {
    const InstanceRecord record = RecordOf("ISO_IR 100", name.bytes);
    const CharacterSetDoubt& doubt = record.integrity.character_set;
    EXPECT_EQ(doubt.kind, CharacterSetDoubtKind::kSuspect) << name.text;
    EXPECT_EQ(doubt.suspected, name.term) << name.text;
    EXPECT_EQ(doubt.other_reading, name.text);
    EXPECT_EQ(doubt.tag, "(0010,0010)");
    // what is declared stays in use
    EXPECT_EQ(record.patient_name, Latin1ToUtf8(name.bytes)) << name.text;
    EXPECT_EQ(doubt.reading, record.patient_name);
  }
}

TEST_F(CharacterSet, Utf8IsToldFromLatin1) {
  const CharacterSetDoubt doubt = DoubtIn("ISO_IR 100", "M\xc3\xbcller");
  EXPECT_EQ(doubt.kind, CharacterSetDoubtKind::kSuspect);
  EXPECT_EQ(doubt.suspected, "ISO_IR 192");
  EXPECT_EQ(doubt.other_reading, "Müller");
  EXPECT_EQ(doubt.bytes, "4D C3 BC 6C 6C 65 72");
}

TEST_F(CharacterSet, LatinNamesAreNotSuspected) {
  for (const std::string& name : kLatinNames) {
    EXPECT_EQ(DoubtIn("ISO_IR 100", name).kind, CharacterSetDoubtKind::kNone) << Latin1ToUtf8(name);
  }
}

TEST_F(CharacterSet, NothingIsDoubtedWhereTheDeclarationIsTrue) {
  for (const Name& name : kNames) {
    if (std::string_view(name.term) == "windows-1252") continue;
    EXPECT_EQ(DoubtIn(name.term, name.bytes).kind, CharacterSetDoubtKind::kNone) << name.text;
  }
  EXPECT_EQ(DoubtIn("ISO_IR 192", "王^小東=").kind, CharacterSetDoubtKind::kNone);
  EXPECT_EQ(DoubtIn("\\ISO 2022 IR 149", "Hong^Gildong=\x1b$)C\xfb\xf3^\x1b$)C\xd1\xce\xd4\xd7").kind,
            CharacterSetDoubtKind::kNone);
  EXPECT_EQ(DoubtIn("", "Doe^Jane").kind, CharacterSetDoubtKind::kNone);
  // two characters of GBK that are valid UTF-8 by chance (CD A8 C1 AA is not, D6 A7 CD A8 is)
  EXPECT_EQ(DoubtIn("GB18030", "\xd6\xa7\xcd\xa8").kind, CharacterSetDoubtKind::kNone);
}

/// Names as bytes of one alphabet under the declaration of another.
TEST_F(CharacterSet, OfOneByteIsSuspectedWhereTheNameIsOneInAnotherAlphabet) {
  struct Lie {
    const char* declared;
    const char* term;
  };
  constexpr std::array kLies = {Lie{.declared = "ISO_IR 126", .term = "windows-1251"},
                                Lie{.declared = "ISO_IR 144", .term = "ISO_IR 126"}};
  for (const auto& [declared, term] : kLies) {
    std::size_t count = 0;
    for (const Name& name : kNames) {
      if (std::string_view(name.term) != term) continue;
      ++count;
      const CharacterSetDoubt doubt = DoubtIn(declared, name.bytes);
      EXPECT_EQ(doubt.kind, CharacterSetDoubtKind::kSuspect) << declared << " over " << name.text;
      EXPECT_EQ(doubt.suspected, term) << declared << " over " << name.text;
      EXPECT_EQ(doubt.other_reading, name.text);
    }
    EXPECT_GT(count, 0U) << term;
  }
}

/// Names in the Cyrillic of ISO_IR 144 and the Greek of ISO_IR 126, by Python's codecs.
TEST_F(CharacterSet, OfOneByteIsNotSuspectedWhereTheNameReadsWell) {
  const std::vector<std::pair<std::string_view, std::string_view>> names = {
      {"ISO_IR 144", "\xbb\xee\xda\x63\x65\xdc\xd1\x79\x70\xd3"},  // Люкceмбypг
      {"ISO_IR 144", "\xc8\xe3\xdb\xec\xe6\x5e\xb2\xd5\xe0\xd0"},  // Шульц^Вера
      {"ISO_IR 144", "\xbc\xd0\xe0\xd8\xef"},                      // Мария
      {"ISO_IR 144", "\xba\xb8\xc0\xb8\xbb\xbb\xbe\xb2"},          // КИРИЛЛОВ
      {"ISO_IR 126", "\xc4\xe9\xef\xed\xf5\xf3\xe9\xef\xf2"},      // Διονυσιος
      {"ISO_IR 126", "\xc1\xcb\xc5\xce\xc1\xcd\xc4\xd1\xcf\xd3"},  // ΑΛΕΞΑΝΔΡΟΣ
      {"ISO_IR 138", "\xf9\xf8\xe5\xef\x5e\xe3\xe1\xe5\xf8\xe4"},  // שרון^דבורה
      {"ISO_IR 127", "\xe5\xcd\xe5\xcf\x5e\xc3\xcd\xe5\xcf"},      // محمد^أحمد
  };
  for (const auto& [declared, bytes] : names) {
    const CharacterSetDoubt doubt = DoubtIn(declared, bytes);
    EXPECT_EQ(doubt.kind, CharacterSetDoubtKind::kNone) << declared << ": " << doubt.reading << ", " << doubt.suspected;
  }
}

/// Names in ISO 8859-2 and 8859-9 by Python's codecs, under the declaration of Latin-1.
TEST_F(CharacterSet, OfLatinLettersIsSuspectedWhereTheNameHasWhatNoLanguageOfLatin1Has) {
  struct Lie {
    std::string_view bytes;
    std::string_view text;
    std::string_view term;
  };
  const std::vector<Lie> lies = {
      {"Wa\xb3\xea"
       "sa^Lech",
       "Wałęsa^Lech", "ISO_IR 101"},
      {"\xa3ukasik^\xa3ucja", "Łukasik^Łucja", "ISO_IR 101"},
      {"Kami\xf1ski^Jan", "Kamiński^Jan", "ISO_IR 101"},
      {"Petrovi\xe6^Ana", "Petrović^Ana", "ISO_IR 101"},
      {"KOVA\xc8I\xc6^ANA", "KOVAČIĆ^ANA", "ISO_IR 101"},
      {"Ku\xe8"
       "erov\xe1^Ivana",
       "Kučerová^Ivana", "ISO_IR 101"},
      {"Sz\xfb\x63s^Gerg\xf5", "Szűcs^Gergő", "ISO_IR 101"},
      {"Erd\xf5s^P\xe1l", "Erdős^Pál", "ISO_IR 101"},
      {"HEGED\xdbS^Gy\xf6rgy", "HEGEDŰS^György", "ISO_IR 101"},
      {"B\xe3sescu^R\xe3"
       "ducu",
       "Băsescu^Răducu", "ISO_IR 101"},
      {"Ionescu^Auric\xe3", "Ionescu^Aurică", "ISO_IR 101"},
      {"\xaa"
       "erban^Ion",
       "Şerban^Ion", "ISO_IR 101"},
      {"\xa9koda^Ji\xf8\xed", "Škoda^Jiří", "ISO_IR 101"},
      {"Y\xfdld\xfdz^G\xfcne\xfe", "Yıldız^Güneş", "ISO_IR 148"},
      {"\xc7"
       "elik^Ay\xfe"
       "e",
       "Çelik^Ayşe", "ISO_IR 148"},
      {"Akta\xfe^Ali", "Aktaş^Ali", "ISO_IR 148"},
      {"Hac\xfdo\xf0lu^Can", "Hacıoğlu^Can", "ISO_IR 148"},
  };
  for (const auto& [bytes, text, term] : lies) {
    for (const char* declared : {"ISO_IR 100", ""}) {
      const InstanceRecord record = RecordOf(declared, bytes);
      const CharacterSetDoubt& doubt = record.integrity.character_set;
      EXPECT_EQ(doubt.kind, CharacterSetDoubtKind::kSuspect) << text;
      EXPECT_EQ(doubt.suspected, term) << text;
      EXPECT_EQ(doubt.other_reading, text);
      EXPECT_EQ(record.patient_name, Latin1ToUtf8(bytes)) << "what is declared stays in use";
    }
    EXPECT_EQ(DoubtIn(term, bytes).kind, CharacterSetDoubtKind::kNone) << text;
  }
}

TEST_F(CharacterSet, OfLatinLettersIsNotSuspectedForWhatLatin1Has) {
  for (const std::string_view name :
       {"V\xfd"
        "born\xfd^Krist\xfdna",
        "\xdeorger\xf0ur^Haf\xfe\xf3r",
        "\xdd"
        "da^Dav\xed\xf0",
        "Nu\xf1"
        "ez^I\xf1igo",
        "J\xe6ger^S\xf8ren", "M\xaa Jos\xe9", "Bj\xf6rn^\xc5sa",
        "Guimar\xe3"
        "es^Lu\xeds",
        "Sim\xf5"
        "es^Jo\xe3o",
        "Irm\xe3zinha^Rom\xe3", "Uusp\xf5ld^T\xf5nu", "Co\xfbteux^\xc8ve", "No\xe8^Mos\xe8", "V\xf5^Anh"}) {
    EXPECT_EQ(DoubtIn("ISO_IR 100", name).kind, CharacterSetDoubtKind::kNone) << Latin1ToUtf8(std::string(name));
  }
  EXPECT_EQ(DoubtIn("ISO_IR 100", "M\xfcller",
                    "5 mm\xb3, \xb1"
                    "2")
                .kind,
            CharacterSetDoubtKind::kNone)
      << "units";
}

TEST_F(CharacterSet, UndeclaredUtf8IsReadAsSuchAndElseLatin1AndBothAreTold) {
  const InstanceRecord utf8 = RecordOf("", "M\xc3\xbcller");
  EXPECT_EQ(utf8.patient_name, "Müller");
  EXPECT_EQ(utf8.integrity.character_set.kind, CharacterSetDoubtKind::kUndeclared);
  EXPECT_EQ(utf8.integrity.character_set.used, "ISO_IR 192");
  const InstanceRecord latin = RecordOf("", "M\xfcller");
  EXPECT_EQ(latin.patient_name, "Müller");
  EXPECT_EQ(latin.integrity.character_set.used, "ISO_IR 100");
  const CharacterSetDoubt chinese = DoubtIn("", "\xcd\xf5\xd0\xa1\xb6\xab");
  EXPECT_EQ(chinese.kind, CharacterSetDoubtKind::kSuspect);
  EXPECT_EQ(chinese.suspected, "GB18030");
  EXPECT_EQ(chinese.used, "ISO_IR 100");
}

TEST_F(CharacterSet, IsGivenUpOnlyWhereNoTextCanBeReadInIt) {
  const InstanceRecord latin = RecordOf("ISO_IR 192", "M\xfcller^J\xf6rg");
  EXPECT_EQ(latin.patient_name, "Müller^Jörg");
  EXPECT_EQ(latin.integrity.character_set.kind, CharacterSetDoubtKind::kImpossible);
  EXPECT_EQ(latin.integrity.character_set.used, "ISO_IR 100");
  const InstanceRecord chinese = RecordOf("ISO_IR 192", "\xcd\xf5^\xd0\xa1\xb6\xab");
  EXPECT_EQ(chinese.patient_name, "王^小东");
  EXPECT_EQ(chinese.integrity.character_set.suspected, "GB18030");
  // cut in the middle of a character: the rest is UTF-8 all the same
  const InstanceRecord cut = RecordOf("ISO_IR 192", "Müller", "Schädel\xc3");
  EXPECT_EQ(cut.patient_name, "Müller");
  EXPECT_EQ(cut.integrity.character_set.kind, CharacterSetDoubtKind::kImpossible);
  EXPECT_EQ(cut.integrity.character_set.used, "ISO_IR 192");
  EXPECT_EQ(cut.integrity.character_set.tag, "(0008,103E)");
}

TEST_F(CharacterSet, WithoutItsEscapeSequencesIsReadByWhatItDeclares) {
  const InstanceRecord korean = RecordOf("\\ISO 2022 IR 149", "\xb1\xe8\xc3\xb6\xbc\xf6");
  EXPECT_EQ(korean.patient_name, "김철수");
  EXPECT_EQ(korean.integrity.character_set.kind, CharacterSetDoubtKind::kImpossible);
}

/// PS3.5 H.3.1, and the same by vendors who give ASCII back with the Roman half of JIS X 0201.
TEST_F(CharacterSet, ThatEscapeSequencesSwitchToIsReadWithoutBeingDeclared) {
  const std::string japanese = "Yamada^Tarou=\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B=\x1b$B$d$^$@\x1b(B^\x1b$B$?$m$&\x1b(B";
  for (const char* declared : {"", "ISO_IR 6", "ISO_IR 100", "ISO 2022 IR 6"}) {
    const InstanceRecord record = RecordOf(declared, japanese);
    EXPECT_EQ(record.patient_name, "Yamada^Tarou=山田^太郎=やまだ^たろう") << declared;
    const CharacterSetDoubt& doubt = record.integrity.character_set;
    const bool is_latin = std::string_view(declared) == "ISO_IR 100";
    EXPECT_EQ(doubt.kind, is_latin ? CharacterSetDoubtKind::kImpossible : CharacterSetDoubtKind::kUndeclared);
    EXPECT_TRUE(doubt.used.ends_with("\\ISO 2022 IR 87")) << doubt.used;
  }
  const InstanceRecord roman = RecordOf("\\ISO 2022 IR 87", "Yamada^Tarou=\x1b$B;3ED\x1b(J^\x1b$BB@O:\x1b(J");
  EXPECT_EQ(roman.patient_name, "Yamada^Tarou=山田^太郎");
  const InstanceRecord korean = RecordOf("", "Hong^Gildong=\x1b$)C\xfb\xf3^\x1b$)C\xd1\xce\xd4\xd7");
  EXPECT_EQ(korean.patient_name, "Hong^Gildong=洪^吉洞");
  EXPECT_EQ(korean.integrity.character_set.used, "\\ISO 2022 IR 149");
}

TEST_F(CharacterSet, WithAStrayEscapeStaysAsItIsDeclared) {
  EXPECT_EQ(DoubtIn("ISO_IR 100", "M\xfcller\x1b?").kind, CharacterSetDoubtKind::kNone);
  EXPECT_EQ(DoubtIn("\\ISO 2022 IR 87", "Yamada=\x1b$B;3ED\x1b(B").kind, CharacterSetDoubtKind::kNone);
}

TEST_F(CharacterSet, ThatAPersonChoseGoesForEveryReader) {
  DataSetWriter item;
  item.Text(0x00080104, "LO", "\xcd\xf5");
  DataSetWriter own;
  own.Text(0x00080005, "CS", "ISO_IR 192").Text(0x00080104, "LO", "東");
  DataSetWriter data_set;
  data_set.Text(0x00080005, "CS", "ISO_IR 100").Text(0x00100010, "PN", "\xcd\xf5^\xd0\xa1\xb6\xab");
  data_set.Sequence(0x00540220, {item, own}, kDefined);
  CountingSource source(Part10("1.2.840.10008.1.2.1", data_set.bytes()));
  auto chosen = DataSet::Open(source, "GB18030");
  ASSERT_TRUE(chosen);
  EXPECT_EQ(ReadImageIdentity(*chosen).patient_name, "王^小东");
  const InstanceRecord record = ReadInstance(*chosen).record;
  EXPECT_EQ(record.patient_name, "王^小东");
  EXPECT_EQ(record.integrity.character_set.kind, CharacterSetDoubtKind::kChosen);
  EXPECT_EQ(record.integrity.character_set.declared, "ISO_IR 100");
  EXPECT_EQ(record.integrity.character_set.used, "GB18030");
  std::vector<std::string> meanings;
  const auto attributes = AttributeReader::Open(source, "GB18030");
  ASSERT_TRUE(attributes);
  for (std::size_t number = 0; number < (*attributes)->size(); ++number) {
    const AttributeRow row = (*attributes)->Row(number);
    if (row.path.ends_with("(0008,0104)")) meanings.push_back(row.value);
  }
  // an item that declares another set keeps it
  EXPECT_EQ(meanings, (std::vector<std::string>{"王", "東"}));
}

TEST_F(CharacterSet, OneTextIsReadInSeveralForWhoeverHasToChoose) {
  Opened file = FileWith("ISO_IR 100", "\xcd\xf5^\xd0\xa1\xb6\xab");
  const CharacterSetReadings read = ReadInCharacterSets(*file, {"ISO_IR 100", "GB18030", "ISO_IR 192"});
  EXPECT_EQ(read.declared, "ISO_IR 100");
  EXPECT_EQ(read.tag, "(0010,0010)");
  ASSERT_EQ(read.readings.size(), 3U);
  EXPECT_EQ(read.readings[1].text, "王^小东");
  EXPECT_TRUE(read.readings[1].is_exact);
  EXPECT_FALSE(read.readings[2].is_exact);
}

TEST_F(CharacterSet, WrittenInAnotherWayIsTheOneThatIsMeant) {
  EXPECT_EQ(NormalisedTerms("ISO-IR 100"), "ISO_IR 100");
  EXPECT_EQ(NormalisedTerms("UTF-8"), "ISO_IR 192");
  EXPECT_EQ(NormalisedTerms("iso8859-5 "), "ISO_IR 144");
  EXPECT_EQ(NormalisedTerms("ISO_IR 100\\ISO 2022 IR 87"), "ISO 2022 IR 100\\ISO 2022 IR 87");
  EXPECT_EQ(NormalisedTerms("\\ISO 2022 IR 87"), "\\ISO 2022 IR 87");
  EXPECT_EQ(NormalisedTerms("ISO_IR 192\\ISO_IR 100"), "ISO_IR 192");
  EXPECT_EQ(NormalisedTerms("ISO 2022 IR 149"), "\\ISO 2022 IR 149");
  EXPECT_EQ(NormalisedTerms(""), "");
  EXPECT_EQ(NormalisedTerms("nonsense"), "nonsense");
  EXPECT_TRUE(IsKnownCharacterSet("ISO-IR 100"));
  EXPECT_FALSE(IsKnownCharacterSet("ISO_IR 999"));
  Opened file = FileWith("ISO-IR 100", "M\xfcller");
  EXPECT_TRUE(HasNote(file->notes(), "read as ISO_IR 100"));
  EXPECT_EQ(ReadInstance(*file).record.patient_name, "Müller");
}

TEST_F(CharacterSet, TakesAnyBytesUnderAnyDeclaration) {
  for (unsigned seed = 1; seed < 200; ++seed) {
    std::string name;
    for (unsigned i = 0; i < seed % 40 + 1; ++i) name += static_cast<char>((seed * 73 + i * (seed | 1U) * 31) & 0xFFU);
    for (const char* declared :
         {"", "ISO_IR 100", "ISO_IR 192", "GB18030", "\\ISO 2022 IR 87", "x\\y\\z", "ISO_IR 13"}) {
      const InstanceRecord record = RecordOf(declared, name);
      EXPECT_TRUE(RepairUtf8(record.patient_name).is_exact);
      EXPECT_TRUE(RepairUtf8(record.integrity.character_set.other_reading).is_exact);
    }
  }
}

}  // namespace
}  // namespace negatoscope
