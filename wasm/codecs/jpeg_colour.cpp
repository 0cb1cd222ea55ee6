#include "codecs/jpeg_colour.h"

#include "core/format.h"

namespace negatoscope {

namespace {

using enum PhotometricInterpretation;

bool IsOneSample(PhotometricInterpretation photometric) {
  return photometric == kMonochrome1 || photometric == kMonochrome2 || photometric == kPaletteColor;
}

bool IsPartialRange(PhotometricInterpretation photometric) {
  return photometric == kYbrPartial420 || photometric == kYbrPartial422;
}

// The name for decoded samples of full resolution.
PhotometricInterpretation FullResolution(PhotometricInterpretation declared) {
  return declared == kYbrFull422 ? kYbrFull : declared;
}

PhotometricInterpretation Chrominance(PhotometricInterpretation declared) {
  return IsPartialRange(declared) ? declared : kYbrFull;
}

bool HasRgbIds(const JpegHeader& header) {
  return header.components[0].id == 'R' && header.components[1].id == 'G' && header.components[2].id == 'B';
}

PhotometricInterpretation LossyThreeComponents(const JpegHeader& header, PhotometricInterpretation declared) {
  if (IsSubsampled(header)) return Chrominance(declared);
  if (HasRgbIds(header) && !header.has_jfif) return kRgb;
  if (header.adobe_transform == 1) return Chrominance(declared);
  if (header.adobe_transform == 0 && (!header.has_jfif || declared == kRgb)) return kRgb;
  if (header.has_jfif) return Chrominance(declared);
  return declared == kRgb ? kRgb : Chrominance(declared);
}

PhotometricInterpretation Decide(const JpegHeader& header, PhotometricInterpretation declared) {
  switch (header.components.size()) {
    case 1:
      return IsOneSample(declared) ? declared : kMonochrome2;
    case 3:
      if (header.process == JpegProcess::kLossless) return declared == kUnknown ? kRgb : FullResolution(declared);
      return LossyThreeComponents(header, declared);
    case 4:
      return declared == kArgb ? kArgb : kCmyk;
    default:
      return declared;
  }
}

}  // namespace

JpegColour JpegColourOf(const JpegHeader& header, PhotometricInterpretation declared) {
  JpegColour colour{.photometric = Decide(header, declared), .note = {}};
  if (colour.photometric != FullResolution(declared)) {
    colour.note = Format("The header says {}, the codestream holds {}.",
                         declared == kUnknown ? "nothing of colour" : ToString(declared), ToString(colour.photometric));
  }
  return colour;
}

}  // namespace negatoscope
