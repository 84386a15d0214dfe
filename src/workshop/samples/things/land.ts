import { karst, peaks, type Ridge, rolling } from '../drawing/ground.ts';
import { d, fill, line, repeat } from '../drawing/pen.ts';
import type { Dice } from '../../dice.ts';
import type { Easel } from '../drawing/easel.ts';

/** Sky from top colour to the colour at the horizon, with an optional sun or moon. */
export function heaven(
  easel: Easel,
  top: string,
  horizon: string,
  sun?: { x: number; y: number; r: number; colour: string; glow: number },
): void {
  easel.add(
    fill(easel.linear('v', [0, top], [0.62, horizon], [1, horizon]), 'M-20 -20h840v540h-840z'),
    easel.texture('M-20 -20h840v360h-840z', 'wash', '#ffffff', 0.3),
  );
  if (sun === undefined) return;
  easel.add(
    easel.glow(sun.x, sun.y, sun.r * 7, sun.colour, sun.glow),
    d`<circle cx="${sun.x}" cy="${sun.y}" r="${sun.r}" fill="${sun.colour}"/>`,
  );
}

/** A layer of land, paler towards its foot as air thickens. */
export function range(easel: Easel, land: Ridge, colour: string, haze: string, reach = 0.45, edge = true): string {
  return (
    fill(easel.linear('v', [0, colour], [reach, haze], [1, haze]), land.closed) +
    easel.texture(land.closed, 'wash', '#ffffff', 0.12) +
    (edge ? line('#ffffff', 1, land.open, 'opacity=".25"') : '')
  );
}

/** Three to four ranges fading into the distance. */
export function distantHills(
  easel: Easel,
  dice: Dice,
  y: number,
  colours: readonly string[],
  haze: string,
  shape: 'karst' | 'peaks' | 'rolling' = 'rolling',
): void {
  for (const [at, colour] of colours.entries()) {
    const level = y + at * 26;
    const land =
      shape === 'karst' && at < 2
        ? karst(dice, level, 110 - at * 20)
        : shape === 'peaks' && at < 2
          ? peaks(dice, level, 120 - at * 30)
          : rolling(dice, level, 26);
    easel.add(range(easel, land, colour, haze, 0.6, shape !== 'karst'), easel.mist(level - 10, level + 70, haze, 0.5));
  }
}

/** Broken rock: jittered facets in a few tones, to be clipped to a cliff or slope. */
export function facets(
  dice: Dice,
  box: readonly [number, number, number, number],
  cell: number,
  tones: readonly string[],
  stretch = 0.8,
): string {
  const [x0, y0, x1, y1] = box;
  const [columns, rows] = [Math.ceil((x1 - x0) / cell) + 1, Math.ceil((y1 - y0) / (cell * stretch)) + 1];
  const grid = Array.from({ length: rows + 1 }, (_, row) =>
    Array.from(
      { length: columns + 1 },
      (_, column) =>
        [
          x0 + (column + dice.between(-0.5, 0.5)) * cell,
          y0 + (row + dice.between(-0.45, 0.45)) * cell * stretch,
        ] as const,
    ),
  );
  const byTone = new Map<string, string>();
  const put = (tone: string, path: string): void => void byTone.set(tone, (byTone.get(tone) ?? '') + path);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [a, b, c, e] = [
        grid[row]![column]!,
        grid[row]![column + 1]!,
        grid[row + 1]![column + 1]!,
        grid[row + 1]![column]!,
      ];
      put(dice.pick(tones), d`M${a[0]} ${a[1]}L${b[0]} ${b[1]}L${e[0]} ${e[1]}z`);
      put(dice.pick(tones), d`M${b[0]} ${b[1]}L${c[0]} ${c[1]}L${e[0]} ${e[1]}z`);
    }
  }
  return [...byTone].map(([tone, path]) => fill(tone, path)).join('');
}

/** Short strokes scattered in a box: grass, stubble, ripples. */
export function strokes(
  dice: Dice,
  box: readonly [number, number, number, number],
  count: number,
  colour: string,
  width: number,
  dx: number,
  dy: number,
): string {
  return line(
    colour,
    width,
    repeat(
      count,
      () =>
        d`M${dice.between(box[0], box[2])} ${dice.between(box[1], box[3])}l${dx * dice.between(0.4, 1)} ${dy * dice.between(0.4, 1)}`,
    ),
    'stroke-linecap="round"',
  );
}

/** Water: paint, ripples that widen towards the reader, and a light path. */
export function water(
  easel: Easel,
  dice: Dice,
  path: string,
  top: number,
  bottom: number,
  deep: string,
  pale: string,
  shine: string,
): string {
  const ripples = (colour: string, count: number, opacity: number): string =>
    line(
      colour,
      1.6,
      repeat(count, (at) => {
        const share = (at + 0.5) / count;
        const y = top + (bottom - top) * share ** 1.4;
        return d`M${dice.between(-20, 780)} ${y}h${dice.between(16, 40) * (0.4 + share * 1.8)}`;
      }),
      d`stroke-linecap="round" opacity="${opacity}"`,
    );
  return (
    fill(easel.linear('v', [0, pale], [1, deep]), path) +
    easel.clip(path, ripples(deep, 70, 0.5), ripples(shine, 60, 0.7)) +
    easel.texture(path, 'field', shine, 0.18)
  );
}
