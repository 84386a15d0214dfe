import { layer, ridge, rolling } from '../drawing/ground.ts';
import { d, dashes, fill, line, repeat } from '../drawing/pen.ts';
import type { Stage } from '../drawing/stage.ts';
import { sweepingRoof } from './houses.ts';
import { broadTree } from './plants.ts';

/** Rounded tea hills combed into rows, with a pavilion at the top and baskets at the edge. */
export function tea({ ink, dice }: Stage): string {
  const side = dice.pick([-1, 1]);
  const hill = (x: number, top: number, half: number): ReturnType<typeof ridge> =>
    ridge((at) => top + (1 - Math.cos(Math.max(-3, Math.min(3, (at - x) / half)))) * 78, 170);
  const rows = (land: ReturnType<typeof ridge>, colour: string, width: number, pairs: number): string =>
    repeat(pairs, (pair) =>
      dashes(
        colour,
        width + pair * 3.5,
        d`${5 + pair * 2} ${10 + pair * 3}`,
        repeat(2, (at) => {
          const down = 20 + (pair * 2 + at) * (16 + pair * 4);
          return ridge((x) => land.top(x) + down, 170).open;
        }),
        'stroke-linecap="round"',
      ),
    );
  const back = hill(400 + side * dice.between(90, 130), 246, 190);
  const front = hill(400 - side * dice.between(140, 190), 322, 220);
  const x = 400 + side * 110;
  const y = back.top(x) + 8;
  const basket = (bx: number, by: number): string =>
    fill(ink.gold, d`M${bx - 24} ${by - 34}h48l-9 38h-30z`) +
    fill(ink.leaf, d`M${bx - 22} ${by - 34}q22 -26 44 0z`) +
    line(ink.dark, 2, d`M${bx - 22} ${by - 22}h44m-40 12h36`);
  return [
    layer(ink.mid, rolling(dice, 268, 22)),
    broadTree(ink.near, ink.dark, x - side * 70, y + 12, 84),
    fill(ink.light, d`M${x - 34} ${y}v-36h6v36zm62 0v-36h6v36zm-34 0v-36h6v36z`),
    sweepingRoof(ink.roof, x, y - 34, 74, 26),
    fill(ink.accent, d`M${x - 40} ${y}h80v7h-80z`),
    layer(ink.leaf, back),
    rows(back, ink.near, 8, 2),
    layer(ink.near, front),
    rows(front, ink.dark, 10, 3),
    line(ink.gold, 2, front.open, 'transform="translate(0 6)"'),
    fill(ink.dark, 'M-20 520v-38q420 -24 840 0v40z'),
    basket(400 + side * 150, 476),
    basket(400 + side * 206, 484),
  ].join('');
}
