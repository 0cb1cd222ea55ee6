#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/byte_source.h"
#include "core/result.h"
#include "core/tag.h"
#include "dicom/encoding.h"

namespace negatoscope {

/// Whether it is (7FE0,0010), or one of the float ones (7FE0,0008) and (7FE0,0009).
[[nodiscard]] bool IsPixelTag(Tag tag);

/// The element that holds the pixels.
struct PixelElement {
  Tag tag;
  std::string vr;  ///< as written; "" with implicit VR
  std::uint64_t value_offset = 0;
  std::optional<std::uint64_t> value_length;  ///< nothing: undefined length, so encapsulated (PS3.5 A.4)
};

/// A Data Element of the outermost level.
struct TopLevelElement {
  Tag tag;
  std::uint64_t offset = 0;
  bool is_broken = false;  ///< a length inside it contradicts the one around it
};

/// Where reading met something that cannot be followed any further.
struct StructureProblem {
  ErrorCode code = ErrorCode::kMalformed;
  std::string detail;
  Tag tag;
  std::uint64_t offset = 0;
};

/// Zeros in the place of elements that got lost, at [begin, end). A parser must not see them: with implicit VR they are
/// elements (0000,0000), and what follows them would be taken for the last one's length.
struct ZeroHole {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
};

/// The skeleton of a data set: where its elements begin and end, every length checked against what is really there.
struct Structure {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;  ///< past the last complete element before the pixels: a parser may read [begin, end)
  std::vector<TopLevelElement> elements;  ///< those before the pixels, then those in [behind_begin, behind_end)
  std::optional<PixelElement> pixels;
  std::uint64_t behind_begin = 0;  ///< elements behind the pixels that belong before them (behind_pixels.h); equal to
  std::uint64_t behind_end = 0;    ///< this where there are none
  std::optional<StructureProblem> problem;
  std::vector<Tag> repeated;      ///< tags that occur more than once
  bool is_out_of_order = false;   ///< tags do not ascend (PS3.5 7.1)
  bool is_deeply_broken = false;  ///< a length inside a sequence contradicts the one around it
  std::vector<ZeroHole> holes;    ///< between elements of the outermost level, ascending
  bool has_zeros_behind = false;  ///< behind `end` there are zeros to the end of the file, and nothing else

  /// Where the value of an element of the outermost level ends at the latest.
  [[nodiscard]] std::uint64_t EndOf(std::size_t number) const;
};

/// Fills in `repeated`.
void FindRepeatedTags(Structure& structure);

/// A Data Element or an Item as the walk passes it.
struct PassedElement {
  Tag tag;              ///< (FFFE,E000) for an Item
  std::string_view vr;  ///< as written; "" where none is
  std::uint64_t value_offset = 0;
  std::uint32_t length = 0;         ///< kUndefinedLength
  std::uint32_t level = 0;          ///< 0 on the outside; a sequence's items are one deeper, their elements one more
  bool is_implicit_little = false;  ///< inside UN of undefined length (PS3.5 6.2.2)
};

/// Is told of everything whose value lies inside what is around it, in the order of the file; not of fragments.
class StructureListener {
 public:
  StructureListener() = default;
  StructureListener(const StructureListener&) = delete;
  StructureListener& operator=(const StructureListener&) = delete;
  virtual ~StructureListener() = default;
  /// @return false where it has heard enough: the walk ends there
  [[nodiscard]] virtual bool Passed(const PassedElement& element) = 0;
};

/// Walks a data set up to its pixels without building anything: the guard in front of DCMTK, which recurses per
/// sequence level and allocates what a length says.
/// @param begin     where the data set starts in `source`
/// @param listener  hears of every element, or nullptr
/// @return the structure, with `problem` set where it is cut or broken (everything before is usable); or kLimit for
/// nesting and counts beyond limits.h; or kReadFailed
[[nodiscard]] Result<Structure> ScanStructure(ByteSource& source, std::uint64_t begin, Encoding encoding,
                                              StructureListener* listener = nullptr);

}  // namespace negatoscope
