import { axial, chest } from '../../web/sample/phantom';
import { madeImage, ramp, type MadeFile } from './made-files';

/** How one series of the chest phantom is made. */
export interface ChestSeries {
  readonly series: number;
  readonly description: string;
  readonly window: { readonly center: number; readonly width: number };
  readonly slices: number;
  /** Rows and columns. */
  readonly size: number;
  readonly spacingMm: number;
  /** From slice to slice. */
  readonly stepMm: number;
}

/** Axial CT slices from apex to base, of the patient PH-0001. */
export function chestFiles(of: ChestSeries): MadeFile[] {
  return Array.from({ length: of.slices }, (_, slice) => ({
    path: `chest/${String(of.series)}/${String(slice)}.dcm`,
    bytes: madeImage({
      patientName: 'Phantom^Thorax',
      patientId: 'PH-0001',
      series: of.series,
      instance: slice + 1,
      studyDescription: 'CT thorax, made for tests',
      seriesDescription: of.description,
      rows: of.size,
      columns: of.size,
      pixels: chest(axial(of.size, -0.85 + (1.7 * slice) / (of.slices - 1))),
      bitsStored: 16,
      window: of.window,
      rescale: { slope: 1, intercept: -1024 },
      spacingMm: of.spacingMm,
      sliceMm: slice * of.stepMm,
    }),
  }));
}

/** One MR picture of another patient, PH-0002. */
export function rampFile(): MadeFile {
  return {
    path: 'second/1.dcm',
    bytes: madeImage({
      patientName: 'Ramp^Linear',
      patientId: 'PH-0002',
      study: 2,
      modality: 'MR',
      seriesDescription: 'Ramp',
      rows: 128,
      columns: 128,
      pixels: ramp(128, 128),
      window: { center: 600, width: 1200 },
    }),
  };
}
