#include "dicom/data_dictionary.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "tests/dicom/attribute_rows.h"

namespace negatoscope {
namespace {

// The maker's words are in every line here.
using namespace testing;  // NOLINT(google-build-using-namespace)

constexpr std::string_view kImplicitUid = "1.2.840.10008.1.2";

Bytes PackedDictionary() {
  std::ifstream file(NEGATOSCOPE_DATA_DICTIONARY, std::ios::binary);
  return Bytes(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
}

std::vector<AttributeRow> Read(const DataSetWriter& data_set, std::string_view uid = kImplicitUid) {
  return ReadRows(Part10(uid, data_set.bytes()));
}

TEST(DataDictionary, AFileThatIsCutOrNoDictionaryAddsNothing) {
  const Bytes whole = PackedDictionary();
  ASSERT_GT(whole.size(), 10'000U);
  for (std::size_t size = 0; size < whole.size(); size += size < 300 ? 1 : 991) {
    const auto installed = InstallDataDictionary(std::span(whole).first(size));
    ASSERT_FALSE(installed) << size;
    EXPECT_EQ(installed.error().code, ErrorCode::kMalformed);
    EXPECT_TRUE(installed.error().byte_offset.has_value());
  }
  Bytes longer = whole;
  longer.push_back(0);
  EXPECT_FALSE(InstallDataDictionary(longer));
  EXPECT_FALSE(InstallDataDictionary(BytesOf("NGDD\xFF\xFF\xFF\xFF")));
  EXPECT_FALSE(HasDataDictionary());
}

// PS3.6 6; 0008,0003 is of no element.
TEST(DataDictionary, TheVrOfAnElementIsKnownBeforeAnyNameIs) {
  DataSetWriter out(kImplicitLittle);
  out.Text(0x00080005, "CS", "ISO_IR 100").Text(0x00080003, "LO", "?").Text(0x00280030, "DS", "1\\1");
  out.Words(0x00280010, "US", {4}).Words(0x60020010, "US", {4}).Text(0x60FE0022, "LO", "overlay");
  const auto rows = Read(out);
  EXPECT_EQ(RowAt(rows, "(0008,0005)").vr, "CS");
  EXPECT_EQ(RowAt(rows, "(0008,0003)").vr, "UN");
  EXPECT_EQ(RowAt(rows, "(0028,0030)").vr, "DS");
  EXPECT_EQ(RowAt(rows, "(0028,0010)").vr, "US");
  EXPECT_EQ(RowAt(rows, "(6002,0010)").vr, "US");
  EXPECT_EQ(RowAt(rows, "(60FE,0022)").vr, "LO");
  EXPECT_FALSE(HasDataDictionary());
}

// One test for what the dictionary changes, as it stays for the life of the program. What GEMS_PARM_01 has in which
// element is in GE's conformance statements: 0x10 Window value, US.
TEST(DataDictionary, NamesElementsAndGivesPrivateOnesTheirVrOnceItIsInstalled) {
  ASSERT_FALSE(HasDataDictionary());
  DataSetWriter out(kImplicitLittle);
  out.Text(0x00430010, "LO", "GEMS_PARM_01").Text(0x00430011, "LO", "NOBODY");
  out.Words(0x00431010, "US", {400}).Words(0x00431110, "US", {400});
  DataSetWriter standard(kImplicitLittle);
  standard.Words(0x00280010, "US", {4}).Words(0x60020010, "US", {4});
  EXPECT_EQ(RowAt(Read(standard), "(0028,0010)").keyword, "");
  EXPECT_EQ(RowAt(Read(standard), "(0028,0010)").vr, "US");
  const auto before = Read(out);
  EXPECT_EQ(RowAt(before, "(0043,1010)").vr, "UN");
  EXPECT_EQ(RowAt(before, "(0043,1010)").value, "90 01");
  EXPECT_TRUE(RowAt(before, "(0043,1010)").name.contains("[GEMS_PARM_01]"));
  ASSERT_TRUE(InstallDataDictionary(PackedDictionary()));
  EXPECT_TRUE(HasDataDictionary());
  // PS3.6 6: also where a group stands for several
  EXPECT_EQ(RowAt(Read(standard), "(0028,0010)").keyword, "Rows");
  EXPECT_EQ(RowAt(Read(standard), "(0028,0010)").name, "Rows");
  EXPECT_EQ(RowAt(Read(standard), "(6002,0010)").keyword, "OverlayRows");
  EXPECT_EQ(RowAt(Read(standard), "(6002,0010)").vr, "US");
  const auto rows = Read(out);
  const AttributeRow known = RowAt(rows, "(0043,1010)");
  EXPECT_EQ(known.vr, "US");
  EXPECT_EQ(known.value, "400");
  EXPECT_EQ(known.name, "WindowValue [GEMS_PARM_01]");
  EXPECT_EQ(known.keyword, "");
  // the same element in a block that another creator has reserved (PS3.5 7.8.1)
  EXPECT_EQ(RowAt(rows, "(0043,1110)").vr, "UN");
  DataSetWriter moved(kImplicitLittle);
  moved.Text(0x004300A0, "LO", "GEMS_PARM_01").Words(0x0043A010, "US", {400});
  EXPECT_EQ(RowAt(Read(moved), "(0043,A010)").name, "WindowValue [GEMS_PARM_01]");
  DataSetWriter named;
  named.Text(0x00430010, "LO", "GEMS_PARM_01").Text(0x00431010, "LO", "otherwise");
  const AttributeRow kept = RowAt(Read(named, "1.2.840.10008.1.2.1"), "(0043,1010)");
  EXPECT_EQ(kept.vr, "LO");
  EXPECT_EQ(kept.value, "otherwise");
  EXPECT_EQ(kept.name, "WindowValue [GEMS_PARM_01]");
  EXPECT_TRUE(InstallDataDictionary(Bytes{})) << "the second time does nothing";
}

}  // namespace
}  // namespace negatoscope
