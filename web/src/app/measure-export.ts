import { t } from '../i18n/translate';
import type { AreaStatistics, Measured } from '../ports/measuring';
import type { Measurement } from '../state/measurements';
import { calibrationText, labelLines } from '../ui/measure-text';
import type { ListedMeasurement } from '../ui/measure-view';

type List = readonly ListedMeasurement[];
type Cell = string | number | null;

/** One row of the table: a value or a statistic of one measurement, with where it is from. */
type Row = readonly Cell[];

const kColumns = [
  'measurement',
  'kind',
  'text',
  'quantity',
  'label',
  'value',
  'unit',
  'calibration',
  'note',
  'modality',
  'seriesNumber',
  'seriesDescription',
  'instanceNumber',
  'frameNumber',
  'studyInstanceUid',
  'seriesInstanceUid',
  'sopInstanceUid',
  'points',
] as const;
const kPatientColumns = ['patientName', 'patientId'] as const;

const kStatistics = [
  'count',
  'excluded',
  'mean',
  'standardDeviation',
  'minimum',
  'maximum',
] as const;

/** A table with a row a value (RFC 4180). The patient is named only where that is asked for. */
export function measurementsAsCsv(list: List, withPatient: boolean): string {
  const head: Row = [...kColumns, ...(withPatient ? kPatientColumns : [])];
  const rows = list.flatMap((listed, index) => rowsOf(listed, index + 1, withPatient));
  return [head, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

export function measurementsAsJson(list: List, withPatient: boolean): string {
  const measurements = list.map(({ measurement, measured, isPending }, index) => {
    const { kind, text, points, frame } = measurement;
    const { identity, frameIndex, calibration } = frame;
    const isKnown = measured !== null && !isPending;
    return {
      measurement: index + 1,
      kind,
      text,
      // Columns and rows, (0, 0) at the outer corner of the first pixel.
      points: points.map(({ x, y }) => [x, y]),
      refusal: isKnown ? measured.refusal : 'notMeasured',
      values: isKnown ? measured.values : [],
      statistics: isKnown ? measured.statistics : [],
      calibration: isKnown ? { source: measured.source, problem: calibration.problem } : null,
      image: {
        modality: identity.modality,
        seriesNumber: identity.seriesNumber,
        seriesDescription: identity.seriesDescription,
        instanceNumber: identity.instanceNumber,
        frameNumber: frameIndex + 1,
        studyInstanceUid: identity.studyInstanceUid,
        seriesInstanceUid: identity.seriesInstanceUid,
        sopInstanceUid: identity.sopInstanceUid,
      },
      ...(withPatient
        ? { patient: { patientName: identity.patientName, patientId: identity.patientId } }
        : {}),
    };
  });
  return `${JSON.stringify({ measurements }, null, 2)}\n`;
}

/** What the clipboard gets: a paragraph a measurement, as it is written on the picture. */
export function measurementsAsText(list: List, withPatient: boolean): string {
  return list
    .map((listed) => {
      const { kind, frame, text } = listed.measurement;
      const { identity, frameIndex, numberOfFrames, calibration } = frame;
      const { patientName, patientId, modality, seriesNumber, instanceNumber } = identity;
      const lines = labelLines(listed).filter((line) => line !== text);
      const place = [
        ...(withPatient ? [`${patientName} (${patientId})`] : []),
        modality,
        seriesNumber === null ? '' : t('viewport.series-number', { number: String(seriesNumber) }),
        instanceNumber === null ? '' : t('measurements.image', { number: String(instanceNumber) }),
        numberOfFrames > 1 ? t('measurements.frame', { number: frameIndex + 1 }) : '',
      ];
      const head = [t(`tool.${kind}`), text]
        .filter(Boolean)
        .join(' “')
        .concat(text ? '”' : '');
      const from = listed.measured ? calibrationText(calibration, listed.measured) : '';
      return [`${head}: ${lines.join('; ')}`, place.filter(Boolean).join(' · '), from]
        .filter(Boolean)
        .join('\n');
    })
    .join('\n\n');
}

function rowsOf(listed: ListedMeasurement, number: number, withPatient: boolean): Row[] {
  const { measurement, measured, isPending } = listed;
  const known = isPending ? null : measured;
  const start: Row = [number, measurement.kind, measurement.text];
  const end = placeOf(measurement, withPatient);
  const row = (quantity: string, label: string, value: Cell, unit: string): Row => [
    ...start,
    quantity,
    label,
    value,
    unit,
    known?.source ?? '',
    noteOf(measurement, known),
    ...end,
  ];
  const values = (known?.values ?? []).map(({ name, value, unit }) => row(name, '', value, unit));
  const statistics = (known?.statistics ?? []).flatMap((area) => statisticsRows(area, row));
  const rows = [...values, ...statistics];
  return rows.length > 0 ? rows : [row('', '', null, '')];
}

function statisticsRows(
  area: AreaStatistics,
  row: (quantity: string, label: string, value: Cell, unit: string) => Row,
): Row[] {
  const name = area.label ? `${area.quantity} ${area.label}` : area.quantity;
  const isCount = (key: string) => key === 'count' || key === 'excluded';
  return kStatistics
    .filter((key) => area.count > 0 || isCount(key))
    .map((key) => row(key, name, area[key], isCount(key) ? '' : area.unit));
}

function noteOf({ frame }: Measurement, measured: Measured | null): string {
  return measured === null ? 'notMeasured' : measured.refusal || frame.calibration.problem;
}

function placeOf({ frame, points }: Measurement, withPatient: boolean): Row {
  const { identity, frameIndex } = frame;
  return [
    identity.modality,
    identity.seriesNumber,
    identity.seriesDescription,
    identity.instanceNumber,
    frameIndex + 1,
    identity.studyInstanceUid,
    identity.seriesInstanceUid,
    identity.sopInstanceUid,
    points.map(({ x, y }) => `${String(x)} ${String(y)}`).join('; '),
    ...(withPatient ? [identity.patientName, identity.patientId] : []),
  ];
}

/**
 * A text that begins like a formula gets an apostrophe in front: tables are opened with programs that would run it, and
 * descriptions come from files.
 */
function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
