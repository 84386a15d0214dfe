import { d } from './pen.ts';

export type Bead = readonly [x: number, y: number, width: number];

/** A band of changing width through the given points: roads, canals, rivers. Closed path. */
export function ribbon(beads: readonly Bead[]): string {
  const sides = beads.map(([x, y, width], at) => {
    const [before, after] = [beads[Math.max(0, at - 1)]!, beads[Math.min(beads.length - 1, at + 1)]!];
    const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
    const long = Math.hypot(dx, dy) || 1;
    const [nx, ny] = [(-dy / long) * (width / 2), (dx / long) * (width / 2)];
    return { left: [x + nx, y + ny] as const, right: [x - nx, y - ny] as const };
  });
  return `${smooth(
    sides.map(({ left }) => left),
    'M',
  )}${smooth(sides.map(({ right }) => right).reverse(), 'L')}z`;
}

/** A smooth line through points (Catmull-Rom). */
export function smooth(points: readonly (readonly [number, number])[], start: 'M' | 'L' = 'M'): string {
  let path = d`${start}${points[0]![0]} ${points[0]![1]}`;
  for (let at = 0; at < points.length - 1; at++) {
    const [a, b, c, e] = [
      points[Math.max(0, at - 1)]!,
      points[at]!,
      points[at + 1]!,
      points[Math.min(points.length - 1, at + 2)]!,
    ];
    path += d`C${b[0] + (c[0] - a[0]) / 6} ${b[1] + (c[1] - a[1]) / 6} ${c[0] - (e[0] - b[0]) / 6} ${c[1] - (e[1] - b[1]) / 6} ${c[0]} ${c[1]}`;
  }
  return path;
}
