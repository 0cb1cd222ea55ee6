#include "hierarchy/display_sets.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "core/format.h"
#include "hierarchy/slice_stack.h"

namespace negatoscope {

namespace {

constexpr std::size_t kLeastPerPart = 3;
constexpr double kSameDirectionCosine = 0.866;  // 30 degrees

using Members = std::vector<const IndexedInstance*>;

struct Group {
  Members members;
  std::vector<SplitReason> reasons;
  std::string name;
};

/// What tells the members of a group apart, one reason for each member.
using Labels = std::vector<SplitReason>;

std::string NameOfReason(const SplitReason& reason) {
  std::string name(NameOf(reason.code));
  name += '=';
  name += reason.text;
  for (const double number : reason.numbers) name += Format("/{}", number);
  return name + ';';
}

std::map<std::string, Group> PartsOf(const Group& group, const Labels& labels) {
  std::map<std::string, Group> parts;
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

template <class LabelOf>
Labels LabelEach(const Members& members, const LabelOf& label_of) {
  Labels labels;
  labels.reserve(members.size());
  for (const IndexedInstance* member : members) labels.push_back(label_of(*member));
  return labels;
}

/// Divides each group where the labels differ; `is_worth_it` looks at a group and its parts.
template <class LabelsOf, class IsWorthIt>
std::vector<Group> Divide(std::vector<Group> groups, const LabelsOf& labels_of, const IsWorthIt& is_worth_it) {
  std::vector<Group> divided;
  for (Group& group : groups) {
    auto parts = PartsOf(group, labels_of(group.members));
    if (parts.size() < 2 || !is_worth_it(group, parts)) {
      divided.push_back(std::move(group));
      continue;
    }
    for (auto& [name, part] : parts) divided.push_back(std::move(part));
  }
  return divided;
}

bool Always(const Group& /*group*/, const std::map<std::string, Group>& /*parts*/) { return true; }

bool IsStack(const Group& group) {
  for (const SplitReason& reason : group.reasons) {
    if (reason.code == SplitCode::kLocalizer || reason.code == SplitCode::kMultiFrame) return false;
  }
  return std::ranges::any_of(group.members, [](const IndexedInstance* member) { return HasPlane(*member); });
}

bool IsWorthItForStacks(const Group& group, const std::map<std::string, Group>& parts) {
  return IsStack(group) && group.members.size() >= kLeastPerPart * parts.size();
}

Labels BySopClass(const Members& members) {
  return LabelEach(members, [](const IndexedInstance& instance) {
    return SplitReason{.code = SplitCode::kSopClass, .text = instance.sop_class_uid, .numbers = {}};
  });
}

Labels ByFrames(const Members& members) {
  return LabelEach(members, [](const IndexedInstance& instance) {
    if (instance.number_of_frames == 1) return SplitReason{.code = SplitCode::kSingleFrames, .text = {}, .numbers = {}};
    // The UID is for the name alone: no two clips are in one set. It is taken out of the reason afterwards.
    return SplitReason{.code = SplitCode::kMultiFrame,
                       .text = Format("{} {}", instance.sop_instance_uid, instance.file_id),
                       .numbers = {static_cast<double>(instance.number_of_frames)}};
  });
}

Labels ByView(const Members& members) {
  return LabelEach(members, [](const IndexedInstance& instance) {
    return SplitReason{.code = SplitCode::kView, .text = instance.view, .numbers = {}};
  });
}

bool IsLocalizer(const IndexedInstance& instance) {
  // The values of Image Type are separated by backslashes (PS3.3 C.7.6.1.1.2).
  return ("\\" + instance.image_type + "\\").find("\\LOCALIZER\\") != std::string::npos;
}

Labels ByLocalizer(const Members& members) {
  return LabelEach(members, [](const IndexedInstance& instance) {
    return SplitReason{
        .code = IsLocalizer(instance) ? SplitCode::kLocalizer : SplitCode::kStack, .text = {}, .numbers = {}};
  });
}

Labels ByPosition(const Members& members) {
  return LabelEach(members, [](const IndexedInstance& instance) {
    return SplitReason{
        .code = HasPlane(instance) ? SplitCode::kPositioned : SplitCode::kNoPosition, .text = {}, .numbers = {}};
  });
}

Labels ByFrameOfReference(const Members& members) {
  return LabelEach(members, [](const IndexedInstance& instance) {
    return SplitReason{.code = SplitCode::kFrameOfReference, .text = instance.frame_of_reference_uid, .numbers = {}};
  });
}

Labels ByMatrix(const Members& members) {
  return LabelEach(members, [](const IndexedInstance& instance) {
    return SplitReason{.code = SplitCode::kMatrix,
                       .text = {},
                       .numbers = {static_cast<double>(instance.columns), static_cast<double>(instance.rows)}};
  });
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
Labels ByOrientation(const Members& members) {
  std::vector<std::array<double, 6>> directions;
  return LabelEach(members, [&directions](const IndexedInstance& instance) {
    SplitReason reason{.code = SplitCode::kOrientation, .text = {}, .numbers = {}};
    if (!HasPlane(instance)) return reason;
    const auto& own = *instance.image_orientation;
    auto found = std::ranges::find_if(directions, [&own](const auto& other) { return AreAlike(own, other); });
    if (found == directions.end()) found = directions.insert(directions.end(), own);
    reason.text = NearestPlane(*found);
    reason.numbers = {static_cast<double>(found - directions.begin())};
    return reason;
  });
}

std::vector<double> NumberOf(std::optional<double> value) {
  return value && std::isfinite(*value) ? std::vector{*value} : std::vector<double>();
}

std::vector<double> NumberOf(std::optional<std::int32_t> value) {
  return value ? std::vector{static_cast<double>(*value)} : std::vector<double>();
}

/// What may tell images of one position apart.
Labels ByRepetition(SplitCode code, const Members& members) {
  return LabelEach(members, [code](const IndexedInstance& instance) {
    SplitReason reason{.code = code, .text = {}, .numbers = {}};
    if (code == SplitCode::kEchoTime) reason.numbers = NumberOf(instance.echo_time_ms);
    if (code == SplitCode::kTemporalPosition) reason.numbers = NumberOf(instance.temporal_position);
    if (code == SplitCode::kBValue) reason.numbers = NumberOf(instance.diffusion_b_value);
    if (code == SplitCode::kTriggerTime) reason.numbers = NumberOf(instance.trigger_time_ms);
    if (code == SplitCode::kAcquisition) reason.numbers = NumberOf(instance.acquisition_number);
    if (code == SplitCode::kImageType) reason.text = instance.image_type;
    return reason;
  });
}

std::size_t RepeatsIn(const Group& group) {
  const auto placed = PlaceSlices(group.members);
  return placed ? CountRepeats(*placed) : 0;
}

std::vector<Group> DivideRepetitions(std::vector<Group> groups) {
  using enum SplitCode;
  for (const SplitCode code : {kEchoTime, kTemporalPosition, kBValue, kTriggerTime, kImageType, kAcquisition}) {
    const auto helps = [code](const Group& group, const std::map<std::string, Group>& parts) {
      if (!IsWorthItForStacks(group, parts)) return false;
      const std::size_t before = RepeatsIn(group);
      std::size_t after = 0;
      for (const auto& [name, part] : parts) after += RepeatsIn(part);
      return before > 0 && (code == kAcquisition ? after == 0 : after < before);
    };
    groups = Divide(std::move(groups), [code](const Members& members) { return ByRepetition(code, members); }, helps);
  }
  return groups;
}

auto FixedOrder(const IndexedInstance& instance) {
  return std::tuple(instance.instance_number.value_or(std::numeric_limits<std::int32_t>::max()),
                    std::string_view(instance.sop_instance_uid), instance.file_id);
}

Members Pictures(const std::vector<IndexedInstance>& instances) {
  Members members;
  for (const IndexedInstance& instance : instances) {
    if (instance.has_picture) members.push_back(&instance);
  }
  std::ranges::sort(members,
                    [](const IndexedInstance* a, const IndexedInstance* b) { return FixedOrder(*a) < FixedOrder(*b); });
  return members;
}

bool IsOfLocalizers(const Group& group) {
  return std::ranges::any_of(group.reasons,
                             [](const SplitReason& reason) { return reason.code == SplitCode::kLocalizer; });
}

std::vector<Group> SplitPictures(Members pictures, std::string_view modality) {
  std::vector<Group> groups{{.members = std::move(pictures), .reasons = {}, .name = {}}};
  groups = Divide(std::move(groups), BySopClass, Always);
  groups = Divide(std::move(groups), ByFrames, Always);
  if (modality == "MG") groups = Divide(std::move(groups), ByView, Always);
  groups = Divide(std::move(groups), ByLocalizer, Always);
  groups = Divide(std::move(groups), ByPosition, IsWorthItForStacks);
  groups = Divide(std::move(groups), ByFrameOfReference, IsWorthItForStacks);
  groups = Divide(std::move(groups), ByOrientation, IsWorthItForStacks);
  groups = Divide(std::move(groups), ByMatrix, IsWorthItForStacks);
  groups = DivideRepetitions(std::move(groups));
  std::ranges::sort(groups, [](const Group& a, const Group& b) {
    return std::tuple(IsOfLocalizers(a), FixedOrder(*a.members.front())) <
           std::tuple(IsOfLocalizers(b), FixedOrder(*b.members.front()));
  });
  return groups;
}

DisplaySet ToSet(Group group) {
  DisplaySet set{.name = std::move(group.name), .reasons = std::move(group.reasons), .instances = {}};
  for (SplitReason& reason : set.reasons) {
    if (reason.code == SplitCode::kMultiFrame) reason.text.clear();
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

}  // namespace negatoscope
