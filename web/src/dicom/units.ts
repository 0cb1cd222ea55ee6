/**
 * Units of attributes whose value is a number without one, by keyword, as PS3.3 gives them in the definition. Only
 * those that do not depend on another attribute.
 */
const kUnits: Readonly<Record<string, string>> = {
  // C.7.1.3, C.7.2.2 Patient Study
  PatientSize: 'm',
  PatientWeight: 'kg',
  // C.7.6.2 Image Plane, C.7.6.16.2.1 Pixel Measures
  PixelSpacing: 'mm',
  SliceThickness: 'mm',
  ImagePositionPatient: 'mm',
  SliceLocation: 'mm',
  SpacingBetweenSlices: 'mm',
  ImagerPixelSpacing: 'mm',
  NominalScannedPixelSpacing: 'mm',
  // C.7.6.5 Cine
  FrameTime: 'ms',
  FrameTimeVector: 'ms',
  FrameDelay: 'ms',
  ActualFrameDuration: 'ms',
  // C.7.5.1 General Equipment, C.8.2.1 CT Image, C.8.15 Enhanced CT
  SpatialResolution: 'mm',
  KVP: 'kV',
  DataCollectionDiameter: 'mm',
  ReconstructionDiameter: 'mm',
  DistanceSourceToDetector: 'mm',
  DistanceSourceToPatient: 'mm',
  DistanceSourceToIsocenter: 'mm',
  DistanceObjectToTableTop: 'mm',
  GantryDetectorTilt: '°',
  TableHeight: 'mm',
  TableTraverse: 'mm',
  TableSpeed: 'mm/s',
  TableFeedPerRotation: 'mm',
  ExposureTime: 'ms',
  ExposureTimeInms: 'ms',
  ExposureTimeInuS: 'µs',
  XRayTubeCurrent: 'mA',
  XRayTubeCurrentInmA: 'mA',
  XRayTubeCurrentInuA: 'µA',
  Exposure: 'mAs',
  ExposureInmAs: 'mAs',
  ExposureInuAs: 'µAs',
  GeneratorPower: 'kW',
  FocalSpots: 'mm',
  RevolutionTime: 's',
  SingleCollimationWidth: 'mm',
  TotalCollimationWidth: 'mm',
  CTDIvol: 'mGy',
  // C.8.3.1 MR Image, C.8.13 Enhanced MR
  RepetitionTime: 'ms',
  EchoTime: 'ms',
  InversionTime: 'ms',
  TriggerTime: 'ms',
  EffectiveEchoTime: 'ms',
  ImagingFrequency: 'MHz',
  TransmitterFrequency: 'MHz',
  MagneticFieldStrength: 'T',
  PixelBandwidth: 'Hz/px',
  FlipAngle: '°',
  SAR: 'W/kg',
  dBdt: 'T/s',
  DiffusionBValue: 's/mm²',
  AcquisitionDuration: 's',
  // C.8.7 X-Ray, C.8.11 DX
  DistanceSourceToEntrance: 'mm',
  BodyPartThickness: 'mm',
  CompressionForce: 'N',
  PositionerPrimaryAngle: '°',
  PositionerSecondaryAngle: '°',
  DetectorTemperature: '°C',
  DetectorActiveDimensions: 'mm',
  EntranceDoseInmGy: 'mGy',
  OrganDose: 'dGy',
  ImageAndFluoroscopyAreaDoseProduct: 'dGy·cm²',
  // C.7.6.5 Cine: frames per second
  CineRate: '1/s',
  RecommendedDisplayFrameRate: '1/s',
  // C.8.9 PET
  RadionuclideTotalDose: 'Bq',
  RadionuclideHalfLife: 's',
  RadiopharmaceuticalVolume: 'cm³',
  FrameReferenceTime: 'ms',
  AxialAcceptance: 'mm',
  // C.7.6.4 Contrast/Bolus, C.7.6.18.1 Cardiac Synchronization
  ContrastBolusVolume: 'ml',
  ContrastFlowRate: 'ml/s',
  HeartRate: '1/min',
};

/** The unit of an attribute's numbers; '' where it has none or another attribute tells it. */
export function unitOf(keyword: string): string {
  return Object.hasOwn(kUnits, keyword) ? (kUnits[keyword] ?? '') : '';
}
