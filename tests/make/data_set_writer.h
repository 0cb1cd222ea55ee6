#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/byte_source.h"
#include "core/tag.h"
#include "dicom/encoding.h"

namespace negatoscope::testing {

using Bytes = std::vector<std::uint8_t>;

inline constexpr Encoding kExplicitLittle{.is_explicit_vr = true, .is_big_endian = false};
inline constexpr Encoding kImplicitLittle{.is_explicit_vr = false, .is_big_endian = false};
inline constexpr Encoding kExplicitBig{.is_explicit_vr = true, .is_big_endian = true};

inline constexpr std::uint32_t kNoLength = 0xFFFFFFFF;

[[nodiscard]] inline Bytes BytesOf(std::string_view text) { return {text.begin(), text.end()}; }

/// The tag 0xGGGGEEEE.
[[nodiscard]] constexpr Tag TagOf(std::uint32_t number) {
  return {.group = static_cast<std::uint16_t>(number >> 16U), .element = static_cast<std::uint16_t>(number & 0xFFFFU)};
}

/// Writes a DICOM data set byte by byte (PS3.5 7.1). It checks nothing, so it writes broken ones as well: forced
/// lengths, missing delimiters, wrong order.
class DataSetWriter {
 public:
  enum class Lengths : std::uint8_t { kDefined, kUndefined };

  explicit DataSetWriter(Encoding encoding = kExplicitLittle) : encoding_(encoding) {}

  [[nodiscard]] const Bytes& bytes() const { return bytes_; }
  [[nodiscard]] std::size_t size() const { return bytes_.size(); }

  DataSetWriter& Raw(std::span<const std::uint8_t> bytes) {
    bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
    return *this;
  }

  /// Tag, VR and length, without a value; the VR decides the width of the length field.
  DataSetWriter& Head(std::uint32_t tag, std::string_view vr, std::uint32_t length) {
    Put16(TagOf(tag).group).Put16(TagOf(tag).element);
    if (!encoding_.is_explicit_vr) return Put32(length);
    Raw(BytesOf(vr));
    if (!HasLongLengthField(vr)) return Put16(static_cast<std::uint16_t>(length));
    return Put16(0).Put32(length);
  }

  DataSetWriter& Value(std::uint32_t tag, std::string_view vr, std::span<const std::uint8_t> value) {
    return Head(tag, vr, static_cast<std::uint32_t>(value.size())).Raw(value);
  }

  /// Text, padded to an even length with a space, UIDs with a zero byte (PS3.5 6.2).
  DataSetWriter& Text(std::uint32_t tag, std::string_view vr, std::string_view text) {
    Bytes value = BytesOf(text);
    if (value.size() % 2 != 0) value.push_back(vr == "UI" ? 0 : ' ');
    return Value(tag, vr, value);
  }

  DataSetWriter& Words(std::uint32_t tag, std::string_view vr, const std::vector<std::uint16_t>& words) {
    Head(tag, vr, static_cast<std::uint32_t>(words.size() * 2));
    for (const std::uint16_t word : words) Put16(word);
    return *this;
  }

  DataSetWriter& Us(std::uint32_t tag, std::uint16_t value) { return Words(tag, "US", {value}); }

  DataSetWriter& Sequence(std::uint32_t tag, const std::vector<DataSetWriter>& items, Lengths lengths) {
    DataSetWriter content(encoding_);
    for (const DataSetWriter& item : items) content.Item(item.bytes(), lengths);
    const bool is_defined = lengths == Lengths::kDefined;
    Head(tag, "SQ", is_defined ? static_cast<std::uint32_t>(content.size()) : kNoLength).Raw(content.bytes());
    return is_defined ? *this : ItemHead(0xFFFEE0DD, 0);
  }

  DataSetWriter& Item(std::span<const std::uint8_t> content, Lengths lengths) {
    const bool is_defined = lengths == Lengths::kDefined;
    ItemHead(0xFFFEE000, is_defined ? static_cast<std::uint32_t>(content.size()) : kNoLength).Raw(content);
    return is_defined ? *this : ItemHead(0xFFFEE00D, 0);
  }

  /// Item, Item Delimitation or Sequence Delimitation: never with a VR (PS3.5 7.5).
  DataSetWriter& ItemHead(std::uint32_t tag, std::uint32_t length) {
    return Put16(TagOf(tag).group).Put16(TagOf(tag).element).Put32(length);
  }

