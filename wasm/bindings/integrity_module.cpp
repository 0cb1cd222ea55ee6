// What does not add up, in a module of its own: the first picture needs none of it.

#include <emscripten/bind.h>

#include <cstdint>
#include <memory>
#include <string>

#include "bindings/findings_to_js.h"
#include "bindings/guarded.h"
#include "bindings/js_values.h"
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
  emscripten::function("findings", &FindingsSoFar);
  emscripten::function("reset", &Reset);
}
