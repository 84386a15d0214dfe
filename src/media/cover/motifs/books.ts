import { layer, rolling } from '../drawing/ground.ts';
import { d, dashes, fill, line, repeat } from '../drawing/pen.ts';
import type { Stage } from '../drawing/stage.ts';
import { hamlet } from './houses.ts';
import { broadTree, firs } from './plants.ts';

/** An open book whose pages rise as hills, with a village and trees growing from the fold. */
export function books({ ink, dice }: Stage): string {
  const fold = 400 + dice.between(-24, 24);
  const lift = dice.between(52, 76);
  const page = (side: number, drop: number): string =>
    d`M${fold} ${372 + drop}c${side * 70} ${-lift} ${side * 190} ${-lift - 8} ${side * 300} ${-10 + drop * 0.3}`;
  const leaf = (side: number): string =>
    fill(ink.light, d`${page(side, 0)}l${side * 14} 78c${-side * 120} -40 ${-side * 240} -40 ${-side * 314} 26z`);
  const lines = (side: number): string =>
    repeat(
      4,
      (at) =>
        d`M${fold + side * (34 + at * 3)} ${378 + at * 17 - lift * 0.38}q${side * 110} ${-lift * 0.52} ${side * 226} ${4 - at}`,
    );
  return [
    layer(ink.mid, rolling(dice, 280, 30)),
    fill(ink.near, d`M-20 520v-150q200 -40 420 -36t420 40v150z`),
    fill(ink.accent, d`M${fold} 476q-150 -62 -330 -16l-18 -92l30 -6h636l30 6l-18 92q-180 -46 -330 16z`),
    leaf(-1),
    leaf(1),
    line(
      ink.far,
      2,
      [0, 1, 2]
        .map((at) => d`M${fold - 312} ${446 + at * 5}q180 -48 312 ${16 + at * 2}q132 -64 312 ${-16 - at * 2}`)
        .join(''),
    ),
    dashes(ink.near, 4, dice.pick(['60 8 34 8', '90 10 20 8', '40 7']), lines(-1) + lines(1), 'opacity=".45"'),
    fill(ink.leaf, d`M${fold - 170} 334q60 -70 110 -44q40 -54 96 -10q60 -22 120 52q-80 -26 -156 40q-80 -60 -170 -38z`),
    hamlet(ink, [
      [fold - 58, 316, 42],
      [fold + 62, 318, 46],
      [fold + 4, 330, 52],
    ]),
    firs(
      ink.near,
      [
        [fold - 108, 328],
        [fold - 92, 322],
        [fold + 116, 328],
      ],
      56,
    ),
    broadTree(ink.dark, ink.dark, fold + dice.pick([-26, 32]), 322, dice.between(96, 116)),
    line(ink.gold, 5, d`M${fold} 372q6 50 -2 96l10 22`),
  ].join('');
}
