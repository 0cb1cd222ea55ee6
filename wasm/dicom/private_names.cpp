#include "dicom/private_names.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "core/padding.h"
#include "dicom/tags.h"

namespace negatoscope {

namespace {

constexpr std::size_t kMostNames = 8;
constexpr int kMostNested = 4'096;
constexpr int kDeepest = 16;

/// An element by its creator, whatever block that has reserved.
struct PrivateElement {
  std::string_view creator;
  std::uint16_t group;
  std::uint8_t element;
};

/// The patient's whole name as text of another VR.
constexpr PrivateElement kWholeName{.creator = "SIEMENS CM VA0  CMS", .group = 0x0013, .element = 0x20};
/// The patient's last and first name, one element each.
constexpr PrivateElement kLastName{.creator = "SIEMENS RIS", .group = 0x0011, .element = 0x30};
constexpr PrivateElement kFirstName{.creator = "SIEMENS RIS", .group = 0x0011, .element = 0x31};

/// Whether an element reserves a block of one of their groups (PS3.5 7.8.1).
bool MayReserve(Tag tag) {
  const bool is_known_group = tag.group == kWholeName.group || tag.group == kLastName.group;
  return is_known_group && tag.element >= 0x10 && tag.element <= 0xFF;
}

/// The text of a private element, and its tag; "" where none of the blocks is its creator's.
TaggedValue TextOf(const ItemReader& item, const std::vector<Tag>& blocks, const PrivateElement& wanted) {
  for (const Tag block : blocks) {
    if (block.group != wanted.group || Trim(item.Text(block)) != wanted.creator) continue;
    const auto element = static_cast<std::uint16_t>((block.element << 8U) | wanted.element);
    const Tag tag{.group = wanted.group, .element = element};
    return {.tag = ToString(tag), .value = item.Text(tag), .other = {}};
  }
  return {};
}

/// Walks a data set and the items in it.
class NameSearch {
 public:
  void In(const ItemReader& reader, bool is_private, int depth) {
    reader.ForEachElement([&](const DataElement& element) {
      if (!IsLooking()) return false;
      nested_ += depth > 0 ? 1 : 0;
      const bool is_within = is_private || element.tag.IsPrivate();
      if (depth == 0 && MayReserve(element.tag)) blocks.push_back(element.tag);
      if (element.IsSequence() && depth < kDeepest) {
        reader.ForEachItem(element, [&](const ItemReader& item) {
          if (!IsLooking()) return false;
          In(item, is_within, depth + 1);
          return true;
        });
      } else if (element.Vr() == "PN" &&
                 (element.tag.IsPrivate() || (is_private && element.tag == tags::kPatientName))) {
        Add({.tag = ToString(element.tag), .value = reader.Text(element.tag), .other = {}});
      }
      return true;
    });
  }

  void Add(TaggedValue name) {
    if (names.size() < kMostNames && !Trim(name.value, " ^=").empty()) names.push_back(std::move(name));
  }

  std::vector<TaggedValue> names;
  /// Elements of the outermost level in which a creator of a known dictionary may have reserved a block.
  std::vector<Tag> blocks;

 private:
  [[nodiscard]] bool IsLooking() const { return names.size() < kMostNames && nested_ <= kMostNested; }

  int nested_ = 0;
};

}  // namespace

std::vector<TaggedValue> PrivateNames(const ItemReader& top) {
  NameSearch search;
  search.In(top, false, 0);
  search.Add(TextOf(top, search.blocks, kWholeName));
  TaggedValue last_and_first = TextOf(top, search.blocks, kLastName);
  if (!Trim(last_and_first.value).empty()) {
    last_and_first.value += '^';
    last_and_first.value += TextOf(top, search.blocks, kFirstName).value;
    search.Add(std::move(last_and_first));
  }
  return std::move(search.names);
}

}  // namespace negatoscope
