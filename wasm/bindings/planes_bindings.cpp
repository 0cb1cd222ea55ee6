// Where the frames of an object of many frames lie; dataset.d.ts: readPlanes.

#include <emscripten/bind.h>

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "bindings/browser_byte_source.h"
#include "bindings/guarded.h"
#include "bindings/planes_to_js.h"
#include "dicom/data_set.h"
#include "dicom/read_image_context.h"
#include "dicom/read_pixel_description.h"

namespace negatoscope::bindings {

namespace {

val ReadPlanes(val reader) {
  return Guarded([&]() -> Result<val> {
    BrowserByteSource source(std::move(reader));
    const auto data_set = DataSet::Open(source, source.character_set());
    if (!data_set) return std::unexpected(data_set.error());
    const auto pixels = ReadPixelModule(*data_set);
    if (!pixels) return std::unexpected(pixels.error());
    const auto frames =
        static_cast<std::uint32_t>(std::min<std::uint64_t>(pixels->number_of_frames, kMostPlacedFrames));
    std::vector<double> numbers;
    numbers.reserve(frames * kPlaneNumbers);
    for (std::uint32_t i = 0; i < frames; ++i) {
      ImagePlane plane = ReadImagePlane(*data_set, i);
      if (pixels->number_of_frames > 1 && !HasOwnPosition(*data_set, i)) plane.position_mm.reset();
      AppendPlane(numbers, plane.position_mm, plane.orientation, plane.spacing_mm, pixels->description.rows,
                  pixels->description.columns);
    }
    if (auto failure = data_set->TakeReadFailure()) return std::unexpected(std::move(*failure));
    val result = val::object();
    result.set("numbers", NumbersToTypedArray(numbers));
    return result;
  });
}

}  // namespace

}  // namespace negatoscope::bindings

EMSCRIPTEN_BINDINGS(negatoscope_planes) { emscripten::function("readPlanes", &negatoscope::bindings::ReadPlanes); }
