#include "core/patient_id.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace negatoscope {

namespace {

/// What modalities, emergency rooms and de-identification programs fill in, without spaces and punctuation.
constexpr std::array<std::string_view, 30> kStopgaps{
    "UNKNOWN",    "UNKNOWNID",  "UNK",         "NONE",         "NOID",    "NOPATIENTID", "NA",      "NULL",
    "NIL",        "UNDEFINED",  "UNSPECIFIED", "EMPTY",        "ANON",    "ANONYM",      "ANONYME", "ANONYMOUS",
    "ANONYMIZED", "ANONYMISED", "ANONYMOUSID", "DEIDENTIFIED", "REMOVED", "TEST",        "TEMP",    "DUMMY",
    "DEFAULT",    "PATIENTID",  "EMERGENCY",   "UNBEKANNT",    "INCONNU", "DESCONOCIDO"};

/// That many of one digit are typed, not issued.
constexpr std::size_t kLongRun = 5;

bool IsBetween(char letter, char first, char last) { return letter >= first && letter <= last; }

}  // namespace

std::string LettersOfId(std::string_view patient_id) {
  std::string letters;
  for (const char letter : patient_id) {
    if (IsBetween(letter, 'a', 'z')) {
      letters += static_cast<char>(letter - 'a' + 'A');
    } else if (IsBetween(letter, 'A', 'Z') || IsBetween(letter, '0', '9') ||
               static_cast<unsigned char>(letter) >= 0x80) {
      letters += letter;
    }
  }
  return letters;
}

bool IsPlaceholderId(std::string_view patient_id) {
  if (patient_id.empty()) return false;
  const std::string letters = LettersOfId(patient_id);
  if (letters.empty()) return true;
  const char first = letters.front();
  if (std::ranges::all_of(letters, [first](char letter) { return letter == first; })) {
    return first == '0' || first == 'X' || letters.size() >= kLongRun;
  }
  return std::ranges::find(kStopgaps, std::string_view(letters)) != kStopgaps.end();
}

}  // namespace negatoscope
