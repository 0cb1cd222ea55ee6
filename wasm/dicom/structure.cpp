#include "dicom/structure.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/format.h"
#include "core/limits.h"
#include "dicom/tags.h"
#include "dicom/zero_run.h"

namespace negatoscope {

namespace {

/// DCMTK files an element that comes too late by walking back over those before it. A thousand strays among a hundred
/// thousand elements take it half a second; nobody writes more.
constexpr std::uint64_t kMostSortingSteps = 100'000'000;

/// No writer leaves out so many bytes in a data set; what follows them is not looked for.
constexpr std::uint64_t kMostZeros = 16 * limits::kMiB;

/// A medium that loses blocks loses few of one header; each costs a read, and a parser another start.
constexpr std::size_t kMostHoles = 256;

enum class LevelKind : std::uint8_t { kDataSet, kSequence, kItem, kFragments };

struct Level {
  LevelKind kind = LevelKind::kDataSet;
  std::uint64_t end = 0;  ///< where it ends by its own length, or by that of what is around it
  bool is_undefined_length = false;
  bool is_implicit = false;  ///< UN of undefined length holds implicit VR little endian (PS3.5 6.2.2)
  Tag highest = {};          ///< of its elements so far
  std::uint64_t element_count = 0;
};

struct Head {
  Tag tag;
  std::array<char, 2> vr{};
  bool has_vr = false;
  std::uint32_t length = 0;
  std::uint64_t value_offset = 0;

  [[nodiscard]] std::string_view Vr() const { return has_vr ? std::string_view(vr.data(), 2) : std::string_view(); }
  [[nodiscard]] bool IsUndefined() const { return length == kUndefinedLength; }
  [[nodiscard]] bool IsAllZero() const { return tag == Tag{} && vr == std::array<char, 2>{} && length == 0; }
};

class Scanner {
 public:
  Scanner(ByteSource& source, std::uint64_t begin, Encoding encoding, StructureListener* listener)
      : source_(source), encoding_(encoding), listener_(listener), at_(begin) {
    structure_.begin = begin;
    structure_.end = begin;
    levels_.push_back({.kind = LevelKind::kDataSet, .end = source.Size()});
  }

  Result<Structure> Run() {
    while (!done_) {
      CloseFinishedLevels();
      if (done_) break;
      if (auto stepped = Step(); !stepped) return std::unexpected(std::move(stepped.error()));
    }
    FindRepeatedTags(structure_);
    return std::move(structure_);
  }

 private:
  [[nodiscard]] bool IsTop() const { return levels_.size() == 1; }

  void CloseFinishedLevels() {
    while (levels_.size() > 1 && at_ >= levels_.back().end) {
      if (levels_.back().is_undefined_length) MarkBroken();
      levels_.pop_back();
    }
    if (!IsTop()) return;
    structure_.end = at_;
    if (at_ >= source_.Size()) done_ = true;
  }

  void Stop(ErrorCode code, std::string detail, Tag tag) {
    structure_.problem = StructureProblem{.code = code, .detail = std::move(detail), .tag = tag, .offset = at_};
    done_ = true;
  }

  void MarkBroken() {
    structure_.is_deeply_broken = true;
    if (!structure_.elements.empty()) structure_.elements.back().is_broken = true;
  }

  /// Something is wrong inside a sequence. If a length around it says where it ends, go on there; else this is the end.
  void SkipBrokenLevel(ErrorCode code, std::string detail, Tag tag) {
    for (std::size_t i = 1; i < levels_.size(); ++i) {
      if (levels_[i].is_undefined_length) continue;
      MarkBroken();
      at_ = levels_[i].end;
      levels_.resize(i);
      return;
    }
    Stop(code, std::move(detail), tag);
  }

  Result<void> Step() {
    if (++element_count_ > limits::kElements) {
      return FailAt(ErrorCode::kLimit, "more Data Elements than are read", at_);
    }
    if (at_ - structure_.begin > limits::kHeaderBytes && !IsTop()) {
      return FailAt(ErrorCode::kLimit, "a sequence larger than is read", at_);
    }
    if (levels_.back().end - at_ < 8) return CutShort();
    auto head = ReadHead();
    if (!head) return std::unexpected(std::move(head.error()));
    if (done_) return {};
    if (IsTop() && head->IsAllZero()) return PassZeros();
    switch (levels_.back().kind) {
      case LevelKind::kSequence:
      case LevelKind::kFragments:
        return InSequence(*head);
      case LevelKind::kDataSet:
      case LevelKind::kItem:
        return InDataSet(*head);
    }
    return {};
  }

  /// Less than an element head is left.
  Result<void> CutShort() {
    if (levels_.back().end < source_.Size()) {
      SkipBrokenLevel(ErrorCode::kMalformed, "too few bytes are left for another Data Element", {});
      return {};
    }
    if (IsTop()) {
      if (auto passed = PassZeros(); !passed || done_) return passed;
    }
    Stop(ErrorCode::kTruncated, Format("the file ends inside a Data Element at {}", at_), {});
    return {};
  }

