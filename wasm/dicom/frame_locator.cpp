#include "dicom/frame_locator.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "core/format.h"
#include "core/limits.h"
#include "dicom/encoding.h"
#include "dicom/parsed_data_set.h"
#include "dicom/tags.h"

namespace negatoscope {

namespace {

constexpr std::string_view kRleLossless = "1.2.840.10008.1.2.5";
// As long as that, fragments are walked when an image is opened, and their number is told at once.
constexpr std::size_t kFragmentsAtOnce = 32;
constexpr std::uint64_t kBytesAtOnce = std::uint64_t{16} * 1024 * 1024;

bool IsAscendingFromZero(const std::vector<std::uint64_t>& offsets, std::uint64_t size) {
  return !offsets.empty() && offsets.front() == 0 && offsets.back() < size &&
         std::ranges::adjacent_find(offsets, std::ranges::greater_equal{}) == offsets.end();
}

std::vector<std::uint64_t> LittleEndianUint64s(std::string_view bytes) {
  std::vector<std::uint64_t> values;
  const std::span data(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  for (std::size_t at = 0; at + 8 <= data.size(); at += 8) {
    values.push_back(LoadUint32(data, at, false) | std::uint64_t{LoadUint32(data, at + 4, false)} << 32U);
  }
  return values;
}

/// Bits of a native frame. Some writers declare chroma at half width and store all of it, as many that decompress do:
/// the length of the value tells, if one byte more may make it even.
std::uint64_t StoredFrameBits(const PixelDescription& description, std::uint64_t value_bytes, std::uint32_t frames) {
  const std::uint64_t declared = NativeFrameBits(description);
  const std::uint64_t complete = SamplesPerFrame(description) * description.bits_allocated;
  if (complete <= declared) return declared;
  const bool is_complete = value_bytes * 8 / complete == frames && value_bytes * 8 % complete < 16;
  return is_complete ? complete : declared;
}

}  // namespace

Result<FrameLocator> FrameLocator::Open(const DataSet& data_set, const PixelDescription& description,
                                        std::uint32_t declared_frames, FrameArrangement arrangement) {
  const auto& pixels = data_set.structure().pixels;
  if (!pixels) return Fail(ErrorCode::kNoPixelData, "the data set has no Pixel Data");
  FrameLocator locator(data_set.data_source());
  locator.is_encapsulated_ = !pixels->value_length.has_value();
  locator.is_one_stream_ = locator.is_encapsulated_ && arrangement == FrameArrangement::kOneStream;
  auto opened = locator.is_one_stream_     ? locator.OpenStream(data_set, declared_frames)
                : locator.is_encapsulated_ ? locator.OpenEncapsulated(data_set, declared_frames)
                                           : locator.OpenNative(data_set.structure(), description, declared_frames);
  if (!opened) return std::unexpected(std::move(opened.error()));
  return locator;
}

Result<void> FrameLocator::OpenNative(const Structure& structure, const PixelDescription& description,
                                      std::uint32_t declared) {
  const PixelElement& pixels = *structure.pixels;
  const std::uint64_t available = source_->Size() - std::min(pixels.value_offset, source_->Size());
  if (*pixels.value_length > available) {
    notes_.push_back(Format("Pixel Data announces {} bytes, the file has {}.", *pixels.value_length, available));
  }
  pixels_ = {.offset = pixels.value_offset, .length = std::min(*pixels.value_length, available)};
  frame_bits_ = StoredFrameBits(description, pixels_.length, std::max<std::uint32_t>(declared, 1));
  if (pixels_.length == 0 || frame_bits_ == 0) {
    return FailAt(ErrorCode::kTruncated, "frame 1: the pixels are missing", pixels.value_offset);
  }
  const std::uint64_t whole_frames = pixels_.length * 8 / frame_bits_;
  const std::uint64_t started_frames = (pixels_.length * 8 + frame_bits_ - 1) / frame_bits_;
  if (declared == 0) {
    frame_count_ = static_cast<std::uint32_t>(std::clamp<std::uint64_t>(whole_frames, 1, limits::kFragments));
    return {};
  }
  frame_count_ = static_cast<std::uint32_t>(std::min<std::uint64_t>(declared, started_frames));
  if (whole_frames < declared) {
    notes_.push_back(Format("{} of {} frames are there.", whole_frames, declared));
  } else if (whole_frames > declared) {
    notes_.push_back(Format("Pixel Data has room for {} frames, {} are declared.", whole_frames, declared));
  } else if (const std::uint64_t needed = (frame_bits_ * declared + 7) / 8; pixels_.length > needed + 1) {
    notes_.push_back(Format("Pixel Data has {} bytes more than {} frames need.", pixels_.length - needed, declared));
  }
  return {};
}

Result<FrameLocation> FrameLocator::LocateNative(std::uint32_t frame_index) const {
  const std::uint64_t first_bit = frame_bits_ * frame_index;
  // One byte more where the frame ends on an odd one: in big endian words its last byte is swapped with that.
  const std::uint64_t frame_end = (first_bit + frame_bits_ + 7) / 8;
  const std::uint64_t end_byte = std::min(frame_end + frame_end % 2, pixels_.length);
  const std::uint64_t first_byte = first_bit / 16 * 2;
  if (first_byte >= end_byte) {
    return FailAt(ErrorCode::kTruncated, Format("frame {} is not in the file", frame_index + 1), source_->Size());
  }
  return FrameLocation{.ranges = {{.offset = pixels_.offset + first_byte, .length = end_byte - first_byte}},
                       .first_bit = static_cast<std::uint8_t>(first_bit % 16)};
}

/// @return where the first fragment's item starts
Result<std::uint64_t> FrameLocator::ReadBasicOffsetTable(std::uint64_t at, std::uint32_t declared) {
  const auto head = ReadItemHead(*source_, at);
  if (!head) return std::unexpected(head.error());
  if (head->tag != tags::kItem) {
    return FailAt(ErrorCode::kMalformed, Format("{} where the offset table was expected", ToString(head->tag)), at);
  }
  const std::uint64_t begin = at + ItemHead::kBytes;
  if (head->length > source_->Size() - begin) {
    return FailAt(ErrorCode::kTruncated, "the file ends inside the offset table", source_->Size());
  }
  if (head->length == 0) return begin;
  std::vector<std::uint64_t> offsets;
  if (head->length % 4 == 0 && head->length / 4 <= limits::kFragments) {
    std::vector<std::uint8_t> bytes(head->length);
    if (auto read = source_->Read(begin, bytes); !read) return std::unexpected(std::move(read.error()));
    for (std::size_t i = 0; i < bytes.size(); i += 4) offsets.push_back(LoadUint32(bytes, i, false));
  }
  const std::uint64_t first_item = begin + head->length;
  const bool holds =
      IsAscendingFromZero(offsets, source_->Size() - first_item) && (declared == 0 || offsets.size() == declared);
  if (holds) {
    table_ = std::move(offsets);
  } else {
    notes_.emplace_back("The Basic Offset Table cannot be right; frames were found without it.");
  }
  return first_item;
}

void FrameLocator::ReadExtendedOffsetTable(const DataSet& data_set, std::uint32_t declared) {
  const ItemReader top = Top(data_set);
  if (!top.Has(tags::kExtendedOffsetTable)) return;
  std::vector<std::uint64_t> offsets = LittleEndianUint64s(top.Raw(tags::kExtendedOffsetTable, limits::kFragments * 8));
  if (IsAscendingFromZero(offsets, source_->Size() - first_item_) && (declared == 0 || offsets.size() == declared)) {
    table_ = std::move(offsets);
  } else {
    notes_.emplace_back("The Extended Offset Table cannot be right; frames were found without it.");
  }
}

Result<void> FrameLocator::OpenEncapsulated(const DataSet& data_set, std::uint32_t declared) {
  const auto first_item = ReadBasicOffsetTable(data_set.structure().pixels->value_offset, declared);
  if (!first_item) return std::unexpected(first_item.error());
  first_item_ = *first_item;
  sequence_end_ = source_->Size();
  is_rle_ = data_set.layout().transfer_syntax_uid == kRleLossless;
  ReadExtendedOffsetTable(data_set, declared);
  if (!table_.empty()) {
    frame_count_ = static_cast<std::uint32_t>(table_.size());
    // One look at the last frame tells whether the table fits these fragments at all.
    if (LocateByTable(0) && LocateByTable(frame_count_ - 1)) return {};
    notes_.emplace_back("The offset table does not point to fragments; frames were found without it.");
    table_.clear();
  }
  return FindByFragments(declared);
}

/// The offset table of a video is empty (PS3.5 A.4.5); one that is not says nothing about a stream, and is skipped.
Result<void> FrameLocator::OpenStream(const DataSet& data_set, std::uint32_t declared) {
  const auto first_item = ReadBasicOffsetTable(data_set.structure().pixels->value_offset, 0);
  if (!first_item) return std::unexpected(first_item.error());
  table_.clear();
  notes_.clear();
  auto fragments = WalkFragments(*first_item, source_->Size());
  if (!fragments) return std::unexpected(std::move(fragments.error()));
  FrameLocation& stream = frames_.emplace_back();
  for (const Fragment& fragment : *fragments) stream.ranges.push_back(fragment.range);
  const std::uint64_t bytes = TotalBytes(stream);
  if (bytes == 0) return FailAt(ErrorCode::kTruncated, "Pixel Data has no bytes of video", *first_item);
  // Every frame takes a byte at the least, whatever Number of Frames says.
  frame_count_ = static_cast<std::uint32_t>(std::min<std::uint64_t>(std::max<std::uint32_t>(declared, 1), bytes));
  return {};
}

/// The fragments from the item head at `begin` up to `end` or the sequence delimiter, whichever comes first.
Result<std::vector<Fragment>> FrameLocator::WalkFragments(std::uint64_t begin, std::uint64_t end) {
  std::vector<Fragment> fragments;
  FragmentWalk walk(*source_, begin, end);
  while (true) {
    const auto fragment = walk.Next(notes_);
    if (!fragment) return std::unexpected(fragment.error());
    if (!*fragment) return fragments;
    fragments.push_back(**fragment);
  }
}

Result<void> FrameLocator::FindByFragments(std::uint32_t declared) {
  declared_ = declared;
  fragments_.clear();
  frames_.clear();
  walk_.emplace(*source_, first_item_, sequence_end_);
  // A single frame takes all fragments, and without a number only all of them tell it.
  bool is_regular = declared > 1;
  while (is_regular &&
         (fragments_.size() < kFragmentsAtOnce || fragments_.back().range.offset - first_item_ < kBytesAtOnce)) {
    const auto on = WalkOn();
    if (!on) return std::unexpected(on.error());
    is_regular = *on;
  }
  if (!is_regular || declared <= fragments_.size()) return GroupAllFragments();
  const std::uint64_t most = (source_->Size() - first_item_) / ItemHead::kBytes;
  frame_count_ = static_cast<std::uint32_t>(std::min<std::uint64_t>(declared, most));
  return {};
}

/// Takes one fragment more.
/// @return whether every fragment so far can only be a frame: there is another one, and all start a codestream, or none
Result<bool> FrameLocator::WalkOn() {
  const auto fragment = walk_->Next(notes_);
  if (!fragment) return std::unexpected(fragment.error());
  if (!*fragment) return false;
  fragments_.push_back(**fragment);
  return fragments_.back().starts_codestream == fragments_.front().starts_codestream;
}

/// Where the fragments are at an end, or one is not like the others, they tell the frames only together; so they do
/// where the last frame that was declared may not be the last that is there.
/// @return whether the frame is one of the fragments so far
Result<bool> FrameLocator::WalkToFrame(std::uint32_t frame_index) {
  if (frame_index + 1 == declared_) return false;
  // The fragment behind it shows that it ends.
  while (fragments_.size() < std::size_t{frame_index} + 2) {
    const auto on = WalkOn();
    if (!on || !*on) return on;
  }
  return true;
}

Result<void> FrameLocator::GroupAllFragments() {
  while (!walk_->is_over()) {
    if (const auto on = WalkOn(); !on) return std::unexpected(on.error());
  }
  walk_.reset();
  const std::vector<Fragment> fragments = std::exchange(fragments_, {});
  if (fragments.empty()) return FailAt(ErrorCode::kTruncated, "frame 1: Pixel Data has no fragments", first_item_);
  const auto starts = static_cast<std::size_t>(std::ranges::count_if(fragments, &Fragment::starts_codestream));
  // RLE has no marker, and each of its frames is one fragment (PS3.5 A.4.2). Otherwise a new frame begins where a
  // codestream does; a single frame takes all fragments, whatever they start with.
  const bool one_each = fragments.size() == declared_ || (starts == 0 && declared_ != 1);
  for (const Fragment& fragment : fragments) {
    const bool begins_frame = frames_.empty() || one_each || fragment.starts_codestream;
    if (begins_frame) frames_.emplace_back();
    frames_.back().ranges.push_back(fragment.range);
  }
  frame_count_ = static_cast<std::uint32_t>(frames_.size());
  if (is_rle_ && frame_count_ < fragments.size()) {
    notes_.emplace_back("A frame of RLE has more than one fragment.");
  }
  if (declared_ != 0 && frame_count_ != declared_) {
    notes_.push_back(Format("{} frames are there, {} are declared.", frame_count_, declared_));
  }
  return {};
}

Result<void> FrameLocator::CountAll() { return walk_ ? GroupAllFragments() : Result<void>(); }

Result<FrameLocation> FrameLocator::LocateByFragments(std::uint32_t frame_index) {
  if (!walk_) return frames_[frame_index];
  const auto is_known = WalkToFrame(frame_index);
  if (!is_known) return std::unexpected(is_known.error());
  if (*is_known) return FrameLocation{.ranges = {fragments_[frame_index].range}};
  if (auto grouped = GroupAllFragments(); !grouped) return std::unexpected(std::move(grouped.error()));
  return Locate(frame_index);
}

Result<FrameLocation> FrameLocator::LocateByTable(std::uint32_t frame_index) {
  const std::uint64_t begin = first_item_ + table_[frame_index];
  const bool is_last = frame_index + 1 == table_.size();
  const std::uint64_t end = is_last ? sequence_end_ : first_item_ + table_[frame_index + 1];
  const std::size_t notes_before = notes_.size();
  auto fragments = WalkFragments(begin, end);
  if (!fragments) return std::unexpected(std::move(fragments.error()));
  FrameLocation location;
  for (const Fragment& fragment : *fragments) location.ranges.push_back(fragment.range);
  const bool ends_where_it_should =
      is_last || (!location.ranges.empty() && location.ranges.back().offset + location.ranges.back().length == end);
  if (location.ranges.empty() || !ends_where_it_should) {
    notes_.resize(notes_before);
    return FailAt(ErrorCode::kMalformed, Format("the offset of frame {} is wrong", frame_index + 1), begin);
  }
  return location;
}

Result<FrameLocation> FrameLocator::Locate(std::uint32_t frame_index) {
  if (frame_index >= frame_count_) {
    return Fail(ErrorCode::kNotFound, Format("frame {} of {}", frame_index + 1, frame_count_));
  }
  if (!is_encapsulated_) return LocateNative(frame_index);
  if (is_one_stream_) return frames_.front();
  if (table_.empty()) return LocateByFragments(frame_index);
  auto located = LocateByTable(frame_index);
  if (located) return located;
  const auto declared = static_cast<std::uint32_t>(table_.size());
  table_.clear();
  notes_.emplace_back("The offset table does not point to fragments; frames were found without it.");
  if (auto found = FindByFragments(declared); !found) return std::unexpected(std::move(found.error()));
  return Locate(frame_index);
}

Result<std::vector<std::uint8_t>> ReadFrameBytes(const DataSet& data_set, const FrameLocation& location) {
  std::vector<std::uint8_t> bytes(static_cast<std::size_t>(TotalBytes(location)));
  std::span<std::uint8_t> rest(bytes);
  for (const ByteRange& range : location.ranges) {
    const auto part = rest.first(static_cast<std::size_t>(range.length));
    if (auto read = data_set.data_source().Read(range.offset, part); !read) {
      return std::unexpected(std::move(read.error()));
    }
    rest = rest.subspan(part.size());
  }
  return bytes;
}

}  // namespace negatoscope
