#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace negatoscope {

/// How many files, and the first few of them by number: the same in whatever order they came.
class FileSample {
 public:
  static constexpr std::size_t kMost = 8;

  void Add(std::uint32_t file_id) {
    ++count_;
    const auto at = std::ranges::lower_bound(first_, file_id);
    if (at == first_.end() && first_.size() >= kMost) return;
    first_.insert(at, file_id);
    if (first_.size() > kMost) first_.pop_back();
  }

  [[nodiscard]] std::uint32_t count() const { return count_; }
  [[nodiscard]] const std::vector<std::uint32_t>& first() const { return first_; }

 private:
  std::uint32_t count_ = 0;
  std::vector<std::uint32_t> first_;  ///< ascending
};

/// Distinct values with the files that have them. Of more than `kMost` the smallest stay: a value that ends among them
/// was never left out, so the counts are right, and the order of arrival does not show.
template <class Value>
class ValueSample {
 public:
  static constexpr std::size_t kMost = 16;

  void Add(const Value& value, std::uint32_t file_id) {
    const auto found = values_.find(value);
    if (found != values_.end()) {
      found->second.Add(file_id);
      return;
    }
    if (values_.size() >= kMost) {
      has_more_ = true;
      if (!(value < std::prev(values_.end())->first)) return;
      values_.erase(std::prev(values_.end()));
    }
    values_[value].Add(file_id);
  }

  [[nodiscard]] const std::map<Value, FileSample>& values() const { return values_; }
  [[nodiscard]] std::size_t size() const { return values_.size(); }
  /// Whether there were more values than are kept.
  [[nodiscard]] bool has_more() const { return has_more_; }

 private:
  std::map<Value, FileSample> values_;
  bool has_more_ = false;
};

}  // namespace negatoscope
