#include "dicom/element_tree.h"

#include <algorithm>
#include <utility>

#include "core/padding.h"
#include "dicom/encoding.h"

namespace negatoscope {

namespace {

bool IsSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Texts are filled up with a space, UIDs with NUL (PS3.5 6.2); writers put spaces into UIDs, where none can be.
void RemovePadding(std::string& value, std::string_view vr) {
  if (vr == "UI") std::erase_if(value, IsSpace);
  value.resize(TrimEnd(value, vr == "UI" ? std::string_view("\0", 1) : " ").size());
}

}  // namespace

std::string FileValues::Bytes(const DataElement& element) {
  std::string bytes(element.length, '\0');
  const std::span into(reinterpret_cast<std::uint8_t*>(bytes.data()), bytes.size());
  return source_.Read(element.place, into) ? bytes : std::string();
}

bool FileValues::Part(const DataElement& element, std::uint64_t offset, std::span<std::uint8_t> into) {
  return source_.Read(element.place + offset, into).has_value();
}

ElementTree::ElementTree(std::vector<DataElement> elements, std::unique_ptr<ElementValues> values)
    : elements_(std::move(elements)), values_(std::move(values)) {
  for (std::uint32_t at = 0; at < elements_.size(); at = elements_[at].past) top_.push_back(at);
}

const DataElement* ElementTree::Find(ItemRange item, Tag tag) const {
  if (item.first == 0) {  // the outermost level
    const auto tag_of = [&](std::uint32_t number) { return elements_[number].tag; };
    const auto found = std::ranges::lower_bound(top_, tag, {}, tag_of);
    return found != top_.end() && tag_of(*found) == tag ? &elements_[*found] : nullptr;
  }
  for (std::uint32_t at = item.first; at < item.past; at = elements_[at].past) {
    if (elements_[at].tag >= tag) return elements_[at].tag == tag ? &elements_[at] : nullptr;
  }
  return nullptr;
}

std::uint32_t ElementTree::ItemCount(const DataElement& sequence) const {
  std::uint32_t count = 0;
  ForEachItem(sequence, [&](ItemRange) { return ++count > 0; });
  return count;
}

std::optional<ItemRange> ElementTree::Item(const DataElement& sequence, std::size_t index) const {
  if (!sequence.IsSequence()) return std::nullopt;
  const std::uint32_t number = NumberOf(sequence);
  // What is asked of one item of thousands is in the first item of each of its sequences, for which no list is made.
  if (index == 0) {
    if (number + 1 >= sequence.past) return std::nullopt;
    return ItemRange{.first = number + 2, .past = elements_[number + 1].past};
  }
  if (listed_sequence_ != number) {
    listed_sequence_ = number;
    listed_items_.clear();
    ForEachItem(sequence, [&](ItemRange item) {
      listed_items_.push_back(item);
      return true;
    });
  }
  return index < listed_items_.size() ? std::optional(listed_items_[index]) : std::nullopt;
}

std::string ElementTree::Value(const DataElement& element, std::uint64_t longest) const {
  if (element.length == 0 || element.length == kUndefinedLength || element.length > longest) return {};
  if (element.IsSequence()) return {};
  std::string value = values_->Bytes(element);
  if (IsTextVr(element.Vr())) RemovePadding(value, element.Vr());
  return value;
}

bool ElementTree::Part(const DataElement& element, std::uint64_t offset, std::span<std::uint8_t> into) const {
  if (element.length == kUndefinedLength || offset > element.length) return false;
  return into.size() <= element.length - offset && values_->Part(element, offset, into);
}

}  // namespace negatoscope
