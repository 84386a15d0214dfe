import { layer, rolling, valley } from '../drawing/ground.ts';
import { d, dashes, fill, line } from '../drawing/pen.ts';
import type { Stage } from '../drawing/stage.ts';
import { hamlet } from './houses.ts';
import { bushes, reeds } from './plants.ts';

/** A covered boat on a broad river between wooded banks. */
export function riverBoat({ ink, dice }: Stage): string {
  const x = 400 + dice.between(-110, 80);
  const y = dice.between(376, 396);
  const shore = rolling(dice, 318, 7);
  const village = x > 400 ? 220 : 560;
  return [
    layer(ink.mid, valley(dice, 282, 50)),
    layer(ink.near, shore),
    bushes(ink.near, [
      [village - 70, 322, 26],
      [village + 70, 320, 30],
      [village + 110, 322, 20],
      [x, 320, 22],
    ]),
    hamlet(ink, [
      [village - 30, 322, 42],
      [village + 24, 326, 50],
    ]),
    fill(ink.water, 'M-20 332q420 -12 840 0v190h-840z'),
    fill(ink.mid, d`M${village - 110} 334h230q-40 34 -110 36t-120 -36z`, 'opacity=".45"'),
    dashes(ink.mid, 3, '90 30 40 60', 'M-20 352h860M10 410h800M-80 430h900M-30 452h880', 'opacity=".65"'),
    dashes(ink.light, 4, '50 120 20 70', 'M-40 368h880M20 440h820'),
    fill(ink.mid, d`M${x - 90} ${y + 10}h190q-30 22 -90 24t-100 -24z`, 'opacity=".6"'),
    fill(ink.roof, d`M${x - 56} ${y}v-20q10 -30 54 -30t52 30v20z`),
    line(ink.gold, 2, d`M${x - 40} ${y - 4}v-32m20 32v-42m20 42v-43m20 43v-41m18 41v-30`, 'opacity=".8"'),
    fill(ink.dark, d`M${x - 118} ${y - 16}q20 10 50 12h140q30 -4 54 -22q-12 36 -40 40h-160q-30 -4 -44 -30z`),
    line(ink.dark, 4, d`M${x + 84} ${y - 40}l52 66`),
    line(ink.accent, 4, d`M${x - 104} ${y - 8}q20 8 46 10h126q22 -2 40 -10`),
    fill(ink.dark, d`M-20 520v-44q${dice.whole(60, 120)} -20 210 16t260 28z`),
    reeds(ink.dark, dice, 10, 200, 12, 110),
    reeds(ink.near, dice, 640, 800, 10, 80),
  ].join('');
}
