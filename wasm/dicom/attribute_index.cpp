#include "dicom/attribute_index.h"

#include <algorithm>
#include <utility>

#include "core/limits.h"
#include "dicom/encoding.h"
#include "dicom/inflate.h"

namespace negatoscope {

namespace {

/// Each fragment is a read in a place of its own. Beyond this, what follows the pixels is not looked for.
constexpr std::size_t kMostFragmentsWalked = 1000;

/// The first part of a source.
class HeadOf final : public ByteSource {
 public:
  HeadOf(ByteSource& source, std::uint64_t size) : source_(source), size_(std::min(size, source.Size())) {}

  [[nodiscard]] std::uint64_t Size() const override { return size_; }
  [[nodiscard]] Result<void> Read(std::uint64_t offset, std::span<std::uint8_t> into) override {
    if (offset > size_ || into.size() > size_ - offset) {
      return FailAt(ErrorCode::kTruncated, "beyond the end of this part", size_);
    }
    return source_.Read(offset, into);
  }

 private:
  ByteSource& source_;
  std::uint64_t size_;
};

/// Where the fragments of encapsulated pixels end, past their delimiter (PS3.5 A.4); nothing where that would take too
/// long to find, or does not come.
std::optional<std::uint64_t> EndOfFragments(ByteSource& source, std::uint64_t at, bool is_big_endian) {
  for (std::size_t count = 0; count < kMostFragmentsWalked; ++count) {
    std::array<std::uint8_t, 8> head{};
    if (source.Size() < head.size() || at > source.Size() - head.size() || !source.Read(at, head)) return std::nullopt;
    if (LoadUint16(head, 0, is_big_endian) != 0xFFFE) return std::nullopt;
    at += head.size();
    const std::uint16_t element = LoadUint16(head, 2, is_big_endian);
    if (element == 0xE0DD) return at;
    const std::uint32_t length = LoadUint32(head, 4, is_big_endian);
    if (element != 0xE000 || length > source.Size() - at) return std::nullopt;
    at += length;
  }
  return std::nullopt;
}

}  // namespace

/// Turns what the walk passes into entries.
class AttributeIndex::Collector final : public StructureListener {
 public:
  Collector(AttributeIndex& index, bool is_meta) : index_(index), is_meta_(is_meta) {}
  ~Collector() override { CloseTo(0); }
  Collector(const Collector&) = delete;
  Collector& operator=(const Collector&) = delete;

  [[nodiscard]] bool Passed(const PassedElement& element) override {
    std::vector<AttributeEntry>& entries = index_.entries_;
    CloseTo(element.level);
    if (entries.size() >= kMostEntries) {
      index_.is_cut_ = true;
      return false;
    }
    const auto number = static_cast<std::uint32_t>(entries.size());
    AttributeEntry entry{.value_offset = element.value_offset,
                         .tag = element.tag,
                         .end = number + 1,
                         .length = element.length,
                         .depth = static_cast<std::uint8_t>(element.level),
                         .is_meta = is_meta_,
                         .is_implicit_little = element.is_implicit_little};
    if (element.vr.size() == 2) entry.vr = {element.vr[0], element.vr[1]};
    if (!open_.empty()) {
      entry.parent = open_.back();
      entry.item_number = entries[entry.parent].child_count++;
    }
    entries.push_back(entry);
    open_.push_back(number);
    return true;
  }

 private:
  void CloseTo(std::size_t level) {
    for (; open_.size() > level; open_.pop_back()) {
      index_.entries_[open_.back()].end = static_cast<std::uint32_t>(index_.entries_.size());
    }
  }

  AttributeIndex& index_;
  bool is_meta_;
  std::vector<std::uint32_t> open_;  ///< one a level
};

Result<AttributeIndex> AttributeIndex::Open(ByteSource& source) {
  AttributeIndex index;
  index.raw_ = &source;
  index.file_ = std::make_unique<BlockCachedSource>(source);
  auto layout = FindDataSet(*index.file_);
  if (!layout) return std::unexpected(std::move(layout.error()));
  index.layout_ = std::move(*layout);
  FileLayout& found = index.layout_;
  if (found.start != FileStart::kBareDataSet && found.data_set_offset > found.meta_offset) {
    HeadOf meta(*index.file_, found.data_set_offset);
    Collector collector(index, true);
    // a broken one costs the meta rows, not the data set
    [[maybe_unused]] const auto scanned = ScanStructure(meta, found.meta_offset, found.meta_encoding, &collector);
  }
  std::uint64_t begin = found.data_set_offset;
  if (found.is_deflated) {
    auto inflated = InflateFrom(*index.file_, begin);
    if (!inflated) return std::unexpected(std::move(inflated.error()));
    const std::span head(inflated->bytes.data(), std::min<std::size_t>(inflated->bytes.size(), 4096));
    if (const auto detected = DetectEncoding(head, inflated->bytes.size())) found.encoding = *detected;
    index.inflated_ = std::make_unique<MemorySource>(std::move(inflated->bytes));
    begin = 0;
  }
  if (auto walked = index.Walk(begin, found.encoding); !walked) return std::unexpected(std::move(walked.error()));
  return index;
}

/// The walk stops at pixels; whatever stands behind them (signatures, padding) is walked as well.
Result<void> AttributeIndex::Walk(std::uint64_t begin, Encoding encoding) {
  ByteSource& source = inflated_ ? static_cast<ByteSource&>(*inflated_) : *file_;
  constexpr int kMostPixelElements = 4;
  for (int round = 0; round < kMostPixelElements; ++round) {
    Collector collector(*this, false);
    auto structure = ScanStructure(source, begin, encoding, &collector);
    if (!structure) {
      // what was found before stands: somebody looks here for what is wrong with the file
      if (!entries_.empty() && structure.error().code != ErrorCode::kReadFailed) return {};
      return std::unexpected(std::move(structure.error()));
    }
    if (!structure->pixels) return {};
    const PixelElement& pixels = *structure->pixels;
    if (pixels.value_length) {
      if (pixels.value_offset > source.Size() || *pixels.value_length > source.Size() - pixels.value_offset) return {};
      begin = pixels.value_offset + *pixels.value_length;
    } else {
      // past the cache: its blocks are larger than a head and would be read for nothing
      ByteSource& heads = inflated_ ? source : *raw_;
      const auto end = EndOfFragments(heads, pixels.value_offset, encoding.is_big_endian);
      encapsulated_[pixels.value_offset] = end.value_or(source.Size()) - pixels.value_offset;
      if (!end) return {};
      begin = *end;
    }
    if (begin >= source.Size()) return {};
  }
  return {};
}

ByteSource& AttributeIndex::SourceOf(const AttributeEntry& entry) const {
  return IsInFile(entry) ? static_cast<ByteSource&>(*file_) : *inflated_;
}

bool AttributeIndex::IsBigEndian(const AttributeEntry& entry) const {
  if (entry.is_implicit_little) return false;
  return entry.is_meta ? layout_.meta_encoding.is_big_endian : layout_.encoding.is_big_endian;
}

std::optional<std::uint64_t> AttributeIndex::ByteLength(const AttributeEntry& entry) const {
  if (entry.length != kUndefinedLength) {
    // pixels may announce more than the file has
    const std::uint64_t size = SourceOf(entry).Size();
    return std::min<std::uint64_t>(entry.length, size - std::min(size, entry.value_offset));
  }
  const auto found = encapsulated_.find(entry.value_offset);
  return found != encapsulated_.end() && !entry.is_meta ? std::optional(found->second) : std::nullopt;
}

}  // namespace negatoscope
