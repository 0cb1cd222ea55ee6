#include "dicom/frame_locator.h"

#include <gtest/gtest.h>

#include "dicom/read_pixel_description.h"
#include "tests/dicom/open_data_set.h"

namespace negatoscope {
namespace {

using namespace testing;

constexpr const char* kExplicitUid = "1.2.840.10008.1.2.1";
constexpr const char* kJpegUid = "1.2.840.10008.1.2.4.50";

/// A data set, its pixel module and its locator, alive together.
struct Located {
  Opened opened;
  std::uint64_t pixels_at = 0;
  Result<FrameLocator> frames;

  FrameLocator* operator->() { return &*frames; }
};

Located Locate(const DataSetWriter& data_set, const char* uid) {
  Opened opened = OpenElements(data_set, uid);
  const auto module = ReadPixelModule(*opened);
  auto frames = module ? FrameLocator::Open(*opened, module->description, module->number_of_frames)
                       : Result<FrameLocator>(std::unexpected(module.error()));
  const std::uint64_t pixels_at = opened->structure().pixels->value_offset;
  return {.opened = std::move(opened), .pixels_at = pixels_at, .frames = std::move(frames)};
}

Located Native(const ImageHead& head, std::size_t bytes) {
  DataSetWriter out;
  head.Write(out);
  out.Value(0x7FE00010, "OW", Bytes(bytes));
  return Locate(out, kExplicitUid);
}

Located Encapsulated(const std::string& frames, const std::vector<Bytes>& fragments,
                     const std::vector<std::uint32_t>& offsets = {}, bool is_delimited = true) {
  DataSetWriter out;
  ImageHead{.frames = frames, .allocated = 8, .stored = 8, .high_bit = 7}.Write(out);
  out.Encapsulated(fragments, offsets, is_delimited);
  return Locate(out, kJpegUid);
}

/// The start of a JPEG codestream, padded.
Bytes Jpeg(std::size_t size) {
  Bytes bytes(size, 0x11);
  bytes[0] = 0xFF;
  bytes[1] = 0xD8;
  bytes[2] = 0xFF;
  return bytes;
}

/// Lengths of the ranges of a frame.
std::vector<std::uint64_t> Lengths(Located& located, std::uint32_t frame) {
  const auto location = located->Locate(frame);
  EXPECT_TRUE(location);
  std::vector<std::uint64_t> lengths;
  if (!location) return lengths;
  for (const ByteRange& range : location->ranges) lengths.push_back(range.length);
  return lengths;
}

using Sizes = std::vector<std::uint64_t>;

TEST(FrameLocator, FindsNativeFramesByArithmetic) {
  auto located = Native({.frames = "3", .rows = 3, .columns = 5, .allocated = 8, .stored = 8, .high_bit = 7}, 46);
  ASSERT_TRUE(located.frames);
  EXPECT_EQ(located->frame_count(), 3U);
  EXPECT_FALSE(located->is_encapsulated());
  const auto third = located->Locate(2);
  ASSERT_TRUE(third);
  // an odd end takes one byte more: in big endian words the last byte is swapped with it
  EXPECT_EQ(third->ranges, (std::vector<ByteRange>{{.offset = located.pixels_at + 30, .length = 16}}));
  EXPECT_EQ(third->first_bit, 0);
  EXPECT_EQ(located->Locate(3).error().code, ErrorCode::kNotFound);
}

// PS3.5 8.1.1: frames of 9 bytes follow each other without padding. In big endian the bytes of a word are swapped, so
// that a frame is found with the whole word in which it begins.
TEST(FrameLocator, FindsAFrameThatBeginsInTheSecondByteOfAWord) {
  auto located = Native({.frames = "2", .rows = 3, .columns = 3, .allocated = 8, .stored = 8, .high_bit = 7}, 18);
  const auto second = located->Locate(1);
  ASSERT_TRUE(second);
  EXPECT_EQ(second->ranges, (std::vector<ByteRange>{{.offset = located.pixels_at + 8, .length = 10}}));
  EXPECT_EQ(second->first_bit, 8);
}

// PS3.3 C.7.6.3.1.2: YBR_FULL_422 stores two samples a pixel, and some writers all three.
TEST(FrameLocator, FindsFramesWithAllTheirChromaByTheLengthOfTheValue) {
  const ImageHead head{.photometric = "YBR_FULL_422",
                       .samples = 3,
                       .frames = "2",
                       .rows = 2,
                       .columns = 4,
                       .allocated = 8,
                       .stored = 8,
                       .high_bit = 7};
  auto complete = Native(head, 2 * 24);
  EXPECT_EQ(complete->frame_count(), 2U);
  EXPECT_TRUE(complete->notes().empty());
  EXPECT_EQ(complete->Locate(1)->ranges, (std::vector<ByteRange>{{.offset = complete.pixels_at + 24, .length = 24}}));
  auto as_declared = Native(head, 2 * 16);
  EXPECT_EQ(as_declared->Locate(1)->ranges,
            (std::vector<ByteRange>{{.offset = as_declared.pixels_at + 16, .length = 16}}));
}

// PS3.5 8.1.1: frames of 9 bits follow each other without padding: frame 2 is bits 18 to 26.
TEST(FrameLocator, FindsOneBitFramesThatDoNotStartOnAByte) {
  auto located = Native({.frames = "3", .rows = 3, .columns = 3, .allocated = 1, .stored = 1, .high_bit = 0}, 4);
  ASSERT_TRUE(located.frames);
  const auto third = located->Locate(2);
  ASSERT_TRUE(third);
  EXPECT_EQ(third->first_bit, 2);
  EXPECT_EQ(third->ranges, (std::vector<ByteRange>{{.offset = located.pixels_at + 2, .length = 2}}));
}

TEST(FrameLocator, CountsOnlyNativeFramesThatAreThere) {
  auto located = Native({.frames = "2147483647", .rows = 4096, .columns = 4096}, 64);
  ASSERT_TRUE(located.frames);
  EXPECT_EQ(located->frame_count(), 1U);
  EXPECT_TRUE(HasNote(located->notes(), "0 of 2147483647 frames"));
  auto several = Native({.frames = "3"}, 40);
  ASSERT_TRUE(several.frames);
  EXPECT_EQ(several->frame_count(), 2U);
  EXPECT_EQ(Lengths(several, 1), Sizes{8});
  EXPECT_TRUE(HasNote(several->notes(), "1 of 3 frames"));
}

TEST(FrameLocator, LetsTheDataDecideWhereNumberOfFramesIsNoCount) {
  for (const char* frames : {"-1", "0", "abc", "9999999999"}) {
    auto located = Native({.frames = frames}, 64);
    ASSERT_TRUE(located.frames);
    EXPECT_EQ(located->frame_count(), 2U) << frames;
  }
}

TEST(FrameLocator, NotesRoomForMoreFramesThanAreDeclared) {
  auto located = Native({.frames = "1"}, 96);
  ASSERT_TRUE(located.frames);
  EXPECT_EQ(located->frame_count(), 1U);
  EXPECT_TRUE(HasNote(located->notes(), "room for 3 frames, 1 are declared"));
}

TEST(FrameLocator, DoesNotWrapWithTheLargestDimensions) {
  auto located = Native({.rows = 65535, .columns = 32769}, 64);
  ASSERT_TRUE(located.frames);
  EXPECT_EQ(located->frame_count(), 1U);
  EXPECT_EQ(Lengths(located, 0), Sizes{64});
  EXPECT_TRUE(HasNote(located->notes(), "0 of 1 frames"));
}

TEST(FrameLocator, SaysTruncatedWithoutPixels) { EXPECT_EQ(Native({}, 0).frames.error().code, ErrorCode::kTruncated); }

TEST(FrameLocator, NotesPixelsThatAnnounceMoreThanTheFileHas) {
  DataSetWriter out;
  ImageHead{}.Write(out);
  out.Head(0x7FE00010, "OW", 0xFFFFFFF0).Raw(Bytes(32));
  auto located = Locate(out, kExplicitUid);
  ASSERT_TRUE(located.frames);
  EXPECT_EQ(located->frame_count(), 1U);
  EXPECT_EQ(Lengths(located, 0), Sizes{32});
  EXPECT_TRUE(HasNote(located->notes(), "announces 4294967280 bytes"));
}

TEST(FrameLocator, FindsFramesWhenTheOffsetTableIsEmpty) {
  auto located = Encapsulated("3", {Jpeg(10), Jpeg(20), Jpeg(30)});
  ASSERT_TRUE(located.frames);
  EXPECT_EQ(located->frame_count(), 3U);
  EXPECT_EQ(Lengths(located, 1), Sizes{20});
  EXPECT_TRUE(located->notes().empty());
}

TEST(FrameLocator, FollowsABasicOffsetTableThatHolds) {
  // frames of 2, 1 and 1 fragments; offsets count item heads of 8 bytes
  auto located = Encapsulated("3", {Jpeg(10), Bytes(6), Jpeg(20), Jpeg(30)}, {0, 32, 60});
  ASSERT_TRUE(located.frames);
  EXPECT_EQ(Lengths(located, 0), (Sizes{10, 6}));
  EXPECT_EQ(Lengths(located, 1), Sizes{20});
  EXPECT_EQ(Lengths(located, 2), Sizes{30});
  EXPECT_TRUE(located->notes().empty());
}

TEST(FrameLocator, IgnoresOffsetTablesThatCannotBeRight) {
  const std::vector<std::vector<std::uint32_t>> tables{
      {36, 18, 0},                          // descending
      {0, 18, 18},                          // repeated
      {18, 46, 50},                         // not from zero
      {0, 18},                              // too short
      {0, 18, 46, 80},                      // too long
      {0, 17, 46},                          // beside the item
      {0, 18, 47},                          // the last beside the item
      {0, 18, 0xFFFFFFF0},                  // past the file
      {0x80000000, 0x90000000, 0xA0000000}  // all past the file
  };
  for (const auto& table : tables) {
    auto located = Encapsulated("3", {Jpeg(10), Jpeg(20), Jpeg(30)}, table);
    ASSERT_TRUE(located.frames);
    EXPECT_EQ(located->frame_count(), 3U);
    for (std::uint32_t frame = 0; frame < 3; ++frame) EXPECT_EQ(Lengths(located, frame), Sizes{10U * (frame + 1)});
    EXPECT_FALSE(located->notes().empty());
  }
}

TEST(FrameLocator, IgnoresAnOffsetTableOfOddLength) {
  DataSetWriter out;
  ImageHead{.frames = "2", .allocated = 8, .stored = 8, .high_bit = 7}.Write(out);
  out.Head(0x7FE00010, "OB", kNoLength).Item(Bytes(6), kDefined);
  out.Item(Jpeg(10), kDefined).Item(Jpeg(20), kDefined).ItemHead(0xFFFEE0DD, 0);
  auto located = Locate(out, kJpegUid);
  ASSERT_TRUE(located.frames);
  EXPECT_EQ(located->frame_count(), 2U);
  EXPECT_TRUE(HasNote(located->notes(), "Basic Offset Table cannot be right"));
}

TEST(FrameLocator, JoinsFragmentsOfASingleFrame) {
  auto located = Encapsulated("1", {Jpeg(10), Bytes(4), Bytes(6)});
  ASSERT_TRUE(located.frames);
  EXPECT_EQ(located->frame_count(), 1U);
  EXPECT_EQ(Lengths(located, 0), (Sizes{10, 4, 6}));
}

TEST(FrameLocator, GroupsFragmentsByCodestreamStartsWhereTheNumbersDiffer) {
  auto located = Encapsulated("2", {Jpeg(10), Bytes(4), Jpeg(6), Bytes(8), Bytes(2)});
  ASSERT_TRUE(located.frames);
  EXPECT_EQ(located->frame_count(), 2U);
  EXPECT_EQ(Lengths(located, 0), (Sizes{10, 4}));
  EXPECT_EQ(Lengths(located, 1), (Sizes{6, 8, 2}));
}

TEST(FrameLocator, FindsFewerFramesThanDeclaredAndSaysSo) {
  auto located = Encapsulated("50", {Jpeg(10), Jpeg(20)});
  ASSERT_TRUE(located.frames);
  EXPECT_EQ(located->frame_count(), 2U);
  EXPECT_TRUE(HasNote(located->notes(), "2 frames are there, 50 are declared"));
}

/// More than are walked when an image is opened, in number and in bytes.
std::vector<Bytes> ManyFragments() { return std::vector<Bytes>(36, Jpeg(std::size_t{512} * 1024)); }

TEST(FrameLocator, TakesTheDeclaredNumberOfManyFramesUntilTheLastIsAskedFor) {
  auto located = Encapsulated("50", ManyFragments());
  ASSERT_TRUE(located.frames);
  EXPECT_EQ(located->frame_count(), 50U);
  EXPECT_EQ(Lengths(located, 0), Sizes{std::uint64_t{512} * 1024});
  EXPECT_EQ(located->Locate(33)->ranges[0].offset, located.pixels_at + 8 + (33 * (512 * 1024 + 8)) + 8);
  EXPECT_TRUE(located->notes().empty());
  EXPECT_EQ(located->Locate(48).error().code, ErrorCode::kNotFound);
  EXPECT_EQ(located->frame_count(), 36U);
  EXPECT_TRUE(HasNote(located->notes(), "36 frames are there, 50 are declared"));
  EXPECT_EQ(Lengths(located, 35), Sizes{std::uint64_t{512} * 1024});
}

TEST(FrameLocator, FindsMoreThanTheDeclaredNumberOfManyFramesWithTheLastOfThem) {
  auto located = Encapsulated("35", ManyFragments());
  ASSERT_TRUE(located.frames);
  EXPECT_EQ(located->frame_count(), 35U);
  EXPECT_EQ(Lengths(located, 34), Sizes{std::uint64_t{512} * 1024});
  EXPECT_EQ(located->frame_count(), 36U);
  EXPECT_TRUE(HasNote(located->notes(), "36 frames are there, 35 are declared"));
}

TEST(FrameLocator, GroupsManyFragmentsWhereOneOfThemContinuesAFrame) {
  std::vector<Bytes> fragments = ManyFragments();
  fragments[34] = Bytes(20);
  auto located = Encapsulated("40", fragments);
  ASSERT_TRUE(located.frames);
  EXPECT_EQ(located->frame_count(), 40U);
  EXPECT_EQ(Lengths(located, 33), (Sizes{std::uint64_t{512} * 1024, 20}));
  EXPECT_EQ(located->frame_count(), 35U);
}

TEST(FrameLocator, ManagesWithoutTheLastDelimiter) {
  auto located = Encapsulated("2", {Jpeg(10), Jpeg(20)}, {}, false);
  ASSERT_TRUE(located.frames);
  EXPECT_EQ(located->frame_count(), 2U);
  EXPECT_TRUE(HasNote(located->notes(), "delimiter after the last fragment is missing"));
}

TEST(FrameLocator, CutsTheLastFragmentAtTheEndOfTheFile) {
  DataSetWriter out;
  ImageHead{.frames = "2", .allocated = 8, .stored = 8, .high_bit = 7}.Write(out);
  out.Encapsulated({Jpeg(10)}, {}, false).ItemHead(0xFFFEE000, 0xFFFFFFF0).Raw(Jpeg(5));
  auto located = Locate(out, kJpegUid);
  ASSERT_TRUE(located.frames);
  EXPECT_EQ(located->frame_count(), 2U);
  EXPECT_EQ(Lengths(located, 1), Sizes{5});
  EXPECT_FALSE(located->notes().empty());
}

TEST(FrameLocator, StopsAtGarbageBetweenFragments) {
  DataSetWriter out;
  ImageHead{.frames = "2", .allocated = 8, .stored = 8, .high_bit = 7}.Write(out);
  out.Encapsulated({Jpeg(10)}, {}, false).Raw(Bytes(16, 0x55));
  auto located = Locate(out, kJpegUid);
  ASSERT_TRUE(located.frames);
  EXPECT_EQ(located->frame_count(), 1U);
  EXPECT_TRUE(HasNote(located->notes(), "where a fragment was expected"));
}

TEST(FrameLocator, SaysMalformedWhereTheOffsetTableIsNoItem) {
  DataSetWriter out;
  ImageHead{.allocated = 8, .stored = 8, .high_bit = 7}.Write(out);
  out.Head(0x7FE00010, "OB", kNoLength).Raw(Bytes(16, 0x55));
  EXPECT_EQ(Locate(out, kJpegUid).frames.error().code, ErrorCode::kMalformed);
}

TEST(FrameLocator, SaysTruncatedWithoutFragments) {
  EXPECT_EQ(Encapsulated("1", {}).frames.error().code, ErrorCode::kTruncated);
}

Located WithExtendedTable(const std::vector<std::uint64_t>& offsets, const std::vector<Bytes>& fragments) {
  DataSetWriter table;
  for (const std::uint64_t offset : offsets) table.Put64(offset);
  DataSetWriter lengths;
  for (const Bytes& fragment : fragments) lengths.Put64(fragment.size());
  DataSetWriter out;
  ImageHead{.frames = "2", .allocated = 8, .stored = 8, .high_bit = 7}.Write(out);
  out.Value(0x7FE00001, "OV", table.bytes()).Value(0x7FE00002, "OV", lengths.bytes());
  out.Encapsulated(fragments);
  return Locate(out, kJpegUid);
}

TEST(FrameLocator, FollowsAnExtendedOffsetTable) {
  auto located = WithExtendedTable({0, 18}, {Jpeg(10), Jpeg(20)});
  ASSERT_TRUE(located.frames);
  EXPECT_EQ(Lengths(located, 1), Sizes{20});
  EXPECT_TRUE(located->notes().empty());
}

TEST(FrameLocator, IgnoresAnExtendedOffsetTableThatPointsElsewhere) {
  for (const auto& table : {std::vector<std::uint64_t>{0, 1ULL << 60U}, std::vector<std::uint64_t>{0, 17},
                            std::vector<std::uint64_t>{18, 0}, std::vector<std::uint64_t>{0}}) {
    auto located = WithExtendedTable(table, {Jpeg(10), Jpeg(20)});
    ASSERT_TRUE(located.frames);
    EXPECT_EQ(Lengths(located, 0), Sizes{10});
    EXPECT_EQ(Lengths(located, 1), Sizes{20});
    EXPECT_FALSE(located->notes().empty());
  }
}

/// A data set of MPEG-4 AVC/H.264 High Profile with these fragments, opened as one stream.
Located Stream(const std::string& frames, const std::vector<Bytes>& fragments,
               const std::vector<std::uint32_t>& offsets = {}, bool is_delimited = true) {
  DataSetWriter out;
  ImageHead{.frames = frames, .allocated = 8, .stored = 8, .high_bit = 7}.Write(out);
  out.Encapsulated(fragments, offsets, is_delimited);
  Opened opened = OpenElements(out, "1.2.840.10008.1.2.4.102.1");
  const auto module = ReadPixelModule(*opened);
  auto located =
      FrameLocator::Open(*opened, module->description, module->number_of_frames, FrameArrangement::kOneStream);
  const std::uint64_t pixels_at = opened->structure().pixels->value_offset;
  return {.opened = std::move(opened), .pixels_at = pixels_at, .frames = std::move(located)};
}

// PS3.5 A.4.6: a fragmentable stream may be cut anywhere, also where a byte pattern of something else begins.
TEST(FrameLocator, GivesTheWholeStreamOfAVideoForEveryFrame) {
  auto located = Stream("3", {Bytes(10, 1), Jpeg(20), Bytes(4, 1)});
  ASSERT_TRUE(located.frames);
  EXPECT_EQ(located->frame_count(), 3U);
  for (std::uint32_t frame = 0; frame < 3; ++frame) EXPECT_EQ(Lengths(located, frame), (Sizes{10, 20, 4}));
  EXPECT_EQ(located->Locate(3).error().code, ErrorCode::kNotFound);
  EXPECT_EQ(located->Locate(0)->ranges[1].offset, located.pixels_at + 8 + 8 + 10 + 8);
  EXPECT_TRUE(located->notes().empty());
}

TEST(FrameLocator, SkipsAnOffsetTableBeforeAStream) {
  auto located = Stream("2", {Bytes(10, 1), Bytes(20, 1)}, {0, 18});
  ASSERT_TRUE(located.frames);
  EXPECT_EQ(Lengths(located, 1), (Sizes{10, 20}));
}

TEST(FrameLocator, NotesWhereAStreamIsCut) {
  auto located = Stream("2", {Bytes(10, 1)}, {}, false);
  ASSERT_TRUE(located.frames);
  EXPECT_FALSE(located->notes().empty());
}

TEST(FrameLocator, DoesNotBelieveMoreFramesThanBytesInAStream) {
  auto located = Stream("2147483647", {Bytes(10, 1)});
  ASSERT_TRUE(located.frames);
  EXPECT_EQ(located->frame_count(), 10U);
}

TEST(FrameLocator, RefusesAStreamWithoutBytes) {
  EXPECT_EQ(Stream("2", {}).frames.error().code, ErrorCode::kTruncated);
  EXPECT_EQ(Stream("2", {Bytes{}}).frames.error().code, ErrorCode::kTruncated);
}

TEST(FrameLocator, KeepsEmptyFragmentsWithTheFrameTheyBelongTo) {
  auto located = Encapsulated("2", {Jpeg(10), {}, Jpeg(20), {}});
  ASSERT_TRUE(located.frames);
  EXPECT_EQ(located->frame_count(), 2U);
  EXPECT_EQ(Lengths(located, 1), (Sizes{20, 0}));
}

}  // namespace
}  // namespace negatoscope
