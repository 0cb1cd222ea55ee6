#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "core/result.h"

namespace negatoscope {

/// A range of bytes: a file, a slice of a ZIP, a buffer. It is read in ranges and never held whole.
class ByteSource {
 public:
  ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;
  virtual ~ByteSource() = default;

  [[nodiscard]] virtual std::uint64_t Size() const = 0;

  /// Fills `into` with the bytes from `offset` on.
  /// @return kTruncated where the range leaves the source (nothing is read then), kReadFailed where reading fails.
  [[nodiscard]] virtual Result<void> Read(std::uint64_t offset, std::span<std::uint8_t> into) = 0;
};

/// Bytes in memory that this source owns.
class MemorySource final : public ByteSource {
 public:
  explicit MemorySource(std::vector<std::uint8_t> bytes) : bytes_(std::move(bytes)) {}

  [[nodiscard]] std::uint64_t Size() const override { return bytes_.size(); }
  [[nodiscard]] Result<void> Read(std::uint64_t offset, std::span<std::uint8_t> into) override;

 private:
  std::vector<std::uint8_t> bytes_;
};

/// Turns many small reads into few larger ones: in a browser every read costs about a millisecond, whatever its size.
///
/// Blocks start at 16 KiB, which holds most CT and MR headers, and double up to 1 MiB as more is asked for, also where
/// less than a block is left out in between. Blocks stay, oldest out, up to 8 MiB: a header is walked once for its
/// structure and once for its values, and is fetched once. Does not own `source`, which must outlive it.
class BlockCachedSource final : public ByteSource {
 public:
  static constexpr std::uint64_t kFirstBlockBytes = std::uint64_t{16} * 1024;
  static constexpr std::uint64_t kLargestBlockBytes = std::uint64_t{1024} * 1024;
  static constexpr std::uint64_t kKeptBytes = std::uint64_t{8} * 1024 * 1024;

  explicit BlockCachedSource(ByteSource& source) : source_(source) {}

  [[nodiscard]] std::uint64_t Size() const override { return source_.Size(); }
  [[nodiscard]] Result<void> Read(std::uint64_t offset, std::span<std::uint8_t> into) override;

  /// Why the source could not be read since somebody asked last; nothing where it always could. For who reads values
  /// that may be absent: one that could not be read is not absent.
  [[nodiscard]] std::optional<Error> TakeFailure() { return std::exchange(failure_, std::nullopt); }

  /// How many bytes were fetched from the source, and in how many reads.
  [[nodiscard]] std::uint64_t BytesFetched() const { return bytes_fetched_; }
  [[nodiscard]] std::uint64_t ReadsMade() const { return reads_made_; }

 private:
  struct Block {
    std::uint64_t offset = 0;
    std::size_t size = 0;
    std::unique_ptr<std::uint8_t[]> bytes;
    [[nodiscard]] bool Holds(std::uint64_t at) const { return at >= offset && at - offset < size; }
  };

  [[nodiscard]] bool ReadFromNewest(std::uint64_t offset, std::span<std::uint8_t> into) const;
  [[nodiscard]] const Block* BlockAt(std::uint64_t offset) const;
  [[nodiscard]] Result<const Block*> Fetch(std::uint64_t offset, std::uint64_t wanted_bytes);
  void DropOldest();

  ByteSource& source_;
  std::deque<Block> blocks_;  ///< newest in front
  std::optional<Error> failure_;
  std::uint64_t kept_bytes_ = 0;
  std::uint64_t next_block_bytes_ = kFirstBlockBytes;
  std::uint64_t bytes_fetched_ = 0;
  std::uint64_t reads_made_ = 0;
};

}  // namespace negatoscope
