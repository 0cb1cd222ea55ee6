#include "dicom/standard_vrs.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace negatoscope {

namespace {

struct TagVr {
  Tag tag;
  char vr[3];
};

/// PS3.6 for what this room reads, ascending.
constexpr TagVr kVrs[] = {
    {.tag = {.group = 0x0004, .element = 0x1200},
     .vr = "UL"},  // OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity
    {.tag = {.group = 0x0004, .element = 0x1220}, .vr = "SQ"},  // DirectoryRecordSequence
    {.tag = {.group = 0x0004, .element = 0x1400}, .vr = "UL"},  // OffsetOfTheNextDirectoryRecord
    {.tag = {.group = 0x0004, .element = 0x1410}, .vr = "US"},  // RecordInUseFlag
    {.tag = {.group = 0x0004, .element = 0x1420}, .vr = "UL"},  // OffsetOfReferencedLowerLevelDirectoryEntity
    {.tag = {.group = 0x0004, .element = 0x1430}, .vr = "CS"},  // DirectoryRecordType
    {.tag = {.group = 0x0004, .element = 0x1500}, .vr = "CS"},  // ReferencedFileID
    {.tag = {.group = 0x0004, .element = 0x1511}, .vr = "UI"},  // ReferencedSOPInstanceUIDInFile
    {.tag = {.group = 0x0008, .element = 0x0005}, .vr = "CS"},  // SpecificCharacterSet
    {.tag = {.group = 0x0008, .element = 0x0008}, .vr = "CS"},  // ImageType
    {.tag = {.group = 0x0008, .element = 0x0016}, .vr = "UI"},  // SOPClassUID
    {.tag = {.group = 0x0008, .element = 0x0018}, .vr = "UI"},  // SOPInstanceUID
    {.tag = {.group = 0x0008, .element = 0x0020}, .vr = "DA"},  // StudyDate
    {.tag = {.group = 0x0008, .element = 0x0021}, .vr = "DA"},  // SeriesDate
    {.tag = {.group = 0x0008, .element = 0x0022}, .vr = "DA"},  // AcquisitionDate
    {.tag = {.group = 0x0008, .element = 0x002A}, .vr = "DT"},  // AcquisitionDateTime
    {.tag = {.group = 0x0008, .element = 0x0030}, .vr = "TM"},  // StudyTime
    {.tag = {.group = 0x0008, .element = 0x0031}, .vr = "TM"},  // SeriesTime
    {.tag = {.group = 0x0008, .element = 0x0032}, .vr = "TM"},  // AcquisitionTime
    {.tag = {.group = 0x0008, .element = 0x0050}, .vr = "SH"},  // AccessionNumber
    {.tag = {.group = 0x0008, .element = 0x0060}, .vr = "CS"},  // Modality
    {.tag = {.group = 0x0008, .element = 0x0080}, .vr = "LO"},  // InstitutionName
    {.tag = {.group = 0x0008, .element = 0x0081}, .vr = "ST"},  // InstitutionAddress
    {.tag = {.group = 0x0008, .element = 0x0090}, .vr = "PN"},  // ReferringPhysicianName
    {.tag = {.group = 0x0008, .element = 0x0100}, .vr = "SH"},  // CodeValue
    {.tag = {.group = 0x0008, .element = 0x0102}, .vr = "SH"},  // CodingSchemeDesignator
    {.tag = {.group = 0x0008, .element = 0x0104}, .vr = "LO"},  // CodeMeaning
    {.tag = {.group = 0x0008, .element = 0x0119}, .vr = "UC"},  // LongCodeValue
    {.tag = {.group = 0x0008, .element = 0x0201}, .vr = "SH"},  // TimezoneOffsetFromUTC
    {.tag = {.group = 0x0008, .element = 0x1030}, .vr = "LO"},  // StudyDescription
    {.tag = {.group = 0x0008, .element = 0x103E}, .vr = "LO"},  // SeriesDescription
    {.tag = {.group = 0x0008, .element = 0x1040}, .vr = "LO"},  // InstitutionalDepartmentName
    {.tag = {.group = 0x0008, .element = 0x1050}, .vr = "PN"},  // PerformingPhysicianName
    {.tag = {.group = 0x0008, .element = 0x1060}, .vr = "PN"},  // NameOfPhysiciansReadingStudy
    {.tag = {.group = 0x0008, .element = 0x1070}, .vr = "PN"},  // OperatorsName
    {.tag = {.group = 0x0008, .element = 0x2144}, .vr = "IS"},  // RecommendedDisplayFrameRate
    {.tag = {.group = 0x0008, .element = 0x9205}, .vr = "CS"},  // PixelPresentation
    {.tag = {.group = 0x0010, .element = 0x0010}, .vr = "PN"},  // PatientName
    {.tag = {.group = 0x0010, .element = 0x0020}, .vr = "LO"},  // PatientID
    {.tag = {.group = 0x0010, .element = 0x0021}, .vr = "LO"},  // IssuerOfPatientID
    {.tag = {.group = 0x0010, .element = 0x0024}, .vr = "SQ"},  // IssuerOfPatientIDQualifiersSequence
    {.tag = {.group = 0x0010, .element = 0x0027}, .vr = "SQ"},  // GroupOfPatientsIdentificationSequence
    {.tag = {.group = 0x0010, .element = 0x0030}, .vr = "DA"},  // PatientBirthDate
    {.tag = {.group = 0x0010, .element = 0x0040}, .vr = "CS"},  // PatientSex
    {.tag = {.group = 0x0010, .element = 0x1000}, .vr = "LO"},  // OtherPatientIDs
    {.tag = {.group = 0x0010, .element = 0x1001}, .vr = "PN"},  // OtherPatientNames
    {.tag = {.group = 0x0010, .element = 0x1002}, .vr = "SQ"},  // OtherPatientIDsSequence
    {.tag = {.group = 0x0010, .element = 0x1005}, .vr = "PN"},  // PatientBirthName
    {.tag = {.group = 0x0010, .element = 0x1010}, .vr = "AS"},  // PatientAge
    {.tag = {.group = 0x0010, .element = 0x1030}, .vr = "DS"},  // PatientWeight
    {.tag = {.group = 0x0010, .element = 0x1040}, .vr = "LO"},  // PatientAddress
    {.tag = {.group = 0x0010, .element = 0x1050}, .vr = "LO"},  // InsurancePlanIdentification
    {.tag = {.group = 0x0010, .element = 0x1060}, .vr = "PN"},  // PatientMotherBirthName
    {.tag = {.group = 0x0010, .element = 0x1090}, .vr = "LO"},  // MedicalRecordLocator
    {.tag = {.group = 0x0010, .element = 0x2154}, .vr = "SH"},  // PatientTelephoneNumbers
    {.tag = {.group = 0x0010, .element = 0x2155}, .vr = "LT"},  // PatientTelecomInformation
    {.tag = {.group = 0x0010, .element = 0x2297}, .vr = "PN"},  // ResponsiblePerson
    {.tag = {.group = 0x0010, .element = 0x4000}, .vr = "LT"},  // PatientComments
    {.tag = {.group = 0x0012, .element = 0x0062}, .vr = "CS"},  // PatientIdentityRemoved
    {.tag = {.group = 0x0018, .element = 0x0015}, .vr = "CS"},  // BodyPartExamined
    {.tag = {.group = 0x0018, .element = 0x0040}, .vr = "IS"},  // CineRate
    {.tag = {.group = 0x0018, .element = 0x0050}, .vr = "DS"},  // SliceThickness
    {.tag = {.group = 0x0018, .element = 0x0081}, .vr = "DS"},  // EchoTime
    {.tag = {.group = 0x0018, .element = 0x1030}, .vr = "LO"},  // ProtocolName
    {.tag = {.group = 0x0018, .element = 0x1060}, .vr = "DS"},  // TriggerTime
    {.tag = {.group = 0x0018, .element = 0x1063}, .vr = "DS"},  // FrameTime
    {.tag = {.group = 0x0018, .element = 0x1072}, .vr = "TM"},  // RadiopharmaceuticalStartTime
    {.tag = {.group = 0x0018, .element = 0x1074}, .vr = "DS"},  // RadionuclideTotalDose
    {.tag = {.group = 0x0018, .element = 0x1075}, .vr = "DS"},  // RadionuclideHalfLife
    {.tag = {.group = 0x0018, .element = 0x1078}, .vr = "DT"},  // RadiopharmaceuticalStartDateTime
    {.tag = {.group = 0x0018, .element = 0x1114}, .vr = "DS"},  // EstimatedRadiographicMagnificationFactor
    {.tag = {.group = 0x0018, .element = 0x1164}, .vr = "DS"},  // ImagerPixelSpacing
    {.tag = {.group = 0x0018, .element = 0x1242}, .vr = "IS"},  // ActualFrameDuration
    {.tag = {.group = 0x0018, .element = 0x1600}, .vr = "CS"},  // ShutterShape
    {.tag = {.group = 0x0018, .element = 0x1602}, .vr = "IS"},  // ShutterLeftVerticalEdge
    {.tag = {.group = 0x0018, .element = 0x1604}, .vr = "IS"},  // ShutterRightVerticalEdge
    {.tag = {.group = 0x0018, .element = 0x1606}, .vr = "IS"},  // ShutterUpperHorizontalEdge
    {.tag = {.group = 0x0018, .element = 0x1608}, .vr = "IS"},  // ShutterLowerHorizontalEdge
    {.tag = {.group = 0x0018, .element = 0x1610}, .vr = "IS"},  // CenterOfCircularShutter
    {.tag = {.group = 0x0018, .element = 0x1612}, .vr = "IS"},  // RadiusOfCircularShutter
    {.tag = {.group = 0x0018, .element = 0x1620}, .vr = "IS"},  // VerticesOfThePolygonalShutter
    {.tag = {.group = 0x0018, .element = 0x1622}, .vr = "US"},  // ShutterPresentationValue
    {.tag = {.group = 0x0018, .element = 0x1623}, .vr = "US"},  // ShutterOverlayGroup
    {.tag = {.group = 0x0018, .element = 0x1624}, .vr = "US"},  // ShutterPresentationColorCIELabValue
    {.tag = {.group = 0x0018, .element = 0x2010}, .vr = "DS"},  // NominalScannedPixelSpacing
    {.tag = {.group = 0x0018, .element = 0x5101}, .vr = "CS"},  // ViewPosition
    {.tag = {.group = 0x0018, .element = 0x6011}, .vr = "SQ"},  // SequenceOfUltrasoundRegions
    {.tag = {.group = 0x0018, .element = 0x6016}, .vr = "UL"},  // RegionFlags
    {.tag = {.group = 0x0018, .element = 0x6018}, .vr = "UL"},  // RegionLocationMinX0
    {.tag = {.group = 0x0018, .element = 0x601A}, .vr = "UL"},  // RegionLocationMinY0
    {.tag = {.group = 0x0018, .element = 0x601C}, .vr = "UL"},  // RegionLocationMaxX1
    {.tag = {.group = 0x0018, .element = 0x601E}, .vr = "UL"},  // RegionLocationMaxY1
    {.tag = {.group = 0x0018, .element = 0x6020}, .vr = "SL"},  // ReferencePixelX0
    {.tag = {.group = 0x0018, .element = 0x6022}, .vr = "SL"},  // ReferencePixelY0
    {.tag = {.group = 0x0018, .element = 0x6024}, .vr = "US"},  // PhysicalUnitsXDirection
    {.tag = {.group = 0x0018, .element = 0x6026}, .vr = "US"},  // PhysicalUnitsYDirection
    {.tag = {.group = 0x0018, .element = 0x6028}, .vr = "FD"},  // ReferencePixelPhysicalValueX
    {.tag = {.group = 0x0018, .element = 0x602A}, .vr = "FD"},  // ReferencePixelPhysicalValueY
    {.tag = {.group = 0x0018, .element = 0x602C}, .vr = "FD"},  // PhysicalDeltaX
    {.tag = {.group = 0x0018, .element = 0x602E}, .vr = "FD"},  // PhysicalDeltaY
    {.tag = {.group = 0x0018, .element = 0x9087}, .vr = "FD"},  // DiffusionBValue
    {.tag = {.group = 0x0018, .element = 0x9472}, .vr = "SQ"},  // FrameDisplayShutterSequence
    {.tag = {.group = 0x0018, .element = 0x9476}, .vr = "SQ"},  // XRayGeometrySequence
    {.tag = {.group = 0x0020, .element = 0x000D}, .vr = "UI"},  // StudyInstanceUID
    {.tag = {.group = 0x0020, .element = 0x000E}, .vr = "UI"},  // SeriesInstanceUID
    {.tag = {.group = 0x0020, .element = 0x0010}, .vr = "SH"},  // StudyID
    {.tag = {.group = 0x0020, .element = 0x0011}, .vr = "IS"},  // SeriesNumber
    {.tag = {.group = 0x0020, .element = 0x0012}, .vr = "IS"},  // AcquisitionNumber
    {.tag = {.group = 0x0020, .element = 0x0013}, .vr = "IS"},  // InstanceNumber
    {.tag = {.group = 0x0020, .element = 0x0020}, .vr = "CS"},  // PatientOrientation
    {.tag = {.group = 0x0020, .element = 0x0032}, .vr = "DS"},  // ImagePositionPatient
    {.tag = {.group = 0x0020, .element = 0x0037}, .vr = "DS"},  // ImageOrientationPatient
    {.tag = {.group = 0x0020, .element = 0x0052}, .vr = "UI"},  // FrameOfReferenceUID
    {.tag = {.group = 0x0020, .element = 0x0060}, .vr = "CS"},  // Laterality
    {.tag = {.group = 0x0020, .element = 0x0062}, .vr = "CS"},  // ImageLaterality
    {.tag = {.group = 0x0020, .element = 0x0100}, .vr = "IS"},  // TemporalPositionIdentifier
    {.tag = {.group = 0x0020, .element = 0x1041}, .vr = "DS"},  // SliceLocation
    {.tag = {.group = 0x0020, .element = 0x4000}, .vr = "LT"},  // ImageComments
    {.tag = {.group = 0x0020, .element = 0x9071}, .vr = "SQ"},  // FrameAnatomySequence
    {.tag = {.group = 0x0020, .element = 0x9072}, .vr = "CS"},  // FrameLaterality
    {.tag = {.group = 0x0020, .element = 0x9113}, .vr = "SQ"},  // PlanePositionSequence
    {.tag = {.group = 0x0020, .element = 0x9116}, .vr = "SQ"},  // PlaneOrientationSequence
    {.tag = {.group = 0x0020, .element = 0x9161}, .vr = "UI"},  // ConcatenationUID
    {.tag = {.group = 0x0020, .element = 0x9162}, .vr = "US"},  // InConcatenationNumber
    {.tag = {.group = 0x0020, .element = 0x9163}, .vr = "US"},  // InConcatenationTotalNumber
    {.tag = {.group = 0x0020, .element = 0x9228}, .vr = "UL"},  // ConcatenationFrameOffsetNumber
    {.tag = {.group = 0x0028, .element = 0x0002}, .vr = "US"},  // SamplesPerPixel
    {.tag = {.group = 0x0028, .element = 0x0004}, .vr = "CS"},  // PhotometricInterpretation
    {.tag = {.group = 0x0028, .element = 0x0006}, .vr = "US"},  // PlanarConfiguration
    {.tag = {.group = 0x0028, .element = 0x0008}, .vr = "IS"},  // NumberOfFrames
    {.tag = {.group = 0x0028, .element = 0x0010}, .vr = "US"},  // Rows
    {.tag = {.group = 0x0028, .element = 0x0011}, .vr = "US"},  // Columns
    {.tag = {.group = 0x0028, .element = 0x0030}, .vr = "DS"},  // PixelSpacing
    {.tag = {.group = 0x0028, .element = 0x0034}, .vr = "IS"},  // PixelAspectRatio
    {.tag = {.group = 0x0028, .element = 0x0051}, .vr = "CS"},  // CorrectedImage
    {.tag = {.group = 0x0028, .element = 0x0100}, .vr = "US"},  // BitsAllocated
    {.tag = {.group = 0x0028, .element = 0x0101}, .vr = "US"},  // BitsStored
    {.tag = {.group = 0x0028, .element = 0x0102}, .vr = "US"},  // HighBit
    {.tag = {.group = 0x0028, .element = 0x0103}, .vr = "US"},  // PixelRepresentation
    {.tag = {.group = 0x0028, .element = 0x0120}, .vr = "xs"},  // PixelPaddingValue
    {.tag = {.group = 0x0028, .element = 0x0121}, .vr = "xs"},  // PixelPaddingRangeLimit
    {.tag = {.group = 0x0028, .element = 0x0122}, .vr = "FL"},  // FloatPixelPaddingValue
    {.tag = {.group = 0x0028, .element = 0x0123}, .vr = "FD"},  // DoubleFloatPixelPaddingValue
    {.tag = {.group = 0x0028, .element = 0x0124}, .vr = "FL"},  // FloatPixelPaddingRangeLimit
    {.tag = {.group = 0x0028, .element = 0x0125}, .vr = "FD"},  // DoubleFloatPixelPaddingRangeLimit
    {.tag = {.group = 0x0028, .element = 0x0301}, .vr = "CS"},  // BurnedInAnnotation
    {.tag = {.group = 0x0028, .element = 0x0A02}, .vr = "CS"},  // PixelSpacingCalibrationType
    {.tag = {.group = 0x0028, .element = 0x0A04}, .vr = "LO"},  // PixelSpacingCalibrationDescription
    {.tag = {.group = 0x0028, .element = 0x1050}, .vr = "DS"},  // WindowCenter
    {.tag = {.group = 0x0028, .element = 0x1051}, .vr = "DS"},  // WindowWidth
    {.tag = {.group = 0x0028, .element = 0x1052}, .vr = "DS"},  // RescaleIntercept
    {.tag = {.group = 0x0028, .element = 0x1053}, .vr = "DS"},  // RescaleSlope
    {.tag = {.group = 0x0028, .element = 0x1054}, .vr = "LO"},  // RescaleType
    {.tag = {.group = 0x0028, .element = 0x1055}, .vr = "LO"},  // WindowCenterWidthExplanation
    {.tag = {.group = 0x0028, .element = 0x1056}, .vr = "CS"},  // VOILUTFunction
    {.tag = {.group = 0x0028, .element = 0x1101}, .vr = "US"},  // RedPaletteColorLookupTableDescriptor
    {.tag = {.group = 0x0028, .element = 0x1102}, .vr = "US"},  // GreenPaletteColorLookupTableDescriptor
    {.tag = {.group = 0x0028, .element = 0x1103}, .vr = "US"},  // BluePaletteColorLookupTableDescriptor
    {.tag = {.group = 0x0028, .element = 0x1201}, .vr = "OW"},  // RedPaletteColorLookupTableData
    {.tag = {.group = 0x0028, .element = 0x1202}, .vr = "OW"},  // GreenPaletteColorLookupTableData
    {.tag = {.group = 0x0028, .element = 0x1203}, .vr = "OW"},  // BluePaletteColorLookupTableData
    {.tag = {.group = 0x0028, .element = 0x1221}, .vr = "OW"},  // SegmentedRedPaletteColorLookupTableData
    {.tag = {.group = 0x0028, .element = 0x1222}, .vr = "OW"},  // SegmentedGreenPaletteColorLookupTableData
    {.tag = {.group = 0x0028, .element = 0x1223}, .vr = "OW"},  // SegmentedBluePaletteColorLookupTableData
    {.tag = {.group = 0x0028, .element = 0x2000}, .vr = "OB"},  // ICCProfile
    {.tag = {.group = 0x0028, .element = 0x2110}, .vr = "CS"},  // LossyImageCompression
    {.tag = {.group = 0x0028, .element = 0x2112}, .vr = "DS"},  // LossyImageCompressionRatio
    {.tag = {.group = 0x0028, .element = 0x3000}, .vr = "SQ"},  // ModalityLUTSequence
    {.tag = {.group = 0x0028, .element = 0x3002}, .vr = "xs"},  // LUTDescriptor
    {.tag = {.group = 0x0028, .element = 0x3003}, .vr = "LO"},  // LUTExplanation
    {.tag = {.group = 0x0028, .element = 0x3004}, .vr = "LO"},  // ModalityLUTType
    {.tag = {.group = 0x0028, .element = 0x3006}, .vr = "OW"},  // LUTData
    {.tag = {.group = 0x0028, .element = 0x3010}, .vr = "SQ"},  // VOILUTSequence
    {.tag = {.group = 0x0028, .element = 0x9110}, .vr = "SQ"},  // PixelMeasuresSequence
    {.tag = {.group = 0x0028, .element = 0x9132}, .vr = "SQ"},  // FrameVOILUTSequence
    {.tag = {.group = 0x0028, .element = 0x9145}, .vr = "SQ"},  // PixelValueTransformationSequence
    {.tag = {.group = 0x0028, .element = 0x9443}, .vr = "SQ"},  // FramePixelDataPropertiesSequence
    {.tag = {.group = 0x0032, .element = 0x1060}, .vr = "LO"},  // RequestedProcedureDescription
    {.tag = {.group = 0x0038, .element = 0x0400}, .vr = "LO"},  // PatientInstitutionResidence
    {.tag = {.group = 0x0040, .element = 0x0032}, .vr = "UT"},  // UniversalEntityID
    {.tag = {.group = 0x0040, .element = 0x0033}, .vr = "CS"},  // UniversalEntityIDType
    {.tag = {.group = 0x0040, .element = 0x08EA}, .vr = "SQ"},  // MeasurementUnitsCodeSequence
    {.tag = {.group = 0x0040, .element = 0x9096}, .vr = "SQ"},  // RealWorldValueMappingSequence
    {.tag = {.group = 0x0040, .element = 0x9210}, .vr = "SH"},  // LUTLabel
    {.tag = {.group = 0x0040, .element = 0x9211}, .vr = "xs"},  // RealWorldValueLastValueMapped
    {.tag = {.group = 0x0040, .element = 0x9212}, .vr = "FD"},  // RealWorldValueLUTData
    {.tag = {.group = 0x0040, .element = 0x9213}, .vr = "FD"},  // DoubleFloatRealWorldValueLastValueMapped
    {.tag = {.group = 0x0040, .element = 0x9214}, .vr = "FD"},  // DoubleFloatRealWorldValueFirstValueMapped
    {.tag = {.group = 0x0040, .element = 0x9216}, .vr = "xs"},  // RealWorldValueFirstValueMapped
    {.tag = {.group = 0x0040, .element = 0x9224}, .vr = "FD"},  // RealWorldValueIntercept
    {.tag = {.group = 0x0040, .element = 0x9225}, .vr = "FD"},  // RealWorldValueSlope
    {.tag = {.group = 0x0048, .element = 0x0105}, .vr = "SQ"},  // OpticalPathSequence
    {.tag = {.group = 0x0054, .element = 0x0016}, .vr = "SQ"},  // RadiopharmaceuticalInformationSequence
    {.tag = {.group = 0x0054, .element = 0x0220}, .vr = "SQ"},  // ViewCodeSequence
    {.tag = {.group = 0x0054, .element = 0x0222}, .vr = "SQ"},  // ViewModifierCodeSequence
    {.tag = {.group = 0x0054, .element = 0x1001}, .vr = "CS"},  // Units
    {.tag = {.group = 0x0054, .element = 0x1006}, .vr = "CS"},  // SUVType
    {.tag = {.group = 0x0054, .element = 0x1102}, .vr = "CS"},  // DecayCorrection
    {.tag = {.group = 0x0054, .element = 0x1300}, .vr = "DS"},  // FrameReferenceTime
    {.tag = {.group = 0x2050, .element = 0x0020}, .vr = "CS"},  // PresentationLUTShape
    {.tag = {.group = 0x3004, .element = 0x0002}, .vr = "CS"},  // DoseUnits
    {.tag = {.group = 0x3004, .element = 0x000E}, .vr = "DS"},  // DoseGridScaling
    {.tag = {.group = 0x5200, .element = 0x9229}, .vr = "SQ"},  // SharedFunctionalGroupsSequence
    {.tag = {.group = 0x5200, .element = 0x9230}, .vr = "SQ"},  // PerFrameFunctionalGroupsSequence
    {.tag = {.group = 0x7FE0, .element = 0x0001}, .vr = "OV"},  // ExtendedOffsetTable
    {.tag = {.group = 0x7FE0, .element = 0x0002}, .vr = "OV"},  // ExtendedOffsetTableLengths
    {.tag = {.group = 0x7FE0, .element = 0x0008}, .vr = "OF"},  // FloatPixelData
    {.tag = {.group = 0x7FE0, .element = 0x0009}, .vr = "OD"},  // DoubleFloatPixelData
};
static_assert(std::ranges::is_sorted(kVrs, {}, &TagVr::tag));

/// Of the elements of overlays, in every one of their groups (PS3.3 C.9.2).
constexpr TagVr kOverlayVrs[] = {
    {.tag = {.group = 0x6000, .element = 0x0010}, .vr = "US"},  // OverlayRows
    {.tag = {.group = 0x6000, .element = 0x0011}, .vr = "US"},  // OverlayColumns
    {.tag = {.group = 0x6000, .element = 0x0015}, .vr = "IS"},  // NumberOfFramesInOverlay
    {.tag = {.group = 0x6000, .element = 0x0040}, .vr = "CS"},  // OverlayType
    {.tag = {.group = 0x6000, .element = 0x0050}, .vr = "SS"},  // OverlayOrigin
    {.tag = {.group = 0x6000, .element = 0x0051}, .vr = "US"},  // ImageFrameOrigin
    {.tag = {.group = 0x6000, .element = 0x0102}, .vr = "US"},  // OverlayBitPosition
    {.tag = {.group = 0x6000, .element = 0x1500}, .vr = "LO"},  // OverlayLabel
    {.tag = {.group = 0x6000, .element = 0x3000}, .vr = "OW"},  // OverlayData
};

constexpr std::uint16_t kFirstOverlayGroup = 0x6000;
constexpr std::uint16_t kLastOverlayGroup = 0x601E;

template <std::size_t kCount>
std::string_view VrAmong(const TagVr (&vrs)[kCount], Tag tag) {
  const auto* found = std::ranges::lower_bound(vrs, tag, {}, &TagVr::tag);
  return found != std::end(vrs) && found->tag == tag ? std::string_view(found->vr, 2) : std::string_view();
}

}  // namespace

std::string_view StandardVr(Tag tag) {
  // A private creator's name (PS3.5 7.8.1); what lies in its block only it knows.
  if (tag.IsPrivate()) return tag.element >= 0x0010 && tag.element <= 0x00FF ? "LO" : std::string_view();
  if (tag.group >= kFirstOverlayGroup && tag.group <= kLastOverlayGroup) {
    return VrAmong(kOverlayVrs, {.group = kFirstOverlayGroup, .element = tag.element});
  }
  return VrAmong(kVrs, tag);
}

}  // namespace negatoscope
