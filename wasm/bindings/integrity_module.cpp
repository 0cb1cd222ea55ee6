// What does not add up, in a module of its own: the first picture needs none of it.

#include <emscripten/bind.h>

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "bindings/findings_to_js.h"
#include "bindings/guarded.h"
#include "bindings/js_values.h"
#include "core/display_set.h"
#include "core/record_codec.h"
#include "hierarchy/patient_key.h"
#include "integrity/integrity_index.h"

namespace negatoscope::bindings {

namespace {

IntegrityIndex& Integrity() {
  static auto index = std::make_unique<IntegrityIndex>();
  return *index;
}

/// integrity.d.ts: addRecord
val AddRecord(std::uint32_t file_id, val record_bytes) {
  return Guarded([&]() -> Result<val> {
    const auto record = ParseRecord(BytesFromJs(record_bytes));
    if (!record) return std::unexpected(record.error());
    Integrity().Add(file_id, PatientKeyOf(*record), *record);
    return val::object();
  });
}

/// integrity.d.ts: addCopy
val AddCopy(std::uint32_t file_id, std::uint32_t copy_of) {
  return Guarded([&]() -> Result<val> {
    Integrity().AddCopy(file_id, copy_of);
    return val::object();
  });
}

/// integrity.d.ts: addDirectoryClaim
val AddDirectoryClaim(std::uint32_t file_id, std::string patient_id, std::string patient_name,
                      std::string sop_instance_uid) {
  return Guarded([&]() -> Result<val> {
    Integrity().AddDirectoryClaim(
        file_id, {.patient_id = patient_id, .patient_name = patient_name, .sop_instance_uid = sop_instance_uid});
    return val::object();
  });
}

UnreadableFiles UnreadableFromJs(const val& object) {
  UnreadableFiles files{
      .code = object["code"].as<std::string>(), .count = object["count"].as<std::uint32_t>(), .first = {}};
  for (const val& file : emscripten::vecFromJSArray<val>(object["first"])) {
    files.first.push_back({.file_id = file["fileId"].as<std::uint32_t>(), .detail = file["detail"].as<std::string>()});
  }
  return files;
}

/// integrity.d.ts: setUnreadable
val SetUnreadable(val groups) {
  return Guarded([&]() -> Result<val> {
    std::vector<UnreadableFiles> files;
    for (const val& group : emscripten::vecFromJSArray<val>(groups)) files.push_back(UnreadableFromJs(group));
    Integrity().SetUnreadable(std::move(files));
    return val::object();
  });
}

SpacingCode SpacingCodeFrom(const std::string& name) {
  for (const SpacingCode code : {SpacingCode::kMissingSlices, SpacingCode::kDuplicatePositions}) {
    if (NameOf(code) == name) return code;
  }
  return SpacingCode::kUnevenSpacing;
}

SliceSpacing SpacingFromJs(const val& object) {
  SliceSpacing spacing;
  for (const val& found : emscripten::vecFromJSArray<val>(object["findings"])) {
    spacing.findings.push_back({.code = SpacingCodeFrom(found["code"].as<std::string>()),
                                .count = found["count"].as<std::uint32_t>(),
                                .positions_mm = emscripten::vecFromJSArray<double>(found["positionsMm"])});
  }
  return spacing;
}

/// integrity.d.ts: setSpacings
val SetSpacings(std::string patient_key, std::string study_uid, std::string series_uid, val stacks) {
  return Guarded([&]() -> Result<val> {
    std::vector<SliceSpacing> spacings;
    for (const val& stack : emscripten::vecFromJSArray<val>(stacks)) spacings.push_back(SpacingFromJs(stack));
    Integrity().SetSpacings({.patient_key = std::move(patient_key),
                             .study_instance_uid = std::move(study_uid),
                             .series_instance_uid = std::move(series_uid)},
                            std::move(spacings));
    return val::object();
  });
}

/// integrity.d.ts: findings
val FindingsSoFar(std::string today) {
  return Guarded([&]() -> Result<val> { return FindingsToJs(Integrity().Findings(today)); });
}

/// integrity.d.ts: reset
val Reset() {
  return Guarded([&]() -> Result<val> {
    Integrity() = IntegrityIndex();
    return val::object();
  });
}

}  // namespace

}  // namespace negatoscope::bindings

EMSCRIPTEN_BINDINGS(negatoscope_integrity) {
  using namespace negatoscope::bindings;
  emscripten::function("addRecord", &AddRecord);
  emscripten::function("addCopy", &AddCopy);
  emscripten::function("addDirectoryClaim", &AddDirectoryClaim);
  emscripten::function("setUnreadable", &SetUnreadable);
  emscripten::function("setSpacings", &SetSpacings);
  emscripten::function("findings", &FindingsSoFar);
  emscripten::function("reset", &Reset);
}