  /// Zeros that lead to the end are padding, to a block of the medium or the archive. Others take the place of elements
  /// that got lost; those behind them are read.
  Result<void> PassZeros() {
    const auto zeros = CountZeros(source_, at_, kMostZeros);
    if (!zeros) return std::unexpected(zeros.error());
    if (*zeros == source_.Size() - at_) {
      structure_.has_zeros_behind = done_ = true;
    } else if (*zeros == kMostZeros) {
      Stop(ErrorCode::kMalformed, "nothing but zeros where a Data Element was expected", {});
    } else if (*zeros >= 8) {
      PassHole(*zeros / 2 * 2);  // in big endian the zero before a group number belongs to it
    }
    return {};
  }

  void PassHole(std::uint64_t length) {
    if (structure_.holes.size() == kMostHoles) {
      Stop(ErrorCode::kLimit, "more holes of zeros than are passed", {});
      return;
    }
    structure_.is_out_of_order = true;  // taken for elements they are (0000,0000)
    structure_.holes.push_back({.begin = at_, .end = at_ + length});
    at_ += length;
  }

  Result<Head> ReadHead() {
    std::array<std::uint8_t, 12> bytes{};
    const auto available = static_cast<std::size_t>(std::min<std::uint64_t>(bytes.size(), source_.Size() - at_));
    if (auto read = source_.Read(at_, std::span(bytes).first(available)); !read) {
      return std::unexpected(std::move(read.error()));
    }
    const bool big = encoding_.is_big_endian && !levels_.back().is_implicit;
    Head head;
    head.tag = {.group = LoadUint16(bytes, 0, big), .element = LoadUint16(bytes, 2, big)};
    head.value_offset = at_ + 8;
    const bool in_sequence =
        levels_.back().kind == LevelKind::kSequence || levels_.back().kind == LevelKind::kFragments;
    if (in_sequence || head.tag.group == 0xFFFE || !encoding_.is_explicit_vr || levels_.back().is_implicit) {
      head.length = LoadUint32(bytes, 4, big);
      return head;
    }
    head.vr = {static_cast<char>(bytes[4]), static_cast<char>(bytes[5])};
    head.has_vr = true;
    if (!HasLongLengthField(head.Vr())) {
      head.length = LoadUint16(bytes, 6, big);
      return head;
    }
    if (available < 12) {
      Stop(ErrorCode::kTruncated, Format("the file ends inside the head of {}", ToString(head.tag)), head.tag);
      return head;
    }
    head.length = LoadUint32(bytes, 8, big);
    head.value_offset = at_ + 12;
    return head;
  }

  Result<void> InSequence(const Head& head) {
    if (head.tag == tags::kSequenceDelimitation) {
      at_ = head.value_offset;
      levels_.pop_back();
      return {};
    }
    if (head.tag != tags::kItem) {
      SkipBrokenLevel(ErrorCode::kMalformed, Format("{} where an Item was expected", ToString(head.tag)), head.tag);
      return {};
    }
    if (levels_.back().kind == LevelKind::kFragments) {
      SkipValue(head);
      return {};
    }
    return Enter(head, LevelKind::kItem, levels_.back().is_implicit);
  }

  Result<void> InDataSet(const Head& head) {
    if (head.tag.group == 0xFFFE) {
      LeaveItem(head);
      return {};
    }
    if (auto sortable = CountSorting(head.tag); !sortable) return sortable;
    if (IsTop()) {
      if (IsPixelTag(head.tag)) {
        FoundPixels(head);
        return {};
      }
      NoteOrder(head.tag);
      structure_.elements.push_back({.tag = head.tag, .offset = at_});
    }
    if (head.IsUndefined()) {
      if (IsPixelTag(head.tag)) return Enter(head, LevelKind::kFragments, false);
      return Enter(head, LevelKind::kSequence, levels_.back().is_implicit || head.Vr() == "UN");
    }
    auto is_sequence = HoldsItems(head);
    if (!is_sequence) return std::unexpected(std::move(is_sequence.error()));
    if (*is_sequence) return Enter(head, LevelKind::kSequence, levels_.back().is_implicit || head.Vr() == "UN");
    if (Fits(head)) {
      Tell(head);
      at_ = head.value_offset + head.length;
    }
    return {};
  }

  Result<void> CountSorting(Tag tag) {
    Level& level = levels_.back();
    ++level.element_count;
    if (tag < level.highest) sorting_steps_ += level.element_count;
    level.highest = std::max(level.highest, tag);
    if (sorting_steps_ > kMostSortingSteps) {
      return FailAt(ErrorCode::kLimit, "too many Data Elements out of order", at_);
    }
    return {};
  }

  void LeaveItem(const Head& head) {
    if (IsTop()) {  // left over from a sequence whose length is wrong: step over it
      MarkBroken();
      if (head.tag == tags::kItem && !head.IsUndefined()) {
        SkipValue(head);
      } else {
        at_ = head.value_offset;
      }
      return;
    }
    if (head.tag == tags::kItem) {  // the delimiter of the item before is missing
      MarkBroken();
      levels_.pop_back();
      return;
    }
    if (head.tag == tags::kSequenceDelimitation) {  // likewise; the sequence itself reads this head again
      MarkBroken();
      levels_.pop_back();
      return;
    }
    at_ = head.value_offset;
    if (head.tag == tags::kItemDelimitation) levels_.pop_back();
  }

