#include "dicom/structure.h"

#include <gtest/gtest.h>

#include "core/limits.h"
#include "tests/dicom/open_data_set.h"

namespace negatoscope {
namespace {

using namespace testing;

Result<Structure> Scan(const DataSetWriter& data_set, Encoding encoding = kExplicitLittle) {
  MemorySource source(data_set.bytes());
  return ScanStructure(source, 0, encoding);
}

/// Modality, then Rows of 512: elements around what a test is about.
DataSetWriter Begin(Encoding encoding = kExplicitLittle) {
  DataSetWriter out(encoding);
  out.Text(0x00080060, "CS", "CT");
  return out;
}

DataSetWriter Nested(int depth, DataSetWriter::Lengths lengths, Encoding encoding) {
  DataSetWriter inner(encoding);
  inner.Text(0x00080060, "CS", "CT");
  for (int i = 0; i < depth; ++i) {
    DataSetWriter outer(encoding);
    outer.Sequence(0x00081140, {inner}, lengths);
    inner = outer;
  }
  return inner;
}

TEST(ScanStructure, FindsElementsAndPixelsInEveryEncoding) {
  for (const Encoding encoding : {kExplicitLittle, kImplicitLittle, kExplicitBig}) {
    DataSetWriter out = Begin(encoding);
    const std::size_t second = out.size();
    out.Us(0x00280010, 512);
    const std::size_t end = out.size();
    out.Value(0x7FE00010, "OW", Bytes(6));
    const auto structure = Scan(out, encoding);
    ASSERT_TRUE(structure);
    ASSERT_EQ(structure->elements.size(), 2U);
    EXPECT_EQ(structure->elements[1].offset, second);
    EXPECT_EQ(structure->elements[1].tag, TagOf(0x00280010));
    EXPECT_EQ(structure->end, end);
    ASSERT_TRUE(structure->pixels);
    EXPECT_EQ(structure->pixels->value_offset, out.size() - 6);
    EXPECT_EQ(structure->pixels->value_length, 6U);
    EXPECT_EQ(structure->pixels->vr, encoding.is_explicit_vr ? "OW" : "");
    EXPECT_FALSE(structure->problem);
    EXPECT_FALSE(structure->is_deeply_broken);
  }
}

TEST(ScanStructure, AcceptsNestingOf64AndRefuses65) {
  for (const auto lengths : {kDefined, kUndefined}) {
    for (const Encoding encoding : {kExplicitLittle, kImplicitLittle, kExplicitBig}) {
      const auto deep = Scan(Nested(64, lengths, encoding), encoding);
      ASSERT_TRUE(deep);
      EXPECT_FALSE(deep->problem);
      const auto too_deep = Scan(Nested(65, lengths, encoding), encoding);
      ASSERT_FALSE(too_deep);
      EXPECT_EQ(too_deep.error().code, ErrorCode::kLimit);
    }
  }
}

TEST(ScanStructure, RefusesTwentyThousandLevelsAtOnce) {
  DataSetWriter out;
  for (int i = 0; i < 20'000; ++i) out.Head(0x00081140, "SQ", kNoLength).ItemHead(0xFFFEE000, kNoLength);
  EXPECT_EQ(Scan(out).error().code, ErrorCode::kLimit);
}

TEST(ScanStructure, DoesNotTakePixelsInsideASequenceForThoseOfTheImage) {
  DataSetWriter icon;
  icon.Us(0x00280010, 64).Value(0x7FE00010, "OW", Bytes(8));
  DataSetWriter out = Begin();
  out.Sequence(0x00880200, {icon}, kDefined);
  const auto structure = Scan(out);
  ASSERT_TRUE(structure);
  EXPECT_FALSE(structure->pixels);
  EXPECT_EQ(structure->elements.size(), 2U);
}

TEST(ScanStructure, StepsOverEncapsulatedPixelsOfAnIcon) {
  DataSetWriter icon;
  icon.Encapsulated({Bytes(10)});
  DataSetWriter out = Begin();
  out.Sequence(0x00880200, {icon}, kUndefined).Us(0x00280010, 5);
  const auto structure = Scan(out);
  ASSERT_TRUE(structure);
  EXPECT_FALSE(structure->problem);
  EXPECT_FALSE(structure->is_deeply_broken);
  EXPECT_EQ(structure->elements.size(), 3U);
}

TEST(ScanStructure, StopsAtALengthBeyondTheFileAndKeepsWhatCameBefore) {
  for (const std::uint32_t length : {std::uint32_t{1} << 30U, 0xFFFFFFFEU}) {
    DataSetWriter out = Begin();
    const std::size_t end = out.size();
    out.Head(0x00280010, "UT", length);
    const auto structure = Scan(out);
    ASSERT_TRUE(structure);
    ASSERT_TRUE(structure->problem);
    EXPECT_EQ(structure->problem->code, ErrorCode::kTruncated);
    EXPECT_EQ(structure->problem->tag, TagOf(0x00280010));
    EXPECT_EQ(structure->problem->offset, end);
    EXPECT_EQ(structure->end, end);
  }
}

TEST(ScanStructure, SaysTruncatedWhereTheFileEndsInsideAHead) {
  DataSetWriter out = Begin();
  out.Raw(Bytes{0x28, 0x00, 0x10});
  const auto structure = Scan(out);
  ASSERT_TRUE(structure && structure->problem);
  EXPECT_EQ(structure->problem->code, ErrorCode::kTruncated);
}

TEST(ScanStructure, GoesOnBehindASequenceWhoseItemIsTooLong) {
  for (const std::uint32_t length : {20U, 100U, 0xFFFFFFF0U}) {  // past the sequence, past the file
    DataSetWriter out = Begin();
    out.Head(0x00081140, "SQ", 16).ItemHead(0xFFFEE000, length).Raw(Bytes(8, 0x08));
    out.Us(0x00280010, 5).Us(0x00280011, 5);
    const auto structure = Scan(out);
    ASSERT_TRUE(structure);
    EXPECT_TRUE(structure->is_deeply_broken);
    ASSERT_EQ(structure->elements.size(), 4U);
    EXPECT_TRUE(structure->elements[1].is_broken);
    EXPECT_FALSE(structure->elements[2].is_broken);
    EXPECT_EQ(structure->elements[2].tag, TagOf(0x00280010));
  }
}

TEST(ScanStructure, RecoversWhereAnItemDelimiterIsMissing) {
  DataSetWriter out = Begin();
  out.Head(0x00081140, "SQ", kNoLength);
  out.ItemHead(0xFFFEE000, kNoLength).Text(0x00081155, "UI", "1.2");
  out.ItemHead(0xFFFEE000, kNoLength).Text(0x00081155, "UI", "1.3");
  out.ItemHead(0xFFFEE0DD, 0).Us(0x00280010, 5);
  const auto structure = Scan(out);
  ASSERT_TRUE(structure);
  EXPECT_TRUE(structure->is_deeply_broken);
  EXPECT_FALSE(structure->problem);
  EXPECT_EQ(structure->elements.size(), 3U);
}

TEST(ScanStructure, EndsWithTheFileWhereASequenceDelimiterIsMissing) {
  DataSetWriter out = Begin();
  out.Head(0x00081140, "SQ", kNoLength);
  for (int i = 0; i < 50'000; ++i) out.ItemHead(0xFFFEE000, 0);
  const auto structure = Scan(out);
  ASSERT_TRUE(structure);
  EXPECT_TRUE(structure->is_deeply_broken);
  EXPECT_EQ(structure->end, out.size());
}

TEST(ScanStructure, StepsOverDelimitersOutsideOfASequence) {
  DataSetWriter out = Begin();
  out.ItemHead(0xFFFEE00D, 0).ItemHead(0xFFFEE0DD, 0).Us(0x00280010, 5);
  const auto structure = Scan(out);
  ASSERT_TRUE(structure);
  EXPECT_TRUE(structure->is_deeply_broken);
  EXPECT_EQ(structure->elements.size(), 2U);
}

// PS3.5 6.2.2: a UN of undefined length is a sequence in implicit VR little endian, whatever is around it.
TEST(ScanStructure, ReadsImplicitVrInsideUnknownSequences) {
  for (const Encoding encoding : {kExplicitLittle, kExplicitBig}) {
    DataSetWriter item(kImplicitLittle);
    item.Text(0x00081155, "UI", "1.2.3");
    DataSetWriter content(kImplicitLittle);
    content.Item(item.bytes(), kUndefined).ItemHead(0xFFFEE0DD, 0);
    DataSetWriter out = Begin(encoding);
    out.Head(0x00091010, "UN", kNoLength).Raw(content.bytes()).Us(0x00280010, 5);
    const auto structure = Scan(out, encoding);
    ASSERT_TRUE(structure);
    EXPECT_FALSE(structure->problem);
    EXPECT_FALSE(structure->is_deeply_broken);
    EXPECT_EQ(structure->elements.size(), 3U);
  }
}

TEST(ScanStructure, NotesTagsOutOfOrderAndTagsGivenTwice) {
  DataSetWriter out = Begin();
  out.Us(0x00280011, 1).Us(0x00280010, 2).Us(0x00280011, 3).Us(0x00280010, 4).Us(0x00280012, 4);
  const auto structure = Scan(out);
  ASSERT_TRUE(structure);
  EXPECT_TRUE(structure->is_out_of_order);
  EXPECT_EQ(structure->repeated, (std::vector<Tag>{TagOf(0x00280010), TagOf(0x00280011)}));
}

TEST(ScanStructure, TakesAnUndefinedLengthForASequenceWhateverTheVrAndDoesNotRunOn) {
  DataSetWriter out = Begin();
  out.Head(0x00280010, "UT", kNoLength).Raw(Bytes(64, 'A'));
  const auto structure = Scan(out);
  ASSERT_TRUE(structure && structure->problem);
  EXPECT_EQ(structure->problem->code, ErrorCode::kMalformed);
}

DataSetWriter Descending(std::uint32_t count) {
  DataSetWriter out(kImplicitLittle);
  for (std::uint32_t i = 0; i < count; ++i) out.Head(0x50000000 - i, "", 0);
  return out;
}

TEST(ScanStructure, RefusesMoreDisorderThanCanBeSorted) {
  EXPECT_TRUE(Scan(Descending(10'000), kImplicitLittle));
  EXPECT_EQ(Scan(Descending(100'000), kImplicitLittle).error().code, ErrorCode::kLimit);
  DataSetWriter nested(kImplicitLittle);
  nested.Sequence(0x00081140, {Descending(100'000)}, kDefined);
  EXPECT_EQ(Scan(nested, kImplicitLittle).error().code, ErrorCode::kLimit);
}

TEST(ScanStructure, EndsWhereOnlyZerosFollow) {
  for (const Encoding encoding : {kExplicitLittle, kImplicitLittle, kExplicitBig}) {
    for (const std::size_t zeros : {1U, 7U, 8U, 512U, 131'075U}) {
      DataSetWriter out = Begin(encoding);
      const std::size_t end = out.size();
      out.Raw(Bytes(zeros, 0));
      const auto structure = Scan(out, encoding);
      ASSERT_TRUE(structure) << zeros;
      EXPECT_TRUE(structure->has_zeros_behind) << zeros;
      EXPECT_EQ(structure->elements.size(), 1U) << zeros;
      EXPECT_EQ(structure->end, end) << zeros;
      EXPECT_FALSE(structure->problem || structure->is_out_of_order || structure->is_deeply_broken) << zeros;
    }
  }
}

TEST(ScanStructure, GoesOnBehindZerosThatTakeThePlaceOfElements) {
  for (const Encoding encoding : {kExplicitLittle, kImplicitLittle, kExplicitBig}) {
    DataSetWriter out = Begin(encoding);
    out.Raw(Bytes(200'000, 0));
    const std::size_t behind = out.size();
    out.Us(0x00280010, 512);
    const auto structure = Scan(out, encoding);
    ASSERT_TRUE(structure);
    EXPECT_FALSE(structure->has_zeros_behind);
    EXPECT_TRUE(structure->is_out_of_order);
    ASSERT_EQ(structure->elements.size(), 2U);
    EXPECT_EQ(structure->elements[1].offset, behind);
    EXPECT_EQ(structure->end, out.size());
  }
}

TEST(ScanStructure, ReadsZerosInBlocksAndNotWithoutEnd) {
  DataSetWriter out = Begin();
  const std::size_t end = out.size();
  out.Raw(Bytes(std::size_t{24} * 1024 * 1024, 0)).Us(0x00280010, 512);
  CountingSource source(out.bytes());
  const auto structure = ScanStructure(source, 0, kExplicitLittle);
  ASSERT_TRUE(structure && structure->problem);
  EXPECT_EQ(structure->problem->offset, end);
  EXPECT_LT(source.reads, 300U);
}

TEST(ScanStructure, PassesNoMoreHolesThanAMediumMakes) {
  DataSetWriter out = Begin();
  for (std::uint32_t i = 0; i < 100'000; ++i) out.Text(0x00111000 + (i & 0xFFU), "LO", "").Raw(Bytes(8, 0));
  CountingSource source(out.bytes());
  const auto structure = ScanStructure(source, 0, kExplicitLittle);
  ASSERT_TRUE(structure && structure->problem);
  EXPECT_EQ(structure->problem->code, ErrorCode::kLimit);
  EXPECT_LE(structure->holes.size(), 256U);
}

TEST(ScanStructure, TakesZerosInsideASequenceForNoPadding) {
  DataSetWriter out = Begin();
  out.Head(0x00081140, "SQ", kNoLength).Raw(Bytes(512, 0));
  const auto structure = Scan(out);
  ASSERT_TRUE(structure);
  EXPECT_FALSE(structure->has_zeros_behind);
  EXPECT_TRUE(structure->problem);
}

TEST(ScanStructure, PassesOnThatReadingFailed) {
  DataSetWriter out = Begin();
  out.Us(0x00280010, 5);
  CountingSource source(out.bytes());
  source.fails_beyond = 12;
  EXPECT_EQ(ScanStructure(source, 0, kExplicitLittle).error().code, ErrorCode::kReadFailed);
}

}  // namespace
}  // namespace negatoscope
