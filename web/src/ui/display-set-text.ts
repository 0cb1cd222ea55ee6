import { formatMeasure, t } from '../i18n/translate';
import type { DisplaySetNode, MissingParts, SpacingFinding, SplitReason } from '../ports/tree';
import { dotted } from './file-text';

/** What tells a display set from the others of its series, in words. */
export function displaySetName(set: DisplaySetNode): string {
  return dotted(set.reasons.map(reasonText)) || t('set.all');
}

export function displaySetCount({ frameCount, instanceCount }: DisplaySetNode): string {
  return frameCount > 0
    ? t('count.images', { count: frameCount })
    : t('count.objects', { count: instanceCount });
}

/** A sentence for each thing that is missing from a display set or stands at an odd distance. */
export function spacingSentences({ spacing, missingParts }: DisplaySetNode): string[] {
  const parts = missingParts ? [missingPartsSentence(missingParts)] : [];
  if (!spacing) return parts;
  const usual = formatMeasure(spacing.spacingMm, 2);
  return [...parts, ...spacing.findings.map((finding) => findingSentence(finding, usual))];
}

function missingPartsSentence({ count, numbers }: MissingParts): string {
  const few = numbers.slice(0, 8).map((number) => formatMeasure(number));
  const listed = few.join(', ') + (count > few.length ? ', …' : '');
  return t('set.missing-parts', { count, numbers: listed });
}

function findingSentence({ code, count, positionsMm }: SpacingFinding, usual: string): string {
  const few = positionsMm.slice(0, 5).map((mm) => formatMeasure(mm, 1));
  const positions = few.join(', ') + (positionsMm.length > few.length ? ', …' : '');
  switch (code) {
    case 'missing-slices':
      return t('spacing.missing', { count, usual, positions });
    case 'duplicate-positions':
      return t('spacing.duplicate', { count, positions });
    case 'uneven-spacing':
      return t('spacing.uneven', { count, usual, positions });
  }
}

const kSecondaryCapture = '1.2.840.10008.5.1.4.1.1.7';

function reasonText({ code, text, numbers }: SplitReason): string {
  const [value, other] = numbers.map((number) => formatMeasure(number, 2));
  switch (code) {
    case 'sop-class':
      return text === kSecondaryCapture
        ? t('set.sop-class.capture')
        : t('set.sop-class', { uid: text.replace(/^.*\.1\.1\./, '') });
    case 'multi-frame':
      return t('set.multi-frame');
    case 'single-frames':
      return t('set.single-frames');
    case 'view':
      return text || t('set.no-view');
    case 'localizer':
      return t('set.localizer');
    case 'stack':
      return t('set.stack');
    case 'no-position':
      return t('set.no-position');
    case 'positioned':
      return t('set.positioned');
    case 'frame-of-reference':
      return t('set.frame-of-reference', { uid: text.slice(-8) });
    case 'orientation':
      return orientationText(text);
    case 'matrix':
      return t('set.matrix', { columns: value ?? '', rows: other ?? '' });
    case 'image-type':
      return text.replaceAll('\\', ' / ') || t('set.none');
    default:
      return value === undefined
        ? t('set.without', { what: t(kValueNames[code].name) })
        : t(kValueNames[code].value, { value });
  }
}

const kValueNames = {
  'echo-time': { name: 'set.echo-time', value: 'set.echo-time.value' },
  'temporal-position': { name: 'set.temporal-position', value: 'set.temporal-position.value' },
  'b-value': { name: 'set.b-value', value: 'set.b-value.value' },
  'trigger-time': { name: 'set.trigger-time', value: 'set.trigger-time.value' },
  acquisition: { name: 'set.acquisition', value: 'set.acquisition.value' },
} as const;

function orientationText(text: string): string {
  switch (text) {
    case 'axial':
      return t('set.axial');
    case 'coronal':
      return t('set.coronal');
    case 'sagittal':
      return t('set.sagittal');
    default:
      return t('set.no-position');
  }
}