  /// With explicit VR the VR tells a sequence. With implicit VR only the dictionary would; an Item tag at the start of
  /// the value tells it as well, and for private elements too.
  Result<bool> HoldsItems(const Head& head) {
    if (head.has_vr && head.Vr() != "SQ" && head.Vr() != "UN") return false;
    if (head.length < 8 || head.length > levels_.back().end - head.value_offset) return false;
    std::array<std::uint8_t, 4> start{};
    if (auto read = source_.Read(head.value_offset, start); !read) return std::unexpected(std::move(read.error()));
    const bool big = encoding_.is_big_endian && !levels_.back().is_implicit;
    const Tag first{.group = LoadUint16(start, 0, big), .element = LoadUint16(start, 2, big)};
    return first == tags::kItem;
  }

  /// Goes into a sequence or an item, if it fits into what is around it.
  Result<void> Enter(const Head& head, LevelKind kind, bool is_implicit) {
    const Level& parent = levels_.back();
    if (levels_.size() > std::size_t{2} * limits::kSequenceDepth) {
      return FailAt(ErrorCode::kLimit, Format("sequences nested deeper than {}", limits::kSequenceDepth), at_);
    }
    Level level{.kind = kind, .end = parent.end, .is_undefined_length = head.IsUndefined(), .is_implicit = is_implicit};
    if (!head.IsUndefined()) {
      if (!Fits(head)) return {};
      level.end = head.value_offset + head.length;
    }
    Tell(head);
    at_ = head.value_offset;
    levels_.push_back(level);
    return {};
  }

  void SkipValue(const Head& head) {
    if (Fits(head)) at_ = head.value_offset + head.length;
  }

  /// Whether the value lies inside what is around it; handles it if not.
  bool Fits(const Head& head) {
    if (head.value_offset <= levels_.back().end && head.length <= levels_.back().end - head.value_offset) return true;
    if (head.value_offset > source_.Size() || head.length > source_.Size() - head.value_offset) {
      SkipBrokenLevel(ErrorCode::kTruncated,
                      Format("{} announces {} bytes at {}, the file has {}", ToString(head.tag), head.length,
                             head.value_offset, source_.Size()),
                      head.tag);
    } else {
      SkipBrokenLevel(ErrorCode::kMalformed, Format("{} is longer than what is around it", ToString(head.tag)),
                      head.tag);
    }
    return false;
  }

  void FoundPixels(const Head& head) {
    structure_.end = at_;
    PixelElement pixels{
        .tag = head.tag, .vr = std::string(head.Vr()), .value_offset = head.value_offset, .value_length = {}};
    if (!head.IsUndefined()) pixels.value_length = head.length;
    Tell(head);
    structure_.pixels = std::move(pixels);
    done_ = true;
  }

  void Tell(const Head& head) {
    if (listener_ == nullptr) return;
    const bool wants_more = listener_->Passed({.tag = head.tag,
                                               .vr = head.Vr(),
                                               .value_offset = head.value_offset,
                                               .length = head.length,
                                               .level = static_cast<std::uint32_t>(levels_.size() - 1),
                                               .is_implicit_little = levels_.back().is_implicit});
    if (!wants_more) done_ = true;
  }

  void NoteOrder(Tag tag) {
    if (!structure_.elements.empty() && tag <= structure_.elements.back().tag) structure_.is_out_of_order = true;
  }

  ByteSource& source_;
  Encoding encoding_;
  StructureListener* listener_;
  std::uint64_t at_;
  std::uint64_t element_count_ = 0;
  std::uint64_t sorting_steps_ = 0;
  bool done_ = false;
  std::vector<Level> levels_;
  Structure structure_;
};

}  // namespace

bool IsPixelTag(Tag tag) {
  return tag.group == 0x7FE0 && (tag.element == 0x0008 || tag.element == 0x0009 || tag.element == 0x0010);
}

std::uint64_t Structure::EndOf(std::size_t number) const {
  const std::uint64_t last = elements[number].offset < end ? end : behind_end;
  return number + 1 < elements.size() ? std::min(elements[number + 1].offset, last) : last;
}

void FindRepeatedTags(Structure& structure) {
  structure.repeated.clear();
  if (!structure.is_out_of_order) return;
  std::vector<Tag> tags;
  tags.reserve(structure.elements.size());
  for (const TopLevelElement& element : structure.elements) tags.push_back(element.tag);
  std::ranges::sort(tags);
  for (std::size_t i = 1; i < tags.size(); ++i) {
    if (tags[i] == tags[i - 1] && (structure.repeated.empty() || structure.repeated.back() != tags[i])) {
      structure.repeated.push_back(tags[i]);
    }
  }
}

Result<Structure> ScanStructure(ByteSource& source, std::uint64_t begin, Encoding encoding,
                                StructureListener* listener) {
  return Scanner(source, begin, encoding, listener).Run();
}

}  // namespace negatoscope
