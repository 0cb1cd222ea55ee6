// ICC Profiles, in a module of their own: most pictures have none. colour_profile.d.ts says what each function takes.

#include <emscripten/bind.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <list>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "bindings/frame_to_js.h"
#include "bindings/guarded.h"
#include "bindings/js_values.h"
#include "colour/colour_profile.h"
#include "pixels/display_pipeline.h"
#include "pixels/reduce.h"
#include "pixels/samples.h"

namespace negatoscope::bindings {

namespace {

/// A profile that was opened, or why it could not be.
struct KnownProfile {
  std::vector<std::uint8_t> bytes;
  Result<ColourProfile> profile;
};

/// The tiles of a slide, and the pictures of a camera, have the same profile: it is worked out once.
const Result<ColourProfile>& ProfileOf(const val& profile_bytes) {
  constexpr std::size_t kMostKnown = 4;
  static std::list<KnownProfile> known;
  std::vector<std::uint8_t> bytes = BytesFromJs(profile_bytes);
  const auto found = std::ranges::find(known, bytes, &KnownProfile::bytes);
  if (found != known.end()) {
    known.splice(known.begin(), known, found);
  } else {
    auto opened = ColourProfile::Open(bytes);
    known.push_front({.bytes = std::move(bytes), .profile = std::move(opened)});
    if (known.size() > kMostKnown) known.pop_back();
  }
  return known.front().profile;
}

RenderOptions OptionsFor(const val& frame, const Result<ColourProfile>& profile) {
  RenderOptions options;
  options.bits_stored = frame["bitsStored"].as<std::uint16_t>();
  if (profile && !profile->is_srgb()) {
    options.to_display_colours = [&profile](std::span<std::uint8_t> rgba) { profile->ToSrgb(rgba); };
    options.deep_to_display_colours = [&profile](std::span<const std::uint16_t> rgb, std::span<std::uint8_t> rgba) {
      profile->ToSrgb(rgb, rgba);
    };
  }
  return options;
}

/// Three bytes a pixel, row by row.
Result<std::vector<std::uint8_t>> ColoursOf(const Frame& frame, const DisplayDescription& display,
                                            const RenderOptions& options) {
  const auto render = MakeRowRenderer(frame, display, {}, options);
  if (!render) return std::unexpected(render.error());
  const std::size_t columns = frame.columns;
  std::vector<std::uint8_t> rgb(std::size_t{frame.rows} * columns * 3);
  std::vector<std::uint8_t> rgba(columns * 4);
  auto out = rgb.begin();
  for (std::uint32_t row = 0; row < frame.rows; ++row) {
    (*render)(row, rgba);
    for (std::size_t column = 0; column < columns; ++column, out += 3) std::copy_n(&rgba[4 * column], 3, out);
  }
  return rgb;
}

/// colour_profile.d.ts: toSrgb
val ToSrgbOf(val frame_object, val display_object, val profile_bytes) {
  return Guarded([&]() -> Result<val> {
    const Result<ColourProfile>& profile = ProfileOf(profile_bytes);
    val result = val::object();
    result.set("description", profile ? profile->description() : std::string());
    result.set("srgb", val::null());
    result.set("problem", std::string());
    if (!profile) {
      result.set("problem", profile.error().detail);
    } else if (!profile->is_srgb()) {
      const auto frame = FrameFromJs(frame_object);
      if (!frame) return std::unexpected(frame.error());
      RenderOptions options = OptionsFor(frame_object, profile);
      options.shutter = false;
      const auto colours = ColoursOf(*frame, DisplayFromJs(display_object), options);
      if (!colours) return std::unexpected(colours.error());
      result.set("srgb", BytesToJs(*colours));
    }
    return result;
  });
}

/// colour_profile.d.ts: renderThumbnail, renderReference; the latter without an edge
val Render(const val& frame_object, const val& display_object, const val& profile_bytes,
           std::optional<std::uint32_t> max_edge) {
  return Guarded([&]() -> Result<val> {
    const auto frame = FrameFromJs(frame_object);
    if (!frame) return std::unexpected(frame.error());
    DisplayDescription display = DisplayFromJs(display_object);
    display.overlays = OverlaysFromJs(display_object);
    RenderOptions options = OptionsFor(frame_object, ProfileOf(profile_bytes));
    options.overlays = !max_edge;
    const auto image =
        max_edge ? RenderThumbnail(*frame, display, {}, *max_edge, options) : RenderFrame(*frame, display, {}, options);
    if (!image) return std::unexpected(image.error());
    return PictureToJs(*image);
  });
}

val RenderThumbnailOf(val frame, val display, val profile, std::uint32_t max_edge) {
  return Render(frame, display, profile, max_edge);
}

val RenderReferenceOf(val frame, val display, val profile) { return Render(frame, display, profile, std::nullopt); }

}  // namespace

}  // namespace negatoscope::bindings

EMSCRIPTEN_BINDINGS(negatoscope_colour_profile) {
  using namespace negatoscope::bindings;
  emscripten::function("toSrgb", &ToSrgbOf);
  emscripten::function("renderThumbnail", &RenderThumbnailOf);
  emscripten::function("renderReference", &RenderReferenceOf);
}
