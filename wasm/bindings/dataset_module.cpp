// The data set module: bytes → instance record, frame locations; and the hierarchy index.
// dataset.d.ts says what each function takes and gives.

#include <emscripten/bind.h>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include "bindings/browser_byte_source.h"
#include "bindings/calibration_to_js.h"
#include "bindings/codec_names.h"
#include "bindings/guarded.h"
#include "bindings/image_to_js.h"
#include "bindings/js_values.h"
#include "bindings/loaded_tables.h"
#include "bindings/quantities_to_js.h"
#include "codecs/codec_table.h"
#include "codecs/video_stream.h"
#include "core/format.h"
#include "core/record_codec.h"
#include "dicom/character_tables.h"
#include "dicom/data_set.h"
#include "dicom/frame_locator.h"
#include "dicom/read_calibration.h"
#include "dicom/read_character_sets.h"
#include "dicom/read_directory.h"
#include "dicom/read_display.h"
#include "dicom/read_icc_profile.h"
#include "dicom/read_image_context.h"
#include "dicom/read_pixel_description.h"
#include "dicom/read_quantities.h"
#include "dicom/read_record.h"
#include "geometry/calibration.h"

namespace negatoscope::bindings {

namespace {

/// An image that a worker has open: its source, its data set and its frames, in the order in which they depend.
struct OpenImage {
  OpenImage(val reader) : source(std::move(reader)) {}

