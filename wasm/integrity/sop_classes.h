#pragma once

#include <string_view>

namespace negatoscope {

/// Whether objects of this SOP Class may have this Modality (PS3.3 C.7.3.1.1.1 and the IODs). True for classes without
/// a rule, and for an empty Modality.
[[nodiscard]] bool ModalityFits(std::string_view sop_class_uid, std::string_view modality);

/// CT, MR and PET images, where a series is a stack of slices alike.
[[nodiscard]] bool IsSliceClass(std::string_view sop_class_uid);

/// Transfer Syntaxes whose pixels cannot but have been compressed with loss (PS3.5 A.4): JPEG with a DCT, video.
[[nodiscard]] bool IsAlwaysLossy(std::string_view transfer_syntax_uid);

/// Kinds of pictures that commonly carry text as pixels: ultrasound, endoscopy, screen captures.
[[nodiscard]] bool OftenHasBurnedInText(std::string_view sop_class_uid);

}  // namespace negatoscope
