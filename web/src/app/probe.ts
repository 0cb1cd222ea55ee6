import type { DisplayableFrame, LookupTable } from '../ports/image';
import type { Probe } from '../ui/image-panel';

/** Values of one pixel: stored, and after the Modality LUT (PS3.3 C.11.1). */
export function probePixel(frame: DisplayableFrame, column: number, row: number): Probe {
  const { storedValues, columns, samplesPerPixel, validRows } = frame.frame;
  const start = (row * columns + column) * samplesPerPixel;
  const values = Array.from(storedValues.subarray(start, start + samplesPerPixel));
  const isGrey = samplesPerPixel === 1 && frame.display.palette === null;
  return {
    column,
    row,
    storedValues: values,
    modalityValue: isGrey ? modalityValue(frame, values[0] ?? 0) : null,
    unit: frame.display.rescaleType,
    isMissing: row >= validRows,
  };
}

function modalityValue({ display }: DisplayableFrame, storedValue: number): number {
  if (display.modalityLut) return lookUp(display.modalityLut, storedValue);
  return storedValue * display.rescaleSlope + display.rescaleIntercept;
}

function lookUp(table: LookupTable, value: number): number {
  const index = Math.min(table.entries.length - 1, Math.max(0, value - table.firstMapped));
  return table.entries[index] ?? 0;
}
