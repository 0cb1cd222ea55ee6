#include "dicom/file_layout.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <string_view>
#include <utility>

#include "core/format.h"
#include "core/padding.h"
#include "core/tag.h"
#include "dicom/preamble.h"

namespace negatoscope {

namespace {

constexpr std::uint64_t kPreambleBytes = 128;
constexpr std::string_view kPrefix = "DICM";
constexpr std::uint64_t kDetectionBytes = 4096;
constexpr std::uint64_t kLongestMetaValue = std::uint64_t{64} * 1024;
constexpr std::uint16_t kMetaGroup = 0x0002;
constexpr std::uint32_t kMostMetaElements = 4096;

constexpr std::string_view kImplicitLittleEndian = "1.2.840.10008.1.2";
constexpr std::string_view kExplicitBigEndian = "1.2.840.10008.1.2.2";
constexpr std::string_view kDeflatedExplicit = "1.2.840.10008.1.2.1.99";
constexpr std::string_view kJpipReferencedDeflate = "1.2.840.10008.1.2.4.95";
constexpr std::string_view kJpipHtj2kReferencedDeflate = "1.2.840.10008.1.2.4.205";

struct MetaElement {
  Tag tag;
  std::uint64_t value_offset = 0;
  std::uint64_t value_length = 0;
};

Result<std::vector<std::uint8_t>> ReadBytes(ByteSource& source, std::uint64_t offset, std::uint64_t wanted) {
  const std::uint64_t available = offset < source.Size() ? source.Size() - offset : 0;
  std::vector<std::uint8_t> bytes(static_cast<std::size_t>(std::min(wanted, available)));
  if (auto read = source.Read(offset, bytes); !read) return std::unexpected(std::move(read.error()));
  return bytes;
}

bool HasPrefixAt(std::span<const std::uint8_t> bytes, std::size_t at) {
  return bytes.size() >= at + kPrefix.size() && std::memcmp(bytes.data() + at, kPrefix.data(), kPrefix.size()) == 0;
}

bool LooksLikeMeta(std::span<const std::uint8_t> bytes, std::size_t at) {
  return bytes.size() >= at + 8 && LoadUint16(bytes, at, false) == kMetaGroup &&
         LoadUint16(bytes, at + 2, false) <= 0x16;
}

/// With File Meta Information Group Length, which comes first (PS3.10 7.1), to the letter.
bool StartsWithMetaGroupLength(std::span<const std::uint8_t> bytes) {
  constexpr std::array<std::uint8_t, 8> kHead{0x02, 0x00, 0x00, 0x00, 'U', 'L', 0x04, 0x00};
  return bytes.size() >= kHead.size() && std::ranges::equal(bytes.first(kHead.size()), kHead);
}

std::string TextOf(std::span<const std::uint8_t> bytes) {
  return std::string(TrimEnd({reinterpret_cast<const char*>(bytes.data()), bytes.size()}));
}

/// Reads the head of the meta element at `offset`.
/// @return nothing at the first element that is not of group 0002
Result<std::optional<MetaElement>> MetaElementAt(ByteSource& source, std::uint64_t offset, Encoding encoding) {
  auto head = ReadBytes(source, offset, 12);
  if (!head) return std::unexpected(std::move(head.error()));
  if (head->size() < 2 || LoadUint16(*head, 0, encoding.is_big_endian) != kMetaGroup) return std::nullopt;
  if (head->size() < 8)
    return FailAt(ErrorCode::kTruncated, "the file ends inside the File Meta Information", source.Size());
  MetaElement element;
  element.tag = {.group = kMetaGroup, .element = LoadUint16(*head, 2, encoding.is_big_endian)};
  element.value_offset = offset + 8;
  const std::string_view vr(reinterpret_cast<const char*>(head->data()) + 4, 2);
  if (!encoding.is_explicit_vr) {
    element.value_length = LoadUint32(*head, 4, encoding.is_big_endian);
  } else if (!HasLongLengthField(vr)) {
    element.value_length = LoadUint16(*head, 6, encoding.is_big_endian);
  } else if (head->size() < 12) {
    return FailAt(ErrorCode::kTruncated, "the file ends inside the File Meta Information", source.Size());
  } else {
    element.value_length = LoadUint32(*head, 8, encoding.is_big_endian);
    element.value_offset = offset + 12;
  }
  if (element.value_length > source.Size() - element.value_offset) {
    return FailAt(
        ErrorCode::kTruncated,
        Format("{} announces {} bytes at {}", ToString(element.tag), element.value_length, element.value_offset),
        source.Size());
  }
  return element;
}

Result<void> KeepMetaValue(ByteSource& source, const MetaElement& element, FileLayout& layout) {
  std::string* destination = nullptr;
  if (element.tag.element == 0x0002) destination = &layout.media_storage_sop_class_uid;
  if (element.tag.element == 0x0003) destination = &layout.media_storage_sop_instance_uid;
  if (element.tag.element == 0x0010) destination = &layout.transfer_syntax_uid;
  if (destination == nullptr) return {};
  auto bytes = ReadBytes(source, element.value_offset, std::min(element.value_length, kLongestMetaValue));
  if (!bytes) return std::unexpected(std::move(bytes.error()));
  *destination = TextOf(*bytes);
  return {};
}

/// Walks group 0002. The group length is not trusted: it is often wrong, and the group number says it all.
Result<void> WalkMeta(ByteSource& source, FileLayout& layout) {
  std::uint64_t offset = layout.meta_offset;
  for (std::uint32_t count = 0; count < kMostMetaElements; ++count) {
    auto element = MetaElementAt(source, offset, layout.meta_encoding);
    if (!element) return std::unexpected(std::move(element.error()));
    if (!element->has_value()) {
      layout.data_set_offset = offset;
      return {};
    }
    if (auto kept = KeepMetaValue(source, **element, layout); !kept) return kept;
    offset = (*element)->value_offset + (*element)->value_length;
  }
  return FailAt(ErrorCode::kLimit, "more File Meta Information elements than can be", offset);
}

Encoding DeclaredEncoding(std::string_view transfer_syntax_uid) {
  return {.is_explicit_vr = transfer_syntax_uid != kImplicitLittleEndian,
          .is_big_endian = transfer_syntax_uid == kExplicitBigEndian};
}

std::string_view NameOf(Encoding encoding) {
  if (encoding.is_big_endian) return encoding.is_explicit_vr ? "explicit VR big endian" : "implicit VR big endian";
  return encoding.is_explicit_vr ? "explicit VR little endian" : "implicit VR little endian";
}

/// The bytes decide how the data set is read; where they contradict the declared Transfer Syntax, that is noted.
Result<void> SettleEncoding(ByteSource& source, FileLayout& layout) {
  layout.encoding = DeclaredEncoding(layout.transfer_syntax_uid);
  layout.is_deflated = layout.transfer_syntax_uid == kDeflatedExplicit ||
                       layout.transfer_syntax_uid == kJpipReferencedDeflate ||
                       layout.transfer_syntax_uid == kJpipHtj2kReferencedDeflate;
  if (layout.is_deflated) return {};
  auto head = ReadBytes(source, layout.data_set_offset, kDetectionBytes);
  if (!head) return std::unexpected(std::move(head.error()));
  const auto detected = DetectEncoding(*head, source.Size() - layout.data_set_offset);
  if (layout.transfer_syntax_uid.empty()) {
    layout.notes.emplace_back("No Transfer Syntax UID (0002,0010): the encoding was recognised from the data.");
    // PS3.10 7.1 wants one; PS3.5 10.1 has implicit VR little endian where nothing is said.
    layout.encoding = detected.value_or(Encoding{.is_explicit_vr = false, .is_big_endian = false});
    return {};
  }
  if (detected && *detected != layout.encoding) {
    layout.notes.push_back(
        Format("The Transfer Syntax says {}, the data set is {}.", NameOf(layout.encoding), NameOf(*detected)));
    layout.contradicts_transfer_syntax = true;
    layout.encoding = *detected;
  }
  return {};
}

Result<FileLayout> LayoutWithMeta(ByteSource& source, FileLayout layout, std::span<const std::uint8_t> head) {
  const auto at = static_cast<std::size_t>(layout.meta_offset);
  if (head.size() >= at + 8) {
    const std::string_view vr(reinterpret_cast<const char*>(head.data()) + at + 4, 2);
    // PS3.10 7.1 wants explicit VR here; some writers used the data set's implicit VR.
    layout.meta_encoding.is_explicit_vr = !LooksLikeMeta(head, at) || IsStandardVr(vr);
  }
  if (auto walked = WalkMeta(source, layout); !walked) return std::unexpected(std::move(walked.error()));
  if (layout.data_set_offset == layout.meta_offset) {
    layout.notes.emplace_back("No File Meta Information after the prefix.");
  }
  if (layout.data_set_offset + 8 > source.Size()) {
    return FailAt(ErrorCode::kTruncated, "the file ends after the File Meta Information", source.Size());
  }
  if (auto settled = SettleEncoding(source, layout); !settled) return std::unexpected(std::move(settled.error()));
  return layout;
}

FileLayout LayoutWithPreamble(std::span<const std::uint8_t> head, std::uint64_t meta_offset) {
  FileLayout layout;
  layout.meta_offset = meta_offset;
  const std::span preamble = head.first(kPreambleBytes);
  layout.preamble = KindOfPreamble(preamble);
  layout.preamble_text = TextInPreamble(preamble);
  if (!layout.preamble.empty() && layout.preamble != "tiff" && layout.preamble != "text") {
    layout.notes.emplace_back("The preamble holds the start of a program or a document.");
  }
  return layout;
}

/// What was written as it came over a network begins with a command, group 0000, always in implicit VR little endian;
/// Command Group Length is its first element (PS3.7 6.3.1).
/// @return where it ends, 0 where there is none
std::size_t EndOfCommand(std::span<const std::uint8_t> head) {
  constexpr std::array<std::uint8_t, 8> kCommandGroupLength{0, 0, 0, 0, 4, 0, 0, 0};
  if (head.size() < 20 || !std::ranges::equal(head.first(kCommandGroupLength.size()), kCommandGroupLength)) return 0;
  std::size_t at = 12;
  for (std::uint16_t last = 0; at + 8 <= head.size() && LoadUint16(head, at, false) == 0;) {
    const std::uint16_t element = LoadUint16(head, at + 2, false);
    const std::uint32_t length = LoadUint32(head, at + 4, false);
    if (element <= last || length > head.size() - at - 8) return 0;
    last = element;
    at += 8 + length;
  }
  return at > 12 ? at : 0;  // other elements are mandatory
}

/// How a file with File Meta Information starts; nothing where it has none.
std::optional<FileLayout> StartWithMeta(std::span<const std::uint8_t> head) {
  if (HasPrefixAt(head, kPreambleBytes)) return LayoutWithPreamble(head, kPreambleBytes + kPrefix.size());
  if (head.size() > kPreambleBytes && StartsWithMetaGroupLength(head.subspan(kPreambleBytes))) {
    FileLayout layout = LayoutWithPreamble(head, kPreambleBytes);
    layout.notes.emplace_back("The DICM prefix is missing.");
    return layout;
  }
  FileLayout layout;
  if (HasPrefixAt(head, 0)) {
    layout.start = FileStart::kPrefixAtZero;
    layout.meta_offset = kPrefix.size();
    layout.notes.emplace_back("The 128 bytes of preamble are missing.");
    return layout;
  }
  if (!LooksLikeMeta(head, 0)) return std::nullopt;
  layout.start = FileStart::kMetaAtZero;
  layout.notes.emplace_back("The preamble and the DICM prefix are missing.");
  return layout;
}

Result<FileLayout> BareDataSet(ByteSource& source, std::span<const std::uint8_t> head) {
  const std::size_t begin = EndOfCommand(head);
  const auto detected = DetectEncoding(head.subspan(begin), source.Size() - begin);
  if (!detected) return FailAt(ErrorCode::kNotDicom, "neither a DICM prefix nor Data Elements", 0);
  FileLayout layout;
  layout.start = FileStart::kBareDataSet;
  layout.data_set_offset = begin;
  layout.encoding = *detected;
  layout.notes.emplace_back("No preamble and no File Meta Information: the encoding was recognised from the data.");
  if (begin > 0) layout.notes.emplace_back("A command (group 0000) stands before the data set; it is left out.");
  return layout;
}

}  // namespace

Result<FileLayout> FindDataSet(ByteSource& source) {
  if (source.Size() == 0) return FailAt(ErrorCode::kEmptyFile, "the file has no bytes", 0);
  auto head = ReadBytes(source, 0, kDetectionBytes);
  if (!head) return std::unexpected(std::move(head.error()));
  auto start = StartWithMeta(*head);
  return start ? LayoutWithMeta(source, std::move(*start), *head) : BareDataSet(source, *head);
}

}  // namespace negatoscope
