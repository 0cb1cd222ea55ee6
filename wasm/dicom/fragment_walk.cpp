#include "dicom/fragment_walk.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>
#include <utility>

#include "core/format.h"
#include "core/limits.h"
#include "dicom/encoding.h"
#include "dicom/tags.h"

namespace negatoscope {

namespace {

/// JPEG and JPEG-LS (SOI), JPEG 2000 (SOC SIZ), a JP2 or JPEG XL container box, a bare JPEG XL codestream.
bool StartsCodestream(std::span<const std::uint8_t> bytes) {
  const auto starts = [&](std::initializer_list<std::uint8_t> marker) {
    return bytes.size() >= marker.size() && std::equal(marker.begin(), marker.end(), bytes.begin());
  };
  return starts({0xFF, 0xD8, 0xFF}) || starts({0xFF, 0x4F, 0xFF, 0x51}) || starts({0xFF, 0x0A}) ||
         starts({0x00, 0x00, 0x00, 0x0C, 'j', 'P'}) || starts({0x00, 0x00, 0x00, 0x0C, 'J', 'X'});
}

Result<bool> StartsCodestreamAt(ByteSource& source, ByteRange range) {
  std::array<std::uint8_t, 8> bytes{};
  const auto start =
      std::span(bytes).first(static_cast<std::size_t>(std::min<std::uint64_t>(bytes.size(), range.length)));
  if (auto read = source.Read(range.offset, start); !read) return std::unexpected(std::move(read.error()));
  return StartsCodestream(start);
}

}  // namespace

Result<ItemHead> ReadItemHead(ByteSource& source, std::uint64_t at) {
  std::array<std::uint8_t, ItemHead::kBytes> bytes{};
  if (auto read = source.Read(at, bytes); !read) return std::unexpected(std::move(read.error()));
  return ItemHead{.tag = {.group = LoadUint16(bytes, 0, false), .element = LoadUint16(bytes, 2, false)},
                  .length = LoadUint32(bytes, 4, false)};
}

/// The head of the next fragment's item; nothing at the end, however it looks.
Result<std::optional<ItemHead>> FragmentWalk::NextHead(std::vector<std::string>& notes) {
  if (at_ < end_ && end_ - at_ < ItemHead::kBytes) {
    notes.emplace_back("The file ends inside a fragment's head.");
    at_ = end_;
  }
  if (at_ >= end_) {
    if (end_ == source_->Size()) notes.emplace_back("The sequence delimiter after the last fragment is missing.");
    return std::nullopt;
  }
  const auto head = ReadItemHead(*source_, at_);
  if (!head) return std::unexpected(head.error());
  if (head->tag == tags::kItem) return *head;
  if (head->tag == tags::kSequenceDelimitation) return std::nullopt;
  if (at_ == begin_) {
    return FailAt(ErrorCode::kMalformed, Format("{} where a fragment was expected", ToString(head->tag)), at_);
  }
  notes.push_back(Format("{} where a fragment was expected, at byte {}.", ToString(head->tag), at_));
  return std::nullopt;
}

Result<std::optional<Fragment>> FragmentWalk::Next(std::vector<std::string>& notes) {
  if (is_over_) return std::nullopt;
  const auto head = NextHead(notes);
  if (!head) return std::unexpected(head.error());
  if (!*head) {
    is_over_ = true;
    return std::nullopt;
  }
  if (count_ >= limits::kFragments) return FailAt(ErrorCode::kLimit, "more fragments than are read", at_);
  ++count_;
  const std::uint32_t announced = (*head)->length;
  Fragment fragment{.range = {.offset = at_ + ItemHead::kBytes, .length = announced}};
  if (const std::uint64_t left = source_->Size() - fragment.range.offset; announced > left) {
    fragment.range.length = left;
    notes.push_back(Format("The last fragment announces {} bytes, the file has {}.", announced, left));
  }
  auto starts = StartsCodestreamAt(*source_, fragment.range);
  if (!starts) return std::unexpected(std::move(starts.error()));
  fragment.starts_codestream = *starts;
  at_ = fragment.range.offset + announced;
  return fragment;
}

}  // namespace negatoscope
