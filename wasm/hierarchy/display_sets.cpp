#include "hierarchy/display_sets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "core/format.h"
#include "hierarchy/slice_stack.h"

namespace negatoscope {

namespace {

constexpr std::size_t kLeastPerPart = 3;
/// Of slices that share positions with others: a few that were sent twice say nothing of what divides the rest.
constexpr std::size_t kOneOfSoManyRemains = 10;
constexpr double kSameDirectionCosine = 0.866;  // 30 degrees

using Members = std::vector<const IndexedInstance*>;

struct Group {
  Members members;
  std::vector<SplitReason> reasons;
  std::string name;
};

using Parts = std::map<std::string, Group>;

std::string NameOfReason(const SplitReason& reason) {
  std::string name(NameOf(reason.code));
  name += '=';
  name += reason.text;
  for (const double number : reason.numbers) name += Format("/{}", number);
  return name + ';';
}

bool IsLocalizer(const IndexedInstance& instance) {
  // The values of Image Type are separated by backslashes (PS3.3 C.7.6.1.1.2).
  return ("\\" + instance.image_type + "\\").find("\\LOCALIZER\\") != std::string::npos;
}

void Take(std::vector<double>& numbers, std::optional<double> value) {
  if (value && std::isfinite(*value)) numbers.push_back(*value);
}

/// What one image says where a group is divided `by` something.
SplitReason LabelOf(SplitCode by, const IndexedInstance& image) {
  SplitReason label{.code = by, .text = {}, .numbers = {}};
  switch (by) {
    case SplitCode::kSopClass:
      label.text = image.sop_class_uid;
      break;
    case SplitCode::kMultiFrame:
      if (!image.concatenation_uid.empty()) {
        label.text = Format("concatenation {}", image.concatenation_uid);
        break;
      }
      if (image.number_of_frames == 1) {
        label.code = SplitCode::kSingleFrames;
        break;
      }
      // The UID is for the name alone: no two clips are in one set. It is taken out of the reason afterwards.
      label.text = Format("{} {}", image.sop_instance_uid, image.file_id);
      label.numbers.push_back(image.number_of_frames);
      break;
    case SplitCode::kView:
      label.text = image.view;
      break;
    case SplitCode::kLocalizer:
      if (!IsLocalizer(image)) label.code = SplitCode::kStack;
      break;
    case SplitCode::kNoPosition:
      if (HasPlane(image)) label.code = SplitCode::kPositioned;
      break;
    case SplitCode::kFrameOfReference:
      label.text = image.frame_of_reference_uid;
      break;
    case SplitCode::kMatrix:
      label.numbers = {static_cast<double>(image.columns), static_cast<double>(image.rows)};
      break;
    case SplitCode::kEchoTime:
      Take(label.numbers, image.echo_time_ms);
      break;
    case SplitCode::kTemporalPosition:
      Take(label.numbers, image.temporal_position);
      break;
    case SplitCode::kBValue:
      Take(label.numbers, image.diffusion_b_value);
      break;
    case SplitCode::kTriggerTime:
      Take(label.numbers, image.trigger_time_ms);
      break;
    case SplitCode::kAcquisition:
      Take(label.numbers, image.acquisition_number);
      break;
    case SplitCode::kImageType:
      label.text = image.image_type;
      break;
    default:
      break;
  }
  return label;
}

std::string NearestPlane(const std::array<double, 6>& orientation) {
  const auto normal = NormalOf(orientation);
  if (!normal) return {};
  const Vector3 size{std::abs((*normal)[0]), std::abs((*normal)[1]), std::abs((*normal)[2])};
  if (size[2] >= size[0] && size[2] >= size[1]) return "axial";
  return size[1] >= size[0] ? "coronal" : "sagittal";
}

bool AreAlike(const std::array<double, 6>& a, const std::array<double, 6>& b) {
  const Vector3 row_a{a[0], a[1], a[2]};
  const Vector3 row_b{b[0], b[1], b[2]};
  const Vector3 column_a{a[3], a[4], a[5]};
  const Vector3 column_b{b[3], b[4], b[5]};
  return Dot(row_a, row_b) >= kSameDirectionCosine && Dot(column_a, column_b) >= kSameDirectionCosine;
}

/// Each image goes to the first direction that is like its own, in the fixed order of the members.
std::vector<SplitReason> LabelsByOrientation(const Members& members) {
  std::vector<std::array<double, 6>> directions;
  std::vector<SplitReason> labels;
  for (const IndexedInstance* member : members) {
    SplitReason& label = labels.emplace_back(SplitReason{.code = SplitCode::kOrientation, .text = {}, .numbers = {}});
    if (!HasPlane(*member)) continue;
    const auto& own = *member->image_orientation;
    std::size_t found = 0;
    while (found < directions.size() && !AreAlike(own, directions[found])) ++found;
    if (found == directions.size()) directions.push_back(own);
    label.text = NearestPlane(directions[found]);
    label.numbers.push_back(static_cast<double>(found));
  }
  return labels;
}

std::vector<SplitReason> LabelsOf(SplitCode by, const Members& members) {
  if (by == SplitCode::kOrientation) return LabelsByOrientation(members);
  std::vector<SplitReason> labels;
  labels.reserve(members.size());
  for (const IndexedInstance* member : members) labels.push_back(LabelOf(by, *member));
  return labels;
}

Parts PartsOf(const Group& group, SplitCode by) {
  const std::vector<SplitReason> labels = LabelsOf(by, group.members);
  Parts parts;
  for (std::size_t i = 0; i < group.members.size(); ++i) {
    Group& part = parts[NameOfReason(labels[i])];
    if (part.members.empty()) {
      part.reasons = group.reasons;
      part.reasons.push_back(labels[i]);
    }
    part.members.push_back(group.members[i]);
  }
  for (auto& [name, part] : parts) part.name = group.name + name;
  return parts;
}

bool IsStack(const Group& group) {
  for (const SplitReason& reason : group.reasons) {
    if (reason.code == SplitCode::kLocalizer || reason.code == SplitCode::kMultiFrame) return false;
  }
  return std::ranges::any_of(group.members, [](const IndexedInstance* member) { return HasPlane(*member); });
}

std::size_t RepeatsIn(const Group& group) {
  const auto placed = PlaceSlices(group.members);
  return placed ? CountRepeats(*placed) : 0;
}

/// Whether a stack is better read in these parts: three images to a part on average, and where the division is for
/// slices that share positions, fewer of them do so in the parts, and next to none in acquisitions.
bool IsWorthIt(SplitCode by, const Group& group, const Parts& parts) {
  if (by <= SplitCode::kStack) return true;
  if (!IsStack(group) || group.members.size() < kLeastPerPart * parts.size()) return false;
  if (by < SplitCode::kEchoTime) return true;
  const std::size_t before = RepeatsIn(group);
  std::size_t after = 0;
  for (const auto& [name, part] : parts) after += RepeatsIn(part);
  return before > 0 && (by == SplitCode::kAcquisition ? after * kOneOfSoManyRemains <= before : after < before);
}

void Divide(std::vector<Group>& groups, SplitCode by) {
  std::vector<Group> divided;
  for (Group& group : groups) {
    Parts parts = PartsOf(group, by);
    if (parts.size() < 2 || !IsWorthIt(by, group, parts)) {
      divided.push_back(std::move(group));
      continue;
    }
    for (auto& [name, part] : parts) divided.push_back(std::move(part));
  }
  groups = std::move(divided);
}

Members Pictures(const std::vector<IndexedInstance>& instances) {
  Members members;
  for (const IndexedInstance& instance : instances) {
    if (instance.has_picture) members.push_back(&instance);
  }
  SortInFixedOrder(members);
  return members;
}

bool IsOfLocalizers(const Group& group) {
  return std::ranges::any_of(group.reasons,
                             [](const SplitReason& reason) { return reason.code == SplitCode::kLocalizer; });
}

std::vector<Group> SplitPictures(Members pictures, std::string_view modality) {
  using enum SplitCode;
  std::vector<Group> groups{{.members = std::move(pictures), .reasons = {}, .name = {}}};
  // In the order of SplitCode: what needs no geometry, what belongs to stacks, what tells repeated positions apart.
  for (const SplitCode by : {kSopClass, kMultiFrame, kView, kLocalizer, kNoPosition, kFrameOfReference, kOrientation,
                             kMatrix, kEchoTime, kTemporalPosition, kBValue, kTriggerTime, kImageType, kAcquisition}) {
    if (by != kView || modality == "MG") Divide(groups, by);
  }
  std::ranges::sort(groups, [](const Group& a, const Group& b) {
    const bool is_last = IsOfLocalizers(a);
    return is_last != IsOfLocalizers(b) ? !is_last : ComesBefore(*a.members.front(), *b.members.front());
  });
  return groups;
}

double FramesIn(const Group& group) {
  double frames = 0;
  for (const IndexedInstance* member : group.members) frames += member->number_of_frames;
  return frames;
}

DisplaySet ToSet(Group group) {
  DisplaySet set{.name = std::move(group.name), .reasons = std::move(group.reasons), .instances = {}};
  for (SplitReason& reason : set.reasons) {
    if (reason.code != SplitCode::kMultiFrame) continue;
    reason.text.clear();
    // The parts of a concatenation have frames of their own.
    if (reason.numbers.empty()) reason.numbers.push_back(FramesIn(group));
  }
  for (const IndexedInstance* member : group.members) set.instances.push_back(*member);
  return set;
}

void AddWithoutPicture(std::vector<DisplaySet>& sets, const IndexedInstance& instance) {
  if (sets.empty()) sets.emplace_back();
  const auto is_alike = [&](const DisplaySet& set) {
    return !set.instances.empty() && set.instances.front().sop_class_uid == instance.sop_class_uid;
  };
  const auto found = std::ranges::find_if(sets, is_alike);
  (found != sets.end() ? *found : sets.front()).instances.push_back(instance);
}

}  // namespace

std::vector<DisplaySet> SplitIntoDisplaySets(const std::vector<IndexedInstance>& instances, std::string_view modality) {
  std::vector<DisplaySet> sets;
  if (Members pictures = Pictures(instances); !pictures.empty()) {
    for (Group& group : SplitPictures(std::move(pictures), modality)) sets.push_back(ToSet(std::move(group)));
  }
  for (const IndexedInstance& instance : instances) {
    if (!instance.has_picture) AddWithoutPicture(sets, instance);
  }
  for (DisplaySet& set : sets) SortForReading(set.instances);
  return sets;
}

std::optional<MissingParts> MissingPartsOf(const std::vector<IndexedInstance>& instances) {
  std::vector<std::int32_t> numbers;
  std::optional<std::int32_t> total;
  for (const IndexedInstance& instance : instances) {
    // Pictures come first, and those of a set are parts of one concatenation or of none.
    if (instance.concatenation_uid.empty() || instance.concatenation_uid != instances.front().concatenation_uid) break;
    if (!instance.in_concatenation_number) continue;
    numbers.push_back(*instance.in_concatenation_number);
    total = std::max(total, instance.in_concatenation_total);
  }
  return FindMissingParts(numbers, total);
}

}  // namespace negatoscope
