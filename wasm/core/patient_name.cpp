#include "core/patient_name.h"

#include <algorithm>
#include <array>

#include "core/padding.h"
#include "core/patient_id.h"

namespace negatoscope {

namespace {

constexpr char kGroupDelimiter = '=';
constexpr std::string_view kEndOfGroup{" ^\0", 3};
constexpr std::string_view kBetweenWords{" ^=,;_\0", 7};
/// What stands beside a stopgap, in capitals, without being one for an ID.
constexpr std::array<std::string_view, 6> kNoNames{"PATIENT", "PATIENTNAME", "NAME", "NONAME", "PACIENTE", "PATIENTIN"};

bool IsStopgap(std::string_view word) {
  return IsPlaceholderId(word) || std::ranges::find(kNoNames, LettersOfId(word)) != kNoNames.end();
}

}  // namespace

std::string TrimmedName(std::string_view name) {
  std::string trimmed;
  for (bool is_first = true; is_first || !name.empty(); is_first = false) {
    const std::size_t end = name.find(kGroupDelimiter);
    if (!is_first) trimmed += kGroupDelimiter;
    trimmed += Trim(TrimEnd(name.substr(0, end), kEndOfGroup));
    name = end == std::string_view::npos ? std::string_view() : name.substr(end + 1);
  }
  trimmed.erase(trimmed.find_last_not_of(kGroupDelimiter) + 1);
  return trimmed;
}

bool NamesNobody(std::string_view name) {
  for (;;) {
    name = Trim(name, kBetweenWords);
    if (name.empty()) return true;
    const std::string_view word = name.substr(0, name.find_first_of(kBetweenWords));
    if (!IsStopgap(word)) return false;
    name.remove_prefix(word.size());
  }
}

}  // namespace negatoscope
