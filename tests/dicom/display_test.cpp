#include <gtest/gtest.h>

#include "dicom/read_display.h"
#include "dicom/read_image_context.h"
#include "dicom/read_record.h"
#include "tests/dicom/open_data_set.h"

namespace negatoscope {
namespace {

using namespace testing;

DisplayModule Read(const DataSetWriter& data_set, bool is_signed = false, std::uint32_t frame = 0,
                   PhotometricInterpretation photometric = PhotometricInterpretation::kMonochrome2) {
  PixelDescription description{.rows = 4, .columns = 4, .samples_per_pixel = 1, .bits_allocated = 16};
  description.bits_stored = 16;
  description.high_bit = 15;
  description.is_signed = is_signed;
  description.photometric = photometric;
  auto opened = OpenElements(data_set);
  return ReadDisplay(*opened, description, frame);
}

DataSetWriter Windows(const char* centers, const char* widths, const char* function = "") {
  DataSetWriter out;
  out.Text(0x00281050, "DS", centers).Text(0x00281051, "DS", widths);
  out.Text(0x00281055, "LO", "soft\\bone");
  if (*function != 0) out.Text(0x00281056, "CS", function);
  return out;
}

TEST(ReadDisplay, ReadsAllWindowsWithTheirExplanations) {
  const DisplayModule module = Read(Windows("40\\-600.5", "400\\1.5e3"));
  ASSERT_EQ(module.display.voi_windows.size(), 2U);
  EXPECT_EQ(module.display.voi_windows[0].explanation, "soft");
  EXPECT_EQ(module.display.voi_windows[1].center, -600.5);
  EXPECT_EQ(module.display.voi_windows[1].width, 1500);
  EXPECT_EQ(module.display.voi_windows[1].explanation, "bone");
  EXPECT_TRUE(module.notes.empty());
}

// PS3.3 C.11.2.1.2.1 and C.11.2.1.3: LINEAR wants a width of at least 1, the others one above 0.
TEST(ReadDisplay, LeavesOutWindowsThatCannotBeUsedAndSaysSo) {
  for (const char* width : {"0", "-5", "nan", "1e400", "0.5", "abc"}) {
    const DisplayModule module = Read(Windows("40", width));
    EXPECT_TRUE(module.display.voi_windows.empty()) << width;
    EXPECT_TRUE(HasNote(module.notes, "VOI window")) << width;
  }
  EXPECT_EQ(Read(Windows("40", "0.5", "LINEAR_EXACT")).display.voi_windows.size(), 1U);
  EXPECT_EQ(Read(Windows("40", "0.5", "SIGMOID")).display.voi_function, VoiFunction::kSigmoid);
  EXPECT_TRUE(Read(Windows("40", "0", "SIGMOID")).display.voi_windows.empty());
}

TEST(ReadDisplay, KeepsTheGoodWindowBesideABadOneWithItsOwnExplanation) {
  const DisplayModule module = Read(Windows("1\\2", "0\\100"));
  ASSERT_EQ(module.display.voi_windows.size(), 1U);
  EXPECT_EQ(module.display.voi_windows[0].explanation, "bone");
}

DisplayModule Rescaled(const char* slope, const char* intercept) {
  DataSetWriter out;
  out.Text(0x00281052, "DS", intercept).Text(0x00281053, "DS", slope).Text(0x00281054, "LO", "HU");
  return Read(out);
}

TEST(ReadDisplay, ReadsTheRescaleWithItsUnit) {
  const DisplayModule module = Rescaled("2.5", "-1024");
  EXPECT_EQ(module.display.modality.rescale_slope, 2.5);
  EXPECT_EQ(module.display.modality.rescale_intercept, -1024);
  EXPECT_EQ(module.display.modality.rescale_type, "HU");
}

TEST(ReadDisplay, ShowsStoredValuesWithoutUnitWhereTheSlopeIsNoSlope) {
  for (const char* slope : {"0", "nan", "inf", "1e308", "x", ""}) {
    const DisplayModule module = Rescaled(slope, "-1024");
    EXPECT_EQ(module.display.modality.rescale_slope, 1) << slope;
    EXPECT_EQ(module.display.modality.rescale_intercept, 0) << slope;
    EXPECT_EQ(module.display.modality.rescale_type, "") << slope;
    EXPECT_TRUE(HasNote(module.notes, "Rescale Slope")) << slope;
  }
}

DataSetWriter WithVoiLut(const std::vector<std::uint16_t>& descriptor, const std::vector<std::uint16_t>& data) {
  DataSetWriter item;
  item.Words(0x00283002, "US", descriptor).Text(0x00283003, "LO", "curve").Words(0x00283006, "OW", data);
  DataSetWriter out;
  out.Sequence(0x00283010, {item}, kUndefined);
  return out;
}

TEST(ReadDisplay, ReadsAVoiLut) {
  const DisplayModule module = Read(WithVoiLut({3, 10, 12}, {1, 2, 4095}));
  ASSERT_EQ(module.display.voi_luts.size(), 1U);
  const LookupTable& lut = module.display.voi_luts[0];
  EXPECT_EQ(lut.first_mapped, 10);
  EXPECT_EQ(lut.bits_per_entry, 12);
  EXPECT_EQ(lut.entries, (std::vector<std::uint16_t>{1, 2, 4095}));
  EXPECT_EQ(lut.explanation, "curve");
  EXPECT_TRUE(module.notes.empty());
}

// PS3.3 C.7.6.16.2.10b: the macro has windows, LUTs or both.
TEST(ReadDisplay, ReadsTheVoiLutOfAFrame) {
  DataSetWriter shared;
  shared.Sequence(0x00289132, {WithVoiLut({2, 0, 16}, {7, 8})}, kDefined);
  DataSetWriter own;
  own.Sequence(0x00289132, {WithVoiLut({2, 0, 16}, {8, 7})}, kDefined);
  DataSetWriter out;
  out.Sequence(0x52009229, {shared}, kDefined).Sequence(0x52009230, {own, DataSetWriter()}, kDefined);
  EXPECT_EQ(Read(out, false, 0).display.voi_luts.at(0).entries, (std::vector<std::uint16_t>{8, 7}));
  EXPECT_EQ(Read(out, false, 1).display.voi_luts.at(0).entries, (std::vector<std::uint16_t>{7, 8}));
}

DisplayModule WithModalityLut(const char* sop_class) {
  DataSetWriter item;
  item.Words(0x00283002, "US", {2, 0, 16}).Text(0x00283004, "LO", "US").Words(0x00283006, "OW", {100, 200});
  DataSetWriter out;
  out.Text(0x00080016, "UI", sop_class).Sequence(0x00283000, {item}, kDefined);
  return Read(out);
}

// PS3.3 C.8.7.1.1.2; DCMTK and Cornerstone leave it out as well.
TEST(ReadDisplay, DoesNotShowAngiographiesThroughTheirModalityLut) {
  for (const char* sop_class : {"1.2.840.10008.5.1.4.1.1.12.1", "1.2.840.10008.5.1.4.1.1.12.2"}) {
    const DisplayModule module = WithModalityLut(sop_class);
    EXPECT_FALSE(module.display.modality.lut) << sop_class;
    EXPECT_TRUE(HasNote(module.notes, "not for display")) << sop_class;
  }
  EXPECT_TRUE(WithModalityLut("1.2.840.10008.5.1.4.1.1.1").display.modality.lut);
}

// PS3.3 C.7.6.19: values from the first one mapped on are colours.
TEST(ReadDisplay, SaysThatPartOfAGreyPictureIsMeantInColour) {
  DataSetWriter out;
  out.Text(0x00089205, "CS", "COLOR").Words(0x00281101, "US", {16, 2000, 16});
  EXPECT_TRUE(HasNote(Read(out).notes, "meant in colour"));
  EXPECT_FALSE(HasNote(Read(DataSetWriter().Text(0x00089205, "CS", "MONOCHROME")).notes, "meant in colour"));
}

// PS3.3 C.11.2.1.1: a number of entries of 0 means 65536.
TEST(ReadDisplay, TakesZeroEntriesFor65536) {
  DataSetWriter item;
  item.Words(0x00283002, "US", {0, 0, 16});
  std::vector<std::uint16_t> data(65536);
  for (std::size_t i = 0; i < data.size(); ++i) data[i] = static_cast<std::uint16_t>(65535 - i);
  item.Words(0x00283006, "OW", data);
  DataSetWriter out;
  out.Sequence(0x00283010, {item}, kUndefined);
  const DisplayModule module = Read(out);
  ASSERT_EQ(module.display.voi_luts.size(), 1U);
  EXPECT_EQ(module.display.voi_luts[0].entries, data);
}

TEST(ReadDisplay, ReadsTheFirstMappedValueWithTheSignOfThePixels) {
  EXPECT_EQ(Read(WithVoiLut({2, 0xFF00, 16}, {1, 2}), true).display.voi_luts.at(0).first_mapped, -256);
  EXPECT_EQ(Read(WithVoiLut({2, 0xFF00, 16}, {1, 2}), false).display.voi_luts.at(0).first_mapped, 0xFF00);
}

TEST(ReadDisplay, LeavesOutALutWhoseDescriptorIsNone) {
  for (const auto& descriptor : {std::vector<std::uint16_t>{3, 10}, std::vector<std::uint16_t>{3, 10, 17},
                                 std::vector<std::uint16_t>{3, 10, 0}}) {
    const DisplayModule module = Read(WithVoiLut(descriptor, {1, 2, 3}));
    EXPECT_TRUE(module.display.voi_luts.empty());
    EXPECT_TRUE(HasNote(module.notes, "VOI LUT"));
  }
}

TEST(ReadDisplay, LeavesOutALutThatIsShorterThanItsDescriptorSays) {
  const DisplayModule module = Read(WithVoiLut({200, 0, 16}, {1, 2, 3}));
  EXPECT_TRUE(module.display.voi_luts.empty());
  EXPECT_TRUE(HasNote(module.notes, "VOI LUT"));
}

DataSetWriter WithPalette(const std::vector<std::uint16_t>& descriptor, const std::vector<std::uint16_t>& data,
                          bool is_segmented) {
  DataSetWriter out;
  for (std::uint32_t colour = 0; colour < 3; ++colour) out.Words(0x00281101 + colour, "US", descriptor);
  const std::uint32_t first = is_segmented ? 0x00281221 : 0x00281201;
  for (std::uint32_t colour = 0; colour < 3; ++colour) out.Words(first + colour, "OW", data);
  return out;
}

DisplayModule ReadColoured(const DataSetWriter& out) {
  return Read(out, false, 0, PhotometricInterpretation::kPaletteColor);
}

TEST(ReadDisplay, ReadsPalettesWithTwoEntriesInAWord) {
  const DisplayModule module = ReadColoured(WithPalette({4, 0, 8}, {0x0201, 0x0403}, false));
  ASSERT_TRUE(module.display.palette);
  EXPECT_EQ(module.display.palette->blue.entries, (std::vector<std::uint16_t>{1, 2, 3, 4}));
  EXPECT_TRUE(module.notes.empty());
}

TEST(ReadDisplay, SaysThatAPaletteIsMissing) {
  const DisplayModule module = ReadColoured(DataSetWriter().Us(0x00280010, 4));
  EXPECT_FALSE(module.display.palette);
  EXPECT_TRUE(HasNote(module.notes, "Palette"));
}

TEST(ReadDisplay, SaysThatAPaletteIsShorterThanItsDescriptorSays) {
  for (const std::uint16_t entries : {std::uint16_t{256}, std::uint16_t{0}}) {
    const DisplayModule module = ReadColoured(WithPalette({entries, 0, 16}, {1, 2, 3, 4}, false));
    EXPECT_TRUE(HasNote(module.notes, "shorter")) << entries;
  }
}

// PS3.3 C.7.9.2, by hand: two values as they are; then four on a line from 20 to 40 (25, 30, 35, 40); then both
// segments once more, the line now from 20 again.
TEST(ReadDisplay, ExpandsSegmentedPalettes) {
  const std::vector<std::uint16_t> segments{0, 2, 10, 20, 1, 4, 40, 2, 2, 0, 0};
  const DisplayModule module = ReadColoured(WithPalette({12, 0, 16}, segments, true));
  ASSERT_TRUE(module.display.palette);
  EXPECT_EQ(module.display.palette->green.entries,
            (std::vector<std::uint16_t>{10, 20, 25, 30, 35, 40, 10, 20, 25, 30, 35, 40}));
}

TEST(ExpandSegmentedPalette, FollowsAnOffsetInBytes) {
  // the indirect segment repeats one segment from byte 8, which is the line
  EXPECT_EQ(ExpandSegmentedPalette({0, 2, 10, 20, 1, 2, 40, 0, 1, 0, 2, 1, 8, 0}, 7),
            (std::vector<std::uint16_t>{10, 20, 30, 40, 0, 20, 40}));
}

// As the palettes "spring" and "winter" of PS3.6 B.1 have them, whose entries are of 8 bits.
TEST(ReadDisplay, ExpandsSegmentedPalettesOfBytes) {
  const auto red_of = [](const std::vector<std::uint16_t>& segments) {
    DataSetWriter out;
    for (std::uint32_t colour = 0; colour < 3; ++colour) out.Words(0x00281101 + colour, "US", {256, 0, 8});
    for (std::uint32_t colour = 0; colour < 3; ++colour) out.Words(0x00281221 + colour, "OW", segments);
    const auto palette = Read(out, false, 0, PhotometricInterpretation::kPaletteColor).display.palette;
    return palette ? palette->red.entries : std::vector<std::uint16_t>();
  };
  EXPECT_EQ(red_of({0x0100, 0x01FF, 0xFFFF}), std::vector<std::uint16_t>(256, 255));
  const auto winter = red_of({0x0100, 0x0100, 0x007F, 0x8001, 0x007F});
  ASSERT_EQ(winter.size(), 256U);
  EXPECT_EQ(winter[127], 0);
  EXPECT_EQ(winter[255], 127);
}

TEST(ExpandSegmentedPalette, FollowsAnOffsetOfFourBytes) {
  EXPECT_EQ(ExpandSegmentedPalette({0, 2, 10, 20, 1, 2, 40, 0, 1, 0, 2, 1, 4, 0, 0, 0}, 7, 1),
            (std::vector<std::uint16_t>{10, 20, 30, 40, 0, 20, 40}));
}

TEST(ExpandSegmentedPalette, GoesDownAsWellAsUp) {
  EXPECT_EQ(ExpandSegmentedPalette({0, 1, 65535, 1, 5, 0}, 6),
            (std::vector<std::uint16_t>{65535, 52428, 39321, 26214, 13107, 0}));
}

TEST(ExpandSegmentedPalette, EndsWhereTheSegmentsAreDamaged) {
  EXPECT_TRUE(ExpandSegmentedPalette({}, 256).empty());
  EXPECT_TRUE(ExpandSegmentedPalette({1, 4, 40}, 256).empty());                // a line from nowhere
  EXPECT_EQ(ExpandSegmentedPalette({0, 2, 10, 20, 7, 7, 7}, 256).size(), 2U);  // no such opcode
  EXPECT_EQ(ExpandSegmentedPalette({0, 60000, 10, 20}, 256).size(), 2U);       // more than there is
  EXPECT_EQ(ExpandSegmentedPalette({0, 1, 10, 2, 9, 6, 0}, 256).size(), 1U);   // indirect to itself
  EXPECT_EQ(ExpandSegmentedPalette({0, 1, 10, 2, 65535, 0, 0}, 100).size(), 2U);
  EXPECT_EQ(ExpandSegmentedPalette({0, 1, 10, 1, 60000, 20}, 100).size(), 100U);
  EXPECT_TRUE(ExpandSegmentedPalette({2, 1, 0xFFFF, 0xFFFF}, 100).empty());
}

TEST(ReadDisplay, ReadsPaddingWithTheSignOfThePixels) {
  DataSetWriter out;
  out.Us(0x00280120, 0xF830);
  EXPECT_EQ(Read(out, true).display.padding->first, -2000);
  EXPECT_EQ(Read(out, false).display.padding->first, 0xF830);
  DataSetWriter range;
  range.Us(0x00280120, 10).Us(0x00280121, 5);
  EXPECT_EQ(Read(range).display.padding->first, 5);
  EXPECT_EQ(Read(range).display.padding->last, 10);
}

DisplayModule ReadOf(const DataSetWriter& data_set, PixelEncoding encoding) {
  PixelDescription description{.rows = 1, .columns = 1, .samples_per_pixel = 1, .bits_allocated = 32};
  description.encoding = encoding;
  auto opened = OpenElements(data_set);
  return ReadDisplay(*opened, description, 0);
}

TEST(ReadDisplay, ReadsFloatPaddingForFloatPixelsOnly) {
  // PS3.3 C.7.6.26, C.7.6.27: -1.5 and -0.5 as FL, 2 as FD
  DataSetWriter out;
  out.Us(0x00280120, 7);
  out.Head(0x00280122, "FL", 4).Put32(0xBFC00000).Head(0x00280123, "FD", 8).Put64(0x4000000000000000);
  out.Head(0x00280124, "FL", 4).Put32(0xBF000000);
  const auto of_float = ReadOf(out, PixelEncoding::kFloat).display.padding;
  ASSERT_TRUE(of_float);
  EXPECT_EQ(of_float->first, -1.5);
  EXPECT_EQ(of_float->last, -0.5);
  const auto of_double = ReadOf(out, PixelEncoding::kDoubleFloat).display.padding;
  ASSERT_TRUE(of_double);
  EXPECT_EQ(of_double->first, 2);
  EXPECT_EQ(of_double->last, 2);
  DataSetWriter integer;
  integer.Us(0x00280120, 7);
  EXPECT_FALSE(ReadOf(integer, PixelEncoding::kFloat).display.padding);
}

TEST(ReadDisplay, TakesThePixelAspectFromSpacingFirst) {
  DataSetWriter out;
  out.Text(0x00280030, "DS", "0.5\\0.25").Text(0x00280034, "IS", "1\\3");
  EXPECT_EQ(Read(out).display.pixel_aspect, 2);
  DataSetWriter ratio;
  ratio.Text(0x00280030, "DS", "0\\0").Text(0x00280034, "IS", "3\\2");
  EXPECT_EQ(Read(ratio).display.pixel_aspect, 1.5);
  for (const char* spacing : {"-1\\1", "1", "1e-9\\1", "1\\2\\3", "x\\1"}) {
    DataSetWriter bad;
    bad.Text(0x00280030, "DS", spacing);
    EXPECT_EQ(Read(bad).display.pixel_aspect, 1) << spacing;
  }
}

TEST(ReadDisplay, UnpacksAnOverlayFromTheLowestBit) {
  DataSetWriter out;
  out.Us(0x60000010, 2).Us(0x60000011, 5).Text(0x60000040, "CS", "G").Words(0x60000050, "SS", {1, 0xFFFE});
  out.Us(0x60000100, 1).Us(0x60000102, 0).Words(0x60003000, "OW", {0x0221});
  const DisplayModule module = Read(out);
  ASSERT_EQ(module.display.overlays.size(), 1U);
  const Overlay& overlay = module.display.overlays[0];
  EXPECT_EQ(overlay.pixels, (std::vector<std::uint8_t>{1, 0, 0, 0, 0, 1, 0, 0, 0, 1}));
  EXPECT_EQ(overlay.origin_row, 1);
  EXPECT_EQ(overlay.origin_column, -2);
}

TEST(ReadDisplay, LeavesOutOverlaysThatAreTooShort) {
  DataSetWriter out;
  out.Us(0x60000010, 65535).Us(0x60000011, 65535).Words(0x60003000, "OW", {1});
  EXPECT_TRUE(Read(out).display.overlays.empty());
}

/// Windows and planes of two frames; the second has no window of its own.
DataSetWriter FunctionalGroups() {
  const auto macro = [](std::uint32_t tag, std::uint32_t value_tag, const char* value) {
    DataSetWriter content;
    content.Text(value_tag, "DS", value);
    DataSetWriter group;
    group.Sequence(tag, {content}, kDefined);
    return group;
  };
  DataSetWriter window;
  window.Text(0x00281050, "DS", "11").Text(0x00281051, "DS", "22");
  DataSetWriter shared = macro(0x00209116, 0x00200037, "1\\0\\0\\0\\1\\0");
  shared.Sequence(0x00289110, {DataSetWriter().Text(0x00280030, "DS", "2\\1")}, kDefined);
  shared.Sequence(0x00289132, {window}, kDefined);
  DataSetWriter own;
  own.Text(0x00281050, "DS", "33").Text(0x00281051, "DS", "44");
  DataSetWriter first = macro(0x00209113, 0x00200032, "0\\0\\5");
  first.Sequence(0x00289132, {own}, kDefined);
  DataSetWriter out;
  out.Sequence(0x52009229, {shared}, kDefined);
  out.Sequence(0x52009230, {first, macro(0x00209113, 0x00200032, "0\\0\\8")}, kDefined);
  return out;
}

TEST(FunctionalGroups, GiveEachFrameItsOwnMacroAndElseTheSharedOne) {
  EXPECT_EQ(Read(FunctionalGroups(), false, 0).display.voi_windows.at(0).center, 33);
  EXPECT_EQ(Read(FunctionalGroups(), false, 1).display.voi_windows.at(0).center, 11);
  EXPECT_EQ(Read(FunctionalGroups(), false, 1).display.pixel_aspect, 2);
  EXPECT_EQ(Read(FunctionalGroups(), false, 4'000'000'000U).display.voi_windows.at(0).center, 11);
}

TEST(FunctionalGroups, GiveEachFrameItsPlane) {
  auto opened = OpenElements(FunctionalGroups());
  EXPECT_EQ(ReadImagePlane(*opened, 0).position_mm, (std::array<double, 3>{0, 0, 5}));
  const ImagePlane plane = ReadImagePlane(*opened, 1);
  EXPECT_EQ(plane.position_mm, (std::array<double, 3>{0, 0, 8}));
  EXPECT_EQ(plane.orientation, (std::array<double, 6>{1, 0, 0, 0, 1, 0}));
  EXPECT_EQ(plane.spacing_mm, (std::array<double, 2>{2, 1}));
  EXPECT_EQ(plane.spacing_source, SpacingSource::kPixelSpacing);
  EXPECT_EQ(ReadInstance(*opened).record.image_position, (std::array<double, 3>{0, 0, 5}));
}

TEST(HasOwnPosition, IsSaidInFunctionalGroupsOnly) {
  auto groups = OpenElements(FunctionalGroups());
  EXPECT_TRUE(HasOwnPosition(*groups, 1));
  EXPECT_FALSE(HasOwnPosition(*groups, 2)) << "there are two frames";
  DataSetWriter dose;
  dose.Text(0x00200032, "DS", "0\\0\\5");
  auto opened = OpenElements(dose);
  EXPECT_TRUE(ReadImagePlane(*opened, 3).position_mm);
  EXPECT_FALSE(HasOwnPosition(*opened, 3)) << "this is where the first frame lies";
}

DataSetWriter Coded(const char* scheme, const char* value) {
  DataSetWriter code;
  code.Text(0x00080100, "SH", value).Text(0x00080102, "SH", scheme);
  return code;
}

ImageIdentity IdentityOf(const DataSetWriter& data_set) {
  auto opened = OpenElements(data_set);
  return ReadImageIdentity(*opened);
}

/// PS3.16 CID 4014 and 4015.
DataSetWriter ViewOf(DataSetWriter view, const std::vector<DataSetWriter>& modifiers) {
  view.Sequence(0x00540222, modifiers, kDefined);
  return DataSetWriter().Sequence(0x00540220, {view}, kDefined);
}

TEST(ReadImageIdentity, TakesTheViewOfAMammogramFromItsCodeWhereViewPositionIsSilent) {
  EXPECT_EQ(IdentityOf(ViewOf(Coded("SCT", "399368009"), {})).view_position, "MLO");
  EXPECT_EQ(IdentityOf(ViewOf(Coded("SRT", "R-10242"), {})).view_position, "CC");
  EXPECT_EQ(IdentityOf(ViewOf(Coded("SNM3", "R-10226"), {})).view_position, "MLO");
  EXPECT_EQ(IdentityOf(ViewOf(Coded("99PRIVATE", "R-10242"), {})).view_position, "");
  EXPECT_EQ(IdentityOf(ViewOf(Coded("SCT", ""), {})).view_position, "");
  DataSetWriter both;
  both.Text(0x00185101, "CS", "XCCL");
  both.Raw(ViewOf(Coded("SCT", "399162004"), {}).bytes());
  EXPECT_EQ(IdentityOf(both).view_position, "XCCL");
}

TEST(ReadImageIdentity, NamesWhatModifiesAView) {
  const auto view =
      ViewOf(Coded("SCT", "399162004"), {Coded("SCT", "399163009"), Coded("SCT", "1"), Coded("SRT", "R-102D5")});
  EXPECT_EQ(IdentityOf(view).view_modifiers, "M\\ID");
}

TEST(ReadImageIdentity, TakesTheSideFromImageLateralityElseLateralityElseTheFrame) {
  const DataSetWriter anatomy = DataSetWriter().Text(0x00209072, "CS", "L");
  DataSetWriter groups;
  groups.Sequence(0x52009229, {DataSetWriter().Sequence(0x00209071, {anatomy}, kDefined)}, kDefined);
  EXPECT_EQ(IdentityOf(groups).laterality, "L");
  DataSetWriter series;
  series.Text(0x00200060, "CS", "R").Text(0x00200062, "CS", "").Raw(groups.bytes());
  EXPECT_EQ(IdentityOf(series).laterality, "R");
  DataSetWriter image;
  image.Text(0x00200060, "CS", "R").Text(0x00200062, "CS", "B").Raw(groups.bytes());
  EXPECT_EQ(IdentityOf(image).laterality, "B");
}

TEST(ReadImagePlane, SaysFromWhichAttributeTheSpacingIs) {
  DataSetWriter imager;
  imager.Text(0x00181164, "DS", "0.1\\0.1");
  auto opened = OpenElements(imager);
  EXPECT_EQ(ReadImagePlane(*opened, 0).spacing_source, SpacingSource::kImagerPixelSpacing);
  DataSetWriter broken;
  broken.Text(0x00280030, "DS", "0\\1").Text(0x00200032, "DS", "nan\\0\\0");
  auto none = OpenElements(broken);
  EXPECT_EQ(ReadImagePlane(*none, 0).spacing_source, SpacingSource::kNone);
  EXPECT_EQ(ReadImagePlane(*none, 0).position_mm, std::nullopt);
}

TEST(ReadFrameTime, PrefersFrameTimeAndFallsBackToRates) {
  DataSetWriter rate;
  rate.Text(0x00180040, "IS", "25");
  auto by_rate = OpenElements(rate);
  EXPECT_EQ(ReadFrameTimeMs(*by_rate), 40);
  DataSetWriter both;
  both.Text(0x00180040, "IS", "25").Text(0x00181063, "DS", "33.3");
  auto by_time = OpenElements(both);
  EXPECT_EQ(ReadFrameTimeMs(*by_time), 33.3);
  DataSetWriter zero;
  zero.Text(0x00180040, "IS", "0").Text(0x00181063, "DS", "-1");
  auto none = OpenElements(zero);
  EXPECT_EQ(ReadFrameTimeMs(*none), std::nullopt);
}

}  // namespace
}  // namespace negatoscope
