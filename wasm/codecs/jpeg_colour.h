#pragma once

#include <optional>
#include <string>

#include "codecs/jpeg_markers.h"
#include "core/pixel_description.h"

namespace negatoscope {

/// What the decoded samples mean, and a sentence where that is not what the header says.
struct JpegColour {
  PhotometricInterpretation photometric = PhotometricInterpretation::kUnknown;
  std::optional<std::string> note;
};

/// Says in which colour model the components of a JPEG codestream are, without converting anything.
///
/// PS3.5 8.2.1 says that the Photometric Interpretation describes the codestream: YBR_FULL_422 or YBR_FULL where the
/// encoder converted, RGB where it did not. Many writers leave RGB in the header of a converted image, so the
/// codestream is asked first. Rules, the first that applies decides:
///
/// 1. One component: as declared, where that is a one-sample interpretation, else MONOCHROME2.
/// 2. Four components: as declared where that is ARGB or CMYK, else CMYK (libjpeg's reading without a marker).
/// 3. Lossless process: no colour conversion belongs to it (PS3.5 8.2.1, 10918-1 Annex H); as declared.
/// 4. Chroma with fewer samples than the first component: YBR_FULL. Nobody subsamples green and blue.
/// 5. Component identifiers 'R', 'G', 'B' and no JFIF marker: RGB (libjpeg's convention).
/// 6. Adobe marker with transform 1: YBR_FULL; with transform 0: RGB (Adobe TN 5116) – but beside a JFIF marker only
///    where RGB is declared too, because the two markers contradict each other and JFIF wins in libjpeg.
/// 7. JFIF marker: YBR_FULL, the only three-component colour model of JFIF (ITU-T T.871).
/// 8. RGB declared: RGB. Any other: YBR_FULL.
///
/// Upsampled chroma turns YBR_FULL_422 into YBR_FULL; the partial-range models stay as declared.
[[nodiscard]] JpegColour JpegColourOf(const JpegHeader& header, PhotometricInterpretation declared);

}  // namespace negatoscope
