#include "dicom/plain_elements.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctag.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "tests/dicom/open_data_set.h"
#include "tests/dicom/same_elements.h"

namespace negatoscope {
namespace {

using namespace testing;

constexpr std::string_view kExplicitUid = "1.2.840.10008.1.2.1";
constexpr std::string_view kImplicitUid = "1.2.840.10008.1.2";

/// Sequences in sequences, empty ones, private ones, numbers of every width, an overlay, padding of all kinds.
DataSetWriter RichImage(Encoding encoding, DataSetWriter::Lengths lengths) {
  DataSetWriter code(encoding);
  code.Text(0x00080100, "SH", "T-A0100").Text(0x00080104, "LO", "Brain");
  DataSetWriter item(encoding);
  item.Text(0x00080005, "CS", "ISO_IR 192").Sequence(0x00082218, {code, code}, lengths);
  DataSetWriter named(encoding);
  named.Text(0x00100010, "PN", "Other^Name");
  DataSetWriter out(encoding);
  out.Text(0x00080005, "CS", "ISO_IR 100").Text(0x00080018, "UI", "1.2.3.4").Text(0x00080060, "CS", "CT");
  out.Sequence(0x00081140, {item, DataSetWriter(encoding)}, lengths).Sequence(0x00081199, {}, lengths);
  out.Text(0x00090010, "LO", "MAKER").Sequence(0x00091001, {named}, lengths);
  out.Text(0x00100010, "PN", "Doe^John ").Text(0x00100020, "LO", " 4711  ").Text(0x00200013, "IS", "7");
  ImageHead().Write(out);
  out.Words(0x00280120, "US", {0xFFFE}).Text(0x00281050, "DS", "100\\-3.5");
  out.Head(0x00409225, "FD", 8).Put64(0x3FF8000000000000);
  out.Us(0x60000010, 4).Us(0x60000011, 4).Words(0x60003000, "OW", {0xBEEF});
  return out.Value(0x7FE00010, "OW", Bytes(32, 1));
}

TEST(PlainElements, AreWhatDcmtkFinds) {
  for (const auto lengths : {DataSetWriter::Lengths::kDefined, DataSetWriter::Lengths::kUndefined}) {
    for (const auto& [encoding, uid] :
         {std::pair(kExplicitLittle, kExplicitUid), std::pair(kImplicitLittle, kImplicitUid)}) {
      auto opened = OpenElements(RichImage(encoding, lengths), uid);
      ASSERT_TRUE(opened.data_set);
      EXPECT_TRUE(opened->parsed().is_plain);
      EXPECT_EQ(DifferenceFromDcmtk(*opened.source, *opened), "");
      EXPECT_TRUE(opened->notes().empty());
    }
  }
}

// Whatever a broken byte makes of a file: where our walk takes it for plain, it is what DCMTK makes of it.
TEST(PlainElements, AreWhatDcmtkFindsWithAnyOneByteChanged) {
  int plain = 0;
  int left = 0;
  for (const auto& [encoding, uid] :
       {std::pair(kExplicitLittle, kExplicitUid), std::pair(kImplicitLittle, kImplicitUid)}) {
    const Bytes good = Part10(uid, RichImage(encoding, DataSetWriter::Lengths::kUndefined).bytes());
    for (std::size_t at = 132; at < good.size(); ++at) {
      for (const int change : {0x01, 0x02, 0x20, 0x80, 0xFF}) {
        Bytes file = good;
        file[at] = static_cast<std::uint8_t>(file[at] ^ change);
        auto opened = Open(std::move(file));
        if (!opened.data_set) continue;
        ++(opened->parsed().is_plain ? plain : left);
        ASSERT_EQ(DifferenceFromDcmtk(*opened.source, *opened), "") << uid << " byte " << at << " ^ " << change;
      }
    }
  }
  EXPECT_GT(plain, 100);
  EXPECT_GT(left, 100);
}

TEST(PlainElements, LeaveWhatIsUnusualToDcmtk) {
  const auto begin = [] {
    DataSetWriter out;
    return out.Text(0x00080060, "CS", "CT");
  };
  DataSetWriter falling;
  falling.Text(0x00081155, "UI", "1.2").Text(0x00081150, "UI", "1.2");
  DataSetWriter repeated;
  repeated.Text(0x00081150, "UI", "1.2").Text(0x00081150, "UI", "1.3");
  DataSetWriter lut;
  lut.Us(0x00283002, 1);
  DataSetWriter item;
  item.Item(lut.bytes(), DataSetWriter::Lengths::kDefined);
  const std::pair<const char*, DataSetWriter> unusual[] = {
      {"an odd length", begin().Value(0x00100010, "PN", BytesOf("Doe"))},
      {"half a number", begin().Value(0x00281050, "UL", Bytes(6))},
      {"a VR that is none", begin().Value(0x00100020, "QQ", Bytes(4))},
      {"an element of the standard as UN", begin().Value(0x00100010, "UN", BytesOf("Doe^John"))},
      {"items out of order", begin().Sequence(0x00081140, {falling}, DataSetWriter::Lengths::kDefined)},
      {"an element twice in an item", begin().Sequence(0x00081140, {repeated}, DataSetWriter::Lengths::kDefined)},
      {"an element twice", begin().Text(0x00080060, "CS", "MR")},
      {"elements out of order", begin().Text(0x00080018, "UI", "1.2")},
      {"a sequence without items", begin().Value(0x00081140, "SQ", Bytes(8))},
      {"a sequence as OW", begin().Value(0x00283010, "OW", item.bytes())},
      {"bytes as a sequence", begin().Sequence(0x00281201, {lut}, DataSetWriter::Lengths::kDefined)},
      {"bytes of undefined length", begin().Head(0x00282000, "OB", kNoLength).ItemHead(0xFFFEE0DD, 0)},
      {"an item that nothing ends", begin().Head(0x00081140, "SQ", kNoLength).ItemHead(0xFFFEE000, kNoLength)},
  };
  for (const auto& [what, data_set] : unusual) {
    auto opened = OpenElements(data_set);
    ASSERT_TRUE(opened.data_set) << what;
    EXPECT_FALSE(opened->parsed().is_plain) << what;
  }
  auto big = OpenElements(RichImage(kExplicitBig, DataSetWriter::Lengths::kDefined), "1.2.840.10008.1.2.2");
  ASSERT_TRUE(big.data_set);
  EXPECT_FALSE(big->parsed().is_plain);
}

// With implicit VR nothing but an Item tells that a private element is a sequence.
TEST(PlainElements, SeeIntoPrivateSequencesWithoutVrs) {
  auto opened = OpenElements(RichImage(kImplicitLittle, DataSetWriter::Lengths::kDefined), kImplicitUid);
  ASSERT_TRUE(opened.data_set);
  EXPECT_EQ(Top(*opened).Nested(TagOf(0x00091001))->Text(TagOf(0x00100010)), "Other^Name");
}

TEST(StandardVr, IsThatOfDcmtksDictionary) {
  int known = 0;
  for (const std::uint32_t group : {0x0004U, 0x0008U, 0x0010U, 0x0012U, 0x0018U, 0x0020U, 0x0028U, 0x0032U, 0x0038U,
                                    0x0040U, 0x0048U, 0x0054U, 0x2050U, 0x3004U, 0x5200U, 0x6000U, 0x601EU, 0x7FE0U}) {
    for (std::uint32_t element = 0; element <= 0xFFFF; ++element) {
      const Tag tag = TagOf(group << 16U | element);
      const std::string_view vr = StandardVr(tag);
      if (vr.empty()) continue;
      ++known;
      const DcmEVR expected = DcmTag(tag.group, tag.element).getEVR();
      if (expected == EVR_xs) {
        EXPECT_TRUE(vr == "xs" || vr == "US") << ToString(tag);
      } else if (expected == EVR_up) {
        EXPECT_EQ(vr, "UL") << ToString(tag) << " is an offset";
      } else if (expected == EVR_lt || expected == EVR_ox) {
        EXPECT_EQ(vr, "OW") << ToString(tag);
      } else {
        EXPECT_EQ(vr, DcmVR(expected).getVRName()) << ToString(tag);
      }
    }
  }
  EXPECT_GT(known, 200);
}

}  // namespace
}  // namespace negatoscope
