/** x' = a·x + c·y + e, y' = b·x + d·y + f. */
export interface Affine {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

export const kIdentity: Affine = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

/** Where a point goes. */
export function applied(
  { a, b, c, d, e, f }: Affine,
  { x, y }: { readonly x: number; readonly y: number },
): { readonly x: number; readonly y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** The same with a result that is `factor` times as large. */
export function scaled({ a, b, c, d, e, f }: Affine, factor: number): Affine {
  return {
    a: a * factor,
    b: b * factor,
    c: c * factor,
    d: d * factor,
    e: e * factor,
    f: f * factor,
  };
}
