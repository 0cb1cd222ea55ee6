#include "codecs/deflated_frame_codec.h"

#define ZLIB_CONST  // zlib then takes its input as const
#include <zlib.h>

#include <cstddef>
#include <limits>
#include <new>
#include <vector>

#include "codecs/native_codec.h"
#include "codecs/pixel_checks.h"
#include "core/format.h"

namespace negatoscope {

namespace {

// zlib's documentation: deflate cannot do better than 1032 : 1.
constexpr std::uint64_t kMaxExpansion = 1032;
constexpr int kRawDeflate = -15;

class Inflater {
 public:
  Inflater() { is_open_ = inflateInit2(&stream_, kRawDeflate) == Z_OK; }
  ~Inflater() {
    if (is_open_) inflateEnd(&stream_);
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  // Gives the number of bytes written and zlib's last word.
  std::size_t Run(std::span<const std::uint8_t> in, std::span<std::uint8_t> out, int& status) {
    status = Z_MEM_ERROR;
    if (!is_open_) return 0;
    stream_.next_in = in.data();
    stream_.avail_in = static_cast<uInt>(in.size());
    stream_.next_out = out.data();
    stream_.avail_out = static_cast<uInt>(out.size());
    status = inflate(&stream_, Z_FINISH);
    return out.size() - stream_.avail_out;
  }

 private:
  z_stream stream_{};
  bool is_open_ = false;
};

Result<Frame> InflateFrame(std::span<const std::uint8_t> codestream, const PixelDescription& description,
                           std::uint64_t native_bytes) {
  // Room for padding to an even length and a byte more, by which DecodeNative sees that the frame goes on.
  std::vector<std::uint8_t> native(static_cast<std::size_t>(native_bytes) + 2);
  int status = Z_OK;
  native.resize(Inflater().Run(codestream, native, status));
  if (status == Z_MEM_ERROR) return Fail(ErrorCode::kOutOfMemory, "while inflating a frame");
  if (native.empty()) return Fail(ErrorCode::kMalformed, "the frame is not a deflate stream");
  auto frame = DecodeNative(native, description);
  if (frame && status == Z_DATA_ERROR) frame->notes.emplace_back("The deflate stream of the frame is damaged.");
  return frame;
}

}  // namespace

Result<Frame> DecodeDeflatedFrame(std::span<const std::uint8_t> codestream, const PixelDescription& description) {
  if (auto valid = ValidateDescription(description); !valid) return std::unexpected(valid.error());
  if (codestream.size() > std::numeric_limits<uInt>::max()) {
    return Fail(ErrorCode::kLimit, Format("a deflated frame of {} bytes", codestream.size()));
  }
  const std::uint64_t native_bytes = (NativeFrameBits(description) + 7) / 8;
  if (native_bytes > (codestream.size() + 1) * kMaxExpansion) {
    return Fail(ErrorCode::kTruncated, Format("{} deflated bytes cannot hold {}", codestream.size(), native_bytes));
  }
  try {
    return InflateFrame(codestream, description, native_bytes);
  } catch (const std::bad_alloc&) {
    return Fail(ErrorCode::kOutOfMemory, "while inflating a frame");
  }
}

}  // namespace negatoscope
