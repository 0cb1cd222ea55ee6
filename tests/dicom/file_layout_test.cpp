#include "dicom/file_layout.h"

#include <gtest/gtest.h>

#include "tests/dicom/open_data_set.h"

namespace negatoscope {
namespace {

using namespace testing;

constexpr const char* kExplicitUid = "1.2.840.10008.1.2.1";

Bytes SmallDataSet(Encoding encoding) {
  DataSetWriter out(encoding);
  out.Text(0x00080016, "UI", "1.2.840.10008.5.1.4.1.1.7").Text(0x00080018, "UI", "1.2.3.4");
  out.Text(0x00080060, "CS", "OT").Text(0x00100010, "PN", "Doe^John");
  return out.bytes();
}

Result<FileLayout> Find(const Bytes& bytes) {
  MemorySource source(bytes);
  return FindDataSet(source);
}

ErrorCode CodeOf(const Bytes& bytes) {
  const auto layout = Find(bytes);
  EXPECT_FALSE(layout);
  return layout ? ErrorCode::kInternal : layout.error().code;
}

TEST(FindDataSet, FindsThePartsOfAPart10File) {
  const Bytes file = Part10(kExplicitUid, SmallDataSet(kExplicitLittle));
  const auto layout = Find(file);
  ASSERT_TRUE(layout);
  EXPECT_EQ(layout->start, FileStart::kPart10);
  EXPECT_EQ(layout->meta_offset, 132U);
  EXPECT_EQ(layout->data_set_offset, file.size() - SmallDataSet(kExplicitLittle).size());
  EXPECT_EQ(layout->transfer_syntax_uid, kExplicitUid);
  EXPECT_EQ(layout->media_storage_sop_instance_uid, "1.2.3.4");
  EXPECT_EQ(layout->encoding, kExplicitLittle);
  EXPECT_TRUE(layout->notes.empty());
}

TEST(FindDataSet, ForgivesAMissingPreamble) {
  const Bytes file = Part10(kExplicitUid, SmallDataSet(kExplicitLittle));
  const auto layout = Find(Bytes(file.begin() + 128, file.end()));
  ASSERT_TRUE(layout);
  EXPECT_EQ(layout->start, FileStart::kPrefixAtZero);
  EXPECT_FALSE(layout->notes.empty());
}

TEST(FindDataSet, ForgivesAMissingPreambleAndPrefix) {
  const Bytes file = Part10(kExplicitUid, SmallDataSet(kExplicitLittle));
  const auto layout = Find(Bytes(file.begin() + 132, file.end()));
  ASSERT_TRUE(layout);
  EXPECT_EQ(layout->start, FileStart::kMetaAtZero);
  EXPECT_EQ(layout->transfer_syntax_uid, kExplicitUid);
  EXPECT_FALSE(layout->notes.empty());
}

TEST(FindDataSet, RecognisesABareDataSetInEveryEncoding) {
  for (const Encoding encoding : {kExplicitLittle, kImplicitLittle, kExplicitBig}) {
    const auto layout = Find(SmallDataSet(encoding));
    ASSERT_TRUE(layout);
    EXPECT_EQ(layout->start, FileStart::kBareDataSet);
    EXPECT_EQ(layout->encoding, encoding);
    EXPECT_EQ(layout->data_set_offset, 0U);
    EXPECT_FALSE(layout->notes.empty());
  }
}

TEST(FindDataSet, BelievesTheBytesWhereTheTransferSyntaxLies) {
  for (const char* declared : {"1.2.840.10008.1.2", kExplicitUid, "1.2.840.10008.1.2.2"}) {
    for (const Encoding encoding : {kExplicitLittle, kImplicitLittle, kExplicitBig}) {
      const auto layout = Find(Part10(declared, SmallDataSet(encoding)));
      ASSERT_TRUE(layout);
      EXPECT_EQ(layout->encoding, encoding);
      EXPECT_EQ(layout->transfer_syntax_uid, declared);
    }
  }
  EXPECT_TRUE(HasNote(Find(Part10("1.2.840.10008.1.2", SmallDataSet(kExplicitLittle)))->notes,
                      "The Transfer Syntax says implicit VR little endian"));
}

TEST(FindDataSet, IgnoresAGroupLengthThatLies) {
  Bytes file = Part10(kExplicitUid, SmallDataSet(kExplicitLittle));
  const auto honest = Find(file);
  file[140] = 0xF0;
  file[141] = file[142] = file[143] = 0xFF;
  const auto lying = Find(file);
  ASSERT_TRUE(honest && lying);
  EXPECT_EQ(lying->data_set_offset, honest->data_set_offset);
}

TEST(FindDataSet, RecognisesTheEncodingWhereNoTransferSyntaxIsGiven) {
  DataSetWriter file;
  file.Raw(Bytes(128, 0)).Raw(BytesOf("DICM")).Text(0x00020002, "UI", "1.2.3");
  file.Raw(SmallDataSet(kImplicitLittle));
  const auto layout = Find(file.bytes());
  ASSERT_TRUE(layout);
  EXPECT_EQ(layout->encoding, kImplicitLittle);
  EXPECT_TRUE(HasNote(layout->notes, "No Transfer Syntax UID"));
}

TEST(FindDataSet, ReadsMetaInformationWithImplicitVr) {
  DataSetWriter file(kImplicitLittle);
  file.Raw(Bytes(128, 0)).Raw(BytesOf("DICM")).Text(0x00020010, "UI", "1.2.840.10008.1.2");
  file.Raw(SmallDataSet(kImplicitLittle));
  const auto layout = Find(file.bytes());
  ASSERT_TRUE(layout);
  EXPECT_EQ(layout->transfer_syntax_uid, "1.2.840.10008.1.2");
  EXPECT_FALSE(layout->meta_encoding.is_explicit_vr);
}

TEST(FindDataSet, RefusesWhatIsNoDicom) {
  EXPECT_EQ(CodeOf({}), ErrorCode::kEmptyFile);
  EXPECT_EQ(CodeOf({0}), ErrorCode::kNotDicom);
  EXPECT_EQ(CodeOf(Bytes(1000, 0)), ErrorCode::kNotDicom);
  EXPECT_EQ(CodeOf(Bytes(1000, 0xFF)), ErrorCode::kNotDicom);
  EXPECT_EQ(CodeOf(Bytes(131, 'D')), ErrorCode::kNotDicom);
  EXPECT_EQ(CodeOf(BytesOf("<!doctype html><html><body>no image at all</body></html>")), ErrorCode::kNotDicom);
  EXPECT_EQ(CodeOf(BytesOf("%PDF-1.7 and so on, and so on")), ErrorCode::kNotDicom);
  EXPECT_EQ(CodeOf(BytesOf("\xFF\xD8\xFF\xE0\x00\x10JFIF and so on, and so on")), ErrorCode::kNotDicom);
  EXPECT_EQ(CodeOf(BytesOf("PK\x03\x04 a ZIP archive is not a data set")), ErrorCode::kNotDicom);
}

TEST(FindDataSet, SaysTruncatedWhereTheFileEndsInOrAfterTheMetaInformation) {
  const Bytes file = Part10(kExplicitUid, SmallDataSet(kExplicitLittle));
  const std::size_t meta_end = static_cast<std::size_t>(Find(file)->data_set_offset);
  for (const std::size_t size :
       {std::size_t{132}, std::size_t{133}, std::size_t{136}, std::size_t{140}, meta_end - 1, meta_end, meta_end + 3}) {
    EXPECT_EQ(CodeOf(Bytes(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(size))), ErrorCode::kTruncated)
        << size;
  }
}

TEST(FindDataSet, PassesOnThatReadingFailed) {
  CountingSource source(Part10(kExplicitUid, SmallDataSet(kExplicitLittle)));
  source.fails_beyond = 0;
  EXPECT_EQ(FindDataSet(source).error().code, ErrorCode::kReadFailed);
}

TEST(IsStandardVr, KnowsAllOfThemAndTheWidthOfTheirLengths) {
  EXPECT_TRUE(IsStandardVr("UV"));
  EXPECT_FALSE(IsStandardVr("ZZ"));
  EXPECT_TRUE(HasLongLengthField("OB"));
  EXPECT_TRUE(HasLongLengthField("ZZ"));
  EXPECT_FALSE(HasLongLengthField("US"));
  EXPECT_FALSE(HasLongLengthField("\x01\x02"));
}

}  // namespace
}  // namespace negatoscope
