#include "hierarchy/slice_spacing.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "hierarchy/slice_stack.h"

namespace negatoscope {

namespace {

constexpr std::size_t kLeastPositions = 3;
constexpr std::size_t kMostPositionsTold = 32;
constexpr double kEvenShare = 0.1;
constexpr double kRoundingMm = 0.02;
constexpr double kLeastTiltDegrees = 0.5;

/// One position of the stack and how many images stand there.
struct Position {
  double mm = 0;
  std::uint32_t images = 0;
};

std::vector<Position> DistinctPositions(const std::vector<PlacedSlice>& placed) {
  std::vector<Position> positions;
  double last_mm = 0;
  for (const PlacedSlice& slice : placed) {
    if (!positions.empty() && slice.position_mm - last_mm < kSamePositionMm) {
      ++positions.back().images;
    } else {
      positions.push_back({.mm = slice.position_mm, .images = 1});
    }
    last_mm = slice.position_mm;
  }
  return positions;
}

void Tell(SpacingFinding& finding, double position_mm) {
  if (finding.positions_mm.size() < kMostPositionsTold) finding.positions_mm.push_back(position_mm);
}

std::optional<SpacingFinding> FindDuplicates(const std::vector<Position>& positions) {
  SpacingFinding finding{.code = SpacingCode::kDuplicatePositions, .count = 0, .positions_mm = {}};
  bool is_regular = true;
  for (const Position& position : positions) {
    is_regular = is_regular && position.images == positions.front().images;
    if (position.images < 2) continue;
    finding.count += position.images - 1;
    Tell(finding, position.mm);
  }
  return is_regular ? std::nullopt : std::optional(std::move(finding));
}

double MedianGap(const std::vector<Position>& positions) {
  std::vector<double> gaps;
  for (std::size_t i = 1; i < positions.size(); ++i) gaps.push_back(positions[i].mm - positions[i - 1].mm);
  const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>((gaps.size() - 1) / 2);
  std::ranges::nth_element(gaps, middle);
  return *middle;
}

struct Gaps {
  SpacingFinding missing{.code = SpacingCode::kMissingSlices, .count = 0, .positions_mm = {}};
  SpacingFinding uneven{.code = SpacingCode::kUnevenSpacing, .count = 0, .positions_mm = {}};
  std::size_t multiples = 0;  ///< gaps that are a whole multiple of the usual one
};

Gaps LookAtGaps(const std::vector<Position>& positions, double usual_mm, bool takes_multiples) {
  Gaps gaps;
  for (std::size_t i = 1; i < positions.size(); ++i) {
    const double gap_mm = positions[i].mm - positions[i - 1].mm;
    const double times = std::round(gap_mm / usual_mm);
    const double tolerance_mm = std::max(kRoundingMm, kEvenShare * usual_mm * std::max(1.0, std::min(times, 4.0)));
    const bool is_multiple = std::abs(gap_mm - times * usual_mm) <= tolerance_mm;
    if (is_multiple && times == 1) continue;
    if (!is_multiple || times < 2 || !takes_multiples || times > static_cast<double>(positions.size()) + 1) {
      ++gaps.uneven.count;
      Tell(gaps.uneven, positions[i - 1].mm);
      continue;
    }
    ++gaps.multiples;
    const auto missing = static_cast<std::uint32_t>(times) - 1;
    gaps.missing.count += missing;
    // a hostile series may lack thousands in every gap
    for (std::uint32_t k = 1; k <= std::min<std::uint32_t>(missing, kMostPositionsTold); ++k) {
      Tell(gaps.missing, positions[i - 1].mm + k * gap_mm / times);
    }
  }
  return gaps;
}

Gaps FindGaps(const std::vector<Position>& positions, double usual_mm) {
  Gaps gaps = LookAtGaps(positions, usual_mm, true);
  const std::size_t gap_count = positions.size() - 1;
  const bool is_rare = gaps.multiples <= std::max<std::size_t>(1, gap_count / 4);
  if (is_rare && gaps.missing.count <= positions.size()) return gaps;
  return LookAtGaps(positions, usual_mm, false);
}

double TiltDegrees(const IndexedInstance& first, const IndexedInstance& last, double distance_mm) {
  const Vector3& a = *first.image_position;
  const Vector3& b = *last.image_position;
  const Vector3 way{b[0] - a[0], b[1] - a[1], b[2] - a[2]};
  const double length = std::sqrt(Dot(way, way));
  if (!(length > 0)) return 0;
  const double degrees = std::acos(std::min(1.0, std::abs(distance_mm) / length)) * 180 / std::numbers::pi;
  return degrees < kLeastTiltDegrees ? 0 : degrees;
}

}  // namespace

std::optional<SliceSpacing> SpacingOf(const std::vector<IndexedInstance>& instances) {
  std::vector<const IndexedInstance*> pictures;
  for (const IndexedInstance& instance : instances) {
    if (instance.has_picture) pictures.push_back(&instance);
  }
  const auto placed = PlaceSlices(pictures);
  if (!placed) return std::nullopt;
  const std::vector<Position> positions = DistinctPositions(*placed);
  if (positions.size() < kLeastPositions) return std::nullopt;
  SliceSpacing spacing;
  spacing.spacing_mm = MedianGap(positions);
  spacing.tilt_degrees = TiltDegrees(*pictures[placed->front().index], *pictures[placed->back().index],
                                     placed->back().position_mm - placed->front().position_mm);
  Gaps gaps = FindGaps(positions, spacing.spacing_mm);
  if (gaps.missing.count > 0) spacing.findings.push_back(std::move(gaps.missing));
  if (auto duplicates = FindDuplicates(positions)) spacing.findings.push_back(std::move(*duplicates));
  if (gaps.uneven.count > 0) spacing.findings.push_back(std::move(gaps.uneven));
  return spacing;
}

}  // namespace negatoscope
