#include "core/record_codec.h"

#include <array>
#include <bit>
#include <concepts>
#include <optional>
#include <string>
#include <type_traits>

namespace negatoscope {

namespace {

template <class Archive, class Facts>
void VisitIntegrityFields(Archive& archive, Facts& facts) {
  archive(facts.other_patient_ids, facts.group_of_patients, facts.patient_identity_removed,
          facts.filled_identifying_tags, facts.burned_in_annotation, facts.lossy_image_compression,
          facts.media_storage_sop_class, facts.media_storage_sop_instance, facts.preamble, facts.preamble_text);
  archive(facts.repeated, facts.private_names, facts.is_out_of_order, facts.has_other_encoding,
          facts.has_class_from_meta, facts.has_instance_from_meta, facts.damage);
  archive(facts.character_set.kind);
  if (facts.character_set.kind == CharacterSetDoubtKind::kNone) return;
  archive(facts.character_set.declared, facts.character_set.used, facts.character_set.suspected,
          facts.character_set.tag, facts.character_set.bytes, facts.character_set.reading,
          facts.character_set.other_reading);
}

/// The fields of a record in one place, for writing and for reading alike.
template <class Archive, class Record>
void VisitFields(Archive& archive, Record& record) {
  archive(record.patient_name, record.patient_id, record.issuer_of_patient_id, record.patient_birth_date,
          record.patient_sex, record.patient_age);
  archive(record.study_instance_uid, record.study_date, record.study_time, record.study_description, record.study_id,
          record.accession_number);
  archive(record.series_instance_uid, record.modality, record.series_description, record.body_part_examined,
          record.laterality, record.protocol_name, record.frame_of_reference_uid, record.series_number);
  archive(record.sop_class_uid, record.sop_instance_uid, record.transfer_syntax_uid, record.image_type,
          record.instance_number, record.acquisition_number, record.acquisition_time);
  archive(record.image_position, record.image_orientation, record.pixel_spacing_mm, record.slice_thickness_mm,
          record.slice_location);
  archive(record.temporal_position, record.echo_time_ms, record.diffusion_b_value, record.trigger_time_ms, record.view);
  archive(record.concatenation_uid, record.in_concatenation_number, record.in_concatenation_total,
          record.concatenation_frame_offset);
  archive(record.has_pixel_data, record.number_of_frames, record.pixels, record.notes);
  VisitIntegrityFields(archive, record.integrity);
}

template <class Archive, class Description>
void VisitPixelFields(Archive& archive, Description& description) {
  archive(description.rows, description.columns, description.samples_per_pixel, description.bits_allocated,
          description.bits_stored, description.high_bit, description.is_signed, description.planar_configuration,
          description.photometric, description.encoding);
}

class Writer {
 public:
  template <class... Fields>
  void operator()(const Fields&... fields) {
    (Write(fields), ...);
  }

  [[nodiscard]] std::vector<std::uint8_t> Take() { return std::move(bytes_); }

 private:
  void WriteBits(std::uint64_t bits, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) bytes_.push_back(static_cast<std::uint8_t>(bits >> (8 * i)));
  }

  template <class T>
    requires(std::integral<T> || std::is_enum_v<T>)
  void Write(T value) {
    WriteBits(static_cast<std::uint64_t>(value), sizeof(T));
  }

  void Write(double value) { WriteBits(std::bit_cast<std::uint64_t>(value), 8); }

  /// Sizes are small and many of them zero: seven bits a byte, the lowest first.
  void WriteSize(std::size_t size) {
    for (; size >= 0x80; size >>= 7U) bytes_.push_back(static_cast<std::uint8_t>(size | 0x80U));
    bytes_.push_back(static_cast<std::uint8_t>(size));
  }

  void Write(const std::string& text) {
    WriteSize(text.size());
    bytes_.insert(bytes_.end(), text.begin(), text.end());
  }

  template <class T, std::size_t kCount>
  void Write(const std::array<T, kCount>& values) {
    for (const T& value : values) Write(value);
  }

  template <class T>
  void Write(const std::optional<T>& value) {
    Write(value.has_value());
    if (value) Write(*value);
  }

  template <class T>
  void Write(const std::vector<T>& values) {
    WriteSize(values.size());
    for (const T& value : values) Write(value);
  }

  void Write(const TaggedValue& value) { (*this)(value.tag, value.value, value.other); }

  void Write(const PixelDescription& description) { VisitPixelFields(*this, description); }

  std::vector<std::uint8_t> bytes_;
};

class Reader {
 public:
  explicit Reader(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

  template <class... Fields>
  void operator()(Fields&... fields) {
    (Read(fields), ...);
  }

  [[nodiscard]] bool IsComplete() const { return !is_short_ && bytes_.empty(); }

 private:
  std::uint64_t ReadBits(std::size_t count) {
    if (bytes_.size() < count) {
      is_short_ = true;
      return 0;
    }
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < count; ++i) bits |= std::uint64_t{bytes_[i]} << (8 * i);
    bytes_ = bytes_.subspan(count);
    return bits;
  }

  template <class T>
    requires(std::integral<T> || std::is_enum_v<T>)
  void Read(T& value) {
    value = static_cast<T>(ReadBits(sizeof(T)));
  }

  void Read(double& value) { value = std::bit_cast<double>(ReadBits(8)); }

  std::uint64_t ReadSize() {
    std::uint64_t size = 0;
    for (unsigned shift = 0; shift < 63 && !is_short_; shift += 7) {
      const std::uint64_t byte = ReadBits(1);
      size |= (byte & 0x7FU) << shift;
      if (byte < 0x80) return size;
    }
    is_short_ = true;
    return 0;
  }

  void Read(std::string& text) {
    const std::uint64_t size = ReadSize();
    if (size > bytes_.size()) {
      is_short_ = true;
      return;
    }
    text.assign(bytes_.begin(), bytes_.begin() + static_cast<std::ptrdiff_t>(size));
    bytes_ = bytes_.subspan(static_cast<std::size_t>(size));
  }

  template <class T, std::size_t kCount>
  void Read(std::array<T, kCount>& values) {
    for (T& value : values) Read(value);
  }

  template <class T>
  void Read(std::optional<T>& value) {
    if (ReadBits(1) == 0) return;
    Read(value.emplace());
  }

  template <class T>
  void Read(std::vector<T>& values) {
    const std::uint64_t count = ReadSize();
    for (std::uint64_t i = 0; i < count && !is_short_; ++i) Read(values.emplace_back());
  }

  void Read(TaggedValue& value) { (*this)(value.tag, value.value, value.other); }

  void Read(PixelDescription& description) { VisitPixelFields(*this, description); }

  std::span<const std::uint8_t> bytes_;
  bool is_short_ = false;
};

}  // namespace

std::vector<std::uint8_t> SerializeRecord(const InstanceRecord& record) {
  Writer writer;
  VisitFields(writer, record);
  return writer.Take();
}

Result<InstanceRecord> ParseRecord(std::span<const std::uint8_t> bytes) {
  InstanceRecord record;
  Reader reader(bytes);
  VisitFields(reader, record);
  if (!reader.IsComplete()) return Fail(ErrorCode::kMalformed, "not a serialized instance record");
  return record;
}

}  // namespace negatoscope
