#pragma once

#include "core/tag.h"

/// The attributes that this room reads, by the keywords of PS3.6.
namespace negatoscope::tags {

inline constexpr Tag kImageType{.group = 0x0008, .element = 0x0008};
inline constexpr Tag kSopClassUid{.group = 0x0008, .element = 0x0016};
inline constexpr Tag kSopInstanceUid{.group = 0x0008, .element = 0x0018};
inline constexpr Tag kStudyDate{.group = 0x0008, .element = 0x0020};
inline constexpr Tag kStudyTime{.group = 0x0008, .element = 0x0030};
inline constexpr Tag kAcquisitionTime{.group = 0x0008, .element = 0x0032};
inline constexpr Tag kAccessionNumber{.group = 0x0008, .element = 0x0050};
inline constexpr Tag kModality{.group = 0x0008, .element = 0x0060};
inline constexpr Tag kCodeValue{.group = 0x0008, .element = 0x0100};
inline constexpr Tag kCodeMeaning{.group = 0x0008, .element = 0x0104};
inline constexpr Tag kStudyDescription{.group = 0x0008, .element = 0x1030};
inline constexpr Tag kSeriesDescription{.group = 0x0008, .element = 0x103E};
inline constexpr Tag kRecommendedDisplayFrameRate{.group = 0x0008, .element = 0x2144};
inline constexpr Tag kPatientName{.group = 0x0010, .element = 0x0010};
inline constexpr Tag kPatientId{.group = 0x0010, .element = 0x0020};
inline constexpr Tag kIssuerOfPatientId{.group = 0x0010, .element = 0x0021};
inline constexpr Tag kPatientBirthDate{.group = 0x0010, .element = 0x0030};
inline constexpr Tag kPatientSex{.group = 0x0010, .element = 0x0040};
inline constexpr Tag kPatientAge{.group = 0x0010, .element = 0x1010};
inline constexpr Tag kBodyPartExamined{.group = 0x0018, .element = 0x0015};
inline constexpr Tag kCineRate{.group = 0x0018, .element = 0x0040};
inline constexpr Tag kSliceThickness{.group = 0x0018, .element = 0x0050};
inline constexpr Tag kEchoTime{.group = 0x0018, .element = 0x0081};
inline constexpr Tag kProtocolName{.group = 0x0018, .element = 0x1030};
inline constexpr Tag kTriggerTime{.group = 0x0018, .element = 0x1060};
inline constexpr Tag kFrameTime{.group = 0x0018, .element = 0x1063};
inline constexpr Tag kImagerPixelSpacing{.group = 0x0018, .element = 0x1164};
inline constexpr Tag kNominalScannedPixelSpacing{.group = 0x0018, .element = 0x2010};
inline constexpr Tag kViewPosition{.group = 0x0018, .element = 0x5101};
inline constexpr Tag kDiffusionBValue{.group = 0x0018, .element = 0x9087};
inline constexpr Tag kStudyInstanceUid{.group = 0x0020, .element = 0x000D};
inline constexpr Tag kSeriesInstanceUid{.group = 0x0020, .element = 0x000E};
inline constexpr Tag kStudyId{.group = 0x0020, .element = 0x0010};
inline constexpr Tag kSeriesNumber{.group = 0x0020, .element = 0x0011};
inline constexpr Tag kAcquisitionNumber{.group = 0x0020, .element = 0x0012};
inline constexpr Tag kInstanceNumber{.group = 0x0020, .element = 0x0013};
inline constexpr Tag kImagePositionPatient{.group = 0x0020, .element = 0x0032};
inline constexpr Tag kImageOrientationPatient{.group = 0x0020, .element = 0x0037};
inline constexpr Tag kFrameOfReferenceUid{.group = 0x0020, .element = 0x0052};
inline constexpr Tag kLaterality{.group = 0x0020, .element = 0x0060};
inline constexpr Tag kImageLaterality{.group = 0x0020, .element = 0x0062};
inline constexpr Tag kTemporalPositionIdentifier{.group = 0x0020, .element = 0x0100};
inline constexpr Tag kSliceLocation{.group = 0x0020, .element = 0x1041};
inline constexpr Tag kPlanePositionSequence{.group = 0x0020, .element = 0x9113};
inline constexpr Tag kPlaneOrientationSequence{.group = 0x0020, .element = 0x9116};
inline constexpr Tag kSamplesPerPixel{.group = 0x0028, .element = 0x0002};
inline constexpr Tag kPhotometricInterpretation{.group = 0x0028, .element = 0x0004};
inline constexpr Tag kPlanarConfiguration{.group = 0x0028, .element = 0x0006};
inline constexpr Tag kNumberOfFrames{.group = 0x0028, .element = 0x0008};
inline constexpr Tag kRows{.group = 0x0028, .element = 0x0010};
inline constexpr Tag kColumns{.group = 0x0028, .element = 0x0011};
inline constexpr Tag kPixelSpacing{.group = 0x0028, .element = 0x0030};
inline constexpr Tag kPixelAspectRatio{.group = 0x0028, .element = 0x0034};
inline constexpr Tag kBitsAllocated{.group = 0x0028, .element = 0x0100};
inline constexpr Tag kBitsStored{.group = 0x0028, .element = 0x0101};
inline constexpr Tag kHighBit{.group = 0x0028, .element = 0x0102};
inline constexpr Tag kPixelRepresentation{.group = 0x0028, .element = 0x0103};
inline constexpr Tag kPixelPaddingValue{.group = 0x0028, .element = 0x0120};
inline constexpr Tag kPixelPaddingRangeLimit{.group = 0x0028, .element = 0x0121};
inline constexpr Tag kBurnedInAnnotation{.group = 0x0028, .element = 0x0301};
inline constexpr Tag kWindowCenter{.group = 0x0028, .element = 0x1050};
inline constexpr Tag kWindowWidth{.group = 0x0028, .element = 0x1051};
inline constexpr Tag kRescaleIntercept{.group = 0x0028, .element = 0x1052};
inline constexpr Tag kRescaleSlope{.group = 0x0028, .element = 0x1053};
inline constexpr Tag kRescaleType{.group = 0x0028, .element = 0x1054};
inline constexpr Tag kWindowCenterWidthExplanation{.group = 0x0028, .element = 0x1055};
inline constexpr Tag kVoiLutFunction{.group = 0x0028, .element = 0x1056};
inline constexpr Tag kRedPaletteDescriptor{.group = 0x0028, .element = 0x1101};
inline constexpr Tag kRedPaletteData{.group = 0x0028, .element = 0x1201};
inline constexpr Tag kSegmentedRedPaletteData{.group = 0x0028, .element = 0x1221};
inline constexpr Tag kLossyImageCompression{.group = 0x0028, .element = 0x2110};
inline constexpr Tag kLossyImageCompressionRatio{.group = 0x0028, .element = 0x2112};
inline constexpr Tag kModalityLutSequence{.group = 0x0028, .element = 0x3000};
inline constexpr Tag kLutDescriptor{.group = 0x0028, .element = 0x3002};
inline constexpr Tag kLutExplanation{.group = 0x0028, .element = 0x3003};
inline constexpr Tag kModalityLutType{.group = 0x0028, .element = 0x3004};
inline constexpr Tag kLutData{.group = 0x0028, .element = 0x3006};
inline constexpr Tag kVoiLutSequence{.group = 0x0028, .element = 0x3010};
inline constexpr Tag kPixelMeasuresSequence{.group = 0x0028, .element = 0x9110};
inline constexpr Tag kFrameVoiLutSequence{.group = 0x0028, .element = 0x9132};
inline constexpr Tag kPixelValueTransformationSequence{.group = 0x0028, .element = 0x9145};
inline constexpr Tag kViewCodeSequence{.group = 0x0054, .element = 0x0220};
inline constexpr Tag kPresentationLutShape{.group = 0x2050, .element = 0x0020};
inline constexpr Tag kSharedFunctionalGroups{.group = 0x5200, .element = 0x9229};
inline constexpr Tag kPerFrameFunctionalGroups{.group = 0x5200, .element = 0x9230};
inline constexpr Tag kExtendedOffsetTable{.group = 0x7FE0, .element = 0x0001};
inline constexpr Tag kExtendedOffsetTableLengths{.group = 0x7FE0, .element = 0x0002};

}  // namespace negatoscope::tags
