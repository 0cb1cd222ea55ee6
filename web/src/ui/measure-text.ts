import { formatMeasure, t } from '../i18n/translate';
import type { Calibration } from '../ports/calibration';
import type { AreaStatistics, Measured, MeasuredValue, MeasureName } from '../ports/measuring';
import type { ListedMeasurement } from './measure-view';
import { dotted } from './file-text';

/** Digits behind the point that a hand with a pointer can mean. */
const kDigits: Readonly<Record<string, number>> = {
  mm: 1,
  cm: 2,
  px: 1,
  s: 3,
  '°': 1,
  'cm/s': 1,
  Hz: 0,
  'cm²': 2,
  'mm²': 1,
  'px²': 0,
};

/** "52.3 mm", "34.2°". */
export function valueText({ value, unit }: Pick<MeasuredValue, 'value' | 'unit'>): string {
  const digits = unit === 'mm' && value < 10 ? 2 : (kDigits[unit] ?? 2);
  return `${formatMeasure(value, digits)}${unit === '°' ? '' : ' '}${unit}`;
}

/** Values of pixels: one decimal of large ones, else four digits that count. */
export function pixelValueText(value: number): string {
  if (Number.isInteger(value)) return formatMeasure(value);
  if (Math.abs(value) >= 100) return formatMeasure(value, 1);
  const digits = value === 0 ? 0 : 3 - Math.floor(Math.log10(Math.abs(value)));
  return digits > 7 ? value.toExponential(2) : formatMeasure(value, Math.min(digits, 6));
}

/** UCUM writes notes in braces, "{SUVbw}g/ml", and "1" for no unit. */
export function unitText(unit: string): string {
  return unit === '1' ? '' : unit.replaceAll('{', '').replaceAll('}', ' ').trim();
}

/** The statistics that matter most: uptake before real world before modality values. */
export function mainStatistics({ statistics }: Measured): AreaStatistics | undefined {
  return (
    statistics.find(({ quantity }) => quantity === 'suvBw') ??
    statistics.find(({ quantity, count }) => quantity === 'realWorld' && count > 0) ??
    statistics[0]
  );
}

/** Why there are no values; '' where there are. */
export function refusalText({ measured, hasFailed }: ListedMeasurement): string {
  if (hasFailed) return t('measure.failed');
  return measured?.refusal ? t(`measure.refused.${measured.refusal}`) : '';
}

/** The main value: "52.3 mm", "52.3 mm × 31.0 mm", "Area 120 mm²". */
export function mainText({ measurement, measured }: ListedMeasurement): string {
  if (!measured || measured.refusal) return '';
  const value = (name: MeasureName) => {
    const found = measured.values.find((candidate) => candidate.name === name);
    return found ? valueText(found) : '';
  };
  switch (measurement.kind) {
    case 'length':
      return value('length') || dotted([value('deltaX'), value('deltaY')]);
    case 'polyline':
      return t('measure.path', { value: value('length') });
    case 'angle':
      return value('angle');
    case 'cobb':
      return t('measure.cobb', { value: value('angle') });
    case 'bidirectional':
      return t('measure.axes', { long: value('longAxis'), short: value('shortAxis') });
    case 'rectangle':
    case 'ellipse':
    case 'polygon':
    case 'freehand':
      return t('measure.area', { value: value('area') });
    case 'probe':
      return probeText(measured);
    case 'arrow':
      return '';
  }
}

function probeText(measured: Measured): string {
  const statistics = mainStatistics(measured);
  const positions = measured.values.map(valueText);
  if (!statistics) return dotted(positions);
  const text =
    statistics.count === 0 ? t('measure.no-value') : withUnit(statistics.mean, statistics);
  return dotted([text, ...positions]);
}

function withUnit(value: number, { unit, quantity }: AreaStatistics): string {
  const name = quantity === 'suvBw' ? t('measure.quantity.suvBw') : '';
  return [name, pixelValueText(value), unitText(unit)].filter(Boolean).join(' ');
}

/** What stands beside a shape on the picture, from the top down. */
export function labelLines(listed: ListedMeasurement): string[] {
  const { measurement, measured } = listed;
  const { kind, text, frame, points } = measurement;
  const refused = measured?.refusal === 'tooFewPoints' ? '' : refusalText(listed);
  const lines = [text, refused, mainText(listed)];
  const statistics = measured && !measured.refusal ? mainStatistics(measured) : undefined;
  if (statistics && kind !== 'probe') lines.push(...statisticsLines(statistics));
  if (kind === 'probe' && points[0]) {
    const [column, row] = [Math.floor(points[0].x) + 1, Math.floor(points[0].y) + 1];
    lines.push(t('measure.pixel', { column: String(column), row: String(row) }));
  }
  const hasLength = measured?.values.some(({ unit }) => unit !== '°') ?? false;
  if (measured && hasLength && kind !== 'probe') {
    lines.push(calibrationOnPicture(frame.calibration, measured));
  }
  return lines.filter(Boolean);
}

function statisticsLines(statistics: AreaStatistics): string[] {
  const { count, mean, standardDeviation, minimum, maximum, unit, quantity } = statistics;
  if (count === 0) return [t('measure.no-pixels')];
  const name = quantity === 'suvBw' ? t('measure.quantity.suvBw') : unitText(unit);
  return [
    dotted([
      t('measure.mean', { mean: pixelValueText(mean), unit: name }).trim(),
      t('measure.spread', { deviation: pixelValueText(standardDeviation) }),
    ]),
    t('measure.range', { minimum: pixelValueText(minimum), maximum: pixelValueText(maximum) }),
  ];
}

/** What a length is a length of, where it is not simply one in the patient. */
export function calibrationOnPicture(
  calibration: Calibration,
  { source }: Pick<Measured, 'source'>,
): string {
  switch (source) {
    case 'pixelSpacing':
    case 'ultrasoundRegion':
      return '';
    case 'magnification': {
      const factor = formatMeasure(calibration.magnification, 3);
      return t('calibration.on-picture.magnification', { factor });
    }
    case 'aspectRatio':
      return t('calibration.on-picture.none');
    case 'none':
      return calibration.problem === 'regionsDoNotFit'
        ? t('calibration.on-picture.regionsDoNotFit')
        : t('calibration.on-picture.none');
    default:
      return t(`calibration.on-picture.${source}`);
  }
}

/** The same in a sentence or two, for the list. */
export function calibrationText(calibration: Calibration, { source }: Measured): string {
  const { problem, description, regions } = calibration;
  const said =
    source === 'none' && regions.length > 0
      ? t('calibration.outside-regions')
      : source === 'magnification'
        ? t('calibration.magnification', { factor: formatMeasure(calibration.magnification, 3) })
        : t(`calibration.${source}`);
  return dotted([said, description, problem ? t(`calibration.${problem}`) : '']);
}
