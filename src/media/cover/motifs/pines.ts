import { layer, rolling, slope } from '../drawing/ground.ts';
import { d, dashes, fill, line, repeat } from '../drawing/pen.ts';
import type { Stage } from '../drawing/stage.ts';
import { sweepingRoof } from './houses.ts';
import { firs } from './plants.ts';

/** Ridges of firs standing in mist, and steps that climb to a pavilion. */
export function pines({ ink, dice }: Stage): string {
  const back = rolling(dice, 280, 34);
  const middle = rolling(dice, 340, 26);
  const front = slope(dice, 424, dice.pick([40, -40]));
  const feet = (land: typeof back, from: number, to: number, count: number, sink: number): [number, number][] =>
    Array.from({ length: count }, () => dice.whole(from, to))
      .sort((one, two) => one - two)
      .map((x) => [x, land.top(x) + sink]);
  const x = 400 + dice.between(-70, 70);
  const y = middle.top(x) + 6;
  return [
    layer(ink.mid, back),
    firs(ink.mid, feet(back, 60, 740, 5, 8), 52),
    fill(ink.glow, d`M-20 322q210 -24 420 -4t420 -6v60h-840z`, 'opacity=".7"'),
    firs(ink.near, feet(middle, 60, x - 70, 3, 12), 84),
    firs(ink.near, feet(middle, x + 80, 750, 3, 12), 92),
    fill(ink.light, d`M${x - 46} ${y}v-48h8v48zm84 0v-48h8v48zm-48 0v-48h8v48z`),
    sweepingRoof(ink.roof, x, y - 46, 104, 34),
    sweepingRoof(ink.roof, x, y - 74, 62, 26),
    fill(ink.accent, d`M${x - 54} ${y - 8}h108v10h-108z`),
    layer(ink.near, middle),
    line(
      ink.light,
      5,
      repeat(7, (at) => d`M${x - 12 - at * 3 + Math.sin(at) * 10} ${y + 12 + at * 12}h${26 + at * 6}`),
    ),
    layer(ink.dark, front),
    dashes(ink.gold, 2, '50 16', front.open, 'transform="translate(0 14)"'),
    firs(ink.dark, [...feet(front, 20, 190, 2, 14), ...feet(front, 620, 780, 2, 14)], 140),
  ].join('');
}
