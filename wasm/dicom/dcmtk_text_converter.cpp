#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcspchrs.h>
#include <dcmtk/ofstd/ofchrenc.h>

#include "dicom/text_converter.h"

namespace negatoscope {

namespace {

std::optional<std::string> IfGood(const OFCondition& done, const OFString& utf8) {
  if (done.bad()) return std::nullopt;
  return std::string(utf8.data(), utf8.size());
}

/// A Specific Character Set of the standard, with its code extensions.
class DicomSet final : public TextConverter {
 public:
  [[nodiscard]] bool Select(const OFString& terms) { return set_.selectCharacterSet(terms, "ISO_IR 192").good(); }

  [[nodiscard]] std::optional<std::string> Convert(std::string_view raw, const char* delimiters) override {
    OFString utf8;
    const OFCondition done = set_.convertString(raw.data(), raw.size(), utf8, delimiters);
    return IfGood(done, utf8);
  }

 private:
  DcmSpecificCharacterSet set_;
};

/// One that DICOM does not have.
class FurtherSet final : public TextConverter {
 public:
  [[nodiscard]] bool Select(const OFString& name) { return encoding_.selectEncoding(name, "UTF-8").good(); }

  [[nodiscard]] std::optional<std::string> Convert(std::string_view raw, const char* /*delimiters*/) override {
    OFString utf8;
    const OFCondition done = encoding_.convertString(raw.data(), raw.size(), utf8);
    return IfGood(done, utf8);
  }

 private:
  OFCharacterEncoding encoding_;
};

template <typename Set>
std::unique_ptr<TextConverter> Selected(const OFString& terms) {
  auto set = std::make_unique<Set>();
  if (!set->Select(terms)) return nullptr;
  return set;
}

}  // namespace

std::unique_ptr<TextConverter> MakeTextConverter(const std::string& terms) {
  const OFString source(terms.data(), terms.size());
  const bool is_beyond_dicom = terms == "EUC-KR" || terms == "Shift_JIS";
  return is_beyond_dicom ? Selected<FurtherSet>(source) : Selected<DicomSet>(source);
}

}  // namespace negatoscope
