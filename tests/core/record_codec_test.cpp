#include "core/record_codec.h"

#include <gtest/gtest.h>

namespace negatoscope {
namespace {

InstanceRecord FullRecord() {
  InstanceRecord record;
  record.patient_name = "Yamada^Tarou=山田^太郎";
  record.patient_id = std::string("a\0b", 3);
  record.study_instance_uid = "1.2.3";
  record.series_number = -7;
  record.instance_number = 2147483647;
  record.image_position = {{-1.5, 0, 1e300}};
  record.image_orientation = {{1, 0, 0, 0, 1, 0}};
  record.pixel_spacing_mm = {{0.5, 0.25}};
  record.echo_time_ms = 3.25;
  record.in_concatenation_total = 6;
  record.has_pixel_data = true;
  record.number_of_frames = 4'000'000'000U;
  record.pixels = PixelDescription{.rows = 65535,
                                   .columns = 1,
                                   .samples_per_pixel = 3,
                                   .bits_allocated = 16,
                                   .bits_stored = 12,
                                   .high_bit = 11,
                                   .is_signed = true,
                                   .planar_configuration = 1,
                                   .photometric = PhotometricInterpretation::kCmyk,
                                   .encoding = PixelEncoding::kDoubleFloat};
  record.notes = {"one", "", "three"};
  record.patient_age = std::string(300, 'x');  // a length of two bytes
  record.integrity.group_of_patients = 5;
  record.integrity.burned_in_annotation = "YES";
  record.integrity.repeated = {{.tag = "(0010,0010)", .value = "A", .other = "B"}, {}};
  record.integrity.has_instance_from_meta = true;
  record.integrity.damage = {"a", "b"};
  return record;
}

TEST(RecordCodec, GivesBackWhatWasWritten) {
  const InstanceRecord record = FullRecord();
  const auto parsed = ParseRecord(SerializeRecord(record));
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed->patient_name, record.patient_name);
  EXPECT_EQ(parsed->patient_id, record.patient_id);
  EXPECT_EQ(parsed->study_instance_uid, record.study_instance_uid);
  EXPECT_EQ(parsed->series_number, record.series_number);
  EXPECT_EQ(parsed->instance_number, record.instance_number);
  EXPECT_EQ(parsed->acquisition_number, std::nullopt);
  EXPECT_EQ(parsed->image_position, record.image_position);
  EXPECT_EQ(parsed->image_orientation, record.image_orientation);
  EXPECT_EQ(parsed->pixel_spacing_mm, record.pixel_spacing_mm);
  EXPECT_EQ(parsed->echo_time_ms, record.echo_time_ms);
  EXPECT_EQ(parsed->in_concatenation_total, 6);
  EXPECT_TRUE(parsed->has_pixel_data);
  EXPECT_EQ(parsed->number_of_frames, record.number_of_frames);
  EXPECT_EQ(parsed->pixels, record.pixels);
  EXPECT_EQ(parsed->notes, record.notes);
  EXPECT_EQ(parsed->patient_age, record.patient_age);
  EXPECT_EQ(parsed->integrity.damage, record.integrity.damage);
  EXPECT_EQ(parsed->integrity.group_of_patients, 5U);
  EXPECT_EQ(parsed->integrity.burned_in_annotation, "YES");
  ASSERT_EQ(parsed->integrity.repeated.size(), 2U);
  EXPECT_EQ(parsed->integrity.repeated[0].other, "B");
  EXPECT_TRUE(parsed->integrity.has_instance_from_meta);
}

TEST(RecordCodec, WritesTheSameBytesForTheSameRecord) {
  EXPECT_EQ(SerializeRecord(FullRecord()), SerializeRecord(*ParseRecord(SerializeRecord(FullRecord()))));
}

TEST(RecordCodec, RefusesBytesThatAreCutAnywhere) {
  const std::vector<std::uint8_t> bytes = SerializeRecord(FullRecord());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const auto parsed = ParseRecord(std::span(bytes).first(size));
    ASSERT_FALSE(parsed) << size;
    EXPECT_EQ(parsed.error().code, ErrorCode::kMalformed);
  }
}

TEST(RecordCodec, RefusesBytesBehindTheRecord) {
  std::vector<std::uint8_t> bytes = SerializeRecord(FullRecord());
  bytes.push_back(0);
  EXPECT_FALSE(ParseRecord(bytes));
}

TEST(RecordCodec, TakesLittleForWhatIsEmpty) { EXPECT_LT(SerializeRecord(InstanceRecord{}).size(), 100U); }

TEST(RecordCodec, RefusesALengthBeyondTheBytesWithoutAllocatingIt) {
  std::vector<std::uint8_t> bytes = SerializeRecord(FullRecord());
  for (std::size_t i = 0; i < 4; ++i) bytes[i] = 0xFF;
  EXPECT_FALSE(ParseRecord(bytes));
}

}  // namespace
}  // namespace negatoscope
