#include <gtest/gtest.h>

#include "dicom/read_icc_profile.h"
#include "tests/dicom/open_data_set.h"

namespace negatoscope {
namespace {

using namespace testing;

std::vector<std::uint8_t> Read(const DataSetWriter& data_set, std::vector<std::string>& notes) {
  auto opened = OpenElements(data_set);
  return ReadIccProfile(*opened, notes);
}

TEST(ReadIccProfile, TakesThatOfTheImageFirst) {
  std::vector<std::string> notes;
  DataSetWriter path;
  path.Value(0x00282000, "OB", Bytes{5, 6});
  DataSetWriter slide;
  slide.Us(0x00280010, 1).Sequence(0x00480105, {path, DataSetWriter()}, DataSetWriter::Lengths::kDefined);
  EXPECT_EQ(Read(slide, notes), (Bytes{5, 6}));
  DataSetWriter both;
  both.Value(0x00282000, "OB", Bytes{1, 2, 3, 4});
  both.Sequence(0x00480105, {path}, DataSetWriter::Lengths::kUndefined);
  EXPECT_EQ(Read(both, notes), (Bytes{1, 2, 3, 4}));
  EXPECT_TRUE(notes.empty());
}

TEST(ReadIccProfile, IsNoneWhereThereIsNone) {
  std::vector<std::string> notes;
  DataSetWriter none;
  none.Us(0x00280010, 1).Value(0x00282000, "OB", {});
  EXPECT_TRUE(Read(none, notes).empty());
  EXPECT_TRUE(notes.empty());
}

TEST(ReadIccProfile, ReadsALongOneAndSaysOfOneThatIsTooLong) {
  std::vector<std::string> notes;
  DataSetWriter camera;
  camera.Value(0x00282000, "OB", Bytes(200 * 1024, 7));
  EXPECT_EQ(Read(camera, notes).size(), 200U * 1024);
  EXPECT_TRUE(notes.empty());
  DataSetWriter huge;
  huge.Value(0x00282000, "OB", Bytes(17 * 1024 * 1024));
  EXPECT_TRUE(Read(huge, notes).empty());
  EXPECT_EQ(notes.size(), 1U);
}

}  // namespace
}  // namespace negatoscope
