#include "dicom/read_pixel_description.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/format.h"
#include "dicom/parsed_data_set.h"
#include "dicom/tags.h"

namespace negatoscope {

namespace {

constexpr Tag kFloatPixelData{.group = 0x7FE0, .element = 0x0008};
constexpr Tag kDoubleFloatPixelData{.group = 0x7FE0, .element = 0x0009};

std::string_view KeywordOf(Tag tag) {
  static constexpr std::array<std::pair<Tag, std::string_view>, 8> kKeywords{{
      {tags::kRows, "Rows"},
      {tags::kColumns, "Columns"},
      {tags::kSamplesPerPixel, "Samples per Pixel"},
      {tags::kBitsAllocated, "Bits Allocated"},
      {tags::kBitsStored, "Bits Stored"},
      {tags::kHighBit, "High Bit"},
      {tags::kPixelRepresentation, "Pixel Representation"},
      {tags::kPlanarConfiguration, "Planar Configuration"},
  }};
  const auto* found = std::ranges::find(kKeywords, tag, &std::pair<Tag, std::string_view>::first);
  return found != kKeywords.end() ? found->second : "value";
}

std::unexpected<Error> Invalid(Tag tag, std::string_view why) {
  return Fail(ErrorCode::kInvalid, Format("{} {} {}", KeywordOf(tag), ToString(tag), why), tag);
}

/// A value of VR US. Another VR passes while its value fits into 16 bits.
Result<std::uint16_t> Unsigned16(const ItemReader& top, Tag tag) {
  if (!top.HasValue(tag)) {
    return Fail(ErrorCode::kMissing, Format("{} {} is absent or empty", KeywordOf(tag), ToString(tag)), tag);
  }
  const auto value = top.Integer(tag);
  if (!value) return Invalid(tag, "is not a 16-bit number");
  if (*value < 0 || *value > 0xFFFF) return Invalid(tag, "does not fit into 16 bits");
  return static_cast<std::uint16_t>(*value);
}

std::uint16_t Unsigned16Or(const ItemReader& top, Tag tag, std::uint16_t fallback) {
  return Unsigned16(top, tag).value_or(fallback);
}

Result<void> ReadDimensions(const ItemReader& top, PixelDescription& description) {
  const auto rows = Unsigned16(top, tags::kRows);
  if (!rows) return std::unexpected(rows.error());
  const auto columns = Unsigned16(top, tags::kColumns);
  if (!columns) return std::unexpected(columns.error());
  if (*rows == 0) return Invalid(tags::kRows, "is 0: the image has no rows");
  if (*columns == 0) return Invalid(tags::kColumns, "is 0: the image has no columns");
  description.rows = *rows;
  description.columns = *columns;
  return {};
}

Result<void> ReadFloatDepth(PixelDescription& description, Tag pixel_tag) {
  description.encoding = pixel_tag == kFloatPixelData ? PixelEncoding::kFloat : PixelEncoding::kDoubleFloat;
  description.bits_allocated = pixel_tag == kFloatPixelData ? 32 : 64;
  description.bits_stored = description.bits_allocated;
  description.high_bit = static_cast<std::uint16_t>(description.bits_allocated - 1);
  return {};
}

/// Bits Allocated, Bits Stored, High Bit and Pixel Representation (PS3.5 8.1.1).
Result<void> ReadDepth(const ItemReader& top, PixelDescription& description, std::vector<std::string>& notes) {
  const auto allocated = Unsigned16(top, tags::kBitsAllocated);
  if (!allocated) return std::unexpected(allocated.error());
  constexpr std::array<std::uint16_t, 5> kPossible{1, 8, 12, 16, 32};
  if (std::ranges::find(kPossible, *allocated) == kPossible.end()) {
    return Invalid(tags::kBitsAllocated, Format("is {}, which is not supported", *allocated));
  }
  description.bits_allocated = *allocated;
  if (top.HasValue(tags::kBitsStored)) {
    const auto stored = Unsigned16(top, tags::kBitsStored);
    if (!stored) return std::unexpected(stored.error());
    description.bits_stored = *stored;
  } else {
    description.bits_stored = *allocated;
    notes.emplace_back("Bits Stored (0028,0101) is absent; Bits Allocated is taken.");
  }
  if (description.bits_stored == 0 || description.bits_stored > description.bits_allocated) {
    return Invalid(tags::kBitsStored,
                   Format("is {} of {} bits allocated", description.bits_stored, description.bits_allocated));
  }
  const auto usual_high_bit = static_cast<std::uint16_t>(description.bits_stored - 1);
  description.high_bit = Unsigned16Or(top, tags::kHighBit, usual_high_bit);
  if (description.high_bit >= description.bits_allocated || description.high_bit < usual_high_bit) {
    return Invalid(tags::kHighBit, Format("is {} with {} bits stored of {}", description.high_bit,
                                          description.bits_stored, description.bits_allocated));
  }
  const std::uint16_t representation = Unsigned16Or(top, tags::kPixelRepresentation, 0);
  if (representation > 1) return Invalid(tags::kPixelRepresentation, Format("is {}", representation));
  description.is_signed = representation == 1;
  return {};
}

bool IsColour(PhotometricInterpretation photometric) {
  using enum PhotometricInterpretation;
  return photometric != kUnknown && photometric != kMonochrome1 && photometric != kMonochrome2 &&
         photometric != kPaletteColor;
}

/// Samples per Pixel and Photometric Interpretation must tell the same story; the number of samples decides, since the
/// layout of the bytes depends on it.
Result<void> ReadSamples(const ItemReader& top, PixelDescription& description, std::vector<std::string>& notes) {
  using enum PhotometricInterpretation;
  description.photometric = PhotometricInterpretationFrom(top.Code(tags::kPhotometricInterpretation));
  const bool is_colour = IsColour(description.photometric);
  const std::uint16_t expected = is_colour ? 3 : 1;
  description.samples_per_pixel = Unsigned16Or(top, tags::kSamplesPerPixel, expected);
  const std::uint16_t samples = description.samples_per_pixel;
  if (samples != 1 && samples != 3 && samples != 4) return Invalid(tags::kSamplesPerPixel, Format("is {}", samples));
  if (description.photometric == kUnknown) {
    description.photometric = samples == 1 ? kMonochrome2 : kRgb;
    notes.push_back(Format("Photometric Interpretation (0028,0004) is absent or unknown; {} is assumed.",
                           ToString(description.photometric)));
  } else if (is_colour != (samples > 1)) {
    return Invalid(tags::kSamplesPerPixel,
                   Format("is {} with Photometric Interpretation {}", samples, ToString(description.photometric)));
  }
  if (samples == 1) return {};
  if (!top.HasValue(tags::kPlanarConfiguration)) {
    notes.emplace_back("Planar Configuration (0028,0006) is absent; colour by pixel is assumed.");
  }
  const std::uint16_t planar = Unsigned16Or(top, tags::kPlanarConfiguration, 0);
  if (planar > 1) notes.push_back(Format("Planar Configuration (0028,0006) is {}; 0 is assumed.", planar));
  description.planar_configuration = planar == 1 ? 1 : 0;
  return {};
}

void ReadNumberOfFrames(const ItemReader& top, PixelModule& module) {
  if (!top.Has(tags::kNumberOfFrames)) return;
  const auto frames = top.Integer(tags::kNumberOfFrames);
  if (frames && *frames >= 1) {
    module.number_of_frames = static_cast<std::uint32_t>(*frames);
    return;
  }
  module.number_of_frames = 0;
  module.notes.emplace_back("Number of Frames (0028,0008) is not a count; the data decide.");
}

Result<void> CheckRepeated(const Structure& structure) {
  for (const Tag tag : structure.repeated) {
    if (tag.group == 0x0028 && tag.element < 0x0104) return Invalid(tag, "is given more than once");
  }
  return {};
}

}  // namespace

Result<PixelModule> ReadPixelModule(const DataSet& data_set) {
  const auto& pixels = data_set.structure().pixels;
  if (!pixels) return Fail(ErrorCode::kNoPixelData, "the data set has no Pixel Data");
  if (auto unique = CheckRepeated(data_set.structure()); !unique) return std::unexpected(unique.error());
  const ItemReader top = Top(data_set);
  PixelModule module;
  PixelDescription& description = module.description;
  if (auto read = ReadDimensions(top, description); !read) return std::unexpected(read.error());
  const bool is_float = pixels->tag == kFloatPixelData || pixels->tag == kDoubleFloatPixelData;
  auto depth = is_float ? ReadFloatDepth(description, pixels->tag) : ReadDepth(top, description, module.notes);
  if (!depth) return std::unexpected(depth.error());
  if (auto read = ReadSamples(top, description, module.notes); !read) return std::unexpected(read.error());
  ReadNumberOfFrames(top, module);
  return module;
}

}  // namespace negatoscope
