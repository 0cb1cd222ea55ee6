#include "core/uid_order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace negatoscope {
namespace {

/// Whether each of these comes before all that follow it, and none before itself.
void ExpectAscending(const std::vector<std::string>& uids) {
  for (std::size_t i = 0; i < uids.size(); ++i) {
    for (std::size_t j = 0; j < uids.size(); ++j) {
      EXPECT_EQ(CompareUids(uids[i], uids[j]), i <=> j) << uids[i] << " and " << uids[j];
    }
  }
}

TEST(CompareUids, GoesByTheNumbersOfTheComponents) {
  ExpectAscending({"1.2.3.1.1", "1.2.3.1.2", "1.2.3.1.9", "1.2.3.1.10", "1.2.3.1.11", "1.2.3.2.1", "1.2.10"});
}

TEST(CompareUids, PutsARootBeforeWhatIsBelowIt) { ExpectAscending({"", "1", "1.0", "1.2", "1.2.3", "1.2.3.4", "2"}); }

TEST(CompareUids, KnowsComponentsThatNoIntegerTypeHolds) {
  // PS3.5 B.2: a UUID is one component of up to 39 digits
  ExpectAscending({"2.25.18446744073709551615", "2.25.18446744073709551616",
                   "2.25.99999999999999999999999999999999999999", "2.25.170141183460469231731687303715884105728",
                   "2.25.340282366920938463463374607431768211455"});
}

TEST(CompareUids, ReadsLeadingZerosAsTheNumberThatTheyStandBefore) {
  ExpectAscending({"1.0.1", "1.000.2", "1.007", "1.7", "1.008", "1.10"});
}

TEST(CompareUids, PutsWhatIsNoNumberBehindNumbersAsText) {
  ExpectAscending({"1", "1.", "1.9", "1.10", "1..2", "1.-1", "1.10x", "1.9x", "1.x", "n10", "n2"});
}

}  // namespace
}  // namespace negatoscope
