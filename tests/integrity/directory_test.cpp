#include <gtest/gtest.h>

#include "tests/integrity/records.h"

namespace negatoscope {
namespace {

ClaimOfDirectory Claim(std::string_view id, std::string_view name, std::string_view instance = {}) {
  return {.patient_id = id, .patient_name = name, .sop_instance_uid = instance};
}

/// What is found in one slice of which a DICOMDIR says this.
FindingList Claimed(const ClaimOfDirectory& claim) {
  IntegrityIndex index;
  index.Add(0, KeyOf(Slice(1)), Slice(1));
  index.AddDirectoryClaim(0, claim);
  return index.Findings(kToday);
}

TEST(Directory, IsComparedWithTheFile) {
  for (const bool claim_first : {true, false}) {
    IntegrityIndex index;
    if (claim_first) index.AddDirectoryClaim(0, Claim("1815", "Roe^Richard"));
    index.Add(0, KeyOf(Slice(1)), Slice(1));
    index.Add(1, KeyOf(Slice(2)), Slice(2));
    if (!claim_first) index.AddDirectoryClaim(0, Claim("1815", "Roe^Richard"));
    index.AddDirectoryClaim(1, Claim("4711", "DOE^JANE"));
    index.AddDirectoryClaim(99, Claim("1", "of no file"));
    const FindingList list = index.Findings(kToday);
    ASSERT_EQ(CodesOf(list), std::vector<std::string>{"directory-patient-mismatch"});
    EXPECT_EQ(list.findings.front().file_count, 1U);
    EXPECT_EQ(list.findings.front().evidence[1].value, "1815");
  }
}

TEST(Directory, WithTheRightIdAndTheNameOfAnotherContradicts) {
  EXPECT_EQ(CodesOf(Claimed(Claim("4711", "Roe^Richard"))), std::vector<std::string>{"directory-patient-mismatch"});
  EXPECT_EQ(CodesOf(Claimed(Claim("4711", "DOE^J"))), std::vector<std::string>{});
}

TEST(Directory, ThatWritesTheIdInAnotherWayDoesNotContradict) {
  EXPECT_EQ(CodesOf(Claimed(Claim("0004711", "DOE^JANE"))), std::vector<std::string>{});
}

TEST(Directory, OfAnotherDiscIsToldByTheObjectsThatItExpects) {
  const FindingList list = Claimed(Claim("4711", "Doe^Jane", "1.2.3.4.5"));
  ASSERT_EQ(CodesOf(list), std::vector<std::string>{"directory-instance-mismatch"});
  const Finding& finding = list.findings.front();
  EXPECT_EQ(finding.file_count, 1U);
  EXPECT_EQ(finding.evidence.front().value, "1.2.3.4.5");
  EXPECT_EQ(finding.evidence.front().other_value, "1.2.3.4711.1.1");
  EXPECT_EQ(finding.places.front().series_instance_uid, "1.2.3.4711.1");
  EXPECT_EQ(CodesOf(Claimed(Claim("4711", "Doe^Jane", "1.2.3.4711.1.1"))), std::vector<std::string>{});
}

}  // namespace
}  // namespace negatoscope
