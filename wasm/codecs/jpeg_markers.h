#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/pixel_description.h"
#include "core/result.h"

namespace negatoscope {

/// The processes of ISO/IEC 10918-1 that can be decoded: SOF0, SOF1, SOF2 and SOF3, all with Huffman coding.
enum class JpegProcess : std::uint8_t { kBaseline, kExtended, kProgressive, kLossless };

/// Which build of the IJG library a codestream needs: the sample depth is a compile-time constant in it.
enum class IjgVariant : std::uint8_t { kIjg8, kIjg12, kIjg16 };

struct JpegComponent {
  std::uint8_t id = 0;
  std::uint8_t horizontal = 1;  ///< sampling factors, 1 … 4
  std::uint8_t vertical = 1;
};

/// What the markers of a JPEG codestream say.
struct JpegHeader {
  JpegProcess process = JpegProcess::kBaseline;
  std::uint32_t precision = 8;
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
  std::vector<JpegComponent> components;
  bool has_jfif = false;
  std::optional<std::uint8_t> adobe_transform;  ///< APP14 (Adobe TN 5116): 0 none, 1 YCbCr, 2 YCCK
  std::uint32_t scans = 0;
  bool has_all_components = false;    ///< every component has a scan
  bool has_end = false;               ///< EOI was seen
  std::uint64_t frame_header_at = 0;  ///< offset of the SOF marker
};

/// Walks all markers, from SOI to EOI, before the library sees a byte.
///
/// @return kMalformed: no SOI, a segment that leaves the codestream, no or two frame headers, a frame header after a
///         scan, a TEM marker (the library would wait at it for ever), sampling factors or Huffman symbols out of
///         range; kTruncated: no scan; kLimit: more than 100 scans; kUnsupported: arithmetic coding, hierarchical or
///         differential processes, the number of lines after the scan (DNL), JPEG-LS, depths that no process has
[[nodiscard]] Result<JpegHeader> ReadJpegHeader(std::span<const std::uint8_t> codestream);

/// The library for this frame header: the narrowest that holds its samples.
[[nodiscard]] IjgVariant IjgVariantFor(const JpegHeader& header);

/// Some component has fewer samples than the first.
[[nodiscard]] bool IsSubsampled(const JpegHeader& header);

}  // namespace negatoscope
