#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace negatoscope {

/// How much a finding matters: critical where pictures may stand under the wrong person, warning where something has
/// to be looked at, note where it is good to know.
enum class Severity : std::uint8_t { kCritical, kWarning, kNote };

/// What a finding is about.
enum class FindingLevel : std::uint8_t { kDrop, kPatient, kStudy, kSeries, kInstance, kFile };

/// Where in the tree; what lies below the level is empty. The patient key is that of the hierarchy.
struct Place {
  std::string patient_key;
  std::string study_instance_uid;
  std::string series_instance_uid;

  friend auto operator<=>(const Place&, const Place&) = default;
};

/// What a finding rests on: a value of a file, and a second one where two do not go together. Attribute values of
/// patients: for the screen and for exports that a person asks for, never for a log.
struct Evidence {
  std::string tag;          ///< "(0010,0010)"
  std::string value;        ///< UTF-8, shortened to 256 bytes
  std::string other_tag;    ///< "" where there is no second value
  std::string other_value;  ///< likewise
  std::uint32_t file_count = 0;
  std::vector<std::uint32_t> file_ids;  ///< the first few of `file_count`, ascending

  friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// One thing that does not add up, or that has to be known. The words for it are chosen by `code`.
struct Finding {
  std::string_view code;  ///< kebab-case; one of rules.h, never changes its meaning
  Severity severity = Severity::kNote;
  FindingLevel level = FindingLevel::kDrop;
  std::vector<Place> places;  ///< the first few of `place_count`
  std::uint32_t place_count = 0;
  std::uint32_t file_count = 0;                  ///< files that it rests on
  std::map<std::string, std::uint32_t> numbers;  ///< parameters of the sentence
  std::map<std::string, std::string> words;      ///< parameters of the sentence: terms of ours, no attribute values
  std::vector<Evidence> evidence;                ///< the first few
  bool has_more_evidence = false;

  friend bool operator==(const Finding&, const Finding&) = default;
};

/// What there is to tell, most severe first.
struct FindingList {
  std::vector<Finding> findings;  ///< at most `kMostFindings`
  std::uint32_t critical_count = 0;
  std::uint32_t warning_count = 0;
  std::uint32_t note_count = 0;
};

inline constexpr std::size_t kMostFindings = 2000;
inline constexpr std::size_t kMostPlaces = 32;
inline constexpr std::size_t kMostEvidence = 32;

}  // namespace negatoscope
