#pragma once

#include <cstdint>

#include "core/calibration.h"
#include "core/pixel_description.h"
#include "dicom/data_set.h"

namespace negatoscope {

/// What one frame says about the size of its pixels: Pixel Spacing and Pixel Spacing Calibration (PS3.3 10.7) of the
/// frame's Pixel Measures (C.7.6.16.2.1) where there are any, Imager Pixel Spacing (C.8.7.5, of an enhanced X-ray frame
/// its Pixel Data Properties), Nominal Scanned Pixel Spacing (C.8.6.2), Pixel Aspect Ratio (C.7.6.3.1.7), Estimated
/// Radiographic Magnification Factor (C.8.7.5, C.8.19.6.1) and Ultrasound Regions (C.8.5.5; at most 256). Nothing is
/// decided here: geometry/calibration.h does.
[[nodiscard]] CalibrationAttributes ReadCalibration(const DataSet& data_set, const PixelDescription& description,
                                                    std::uint32_t frame_index);

}  // namespace negatoscope