  /// Encapsulated Pixel Data: Basic Offset Table, fragments, delimiter (PS3.5 A.4).
  DataSetWriter& Encapsulated(const std::vector<Bytes>& fragments, const std::vector<std::uint32_t>& offsets = {},
                              bool is_delimited = true) {
    Head(0x7FE00010, "OB", kNoLength);
    ItemHead(0xFFFEE000, static_cast<std::uint32_t>(offsets.size() * 4));
    for (const std::uint32_t offset : offsets) Put32(offset);
    for (const Bytes& fragment : fragments) Item(fragment, Lengths::kDefined);
    return is_delimited ? ItemHead(0xFFFEE0DD, 0) : *this;
  }

  DataSetWriter& Put16(std::uint16_t value) { return PutNumber(value, 2); }
  DataSetWriter& Put32(std::uint32_t value) { return PutNumber(value, 4); }
  DataSetWriter& Put64(std::uint64_t value) { return PutNumber(value, 8); }

 private:
  DataSetWriter& PutNumber(std::uint64_t value, unsigned count) {
    for (unsigned i = 0; i < count; ++i) {
      const unsigned shift = 8 * (encoding_.is_big_endian ? count - 1 - i : i);
      bytes_.push_back(static_cast<std::uint8_t>(value >> shift));
    }
    return *this;
  }

  Encoding encoding_;
  Bytes bytes_;
};

using enum DataSetWriter::Lengths;

/// Preamble, prefix and File Meta Information (PS3.10 7.1), then the data set.
[[nodiscard]] inline Bytes Part10(std::string_view transfer_syntax_uid, const Bytes& data_set) {
  DataSetWriter meta;
  meta.Text(0x00020002, "UI", "1.2.840.10008.5.1.4.1.1.7").Text(0x00020003, "UI", "1.2.3.4");
  meta.Text(0x00020010, "UI", transfer_syntax_uid);
  DataSetWriter file;
  file.Raw(Bytes(128, 0)).Raw(BytesOf("DICM"));
  file.Head(0x00020000, "UL", 4).Put32(static_cast<std::uint32_t>(meta.size()));
  file.Raw(meta.bytes()).Raw(data_set);
  return file.bytes();
}

/// A head that makes a picture, up to Pixel Data, with every attribute open to change.
struct ImageHead {
  std::string photometric = "MONOCHROME2";
  std::uint16_t samples = 1;
  std::optional<std::uint16_t> planar = std::nullopt;
  std::string frames = {};  ///< Number of Frames; "" leaves it out
  std::uint16_t rows = 4;
  std::uint16_t columns = 4;
  std::uint16_t allocated = 16;
  std::uint16_t stored = 12;
  std::uint16_t high_bit = 11;
  std::uint16_t representation = 0;

  void Write(DataSetWriter& out) const {
    out.Us(0x00280002, samples).Text(0x00280004, "CS", photometric);
    if (planar) out.Us(0x00280006, *planar);
    if (!frames.empty()) out.Text(0x00280008, "IS", frames);
    out.Us(0x00280010, rows).Us(0x00280011, columns);
    out.Us(0x00280100, allocated).Us(0x00280101, stored).Us(0x00280102, high_bit).Us(0x00280103, representation);
  }
};

/// Bytes in memory that count how often they are read, and that can fail from some offset on.
class CountingSource final : public ByteSource {
 public:
  explicit CountingSource(Bytes bytes) : memory_(std::move(bytes)) {}

  [[nodiscard]] std::uint64_t Size() const override { return memory_.Size(); }
  [[nodiscard]] Result<void> Read(std::uint64_t offset, std::span<std::uint8_t> into) override {
    ++reads;
    longest = std::max<std::uint64_t>(longest, into.size());
    if (fails_beyond && offset + into.size() > *fails_beyond) {
      return FailAt(ErrorCode::kReadFailed, "the source fails here", offset);
    }
    return memory_.Read(offset, into);
  }

  std::uint64_t reads = 0;
  std::uint64_t longest = 0;
  std::optional<std::uint64_t> fails_beyond;

 private:
  MemorySource memory_;
};

}  // namespace negatoscope::testing
