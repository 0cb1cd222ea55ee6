#include "dicom/data_set.h"

#include <dcmtk/dcmdata/dcelem.h>
#include <dcmtk/dcmdata/dcobject.h>
#include <dcmtk/oflog/oflog.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

#include "core/format.h"
#include "core/limits.h"
#include "dicom/character_sets.h"
#include "dicom/choose_character_set.h"
#include "dicom/dcmtk_data_set.h"
#include "dicom/dcmtk_stream.h"
#include "dicom/inflate.h"

namespace negatoscope {

namespace {

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

/// Where a parser that starts at `at` has to stop. A broken element stands alone: its wrong lengths would take what
/// follows for a part of it.
std::uint64_t RangeEnd(const Structure& structure, std::uint64_t at) {
  auto element = std::ranges::upper_bound(structure.elements, at, {}, &TopLevelElement::offset);
  const bool starts_broken = element != structure.elements.begin() && std::prev(element)->is_broken;
  if (!starts_broken)
    element = std::ranges::find_if(element, structure.elements.end(), std::identity{}, &TopLevelElement::is_broken);
  return element != structure.elements.end() ? std::min(element->offset, structure.end) : structure.end;
}

void NoteDamage(DataSet::Parsed& parsed, std::string note) {
  parsed.damage.push_back(note);
  parsed.notes.push_back(std::move(note));
}

/// Parses [begin, end) of the structure. Where DCMTK gives up on an element, it goes on behind it: the structure knows
/// where the next one starts, and one bad element costs no other.
void ParseElements(DataSet::Parsed& parsed) {
  const Structure& structure = parsed.structure;
  std::uint64_t at = structure.begin;
  parsed.data_set = std::make_unique<DcmDataset>();
  while (at < structure.end) {
    std::uint64_t stopped_at = at;
    const std::uint64_t end = RangeEnd(structure, at);
    auto part = ParseRange(parsed.source(), at, end, parsed.layout.encoding, stopped_at);
    if (at == structure.begin) {
      parsed.data_set = std::move(part);
    } else {
      Merge(*part, *parsed.data_set);
    }
    if (stopped_at >= end) {
      at = end;
      continue;
    }
    const auto next =
        std::ranges::upper_bound(structure.elements, std::max(stopped_at, at + 1) - 1, {}, &TopLevelElement::offset);
    NoteDamage(parsed, Format("A Data Element before byte {} could not be read.", stopped_at));
    if (next == structure.elements.end() || next->offset <= at) return;
    at = next->offset;
  }
}

void ParseMeta(DataSet::Parsed& parsed) {
  const FileLayout& layout = parsed.layout;
  std::uint64_t stopped_at = 0;
  const bool has_meta = layout.start != FileStart::kBareDataSet && layout.data_set_offset > layout.meta_offset;
  parsed.meta =
      has_meta ? ParseRange(*parsed.file, layout.meta_offset, layout.data_set_offset, layout.meta_encoding, stopped_at)
               : std::make_unique<DcmDataset>();
}

/// @return where the data set starts in `parsed.source()`
Result<std::uint64_t> InflateIfDeflated(DataSet::Parsed& parsed) {
  if (!parsed.layout.is_deflated) return parsed.layout.data_set_offset;
  auto inflated = InflateFrom(*parsed.file, parsed.layout.data_set_offset);
  if (!inflated) return std::unexpected(std::move(inflated.error()));
  if (!inflated->is_complete) NoteDamage(parsed, "The deflated data set ends early.");
  const std::span head(inflated->bytes.data(), std::min<std::size_t>(inflated->bytes.size(), 4096));
  if (const auto detected = DetectEncoding(head, inflated->bytes.size())) parsed.layout.encoding = *detected;
  parsed.inflated = std::make_unique<MemorySource>(std::move(inflated->bytes));
  return 0;
}

void NoteStructure(DataSet::Parsed& parsed) {
  const Structure& structure = parsed.structure;
  if (structure.problem) {
    NoteDamage(parsed, Format("The data set cannot be followed beyond byte {}: {}.", structure.problem->offset,
                              structure.problem->detail));
  }
  if (structure.is_deeply_broken) NoteDamage(parsed, "A sequence has wrong or missing lengths or delimiters.");
  if (structure.is_out_of_order) parsed.notes.emplace_back("Data Elements are not in ascending order.");
  for (const Tag tag : structure.repeated) {
    parsed.notes.push_back(Format("{} occurs more than once; the first is used.", ToString(tag)));
  }
}

void ReadCharacterSet(DataSet::Parsed& parsed, std::string_view chosen) {
  parsed.character_set = ChooseCharacterSet(*parsed.data_set, parsed.texts, chosen);
  const std::string& declared = parsed.character_set.declared;
  const std::string terms = NormalisedTerms(declared);
  if (!IsKnownCharacterSet(terms)) {
    parsed.notes.emplace_back("Specific Character Set (0008,0005) has a term that is not defined.");
  } else if (terms != declared && "\\" + declared != terms) {
    parsed.notes.push_back(Format("Specific Character Set (0008,0005) is not written as defined; read as {}.", terms));
  }
}

}  // namespace

DataSet::DataSet(std::unique_ptr<Parsed> parsed) : parsed_(std::move(parsed)) {}
DataSet::~DataSet() = default;
DataSet::DataSet(DataSet&&) noexcept = default;
DataSet& DataSet::operator=(DataSet&&) noexcept = default;

Result<DataSet> DataSet::Open(ByteSource& source, std::string_view chosen_character_set) {
  ConfigureDcmtk();
  auto parsed = std::make_unique<Parsed>();
  parsed->file = std::make_unique<BlockCachedSource>(source);
  auto layout = FindDataSet(*parsed->file);
  if (!layout) return std::unexpected(std::move(layout.error()));
  parsed->layout = std::move(*layout);
  parsed->notes = parsed->layout.notes;
  const auto begin = InflateIfDeflated(*parsed);
  if (!begin) return std::unexpected(begin.error());
  auto structure = ScanStructure(parsed->source(), *begin, parsed->layout.encoding);
  if (!structure) return std::unexpected(std::move(structure.error()));
  parsed->structure = std::move(*structure);
  if (parsed->structure.elements.empty() && !parsed->structure.pixels) {
    const auto& problem = parsed->structure.problem;
    return FailAt(problem ? problem->code : ErrorCode::kMalformed,
                  problem ? problem->detail : std::string("the data set has no elements"),
                  problem ? problem->offset : *begin);
  }
  NoteStructure(*parsed);
  ParseMeta(*parsed);
  ParseElements(*parsed);
  parsed->elements = ElementIndex(*parsed->data_set);
  ReadCharacterSet(*parsed, chosen_character_set);
  parsed->text = TextOfItem(*parsed->data_set, parsed->texts, &parsed->texts.For(""));
  return DataSet(std::move(parsed));
}

const FileLayout& DataSet::layout() const { return parsed_->layout; }
const Structure& DataSet::structure() const { return parsed_->structure; }
ByteSource& DataSet::data_source() const { return parsed_->source(); }
const std::vector<std::string>& DataSet::notes() const { return parsed_->notes; }
const std::vector<std::string>& DataSet::damage() const { return parsed_->damage; }

bool DataSet::WantsCharacterTables() const { return parsed_->texts.WantsCharacterTables(); }

}  // namespace negatoscope
