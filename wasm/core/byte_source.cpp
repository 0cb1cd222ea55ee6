#include "core/byte_source.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "core/format.h"

namespace negatoscope {

namespace {

Result<void> CheckRange(std::uint64_t size, std::uint64_t offset, std::uint64_t length) {
  if (offset <= size && length <= size - offset) return {};
  return FailAt(ErrorCode::kTruncated, Format("{} bytes wanted at {}, the file has {}", length, offset, size), size);
}

}  // namespace

Result<void> MemorySource::Read(std::uint64_t offset, std::span<std::uint8_t> into) {
  if (auto in_range = CheckRange(bytes_.size(), offset, into.size()); !in_range) return in_range;
  if (!into.empty()) std::memcpy(into.data(), bytes_.data() + offset, into.size());
  return {};
}

const BlockCachedSource::Block* BlockCachedSource::BlockAt(std::uint64_t offset) const {
  for (const Block& block : blocks_) {
    if (block.Holds(offset)) return &block;
  }
  return nullptr;
}

Result<const BlockCachedSource::Block*> BlockCachedSource::Fetch(std::uint64_t offset, std::uint64_t wanted_bytes) {
  // Read on, also over a value that is left out, and blocks grow; jump, and they start small again: frames far apart
  // must not cost a megabyte each.
  const std::uint64_t read_to = blocks_.empty() ? 0 : blocks_.front().offset + blocks_.front().size;
  const bool reads_on = !blocks_.empty() && offset >= read_to && offset - read_to < next_block_bytes_;
  next_block_bytes_ = reads_on ? std::min(next_block_bytes_ * 2, kLargestBlockBytes) : kFirstBlockBytes;
  const auto block_bytes = static_cast<std::size_t>(
      std::min(Size() - offset, std::max(next_block_bytes_, std::min(wanted_bytes, kLargestBlockBytes))));
  // a block that could not be filled is not kept, so that it need not be cleared
  Block block{
      .offset = offset, .size = block_bytes, .bytes = std::make_unique_for_overwrite<std::uint8_t[]>(block_bytes)};
  if (auto read = source_.Read(offset, {block.bytes.get(), block.size}); !read) {
    failure_ = read.error();
    return std::unexpected(std::move(read.error()));
  }
  bytes_fetched_ += block_bytes;
  kept_bytes_ += block_bytes;
  ++reads_made_;
  blocks_.push_front(std::move(block));
  DropOldest();
  return &blocks_.front();
}

void BlockCachedSource::DropOldest() {
  while (kept_bytes_ > kKeptBytes && blocks_.size() > 1) {
    kept_bytes_ -= blocks_.back().size;
    blocks_.pop_back();
  }
}

bool BlockCachedSource::ReadFromNewest(std::uint64_t offset, std::span<std::uint8_t> into) const {
  if (into.empty() || blocks_.empty()) return false;
  const Block& newest = blocks_.front();
  if (!newest.Holds(offset)) return false;
  const auto begin = static_cast<std::size_t>(offset - newest.offset);
  if (into.size() > newest.size - begin) return false;
  std::memcpy(into.data(), newest.bytes.get() + begin, into.size());
  return true;
}

Result<void> BlockCachedSource::Read(std::uint64_t offset, std::span<std::uint8_t> into) {
  // Nearly all reads: a few bytes of the header, which is one block.
  if (ReadFromNewest(offset, into)) return {};
  if (auto in_range = CheckRange(Size(), offset, into.size()); !in_range) return in_range;
  while (!into.empty()) {
    const Block* block = BlockAt(offset);
    if (block == nullptr) {
      auto fetched = Fetch(offset, into.size());
      if (!fetched) return std::unexpected(std::move(fetched.error()));
      block = *fetched;
    }
    const std::uint64_t begin = offset - block->offset;
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(into.size(), block->size - begin));
    std::memcpy(into.data(), block->bytes.get() + begin, count);
    into = into.subspan(count);
    offset += count;
  }
  return {};
}

}  // namespace negatoscope
