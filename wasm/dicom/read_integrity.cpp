#include "dicom/read_integrity.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "core/padding.h"
#include "dicom/parsed_data_set.h"
#include "dicom/private_names.h"
#include "dicom/tags.h"

namespace negatoscope {

namespace {

constexpr std::size_t kMostItems = 8;
constexpr std::size_t kLongestValue = 256;
constexpr std::size_t kShortHeadBytes = 8;

constexpr Tag kGroupOfPatients{.group = 0x0010, .element = 0x0027};
constexpr Tag kOtherPatientIds{.group = 0x0010, .element = 0x1000};
constexpr Tag kOtherPatientIdsSequence{.group = 0x0010, .element = 0x1002};
constexpr Tag kPatientIdentityRemoved{.group = 0x0012, .element = 0x0062};

/// What PS3.15 table E.1-1 removes or empties in every profile, as far as it names or reaches the patient. Patient's
/// Name and Patient ID hold a pseudonym after de-identification, and are not among them.
constexpr std::array kIdentifying{
    Tag{.group = 0x0010, .element = 0x1000},  // Other Patient IDs
    Tag{.group = 0x0010, .element = 0x1001},  // Other Patient Names
    Tag{.group = 0x0010, .element = 0x1002},  // Other Patient IDs Sequence
    Tag{.group = 0x0010, .element = 0x1005},  // Patient's Birth Name
    Tag{.group = 0x0010, .element = 0x1040},  // Patient's Address
    Tag{.group = 0x0010, .element = 0x1050},  // Insurance Plan Identification
    Tag{.group = 0x0010, .element = 0x1060},  // Patient's Mother's Birth Name
    Tag{.group = 0x0010, .element = 0x1090},  // Medical Record Locator
    Tag{.group = 0x0010, .element = 0x2154},  // Patient's Telephone Numbers
    Tag{.group = 0x0010, .element = 0x2155},  // Patient's Telecom Information
    Tag{.group = 0x0010, .element = 0x2297},  // Responsible Person
    Tag{.group = 0x0038, .element = 0x0400},  // Patient's Institution Residence
};

/// Elements whose value says whose file it is; of these both values are told where they occur twice.
bool TellsIdentity(Tag tag) {
  constexpr std::array kTags{tags::kPatientName,      tags::kPatientId,        tags::kPatientBirthDate,
                             tags::kPatientSex,       tags::kStudyInstanceUid, tags::kSeriesInstanceUid,
                             tags::kSopInstanceUid,   tags::kSopClassUid,      tags::kAccessionNumber,
                             tags::kIssuerOfPatientId};
  return std::ranges::find(kTags, tag) != kTags.end();
}

void AppendValue(std::string& values, std::string_view value) {
  if (value.empty()) return;
  if (!values.empty()) values += '\\';
  values += value;
}

std::string OtherPatientIds(const ItemReader& top) {
  std::string ids = top.Text(kOtherPatientIds);
  const std::size_t count = std::min(top.ItemCount(kOtherPatientIdsSequence), kMostItems);
  for (std::size_t i = 0; i < count; ++i) {
    if (const auto item = top.Nested(kOtherPatientIdsSequence, i)) AppendValue(ids, item->Text(tags::kPatientId));
  }
  return ids;
}

std::string FilledIdentifyingTags(const ItemReader& top) {
  std::string filled;
  for (const Tag tag : kIdentifying) {
    const bool is_filled = top.ItemCount(tag) > 0 || !Trim(top.Text(tag)).empty();
    if (is_filled) AppendValue(filled, ToString(tag));
  }
  return filled;
}

/// The value of one occurrence of an element, read from its bytes: all that tells identity has the short head of 8
/// bytes, with implicit VR as well.
std::optional<std::string> ValueAtOffset(const DataSet& data_set, const TopLevelElement& element, std::uint64_t end) {
  const std::uint64_t begin = element.offset + kShortHeadBytes;
  if (begin > end) return std::nullopt;
  std::vector<std::uint8_t> bytes(static_cast<std::size_t>(std::min<std::uint64_t>(end - begin, kLongestValue)));
  if (!data_set.data_source().Read(begin, bytes)) return std::nullopt;
  const std::string_view raw(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  const bool is_name = element.tag == tags::kPatientName;
  return data_set.parsed().text->Decode(TrimEnd(raw), is_name ? "PN" : "LO").utf8;
}

/// The value that is not in use; where all are the same, that one.
std::string OtherValue(const DataSet& data_set, Tag tag, const std::string& used) {
  const Structure& structure = data_set.structure();
  std::string other = used;
  for (std::size_t i = 0; i < structure.elements.size(); ++i) {
    if (structure.elements[i].tag != tag) continue;
    const auto value = ValueAtOffset(data_set, structure.elements[i], structure.EndOf(i));
    // What is read again ends after 256 bytes; a longer value that begins like it is the same.
    if (value && !(used.size() > value->size() ? used.starts_with(*value) && value->size() >= kLongestValue / 2
                                               : used == *value)) {
      return *value;
    }
  }
  return other;
}

std::vector<TaggedValue> RepeatedElements(const DataSet& data_set, const ItemReader& top) {
  std::vector<TaggedValue> repeated;
  for (const Tag tag : data_set.structure().repeated) {
    if (repeated.size() >= kMostItems) break;
    TaggedValue& entry = repeated.emplace_back();
    entry.tag = ToString(tag);
    if (!TellsIdentity(tag)) continue;
    entry.value = top.Text(tag);
    entry.other = OtherValue(data_set, tag, entry.value);
  }
  return repeated;
}

void CompareWithMeta(const FileLayout& layout, const ItemReader& top, IntegrityFacts& facts) {
  const std::string sop_class = top.Code(tags::kSopClassUid);
  const std::string sop_instance = top.Code(tags::kSopInstanceUid);
  const auto if_other = [](const std::string& meta, const std::string& own) {
    return own.empty() || meta == own ? std::string() : RepairUtf8(meta).utf8;
  };
  facts.media_storage_sop_class = if_other(layout.media_storage_sop_class_uid, sop_class);
  facts.media_storage_sop_instance = if_other(layout.media_storage_sop_instance_uid, sop_instance);
  facts.has_class_from_meta = sop_class.empty() && !layout.media_storage_sop_class_uid.empty();
  facts.has_instance_from_meta = sop_instance.empty() && !layout.media_storage_sop_instance_uid.empty();
}

}  // namespace

IntegrityFacts ReadIntegrityFacts(const DataSet& data_set) {
  const ItemReader top = Top(data_set);
  const FileLayout& layout = data_set.layout();
  IntegrityFacts facts;
  facts.other_patient_ids = OtherPatientIds(top);
  facts.group_of_patients = static_cast<std::uint32_t>(top.ItemCount(kGroupOfPatients));
  facts.patient_identity_removed = top.Code(kPatientIdentityRemoved);
  if (facts.patient_identity_removed == "YES") facts.filled_identifying_tags = FilledIdentifyingTags(top);
  facts.burned_in_annotation = top.Code(tags::kBurnedInAnnotation);
  facts.lossy_image_compression = top.Code(tags::kLossyImageCompression);
  CompareWithMeta(layout, top, facts);
  facts.preamble = layout.preamble;
  facts.preamble_text = layout.preamble_text;
  facts.repeated = RepeatedElements(data_set, top);
  facts.private_names = PrivateNames(top);
  facts.is_out_of_order = data_set.structure().is_out_of_order;
  facts.damage = data_set.damage();
  facts.has_other_encoding = layout.contradicts_transfer_syntax;
  facts.character_set = DoubtOf(data_set.parsed().character_set, data_set.parsed().texts);
  return facts;
}

}  // namespace negatoscope
