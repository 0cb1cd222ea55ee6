#include "core/patient_id.h"

#include <gtest/gtest.h>

namespace negatoscope {
namespace {

TEST(PlaceholderId, IsWhatAnyNumberOfPersonsMayCarry) {
  for (const char* id : {"0", "000000", "0-0", "-", "?", "***", "UNKNOWN", "unknown", "Anon", "ANON.", "n/a", "No ID",
                         "XXX", "99999", "1111111", "PatientID", "test"}) {
    EXPECT_TRUE(IsPlaceholderId(id)) << id;
  }
}

TEST(PlaceholderId, IsNoIdThatSomebodyWasGiven) {
  for (const char* id : {"1", "12", "00001", "4711", "1111", "ANON-0017", "TEST1", "UNKNOWN7", "ID", "ID-1", "X1",
                         "山田", "0a", "12345"}) {
    EXPECT_FALSE(IsPlaceholderId(id)) << id;
  }
}

TEST(PlaceholderId, IsNotWhereThereIsNone) { EXPECT_FALSE(IsPlaceholderId("")); }

}  // namespace
}  // namespace negatoscope
