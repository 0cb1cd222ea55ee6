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

TEST(FindDataSet, ForgivesAMissingPrefix) {
  Bytes file = Part10(kExplicitUid, SmallDataSet(kExplicitLittle));
  file.erase(file.begin() + 128, file.begin() + 132);
  const auto layout = Find(file);
  ASSERT_TRUE(layout);
  EXPECT_EQ(layout->meta_offset, 128U);
  EXPECT_EQ(layout->transfer_syntax_uid, kExplicitUid);
  EXPECT_TRUE(HasNote(layout->notes, "The DICM prefix is missing."));
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

/// A data set that lost what identifies it.
DataSetWriter OnlyAnImage(Encoding encoding) {
  DataSetWriter out(encoding);
  ImageHead().Write(out);
  return out.Value(0x7FE00010, "OW", Bytes(32, 1));
}

TEST(FindDataSet, RecognisesADataSetWithoutIdentification) {
  for (const Encoding encoding : {kExplicitLittle, kImplicitLittle, kExplicitBig}) {
    const auto layout = Find(OnlyAnImage(encoding).bytes());
    ASSERT_TRUE(layout);
    EXPECT_EQ(layout->encoding, encoding);
    EXPECT_EQ(layout->start, FileStart::kBareDataSet);
  }
}

// PS3.7 6.3.1: commands are in implicit VR little endian, whatever the data set is in.
TEST(FindDataSet, StepsOverTheCommandOfAMessage) {
  DataSetWriter command(kImplicitLittle);
  command.Head(0x00000000, "", 4).Put32(44).Text(0x00000002, "", "1.2.840.10008.5.1.4.1.1.7 ");
  command.Head(0x00000100, "", 2).Put16(1);
  for (const Encoding encoding : {kExplicitLittle, kImplicitLittle, kExplicitBig}) {
    DataSetWriter message = command;
    message.Raw(SmallDataSet(encoding));
    const auto layout = Find(message.bytes());
    ASSERT_TRUE(layout);
    EXPECT_EQ(layout->data_set_offset, command.size());
    EXPECT_EQ(layout->encoding, encoding);
    EXPECT_TRUE(HasNote(layout->notes, "A command (group 0000) stands before the data set"));
  }
  EXPECT_EQ(CodeOf(command.bytes()), ErrorCode::kNotDicom) << "a command alone is no data set";
}

/// Long enough that what a wrong VR makes of it does not leave the file.
Bytes Long(Bytes start, std::uint8_t rest) {
  start.resize(100'000, rest);
  return start;
}

TEST(FindDataSet, TakesNoOtherFormatForADataSet) {
  const Bytes formats[] = {
      Long(BytesOf("DATAUSER LIST, NAME, VALUE; PNSHLOCSUI"), 'A'),
      Long(BytesOf("UIUIUIUIUIUIUIUIUIUIUIUIUIUIUIUIUIUIUI"), 'U'),
      Long(BytesOf("NOTESTABLE OF CONTENTS"), ' '),
      Long(Bytes{0, 0, 2, 0, 1, 0, 32, 32, 0, 0}, 0),                        // cursor
      Long(Bytes{0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0, 32, 0}, 0),           // icon
      Long(Bytes{0, 0, 0, 0, 4, 0, 0, 0, 9, 9, 9, 9}, 0),                    // zeros with a few numbers
      Long(Bytes{'M', 'T', 'h', 'd', 0, 0, 0, 6, 0, 1, 0, 2, 0, 96}, 0),     // music
      Long(Bytes{0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 3, 0, 0, 1, 3, 0}, 0),     // TIFF, both byte orders
      Long(Bytes{0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 3, 1, 0, 0, 3}, 0),     //
      Long(Bytes{0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}, 0),      // PNG
      Long(BytesOf("PK\x03\x04\x14"), 0),                                    // ZIP
      Long(Bytes{0x28, 0, 0, 0, 16, 0, 0, 0, 16, 0, 0, 0, 1, 0, 24, 0}, 0),  // header of a bitmap without its file
      Long(Bytes{1, 1, 0, 0, 2, 0, 0, 0, 7, 7, 2, 1, 0, 0, 2, 0, 0, 0}, 0),  // numbers with sizes, neither of DICOM
  };
  for (const Bytes& format : formats) EXPECT_EQ(CodeOf(format), ErrorCode::kNotDicom) << format[0] << format[1];
  Bytes ascending;
  for (std::uint32_t i = 0; i < 1000; ++i) {
    // Records of a table: an ascending number and a small one.
    for (const std::uint32_t number : {0x00100029U + i, 0U}) {
      for (unsigned shift = 0; shift < 32; shift += 8) ascending.push_back(static_cast<std::uint8_t>(number >> shift));
    }
  }
  EXPECT_EQ(CodeOf(ascending), ErrorCode::kNotDicom);
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
