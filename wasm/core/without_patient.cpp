#include "core/without_patient.h"

#include <algorithm>
#include <array>

namespace negatoscope {

bool IsWithoutPatient(std::string_view sop_class_uid) {
  // tests/scripts/classes-without-patient.test.mjs holds them together with the tables of the standard.
  constexpr std::array<std::string_view, 10> kClasses{
      "1.2.840.10008.1.3.10",           // Media Storage Directory
      "1.2.840.10008.5.1.4.38.1",       // Hanging Protocol
      "1.2.840.10008.5.1.4.39.1",       // Color Palette
      "1.2.840.10008.5.1.4.43.1",       // Generic Implant Template
      "1.2.840.10008.5.1.4.44.1",       // Implant Assembly Template
      "1.2.840.10008.5.1.4.45.1",       // Implant Template Group
      "1.2.840.10008.5.1.4.1.1.200.1",  // CT Defined Procedure Protocol
      "1.2.840.10008.5.1.4.1.1.200.3",  // Protocol Approval
      "1.2.840.10008.5.1.4.1.1.200.7",  // XA Defined Procedure Protocol
      "1.2.840.10008.5.1.4.1.1.201.1",  // Inventory
  };
  return std::ranges::find(kClasses, sop_class_uid) != kClasses.end();
}

}  // namespace negatoscope
