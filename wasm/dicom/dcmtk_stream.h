#pragma once

// Only for the .cpp files of this room: the one place where DCMTK meets a ByteSource.

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcistrma.h>

#include <cstdint>

#include "core/byte_source.h"

namespace negatoscope {

/// Feeds DCMTK from a range of a ByteSource, and lets it come back later for values that were too long to read at once.
/// The source must outlive the stream and every data set read through it.
class SourceProducer final : public DcmProducer {
 public:
  SourceProducer(ByteSource& source, std::uint64_t begin, std::uint64_t end) : source_(source), at_(begin), end_(end) {}

  OFBool good() const override { return status_.good(); }
  OFCondition status() const override { return status_; }
  OFBool eos() override { return at_ >= end_; }
  offile_off_t avail() override { return static_cast<offile_off_t>(end_ - at_); }
  offile_off_t read(void* buffer, offile_off_t length) override;
  offile_off_t skip(offile_off_t length) override;
  void putback(offile_off_t count) override;

  [[nodiscard]] ByteSource& source() const { return source_; }
  [[nodiscard]] std::uint64_t at() const { return at_; }
  [[nodiscard]] std::uint64_t end() const { return end_; }

 private:
  ByteSource& source_;
  OFCondition status_ = EC_Normal;
  std::uint64_t at_;
  std::uint64_t end_;
};

class SourceStream final : public DcmInputStream {
 public:
  SourceStream(ByteSource& source, std::uint64_t begin, std::uint64_t end)
      : DcmInputStream(&producer_), producer_(source, begin, end) {}

  DcmInputStreamFactory* newFactory() const override;

  /// Where in the source the next byte comes from.
  [[nodiscard]] std::uint64_t at() const { return producer_.at(); }

 private:
  SourceProducer producer_;
};

class SourceStreamFactory final : public DcmInputStreamFactory {
 public:
  SourceStreamFactory(ByteSource& source, std::uint64_t begin, std::uint64_t end)
      : source_(source), begin_(begin), end_(end) {}

  DcmInputStream* create() const override { return new SourceStream(source_, begin_, end_); }
  DcmInputStreamFactory* clone() const override { return new SourceStreamFactory(source_, begin_, end_); }
  DcmInputStreamFactoryType ident() const override { return DFT_DcmInputFileStreamFactory; }

 private:
  ByteSource& source_;
  std::uint64_t begin_;
  std::uint64_t end_;
};

}  // namespace negatoscope
