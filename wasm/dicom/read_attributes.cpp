#include "dicom/read_attributes.h"

#include <dcmtk/dcmdata/dcsequen.h>
#include <dcmtk/dcmdata/dctag.h>
#include <dcmtk/dcmdata/dcuid.h>

#include <algorithm>
#include <utility>

#include "core/format.h"
#include "core/limits.h"
#include "core/padding.h"
#include "dicom/dcmtk_data_set.h"

namespace negatoscope {

namespace {

constexpr std::size_t kLongestShownBytes = 1024;
constexpr unsigned long kMostShownNumbers = 64;

/// At most `longest` bytes, without cutting a UTF-8 sequence.
std::string Shortened(std::string text, std::size_t longest) {
  if (text.size() <= longest) return text;
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) --end;
  text.resize(end);
  return text;
}

bool IsText(const char* vr) {
  static constexpr std::array<std::string_view, 17> kTextVrs{"AE", "AS", "CS", "DA", "DS", "DT", "IS", "LO", "LT",
                                                             "PN", "SH", "ST", "TM", "UC", "UI", "UR", "UT"};
  return std::ranges::find(kTextVrs, std::string_view(vr)) != kTextVrs.end();
}

bool IsNumbers(const char* vr) {
  static constexpr std::array<std::string_view, 9> kNumberVrs{"AT", "FD", "FL", "SL", "SS", "SV", "UL", "US", "UV"};
  return std::ranges::find(kNumberVrs, std::string_view(vr)) != kNumberVrs.end();
}

class AttributeLister {
 public:
  AttributeLister(TextDecoders& texts, const TextDecoder& text, std::size_t most_rows)
      : texts_(texts), text_(&text), most_rows_(most_rows) {}

  void List(DcmItem& item, const std::string& path, std::uint32_t depth) {
    const TextDecoder* const around = std::exchange(text_, TextOfItem(item, texts_, text_));
    ListElements(item, path, depth);
    text_ = around;
  }

  void AddPixelData(const PixelElement& pixels) {
    AttributeRow row;
    row.tag = ToString(pixels.tag);
    row.path = row.tag;
    row.keyword = "PixelData";
    row.name = pixels.value_length ? "Pixel Data" : "Pixel Data (encapsulated)";
    row.vr = pixels.vr;
    row.vm = 1;
    row.byte_length = pixels.value_length ? static_cast<std::int64_t>(*pixels.value_length) : -1;
    rows_.push_back(std::move(row));
  }

  [[nodiscard]] std::vector<AttributeRow> Take() { return std::move(rows_); }

 private:
  void ListElements(DcmItem& item, const std::string& path, std::uint32_t depth) {
    // nextInContainer walks the list itself; getElement(i) would search from the front each time.
    DcmObject* object = nullptr;
    while ((object = item.nextInContainer(object)) != nullptr) {
      if (rows_.size() >= most_rows_) return;
      auto& element = static_cast<DcmElement&>(*object);
      AddElement(element, path, depth);
    }
  }

  void AddElement(DcmElement& element, const std::string& path, std::uint32_t depth) {
    DcmTag tag(element.getTag());
    AttributeRow row;
    row.tag = ToString(FromDcmtk(tag));
    row.path = path + row.tag;
    row.depth = depth;
    row.vr = DcmVR(element.getVR()).getValidVRName();
    row.vm = static_cast<std::uint32_t>(element.getVM());
    const Uint32 length = element.getLengthField();
    row.byte_length = length == DCM_UndefinedLength ? -1 : static_cast<std::int64_t>(length);
    NameTag(tag, row);
    if (element.ident() == EVR_SQ) {
      auto& sequence = static_cast<DcmSequenceOfItems&>(element);
      row.vm = static_cast<std::uint32_t>(sequence.card());
      const std::string item_path = row.path;
      rows_.push_back(std::move(row));
      AddItems(sequence, item_path, depth + 1);
      return;
    }
    AddValue(element, row);
    rows_.push_back(std::move(row));
  }

  static void NameTag(DcmTag& tag, AttributeRow& row) {
    const char* keyword = tag.getTagName();
    const bool is_known = keyword != nullptr && std::string_view(keyword) != DcmTag_ERROR_TagName;
    if (is_known && !tag.isPrivate()) row.keyword = keyword;
    if (is_known) row.name = keyword;
    const char* creator = tag.getPrivateCreator();
    if (creator != nullptr) row.name += Format(" [{}]", RepairUtf8(creator).utf8);
  }

  void AddItems(DcmSequenceOfItems& sequence, const std::string& path, std::uint32_t depth) {
    DcmObject* object = nullptr;
    std::size_t number = 0;
    while ((object = sequence.nextInContainer(object)) != nullptr) {
      if (rows_.size() >= most_rows_) return;
      AttributeRow row;
      row.path = Format("{}[{}]", path, ++number);
      row.depth = depth;
      row.name = Format("Item {}", number);
      const std::string item_path = row.path;
      rows_.push_back(std::move(row));
      List(static_cast<DcmItem&>(*object), item_path, depth + 1);
    }
  }

  void AddValue(DcmElement& element, AttributeRow& row) const {
    if (element.getLengthField() > limits::kEagerValueBytes) {
      row.is_shortened = true;
      return;
    }
    if (IsText(row.vr.c_str())) {
      AddText(element, row);
    } else if (IsNumbers(row.vr.c_str())) {
      AddNumbers(element, row);
    } else {
      AddBytes(element, row);
    }
  }

  void AddText(DcmElement& element, AttributeRow& row) const {
    const std::string raw = RawValue(element, limits::kEagerValueBytes);
    std::string decoded = text_->Decode(TrimEnd(raw), row.vr).utf8;
    row.is_shortened = decoded.size() > kLongestShownBytes;
    row.value = Shortened(std::move(decoded), kLongestShownBytes);
    if (row.vr == "UI") {
      const char* name = dcmFindNameOfUID(row.value.c_str());
      if (name != nullptr) row.meaning = name;
    }
  }

  static void AddNumbers(DcmElement& element, AttributeRow& row) {
    const unsigned long count = element.getVM();
    row.is_shortened = count > kMostShownNumbers;
    for (unsigned long i = 0; i < std::min(count, kMostShownNumbers); ++i) {
      OFString value;
      if (element.getOFString(value, i).bad()) break;
      if (i > 0) row.value += '\\';
      row.value.append(value.c_str(), value.size());
    }
  }

  /// Bytes of unknown meaning as hexadecimal pairs.
  static void AddBytes(DcmElement& element, AttributeRow& row) {
    const std::string raw = RawValue(element, limits::kEagerValueBytes);
    constexpr std::size_t kMostShownBytes = 64;
    row.is_shortened = raw.size() > kMostShownBytes;
    for (std::size_t i = 0; i < std::min(raw.size(), kMostShownBytes); ++i) {
      row.value += Format("{}{:02X}", i > 0 ? " " : "", static_cast<unsigned char>(raw[i]));
    }
  }

  TextDecoders& texts_;
  const TextDecoder* text_;  ///< of the item that is listed
  std::size_t most_rows_;
  std::vector<AttributeRow> rows_;
};

}  // namespace

std::vector<AttributeRow> ReadAttributes(const DataSet& data_set, std::size_t most_rows) {
  const DataSet::Parsed& parsed = data_set.parsed();
  AttributeLister lister(parsed.texts, *parsed.text, most_rows);
  lister.List(*parsed.meta, "", 0);
  lister.List(*parsed.data_set, "", 0);
  if (parsed.structure.pixels) lister.AddPixelData(*parsed.structure.pixels);
  return lister.Take();
}

}  // namespace negatoscope
