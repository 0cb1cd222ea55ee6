import { kPatientColours } from '../state/patient-marks';

/** Colours and font of what is written on pictures, as the page has them now. */
export interface PictureInk {
  readonly font: string;
  readonly text: string;
  readonly dim: string;
  readonly halo: string;
  readonly direction: string;
  readonly mark: string;
  readonly glass: string;
  readonly measure: string;
  readonly refused: string;
  readonly line: string;
  /** Between cells. */
  readonly gap: string;
  /** By the number of the colour that a patient has. */
  readonly patients: readonly string[];
}

const kTokens: Readonly<Record<Exclude<keyof PictureInk, 'patients'>, string>> = {
  font: '--nv-font',
  text: '--nv-annotation',
  dim: '--nv-annotation-dim',
  halo: '--nv-annotation-halo',
  direction: '--nv-direction',
  mark: '--nv-mark',
  glass: '--nv-glass',
  measure: '--nv-measure',
  refused: '--nv-measure-refused',
  line: '--nv-picture-accent',
  gap: '--nv-viewport-gap',
};

/** From the design tokens that hold where an element is. */
export function inkOf(element: Element): PictureInk {
  const style = getComputedStyle(element);
  const valueOf = (token: string) => style.getPropertyValue(token).trim();
  const patients = Array.from({ length: kPatientColours }, (_, colour) =>
    valueOf(`--nv-picture-patient-${String(colour)}`),
  );
  const entries = Object.entries(kTokens).map(([name, token]) => [name, valueOf(token)]);
  return { ...(Object.fromEntries(entries) as Omit<PictureInk, 'patients'>), patients };
}
