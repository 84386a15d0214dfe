import { layer, rolling } from '../drawing/ground.ts';
import { d, dashes, fill, line, repeat } from '../drawing/pen.ts';
import type { Stage } from '../drawing/stage.ts';
import { poplars } from './plants.ts';

/** A ripe field ruled to the horizon, a barn with its silo, sheaves in the stubble. */
export function wheat({ ink, dice }: Stage): string {
  const horizon = dice.between(306, 322);
  const side = dice.pick([-1, 1]);
  const barn = 400 + side * dice.between(50, 110);
  const eye = 400 - side * 60;
  const rows = repeat(13, (at) => d`M${eye + (at - 6) * 16} ${horizon + 4}L${eye + (at - 6) * 150} 500`);
  const sheaf = (x: number, y: number, s: number): string =>
    d`M${x - s * 0.8} ${y}q${s * 0.6} ${-s} ${s * 0.1} ${-s * 1.5}q${s * 0.7} ${-s * 0.5} ${s * 1.4} 0q${-s * 0.5} ${s * 0.5} ${s * 0.1} ${s * 1.5}z`;
  const spots: [number, number, number][] = [
    [eye - 30, 392, 17],
    [eye - 84, 404, 19],
    [eye + 66, 446, 27],
    [eye - 150, 470, 31],
  ];
  const [w, h] = [150, 66];
  return [
    layer(ink.mid, rolling(dice, 282, 22)),
    poplars(
      ink.near,
      [0, 1, 2, 3, 4].map((at) => [eye - side * (30 + at * 26), horizon + 6]),
      dice.between(60, 84),
    ),
    fill(ink.gold, d`M-20 ${horizon}q420 -12 840 0V500H-20z`),
    line(ink.near, 3, rows, 'opacity=".5"'),
    dashes(ink.near, 9, '2 6', d`M-20 ${horizon + 6}q420 -12 840 0`, 'opacity=".5"'),
    fill(ink.light, d`M${barn + side * 92 - 22} ${horizon + 20}v-104q22 -26 44 0v104z`),
    line(
      ink.near,
      2,
      repeat(4, (at) => d`M${barn + side * 92 - 22} ${horizon - 66 + at * 22}h44`),
      'opacity=".5"',
    ),
    fill(ink.accent, d`M${barn - w / 2} ${horizon + 24}v${-h}l24 -44l51 -22l51 22l24 44v${h}z`),
    line(ink.roof, 8, d`M${barn - w / 2 - 8} ${horizon + 28 - h}l32 -50l51 -22l51 22l32 50`),
    fill(ink.roof, d`M${barn - 30} ${horizon + 24}v-58h60v58zm18 -84h24v18h-24z`),
    line(ink.light, 3, d`M${barn - 30} ${horizon + 24}v-58h60v58zl60 -58m0 58l-60 -58`),
    fill(ink.near, spots.map(([x, y, s]) => sheaf(x, y, s)).join('')),
    line(ink.light, 2, spots.map(([x, y, s]) => d`M${x - s * 0.36} ${y - s * 0.74}h${s * 0.72}`).join('')),
    fill(ink.dark, d`M-20 500v-22q200 -16 420 -4t420 -2v40z`),
  ].join('');
}
