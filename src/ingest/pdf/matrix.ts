/** How the measures of something lie on what it is drawn on: [a, b, c, d, x, y]. */
export type Matrix = readonly [number, number, number, number, number, number];

export const UPRIGHT: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix of something inside of something else; the outer one where the inner is none. */
export function matrixWithin(outer: Matrix, inner: readonly unknown[]): Matrix {
  const [a, b, c, d, e, f] = inner.map(Number) as unknown as Matrix;
  if (![a, b, c, d, e, f].every(Number.isFinite)) return outer;
  const [oa, ob, oc, od, oe, of] = outer;
  return [
    oa * a + oc * b,
    ob * a + od * b,
    oa * c + oc * d,
    ob * c + od * d,
    oa * e + oc * f + oe,
    ob * e + od * f + of,
  ];
}
