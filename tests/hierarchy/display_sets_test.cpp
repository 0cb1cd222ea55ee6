#include "hierarchy/display_sets.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "core/format.h"

namespace negatoscope {
namespace {

constexpr std::array<double, 6> kAxial{1, 0, 0, 0, 1, 0};
constexpr std::array<double, 6> kSagittal{0, 1, 0, 0, 0, -1};
constexpr std::array<double, 6> kCoronal{1, 0, 0, 0, 0, -1};

IndexedInstance Image(int number) {
  IndexedInstance instance;
  instance.file_id = static_cast<std::uint32_t>(number);
  instance.sop_instance_uid = Format("1.{}", number);
  instance.sop_class_uid = "1.2.840.10008.5.1.4.1.1.4";
  instance.instance_number = number;
  instance.has_picture = true;
  instance.rows = instance.columns = 256;
  return instance;
}

IndexedInstance Slice(int number, double z, const std::array<double, 6>& orientation = kAxial) {
  IndexedInstance instance = Image(number);
  instance.image_position = {{z, z, z}};
  instance.image_orientation = orientation;
  return instance;
}

/// "3: orientation=axial/0 | 3: …": the sets with their number of instances and their reasons.
std::string Told(const std::vector<IndexedInstance>& instances, const char* modality = "MR") {
  std::string text;
  for (const DisplaySet& set : SplitIntoDisplaySets(instances, modality)) {
    if (!text.empty()) text += " | ";
    text += Format("{}:", set.instances.size());
    for (const SplitReason& reason : set.reasons) {
      text += Format(" {}", NameOf(reason.code));
      if (!reason.text.empty()) text += Format("={}", reason.text);
      if (reason.code == SplitCode::kOrientation) continue;
      for (const double number : reason.numbers) text += Format("/{}", number);
    }
  }
  return text;
}

template <class Change>
std::vector<IndexedInstance> Volumes(int volumes, int slices, const Change& change) {
  std::vector<IndexedInstance> instances;
  for (int volume = 0; volume < volumes; ++volume) {
    for (int slice = 0; slice < slices; ++slice) {
      IndexedInstance instance = Slice(volume * slices + slice + 1, 3.0 * slice);
      change(instance, volume);
      instances.push_back(std::move(instance));
    }
  }
  return instances;
}

TEST(DisplaySets, OneStackIsOneSetWithoutAReason) {
  EXPECT_EQ(Told({Slice(1, 0), Slice(2, 5), Slice(3, 10)}), "3:");
  EXPECT_EQ(Told({}), "");
}

TEST(DisplaySets, AxialSagittalAndCoronalStacksAreThreeSets) {
  std::vector<IndexedInstance> instances;
  for (int i = 0; i < 3; ++i) {
    instances.push_back(Slice(1 + i, i, kAxial));
    instances.push_back(Slice(11 + i, i, kSagittal));
    instances.push_back(Slice(21 + i, i, kCoronal));
  }
  EXPECT_EQ(Told(instances), "3: orientation=axial | 3: orientation=sagittal | 3: orientation=coronal");
}

TEST(DisplaySets, ThreeCrossedScoutSlicesStayTogether) {
  EXPECT_EQ(Told({Slice(1, 0, kAxial), Slice(2, 0, kSagittal), Slice(3, 0, kCoronal)}), "3:");
}

TEST(DisplaySets, SlicesTurnedByTwentyDegreesFromDiscToDiscStayTogether) {
  const std::array<double, 6> turned{1, 0, 0, 0, 0.9397, 0.3420};
  std::vector<IndexedInstance> instances;
  for (int i = 0; i < 4; ++i) instances.push_back(Slice(1 + i, i));
  for (int i = 0; i < 4; ++i) instances.push_back(Slice(5 + i, 20 + i, turned));
  EXPECT_EQ(Told(instances), "8:");
}

TEST(DisplaySets, ALocalizerStandsBehindTheStackThatWasPlannedOnIt) {
  std::vector<IndexedInstance> instances{Slice(1, 0, kSagittal), Slice(2, 0), Slice(3, 5), Slice(4, 10)};
  instances[0].image_type = "ORIGINAL\\PRIMARY\\LOCALIZER";
  for (std::size_t i = 1; i < 4; ++i) instances[i].image_type = "ORIGINAL\\PRIMARY\\AXIAL";
  EXPECT_EQ(Told(instances, "CT"), "3: stack | 1: localizer");
}

TEST(DisplaySets, EveryClipOfAnUltrasoundSeriesIsASetAndTheStillsAreOne) {
  std::vector<IndexedInstance> instances{Image(1), Image(2), Image(3), Image(4)};
  instances[1].number_of_frames = 40;
  instances[3].number_of_frames = 60;
  EXPECT_EQ(Told(instances, "US"), "2: single-frames | 1: multi-frame/40 | 1: multi-frame/60");
}

/// A part of a concatenation as it is sent: the same Instance Number in all of them.
IndexedInstance Part(int file, int number, std::uint32_t frames, const char* uid = "1.2.9") {
  IndexedInstance part = Image(file);
  part.instance_number = 1;
  part.number_of_frames = frames;
  part.concatenation_uid = uid;
  part.in_concatenation_number = number;
  return part;
}

TEST(DisplaySets, PartsOfAConcatenationAreOneSetInTheirOrder) {
  // the last part has the frames that are left, here one
  const std::vector<IndexedInstance> instances{Part(1, 3, 1), Part(2, 1, 10), Part(3, 2, 10), Image(9)};
  EXPECT_EQ(Told(instances), "3: multi-frame/21 | 1: single-frames");
  const std::vector<DisplaySet> sets = SplitIntoDisplaySets(instances, "MR");
  std::vector<std::uint32_t> files;
  for (const IndexedInstance& instance : sets.front().instances) files.push_back(instance.file_id);
  EXPECT_EQ(files, (std::vector<std::uint32_t>{2, 3, 1}));
}

TEST(DisplaySets, AConcatenationKnowsItsMissingParts) {
  std::vector<IndexedInstance> parts{Part(1, 4, 10), Part(2, 2, 10)};
  for (IndexedInstance& part : parts) part.in_concatenation_total = 5;
  const auto missing = MissingPartsOf(SplitIntoDisplaySets(parts, "MR").front().instances);
  ASSERT_TRUE(missing);
  EXPECT_EQ(missing->numbers, (std::vector<std::int32_t>{1, 3, 5}));
  EXPECT_FALSE(MissingPartsOf({Image(1), Image(3)}));
  EXPECT_FALSE(MissingPartsOf({Part(1, 1, 4), Part(2, 2, 4)}));
}

TEST(DisplaySets, TwoConcatenationsAreTwoSets) {
  EXPECT_EQ(Told({Part(1, 1, 4), Part(2, 2, 4), Part(3, 1, 6, "1.2.10"), Part(4, 2, 2, "1.2.10")}),
            "2: multi-frame/8 | 2: multi-frame/8");
}

TEST(DisplaySets, PartsWithoutANumberAreInTheOrderOfTheirFirstFrame) {
  std::vector<IndexedInstance> instances{Part(1, 0, 5), Part(2, 0, 5), Part(3, 0, 5)};
  for (std::size_t i = 0; i < 3; ++i) {
    instances[i].in_concatenation_number.reset();
    instances[i].concatenation_frame_offset = 10 - 5 * static_cast<int>(i);
  }
  std::vector<std::uint32_t> files;
  const std::vector<DisplaySet> sets = SplitIntoDisplaySets(instances, "MR");
  for (const IndexedInstance& instance : sets.front().instances) files.push_back(instance.file_id);
  EXPECT_EQ(files, (std::vector<std::uint32_t>{3, 2, 1}));
}

TEST(DisplaySets, ImagesWithoutAPositionAreNotDividedByTheirSize) {
  std::vector<IndexedInstance> instances;
  for (int i = 1; i <= 8; ++i) {
    instances.push_back(Image(i));
    instances.back().rows = static_cast<std::uint32_t>(100 * (1 + i / 5));
    instances.back().frame_of_reference_uid = Format("9.{}", i / 5);
    instances.back().echo_time_ms = i;
  }
  EXPECT_EQ(Told(instances, "CR"), "8:");
}

TEST(DisplaySets, StacksOfTwoMatricesAreTwoSets) {
  const auto instances =
      Volumes(2, 3, [](IndexedInstance& instance, int volume) { instance.columns = volume == 0 ? 256 : 512; });
  EXPECT_EQ(Told(instances), "3: matrix/256/256 | 3: matrix/512/256");
}

TEST(DisplaySets, TwoFramesOfReferenceAreTwoSets) {
  const auto instances = Volumes(
      2, 3, [](IndexedInstance& instance, int volume) { instance.frame_of_reference_uid = Format("1.9.{}", volume); });
  EXPECT_EQ(Told(instances), "3: frame-of-reference=1.9.0 | 3: frame-of-reference=1.9.1");
}

TEST(DisplaySets, OneImageWithoutAPositionDoesNotSpoilTheOrderOfTheOthers) {
  std::vector<IndexedInstance> instances{Image(1)};
  for (int i = 0; i < 8; ++i) instances.push_back(Slice(2 + i, i));
  EXPECT_EQ(Told(instances), "1: no-position | 8: positioned");
}

TEST(DisplaySets, EchoesOfTheSameSlicesAreSetsOfTheirOwn) {
  const auto instances =
      Volumes(3, 4, [](IndexedInstance& instance, int volume) { instance.echo_time_ms = 10.5 * (volume + 1); });
  EXPECT_EQ(Told(instances), "4: echo-time/10.5 | 4: echo-time/21 | 4: echo-time/31.5");
}

TEST(DisplaySets, TimePointsBValuesAndPhasesAreSetsOfTheirOwn) {
  EXPECT_EQ(Told(Volumes(2, 3, [](IndexedInstance& instance, int volume) { instance.temporal_position = volume + 1; })),
            "3: temporal-position/1 | 3: temporal-position/2");
  EXPECT_EQ(
      Told(Volumes(2, 3, [](IndexedInstance& instance, int volume) { instance.diffusion_b_value = 1000 * volume; })),
      "3: b-value/0 | 3: b-value/1000");
  EXPECT_EQ(Told(Volumes(2, 3, [](IndexedInstance& instance, int volume) { instance.trigger_time_ms = 50 * volume; })),
            "3: trigger-time/0 | 3: trigger-time/50");
  EXPECT_EQ(Told(Volumes(2, 3, [](IndexedInstance& instance, int volume) { instance.acquisition_number = volume; })),
            "3: acquisition/0 | 3: acquisition/1");
}

/// Acquisitions of ten slices each, and as many more that were sent again under new UIDs, of the first acquisition.
std::vector<IndexedInstance> AcquisitionsAndSlicesSentTwice(int acquisitions, int sent_twice) {
  auto instances = Volumes(acquisitions, 10, [](IndexedInstance& instance, int volume) {
    instance.acquisition_number = volume + 1;
    instance.instance_number = *instance.instance_number - 10 * volume;
  });
  for (int i = 0; i < sent_twice; ++i) {
    IndexedInstance again = instances[static_cast<std::size_t>(i)];
    again.file_id += 100;
    again.sop_instance_uid += ".1";
    instances.push_back(again);
  }
  return instances;
}

TEST(DisplaySets, ASliceThatWasSentTwiceDoesNotKeepAcquisitionsTogether) {
  EXPECT_EQ(Told(AcquisitionsAndSlicesSentTwice(2, 1)), "11: acquisition/1 | 10: acquisition/2");
  EXPECT_EQ(Told(AcquisitionsAndSlicesSentTwice(3, 2)), "12: acquisition/1 | 10: acquisition/2 | 10: acquisition/3");
  EXPECT_EQ(Told(AcquisitionsAndSlicesSentTwice(1, 1)), "11:");
}

TEST(DisplaySets, AcquisitionsThatHoldPositionsTwiceThemselvesStayTogether) {
  EXPECT_EQ(Told(AcquisitionsAndSlicesSentTwice(2, 4)), "24:");
}

TEST(DisplaySets, BothEchoesAndTimePointsDivide) {
  const auto instances = Volumes(4, 3, [](IndexedInstance& instance, int volume) {
    instance.echo_time_ms = volume % 2 == 0 ? 10 : 20;
    instance.temporal_position = volume / 2;
  });
  EXPECT_EQ(Told(instances),
            "3: echo-time/10 temporal-position/0 | 3: echo-time/20 temporal-position/0 | "
            "3: echo-time/10 temporal-position/1 | 3: echo-time/20 temporal-position/1");
}

TEST(DisplaySets, ValuesThatChangeFromSliceToSliceDoNotDivide) {
  // Every slice at its own position: nothing repeats, whatever the echo time says.
  std::vector<IndexedInstance> instances;
  for (int i = 0; i < 12; ++i) {
    instances.push_back(Slice(i + 1, i));
    instances.back().echo_time_ms = i % 2;
    instances.back().acquisition_number = i / 6;
  }
  EXPECT_EQ(Told(instances), "12:");
  // Trigger times that differ in every image would make one set for each.
  instances = Volumes(5, 4, [](IndexedInstance& instance, int) { instance.trigger_time_ms = instance.file_id; });
  EXPECT_EQ(Told(instances), "20:");
}

TEST(DisplaySets, EveryViewOfAMammogramIsASet) {
  std::vector<IndexedInstance> instances{Image(1), Image(2), Image(3), Image(4)};
  const char* views[] = {"R CC", "L CC", "R MLO", "L MLO"};
  for (std::size_t i = 0; i < 4; ++i) instances[i].view = views[i];
  EXPECT_EQ(Told(instances, "MG"), "1: view=R CC | 1: view=L CC | 1: view=R MLO | 1: view=L MLO");
}

TEST(DisplaySets, AScreenOfTheDoseBesideTheStackIsASetBySopClass) {
  std::vector<IndexedInstance> instances{Slice(1, 0), Slice(2, 5), Slice(3, 10), Image(4)};
  instances[3].sop_class_uid = "1.2.840.10008.5.1.4.1.1.7";
  EXPECT_EQ(Told(instances, "CT"), "3: sop-class=1.2.840.10008.5.1.4.1.1.4 | 1: sop-class=1.2.840.10008.5.1.4.1.1.7");
}

TEST(DisplaySets, WhatHasNoPictureGoesWithItsSopClassAndMakesNoSet) {
  std::vector<IndexedInstance> instances{Image(9), Slice(1, 0), Slice(2, 5), Slice(3, 10)};
  instances[0].has_picture = false;
  EXPECT_EQ(Told(instances, "CT"), "4:");
  EXPECT_EQ(Told({instances[0]}, "SR"), "1:");
}

}  // namespace
}  // namespace negatoscope
