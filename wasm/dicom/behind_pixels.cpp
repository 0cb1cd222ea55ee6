#include "dicom/behind_pixels.h"

#include <array>
#include <cstdint>
#include <optional>
#include <utility>

#include "dicom/fragment_walk.h"
#include "dicom/tags.h"

namespace negatoscope {

namespace {

/// Elements may be far from each other, each a read.
constexpr std::uint32_t kMostElements = 1000;

/// As far from the end of the file the head of another fragment is looked at.
constexpr std::uint64_t kNearTheEnd = 4096;

/// Stops the walk at what no element can be.
class Soundness final : public StructureListener {
 public:
  explicit Soundness(Encoding encoding) : is_explicit_vr_(encoding.is_explicit_vr) {}

  [[nodiscard]] bool Passed(const PassedElement& element) override {
    const bool is_outermost = element.level == 0;
    const bool has_wrong_vr = is_outermost && is_explicit_vr_ && !IsStandardVr(element.vr);
    const bool is_second_picture = is_outermost && IsPixelTag(element.tag);
    is_sound_ = !has_wrong_vr && !is_second_picture && ++count_ <= kMostElements;
    return is_sound_;
  }

  [[nodiscard]] bool is_sound() const { return is_sound_; }

 private:
  bool is_explicit_vr_;
  bool is_sound_ = true;
  std::uint32_t count_ = 0;
};

/// Past the delimiter of the fragments, if it is near the end of the file and something follows it.
Result<std::optional<std::uint64_t>> EndOfFragments(ByteSource& source, std::uint64_t at) {
  const std::uint64_t size = source.Size();
  // The offset table and the first fragment are looked at by whoever wants a frame, so that their heads cost nothing.
  for (int count = 0; at < size && size - at > ItemHead::kBytes; ++count) {
    if (count > 1 && size - at > kNearTheEnd) return std::nullopt;
    const auto head = ReadItemHead(source, at);
    if (!head) return std::unexpected(head.error());
    at += ItemHead::kBytes;
    if (head->tag == tags::kSequenceDelimitation) return at;
    if (head->tag != tags::kItem || head->length > size - at) return std::nullopt;
    at += head->length;
  }
  return std::nullopt;
}

/// Where something follows the pixels.
Result<std::optional<std::uint64_t>> EndOfPixels(ByteSource& source, const PixelElement& pixels) {
  if (!pixels.value_length) return EndOfFragments(source, pixels.value_offset);
  const std::uint64_t left = source.Size() - pixels.value_offset;
  if (*pixels.value_length >= left) return std::nullopt;
  return pixels.value_offset + *pixels.value_length;
}

/// Padding of the file, or black pixels.
Result<bool> StartsWithZeros(ByteSource& source, std::uint64_t at) {
  std::array<std::uint8_t, 8> bytes{};
  if (source.Size() - at < bytes.size()) return true;
  if (auto read = source.Read(at, bytes); !read) return std::unexpected(std::move(read.error()));
  return bytes == decltype(bytes){};
}

}  // namespace

Result<void> AddElementsBehindPixels(ByteSource& source, Encoding encoding, Structure& structure) {
  if (!structure.pixels || structure.problem) return {};
  const auto begin = EndOfPixels(source, *structure.pixels);
  if (!begin) return std::unexpected(begin.error());
  if (!*begin) return {};
  const auto is_padding = StartsWithZeros(source, **begin);
  if (!is_padding) return std::unexpected(is_padding.error());
  if (*is_padding) return {};
  Soundness soundness(encoding);
  const auto behind = ScanStructure(source, **begin, encoding, &soundness);
  if (!behind && behind.error().code == ErrorCode::kReadFailed) return std::unexpected(behind.error());
  if (!behind || !soundness.is_sound() || behind->problem || behind->is_deeply_broken) return {};
  if (behind->elements.empty()) return {};
  if (!behind->is_out_of_order && behind->elements.front().tag > structure.pixels->tag) return {};
  structure.behind_begin = behind->begin;
  structure.behind_end = behind->end;
  structure.elements.insert(structure.elements.end(), behind->elements.begin(), behind->elements.end());
  structure.is_out_of_order = true;
  FindRepeatedTags(structure);
  return {};
}

}  // namespace negatoscope