  BrowserByteSource source;
  std::optional<DataSet> data_set;
  PixelModule pixels;
  std::optional<FrameLocator> frames;
  std::size_t notes_when_opened = 0;  ///< of `frames`
};

std::map<int, std::unique_ptr<OpenImage>>& OpenImages() {
  static std::map<int, std::unique_ptr<OpenImage>> images;
  return images;
}

Result<OpenImage*> FindImage(int handle) {
  const auto found = OpenImages().find(handle);
  if (found == OpenImages().end()) return Fail(ErrorCode::kNotFound, "no such open image");
  return found->second.get();
}

/// Whether all that was read of the data set since the last check could be read: what could not is not absent.
Result<void> CheckReading(const DataSet& data_set) {
  if (auto failure = data_set.TakeReadFailure()) return std::unexpected(std::move(*failure));
  return HaveCharacterTables(data_set);
}

Result<DataSet> OpenDataSet(BrowserByteSource& source) {
  auto data_set = DataSet::Open(source, source.character_set());
  if (!data_set) return data_set;
  if (auto read = CheckReading(*data_set); !read) return std::unexpected(std::move(read.error()));
  return data_set;
}

/// What to decode the frames with. The bytes overrule the Transfer Syntax where they leave no doubt.
struct CodecChoice {
  CodecFamily family = CodecFamily::kNative;
  bool is_big_endian = false;
  std::optional<VideoStream> video;  ///< what a video looks like, where it looks like one
  std::string note;
};

/// The first bytes of the first frame, across fragments.
Result<std::vector<std::uint8_t>> HeadOfFirstFrame(OpenImage& image) {
  const auto location = image.frames->Locate(0);
  if (!location) return std::unexpected(location.error());
  std::vector<std::uint8_t> head;
  for (const ByteRange& range : location->ranges) {
    const auto length = static_cast<std::size_t>(std::min<std::uint64_t>(range.length, kVideoHeadBytes - head.size()));
    head.resize(head.size() + length);
    auto read = image.data_set->data_source().Read(range.offset, std::span(head).last(length));
    if (!read) return std::unexpected(std::move(read.error()));
    if (head.size() == kVideoHeadBytes) break;
  }
  return head;
}

Result<CodecChoice> ChooseCodec(OpenImage& image) {
  const FileLayout& layout = image.data_set->layout();
  const TransferSyntax* declared = FindTransferSyntax(layout.transfer_syntax_uid);
  CodecChoice choice;
  choice.is_big_endian = declared != nullptr ? declared->has_big_endian_pixels : layout.encoding.is_big_endian;
  if (layout.encoding.is_big_endian && declared != nullptr && !declared->is_big_endian) choice.is_big_endian = true;
  if (!image.frames->is_encapsulated()) {
    if (declared != nullptr && declared->is_encapsulated) {
      choice.note = "The Transfer Syntax announces compressed pixels, the file holds uncompressed ones.";
    }
    return choice;
  }
  const auto head = HeadOfFirstFrame(image);
  if (!head) return std::unexpected(head.error());
  const auto sniffed = SniffCodecFamily(*head);
  if (declared != nullptr && declared->is_encapsulated) choice.family = declared->family;
  if (choice.family == CodecFamily::kVideo || sniffed == CodecFamily::kVideo) choice.video = SniffVideo(*head);
  if (sniffed && *sniffed != choice.family) {
    choice.family = *sniffed;
    choice.note = "The pixels are not compressed the way the Transfer Syntax says; they were decoded by what they are.";
    return choice;
  }
  if (declared == nullptr) {
    return Fail(ErrorCode::kUnsupported, "unsupported transfer syntax " + layout.transfer_syntax_uid);
  }
  return choice;
}

bool IsVideo(const DataSet& data_set) {
  const TransferSyntax* syntax = FindTransferSyntax(data_set.layout().transfer_syntax_uid);
  return syntax != nullptr && syntax->family == CodecFamily::kVideo;
}

Result<void> LocateFrames(OpenImage& image, bool is_video) {
  const auto arrangement = is_video ? FrameArrangement::kOneStream : FrameArrangement::kFrameByFrame;
  auto frames =
      FrameLocator::Open(*image.data_set, image.pixels.description, image.pixels.number_of_frames, arrangement);
  if (!frames) return std::unexpected(std::move(frames.error()));
  image.frames.emplace(std::move(*frames));
  return {};
}

Result<void> Open(OpenImage& image) {
  auto data_set = OpenDataSet(image.source);
  if (!data_set) return std::unexpected(std::move(data_set.error()));
  image.data_set.emplace(std::move(*data_set));
  auto pixels = ReadPixelModule(*image.data_set);
  if (!pixels) return std::unexpected(std::move(pixels.error()));
  image.pixels = std::move(*pixels);
  return LocateFrames(image, IsVideo(*image.data_set));
}

/// Opens the image and finds its codec. Frames of a video are found in another way, also where only the bytes tell that
/// it is one, or is none.
Result<CodecChoice> OpenWithCodec(OpenImage& image) {
  if (auto opened = Open(image); !opened) return std::unexpected(std::move(opened.error()));
  auto codec = ChooseCodec(image);
  if (!codec) return codec;
  const bool is_video = codec->family == CodecFamily::kVideo;
  if (is_video == IsVideo(*image.data_set)) return codec;
  if (auto located = LocateFrames(image, is_video); !located) return std::unexpected(std::move(located.error()));
  return codec;
}

std::vector<std::string> Concatenated(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> all = a;
  all.insert(all.end(), b.begin(), b.end());
  return all;
}

/// Whether anybody can decode this. For a Transfer Syntax that we know the name is enough; of an unknown one the first
/// fragment may still tell.
/// @param is_video  set where it takes a decoder of video, which only who asks can have
std::optional<Error> CodecProblem(const val& reader, const DataSet& data_set, bool& is_video) {
  const TransferSyntax* syntax = FindTransferSyntax(data_set.layout().transfer_syntax_uid);
  if (syntax != nullptr && syntax->family == CodecFamily::kNone) {
    return Fail(ErrorCode::kUnsupported, WhyNoPixels(*syntax)).error();
  }
  const auto& pixels = data_set.structure().pixels;
  if (!pixels || pixels->value_length) return std::nullopt;
  if (syntax != nullptr) {
    is_video = syntax->family == CodecFamily::kVideo;
    return std::nullopt;
  }
  OpenImage image(reader);
  const auto codec = OpenWithCodec(image);
  if (!codec) return codec.error();
  is_video = codec->family == CodecFamily::kVideo;
  return std::nullopt;
}

Error VideoProblem(const DataSet& data_set) {
  const TransferSyntax* syntax = FindTransferSyntax(data_set.layout().transfer_syntax_uid);
  const std::string_view name = syntax != nullptr ? syntax->name : "not named by the Transfer Syntax";
  return Fail(ErrorCode::kUnsupported, Format("video ({}), which only a browser decodes", name)).error();
}

/// @param plays_video  who asks found a decoder for the video in here
val ReadInstanceFrom(val reader, bool plays_video, FrameCount frame_count) {
  return Guarded([&]() -> Result<val> {
    BrowserByteSource source(reader);
    auto data_set = OpenDataSet(source);
    if (!data_set) return std::unexpected(std::move(data_set.error()));
    InstanceReading reading = ReadInstance(*data_set, frame_count);
    if (auto read = CheckReading(*data_set); !read) return std::unexpected(std::move(read.error()));
    // Without Pixel Data the Transfer Syntax may still tell where the pixels are.
    bool is_video = false;
    if (!reading.picture_problem || reading.picture_problem->code == ErrorCode::kNoPixelData) {
      if (auto problem = CodecProblem(reader, *data_set, is_video)) reading.picture_problem = std::move(problem);
    }
    if (is_video && !plays_video) reading.picture_problem = VideoProblem(*data_set);
    if (reading.picture_problem) reading.record.pixels.reset();
    val result = val::object();
    result.set("record", BytesToJs(SerializeRecord(reading.record)));
    result.set("summary", SummaryToJs(reading));
    result.set("isVideo", is_video);
    return result;
  });
}

val ReadInstanceFile(val reader) { return ReadInstanceFrom(std::move(reader), false, FrameCount::kDeclared); }

val ReadCountedInstanceFile(val reader) { return ReadInstanceFrom(std::move(reader), false, FrameCount::kCounted); }

val ReadVideoInstanceFile(val reader) { return ReadInstanceFrom(std::move(reader), true, FrameCount::kDeclared); }

/// For pictures in colour; null for none.
val IccProfileToJs(const OpenImage& image, std::vector<std::string>& notes) {
  const PixelDescription& description = image.pixels.description;
  const bool is_grey =
      description.samples_per_pixel == 1 && description.photometric != PhotometricInterpretation::kPaletteColor;
  if (is_grey) return val::null();
  const std::vector<std::uint8_t> profile = ReadIccProfile(*image.data_set, notes);
  return profile.empty() ? val::null() : BytesToJs(profile);
}

val OpenImageFile(val reader) {
  return Guarded([&]() -> Result<val> {
    auto image = std::make_unique<OpenImage>(std::move(reader));
    auto codec = OpenWithCodec(*image);
    if (!codec) return std::unexpected(std::move(codec.error()));
    val result = val::object();
    result.set("numberOfFrames", image->frames->frame_count());
    result.set("description", DescriptionToJs(image->pixels.description));
    result.set("codec", std::string(NameOf(codec->family)));
    result.set("codecModule", std::string(ModuleOf(codec->family)));
    result.set("video", codec->video ? VideoToJs(*codec->video) : val::null());
    result.set("isBigEndian", codec->is_big_endian);
    result.set("isWordValue", image->data_set->structure().pixels->vr != "OB");
    result.set("transferSyntaxUid", image->data_set->layout().transfer_syntax_uid);
    const TransferSyntax* syntax = FindTransferSyntax(image->data_set->layout().transfer_syntax_uid);
    result.set("transferSyntaxName", std::string(syntax != nullptr ? syntax->name : std::string_view()));
    result.set("identity", IdentityToJs(ReadImageIdentity(*image->data_set)));
    result.set("frameTimeMs", OptionalToJs(ReadFrameTimeMs(*image->data_set)));
    std::vector<std::string> notes = Concatenated(image->pixels.notes, image->frames->notes());
    image->notes_when_opened = image->frames->notes().size();
    result.set("iccProfile", IccProfileToJs(*image, notes));
    if (!codec->note.empty()) notes.push_back(codec->note);
    result.set("notes", TextsToJs(notes));
    if (auto read = CheckReading(*image->data_set); !read) return std::unexpected(std::move(read.error()));
    static int next_handle = 0;
    result.set("handle", ++next_handle);
    OpenImages().emplace(next_handle, std::move(image));
    return result;
  });
}

val CloseImage(int handle) {
  return Guarded([&]() -> Result<val> {
    OpenImages().erase(handle);
    return val::object();
  });
}

val DescribeFrame(int handle, std::uint32_t frame_index) {
  return Guarded([&]() -> Result<val> {
    const auto image = FindImage(handle);
    if (!image) return std::unexpected(image.error());
    const DisplayModule module = ReadDisplay(*(*image)->data_set, (*image)->pixels.description, frame_index);
    val result = val::object();
    result.set("display", DisplayToJs(module.display));
    result.set("plane", PlaneToJs(ReadImagePlane(*(*image)->data_set, frame_index)));
    result.set("quantities", QuantitiesToJs(ReadRealWorldMappings(*(*image)->data_set, frame_index),
                                            ReadPetActivity(*(*image)->data_set)));
    result.set("calibration", CalibrationToJs(ResolveCalibration(
                                  ReadCalibration(*(*image)->data_set, (*image)->pixels.description, frame_index))));
    result.set("notes", TextsToJs(module.notes));
    if (auto read = CheckReading(*(*image)->data_set); !read) return std::unexpected(std::move(read.error()));
    return result;
  });
}

val RangeToJs(const ByteRange& range) {
  val object = val::object();
  object.set("offset", static_cast<double>(range.offset));
  object.set("length", static_cast<double>(range.length));
  return object;
}

val LocateFrame(int handle, std::uint32_t frame_index) {
  return Guarded([&]() -> Result<val> {
    const auto image = FindImage(handle);
    if (!image) return std::unexpected(image.error());
    const auto location = (*image)->frames->Locate(frame_index);
    if (!location) {
      Error error = location.error();
      if (!error.detail.contains("frame")) error.detail = Format("frame {}: {}", frame_index + 1, error.detail);
      return std::unexpected(std::move(error));
    }
    val result = val::object();
    result.set("ranges", ListToJs(location->ranges, RangeToJs));
    result.set("firstBit", location->first_bit);
    // Both may be other than when the image was opened: of many fragments only as many are walked as are needed.
    const FrameLocator& frames = *(*image)->frames;
    result.set("numberOfFrames", frames.frame_count());
    result.set("notes", TextsToJs({frames.notes().begin() + static_cast<std::ptrdiff_t>((*image)->notes_when_opened),
                                   frames.notes().end()}));
    result.set("bytes", val::null());
    if ((*image)->data_set->layout().is_deflated) {
      const auto bytes = ReadFrameBytes(*(*image)->data_set, *location);
      if (!bytes) return std::unexpected(bytes.error());
      result.set("bytes", BytesToJs(*bytes));
    }
    return result;
  });
}

val ReadingToJs(const CharacterSetReading& reading) {
  val object = val::object();
  object.set("text", reading.text);
  object.set("isExact", reading.is_exact);
  return object;
}

/// dataset.d.ts: readInCharacterSets
val ReadInSets(val reader, val terms) {
  return Guarded([&]() -> Result<val> {
    BrowserByteSource source(std::move(reader));
    auto data_set = OpenDataSet(source);
    if (!data_set) return std::unexpected(std::move(data_set.error()));
    const CharacterSetReadings read = ReadInCharacterSets(*data_set, emscripten::vecFromJSArray<std::string>(terms));
    if (auto whole = CheckReading(*data_set); !whole) return std::unexpected(std::move(whole.error()));
    val result = val::object();
    result.set("declared", read.declared);
    result.set("used", read.used);
    result.set("tag", read.tag);
    result.set("readings", ListToJs(read.readings, ReadingToJs));
    return result;
  });
}

val DirectoryEntryToJs(const DirectoryEntry& entry) {
  val object = val::object();
  object.set("path", entry.file_id);
  object.set("recordType", entry.record_type);
  object.set("sopInstanceUid", entry.sop_instance_uid);
  object.set("patientName", entry.patient_name);
  object.set("patientId", entry.patient_id);
  return object;
}

val ReadDirectoryFile(val reader) {
  return Guarded([&]() -> Result<val> {
    BrowserByteSource source(std::move(reader));
    auto data_set = OpenDataSet(source);
    if (!data_set) return std::unexpected(std::move(data_set.error()));
    const auto entries = ReadDirectory(*data_set);
    if (auto read = CheckReading(*data_set); !read) return std::unexpected(std::move(read.error()));
    if (!entries) return std::unexpected(entries.error());
    val result = val::object();
    result.set("entries", ListToJs(*entries, DirectoryEntryToJs));
    return result;
  });
}

}  // namespace

}  // namespace negatoscope::bindings

EMSCRIPTEN_BINDINGS(negatoscope_dataset) {
  using namespace negatoscope::bindings;
  emscripten::function("installCharacterTables", &InstallFromJs<negatoscope::InstallCharacterTables>);
  emscripten::function("readInstance", &ReadInstanceFile);
  emscripten::function("readCountedInstance", &ReadCountedInstanceFile);
  emscripten::function("readVideoInstance", &ReadVideoInstanceFile);
  emscripten::function("openImage", &OpenImageFile);
  emscripten::function("closeImage", &CloseImage);
  emscripten::function("describeFrame", &DescribeFrame);
  emscripten::function("locateFrame", &LocateFrame);
  emscripten::function("readInCharacterSets", &ReadInSets);
  emscripten::function("readDirectory", &ReadDirectoryFile);
}
