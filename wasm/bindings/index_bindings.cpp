// The tree of the data set module: the index that every record is filed into.

#include <emscripten/bind.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "bindings/guarded.h"
#include "bindings/js_values.h"
#include "bindings/planes_to_js.h"
#include "bindings/tree_to_js.h"
#include "core/record_codec.h"
#include "hierarchy/hierarchy_index.h"

namespace negatoscope::bindings {

namespace {

HierarchyIndex& Index() {
  static auto index = std::make_unique<HierarchyIndex>();
  return *index;
}

FilesToDifferFrom FilesFromJs(const val& files) {
  if (files.isNull()) return std::nullopt;
  return emscripten::convertJSArrayToNumberVector<std::uint32_t>(files);
}

/// dataset.d.ts: addToIndex
val AddToIndex(std::uint32_t file_id, double byte_length, val record_bytes, val differs_from) {
  return Guarded([&]() -> Result<val> {
    const std::vector<std::uint8_t> bytes = BytesFromJs(record_bytes);
    const auto record = ParseRecord(bytes);
    if (!record) return std::unexpected(record.error());
    const auto copy_of = Index().AddHashed(file_id, static_cast<std::uint64_t>(byte_length), HashOfRecord(bytes),
                                           *record, FilesFromJs(differs_from));
    val result = val::object();
    result.set("copyOf", copy_of ? static_cast<double>(*copy_of) : -1.0);
    return result;
  });
}

val TakeTreeDelta() {
  return Guarded([&]() -> Result<val> { return DeltaToJs(Index().TakeDelta()); });
}

val InstancesOf(std::string series_key) {
  return Guarded([&]() -> Result<val> {
    val result = val::object();
    result.set("instances", InstancesToJs(Index().Instances(series_key)));
    return result;
  });
}

/// dataset.d.ts: planesOf
val PlanesOf(std::string key) {
  return Guarded([&]() -> Result<val> {
    std::vector<double> numbers;
    val files = val::array();
    std::size_t count = 0;
    for (const IndexedInstance& instance : Index().Instances(key)) {
      if (!instance.has_picture) continue;
      AppendPlane(numbers, instance.image_position, instance.image_orientation, instance.pixel_spacing_mm,
                  instance.rows, instance.columns);
      val file = val::object();
      file.set("fileId", instance.file_id);
      file.set("numberOfFrames", instance.number_of_frames);
      file.set("frameOfReferenceUid", instance.frame_of_reference_uid);
      files.set(count++, file);
    }
    val result = val::object();
    result.set("files", files);
    result.set("numbers", NumbersToTypedArray(numbers));
    return result;
  });
}

val ResetIndex() {
  return Guarded([&]() -> Result<val> {
    Index() = HierarchyIndex();
    return val::object();
  });
}

}  // namespace

}  // namespace negatoscope::bindings

EMSCRIPTEN_BINDINGS(negatoscope_index) {
  using namespace negatoscope::bindings;
  emscripten::function("addToIndex", &AddToIndex);
  emscripten::function("takeTreeDelta", &TakeTreeDelta);
  emscripten::function("instancesOf", &InstancesOf);
  emscripten::function("planesOf", &PlanesOf);
  emscripten::function("resetIndex", &ResetIndex);
}
