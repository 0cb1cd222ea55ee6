#include "dicom/compare_attributes.h"

#include <gtest/gtest.h>

#include <string>

#include "core/format.h"
#include "dicom/series_attributes.h"
#include "tests/dicom/attribute_rows.h"

namespace negatoscope {
namespace {

// The maker's words are in every line here.
using namespace testing;  // NOLINT(google-build-using-namespace)

constexpr std::uint32_t kNone = AttributeEntry::kNone;

/// "~ (0010,0020)" for changed, "<" and ">" for only here, "-" for what is around.
std::vector<std::string> Differences(const OpenedAttributes& first, const OpenedAttributes& second) {
  std::vector<std::string> lines;
  for (const DifferenceRow& row : CompareAttributes(*first, *second).rows) {
    constexpr std::string_view kSigns = "-~<>?";
    const std::string path = row.first != kNone ? first->Path(row.first) : second->Path(row.second);
    lines.push_back(std::string(1, kSigns[static_cast<std::size_t>(row.kind)]) + " " + path);
  }
  return lines;
}

using Lines = std::vector<std::string>;

TEST(CompareAttributes, ListsOnlyWhatDiffersWithWhatItIsIn) {
  const auto make = [](std::string_view inner, bool has_more) {
    DataSetWriter item;
    item.Text(0x00081150, "UI", "1.2.3").Text(0x00081155, "UI", inner);
    DataSetWriter same;
    same.Text(0x00081150, "UI", "1.2.3");
    DataSetWriter out;
    out.Text(0x00080060, "CS", "CT").Sequence(0x00081115, {same}, kDefined);
    std::vector<DataSetWriter> items{same, item};
    if (has_more) items.push_back(same);
    out.Sequence(0x00081140, items, kUndefined);
    if (has_more) out.Text(0x00100020, "LO", "4711");
    return OpenAttributes(out);
  };
  EXPECT_EQ(Differences(make("1.2", false), make("1.2", false)), Lines());
  EXPECT_EQ(Differences(make("1.2", false), make("1.3", true)),
            (Lines{"- (0008,1140)", "- (0008,1140)[1]", "~ (0008,1140)[1].(0008,1155)", "> (0008,1140)[2]",
                   "> (0008,1140)[2].(0008,1150)", "> (0010,0020)"}));
  EXPECT_EQ(Differences(make("1.2", true), make("1.2", false)),
            (Lines{"- (0008,1140)", "< (0008,1140)[2]", "< (0008,1140)[2].(0008,1150)", "< (0010,0020)"}));
}

// what a value says counts, not how it is encoded
TEST(CompareAttributes, TheSameTextInAnotherCharacterSetOrByteOrderIsTheSame) {
  DataSetWriter latin;
  latin.Text(0x00080005, "CS", "ISO_IR 100").Text(0x00100010, "PN", "M\xFCller").Us(0x00280010, 512);
  DataSetWriter utf8(kExplicitBig);
  utf8.Text(0x00080005, "CS", "ISO_IR 192").Text(0x00100010, "PN", "M\xC3\xBCller  ").Us(0x00280010, 512);
  const auto first = OpenAttributes(latin);
  const auto second = OpenAttributes(utf8, "1.2.840.10008.1.2.2");
  EXPECT_EQ(Differences(first, second), (Lines{"~ (0002,0010)", "~ (0008,0005)"}));
}

TEST(CompareAttributes, ComparesEveryByteOfPixels) {
  DataSetWriter one;
  one.Text(0x00080060, "CS", "OT").Value(0x7FE00010, "OW", Bytes(3'000'000));
  Bytes changed(3'000'000);
  changed.back() = 1;
  DataSetWriter other;
  other.Text(0x00080060, "CS", "OT").Value(0x7FE00010, "OW", changed);
  EXPECT_EQ(Differences(OpenAttributes(one), OpenAttributes(other)), (Lines{"~ (7FE0,0010)"}));
}

TEST(SeriesAttributes, CountsTheValuesOfWhatIsNotTheSameInAll) {
  SeriesAttributes series;
  for (std::uint32_t i = 0; i < 5; ++i) {
    DataSetWriter item;
    item.Text(0x00080100, "SH", i < 2 ? "A" : "B");
    DataSetWriter out;
    out.Text(0x00080060, "CS", "CT").Text(0x00080018, "UI", Format("1.2.{}", i));
    out.Sequence(0x00081140, {item}, kDefined);
    if (i == 3) out.Text(0x00100020, "LO", "x");
    series.Add(ReadInstanceAttributes(i, *OpenAttributes(out)));
  }
  const auto varying = series.Varying(10);
  ASSERT_EQ(varying.size(), 3U);
  EXPECT_EQ(varying[0].row.path, "(0008,0018)");
  EXPECT_EQ(varying[0].value_count, 5U);
  EXPECT_EQ(varying[1].row.path, "(0008,1140)[0].(0008,0100)");
  ASSERT_EQ(varying[1].values.size(), 2U);
  EXPECT_EQ(varying[1].values[0].text, "B");
  EXPECT_EQ(varying[1].values[0].count, 3U);
  EXPECT_EQ(varying[1].values[0].example, 2U);
  EXPECT_EQ(varying[1].values[1].count, 2U);
  EXPECT_EQ(varying[2].row.path, "(0010,0020)");
  EXPECT_EQ(varying[2].instance_count, 1U);
  EXPECT_EQ(series.Varying(1).size(), 1U);
  EXPECT_EQ(series.same_count(), 6U);  // four of the meta information, modality, the sequence
}

}  // namespace
}  // namespace negatoscope
