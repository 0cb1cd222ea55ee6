#include "core/patient_name.h"

#include "core/padding.h"

namespace negatoscope {

namespace {

constexpr char kGroupDelimiter = '=';
constexpr std::string_view kEndOfGroup{" ^\0", 3};

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

}  // namespace negatoscope
