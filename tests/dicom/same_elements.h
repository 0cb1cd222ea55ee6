#pragma once

// Whether two parsers found the same in a file: our own walk and DCMTK. All that is read of a data set is read of its
// ElementTree, so that equal trees are equal records, displays and findings.

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/format.h"
#include "core/limits.h"
#include "core/padding.h"
#include "dicom/element_tree.h"
#include "dicom/encoding.h"
#include "dicom/parsed_data_set.h"
#include "dicom/standard_vrs.h"
#include "dicom/tags.h"

namespace negatoscope::testing {

/// Compares what our own walk found with what DCMTK found.
class SameElements {
 public:
  SameElements(const ElementTree& plain, const ElementTree& dcmtk) : plain_(plain), dcmtk_(dcmtk) {}

  /// The first difference in words, "" where there is none.
  [[nodiscard]] std::string Difference() {
    std::string difference = InItem(plain_.Top(), dcmtk_.Top(), {});
    return lost_dcmtk_ ? std::string() : difference;
  }

  /// Whether DCMTK lost its way: a value without a VR is a sequence and by the dictionary none, or the other way round.
  [[nodiscard]] bool lost_dcmtk() const { return lost_dcmtk_; }

 private:
  [[nodiscard]] std::string InItem(ItemRange plain, ItemRange dcmtk, const std::string& path) {
    std::uint32_t left = plain.first;
    std::uint32_t right = dcmtk.first;
    while (left < plain.past && right < dcmtk.past) {
      const DataElement& ours = plain_.At(left);
      const DataElement& theirs = dcmtk_.At(right);
      const std::string here = path + ToString(ours.tag);
      if (ours.tag != theirs.tag) return Format("{}: DCMTK has {} there", here, ToString(theirs.tag));
      if (std::string difference = InElement(ours, theirs, here); !difference.empty()) return difference;
      left = ours.past;
      right = theirs.past;
    }
    if (left < plain.past) return path + ToString(plain_.At(left).tag) + " only in ours";
    return right < dcmtk.past ? path + ToString(dcmtk_.At(right).tag) + " only in DCMTK's" : std::string();
  }

  [[nodiscard]] std::string InElement(const DataElement& ours, const DataElement& theirs, const std::string& here) {
    const bool is_asked_for = !StandardVr(ours.tag).empty();
    // An Item at its start tells us whether a value without a VR is a sequence, whatever DCMTK's dictionary says, or
    // does not say; where somebody asks for the element, the data set is not plain then.
    if (ours.IsSequence() != theirs.IsSequence() && !is_asked_for) {
      const bool is_empty = ours.length == 0;
      lost_dcmtk_ = lost_dcmtk_ || (theirs.IsSequence() && !is_empty) || ours.length == kUndefinedLength;
      return {};
    }
    // Without a written VR it is left open for what nobody asks for.
    const bool is_open = ours.Vr() == "UN" && !is_asked_for;
    const bool is_either = ours.Vr() == "xs" && (theirs.Vr() == "US" || theirs.Vr() == "SS");
    if (ours.Vr() != theirs.Vr() && !is_either && !is_open) {
      return Format("{}: VR {}, DCMTK's {}", here, ours.Vr(), theirs.Vr());
    }
    if (ours.IsSequence()) return InItems(ours, theirs, here);
    if (ours.length != theirs.length) return Format("{}: length {}, DCMTK's {}", here, ours.length, theirs.length);
    const std::string value = plain_.Value(ours, limits::kMiB);
    const std::string expected = dcmtk_.Value(theirs, limits::kMiB);
    const bool is_same = is_open ? TrimEnd(value) == TrimEnd(expected) || theirs.Vr() == "UI" : value == expected;
    return is_same ? std::string() : here + ": another value";
  }

  [[nodiscard]] std::string InItems(const DataElement& ours, const DataElement& theirs, const std::string& here) {
    if ((ours.length > 0) != (theirs.length > 0)) return here + ": empty, or not";
    const std::uint32_t count = plain_.ItemCount(ours);
    const std::uint32_t their_count = dcmtk_.ItemCount(theirs);
    for (std::uint32_t i = 0; i < std::min(count, their_count); ++i) {
      std::string difference = InItem(*plain_.Item(ours, i), *dcmtk_.Item(theirs, i), Format("{}[{}].", here, i));
      if (!difference.empty()) return difference;
    }
    return count == their_count ? std::string() : here + ": another number of items";
  }

  const ElementTree& plain_;
  const ElementTree& dcmtk_;
  bool lost_dcmtk_ = false;
};

/// The first difference between the two parsers for a file that our own walk takes on, "" where there is none or it
/// does not take it on.
[[nodiscard]] inline std::string DifferenceFromDcmtk(ByteSource& source, const DataSet& data_set) {
  if (!data_set.parsed().is_plain) return {};
  const auto by_dcmtk = DataSet::Open(source, {}, DataSet::Parser::kDcmtk);
  if (!by_dcmtk) return "DCMTK cannot read it: " + by_dcmtk.error().detail;
  SameElements same(data_set.parsed().elements, by_dcmtk->parsed().elements);
  std::string difference = same.Difference();
  // A deflated data set may end early, whoever reads it.
  const bool is_damage_shared = by_dcmtk->damage() == data_set.damage();
  if (!difference.empty() || same.lost_dcmtk() || is_damage_shared) return difference;
  return "DCMTK tells of other damage";
}

}  // namespace negatoscope::testing
