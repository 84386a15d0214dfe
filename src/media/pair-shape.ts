interface Size {
  width: number;
  height: number;
}

/** Pictures that differ by less look alike when one lies on the other. */
const MOST_DIFFERENCE = 0.03;

/** True for two pictures that one can lay on each other. */
export function isOneShape(a: Size, b: Size): boolean {
  return Math.abs((a.width / a.height) * (b.height / b.width) - 1) <= MOST_DIFFERENCE;
}
