import type { VoiFunction, VoiWindow } from '../ports/image';

/** Why a window that was typed cannot be used; '' where it can. */
export type WindowProblem = '' | 'number' | 'width';

/** A number as people write it: with a point or a comma, and any minus sign. Null for anything else. */
export function typedNumber(text: string): number | null {
  const plain = text.trim().replace('\u2212', '-').replace(',', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/iu.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

/** The window of two texts, or what is wrong with them (PS3.3 C.11.2.1.2.1, C.11.2.1.3). */
export function typedWindow(
  width: string,
  center: string,
  voiFunction: VoiFunction,
): { readonly window: VoiWindow | null; readonly problem: WindowProblem } {
  const [wide, middle] = [typedNumber(width), typedNumber(center)];
  if (wide === null || middle === null) return { window: null, problem: 'number' };
  const isUsable = voiFunction === 'LINEAR' ? wide >= 1 : wide > 0;
  if (!isUsable) return { window: null, problem: 'width' };
  return { window: { center: middle, width: wide }, problem: '' };
}
