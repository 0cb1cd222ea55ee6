#include "core/without_patient.h"

#include <gtest/gtest.h>

namespace negatoscope {
namespace {

// PS3.3: by the Patient Module in the table of the IOD
TEST(SopClass, IsWithoutAPatientOnlyWhereItsIodHasNone) {
  EXPECT_TRUE(IsWithoutPatient("1.2.840.10008.1.3.10")) << "Basic Directory, F.3.2.1";
  EXPECT_TRUE(IsWithoutPatient("1.2.840.10008.5.1.4.38.1")) << "Hanging Protocol";
  EXPECT_TRUE(IsWithoutPatient("1.2.840.10008.5.1.4.1.1.200.7")) << "XA Defined Procedure Protocol";
  EXPECT_FALSE(IsWithoutPatient("1.2.840.10008.5.1.4.1.1.200.8")) << "XA Performed Procedure Protocol";
  EXPECT_FALSE(IsWithoutPatient("1.2.840.10008.5.1.4.1.1.78.7")) << "Ophthalmic Axial Measurements";
  EXPECT_FALSE(IsWithoutPatient("1.2.840.10008.5.1.4.1.1.2")) << "CT Image";
}

}  // namespace
}  // namespace negatoscope
