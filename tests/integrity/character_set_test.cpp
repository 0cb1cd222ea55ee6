#include <gtest/gtest.h>

#include <algorithm>

#include "tests/integrity/records.h"

namespace negatoscope {
namespace {

InstanceRecord Doubted(int number, CharacterSetDoubtKind kind) {
  InstanceRecord record = Slice(number);
  record.integrity.character_set = {.kind = kind,
                                    .declared = "ISO_IR 100",
                                    .used = "ISO_IR 100",
                                    .suspected = "GB18030",
                                    .tag = "(0010,0010)",
                                    .bytes = "CD F5 5E D0 A1 B6 AB",
                                    .reading = "Íõ^Ð¡¶«",
                                    .other_reading = "王^小东"};
  return record;
}

TEST(CharacterSetFindings, AreToldOnceASeriesWithBothReadingsAndTheBytes) {
  const FindingList list =
      FindingsIn({Doubted(1, CharacterSetDoubtKind::kSuspect), Doubted(2, CharacterSetDoubtKind::kSuspect)});
  const Finding* found = Find(list, "character-set-suspect");
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(std::ranges::count(CodesOf(list), "character-set-suspect"), 1);
  EXPECT_EQ(found->severity, Severity::kWarning);
  EXPECT_EQ(found->file_count, 2U);
  ASSERT_EQ(found->evidence.size(), 3U);
  EXPECT_EQ(found->evidence[0].tag, "(0008,0005)");
  EXPECT_EQ(found->evidence[0].value, "ISO_IR 100");
  EXPECT_EQ(found->evidence[0].other_value, "GB18030");
  EXPECT_EQ(found->evidence[1].value, "CD F5 5E D0 A1 B6 AB");
  EXPECT_EQ(found->evidence[2].value, "Íõ^Ð¡¶«");
  EXPECT_EQ(found->evidence[2].other_value, "王^小东");
}

TEST(CharacterSetFindings, HaveACodeForEachKind) {
  const auto code = [](CharacterSetDoubtKind kind) {
    const FindingList list = FindingsIn({Doubted(1, kind)});
    return list.findings.empty() ? std::string() : std::string(list.findings.front().code);
  };
  EXPECT_EQ(code(CharacterSetDoubtKind::kNone), "");
  EXPECT_EQ(code(CharacterSetDoubtKind::kUndeclared), "character-set-undeclared");
  EXPECT_EQ(code(CharacterSetDoubtKind::kImpossible), "character-set-impossible");
  EXPECT_EQ(code(CharacterSetDoubtKind::kChosen), "character-set-chosen");
}

}  // namespace
}  // namespace negatoscope
