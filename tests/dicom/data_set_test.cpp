#include "dicom/data_set.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include "dicom/attribute_reader.h"
#include "dicom/frame_locator.h"
#include "dicom/parsed_data_set.h"
#include "dicom/read_display.h"
#include "dicom/read_pixel_description.h"
#include "dicom/read_record.h"
#include "tests/dicom/open_data_set.h"

namespace negatoscope {
namespace {

using namespace testing;

DataSetWriter GoodImage(Encoding encoding = kExplicitLittle) {
  DataSetWriter item(encoding);
  item.Text(0x00081150, "UI", "1.2.840.10008.5.1.4.1.1.7").Text(0x00081155, "UI", "1.2.3.5");
  DataSetWriter out(encoding);
  out.Text(0x00080016, "UI", "1.2.840.10008.5.1.4.1.1.7").Text(0x00080018, "UI", "1.2.3.4");
  out.Sequence(0x00081140, {item, item}, kUndefined);
  out.Text(0x00100010, "PN", "Doe^John").Text(0x00100020, "LO", "4711");
  out.Text(0x0020000D, "UI", "1.2").Text(0x0020000E, "UI", "1.2.3").Text(0x00200013, "IS", "7");
  ImageHead().Write(out);
  out.Text(0x00281050, "DS", "100").Text(0x00281051, "DS", "200");
  out.Value(0x7FE00010, "OW", Bytes(32, 1));
  return out;
}

/// Everything that is read of a file; what comes out does not matter, only that something does.
bool ReadAll(const Bytes& file) {
  auto opened = Open(file);
  if (!opened.data_set) return false;
  const auto attributes = AttributeReader::Open(*opened.source);
  if (!attributes) return false;
  for (std::size_t i = 0; i < (*attributes)->size(); ++i) static_cast<void>((*attributes)->Row(i));
  const InstanceReading reading = ReadInstance(*opened);
  const auto pixels = ReadPixelModule(*opened);
  if (!pixels) return false;
  static_cast<void>(ReadDisplay(*opened, pixels->description, 0));
  auto frames = FrameLocator::Open(*opened, pixels->description, pixels->number_of_frames);
  return frames && frames->Locate(0) && !reading.picture_problem;
}

TEST(DataSet, ReadsTheSameValuesInEveryEncoding) {
  for (const auto& [encoding, uid] :
       {std::pair(kExplicitLittle, "1.2.840.10008.1.2.1"), std::pair(kImplicitLittle, "1.2.840.10008.1.2"),
        std::pair(kExplicitBig, "1.2.840.10008.1.2.2")}) {
    auto opened = OpenElements(GoodImage(encoding), uid);
    ASSERT_TRUE(opened.data_set);
    EXPECT_TRUE(opened->notes().empty());
    const ItemReader top = Top(*opened);
    EXPECT_EQ(top.Text(TagOf(0x00100010)), "Doe^John");
    EXPECT_EQ(top.Integer(TagOf(0x00280010)), 4);
    EXPECT_EQ(top.Number(TagOf(0x00281051)), 200);
    EXPECT_EQ(top.ItemCount(TagOf(0x00081140)), 2U);
    EXPECT_EQ(top.Nested(TagOf(0x00081140), 1)->Code(TagOf(0x00081155)), "1.2.3.5");
  }
}

TEST(DataSet, FetchesAHeaderOnceAndThePixelsNotAtAll) {
  DataSetWriter out = GoodImage();
  out.Raw(Bytes(512 * 1024));
  auto opened = OpenElements(out);
  ASSERT_TRUE(opened.data_set);
  static_cast<void>(ReadInstance(*opened));
  EXPECT_EQ(opened.source->reads, 1U);
}

// A value that could not be read is not absent: a picture without its Rescale Slope would be another one.
TEST(DataSet, TellsThatAValueCouldNotBeReadUntilSomebodyAsks) {
  for (const Encoding encoding : {kExplicitLittle, kExplicitBig}) {
    DataSetWriter out(encoding);
    out.Text(0x00080018, "UI", "1.2.3.4").Value(0x00282000, "OB", Bytes(100'000, 7));
    auto opened = OpenElements(out, encoding.is_big_endian ? "1.2.840.10008.1.2.2" : "1.2.840.10008.1.2.1");
    ASSERT_TRUE(opened.data_set);
    const ItemReader top = Top(*opened);
    EXPECT_FALSE(opened->TakeReadFailure());
    opened.source->fails_beyond = 1000;
    EXPECT_EQ(top.Raw(TagOf(0x00282000), 200'000), "");
    const auto failure = opened->TakeReadFailure();
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->code, ErrorCode::kReadFailed);
    EXPECT_FALSE(opened->TakeReadFailure());
    opened.source->fails_beyond.reset();
    EXPECT_EQ(top.Raw(TagOf(0x00282000), 200'000).size(), 100'000U);
    EXPECT_FALSE(opened->TakeReadFailure());
  }
}

TEST(DataSet, SurvivesEveryPrefixOfAGoodFile) {
  for (const auto& [encoding, uid] :
       {std::pair(kExplicitLittle, "1.2.840.10008.1.2.1"), std::pair(kImplicitLittle, "1.2.840.10008.1.2")}) {
    const Bytes file = Part10(uid, GoodImage(encoding).bytes());
    bool was_good = false;
    for (std::size_t size = 0; size <= file.size(); ++size) {
      const bool is_good = ReadAll(Bytes(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(size)));
      EXPECT_TRUE(is_good || !was_good) << "worse with more bytes, at " << size;
      was_good = is_good;
    }
    EXPECT_TRUE(was_good);
  }
}

TEST(DataSet, SurvivesEveryFlippedBitOfAGoodFile) {
  Bytes file = Part10("1.2.840.10008.1.2.1", GoodImage().bytes());
  int good = 0;
  for (std::size_t bit = 0; bit < file.size() * 8; ++bit) {
    const auto mask = static_cast<std::uint8_t>(1U << (bit % 8));
    file[bit / 8] ^= mask;
    good += ReadAll(file) ? 1 : 0;
    file[bit / 8] ^= mask;
  }
  EXPECT_GT(good, 1024);  // the bits of the preamble at least
}

TEST(DataSet, GoesOnBehindAnElementThatCannotBeRead) {
  DataSetWriter out;
  out.Text(0x00080060, "CS", "CT");
  out.Head(0x00081140, "SQ", 16).ItemHead(0xFFFEE000, 100).Raw(Bytes(8, 0x08));
  out.Text(0x00100010, "PN", "Doe^John");
  auto opened = OpenElements(out);
  ASSERT_TRUE(opened.data_set);
  EXPECT_EQ(Top(*opened).Code(TagOf(0x00080060)), "CT");
  EXPECT_EQ(Top(*opened).Text(TagOf(0x00100010)), "Doe^John");
  EXPECT_FALSE(opened->notes().empty());
}

TEST(DataSet, TakesZerosBehindItsLastElementForPadding) {
  for (const std::size_t zeros : {512U, 131'072U}) {
    DataSetWriter out;
    out.Text(0x00080060, "CS", "SR").Text(0x00100010, "PN", "Doe^John").Raw(Bytes(zeros, 0));
    auto opened = OpenElements(out);
    ASSERT_TRUE(opened.data_set) << zeros;
    EXPECT_TRUE(opened->parsed().is_plain);
    EXPECT_EQ(Top(*opened).Text(TagOf(0x00100010)), "Doe^John");
    EXPECT_EQ(opened->notes(), std::vector<std::string>{"Zeros follow the last Data Element."});
    EXPECT_TRUE(opened->damage().empty());
  }
}

TEST(DataSet, ReadsWhatStandsBehindZeros) {
  DataSetWriter out;
  out.Text(0x00080060, "CS", "SR").Raw(Bytes(131'072, 0)).Text(0x00100010, "PN", "Doe^John");
  auto opened = OpenElements(out);
  ASSERT_TRUE(opened.data_set);
  EXPECT_EQ(Top(*opened).Code(TagOf(0x00080060)), "SR");
  EXPECT_EQ(Top(*opened).Text(TagOf(0x00100010)), "Doe^John");
  EXPECT_EQ(opened->damage().size(), 1U);
}

// As elements zeros have heads of eight bytes; whatever their number, the next element is the one behind the last zero.
TEST(DataSet, ReadsWhatStandsBehindAnyNumberOfZeros) {
  for (const bool is_explicit : {true, false}) {
    for (const std::size_t zeros : {8U, 98U, 100U, 102U, 512U}) {
      DataSetWriter out({.is_explicit_vr = is_explicit, .is_big_endian = false});
      out.Text(0x00080060, "CS", "SR").Raw(Bytes(zeros, 0)).Text(0x00100010, "PN", "Doe^John");
      out.Text(0x00100020, "LO", "4711");
      auto opened = OpenElements(out, is_explicit ? "1.2.840.10008.1.2.1" : "1.2.840.10008.1.2");
      ASSERT_TRUE(opened.data_set) << zeros;
      EXPECT_EQ(Top(*opened).Text(TagOf(0x00100010)), "Doe^John") << zeros;
      EXPECT_EQ(Top(*opened).Text(TagOf(0x00100020)), "4711") << zeros;
      EXPECT_EQ(opened->damage().size(), 1U) << zeros;
    }
  }
}

TEST(DataSet, TellsOfManyDefectsByTheirNumber) {
  DataSetWriter out;
  for (std::uint32_t i = 0; i < 100; ++i) {
    out.Text(0x00111000 + i, "LO", "one").Raw(Bytes(8, 0)).Text(0x00111000 + i, "LO", "two");
  }
  auto opened = OpenElements(out);
  ASSERT_TRUE(opened.data_set);
  EXPECT_LT(opened->notes().size(), 40U);
  EXPECT_TRUE(HasNote(opened->damage(), "84 more Data Elements could not be read."));
  EXPECT_TRUE(HasNote(opened->notes(), "84 more Data Elements occur more than once."));
}

TEST(DataSet, KeepsWhatComesBeforeALengthBeyondTheFile) {
  DataSetWriter out;
  out.Text(0x00080060, "CS", "CT").Head(0x00100010, "PN", 4000).Raw(BytesOf("Doe^John"));
  auto opened = OpenElements(out);
  ASSERT_TRUE(opened.data_set);
  EXPECT_EQ(Top(*opened).Code(TagOf(0x00080060)), "CT");
  EXPECT_EQ(Top(*opened).Text(TagOf(0x00100010)), "");
  EXPECT_TRUE(HasNote(opened->notes(), "cannot be followed"));
}

TEST(DataSet, UsesTheFirstOfRepeatedElementsAndSaysSo) {
  DataSetWriter out;
  out.Text(0x00100020, "LO", "first").Text(0x00100010, "PN", "Doe^John").Text(0x00100020, "LO", "second");
  auto opened = OpenElements(out);
  ASSERT_TRUE(opened.data_set);
  EXPECT_EQ(Top(*opened).Text(TagOf(0x00100020)), "first");
  EXPECT_EQ(Top(*opened).Text(TagOf(0x00100010)), "Doe^John");
  EXPECT_TRUE(HasNote(opened->notes(), "(0010,0020) occurs more than once"));
}

TEST(DataSet, ReadsOddLengthsAsTheyAre) {
  DataSetWriter out;
  out.Value(0x00100010, "PN", BytesOf("Doe^Joh")).Value(0x00100020, "LO", BytesOf("123"));
  out.Text(0x0020000D, "UI", "1.2.3");
  auto opened = OpenElements(out);
  ASSERT_TRUE(opened.data_set);
  EXPECT_EQ(Top(*opened).Text(TagOf(0x00100010)), "Doe^Joh");
  EXPECT_EQ(Top(*opened).Text(TagOf(0x00100020)), "123");
  EXPECT_EQ(Top(*opened).Code(TagOf(0x0020000D)), "1.2.3");
}

TEST(DataSet, ForgivesAWrongVrWhereTheValueIsAsWide) {
  DataSetWriter out;
  out.Words(0x00280010, "SS", {512}).Head(0x00280011, "UL", 4).Put32(256);
  auto opened = OpenElements(out);
  ASSERT_TRUE(opened.data_set);
  EXPECT_EQ(Top(*opened).Integer(TagOf(0x00280010)), 512);
  EXPECT_EQ(Top(*opened).Integer(TagOf(0x00280011)), 256);
}

TEST(DataSet, PassesOverAVrThatNobodyKnows) {
  DataSetWriter out;
  out.Text(0x00080060, "CS", "CT").Value(0x00091001, "ZZ", BytesOf("whatever")).Text(0x00100020, "LO", "123");
  auto opened = OpenElements(out);
  ASSERT_TRUE(opened.data_set);
  EXPECT_EQ(Top(*opened).Text(TagOf(0x00100020)), "123");
}

TEST(DataSet, SaysThatReadingFailed) {
  CountingSource source(Part10("1.2.840.10008.1.2.1", GoodImage().bytes()));
  source.fails_beyond = 0;
  EXPECT_EQ(DataSet::Open(source).error().code, ErrorCode::kReadFailed);
}

Bytes Deflated(const Bytes& bytes) {
  z_stream stream{};
  EXPECT_EQ(deflateInit2(&stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY), Z_OK);
  Bytes out(deflateBound(&stream, static_cast<uLong>(bytes.size())));
  Bytes in = bytes;
  stream.next_in = in.data();
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = out.data();
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

constexpr const char* kDeflatedUid = "1.2.840.10008.1.2.1.99";

TEST(DataSet, InflatesADeflatedDataSet) {
  auto opened = Open(Part10(kDeflatedUid, Deflated(GoodImage().bytes())));
  ASSERT_TRUE(opened.data_set);
  EXPECT_EQ(Top(*opened).Text(TagOf(0x00100010)), "Doe^John");
  EXPECT_EQ(opened->structure().pixels->value_length, 32U);
  EXPECT_TRUE(opened->notes().empty());
}

TEST(DataSet, NotesADeflatedDataSetThatEndsEarly) {
  DataSetWriter image = GoodImage();
  Bytes noise(4000);
  for (std::size_t i = 0; i < noise.size(); ++i) noise[i] = static_cast<std::uint8_t>(i * i * 31 + i / 7);
  image.Raw(noise);
  Bytes deflated = Deflated(image.bytes());
  deflated.resize(deflated.size() - 20);
  auto opened = Open(Part10(kDeflatedUid, deflated));
  ASSERT_TRUE(opened.data_set);
  EXPECT_TRUE(HasNote(opened->notes(), "deflated data set ends early"));
}

TEST(DataSet, RefusesADeflateBombWithoutInflatingItWhole) {
  DataSetWriter image = GoodImage();
  image.Raw(Bytes(64 * 1024 * 1024));  // zeros deflate a thousand-fold
  const auto opened = Open(Part10(kDeflatedUid, Deflated(image.bytes())));
  ASSERT_FALSE(opened.data_set);
  EXPECT_EQ(opened.data_set.error().code, ErrorCode::kLimit);
}

TEST(DataSet, InflatesAnEmptyPictureThatIsSmall) {
  DataSetWriter image = GoodImage();
  image.Raw(Bytes(8 * 1024 * 1024));
  EXPECT_TRUE(Open(Part10(kDeflatedUid, Deflated(image.bytes()))).data_set);
}

}  // namespace
}  // namespace negatoscope
