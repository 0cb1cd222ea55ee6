#include "dicom/data_dictionary.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdicent.h>
#include <dcmtk/dcmdata/dcdict.h>

#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "dicom/encoding.h"

namespace negatoscope {

namespace {

using Entries = std::vector<std::unique_ptr<DcmDictEntry>>;

constexpr std::uint16_t kUnlimited = 0xFFFF;
constexpr std::size_t kSmallestEntryBytes = 17;

bool& IsInstalled() {
  static bool is_installed = false;
  return is_installed;
}

class DictionaryReader {
 public:
  explicit DictionaryReader(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

  [[nodiscard]] bool Has(std::size_t count) const { return bytes_.size() - at_ >= count; }
  [[nodiscard]] bool IsAtEnd() const { return at_ == bytes_.size(); }
  [[nodiscard]] std::size_t at() const { return at_; }

  // The caller has asked Has().
  std::uint8_t Byte() { return bytes_[at_++]; }
  std::uint16_t Word() {
    const std::uint16_t value = LoadUint16(bytes_, at_, false);
    at_ += 2;
    return value;
  }
  std::uint32_t Long() {
    const std::uint32_t value = LoadUint32(bytes_, at_, false);
    at_ += 4;
    return value;
  }
  std::string Text(std::size_t length) {
    std::string text(reinterpret_cast<const char*>(bytes_.data()) + at_, length);
    at_ += length;
    return text;
  }

  /// A byte with the length, then the text.
  Result<std::string> CountedText() {
    if (!Has(1)) return Cut();
    const std::size_t length = Byte();
    if (!Has(length)) return Cut();
    return Text(length);
  }

  [[nodiscard]] std::unexpected<Error> Cut() const {
    return FailAt(ErrorCode::kMalformed, "the data dictionary is cut", at_);
  }

 private:
  std::span<const std::uint8_t> bytes_;
  std::size_t at_ = 0;
};

DcmDictRangeRestriction RestrictionFrom(std::uint8_t code) {
  if (code == 1) return DcmDictRange_Odd;
  return code == 2 ? DcmDictRange_Even : DcmDictRange_Unspecified;
}

Result<void> ReadEntry(DictionaryReader& reader, const std::string& creator, Entries& entries) {
  if (!reader.Has(kSmallestEntryBytes)) return reader.Cut();
  const std::uint16_t first_group = reader.Word();
  const std::uint16_t last_group = reader.Word();
  const std::uint16_t first_element = reader.Word();
  const std::uint16_t last_element = reader.Word();
  const DcmDictRangeRestriction groups = RestrictionFrom(reader.Byte());
  const DcmDictRangeRestriction elements = RestrictionFrom(reader.Byte());
  const std::string vr = reader.Text(2);
  const int least = reader.Word();
  const std::uint16_t most = reader.Word();
  auto name = reader.CountedText();
  if (!name) return std::unexpected(std::move(name.error()));
  auto entry = std::make_unique<DcmDictEntry>(first_group, first_element, last_group, last_element, DcmVR(vr.c_str()),
                                              name->c_str(), least, most == kUnlimited ? DcmVariableVM : int{most},
                                              creator.empty() ? "DICOM" : "PrivateTag", OFTrue,
                                              creator.empty() ? nullptr : creator.c_str());
  entry->setGroupRangeRestriction(groups);
  entry->setElementRangeRestriction(elements);
  entries.push_back(std::move(entry));
  return {};
}

Result<Entries> ReadEntries(DictionaryReader& reader) {
  if (!reader.Has(8) || reader.Text(4) != "NGDD") {
    return FailAt(ErrorCode::kMalformed, "not a data dictionary", 0);
  }
  Entries entries;
  const std::uint32_t creators = reader.Long();
  for (std::uint32_t i = 0; i < creators; ++i) {
    auto creator = reader.CountedText();
    if (!creator) return std::unexpected(std::move(creator.error()));
    if (!reader.Has(2)) return reader.Cut();
    for (std::uint32_t left = reader.Word(); left > 0; --left) {
      if (auto read = ReadEntry(reader, *creator, entries); !read) return std::unexpected(std::move(read.error()));
    }
  }
  if (!reader.IsAtEnd()) return FailAt(ErrorCode::kMalformed, "bytes after the data dictionary", reader.at());
  return entries;
}

}  // namespace

Result<void> InstallDataDictionary(std::span<const std::uint8_t> bytes) {
  if (HasDataDictionary()) return {};
  DictionaryReader reader(bytes);
  auto entries = ReadEntries(reader);
  if (!entries) return std::unexpected(std::move(entries.error()));
  DcmDataDictionary& dictionary = dcmDataDict.wrlock();
  for (auto& entry : *entries) dictionary.addEntry(entry.release());
  dcmDataDict.wrunlock();
  IsInstalled() = true;
  return {};
}

bool HasDataDictionary() { return IsInstalled(); }

}  // namespace negatoscope
