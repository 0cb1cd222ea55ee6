// Whether our own walk over plain data sets finds what DCMTK finds, natively and with sanitizers.
//   both_parsers < LIST
// LIST has a path a line. Prints a line for each file: "plain", "dcmtk" where our walk left it to DCMTK, "none" where
// it is no data set, or what differs.

#include <cstdio>
#include <iostream>
#include <string>

#include "core/byte_source.h"
#include "dicom/data_set.h"
#include "tests/corpus/file_bytes.h"
#include "tests/dicom/same_elements.h"

namespace {

std::string Compare(const std::string& path) {
  negatoscope::MemorySource source(negatoscope::testing::BytesOfFile(path));
  const auto data_set = negatoscope::DataSet::Open(source);
  if (!data_set) return "none";
  if (!data_set->parsed().is_plain) return "dcmtk";
  const std::string difference = negatoscope::testing::DifferenceFromDcmtk(source, *data_set);
  return difference.empty() ? "plain" : difference;
}

}  // namespace

int main() {
  for (std::string path; std::getline(std::cin, path);) std::printf("%s\n", Compare(path).c_str());
  return std::fflush(stdout) == 0 ? 0 : 1;
}
