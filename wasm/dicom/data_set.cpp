#include "dicom/data_set.h"

#include <algorithm>
#include <ranges>
#include <utility>

#include "core/format.h"
#include "dicom/behind_pixels.h"
#include "dicom/character_sets.h"
#include "dicom/inflate.h"
#include "dicom/parse_with_dcmtk.h"
#include "dicom/parsed_data_set.h"
#include "dicom/plain_elements.h"

namespace negatoscope {

namespace {

/// Nobody reads more of them.
constexpr std::size_t kMostRepeatedTold = 16;

void NoteDamage(DataSet::Parsed& parsed, std::string note) {
  parsed.damage.push_back(note);
  parsed.notes.push_back(std::move(note));
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
  for (const Tag tag : structure.repeated | std::views::take(kMostRepeatedTold)) {
    parsed.notes.push_back(Format("{} occurs more than once; the first is used.", ToString(tag)));
  }
  if (structure.repeated.size() > kMostRepeatedTold) {
    parsed.notes.push_back(
        Format("{} more Data Elements occur more than once.", structure.repeated.size() - kMostRepeatedTold));
  }
}

/// Walks the data set and lists its elements: as they are where they are plain, else as DCMTK reads them.
Result<void> ReadElements(DataSet::Parsed& parsed, std::uint64_t begin, DataSet::Parser parser) {
  const Encoding encoding = parsed.layout.encoding;
  PlainElements plain(encoding);
  const bool is_tried = parser == DataSet::Parser::kDcmtkWhereNeeded;
  auto structure = ScanStructure(parsed.source(), begin, encoding, is_tried ? &plain : nullptr);
  if (!structure) return std::unexpected(std::move(structure.error()));
  parsed.structure = std::move(*structure);
  if (auto added = AddElementsBehindPixels(parsed.source(), encoding, parsed.structure); !added) return added;
  if (parsed.structure.elements.empty() && !parsed.structure.pixels) {
    const auto& problem = parsed.structure.problem;
    return FailAt(problem ? problem->code : ErrorCode::kMalformed,
                  problem ? problem->detail : std::string("the data set has no elements"),
                  problem ? problem->offset : begin);
  }
  if (parsed.structure.has_zeros_behind) parsed.notes.emplace_back("Zeros follow the last Data Element.");
  if (is_tried) {
    if (auto elements = plain.Take(parsed.structure)) {
      parsed.elements = ElementTree(std::move(*elements), std::make_unique<FileValues>(parsed.source()));
      parsed.is_plain = true;
      return {};
    }
  }
  NoteStructure(parsed);
  auto reading = ParseWithDcmtk(parsed.source(), parsed.structure, encoding);
  if (!reading) return std::unexpected(std::move(reading.error()));
  parsed.elements = std::move(reading->elements);
  for (std::string& note : reading->damage) NoteDamage(parsed, std::move(note));
  return {};
}

void ReadCharacterSet(DataSet::Parsed& parsed, std::string_view chosen) {
  parsed.character_set = ChooseCharacterSet(parsed.elements, parsed.texts, chosen);
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

Result<DataSet> DataSet::Open(ByteSource& source, std::string_view chosen_character_set, Parser parser) {
  auto parsed = std::make_unique<Parsed>();
  parsed->file = std::make_unique<BlockCachedSource>(source);
  auto layout = FindDataSet(*parsed->file);
  if (!layout) return std::unexpected(std::move(layout.error()));
  parsed->layout = std::move(*layout);
  parsed->notes = parsed->layout.notes;
  const auto begin = InflateIfDeflated(*parsed);
  if (!begin) return std::unexpected(begin.error());
  if (auto read = ReadElements(*parsed, *begin, parser); !read) return std::unexpected(std::move(read.error()));
  ReadCharacterSet(*parsed, chosen_character_set);
  parsed->text = TextOfItem(parsed->elements, parsed->elements.Top(), parsed->texts, &parsed->texts.For(""));
  return DataSet(std::move(parsed));
}

ItemReader Top(const DataSet& data_set) {
  const DataSet::Parsed& parsed = data_set.parsed();
  return {parsed.elements, parsed.elements.Top(), parsed.texts, *parsed.text};
}

const FileLayout& DataSet::layout() const { return parsed_->layout; }
const Structure& DataSet::structure() const { return parsed_->structure; }
ByteSource& DataSet::data_source() const { return parsed_->source(); }
const std::vector<std::string>& DataSet::notes() const { return parsed_->notes; }
const std::vector<std::string>& DataSet::damage() const { return parsed_->damage; }

std::optional<Error> DataSet::TakeReadFailure() const { return parsed_->file->TakeFailure(); }

bool DataSet::WantsCharacterTables() const { return parsed_->texts.WantsCharacterTables(); }

}  // namespace negatoscope
