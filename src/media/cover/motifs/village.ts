import { layer, rolling, slope } from '../drawing/ground.ts';
import { d, dashes, fill } from '../drawing/pen.ts';
import type { Stage } from '../drawing/stage.ts';
import { longHouse } from './houses.ts';
import { broadTree, bushes } from './plants.ts';

/** Tiled houses stepping down a slope round one old tree; a path leads out to the reader. */
export function village({ ink, dice }: Stage): string {
  const back = rolling(dice, 268, 30);
  const front = slope(dice, 410, dice.pick([26, -26]));
  const side = dice.pick([-1, 1]);
  const tree = 400 + side * dice.between(170, 210);
  const houses: [number, number, number, number][] = [
    [400 - side * dice.between(20, 90), 306, 120, 46],
    [400 - side * 226, 380, 124, 52],
    [400 - side * 80, 386, dice.whole(140, 160), 60],
    [400 + side * 76, 380, 124, 52],
  ];
  const path = 400 - side * 20;
  return [
    layer(ink.mid, back),
    bushes(ink.leaf, [
      [400 - side * 230, 312, 34],
      [400 - side * 92, 300, 38],
      [400 + side * 60, 306, 38],
      [400 + side * 116, 318, 30],
    ]),
    ...houses.slice(0, 1).map(([x, y, w, h]) => longHouse(ink, x, y, w, h)),
    layer(ink.leaf, rolling(dice, 334, 6)),
    ...houses.slice(1).map(([x, y, w, h]) => longHouse(ink, x, y, w, h)),
    layer(ink.near, front),
    fill(
      ink.light,
      d`M${path - 14} ${front.top(path) + 1}q${side * 60} 30 ${side * 10} 60t-40 50h110q10 -30 ${side * 30} -60t${-side * 40} -50z`,
      'opacity=".85"',
    ),
    broadTree(ink.dark, ink.dark, tree, front.top(tree) + 12, dice.between(150, 190)),
    dashes(ink.gold, 2.5, '3 10', front.open, 'transform="translate(0 26)"'),
  ].join('');
}
