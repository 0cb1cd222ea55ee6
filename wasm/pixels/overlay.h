#pragma once

#include "core/display_description.h"

namespace negatoscope {

struct RgbaImage;

/// Burns overlay planes into a picture, white; what lies outside the picture is cut off. A plane whose pixels are not
/// all there, and the one that is the bitmap of the shutter (PS3.3 C.7.6.15), are left out.
void BurnOverlays(RgbaImage& image, const DisplayDescription& display);

}  // namespace negatoscope
