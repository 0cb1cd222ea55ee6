import type { DecodedFrame, DisplayableFrame, DisplayDescription } from '../ports/image';

import { kNoCalibration } from '../ports/calibration';
import { kNoQuantities } from '../ports/quantities';

/** The display description of a file that says nothing. */
export const PLAIN_DISPLAY: DisplayDescription = {
  rescaleSlope: 1,
  rescaleIntercept: 0,
  rescaleType: '',
  modalityLut: null,
  voiWindows: [],
  voiFunction: 'LINEAR',
  voiLuts: [],
  isInverse: false,
  padding: null,
  palette: null,
  overlays: [],
  shutter: null,
  pixelAspect: 1,
};

/** A frame without a file: for measuring painters, and for tests. Belongs to nobody, so its identity is empty. */
export function syntheticFrame(
  frame: Partial<DecodedFrame> & Pick<DecodedFrame, 'rows' | 'columns' | 'storedValues'>,
  display: Partial<DisplayDescription> = {},
): DisplayableFrame {
  return {
    fileId: -1,
    frameIndex: 0,
    numberOfFrames: 1,
    frame: {
      samplesPerPixel: 1,
      photometric: 'MONOCHROME2',
      bitsStored: 8 * frame.storedValues.BYTES_PER_ELEMENT,
      isLossy: false,
      validRows: frame.rows,
      notes: [],
      ...frame,
    },
    display: { ...PLAIN_DISPLAY, ...display },
    plane: {
      positionMm: null,
      orientation: null,
      spacingMm: null,
      spacingSource: '',
      sliceThicknessMm: null,
      sliceLocationMm: null,
      frameOfReferenceUid: '',
    },
    identity: {
      patientName: '',
      patientId: '',
      hasPlaceholderId: false,
      patientBirthDate: '',
      patientSex: '',
      patientAge: '',
      studyInstanceUid: '',
      studyDate: '',
      studyTime: '',
      studyDescription: '',
      seriesInstanceUid: '',
      seriesNumber: null,
      seriesDescription: '',
      modality: '',
      sopInstanceUid: '',
      sopClassUid: '',
      instanceNumber: null,
      laterality: '',
      viewPosition: '',
      viewModifiers: '',
      patientOrientation: '',
      lossyImageCompression: '',
      lossyImageCompressionRatio: '',
      burnedInAnnotation: '',
      transferSyntaxUid: '',
    },
    quantities: kNoQuantities,
    calibration: kNoCalibration,
    autoWindow: { center: 128, width: 256 },
    frameTimeMs: null,
  };
}
