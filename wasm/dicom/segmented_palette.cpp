#include <algorithm>
#include <cmath>

#include "dicom/read_display.h"

namespace negatoscope {

namespace {

enum Opcode : std::uint16_t { kDiscrete = 0, kLinear = 1, kIndirect = 2 };

class Expander {
 public:
  Expander(const std::vector<std::uint16_t>& segments, std::size_t expected, std::size_t unit_bytes)
      : segments_(segments), expected_(expected), unit_bytes_(unit_bytes) {
    entries_.reserve(expected);
  }

  std::vector<std::uint16_t> Run() {
    std::size_t at = 0;
    while (at < segments_.size() && entries_.size() < expected_) {
      const std::size_t next = Segment(at, true);
      if (next == at) break;
      at = next;
    }
    entries_.resize(std::min(entries_.size(), expected_));
    return std::move(entries_);
  }

 private:
  /// @return where the next segment starts, `at` where this one is damaged
  std::size_t Segment(std::size_t at, bool may_be_indirect) {
    if (segments_.size() - at < 3) return at;
    const std::uint16_t count = segments_[at + 1];
    switch (segments_[at]) {
      case kDiscrete:
        return Discrete(at, count);
      case kLinear:
        return Linear(at, count);
      case kIndirect:
        return may_be_indirect ? Indirect(at, count) : at;
      default:
        return at;
    }
  }

  std::size_t Discrete(std::size_t at, std::size_t count) {
    const std::size_t available = std::min(count, segments_.size() - at - 2);
    for (std::size_t i = 0; i < available && entries_.size() < expected_; ++i)
      entries_.push_back(segments_[at + 2 + i]);
    return at + 2 + available;
  }

  /// PS3.3 C.7.9.2.2: `count` entries on a line from the last value (not repeated) to `end` (included).
  std::size_t Linear(std::size_t at, std::size_t count) {
    if (entries_.empty()) return at;
    const double from = entries_.back();
    const double to = segments_[at + 2];
    for (std::size_t i = 1; i <= count && entries_.size() < expected_; ++i) {
      const double value = from + (to - from) * static_cast<double>(i) / static_cast<double>(count);
      entries_.push_back(static_cast<std::uint16_t>(std::lround(value)));
    }
    return at + 3;
  }

  /// PS3.3 C.7.9.2.3: repeats `count` segments from a byte offset of 32 bits on; those may not be indirect themselves.
  std::size_t Indirect(std::size_t at, std::size_t count) {
    const std::size_t units = 4 / unit_bytes_;
    if (segments_.size() - at < 2 + units) return at;
    std::size_t byte_offset = 0;
    for (std::size_t i = 0; i < units; ++i) byte_offset |= std::size_t{segments_[at + 2 + i]} << (8 * unit_bytes_ * i);
    std::size_t target = byte_offset / unit_bytes_;
    for (std::size_t i = 0; i < count && target < segments_.size() && entries_.size() < expected_; ++i) {
      const std::size_t next = Segment(target, false);
      if (next == target) break;
      target = next;
    }
    return at + 2 + units;
  }

  const std::vector<std::uint16_t>& segments_;
  std::size_t expected_;
  std::size_t unit_bytes_;
  std::vector<std::uint16_t> entries_;
};

}  // namespace

std::vector<std::uint16_t> ExpandSegmentedPalette(const std::vector<std::uint16_t>& segments,
                                                  std::size_t expected_entries, std::size_t unit_bytes) {
  return Expander(segments, expected_entries, unit_bytes).Run();
}

}  // namespace negatoscope
