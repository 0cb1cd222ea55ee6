#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>
#include <vector>

#include "core/frame.h"
#include "core/result.h"

namespace negatoscope {

/// The bytes of a frame read as samples of one type.
template <class T>
class Samples {
 public:
  explicit Samples(const Frame& frame) : bytes_(frame.bytes.data()), size_(frame.bytes.size() / sizeof(T)) {}

  [[nodiscard]] std::size_t size() const { return size_; }

  [[nodiscard]] T operator[](std::size_t index) const {
    T value;
    std::memcpy(&value, bytes_ + index * sizeof(T), sizeof(T));
    return value;
  }

 private:
  const std::uint8_t* bytes_;
  std::size_t size_;
};

/// Calls `visitor` with the Samples of the frame's own type.
template <class Visitor>
auto VisitSamples(const Frame& frame, Visitor&& visitor) {
  switch (frame.type) {
    case SampleType::kInt8:
      return visitor(Samples<std::int8_t>(frame));
    case SampleType::kUint16:
      return visitor(Samples<std::uint16_t>(frame));
    case SampleType::kInt16:
      return visitor(Samples<std::int16_t>(frame));
    case SampleType::kUint32:
      return visitor(Samples<std::uint32_t>(frame));
    case SampleType::kInt32:
      return visitor(Samples<std::int32_t>(frame));
    case SampleType::kFloat32:
      return visitor(Samples<float>(frame));
    case SampleType::kFloat64:
      return visitor(Samples<double>(frame));
    case SampleType::kUint8:
      break;
  }
  return visitor(Samples<std::uint8_t>(frame));
}

[[nodiscard]] constexpr bool IsFloatingPoint(SampleType type) {
  return type == SampleType::kFloat32 || type == SampleType::kFloat64;
}

[[nodiscard]] constexpr bool IsSigned(SampleType type) {
  return type == SampleType::kInt8 || type == SampleType::kInt16 || type == SampleType::kInt32;
}

/// That the frame has pixels, is within limits.h, and that all its bytes are there: else kInvalid, kLimit, kTruncated.
[[nodiscard]] Result<void> CheckFrame(const Frame& frame);

}  // namespace negatoscope
