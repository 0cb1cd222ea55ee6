#include "integrity/sop_classes.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace negatoscope {

namespace {

constexpr std::string_view kStorage = "1.2.840.10008.5.1.4.1.1.";
constexpr std::string_view kTransferSyntax = "1.2.840.10008.1.2.";

struct ClassModalities {
  std::string_view sop_class;   ///< behind kStorage
  std::string_view modalities;  ///< with spaces around each
};

constexpr std::array kModalities{
    ClassModalities{"1", " CR "},           ClassModalities{"1.1", " DX RG "},     ClassModalities{"1.1.1", " DX RG "},
    ClassModalities{"1.2", " MG "},         ClassModalities{"1.2.1", " MG "},      ClassModalities{"1.3", " IO PX DX "},
    ClassModalities{"1.3.1", " IO PX DX "}, ClassModalities{"2", " CT "},          ClassModalities{"2.1", " CT "},
    ClassModalities{"2.2", " CT "},         ClassModalities{"3", " US IVUS "},     ClassModalities{"3.1", " US IVUS "},
    ClassModalities{"4", " MR "},           ClassModalities{"4.1", " MR "},        ClassModalities{"4.2", " MR "},
    ClassModalities{"4.3", " MR "},         ClassModalities{"4.4", " MR "},        ClassModalities{"6", " US IVUS "},
    ClassModalities{"6.1", " US IVUS "},    ClassModalities{"6.2", " US "},        ClassModalities{"9.1.1", " ECG "},
    ClassModalities{"9.1.2", " ECG "},      ClassModalities{"12.1", " XA "},       ClassModalities{"12.1.1", " XA "},
    ClassModalities{"12.2", " RF "},        ClassModalities{"12.2.1", " RF "},     ClassModalities{"13.1.3", " MG "},
    ClassModalities{"20", " NM "},          ClassModalities{"66.4", " SEG "},      ClassModalities{"77.1.5.1", " OP "},
    ClassModalities{"77.1.5.2", " OP "},    ClassModalities{"77.1.5.4", " OPT "},  ClassModalities{"77.1.6", " SM "},
    ClassModalities{"88.59", " KO "},       ClassModalities{"128", " PT "},        ClassModalities{"128.1", " PT "},
    ClassModalities{"130", " PT "},         ClassModalities{"481.1", " RTIMAGE "}, ClassModalities{"481.2", " RTDOSE "},
    ClassModalities{"481.3", " RTSTRUCT "}, ClassModalities{"481.5", " RTPLAN "},
};

std::string_view Behind(std::string_view prefix, std::string_view uid) {
  return uid.starts_with(prefix) ? uid.substr(prefix.size()) : std::string_view();
}

template <std::size_t kCount>
bool IsOneOf(std::string_view text, const std::array<std::string_view, kCount>& texts) {
  return std::ranges::find(texts, text) != texts.end();
}

bool HoldsWord(std::string_view words, std::string_view word) {
  for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
    if (at > 0 && words[at - 1] == ' ' && words.substr(at + word.size()).starts_with(' ')) return true;
  }
  return false;
}

}  // namespace

bool ModalityFits(std::string_view sop_class_uid, std::string_view modality) {
  if (modality.empty()) return true;
  const std::string_view tail = Behind(kStorage, sop_class_uid);
  const auto known = std::ranges::find(kModalities, tail, &ClassModalities::sop_class);
  return tail.empty() || known == kModalities.end() || HoldsWord(known->modalities, modality);
}

bool IsSliceClass(std::string_view sop_class_uid) {
  constexpr std::array<std::string_view, 3> kSlices{"2", "4", "128"};
  return IsOneOf(Behind(kStorage, sop_class_uid), kSlices);
}

bool IsAlwaysLossy(std::string_view transfer_syntax_uid) {
  constexpr std::array<std::string_view, 18> kLossy{"4.50",  "4.51",    "4.53",  "4.55",    "4.100", "4.100.1",
                                                    "4.101", "4.101.1", "4.102", "4.102.1", "4.103", "4.103.1",
                                                    "4.104", "4.104.1", "4.105", "4.105.1", "4.106", "4.106.1"};
  constexpr std::array<std::string_view, 2> kHevc{"4.107", "4.108"};
  const std::string_view tail = Behind(kTransferSyntax, transfer_syntax_uid);
  return IsOneOf(tail, kLossy) || IsOneOf(tail, kHevc);
}

bool OftenHasBurnedInText(std::string_view sop_class_uid) {
  constexpr std::array<std::string_view, 14> kClasses{"3",   "3.1", "6",   "6.1",    "6.2",      "7",      "7.1",
                                                      "7.2", "7.3", "7.4", "77.1.1", "77.1.1.1", "77.1.4", "77.1.4.1"};
  return IsOneOf(Behind(kStorage, sop_class_uid), kClasses);
}

}  // namespace negatoscope
