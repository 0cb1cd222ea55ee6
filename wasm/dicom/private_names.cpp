#include "dicom/private_names.h"

#include <dcmtk/dcmdata/dcsequen.h>

#include <array>
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

/// The text of a private element, and its tag; "" where its creator has no block in the data set.
TaggedValue TextOf(const ItemReader& item, const PrivateElement& wanted) {
  for (std::uint16_t block = 0x10; block <= 0xFF; ++block) {
    const Tag creator{.group = wanted.group, .element = block};
    if (!item.Has(creator) || Trim(item.Text(creator)) != wanted.creator) continue;
    const Tag tag{.group = wanted.group, .element = static_cast<std::uint16_t>((block << 8U) | wanted.element)};
    return {.tag = ToString(tag), .value = item.Text(tag), .other = {}};
  }
  return {};
}

/// Walks all items below the outermost level.
class NameSearch {
 public:
  void In(const ItemReader& reader, bool is_private, int depth) {
    DcmItem& item = reader.item();
    for (DcmObject* object = item.nextInContainer(nullptr); object != nullptr; object = item.nextInContainer(object)) {
      if (names.size() >= kMostNames || nested_ > kMostNested) return;
      nested_ += depth > 0 ? 1 : 0;
      const Tag tag = FromDcmtk(object->getTag());
      const bool is_within = is_private || tag.IsPrivate();
      if (object->ident() == EVR_SQ && depth < kDeepest) {
        InSequence(reader, static_cast<DcmSequenceOfItems&>(*object), is_within, depth);
      } else if (object->ident() == EVR_PN && (tag.IsPrivate() || (is_private && tag == tags::kPatientName))) {
        Add({.tag = ToString(tag), .value = reader.Text(tag), .other = {}});
      }
    }
  }

  void Add(TaggedValue name) {
    if (names.size() < kMostNames && !Trim(name.value, " ^=").empty()) names.push_back(std::move(name));
  }

  std::vector<TaggedValue> names;

 private:
  void InSequence(const ItemReader& around, DcmSequenceOfItems& sequence, bool is_private, int depth) {
    // DcmSequenceOfItems::getItem walks from the head: the items are taken as they follow.
    for (DcmObject* object = sequence.nextInContainer(nullptr); object != nullptr;
         object = sequence.nextInContainer(object)) {
      if (names.size() >= kMostNames || nested_ > kMostNested) return;
      if (object->ident() == EVR_item) In(around.Inside(static_cast<DcmItem&>(*object)), is_private, depth + 1);
    }
  }

  int nested_ = 0;
};

}  // namespace

std::vector<TaggedValue> PrivateNames(const ItemReader& top) {
  NameSearch search;
  search.In(top, false, 0);
  search.Add(TextOf(top, kWholeName));
  TaggedValue last_and_first = TextOf(top, kLastName);
  if (!Trim(last_and_first.value).empty()) {
    last_and_first.value += '^';
    last_and_first.value += TextOf(top, kFirstName).value;
    search.Add(std::move(last_and_first));
  }
  return std::move(search.names);
}

}  // namespace negatoscope
