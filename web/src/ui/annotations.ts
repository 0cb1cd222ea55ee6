import { formatAge, formatDate, formatTime } from '../dicom/dates';
import { formatPersonName } from '../dicom/person-name';
import { formatMeasure, formatNumber, t } from '../i18n/translate';
import type { DisplayableFrame, ImageIdentity } from '../ports/image';
import { pictureKindOf } from '../state/picture-kind';
import type { CellDisplay } from './cell-display';
import { characterSetName } from './character-set-text';
import { dotted } from './file-text';
import { sizeWords } from './tool-words';

/** The lines of the four corners, from the top down; empty ones are left out. */
export interface CornerLines {
  readonly topLeft: readonly string[];
  readonly topRight: readonly string[];
  readonly bottomLeft: readonly string[];
  /** Whether the first line at the bottom left is the window. */
  readonly hasWindow: boolean;
  readonly bottomRight: readonly string[];
}

/** Something about the picture that must not be overlooked. */
export interface PictureMark {
  readonly text: string;
  readonly isGrave: boolean;
}

/** Corner texts of a painted frame: patient, study and series, window, slice. */
export function cornerLines(display: CellDisplay, frame: DisplayableFrame): CornerLines {
  const { identity } = frame;
  return {
    topLeft: present([
      formatPersonName(identity.patientName) || t('browser.no-name'),
      dotted([identity.patientId || t('browser.no-id'), sexAndAge(identity)]),
      formatDate(identity.patientBirthDate),
    ]),
    topRight: present([
      identity.studyDescription || identity.modality,
      dotted([formatDate(identity.studyDate), formatTime(identity.studyTime)]),
      dotted([seriesNumber(identity), identity.seriesDescription]),
      dotted([viewOf(identity)]),
    ]),
    bottomLeft: present([
      windowLine(display, frame),
      dotted([
        t('viewport.zoom', { zoom: formatNumber(display.scale, 2) }),
        ...sizeWords(display, frame),
        display.flipHorizontal ? t('viewport.flipped') : '',
        display.rotationDegrees ? t('viewport.rotated', { degrees: display.rotationDegrees }) : '',
      ]),
      { none: '', closed: t('viewport.shutter'), open: t('viewport.shutter.open') }[
        display.shutter
      ],
    ]),
    hasWindow: display.voi !== null && pictureKindOf(frame) === 'grey',
    bottomRight: present([
      positionLine(display, frame),
      dotted([locationOf(frame), thicknessOf(frame)]),
      frameTimeOf(frame),
    ]),
  };
}

/** What must be said on the picture itself: lossy, partial, that there are remarks. */
export function pictureMarks(frame: DisplayableFrame): PictureMark[] {
  const marks: PictureMark[] = [];
  const { frame: decoded, identity } = frame;
  if (decoded.validRows < decoded.rows) {
    const text = t('viewport.partial', { valid: decoded.validRows, rows: decoded.rows });
    marks.push({ text, isGrave: true });
  }
  if (decoded.isPreview) marks.push({ text: t('viewport.preview'), isGrave: false });
  if (decoded.notes.length > 0) marks.push({ text: t('viewport.remarks'), isGrave: true });
  if (identity.chosenCharacterSet !== undefined) {
    const set = characterSetName(identity.chosenCharacterSet);
    marks.push({ text: t('character-set.chosen', { set }), isGrave: false });
  }
  if (decoded.profile?.problem) {
    marks.push({ text: t('viewport.no-profile'), isGrave: true });
  }
  const burnedIn = identity.isHidden ? burnedInText(identity) : '';
  if (burnedIn) marks.push({ text: burnedIn, isGrave: true });
  if (decoded.isLossy || identity.lossyImageCompression === '01') {
    const ratio = identity.lossyImageCompressionRatio.split('\\').at(-1) ?? '';
    const text = ratio ? t('viewport.lossy.ratio', { ratio }) : t('viewport.lossy');
    marks.push({ text, isGrave: false });
  }
  return marks;
}

// Ultrasound, screens that were captured, film that was scanned, endoscopy, photographs: text is usually in the picture.
const kOftenWithText = new Set([
  'US',
  'IVUS',
  'OT',
  'SC',
  'ES',
  'GM',
  'XC',
  'OP',
  'XA',
  'RF',
  'DOC',
  'BDUS',
]);

