#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/byte_source.h"
#include "core/frame_location.h"
#include "core/pixel_description.h"
#include "core/result.h"
#include "dicom/data_set.h"

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
  /// where the numbers match, else by the codestreams' own start markers.
  /// @param data_set  must outlive the locator
  /// @param declared_frames  Number of Frames; 0 where it is no count, and the data decide
  /// @param arrangement  with kOneStream, every frame up to `declared_frames` (at least one) is the whole stream: what
  /// is in it only a decoder of video knows
  /// @return kTruncated where not one frame is there; kMalformed; kLimit; kReadFailed
  [[nodiscard]] static Result<FrameLocator> Open(const DataSet& data_set, const PixelDescription& description,
                                                 std::uint32_t declared_frames,
                                                 FrameArrangement arrangement = FrameArrangement::kFrameByFrame);

  /// Frames that are really there, the last one possibly cut.
  [[nodiscard]] std::uint32_t frame_count() const { return frame_count_; }
  [[nodiscard]] bool is_encapsulated() const { return is_encapsulated_; }

  /// @return kNotFound beyond `frame_count`; kMalformed where the fragments of this frame cannot be followed
  [[nodiscard]] Result<FrameLocation> Locate(std::uint32_t frame_index);

  /// Where tables, counts and fragments disagree.
  [[nodiscard]] const std::vector<std::string>& notes() const { return notes_; }

 private:
  struct Fragment {
    ByteRange range;
    bool starts_codestream = false;
  };

  explicit FrameLocator(ByteSource& source) : source_(&source) {}

  Result<void> OpenNative(const Structure& structure, const PixelDescription& description, std::uint32_t declared);
  Result<void> OpenEncapsulated(const DataSet& data_set, std::uint32_t declared);
  Result<void> OpenStream(const DataSet& data_set, std::uint32_t declared);
  [[nodiscard]] Result<std::uint64_t> ReadBasicOffsetTable(std::uint64_t at, std::uint32_t declared);
  void ReadExtendedOffsetTable(const DataSet& data_set, std::uint32_t declared);
  [[nodiscard]] Result<FrameLocation> LocateNative(std::uint32_t frame_index) const;
  [[nodiscard]] Result<FrameLocation> LocateByTable(std::uint32_t frame_index);
  [[nodiscard]] Result<std::vector<Fragment>> WalkFragments(std::uint64_t begin, std::uint64_t end);
  Result<void> GroupAllFragments(std::uint32_t declared);

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
  // Encapsulated without: all fragments, frame by frame; or one entry, the stream.
  std::vector<FrameLocation> frames_;
};

}  // namespace negatoscope
