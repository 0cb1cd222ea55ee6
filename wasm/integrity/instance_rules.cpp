#include "integrity/instance_rules.h"

#include <string_view>
#include <utility>

#include "core/padding.h"
#include "core/without_patient.h"
#include "integrity/person_name.h"
#include "integrity/sop_classes.h"
#include "integrity/values.h"

namespace negatoscope {

namespace {

constexpr const char* kCharacterSetTag = "(0008,0005)";
constexpr const char* kSopClassTag = "(0008,0016)";
constexpr const char* kSopInstanceTag = "(0008,0018)";
constexpr const char* kStudyDateTag = "(0008,0020)";
constexpr const char* kModalityTag = "(0008,0060)";
constexpr const char* kPatientNameTag = "(0010,0010)";
constexpr const char* kPatientIdTag = "(0010,0020)";
constexpr const char* kBirthDateTag = "(0010,0030)";
constexpr const char* kTransferSyntaxTag = "(0002,0010)";

using Hits = std::vector<Hit>;

void CheckOneUid(const char* tag, const std::string& uid, Hits& hits) {
  switch (CheckUid(uid)) {
    case UidProblem::kNone:
      return;
    case UidProblem::kMalformed:
      hits.push_back({.rule = &rules::kUidMalformed, .tag = tag, .value = uid});
      return;
    case UidProblem::kTooLong:
      hits.push_back({.rule = &rules::kUidTooLong, .tag = tag, .value = uid});
      return;
    case UidProblem::kLeadingZero:
      hits.push_back({.rule = &rules::kUidLeadingZero, .tag = tag, .value = uid});
      return;
  }
}

void CheckUids(const InstanceRecord& record, Hits& hits) {
  const auto missing = [&](const Rule& rule, const char* tag, const std::string& uid) {
    if (uid.empty()) hits.push_back({.rule = &rule, .tag = tag, .value = {}});
  };
  const IntegrityFacts& facts = record.integrity;
  if (!IsWithoutPatient(record.sop_class_uid)) {
    missing(rules::kStudyUidMissing, "(0020,000D)", record.study_instance_uid);
    missing(rules::kSeriesUidMissing, "(0020,000E)", record.series_instance_uid);
  }
  const bool is_directory = record.sop_class_uid == "1.2.840.10008.1.3.10";
  if (!is_directory) {
    missing(rules::kInstanceUidMissing, kSopInstanceTag, facts.has_instance_from_meta ? "" : record.sop_instance_uid);
    missing(rules::kClassUidMissing, kSopClassTag, facts.has_class_from_meta ? "" : record.sop_class_uid);
  }
  CheckOneUid(kSopClassTag, record.sop_class_uid, hits);
  CheckOneUid(kSopInstanceTag, record.sop_instance_uid, hits);
  CheckOneUid("(0020,000D)", record.study_instance_uid, hits);
  CheckOneUid("(0020,000E)", record.series_instance_uid, hits);
  CheckOneUid("(0020,0052)", record.frame_of_reference_uid, hits);
}

void CheckPatient(const InstanceRecord& record, Hits& hits) {
  const IntegrityFacts& facts = record.integrity;
  if (IsWithoutPatient(record.sop_class_uid)) return;
  if (facts.group_of_patients > 0) {
    hits.push_back({.rule = &rules::kGroupOfPatients, .tag = "(0010,0027)", .value = {}});
  }
  if (Trim(record.patient_id).empty()) {
    hits.push_back({.rule = &rules::kIdMissing, .tag = kPatientIdTag, .value = {}});
  } else if (record.patient_id.find('\\') != std::string::npos) {
    hits.push_back({.rule = &rules::kIdMultiValued, .tag = kPatientIdTag, .value = record.patient_id});
  }
  for (const TaggedValue& name : facts.private_names) {
    if (CompareNames(name.value, record.patient_name).relation != NameRelation::kDifferent) continue;
    hits.push_back({.rule = &rules::kPrivateName,
                    .tag = kPatientNameTag,
                    .value = record.patient_name,
                    .other_tag = name.tag,
                    .other_value = name.value});
  }
}

void CheckMeta(const InstanceRecord& record, Hits& hits) {
  const IntegrityFacts& facts = record.integrity;
  const auto differ = [&](const Rule& rule, const char* tag, const std::string& own, const char* meta_tag,
                          const std::string& meta) {
    if (meta.empty()) return;
    hits.push_back({.rule = &rule, .tag = tag, .value = own, .other_tag = meta_tag, .other_value = meta});
  };
  differ(rules::kMetaClass, kSopClassTag, record.sop_class_uid, "(0002,0002)", facts.media_storage_sop_class);
  differ(rules::kMetaInstance, kSopInstanceTag, record.sop_instance_uid, "(0002,0003)",
         facts.media_storage_sop_instance);
  if (facts.has_other_encoding) {
    hits.push_back({.rule = &rules::kTransferSyntax, .tag = kTransferSyntaxTag, .value = record.transfer_syntax_uid});
  }
}

void CheckDates(const InstanceRecord& record, Hits& hits) {
  const auto check = [&](const char* tag, const std::string& text) {
    const auto date = ParseDate(text);
    if (!date && !Trim(text).empty()) hits.push_back({.rule = &rules::kDateMalformed, .tag = tag, .value = text});
    return date;
  };
  const auto study = check(kStudyDateTag, record.study_date);
  const auto birth = check(kBirthDateTag, record.patient_birth_date);
  if (study && birth && *birth > *study) {
    hits.push_back({.rule = &rules::kBirthAfterStudy,
                    .tag = kBirthDateTag,
                    .value = record.patient_birth_date,
                    .other_tag = kStudyDateTag,
                    .other_value = record.study_date});
  }
}

void CheckPicture(const InstanceRecord& record, Hits& hits) {
  const IntegrityFacts& facts = record.integrity;
  if (!ModalityFits(record.sop_class_uid, record.modality)) {
    hits.push_back({.rule = &rules::kModalityMismatch,
                    .tag = kModalityTag,
                    .value = record.modality,
                    .other_tag = kSopClassTag,
                    .other_value = record.sop_class_uid});
  }
  if (facts.burned_in_annotation == "YES") {
    hits.push_back({.rule = &rules::kBurnedIn, .tag = "(0028,0301)", .value = facts.burned_in_annotation});
  }
  if (facts.burned_in_annotation.empty() && record.has_pixel_data && OftenHasBurnedInText(record.sop_class_uid)) {
    hits.push_back({.rule = &rules::kBurnedInUnknown, .tag = "(0028,0301)", .value = {}});
  }
  if (record.has_pixel_data && IsAlwaysLossy(record.transfer_syntax_uid) && facts.lossy_image_compression != "01") {
    hits.push_back({.rule = &rules::kLossyNotDeclared,
                    .tag = "(0028,2110)",
                    .value = facts.lossy_image_compression,
                    .other_tag = kTransferSyntaxTag,
                    .other_value = record.transfer_syntax_uid});
  }
}

void CheckIdentityRemoved(const IntegrityFacts& facts, Hits& hits) {
  std::string_view rest = facts.filled_identifying_tags;
  while (!rest.empty()) {
    const std::size_t end = rest.find('\\');
    hits.push_back({.rule = &rules::kIdentityRemoved,
                    .tag = "(0012,0062)",
                    .value = facts.patient_identity_removed,
                    .other_tag = std::string(rest.substr(0, end)),
                    .other_value = {}});
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  }
}

const Rule* CharacterSetRule(CharacterSetDoubtKind kind) {
  switch (kind) {
    case CharacterSetDoubtKind::kNone:
      return nullptr;
    case CharacterSetDoubtKind::kUndeclared:
      return &rules::kCharacterSetUndeclared;
    case CharacterSetDoubtKind::kSuspect:
      return &rules::kCharacterSetSuspect;
    case CharacterSetDoubtKind::kImpossible:
      return &rules::kCharacterSetImpossible;
    case CharacterSetDoubtKind::kChosen:
      return &rules::kCharacterSetChosen;
  }
  return nullptr;
}

/// First what is declared and what is used or suspected, then one text in both readings and as bytes.
void CheckCharacterSet(const CharacterSetDoubt& doubt, Hits& hits) {
  const Rule* rule = CharacterSetRule(doubt.kind);
  if (rule == nullptr) return;
  hits.push_back({.rule = rule,
                  .tag = kCharacterSetTag,
                  .value = doubt.declared,
                  .other_tag = kCharacterSetTag,
                  .other_value = doubt.suspected.empty() ? doubt.used : doubt.suspected});
  if (doubt.tag.empty()) return;
  const bool has_other = doubt.other_reading != doubt.reading;
  hits.push_back({.rule = rule,
                  .tag = doubt.tag,
                  .value = doubt.reading,
                  .other_tag = has_other ? doubt.tag : std::string(),
                  .other_value = has_other ? doubt.other_reading : std::string()});
  hits.push_back({.rule = rule, .tag = doubt.tag, .value = doubt.bytes});
}

const Rule* PreambleRule(std::string_view kind) {
  if (kind.empty()) return nullptr;
  if (kind == "program") return &rules::kPreambleProgram;
  if (kind == "tiff") return &rules::kPreambleTiff;
  return kind == "text" ? &rules::kPreambleText : &rules::kPreambleDocument;
}

void CheckForm(const InstanceRecord& record, Hits& hits) {
  const IntegrityFacts& facts = record.integrity;
  for (const std::string& damage : facts.damage) hits.push_back({.rule = &rules::kDamaged, .tag = {}, .value = damage});
  if (const Rule* rule = PreambleRule(facts.preamble)) {
    hits.push_back({.rule = rule, .tag = {}, .value = facts.preamble == "text" ? facts.preamble_text : facts.preamble});
  }
  for (const TaggedValue& repeated : facts.repeated) {
    const bool is_conflict = repeated.value != repeated.other;
    const bool is_told = !repeated.value.empty() || !repeated.other.empty();
    hits.push_back({.rule = is_conflict ? &rules::kRepeatedIdentity : &rules::kRepeatedTag,
                    .tag = repeated.tag,
                    .value = repeated.value,
                    .other_tag = is_told ? repeated.tag : std::string(),
                    .other_value = repeated.other});
  }
  if (facts.is_out_of_order && facts.repeated.empty()) {
    hits.push_back({.rule = &rules::kOutOfOrder, .tag = {}, .value = {}});
  }
}

}  // namespace

std::vector<Hit> CheckInstance(const InstanceRecord& record) {
  Hits hits;
  CheckPatient(record, hits);
  CheckUids(record, hits);
  CheckMeta(record, hits);
  CheckDates(record, hits);
  CheckPicture(record, hits);
  CheckIdentityRemoved(record.integrity, hits);
  CheckCharacterSet(record.integrity.character_set, hits);
  CheckForm(record, hits);
  return hits;
}

}  // namespace negatoscope
