#pragma once

#include <emscripten/val.h>

#include <exception>
#include <new>
#include <string>
#include <utility>

#include "bindings/js_values.h"
#include "core/result.h"

namespace negatoscope::bindings {

/// Runs a binding and turns whatever happens into a plain object: {ok: true, …} or {ok: false, code, detail, …}.
/// No exception crosses into JavaScript.
template <class Function>
[[nodiscard]] emscripten::val Guarded(Function&& function) {
  try {
    Result<emscripten::val> result = std::forward<Function>(function)();
    if (!result) return FailureToJs(result.error());
    result->set("ok", true);
    return *std::move(result);
  } catch (const std::bad_alloc&) {
    return FailureToJs(Fail(ErrorCode::kOutOfMemory, "the memory of this worker is used up").error());
  } catch (const std::exception& exception) {
    return FailureToJs(Fail(ErrorCode::kInternal, exception.what()).error());
  } catch (...) {
    return FailureToJs(Fail(ErrorCode::kInternal, "an unknown exception").error());
  }
}

}  // namespace negatoscope::bindings
