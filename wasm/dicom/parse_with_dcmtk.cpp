#include "dicom/parse_with_dcmtk.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdatset.h>
#include <dcmtk/dcmdata/dcelem.h>
#include <dcmtk/dcmdata/dcsequen.h>
#include <dcmtk/oflog/oflog.h>

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include "core/format.h"
#include "core/limits.h"
#include "dicom/dcmtk_stream.h"
#include "dicom/tags.h"

namespace negatoscope {

namespace {

/// Nobody reads more of them.
constexpr std::size_t kMostUnreadTold = 16;

/// DCMTK's parser is steered by global flags; they are set once.
void ConfigureDcmtk() {
  static const bool is_configured = [] {
    OFLog::configure(OFLogger::OFF_LOG_LEVEL);
    dcmIgnoreParsingErrors.set(OFTrue);
    dcmEnableUnknownVRConversion.set(OFTrue);
    dcmConvertVOILUTSequenceOWtoSQ.set(OFTrue);
    return true;
  }();
  static_cast<void>(is_configured);
}

E_TransferSyntax ToDcmtk(Encoding encoding) {
  if (encoding.is_big_endian) return encoding.is_explicit_vr ? EXS_BigEndianExplicit : EXS_BigEndianImplicit;
  return encoding.is_explicit_vr ? EXS_LittleEndianExplicit : EXS_LittleEndianImplicit;
}

std::unique_ptr<DcmDataset> ParseRange(ByteSource& source, std::uint64_t begin, std::uint64_t end, Encoding encoding,
                                       std::uint64_t& stopped_at) {
  auto data_set = std::make_unique<DcmDataset>();
  SourceStream stream(source, begin, end);
  data_set->transferInit();
  const OFCondition done = data_set->readUntilTag(stream, ToDcmtk(encoding), EGL_noChange,
                                                  static_cast<Uint32>(limits::kEagerValueBytes), DCM_UndefinedTagKey);
  data_set->transferEnd();
  stopped_at = done.good() ? end : stream.at();
  return data_set;
}

/// Moves what `from` holds and `to` does not.
void Merge(DcmDataset& from, DcmDataset& to) {
  while (from.card() > 0) {
    DcmElement* element = from.remove(0UL);
    if (element == nullptr) return;
    if (to.insert(element, OFFalse).bad()) delete element;
  }
}

/// Parses a structure part by part. Where DCMTK gives up on an element, it goes on behind it: the structure knows where
/// the next one starts, and one bad element costs no other.
class PartialParser {
 public:
  PartialParser(ByteSource& source, const Structure& structure, Encoding encoding)
      : source_(source), structure_(structure), encoding_(encoding) {}

  void Parse(std::uint64_t begin, std::uint64_t end) {
    std::uint64_t at = begin;
    while (at < end) {
      const auto hole = HoleFrom(at);
      if (hole && hole->begin <= at) {
        at = hole->end;
        NoteUnread(at);
        continue;
      }
      std::uint64_t stopped_at = at;
      const std::uint64_t part_end = std::min(PartEnd(at, end), hole ? hole->begin : end);
      Add(ParseRange(source_, at, part_end, encoding_, stopped_at));
      if (stopped_at >= part_end) {
        at = part_end;
        continue;
      }
      NoteUnread(stopped_at);
      const auto next = FirstBehind(std::max(stopped_at, at + 1) - 1);
      if (next == structure_.elements.end() || next->offset <= at) return;
      at = next->offset;
    }
  }

  [[nodiscard]] std::unique_ptr<DcmDataset> TakeDataSet() { return std::move(data_set_); }

  [[nodiscard]] std::vector<std::string> TakeDamage() {
    if (unread_ > kMostUnreadTold) {
      damage_.push_back(Format("{} more Data Elements could not be read.", unread_ - kMostUnreadTold));
    }
    return std::move(damage_);
  }

