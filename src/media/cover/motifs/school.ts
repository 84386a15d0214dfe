import { layer, rolling } from '../drawing/ground.ts';
import { d, dashes, disc, fill, line } from '../drawing/pen.ts';
import type { Stage } from '../drawing/stage.ts';
import { broadTree, bushes } from './plants.ts';

/** A school with its clock gable, a bare pole, a hoop and the running track in front. */
export function school({ ink, dice }: Stage): string {
  const side = dice.pick([-1, 1]);
  const floors = dice.whole(2, 3);
  const h = floors * 46 + 14;
  const base = 384;
  const top = base - h;
  const [left, wide] = [180 + dice.between(-20, 20), 430];
  const hall = left + wide / 2 + side * dice.between(60, 120);
  const floor = (at: number): string => d`M${left + 16} ${base - 27 - at * 46}h${wide - 28}`;
  const pole = 400 - side * 190;
  return [
    layer(ink.mid, rolling(dice, 284, 26)),
    bushes(ink.near, [
      [left - 30, base, 44],
      [left + wide + 34, base, 48],
      [left - 90, base, 34],
    ]),
    fill(ink.light, d`M${left} ${base}v${-h}h${wide}v${h}z`),
    fill(ink.roof, d`M${left - 12} ${top + 2}l22 -26h${wide - 20}l22 26z`),
    dashes(ink.near, 26, '24 15', Array.from({ length: floors }, (_, at) => floor(at)).join('')),
    line(ink.far, 4, Array.from({ length: floors }, (_, at) => d`M${left} ${base - 46 * at - 4}h${wide}`).join('')),
    fill(ink.accent, d`M${hall - 44} ${base}v${-h - 26}l44 -32l44 32v${h + 26}z`),
    disc(ink.light, hall, top - 14, 15),
    line(ink.dark, 3, d`M${hall} ${top - 24}v10l7 5`),
    fill(ink.light, d`M${hall - 24} ${base}v-50a24 20 0 0 1 48 0v50z`),
    fill(ink.dark, d`M${hall - 17} ${base}v-46a17 15 0 0 1 34 0v46z`),
    dashes(ink.light, 24, '12 8', d`M${hall - 26} ${base - 84}h54`),
    fill(ink.leaf, 'M-20 382h840v130h-840z'),
    fill(
      ink.accent,
      d`M${400 - side * 60} 404c260 0 420 30 460 60v60h-920v-60c40 -30 200 -60 460 -60z`,
      'opacity=".9"',
    ),
    line(ink.light, 3, 'M-40 478q200 -56 440 -56t440 56M-40 500q200 -58 440 -58t440 58', 'opacity=".75"'),
    line(ink.light, 5, d`M${pole} 398v-216`),
    disc(ink.gold, pole, 180, 6),
    fill(ink.light, d`M${pole - 22} 404v-10h44v10z`),
    line(ink.dark, 4, d`M${400 + side * 236} 404v-84m-20 0h40v-28h-40zm10 28v-4h20v4`),
    broadTree(ink.dark, ink.dark, 400 + side * 300, 408, dice.between(120, 150)),
  ].join('');
}
