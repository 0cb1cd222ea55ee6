#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace negatoscope {

/// What the index keeps of one instance.
struct IndexedInstance {
  std::uint32_t file_id = 0;
  std::string sop_instance_uid;
  std::string sop_class_uid;
  std::optional<std::int32_t> instance_number;
  std::optional<std::int32_t> acquisition_number;
  std::string acquisition_time;
  std::uint32_t number_of_frames = 1;
  bool has_picture = false;
  std::optional<std::array<double, 3>> image_position;
  std::optional<std::array<double, 6>> image_orientation;
  std::optional<std::array<double, 2>> pixel_spacing_mm;

  // What makes one series into several display sets (display_sets.h).
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
  std::string frame_of_reference_uid;
  std::string image_type;
  std::string view;  ///< side, view and its modifiers of a mammogram, "R MLO", "L CC, M"
  std::optional<double> echo_time_ms;
  std::optional<double> trigger_time_ms;
  std::optional<double> diffusion_b_value;
  std::optional<std::int32_t> temporal_position;
  std::string concatenation_uid;  ///< "" for what is no part of one
  std::optional<std::int32_t> in_concatenation_number;
  std::optional<std::int32_t> in_concatenation_total;
  std::optional<std::int32_t> concatenation_frame_offset;
  std::string display_set_key;  ///< set by HierarchyIndex
};

/// A fixed order, whatever order instances came in: by Instance Number, Acquisition Number, Acquisition Time, UID
/// (uid_order.h). What lacks one of them comes last.
[[nodiscard]] bool ComesBefore(const IndexedInstance& a, const IndexedInstance& b);
void SortInFixedOrder(std::vector<const IndexedInstance*>& instances);

/// Sorts the instances of a series for reading, the same way whatever order they came in:
///
/// 1. Parts of one concatenation by In-concatenation Number, then Concatenation Frame Offset Number.
/// 2. Parallel slices (PS3.3 C.7.6.2) by position along their common normal, in the direction in which Instance Numbers
///    grow (towards the head, left and front where those do not say). Slices within 0.01 mm stand at one position, in
///    the order of 3. A slice that was sent twice does not change this; but where many slices share positions and
///    Instance Numbers, with Acquisition Numbers, tell more of them apart, as in volumes that were taken one after the
///    other, those decide.
/// 3. Otherwise by Acquisition Number if Instance Numbers repeat, Instance Number, Acquisition Number, Acquisition
/// Time,
///    SOP Instance UID (uid_order.h).
///
/// Instances without a picture come last.
void SortForReading(std::vector<IndexedInstance>& instances);

}  // namespace negatoscope
