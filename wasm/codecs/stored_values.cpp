#include "codecs/stored_values.h"

#include <cstddef>
#include <cstring>
#include <span>
#include <type_traits>

#include "codecs/pixel_checks.h"
#include "core/format.h"

namespace negatoscope {

namespace {

bool IsFloat(SampleType type) { return type == SampleType::kFloat32 || type == SampleType::kFloat64; }

// Bits Allocated 1 was unpacked to 0 and 1; a container wider than Bits Allocated came from a deeper codestream.
bool HasOtherBits(const Frame& frame, const PixelDescription& description) {
  return !IsFloat(frame.type) && description.bits_allocated > 1 &&
         BytesPerSample(frame.type) == ContainerBytes(description);
}

template <class T>
void MapSamples(std::span<std::uint8_t> bytes, const auto& map) {
  std::uint8_t* const data = bytes.data();
  const std::size_t count = bytes.size() / sizeof(T);
  for (std::size_t i = 0; i < count; ++i) {
    T sample;
    std::memcpy(&sample, data + i * sizeof(T), sizeof(T));
    sample = map(sample);
    std::memcpy(data + i * sizeof(T), &sample, sizeof(T));
  }
}

template <class T>
void MaskAs(std::span<std::uint8_t> bytes, unsigned shift, unsigned stored) {
  constexpr unsigned cell_bits = sizeof(T) * 8;
  const T mask = static_cast<T>(static_cast<T>(~T{0}) >> (cell_bits - stored));
  MapSamples<T>(bytes, [shift, mask](T sample) { return static_cast<T>((sample >> shift) & mask); });
}

// Up to the top and down again with the sign: the two shifts drop the bits above High Bit on the way.
template <class T>
void SignExtendAs(std::span<std::uint8_t> bytes, unsigned shift, unsigned stored) {
  using Signed = std::make_signed_t<T>;
  constexpr unsigned cell_bits = sizeof(T) * 8;
  const unsigned up = cell_bits - stored - shift;
  const unsigned down = cell_bits - stored;
  MapSamples<T>(bytes, [up, down](T sample) {
    return static_cast<T>(static_cast<Signed>(static_cast<T>(sample << up)) >> down);
  });
}

template <class T>
void Rewrite(std::span<std::uint8_t> bytes, const PixelDescription& description, bool extend_sign) {
  const unsigned stored = description.bits_stored;
  const unsigned shift = description.high_bit + 1U - stored;
  if (stored == sizeof(T) * 8) return;
  if (extend_sign) {
    SignExtendAs<T>(bytes, shift, stored);
  } else {
    MaskAs<T>(bytes, shift, stored);
  }
}

void RewriteBytes(std::span<std::uint8_t> bytes, std::uint32_t container, const PixelDescription& description,
                  bool extend_sign) {
  if (container == 1) Rewrite<std::uint8_t>(bytes, description, extend_sign);
  if (container == 2) Rewrite<std::uint16_t>(bytes, description, extend_sign);
  if (container == 4) Rewrite<std::uint32_t>(bytes, description, extend_sign);
}

// Whether a sample has more than Bits Stored can say: bits outside that are neither 0 nor the sign's.
template <class T>
bool HasSamplesBeyond(const Frame& frame, const PixelDescription& description) {
  const unsigned shift = description.high_bit + 1U - description.bits_stored;
  if (description.high_bit + 1U >= sizeof(T) * 8) return false;
  const T above = static_cast<T>(~T{0} << (description.high_bit + 1U));
  const T sign = static_cast<T>(T{1} << description.high_bit);
  const T below = static_cast<T>(static_cast<T>(T{1} << shift) - T{1});
  for (std::size_t at = 0; at + sizeof(T) <= frame.bytes.size(); at += sizeof(T)) {
    T sample;
    std::memcpy(&sample, frame.bytes.data() + at, sizeof(T));
    const bool is_negative = description.is_signed && (sample & sign) != 0;
    if ((sample & above) != (is_negative ? above : T{0}) && (sample & above) != 0) return true;
    if ((sample & below) != 0) return true;
  }
  return false;
}

// As one 32-bit description of the codestream's own bits, or the shift up to High Bit.
template <class T>
void PlaceAs(Frame& frame, const PixelDescription& description, unsigned precision) {
  if (BytesPerSample(frame.type) > ContainerBytes(description)) {
    if (description.is_signed && precision < sizeof(T) * 8) SignExtendAs<T>(frame.bytes, 0, precision);
    return;
  }
  if (precision > description.bits_stored) {
    if (HasSamplesBeyond<T>(frame, description)) {
      frame.notes.push_back(
          Format("The codestream's samples need {} bits, Bits Stored is {}: the other bits are cut off.", precision,
                 description.bits_stored));
    }
    return;
  }
  const unsigned shift = description.high_bit + 1U - description.bits_stored;
  if (shift == 0) return;
  MapSamples<T>(frame.bytes, [shift](T sample) { return static_cast<T>(sample << shift); });
}

}  // namespace

std::vector<std::uint8_t> MaskedSamples(const Frame& frame, const PixelDescription& description) {
  std::vector<std::uint8_t> masked = frame.bytes;
  if (HasOtherBits(frame, description) && ValidateDescription(description)) {
    RewriteBytes(masked, BytesPerSample(frame.type), description, false);
  }
  return masked;
}

void PlaceSamples(Frame& frame, const PixelDescription& description, std::uint32_t precision) {
  if (IsFloat(frame.type) || !ValidateDescription(description)) return;
  const std::uint32_t container = BytesPerSample(frame.type);
  if (container == 1) PlaceAs<std::uint8_t>(frame, description, precision);
  if (container == 2) PlaceAs<std::uint16_t>(frame, description, precision);
  if (container == 4) PlaceAs<std::uint32_t>(frame, description, precision);
}

Result<void> NormalizeStoredValues(Frame& frame, const PixelDescription& description) {
  if (auto valid = ValidateDescription(description); !valid) return valid;
  if (!HasOtherBits(frame, description)) return {};
  const std::uint32_t container = BytesPerSample(frame.type);
  RewriteBytes(frame.bytes, container, description, description.is_signed);
  frame.type = IntegerType(container, description.is_signed);
  return {};
}

}  // namespace negatoscope
