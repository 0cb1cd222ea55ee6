#pragma once

#include <cstdint>
#include <optional>

#include "core/image_context.h"
#include "dicom/data_set.h"

namespace negatoscope {

/// The plane of one frame, from its functional groups where there are any (PS3.3 C.7.6.2, C.7.6.16.2).
[[nodiscard]] ImagePlane ReadImagePlane(const DataSet& data_set, std::uint32_t frame_index);

/// Frames of one object whose planes are read to be linked with others. Real objects stay under 5,000.
inline constexpr std::uint32_t kMostPlacedFrames = 10'000;

/// Whether a frame of an object of many frames says itself where it lies (PS3.3 C.7.6.16.2.3). What others say holds
/// for one of their frames: those of RT Dose, for instance, lie at Grid Frame Offsets from it.
[[nodiscard]] bool HasOwnPosition(const DataSet& data_set, std::uint32_t frame_index);

[[nodiscard]] ImageIdentity ReadImageIdentity(const DataSet& data_set);

/// How long a frame of a cine is shown: Frame Time, else from Recommended Display Frame Rate or Cine Rate (PS3.3
/// C.7.6.5); nothing where the file does not say.
[[nodiscard]] std::optional<double> ReadFrameTimeMs(const DataSet& data_set);

}  // namespace negatoscope
