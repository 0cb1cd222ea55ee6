import type { DisplayableFrame, LookupTable } from '../ports/image';
import type { RealWorldMapping } from '../ports/quantities';
import type { Probe, RealWorldValue } from '../ui/image-panel';
import { modalityUnit } from './measure-results';

/**
 * Values of one pixel: stored, after the Modality LUT (PS3.3 C.11.1), by the Real World Value Mappings
 * (C.7.6.16.2.11), and of PET the uptake value.
 */
export function probePixel(frame: DisplayableFrame, column: number, row: number): Probe {
  const { storedValues, columns, samplesPerPixel, validRows } = frame.frame;
  const { quantities } = frame;
  const start = (row * columns + column) * samplesPerPixel;
  const values = Array.from(storedValues.subarray(start, start + samplesPerPixel));
  const storedValue = values[0] ?? 0;
  const isGrey = samplesPerPixel === 1 && frame.display.palette === null;
  const modality = isGrey ? modalityValue(frame, storedValue) : null;
  const isPicture = isGrey && !isPadding(frame, storedValue);
  const { suvFactor, suvProblem } = quantities;
  return {
    column,
    row,
    storedValues: values,
    modalityValue: modality,
    unit: modalityUnit(frame),
    realWorldValues: isPicture
      ? quantities.realWorld.flatMap((mapping) => realWorldValue(mapping, storedValue) ?? [])
      : [],
    suvBw: isPicture && suvFactor !== null && modality !== null ? modality * suvFactor : null,
    suvProblem: isGrey ? suvProblem : '',
    isMissing: row >= validRows,
  };
}

function isPadding({ display }: DisplayableFrame, storedValue: number): boolean {
  const { padding } = display;
  return padding !== null && storedValue >= padding.first && storedValue <= padding.last;
}

/** Null where the mapping is not for this value. */
function realWorldValue(mapping: RealWorldMapping, storedValue: number): RealWorldValue | null {
  const { first, last, slope, intercept, table, label } = mapping;
  if (!(storedValue >= first && storedValue <= last)) return null;
  const value = table.length > 0 ? table[storedValue - first] : slope * storedValue + intercept;
  if (value === undefined || !Number.isFinite(value)) return null;
  return { label, value, unit: unitOf(mapping) };
}

/** UCUM writes notes in braces, "{SUVbw}g/ml", and "1" for no unit. */
function unitOf({ unit, unitMeaning }: RealWorldMapping): string {
  if (unit === '1') return '';
  return unit.replaceAll('{', '').replaceAll('}', ' ').trim() || unitMeaning;
}

function modalityValue({ display }: DisplayableFrame, storedValue: number): number {
  if (display.modalityLut) return lookUp(display.modalityLut, storedValue);
  return storedValue * display.rescaleSlope + display.rescaleIntercept;
}

function lookUp(table: LookupTable, value: number): number {
  const index = Math.min(table.entries.length - 1, Math.max(0, value - table.firstMapped));
  return table.entries[index] ?? 0;
}
