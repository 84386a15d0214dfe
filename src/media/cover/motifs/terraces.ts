import { layer, ridge, rolling } from '../drawing/ground.ts';
import { d, dashes, fill, line } from '../drawing/pen.ts';
import type { Stage } from '../drawing/stage.ts';
import { hamlet } from './houses.ts';
import { bushes, poplars } from './plants.ts';

/** Flooded terraces stepping down a bowl, with rows of young rice. */
export function terraces({ ink, dice }: Stage): string {
  const back = rolling(dice, 248, 26);
  const middle = dice.between(300, 480);
  const curl = dice.between(22, 40) * dice.pick([1, -1]);
  const sway = dice.between(110, 160);
  const steps = dice.whole(6, 7);
  let land = layer(ink.mid, back);
  for (let at = 0, y = 272; at < steps; at++) {
    const depth = at / steps;
    const bowl = (x: number): number =>
      y + curl * (0.6 + depth) * Math.sin((x - middle + at * 26) / sway) - ((x - middle) / 400) ** 2 * 40 * (1 - depth);
    const edge = ridge(bowl, 168);
    const flooded = (at + (curl > 0 ? 1 : 0)) % 3 !== 0;
    land += fill(
      flooded ? ink.water : ink.leaf,
      edge.closed,
      d`stroke="${at > 3 ? ink.dark : ink.near}" stroke-width="${5 + at * 1.6}"`,
    );
    const shift = d`transform="translate(0 ${15 + at * 2})"`;
    land += flooded
      ? dashes(ink.leaf, 4 + at * 1.5, d`2 ${7 + at * 2}`, edge.open, shift)
      : line(ink.near, 1.5, edge.open, shift);
    y += 24 + at * 5;
  }
  const x = middle + dice.pick([-150, 130]);
  const foot = back.top(x) + 8;
  return (
    land +
    poplars(
      ink.near,
      [
        [x - 70, foot + 2],
        [x - 54, foot + 4],
        [x + 88, foot + 4],
      ],
      58,
    ) +
    hamlet(ink, [
      [x - 26, foot + 2, 44],
      [x + 46, foot + 6, 50],
      [x + 8, foot + 14, 56],
    ]) +
    bushes(ink.near, [
      [x - 58, foot + 12, 12],
      [x + 84, foot + 14, 15],
    ])
  );
}
