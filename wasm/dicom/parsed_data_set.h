#pragma once

// Only for the .cpp files of this room: what is behind a DataSet.

#include <memory>
#include <string>
#include <vector>

#include "dicom/choose_character_set.h"
#include "dicom/data_set.h"
#include "dicom/element_tree.h"
#include "dicom/item_reader.h"
#include "dicom/text.h"

namespace negatoscope {

struct DataSet::Parsed {
  FileLayout layout;
  Structure structure;
  std::unique_ptr<BlockCachedSource> file;  ///< over the caller's source
  std::unique_ptr<MemorySource> inflated;   ///< with a deflated data set
  ElementTree elements;
  bool is_plain = false;  ///< `elements` are from our own walk, not from DCMTK
  mutable TextDecoders texts;
  CharacterSetChoice character_set;
  const TextDecoder* text = nullptr;  ///< of the data set itself, in `texts`
  std::vector<std::string> notes;
  std::vector<std::string> damage;  ///< those of `notes` that tell of missing bytes and wrong lengths

  [[nodiscard]] ByteSource& source() const { return inflated ? static_cast<ByteSource&>(*inflated) : *file; }
};

/// The whole data set.
[[nodiscard]] ItemReader Top(const DataSet& data_set);

}  // namespace negatoscope
