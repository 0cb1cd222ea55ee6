#include "dicom/coded_view.h"

#include <cstddef>
#include <span>
#include <string_view>

#include "dicom/tags.h"

namespace negatoscope {

namespace {

struct Concept {
  std::string_view snomed_ct;
  std::string_view snomed_rt;
  std::string_view acronym;
};

/// PS3.16 CID 4014, View for Mammography.
constexpr Concept kViews[] = {
    {.snomed_ct = "399260004", .snomed_rt = "R-10224", .acronym = "ML"},
    {.snomed_ct = "399368009", .snomed_rt = "R-10226", .acronym = "MLO"},
    {.snomed_ct = "399352003", .snomed_rt = "R-10228", .acronym = "LM"},
    {.snomed_ct = "399099002", .snomed_rt = "R-10230", .acronym = "LMO"},
    {.snomed_ct = "399162004", .snomed_rt = "R-10242", .acronym = "CC"},
    {.snomed_ct = "399196006", .snomed_rt = "R-10244", .acronym = "FB"},
    {.snomed_ct = "399188001", .snomed_rt = "R-102D0", .acronym = "SIO"},
    {.snomed_ct = "441555000", .snomed_rt = "R-40AAA", .acronym = "ISO"},
    {.snomed_ct = "399192008", .snomed_rt = "R-1024A", .acronym = "XCCL"},
    {.snomed_ct = "399101009", .snomed_rt = "R-1024B", .acronym = "XCCM"},
    // Retired: exaggerated, without a side.
    {.snomed_ct = "", .snomed_rt = "R-102CF", .acronym = "XCC"},
};

/// PS3.16 CID 4015, View Modifier for Mammography.
constexpr Concept kModifiers[] = {
    {.snomed_ct = "399161006", .snomed_rt = "R-102D2", .acronym = "CV"},
    {.snomed_ct = "399011000", .snomed_rt = "R-102D1", .acronym = "AT"},
    {.snomed_ct = "399197002", .snomed_rt = "R-102D3", .acronym = "RL"},
    {.snomed_ct = "399226006", .snomed_rt = "R-102D4", .acronym = "RM"},
    {.snomed_ct = "414493004", .snomed_rt = "R-102CA", .acronym = "RI"},
    {.snomed_ct = "415670009", .snomed_rt = "R-102C9", .acronym = "RS"},
    {.snomed_ct = "399209000", .snomed_rt = "R-102D5", .acronym = "ID"},
    {.snomed_ct = "399163009", .snomed_rt = "R-102D6", .acronym = "M"},
    {.snomed_ct = "399055006", .snomed_rt = "R-102D7", .acronym = "S"},
    {.snomed_ct = "399110001", .snomed_rt = "R-102C2", .acronym = "TAN"},
    {.snomed_ct = "442581004", .snomed_rt = "R-40AB3", .acronym = "NP"},
    {.snomed_ct = "441752004", .snomed_rt = "P2-00161", .acronym = "AC"},
    {.snomed_ct = "442593008", .snomed_rt = "R-40ABE", .acronym = "IMF"},
    {.snomed_ct = "442580003", .snomed_rt = "R-40AB2", .acronym = "AX"},
};

/// More are no modifiers of one picture.
constexpr std::size_t kMostModifiers = 8;

/// "" where the code is none of these.
std::string_view AcronymOf(const ItemReader& item, std::span<const Concept> concepts) {
  const std::string scheme = item.Code(tags::kCodingSchemeDesignator);
  const std::string value = item.Code(tags::kCodeValue);
  const bool is_ct = scheme == "SCT";
  // The three names that SNOMED RT had in DICOM (PS3.16 section 8).
  const bool is_rt = scheme == "SRT" || scheme == "SNM3" || scheme == "99SDM";
  if (value.empty() || (!is_ct && !is_rt)) return {};
  for (const Concept& known : concepts) {
    if (value == (is_ct ? known.snomed_ct : known.snomed_rt)) return known.acronym;
  }
  return {};
}

/// As the file calls it where the code is none of these.
std::string NameOf(const ItemReader& item, std::span<const Concept> concepts) {
  const std::string_view acronym = AcronymOf(item, concepts);
  return acronym.empty() ? item.Text(tags::kCodeMeaning) : std::string(acronym);
}

}  // namespace

std::string NameOfView(const ItemReader& top) {
  std::string name = top.Code(tags::kViewPosition);
  const auto item = top.Nested(tags::kViewCodeSequence);
  if (!item) return name;
  if (name.empty()) name = NameOf(*item, kViews);
  for (std::size_t i = 0; i < kMostModifiers; ++i) {
    const auto modifier = item->Nested(tags::kViewModifierCodeSequence, i);
    if (!modifier) break;
    const std::string modifier_name = NameOf(*modifier, kModifiers);
    if (modifier_name.empty()) continue;
    if (!name.empty()) name += ", ";
    name += modifier_name;
  }
  return name;
}

CodedView ReadCodedView(const ItemReader& top) {
  CodedView view;
  const auto item = top.Nested(tags::kViewCodeSequence);
  if (!item) return view;
  view.position = AcronymOf(*item, kViews);
  for (std::size_t i = 0; i < kMostModifiers; ++i) {
    const auto modifier = item->Nested(tags::kViewModifierCodeSequence, i);
    if (!modifier) break;
    const std::string_view acronym = AcronymOf(*modifier, kModifiers);
    if (acronym.empty()) continue;
    if (!view.modifiers.empty()) view.modifiers += '\\';
    view.modifiers += acronym;
  }
  return view;
}

}  // namespace negatoscope
