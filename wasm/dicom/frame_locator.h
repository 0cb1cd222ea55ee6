#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/byte_source.h"
#include "core/frame_location.h"
#include "core/pixel_description.h"
#include "core/result.h"
#include "dicom/data_set.h"
#include "dicom/fragment_walk.h"

namespace negatoscope {

/// How encapsulated Pixel Data holds its frames.
enum class FrameArrangement : std::uint8_t {
  kFrameByFrame,  ///< one or several fragments a frame (PS3.5 A.4.1 to A.4.4)
  kOneStream,     ///< all fragments together are one stream of all frames: video (PS3.5 A.4.5 to A.4.9)
};

/// Where every frame of an image lies.
class FrameLocator {
 public:
  /// Native Pixel Data by arithmetic (PS3.5 8.1.1); encapsulated Pixel Data by walking the fragments (PS3.5 A.4):
  /// the Extended Offset Table where it holds, else the Basic Offset Table where it holds, else one fragment a frame
  /// where the numbers match, else by the codestreams' own start markers. Of many fragments that all look alike only
  /// the first are walked here, the others when their frames are asked for: there may be gigabytes of them.
  /// @param data_set  must outlive the locator
  /// @param declared_frames  Number of Frames; 0 where it is no count, and the data decide
  /// @param arrangement  with kOneStream, every frame up to `declared_frames` (at least one) is the whole stream: what
  /// is in it only a decoder of video knows
  /// @return kTruncated where not one frame is there; kMalformed; kLimit; kReadFailed
  [[nodiscard]] static Result<FrameLocator> Open(const DataSet& data_set, const PixelDescription& description,
                                                 std::uint32_t declared_frames,
                                                 FrameArrangement arrangement = FrameArrangement::kFrameByFrame);

  /// Frames that are there, the last one possibly cut; as many as declared as long as nobody has seen the last one.
  [[nodiscard]] std::uint32_t frame_count() const { return frame_count_; }
  /// Walks all fragments, however many: `frame_count` tells then how many frames are there.
  [[nodiscard]] Result<void> CountAll();
  [[nodiscard]] bool is_encapsulated() const { return is_encapsulated_; }

  /// May find that there are other frames than were declared: `frame_count` and `notes` tell afterwards.
  /// @return kNotFound beyond `frame_count`; kMalformed where the fragments of this frame cannot be followed
  [[nodiscard]] Result<FrameLocation> Locate(std::uint32_t frame_index);

  /// Where tables, counts and fragments disagree.
  [[nodiscard]] const std::vector<std::string>& notes() const { return notes_; }

 private:
  explicit FrameLocator(ByteSource& source) : source_(&source) {}

  Result<void> OpenNative(const Structure& structure, const PixelDescription& description, std::uint32_t declared);
  Result<void> OpenEncapsulated(const DataSet& data_set, std::uint32_t declared);
  Result<void> OpenStream(const DataSet& data_set, std::uint32_t declared);
  [[nodiscard]] Result<std::uint64_t> ReadBasicOffsetTable(std::uint64_t at, std::uint32_t declared);
  void ReadExtendedOffsetTable(const DataSet& data_set, std::uint32_t declared);
  [[nodiscard]] Result<FrameLocation> LocateNative(std::uint32_t frame_index) const;
  [[nodiscard]] Result<FrameLocation> LocateByTable(std::uint32_t frame_index);
  [[nodiscard]] Result<std::vector<Fragment>> WalkFragments(std::uint64_t begin, std::uint64_t end);
  Result<void> FindByFragments(std::uint32_t declared);
  [[nodiscard]] Result<bool> WalkToFrame(std::uint32_t frame_index);
  [[nodiscard]] Result<bool> WalkOn();
  Result<void> GroupAllFragments();
  [[nodiscard]] Result<FrameLocation> LocateByFragments(std::uint32_t frame_index);

  ByteSource* source_;
  bool is_encapsulated_ = false;
  bool is_rle_ = false;
  bool is_one_stream_ = false;
  std::uint32_t frame_count_ = 0;
  std::vector<std::string> notes_;
  // Native: where the cells are, and how many bits a frame takes.
  ByteRange pixels_;
  std::uint64_t frame_bits_ = 0;
  // Encapsulated with a table that holds: offset of each frame's first item head, relative to `first_item_`.
  std::vector<std::uint64_t> table_;
  std::uint64_t first_item_ = 0;
  std::uint64_t sequence_end_ = 0;
  // Encapsulated without: the fragments so far, as long as each of them can only be a frame; `walk_` has the rest.
  std::optional<FragmentWalk> walk_;
  std::vector<Fragment> fragments_;
  std::uint32_t declared_ = 0;
  // All fragments, frame by frame; or one entry, the stream.
  std::vector<FrameLocation> frames_;
};

/// The bytes of a frame, its ranges joined.
/// @return kTruncated where they leave the data set, kReadFailed
[[nodiscard]] Result<std::vector<std::uint8_t>> ReadFrameBytes(const DataSet& data_set, const FrameLocation& location);

}  // namespace negatoscope
