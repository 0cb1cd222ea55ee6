#pragma once

#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <type_traits>
#include <vector>

#include "core/display_description.h"
#include "core/frame.h"

namespace negatoscope {

template <class T>
constexpr SampleType SampleTypeOf() {
  if constexpr (std::is_same_v<T, float>) return SampleType::kFloat32;
  if constexpr (std::is_same_v<T, double>) return SampleType::kFloat64;
  if constexpr (sizeof(T) == 1) return std::is_signed_v<T> ? SampleType::kInt8 : SampleType::kUint8;
  if constexpr (sizeof(T) == 2) return std::is_signed_v<T> ? SampleType::kInt16 : SampleType::kUint16;
  return std::is_signed_v<T> ? SampleType::kInt32 : SampleType::kUint32;
}

/// A frame of `columns` pixels a row with these samples.
template <class T>
Frame FrameOf(PhotometricInterpretation photometric, std::uint32_t columns, const std::vector<T>& samples,
              std::uint16_t samples_per_pixel = 1) {
  Frame frame;
  frame.columns = columns;
  frame.samples_per_pixel = samples_per_pixel;
  frame.rows = static_cast<std::uint32_t>(samples.size() / columns / samples_per_pixel);
  frame.valid_rows = frame.rows;
  frame.type = SampleTypeOf<T>();
  frame.photometric = photometric;
  frame.bytes.resize(samples.size() * sizeof(T));
  std::memcpy(frame.bytes.data(), samples.data(), frame.bytes.size());
  return frame;
}

inline LookupTable TableOf(std::int32_t first_mapped, std::uint16_t bits, std::vector<std::uint16_t> entries) {
  return {.first_mapped = first_mapped, .bits_per_entry = bits, .entries = std::move(entries), .explanation = {}};
}

inline VoiWindow Window(double center, double width) { return {.center = center, .width = width, .explanation = {}}; }

}  // namespace negatoscope
