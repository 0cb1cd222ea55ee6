// Any bytes as a file: recognised, parsed, filed, described, and their first frames decoded with every decoder we have.
// What AddressSanitizer and UBSan let pass here, no file can do to the viewer. What our own walk takes for a plain data
// set is what DCMTK finds in it, too.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "codecs/native_codec.h"
#include "codecs/stored_values.h"
#include "core/byte_source.h"
#include "core/record_codec.h"
#include "dicom/data_set.h"
#include "dicom/read_display.h"
#include "dicom/read_record.h"
#include "pixels/auto_window.h"
#include "pixels/display_pipeline.h"
#include "tests/corpus/every_frame.h"
#include "tests/dicom/same_elements.h"

namespace {

using negatoscope::DataSet;
using negatoscope::Frame;
using negatoscope::PixelDescription;
using negatoscope::Result;

constexpr std::uint32_t kMostFrames = 3;

void Show(const DataSet& data_set, std::uint32_t index, Frame frame, const PixelDescription& description) {
  static_cast<void>(negatoscope::MaskedSamples(frame, description));
  if (!negatoscope::NormalizeStoredValues(frame, description) || !negatoscope::UpsampleChroma(frame)) return;
  const negatoscope::DisplayModule module = negatoscope::ReadDisplay(data_set, description, index);
  const auto window = negatoscope::AutoWindow(frame, module.display);
  const negatoscope::WindowChoice choice{.window = window, .function = module.display.voi_function};
  static_cast<void>(negatoscope::RenderFrame(frame, module.display, choice,
                                             {.bits_stored = description.bits_stored, .overlays = true}));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  negatoscope::MemorySource source(std::vector<std::uint8_t>(data, data + size));
  const auto data_set = DataSet::Open(source);
  if (!data_set) return 0;
  if (const std::string difference = negatoscope::testing::DifferenceFromDcmtk(source, *data_set);
      !difference.empty()) {
    std::fprintf(stderr, "another data set than DCMTK's: %s\n", difference.c_str());
    std::abort();
  }
  const negatoscope::InstanceReading reading = negatoscope::ReadInstance(*data_set);
  static_cast<void>(negatoscope::ParseRecord(negatoscope::SerializeRecord(reading.record)));
  const auto show = [&](std::uint32_t index, Result<Frame> frame, const PixelDescription& description) {
    if (frame) Show(*data_set, index, std::move(*frame), description);
  };
  static_cast<void>(negatoscope::testing::ForEveryFrame(*data_set, show, kMostFrames));
  return 0;
}
