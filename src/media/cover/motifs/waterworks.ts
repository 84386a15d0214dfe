import { layer, rolling } from '../drawing/ground.ts';
import { d, dashes, disc, fill, line, repeat } from '../drawing/pen.ts';
import type { Stage } from '../drawing/stage.ts';
import { bushes } from './plants.ts';

/** A water tower, round basins, and a great pipe with its hand wheels running through. */
export function waterworks({ ink, dice }: Stage): string {
  const side = dice.pick([-1, 1]);
  const tower = 400 + side * dice.between(70, 130);
  const top = dice.between(150, 176);
  const pipe = dice.between(400, 412);
  const tank = 400 - side * dice.between(110, 160);
  const valve = (x: number): string =>
    line(ink.dark, 5, d`M${x} ${pipe - 18}v-30`) +
    disc('none', x, pipe - 56, 17, `stroke="${ink.accent}" stroke-width="6"`) +
    line(ink.accent, 4, d`M${x - 14} ${pipe - 56}h28m-14 -14v28`);
  return [
    layer(ink.mid, rolling(dice, 286, 26)),
    bushes(ink.near, [
      [90, 350, 40],
      [150, 352, 30],
      [690, 352, 44],
      [740, 350, 30],
    ]),
    fill(ink.leaf, 'M-20 346q420 -14 840 0v170h-840z'),
    line(ink.near, 8, d`M${tower - 46} 362L${tower - 30} ${top + 80}M${tower + 46} 362L${tower + 30} ${top + 80}`),
    line(
      ink.near,
      4,
      d`M${tower - 42} 330L${tower + 34} ${top + 120}M${tower + 42} 330L${tower - 34} ${top + 120}M${tower - 42} 330h84M${tower} 362V${top + 80}`,
    ),
    fill(ink.light, d`M${tower - 66} ${top + 18}h132v48q-20 26 -66 28q-46 -2 -66 -28z`),
    fill(ink.accent, d`M${tower - 74} ${top + 20}q40 -14 74 -48q34 34 74 48z`),
    dashes(ink.near, 44, '2 14', d`M${tower - 56} ${top + 42}h112`, 'opacity=".4"'),
    fill(ink.light, d`M${tank - 92} 372v-52h184v52q-92 26 -184 0z`),
    fill(ink.water, d`M${tank - 92} 320q92 -26 184 0q-92 26 -184 0z`),
    line(ink.near, 3, d`M${tank - 92} 320q92 -26 184 0q-92 26 -184 0zM${tank - 46} 319h92`),
    dashes(ink.near, 38, '2 20', d`M${tank - 80} 354q80 20 164 0`, 'opacity=".35"'),
    fill(ink.near, d`M-20 ${pipe + 26}h840v100h-840z`),
    fill(ink.light, d`M-20 ${pipe - 20}h840v40h-840z`),
    fill(ink.far, d`M-20 ${pipe + 4}h840v16h-840z`),
    line(
      ink.near,
      9,
      repeat(6, (at) => d`M${60 + at * 140} ${pipe - 25}v50`),
    ),
    fill(
      ink.dark,
      repeat(6, (at) => d`M${110 + at * 140} ${pipe + 20}h36l10 30h-56z`),
    ),
    valve(tower - side * 30),
    valve(tower - side * 170),
    valve(tower + side * 180),
    fill(ink.dark, 'M-20 474q420 -20 840 0v50h-840z'),
  ].join('');
}
