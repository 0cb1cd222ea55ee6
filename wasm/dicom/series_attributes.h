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

/// The attributes of one instance, to be counted among those of its series.
struct InstanceAttributes {
  /// Attributes that are looked at; an enhanced object has one for each frame.
  static constexpr std::size_t kMostEntries = 20'000;

  struct Entry {
    std::string key;  ///< tags and item numbers from the outside, most significant byte first
    AttributeRow row;
    std::uint64_t value_hash = 0;
  };

  std::uint32_t number = 0;
  std::vector<Entry> entries;
  bool is_cut = false;  ///< there were more
};

/// @param number  any, to name an example by
/// @param reader  to be asked for TakeReadFailure and WantsCharacterTables before the attributes are counted
[[nodiscard]] InstanceAttributes ReadInstanceAttributes(std::uint32_t number, AttributeReader& reader);

/// Every attribute of a series with its distinct values, gathered instance by instance.
class SeriesAttributes {
 public:
  static constexpr std::size_t kMostListedValues = 32;
  static constexpr std::size_t kMostAttributes = 100'000;

  void Add(InstanceAttributes instance);

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

  void AddEntry(std::uint32_t instance, InstanceAttributes::Entry entry);
  [[nodiscard]] bool Varies(const Summary& summary) const;

  std::map<std::string, Summary> attributes_;  ///< by key
  std::uint32_t instance_count_ = 0;
  bool is_cut_ = false;
};

}  // namespace negatoscope
