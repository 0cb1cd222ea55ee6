#include "bindings/codec_names.h"

#include "core/format.h"

namespace negatoscope::bindings {

std::string_view NameOf(CodecFamily family) {
  switch (family) {
    case CodecFamily::kNative:
      return "native";
    case CodecFamily::kRle:
      return "rle";
    case CodecFamily::kDeflatedFrame:
      return "deflatedFrame";
    case CodecFamily::kJpeg:
      return "jpeg";
    case CodecFamily::kJpegLs:
      return "jpegls";
    case CodecFamily::kJpeg2000:
      return "jpeg2000";
    case CodecFamily::kJpegXl:
      return "jpegxl";
    case CodecFamily::kVideo:
      return "video";
    case CodecFamily::kNone:
      return "none";
  }
  return "none";
}

std::string_view ModuleOf(CodecFamily family) {
  switch (family) {
    case CodecFamily::kNative:
    case CodecFamily::kRle:
    case CodecFamily::kDeflatedFrame:
      return "codec_native";
    case CodecFamily::kJpeg:
      return "codec_jpeg";
    case CodecFamily::kJpegLs:
      return "codec_jpegls";
    case CodecFamily::kJpeg2000:
      return "codec_jpeg2000";
    case CodecFamily::kJpegXl:
      return "codec_jpegxl";
    case CodecFamily::kVideo:
    case CodecFamily::kNone:
      return "";
  }
  return "";
}

std::string WhyNoPixels(const TransferSyntax& syntax) {
  // PS3.5 A.6, A.7, A.11, A.12: Pixel Data Provider URL (0028,7FE0) stands in for Pixel Data.
  if (syntax.name.starts_with("JPIP")) {
    return Format("{}: the pixels are not in the file but on a JPIP server, and nothing is fetched from servers",
                  syntax.name);
  }
  // PS3.22: the metadata alone are DICOM, the pictures are a flow on a network.
  if (syntax.name.starts_with("SMPTE")) {
    return Format("{}: the pictures are not in the file but in a live stream on a network, which no page can receive",
                  syntax.name);
  }
  return Format("pixels in the transfer syntax {}", syntax.name);
}

val VideoToJs(const VideoStream& stream) {
  val object = val::object();
  object.set("container", std::string(negatoscope::NameOf(stream.container)));
  object.set("codec", std::string(negatoscope::NameOf(stream.codec)));
  return object;
}

}  // namespace negatoscope::bindings
