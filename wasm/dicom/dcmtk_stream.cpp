#include "dicom/dcmtk_stream.h"

#include <dcmtk/dcmdata/dcerror.h>

#include <algorithm>
#include <span>

namespace negatoscope {

offile_off_t SourceProducer::read(void* buffer, offile_off_t length) {
  if (status_.bad() || length <= 0) return 0;
  const std::uint64_t count = std::min(static_cast<std::uint64_t>(length), end_ - at_);
  const std::span into(static_cast<std::uint8_t*>(buffer), static_cast<std::size_t>(count));
  if (!source_.Read(at_, into)) {
    status_ = EC_InvalidStream;
    return 0;
  }
  at_ += count;
  return static_cast<offile_off_t>(count);
}

offile_off_t SourceProducer::skip(offile_off_t length) {
  if (status_.bad() || length <= 0) return 0;
  const std::uint64_t count = std::min(static_cast<std::uint64_t>(length), end_ - at_);
  at_ += count;
  return static_cast<offile_off_t>(count);
}

void SourceProducer::putback(offile_off_t count) {
  if (count < 0 || static_cast<std::uint64_t>(count) > at_) {
    status_ = EC_PutbackFailed;
    return;
  }
  at_ -= static_cast<std::uint64_t>(count);
}

DcmInputStreamFactory* SourceStream::newFactory() const {
  return new SourceStreamFactory(producer_.source(), producer_.at(), producer_.end());
}

}  // namespace negatoscope
