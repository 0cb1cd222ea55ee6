#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/byte_source.h"
#include "core/frame_location.h"
#include "core/result.h"
#include "core/tag.h"

namespace negatoscope {

/// The head of an item or of a delimiter.
struct ItemHead {
  static constexpr std::uint64_t kBytes = 8;

  Tag tag;
  std::uint32_t length = 0;
};

/// In encapsulated Pixel Data, where items are little endian (PS3.5 A.4).
[[nodiscard]] Result<ItemHead> ReadItemHead(ByteSource& source, std::uint64_t at);

/// A fragment of encapsulated Pixel Data: the value of one item (PS3.5 A.4).
struct Fragment {
  ByteRange range;
  bool starts_codestream = false;  ///< of JPEG, JPEG-LS, JPEG 2000 or JPEG XL, bare or in its container
};

/// Goes from fragment to fragment. Each takes a read, in a browser about a millisecond, and only its length tells where
/// the next one is: who needs the first few of many stops early.
class FragmentWalk {
 public:
  /// @param source  must outlive the walk
  /// @param begin  the head of the first fragment's item
  /// @param end  where fragments end at the latest; the size of the source where only the delimiter tells
  FragmentWalk(ByteSource& source, std::uint64_t begin, std::uint64_t end)
      : source_(&source), begin_(begin), at_(begin), end_(end) {}

  /// @param notes  gets what is wrong on the way: a cut fragment, a missing delimiter, garbage between fragments
  /// @return the next fragment, nothing behind the last one; kMalformed where not even the first item is one; kLimit
  /// (limits::kFragments); kReadFailed
  [[nodiscard]] Result<std::optional<Fragment>> Next(std::vector<std::string>& notes);

  [[nodiscard]] bool is_over() const { return is_over_; }

 private:
  [[nodiscard]] Result<std::optional<ItemHead>> NextHead(std::vector<std::string>& notes);

  ByteSource* source_;
  std::uint64_t begin_;
  std::uint64_t at_;
  std::uint64_t end_;
  std::uint64_t count_ = 0;
  bool is_over_ = false;
};

}  // namespace negatoscope
