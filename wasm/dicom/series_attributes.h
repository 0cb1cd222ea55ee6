#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "dicom/attribute_reader.h"

namespace negatoscope {

/// A value and in how many instances it stands.
struct CountedValue {
  std::string text;  ///< shortened
  std::uint32_t count = 0;
  std::uint32_t example = 0;  ///< the first instance that has it, as numbered by the caller
};

/// An attribute that is not the same everywhere in a series.
struct VaryingAttribute {
  AttributeRow row;  ///< of the first instance that has it
  std::uint32_t instance_count = 0;
  std::uint32_t value_count = 0;     ///< distinct ones
  std::vector<CountedValue> values;  ///< the most frequent first; at most kMostListedValues
};

/// Every attribute of a series with its distinct values, gathered instance by instance.
class SeriesAttributes {
 public:
  static constexpr std::size_t kMostListedValues = 32;
  /// Attributes of one instance that are looked at; an enhanced object has one for each frame.
  static constexpr std::size_t kMostEntriesEach = 20'000;
  static constexpr std::size_t kMostAttributes = 100'000;

  /// @param instance  any number, to name an example by
  void Add(std::uint32_t instance, AttributeReader& reader);

  [[nodiscard]] std::uint32_t instance_count() const { return instance_count_; }
  /// Attributes that are the same in all.
  [[nodiscard]] std::size_t same_count() const;
  /// Instances had more attributes than are looked at.
  [[nodiscard]] bool IsCut() const { return is_cut_; }
  /// Attributes with several values, or that some instances lack, in the order of their tags; at most `most`.
  [[nodiscard]] std::vector<VaryingAttribute> Varying(std::size_t most) const;

 private:
  struct Summary {
    AttributeRow row;
    std::uint32_t instance_count = 0;
    std::uint32_t last_instance = 0;
    std::unordered_map<std::uint64_t, std::uint32_t> numbers;  ///< hash of a value → its place in counts
    std::vector<std::uint32_t> counts;
    std::vector<CountedValue> listed;  ///< texts of the first ones
  };

  void AddEntry(std::uint32_t instance, AttributeReader& reader, std::size_t number, const std::string& key);
  [[nodiscard]] bool Varies(const Summary& summary) const;

  std::map<std::string, Summary> attributes_;  ///< by tags and item numbers, most significant byte first
  std::uint32_t instance_count_ = 0;
  bool is_cut_ = false;
};

}  // namespace negatoscope