/** What cannot be hidden (Burned In Annotation, PS3.3 C.7.6.1); '' where the file says that there is nothing. */
export function burnedInText({ burnedInAnnotation, modality }: ImageIdentity): string {
  if (burnedInAnnotation === 'YES') return t('identity.burned-in');
  const isUnknown = burnedInAnnotation !== 'NO' && kOftenWithText.has(modality);
  return isUnknown ? t('identity.burned-in.unknown') : '';
}

/** The middle of the picture in the patient along the axis it faces: "S 412.5 mm". */
export function locationOf(frame: DisplayableFrame): string {
  const { positionMm, orientation } = frame.plane;
  if (!positionMm || !orientation) return '';
  const [rowX, rowY, rowZ, columnX, columnY, columnZ] = orientation;
  const normal = [
    rowY * columnZ - rowZ * columnY,
    rowZ * columnX - rowX * columnZ,
    rowX * columnY - rowY * columnX,
  ].map(Math.abs);
  const axis = normal.indexOf(Math.max(...normal));
  const millimetres = formatMeasure(positionMm[axis] ?? 0, 1);
  return t('viewport.location', { axis: ['x', 'y', 'z'][axis] ?? '', millimetres });
}

function windowLine(display: CellDisplay, frame: DisplayableFrame): string {
  // Colours are shown as they are.
  if (pictureKindOf(frame) !== 'grey') return '';
  const inverted = display.isInverted ? t('viewport.inverted') : '';
  if (!display.voi) return inverted;
  const { window, source, name } = display.voi;
  if (!window) return dotted([t('viewport.lut'), name, inverted]);
  const digits = window.width < 10 ? 3 : window.width < 100 ? 1 : 0;
  const text = t('viewport.window', {
    width: formatMeasure(window.width, digits),
    center: formatMeasure(window.center, digits),
  });
  const from = { auto: t('viewport.auto'), file: t('viewport.file'), user: '', lut: '' }[source];
  return dotted([text, name, from, inverted]);
}

function positionLine(display: CellDisplay, frame: DisplayableFrame): string {
  const position = t('viewport.position', {
    position: formatNumber(display.position + 1),
    count: formatNumber(display.frameCount),
  });
  const { instanceNumber } = frame.identity;
  const isOrdinary = instanceNumber === null || instanceNumber === display.position + 1;
  if (frame.numberOfFrames > 1 && frame.numberOfFrames !== display.frameCount) {
    const number = frame.frameIndex + 1;
    return dotted([position, t('viewport.frame', { number, count: frame.numberOfFrames })]);
  }
  const isNamed = isOrdinary || frame.numberOfFrames > 1;
  return dotted([
    position,
    isNamed ? '' : t('viewport.instance-number', { number: String(instanceNumber) }),
  ]);
}

function thicknessOf(frame: DisplayableFrame): string {
  const { sliceThicknessMm } = frame.plane;
  if (sliceThicknessMm === null || sliceThicknessMm <= 0) return '';
  return t('viewport.thickness', { thickness: formatNumber(sliceThicknessMm, 2) });
}

/** Of a clip: how long each of its pictures is meant to be seen. */
function frameTimeOf({ frameTimeMs, numberOfFrames }: DisplayableFrame): string {
  if (frameTimeMs === null || numberOfFrames < 2) return '';
  return t('viewport.frame-time', { time: formatNumber(frameTimeMs, 1) });
}

function sexAndAge(identity: ImageIdentity): string {
  return [identity.patientSex, formatAge(identity.patientAge)].filter(Boolean).join(' ');
}

function seriesNumber(identity: ImageIdentity): string {
  if (identity.seriesNumber === null) return '';
  return t('viewport.series-number', { number: String(identity.seriesNumber) });
}

function viewOf(identity: ImageIdentity): string {
  return [identity.laterality, viewText(identity)].filter(Boolean).join(' ');
}

/** "MLO", with what was special about it: "MLO M, ID". */
export function viewText({ viewPosition, viewModifiers }: ImageIdentity): string {
  return [viewPosition, viewModifiers.split('\\').join(', ')].filter(Boolean).join(' ');
}

function present(lines: readonly string[]): string[] {
  return lines.filter(Boolean);
}
