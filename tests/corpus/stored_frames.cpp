// Every frame of every file, natively and with sanitizers: what the ledger compares with the modules for the browser.
//   stored_frames < LIST
// LIST has a path a line. For each frame it prints "file frame length" and a line feed, then so many bytes, the stored
// values masked to Bits Stored; for one that cannot be decoded the length is -1, and no bytes follow. Numbers from 0.

#include <cstdint>
#include <cstdio>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include "codecs/stored_values.h"
#include "core/byte_source.h"
#include "dicom/data_set.h"
#include "tests/corpus/every_frame.h"
#include "tests/corpus/file_bytes.h"

namespace {

void Write(std::size_t file, std::uint32_t frame, const std::vector<std::uint8_t>* values) {
  std::printf("%zu %u %lld\n", file, frame, values == nullptr ? -1LL : static_cast<long long>(values->size()));
  if (values != nullptr) std::fwrite(values->data(), 1, values->size(), stdout);
}

void WriteFramesOf(std::size_t number, const std::string& path) {
  negatoscope::MemorySource source(negatoscope::testing::BytesOfFile(path));
  const auto data_set = negatoscope::DataSet::Open(source);
  if (!data_set) return;
  const auto write = [&](std::uint32_t index, const negatoscope::Result<negatoscope::Frame>& frame,
                         const negatoscope::PixelDescription& description) {
    if (!frame) return Write(number, index, nullptr);
    const std::vector<std::uint8_t> values = negatoscope::MaskedSamples(*frame, description);
    Write(number, index, &values);
  };
  // A file without a picture has no frames, which is all that the ledger asks here.
  static_cast<void>(negatoscope::testing::ForEveryFrame(*data_set, write));
}

}  // namespace

int main() {
  std::size_t number = 0;
  for (std::string path; std::getline(std::cin, path); ++number) WriteFramesOf(number, path);
  return std::fflush(stdout) == 0 ? 0 : 1;
}
