#pragma once

#include <string>
#include <string_view>

#include "bindings/js_values.h"
#include "codecs/codec_table.h"
#include "codecs/video_stream.h"

/// What JavaScript calls the codecs.
namespace negatoscope::bindings {

[[nodiscard]] std::string_view NameOf(CodecFamily family);

/// The module that decodes a family; "" where none does.
[[nodiscard]] std::string_view ModuleOf(CodecFamily family);

/// Where the pixels of a Transfer Syntax without any are.
[[nodiscard]] std::string WhyNoPixels(const TransferSyntax& syntax);

[[nodiscard]] val VideoToJs(const VideoStream& stream);

}  // namespace negatoscope::bindings