 private:
  [[nodiscard]] std::vector<TopLevelElement>::const_iterator FirstBehind(std::uint64_t offset) const {
    return std::ranges::upper_bound(structure_.elements, offset, {}, &TopLevelElement::offset);
  }

  /// The first hole that does not end before `at`.
  [[nodiscard]] std::optional<ZeroHole> HoleFrom(std::uint64_t at) const {
    const auto hole = std::ranges::upper_bound(structure_.holes, at, {}, &ZeroHole::end);
    return hole != structure_.holes.end() ? std::optional(*hole) : std::nullopt;
  }

  /// Where a parser that starts at `at` has to stop. A broken element stands alone: its wrong lengths would take what
  /// follows for a part of it.
  [[nodiscard]] std::uint64_t PartEnd(std::uint64_t at, std::uint64_t end) const {
    auto element = FirstBehind(at);
    const bool starts_broken = element != structure_.elements.begin() && std::prev(element)->is_broken;
    if (!starts_broken) {
      element = std::ranges::find_if(element, structure_.elements.end(), std::identity{}, &TopLevelElement::is_broken);
    }
    return element != structure_.elements.end() ? std::min(element->offset, end) : end;
  }

  void Add(std::unique_ptr<DcmDataset> part) {
    if (has_part_) {
      Merge(*part, *data_set_);
    } else {
      data_set_ = std::move(part);
    }
    has_part_ = true;
  }

  void NoteUnread(std::uint64_t stopped_at) {
    if (++unread_ > kMostUnreadTold) return;
    damage_.push_back(Format("A Data Element before byte {} could not be read.", stopped_at));
  }

  ByteSource& source_;
  const Structure& structure_;
  Encoding encoding_;
  std::unique_ptr<DcmDataset> data_set_ = std::make_unique<DcmDataset>();
  bool has_part_ = false;
  std::vector<std::string> damage_;
  std::size_t unread_ = 0;
};

/// Two letters that ElementTree knows: those of the standard, and for what DCMTK leaves open what it reads it as.
std::array<char, 2> LettersOf(DcmObject& object) {
  switch (object.getVR()) {
    case EVR_xs:
      return {'U', 'S'};
    case EVR_lt:
      return {'O', 'W'};
    case EVR_up:
      return {'U', 'L'};
    case EVR_ox:
    case EVR_px:
      return {'O', 'B'};
    case EVR_UNKNOWN:
    case EVR_UNKNOWN2B:
      return {'U', 'N'};
    default:
      break;
  }
  const std::string_view name = DcmVR(object.getVR()).getVRName();
  return name.size() == 2 ? std::array{name[0], name[1]} : std::array{'U', 'N'};
}

std::string BytesOf(const void* data, std::size_t size) {
  if (data == nullptr) return {};
  return {static_cast<const char*>(data), size};
}

/// The value as encoded, little endian for numbers, whatever the class; ElementTree asks for none of a sequence and
/// none of undefined length.
std::string RawValue(DcmElement& element) {
  const Uint32 length = element.getLengthField();
  const std::array letters = LettersOf(element);
  if (IsTextVr({letters.data(), letters.size()})) {
    char* text = nullptr;
    Uint32 text_length = 0;
    if (element.getString(text, text_length).bad() || text == nullptr) return {};
    return BytesOf(text, text_length);
  }
  Uint8* bytes = nullptr;
  if (element.getUint8Array(bytes).good()) return BytesOf(bytes, length);
  Uint16* words = nullptr;
  if (element.getUint16Array(words).good()) return BytesOf(words, length);
  Sint16* signed_words = nullptr;
  if (element.getSint16Array(signed_words).good()) return BytesOf(signed_words, length);
  Uint32* longs = nullptr;
  if (element.getUint32Array(longs).good()) return BytesOf(longs, length);
  Sint32* signed_longs = nullptr;
  if (element.getSint32Array(signed_longs).good()) return BytesOf(signed_longs, length);
  Float32* floats = nullptr;
  if (element.getFloat32Array(floats).good()) return BytesOf(floats, length);
  Float64* doubles = nullptr;
  if (element.getFloat64Array(doubles).good()) return BytesOf(doubles, length);
  Uint64* very_longs = nullptr;
  if (element.getUint64Array(very_longs).good()) return BytesOf(very_longs, length);
  Sint64* signed_very_longs = nullptr;
  if (element.getSint64Array(signed_very_longs).good()) return BytesOf(signed_very_longs, length);
  return {};
}

class DcmtkValues final : public ElementValues {
 public:
  explicit DcmtkValues(std::unique_ptr<DcmDataset> data_set) : data_set_(std::move(data_set)) {}

