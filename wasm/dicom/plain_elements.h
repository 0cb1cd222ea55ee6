#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/tag.h"
#include "dicom/element_tree.h"
#include "dicom/encoding.h"
#include "dicom/structure.h"

namespace negatoscope {

/// Lists the elements that ScanStructure passes, for ElementTree, as long as all of them are as the standard wants
/// them: what nearly every file is. Anything else, however small, is left to DCMTK, which has seen more broken files
/// than we.
///
/// Plain is: little endian; ascending tags in each item; lengths even, whole numbers of values, undefined for sequences
/// only; VRs of the standard; sequences where the dictionary says so, and nowhere else; UN for private elements only.
class PlainElements final : public StructureListener {
 public:
  explicit PlainElements(Encoding encoding) : is_plain_(!encoding.is_big_endian) {}

  [[nodiscard]] bool Passed(const PassedElement& element) override;

  /// @param structure  of the walk that this listened to
  /// @return the elements before the pixels, `place` an offset in the file; nothing where something is not plain
  [[nodiscard]] std::optional<std::vector<DataElement>> Take(const Structure& structure);

 private:
  [[nodiscard]] bool Add(const PassedElement& element);
  [[nodiscard]] bool CloseDownTo(std::uint32_t level);
  [[nodiscard]] bool IsInPlace(const PassedElement& element);
  [[nodiscard]] static bool SetVr(const PassedElement& passed, DataElement& element);

  bool is_plain_;
  std::vector<DataElement> elements_;
  std::vector<std::uint32_t> open_;  ///< numbers of those that the next element may be inside of, outermost first
  std::vector<Tag> last_;            ///< by level, the tag of the element that came last
};

}  // namespace negatoscope
