import { layer, rolling } from '../drawing/ground.ts';
import { d, dashes, disc, fill, line, repeat } from '../drawing/pen.ts';
import type { Stage } from '../drawing/stage.ts';
import { bushes } from './plants.ts';

/** A service hall: the long counter under its lamps, chairs, a plant, hills beyond the glass. */
export function hall({ ink, dice }: Stage): string {
  const lamps = dice.whole(3, 5);
  const side = dice.pick([-1, 1]);
  const gap = 560 / lamps;
  const first = 400 - (gap * (lamps - 1)) / 2;
  const posts = dice.pick([
    [110, 300, 500, 690],
    [90, 250, 400, 550, 710],
    [140, 400, 660],
  ]);
  const [front, shade] = dice.pick([
    [ink.accent, ink.accent],
    [ink.accent, ink.near],
    [ink.near, ink.accent],
    [ink.leaf, ink.accent],
  ] as const);
  const plant = 400 + side * 270;
  return [
    layer(ink.mid, rolling(dice, 250, 26)),
    bushes(ink.leaf, [
      [180, 296, 46],
      [260, 296, 30],
      [520, 296, 40],
      [610, 296, 54],
    ]),
    fill(ink.light, 'M-20 -20h840v96h-840zM-20 296h840v140h-840z'),
    fill(ink.far, 'M-20 66h840v12h-840z'),
    line(ink.light, 12, posts.map((x) => d`M${x} 76v222`).join('')),
    line(ink.near, 3, d`M-20 180h840`, 'opacity=".5"'),
    fill(ink.near, 'M-20 430h840v90h-840z'),
    line(
      ink.far,
      2,
      'M400 430v90M250 430l-70 90M550 430l70 90M90 430l-150 90M710 430l150 90M-20 462h840',
      'opacity=".35"',
    ),
    line(
      ink.dark,
      3,
      repeat(lamps, (at) => d`M${first + at * gap} -10v128`),
    ),
    fill(
      shade,
      repeat(lamps, (at) => d`M${first + at * gap - 34} 152q4 -38 34 -38t34 38z`),
    ),
    repeat(lamps, (at) => disc(ink.gold, first + at * gap, 153, 10)),
    fill(
      ink.far,
      repeat(lamps, (at) => d`M${first + at * gap - 30} 340v-44h60v44z`),
    ),
    line(
      ink.dark,
      4,
      repeat(lamps, (at) => d`M${first + at * gap} 340v14`),
    ),
    fill(ink.roof, 'M100 350h600v16h-600z'),
    fill(front, 'M114 366h572v76h-572z'),
    dashes(ink.gold, 3, '80 14', 'M126 384h548'),
    fill(ink.roof, 'M114 432h572v12h-572z'),
    fill(
      ink.light,
      repeat(lamps, (at) => d`M${first + at * gap - 16} 396h32v22h-32z`),
      'opacity=".9"',
    ),
    repeat(2, (at) => {
      const x = 400 - side * (60 + at * 110);
      return (
        line(ink.dark, 6, d`M${x - 24} 488v-26h48v26m-48 -26v-40h${side * 4}`) +
        fill(ink.gold, d`M${x - 30} 456h60v12h-60zm0 -46h12v48h-12z`)
      );
    }),
    fill(ink.roof, d`M${plant - 24} 442h48l-8 46h-32z`),
    fill(ink.leaf, d`M${plant} 444q-60 -30 -46 -92q36 20 44 66q-10 -70 8 -110q24 40 10 108q16 -40 44 -54q4 56 -60 82z`),
  ].join('');
}
