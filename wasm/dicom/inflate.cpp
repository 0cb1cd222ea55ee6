#include "dicom/inflate.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "core/format.h"
#include "core/limits.h"

namespace negatoscope {

namespace {

constexpr std::size_t kChunkBytes = std::size_t{64} * 1024;
constexpr std::size_t kInputBytes = std::size_t{16} * 1024;

// Pictures deflate ten-fold, empty ones a hundred-fold; what grows further, and is not small, was made to fill memory.
constexpr std::uint64_t kMostFold = 200;
constexpr std::uint64_t kHarmlessBytes = 32 * limits::kMiB;

class Inflater {
 public:
  explicit Inflater(int window_bits) { is_ready_ = inflateInit2(&stream_, window_bits) == Z_OK; }
  ~Inflater() {
    if (is_ready_) inflateEnd(&stream_);
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  [[nodiscard]] bool is_ready() const { return is_ready_; }

  /// Inflates one chunk of input into `bytes`. Returns Z_OK, Z_STREAM_END, or an error of zlib.
  int Feed(std::span<std::uint8_t> input, std::vector<std::uint8_t>& bytes) {
    stream_.next_in = input.data();
    stream_.avail_in = static_cast<uInt>(input.size());
    int status = Z_OK;
    while (status == Z_OK && bytes.size() <= limits::kInflatedBytes) {
      stream_.next_out = output_.data();
      stream_.avail_out = static_cast<uInt>(output_.size());
      status = inflate(&stream_, Z_NO_FLUSH);
      bytes.insert(bytes.end(), output_.begin(), output_.end() - stream_.avail_out);
      if (stream_.avail_in == 0 && stream_.avail_out != 0) break;
    }
    return status == Z_BUF_ERROR ? Z_OK : status;
  }

 private:
  z_stream stream_{};
  bool is_ready_ = false;
  std::array<std::uint8_t, kChunkBytes> output_{};
};

Result<Inflated> InflateAs(ByteSource& source, std::uint64_t offset, int window_bits) {
  const auto inflater = std::make_unique<Inflater>(window_bits);
  if (!inflater->is_ready()) return Fail(ErrorCode::kOutOfMemory, "zlib could not start");
  Inflated inflated;
  std::vector<std::uint8_t> input(kInputBytes);
  const std::uint64_t begin = offset;
  int status = Z_OK;
  while (status == Z_OK && offset < source.Size()) {
    input.resize(static_cast<std::size_t>(std::min<std::uint64_t>(kInputBytes, source.Size() - offset)));
    if (auto read = source.Read(offset, input); !read) return std::unexpected(std::move(read.error()));
    offset += input.size();
    status = inflater->Feed(input, inflated.bytes);
    if (inflated.bytes.size() > limits::kInflatedBytes) {
      return FailAt(ErrorCode::kLimit, Format("the data set inflates to more than {} bytes", limits::kInflatedBytes),
                    offset);
    }
    if (inflated.bytes.size() > std::max(kHarmlessBytes, kMostFold * (offset - begin))) {
      return FailAt(ErrorCode::kLimit, Format("the data set inflates more than {}-fold", kMostFold), offset);
    }
  }
  inflated.is_complete = status == Z_STREAM_END;
  return inflated;
}

}  // namespace

Result<Inflated> InflateFrom(ByteSource& source, std::uint64_t offset) {
  auto raw = InflateAs(source, offset, -MAX_WBITS);
  if (!raw || raw->is_complete) return raw;
  auto with_header = InflateAs(source, offset, MAX_WBITS);
  if (with_header && with_header->bytes.size() > raw->bytes.size()) return with_header;
  if (raw->bytes.empty()) return FailAt(ErrorCode::kMalformed, "the deflated data set cannot be inflated", offset);
  return raw;
}

}  // namespace negatoscope
