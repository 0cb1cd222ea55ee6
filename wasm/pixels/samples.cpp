#include "pixels/samples.h"

#include "core/limits.h"

namespace negatoscope {

Result<void> CheckFrame(const Frame& frame) {
  if (frame.rows == 0 || frame.columns == 0 || frame.samples_per_pixel == 0) {
    return Fail(ErrorCode::kInvalid, "a frame without pixels");
  }
  // Pixels first: their number fits in 64 bits, the number of bytes need not.
  if (std::uint64_t{frame.rows} * frame.columns > limits::kFrameBytes || FrameBytes(frame) > limits::kFrameBytes) {
    return Fail(ErrorCode::kLimit, "the frame has more bytes than limits::kFrameBytes");
  }
  if (frame.bytes.size() < FrameBytes(frame)) {
    return Fail(ErrorCode::kTruncated, "the frame has fewer bytes than its rows and columns need");
  }
  return {};
}

}  // namespace negatoscope
