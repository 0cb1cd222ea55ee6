#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/byte_source.h"
#include "core/result.h"
#include "dicom/encoding.h"

namespace negatoscope {

/// How the file starts (PS3.10 7.1).
enum class FileStart : std::uint8_t {
  kPart10,        ///< 128 bytes of preamble and "DICM", which may be lost
  kPrefixAtZero,  ///< "DICM" without the preamble
  kMetaAtZero,    ///< File Meta Information without preamble and prefix
  kBareDataSet,   ///< a data set without File Meta Information
};

/// Where the parts of a DICOM file lie, before anything of it is interpreted.
struct FileLayout {
  FileStart start = FileStart::kPart10;
  std::uint64_t meta_offset = 0;      ///< first element of group 0002
  std::uint64_t data_set_offset = 0;  ///< first element after group 0002
  std::string transfer_syntax_uid;    ///< as declared; "" where it is not
  std::string media_storage_sop_class_uid;
  std::string media_storage_sop_instance_uid;
  Encoding meta_encoding;  ///< explicit little endian, unless the writer erred
  Encoding encoding;       ///< what the data set really has
  bool is_deflated = false;
  bool contradicts_transfer_syntax = false;  ///< `encoding` is not what the Transfer Syntax says
  std::string preamble;                      ///< what the preamble is besides (preamble.h), "" for nothing
  std::string preamble_text;                 ///< readable text in it
  std::vector<std::string> notes;
};

/// Recognises a DICOM file by its content and finds its data set.
/// @return kEmptyFile; kNotDicom where nothing of it looks like Data Elements; kTruncated where it ends inside the meta
/// information or right after it; kReadFailed
[[nodiscard]] Result<FileLayout> FindDataSet(ByteSource& source);

}  // namespace negatoscope
