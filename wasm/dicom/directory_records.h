#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace negatoscope {

inline constexpr std::size_t kNoPatient = SIZE_MAX;

/// A Directory Record as far as its place in the hierarchy goes (PS3.3 F.3.2.2). Offsets count from the start of the
/// file to the head of an item; 0 leads nowhere.
struct DirectoryRecord {
  std::uint64_t offset = 0;          ///< where it stands; 0 where that is not known
  std::uint64_t next = 0;            ///< the next one of the same entity
  std::uint64_t lower = 0;           ///< the first one of the entity below
  std::size_t patient = kNoPatient;  ///< of a patient record, its number among them
};

/// Finds the patient record that each record belongs to.
///
/// Offsets make the hierarchy, and the order of items says nothing (PS3.3 F.2.2.2); many writers have them wrong, and
/// nearly all write depth first. So the order decides where the offsets lead nowhere from the start, or nowhere down;
/// where some of them go astray, or round in circles, a patient is told only where both agree.
///
/// @param records  in the order of their items
/// @param first  offset of the first record of the root
/// @return for each record the number of its patient, kNoPatient where that cannot be told
[[nodiscard]] std::vector<std::size_t> PatientsOf(const std::vector<DirectoryRecord>& records, std::uint64_t first);

}  // namespace negatoscope