  /// @return what stands for the element in DataElement::place
  [[nodiscard]] std::uint64_t Keep(DcmElement& element) {
    elements_.push_back(&element);
    return elements_.size() - 1;
  }

  [[nodiscard]] std::string Bytes(const DataElement& element) override { return RawValue(ElementAt(element.place)); }

  [[nodiscard]] bool Part(const DataElement& element, std::uint64_t offset, std::span<std::uint8_t> into) override {
    DcmElement& from = ElementAt(element.place);
    return from.getPartialValue(into.data(), static_cast<Uint32>(offset), static_cast<Uint32>(into.size())).good();
  }

 private:
  [[nodiscard]] DcmElement& ElementAt(std::uint64_t place) const { return *elements_[static_cast<std::size_t>(place)]; }

  std::unique_ptr<DcmDataset> data_set_;
  std::vector<DcmElement*> elements_;
};

/// Lists what a data set holds as ElementTree wants it. DcmItem keeps its elements in ascending order, whatever order
/// they come in; it is no deeper than limits::kSequenceDepth.
class Listing {
 public:
  explicit Listing(DcmtkValues& values) : values_(values) {}

  void AddAll(DcmItem& item) {
    for (DcmObject* object = item.nextInContainer(nullptr); object != nullptr; object = item.nextInContainer(object)) {
      AddElement(static_cast<DcmElement&>(*object));
    }
  }

  [[nodiscard]] std::vector<DataElement> Take() { return std::move(elements_); }

 private:
  void AddElement(DcmElement& element) {
    const std::size_t number = elements_.size();
    const DcmTagKey key = element.getTag();
    elements_.push_back({.tag = {.group = key.getGroup(), .element = key.getElement()},
                         .vr = element.ident() == EVR_SQ ? std::array{'S', 'Q'} : LettersOf(element),
                         .length = element.getLengthField(),
                         .place = values_.Keep(element)});
    if (element.ident() == EVR_SQ) AddItems(static_cast<DcmSequenceOfItems&>(element));
    elements_[number].past = static_cast<std::uint32_t>(elements_.size());
  }

  void AddItems(DcmSequenceOfItems& sequence) {
    for (DcmObject* object = sequence.nextInContainer(nullptr); object != nullptr;
         object = sequence.nextInContainer(object)) {
      const std::size_t number = elements_.size();
      elements_.push_back({.tag = tags::kItem});
      AddAll(static_cast<DcmItem&>(*object));
      elements_[number].past = static_cast<std::uint32_t>(elements_.size());
    }
  }

  DcmtkValues& values_;
  std::vector<DataElement> elements_;
};

}  // namespace

Result<DcmtkReading> ParseWithDcmtk(ByteSource& source, const Structure& structure, Encoding encoding) {
  ConfigureDcmtk();
  DcmtkReading reading;
  PartialParser parser(source, structure, encoding);
  parser.Parse(structure.begin, structure.end);
  parser.Parse(structure.behind_begin, structure.behind_end);
  reading.damage = parser.TakeDamage();
  auto data_set = parser.TakeDataSet();
  DcmDataset& parsed = *data_set;
  auto values = std::make_unique<DcmtkValues>(std::move(data_set));
  Listing listing(*values);
  listing.AddAll(parsed);
  reading.elements = ElementTree(listing.Take(), std::move(values));
  return reading;
}

}  // namespace negatoscope
