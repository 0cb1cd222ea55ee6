#include "dicom/attribute_reader.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctag.h>
#include <dcmtk/dcmdata/dcuid.h>

#include <algorithm>
#include <utility>

#include "core/format.h"
#include "core/limits.h"
#include "core/padding.h"
#include "core/utf8.h"
#include "dicom/binary_numbers.h"
#include "dicom/encoding.h"
#include "dicom/numbers.h"
#include "dicom/tags.h"

namespace negatoscope {

namespace {

constexpr std::size_t kLongestShownBytes = 1024;
/// Every character set turns this into more than is shown, so that a character cut here is never seen.
constexpr std::uint64_t kReadForShowing = 4096;
constexpr std::uint64_t kMostShownNumbers = 64;
constexpr std::uint64_t kMostShownBytes = 64;
constexpr std::uint64_t kLongestCode = 1024;

std::span<const std::uint8_t> AsBytes(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::string HexPairs(std::string_view raw) {
  std::string text;
  for (const char c : raw) text += Format("{}{:02X}", text.empty() ? "" : " ", static_cast<unsigned char>(c));
  return text;
}

std::string NumberTexts(std::string_view vr, std::string_view raw, bool is_big_endian) {
  const std::size_t step = NumberBytes(vr);
  std::string text;
  for (std::size_t at = 0; at + step <= raw.size(); at += step) {
    if (at > 0) text += '\\';
    text += NumberText(vr, AsBytes(raw.substr(at, step)), is_big_endian);
  }
  return text;
}

std::uint32_t CountText(std::string_view vr, std::string_view text) {
  if (text.empty()) return 0;
  return IsOneText(vr) ? 1 : static_cast<std::uint32_t>(CountValues(text));
}

DcmTag DictionaryTag(Tag tag, const std::string& creator) {
  return {tag.group, tag.element, creator.empty() ? nullptr : creator.c_str()};
}

}  // namespace

bool IsOneText(std::string_view vr) { return vr == "LT" || vr == "ST" || vr == "UT" || vr == "UR"; }

Result<std::unique_ptr<AttributeReader>> AttributeReader::Open(ByteSource& source,
                                                               std::string_view chosen_character_set) {
  auto index = AttributeIndex::Open(source);
  if (!index) return std::unexpected(std::move(index.error()));
  std::unique_ptr<AttributeReader> reader(new AttributeReader(std::move(*index)));
  if (!chosen_character_set.empty()) reader->ReadTextsAs(chosen_character_set);
  if (auto failure = reader->TakeReadFailure()) return std::unexpected(std::move(*failure));
  return reader;
}

std::optional<Error> AttributeReader::TakeReadFailure() {
  auto failure = index_.TakeReadFailure();
  if (failure) {
    creators_.clear();
    decoders_.clear();
  }
  return failure;
}

void AttributeReader::ReadTextsAs(std::string_view chosen) {
  const auto found = FindSibling(AttributeEntry::kNone, tags::kSpecificCharacterSet, false);
  const std::string declared = found ? Head(entry(*found), kLongestCode) : std::string();
  texts_.Replace(declared, chosen);
}

AttributeRow AttributeReader::Row(std::size_t number) {
  const AttributeEntry& here = entry(number);
  AttributeRow row;
  row.depth = here.depth;
  AddPath(number, row);
  row.byte_length = here.length == kUndefinedLength ? -1 : std::int64_t{here.length};
  if (here.IsItem()) {
    row.name = Format("Item {}", here.item_number + 1);
    return row;
  }
  row.tag = ToString(here.tag);
  row.vr = Vr(number);
  row.is_vr_written = here.Vr() == row.vr;
  AddName(number, row);
  if (here.child_count > 0 || row.vr == "SQ") {
    row.vm = here.child_count;
  } else {
    AddValue(number, row);
  }
  return row;
}

std::string AttributeReader::SearchText(std::size_t number, bool with_value) {
  const AttributeRow row = Row(number);
  if (!with_value) return Format("{} {} {}", row.tag, row.keyword, row.name);
  return Format("{} {} {} {} {}", row.tag, row.keyword, row.name, row.value, row.meaning);
}

std::string AttributeReader::Vr(std::size_t number) {
  const AttributeEntry& here = entry(number);
  if (here.IsItem()) return {};
  if (here.child_count > 0) return "SQ";
  const std::string_view written = here.Vr();
  if (!written.empty() && written != "UN") return std::string(written);
  std::string vr = DictionaryVr(number);
  // a sequence that does not start with an item cannot be one
  return vr == "SQ" && here.length > 0 ? "UN" : vr;
}

std::string AttributeReader::DictionaryVr(std::size_t number) {
  const DcmTag tag = DictionaryTag(entry(number).tag, PrivateCreator(number));
  const DcmEVR vr = tag.getVR().getEVR();
  // PS3.5 A.1: US or SS as the pixels are
  if (vr == EVR_xs) return IsSignedAround(number) ? "SS" : "US";
  if (vr == EVR_UNKNOWN || vr == EVR_UNKNOWN2B) return "UN";
  return tag.getVR().getValidVRName();
}

/// By Pixel Representation of the item, or of those around it.
bool AttributeReader::IsSignedAround(std::size_t number) {
  for (std::uint32_t parent = entry(number).parent;;) {
    if (const auto found = FindSibling(parent, tags::kPixelRepresentation, false)) {
      const std::string raw = Head(entry(*found), 2);
      return raw.size() == 2 && LoadUint16(AsBytes(raw), 0, index_.IsBigEndian(entry(*found))) == 1;
    }
    if (parent == AttributeEntry::kNone) return false;
    parent = entry(entry(parent).parent).parent;
  }
}

std::optional<std::uint32_t> AttributeReader::FindSibling(std::uint32_t parent, Tag tag, bool is_meta) const {
  const bool is_top = parent == AttributeEntry::kNone;
  const auto end = is_top ? static_cast<std::uint32_t>(size()) : entry(parent).end;
  for (std::uint32_t at = is_top ? 0 : parent + 1; at < end; at = entry(at).end) {
    if (entry(at).tag == tag && entry(at).is_meta == is_meta) return at;
  }
  return std::nullopt;
}

std::string AttributeReader::PrivateCreator(std::size_t number) {
  const AttributeEntry& here = entry(number);
  if (!here.tag.IsPrivate() || here.tag.element < 0x1000) return {};
  const auto block = static_cast<std::uint16_t>(here.tag.element >> 8U);
  const auto key = std::tuple(here.parent, here.tag.group, block);
  if (const auto known = creators_.find(key); known != creators_.end()) return known->second;
  std::string creator;
  if (const auto found = FindSibling(here.parent, {.group = here.tag.group, .element = block}, here.is_meta)) {
    creator = Trim(Head(entry(*found), 64));
  }
  return creators_.emplace(key, std::move(creator)).first->second;
}

std::string AttributeReader::KeywordOf(std::size_t number) {
  const AttributeEntry& here = entry(number);
  if (here.tag.IsPrivate() || here.IsItem()) return {};
  DcmTag tag = DictionaryTag(here.tag, {});
  const char* keyword = tag.getTagName();
  const bool is_known = keyword != nullptr && std::string_view(keyword) != DcmTag_ERROR_TagName;
  return is_known ? keyword : "";
}

void AttributeReader::AddName(std::size_t number, AttributeRow& row) {
  row.keyword = KeywordOf(number);
  row.name = row.keyword;
  if (!entry(number).tag.IsPrivate()) return;
  const std::string creator = PrivateCreator(number);
  DcmTag tag = DictionaryTag(entry(number).tag, creator);
  const char* name = tag.getTagName();
  if (name != nullptr && std::string_view(name) != DcmTag_ERROR_TagName) row.name = name;
  if (!creator.empty()) row.name += Format("{}[{}]", row.name.empty() ? "" : " ", RepairUtf8(creator).utf8);
}

std::string AttributeReader::Path(std::size_t number) {
  AttributeRow row;
  AddPath(number, row);
  return row.path;
}

void AttributeReader::AddPath(std::size_t number, AttributeRow& row) {
  for (auto at = static_cast<std::uint32_t>(number); at != AttributeEntry::kNone; at = entry(at).parent) {
    const AttributeEntry& step = entry(at);
    if (step.IsItem()) {
      const std::string item = Format("[{}]{}", step.item_number, row.path.empty() ? "" : ".");
      row.path.insert(0, item);
      row.keyword_path.insert(0, item);
      continue;
    }
    const std::string keyword = KeywordOf(at);
    row.path.insert(0, ToString(step.tag));
    row.keyword_path.insert(0, keyword.empty() ? ToString(step.tag) : keyword);
  }
}

void AttributeReader::AddValue(std::size_t number, AttributeRow& row) {
  const AttributeEntry& here = entry(number);
  if (here.length == kUndefinedLength) {
    row.vm = 1;
    row.is_shortened = true;
    return;
  }
  if (IsTextVr(row.vr)) {
    const std::string raw = Head(here, kReadForShowing);
    std::string text = DecoderFor(here).Decode(TrimEnd(raw), row.vr).utf8;
    row.is_shortened = here.length > raw.size() || text.size() > kLongestShownBytes;
    row.vm = raw.size() < here.length && !IsOneText(row.vr) ? CountLong(number) : CountText(row.vr, text);
    row.value = WholeCharacters(text, kLongestShownBytes);
    if (row.vr == "UI") {
      const char* name = dcmFindNameOfUID(row.value.c_str());
      if (name != nullptr) row.meaning = name;
    }
    return;
  }
  const bool is_numbers = IsNumberVr(row.vr);
  const std::uint64_t shown = is_numbers ? kMostShownNumbers * NumberBytes(row.vr) : kMostShownBytes;
  row.is_shortened = here.length > shown;
  row.vm = is_numbers ? static_cast<std::uint32_t>(here.length / NumberBytes(row.vr)) : (here.length > 0 ? 1 : 0);
  // what a picture is made of tells nobody anything as digits, and may be far away in the file
  if (IsPixelTag(here.tag) && here.depth == 0) {
    row.is_shortened = here.length > 0;
    return;
  }
  row.value = Text(number, shown);
}

std::string AttributeReader::Text(std::size_t number, std::uint64_t longest) {
  const AttributeEntry& here = entry(number);
  if (here.IsItem() || here.child_count > 0 || here.length == kUndefinedLength) return {};
  const std::string vr = Vr(number);
  const std::string raw = Head(here, longest);
  if (IsTextVr(vr)) return DecoderFor(here).Decode(TrimEnd(raw), vr).utf8;
  return IsNumberVr(vr) ? NumberTexts(vr, raw, index_.IsBigEndian(here)) : HexPairs(raw);
}

/// Values of a text that is longer than what is shown of it.
std::uint32_t AttributeReader::CountLong(std::size_t number) {
  constexpr std::uint64_t kStep = 64 * limits::kKiB;
  constexpr std::uint64_t kMostCounted = 64 * limits::kMiB;
  std::uint32_t count = 1;
  const std::uint64_t end = std::min<std::uint64_t>(entry(number).length, kMostCounted);
  for (std::uint64_t at = 0; at < end; at += kStep) {
    const auto part = Bytes(number, at, std::min(kStep, end - at));
    if (!part) return count;
    count += static_cast<std::uint32_t>(std::ranges::count(*part, '\\'));
  }
  return count;
}

Result<std::vector<std::uint8_t>> AttributeReader::Bytes(std::size_t number, std::uint64_t offset,
                                                         std::uint64_t length) {
  const AttributeEntry& here = entry(number);
  const auto whole = index_.ByteLength(here);
  if (!whole) return Fail(ErrorCode::kNotFound, "an element of undefined length", here.tag);
  if (offset > *whole || length > *whole - offset) return Fail(ErrorCode::kNotFound, "beyond the value", here.tag);
  std::vector<std::uint8_t> bytes(static_cast<std::size_t>(length));
  if (auto read = index_.SourceOf(here).Read(here.value_offset + offset, bytes); !read) {
    return std::unexpected(std::move(read.error()));
  }
  return bytes;
}

/// The first bytes of a value; "" where they cannot be read, which TakeReadFailure tells.
std::string AttributeReader::Head(const AttributeEntry& of, std::uint64_t longest) {
  std::string raw(static_cast<std::size_t>(std::min(index_.ByteLength(of).value_or(0), longest)), '\0');
  const std::span into(reinterpret_cast<std::uint8_t*>(raw.data()), raw.size());
  return index_.SourceOf(of).Read(of.value_offset, into) ? raw : std::string();
}

/// By the Specific Character Set of the item, else by that around it (PS3.3 C.12.1.1.2); an empty one says nothing.
const TextDecoder& AttributeReader::DecoderFor(const AttributeEntry& of) {
  if (of.is_meta) return texts_.For("");
  const auto [known, is_new] = decoders_.try_emplace(of.parent, nullptr);
  if (!is_new) return *known->second;
  const TextDecoder* decoder = nullptr;
  const auto found = FindSibling(of.parent, tags::kSpecificCharacterSet, false);
  if (found && entry(*found).length > 0) {
    decoder = &texts_.For(Head(entry(*found), kLongestCode));
  } else if (of.parent == AttributeEntry::kNone) {
    decoder = &texts_.For("");
  } else {
    decoder = &DecoderFor(entry(entry(of.parent).parent));
  }
  decoders_[of.parent] = decoder;
  return *decoder;
}

}  // namespace negatoscope
