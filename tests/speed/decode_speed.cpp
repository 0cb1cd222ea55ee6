// How long the same decoders take natively: what scripts/bench puts beside their time as wasm. Built by name.
//   decode_speed LIST
// Each line of LIST is a frame: a name, Transfer Syntax UID, rows, columns, samples, Bits Allocated, Bits Stored, Pixel
// Representation, Planar Configuration, Photometric Interpretation, file of the codestream. Frames of one name follow
// each other and are decoded in turn. Prints name and milliseconds of the fastest, as JSON.

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <limits>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "codecs/decode_frame.h"
#include "codecs/stored_values.h"
#include "core/display_description.h"
#include "pixels/auto_window.h"

namespace {

struct EncodedFrame {
  std::string transfer_syntax_uid;
  negatoscope::PixelDescription description;
  std::vector<std::uint8_t> codestream;
};

EncodedFrame ReadFrame(std::istream& line) {
  EncodedFrame frame;
  negatoscope::PixelDescription& description = frame.description;
  std::string photometric;
  std::string path;
  line >> frame.transfer_syntax_uid >> description.rows >> description.columns >> description.samples_per_pixel >>
      description.bits_allocated >> description.bits_stored >> description.is_signed >>
      description.planar_configuration >> photometric >> path;
  description.high_bit = static_cast<std::uint16_t>(description.bits_stored - 1);
  description.photometric = negatoscope::PhotometricInterpretationFrom(photometric);
  std::ifstream file(path, std::ios::binary);
  frame.codestream.assign(std::istreambuf_iterator<char>(file), {});
  return frame;
}

// As the viewer wants it: samples that mean what they say, and the automatic window.
bool Decode(const EncodedFrame& encoded) {
  auto frame = negatoscope::DecodeFrame(encoded.codestream, encoded.description, encoded.transfer_syntax_uid);
  if (!frame || !negatoscope::NormalizeStoredValues(*frame, encoded.description)) return false;
  return negatoscope::AutoWindow(*frame, {}).width > 0;
}

// @return milliseconds; less than 0 where a frame cannot be decoded
double FastestOf(const std::vector<EncodedFrame>& frames) {
  using Clock = std::chrono::steady_clock;
  constexpr double seconds = 2;
  constexpr std::size_t least_turns = 5;
  double fastest = std::numeric_limits<double>::max();
  const Clock::time_point begin = Clock::now();
  for (std::size_t turn = 0;
       turn < least_turns || std::chrono::duration<double>(Clock::now() - begin).count() < seconds; ++turn) {
    const Clock::time_point start = Clock::now();
    if (!Decode(frames[turn % frames.size()])) return -1;
    fastest = std::min(fastest, std::chrono::duration<double, std::milli>(Clock::now() - start).count());
  }
  return fastest;
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) {
    std::fputs("decode_speed LIST\n", stderr);
    return 2;
  }
  std::map<std::string, std::vector<EncodedFrame>> sets;
  std::ifstream list(words[1]);
  for (std::string line; std::getline(list, line);) {
    std::istringstream text(line);
    std::string name;
    text >> name;
    sets[name].push_back(ReadFrame(text));
  }
  const char* separator = "{";
  for (const auto& [name, frames] : sets) {
    std::printf("%s\n  \"%s\": %.4f", separator, name.c_str(), FastestOf(frames));
    separator = ",";
  }
  std::puts(sets.empty() ? "{}" : "\n}");
  return 0;
}
