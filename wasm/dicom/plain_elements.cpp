#include "dicom/plain_elements.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "dicom/binary_numbers.h"
#include "dicom/encoding.h"
#include "dicom/standard_vrs.h"
#include "dicom/tags.h"

namespace negatoscope {

namespace {

constexpr std::string_view kUnknown = "UN";
constexpr std::string_view kSequence = "SQ";

bool Is(std::string_view vr, std::string_view which) { return VrLetters(vr) == VrLetters(which); }

void Put(std::string_view vr, DataElement& element) { element.vr = {vr[0], vr[1]}; }

/// Whether a value can have this length.
bool IsWhole(std::string_view vr, std::uint32_t length) {
  const std::size_t width = std::max<std::size_t>(NumberBytes(vr), 2);
  return length % width == 0;
}

}  // namespace

bool PlainElements::Passed(const PassedElement& element) {
  if (is_plain_) is_plain_ = Add(element);
  return true;  // the structure is wanted whether it is plain or not
}

bool PlainElements::Add(const PassedElement& passed) {
  if (!CloseDownTo(passed.level)) return false;
  // The pixels are no part of the list.
  if (passed.level == 0 && IsPixelTag(passed.tag)) return true;
  if (!IsInPlace(passed)) return false;
  DataElement element{.tag = passed.tag, .length = passed.length, .place = passed.value_offset};
  if (passed.tag != tags::kItem && !SetVr(passed, element)) return false;
  last_.resize(passed.level + 1);
  last_.back() = passed.tag;
  open_.push_back(static_cast<std::uint32_t>(elements_.size()));
  elements_.push_back(element);
  return true;
}

/// Closes what the element of this level is not inside of.
bool PlainElements::CloseDownTo(std::uint32_t level) {
  while (open_.size() > level) {
    DataElement& closed = elements_[open_.back()];
    closed.past = static_cast<std::uint32_t>(elements_.size());
    const bool is_empty = closed.past == open_.back() + 1;
    const bool has_length = closed.length > 0 && closed.length != kUndefinedLength;
    // What should hold items holds something else.
    if (closed.IsSequence() && is_empty && has_length) return false;
    open_.pop_back();
  }
  return open_.size() == level;
}

/// Whether an element may follow here: an item in a sequence, anything else behind what has a lower tag.
bool PlainElements::IsInPlace(const PassedElement& element) {
  if (element.tag == tags::kItem) {
    if (open_.empty()) return false;
    DataElement& around = elements_[open_.back()];
    const bool is_unknown = Is(around.Vr(), kUnknown);
    if (is_unknown) Put(kSequence, around);
    return around.IsSequence();
  }
  if (!open_.empty() && elements_[open_.back()].tag != tags::kItem) return false;
  const std::size_t first = open_.empty() ? 0 : open_.back() + 1;
  return elements_.size() == first || last_[element.level] < element.tag;
}

/// false where the VR and the length are not plain.
bool PlainElements::SetVr(const PassedElement& passed, DataElement& element) {
  const std::string_view standard = StandardVr(passed.tag);
  std::string_view vr = passed.vr;
  if (vr.empty()) {
    vr = standard.empty() ? kUnknown : standard;
  } else if (!IsStandardVr(vr)) {
    return false;
  }
  // DCMTK would know better.
  if (Is(vr, kUnknown) && !passed.vr.empty() && (!passed.tag.IsPrivate() || !standard.empty())) return false;
  if (!standard.empty() && Is(vr, kSequence) != Is(standard, kSequence)) return false;
  Put(vr, element);
  if (passed.length != kUndefinedLength) return IsWhole(vr, passed.length);
  // Fragments of an icon are not looked at.
  if (IsPixelTag(passed.tag)) return true;
  if (Is(vr, kUnknown)) Put(kSequence, element);
  return element.IsSequence();
}

std::optional<std::vector<DataElement>> PlainElements::Take(const Structure& structure) {
  const bool is_sound = !structure.problem && !structure.is_deeply_broken && !structure.is_out_of_order;
  if (!is_plain_ || !is_sound || !CloseDownTo(0)) return std::nullopt;
  return std::move(elements_);
}

}  // namespace negatoscope
