#pragma once

#include "core/tag.h"

/// What a file says about the size of its pixels, by the keywords of PS3.6; beside tags.h.
namespace negatoscope::tags {

inline constexpr Tag kEstimatedRadiographicMagnificationFactor{.group = 0x0018, .element = 0x1114};
inline constexpr Tag kSequenceOfUltrasoundRegions{.group = 0x0018, .element = 0x6011};
inline constexpr Tag kRegionFlags{.group = 0x0018, .element = 0x6016};
inline constexpr Tag kRegionLocationMinX0{.group = 0x0018, .element = 0x6018};
inline constexpr Tag kRegionLocationMinY0{.group = 0x0018, .element = 0x601A};
inline constexpr Tag kRegionLocationMaxX1{.group = 0x0018, .element = 0x601C};
inline constexpr Tag kRegionLocationMaxY1{.group = 0x0018, .element = 0x601E};
inline constexpr Tag kReferencePixelX0{.group = 0x0018, .element = 0x6020};
inline constexpr Tag kReferencePixelY0{.group = 0x0018, .element = 0x6022};
inline constexpr Tag kPhysicalUnitsXDirection{.group = 0x0018, .element = 0x6024};
inline constexpr Tag kPhysicalUnitsYDirection{.group = 0x0018, .element = 0x6026};
inline constexpr Tag kReferencePixelPhysicalValueX{.group = 0x0018, .element = 0x6028};
inline constexpr Tag kReferencePixelPhysicalValueY{.group = 0x0018, .element = 0x602A};
inline constexpr Tag kPhysicalDeltaX{.group = 0x0018, .element = 0x602C};
inline constexpr Tag kPhysicalDeltaY{.group = 0x0018, .element = 0x602E};
inline constexpr Tag kXRayGeometrySequence{.group = 0x0018, .element = 0x9476};
inline constexpr Tag kPixelSpacingCalibrationType{.group = 0x0028, .element = 0x0A02};
inline constexpr Tag kPixelSpacingCalibrationDescription{.group = 0x0028, .element = 0x0A04};
inline constexpr Tag kFramePixelDataPropertiesSequence{.group = 0x0028, .element = 0x9443};

}  // namespace negatoscope::tags
