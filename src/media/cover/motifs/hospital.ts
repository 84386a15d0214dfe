import { layer, rolling } from '../drawing/ground.ts';
import { d, dashes, disc, fill, line, repeat } from '../drawing/pen.ts';
import type { Stage } from '../drawing/stage.ts';
import { broadTree } from './plants.ts';

/** A hospital with its covered drive, and an ambulance on the lane. No cross: that sign is not ours to draw. */
export function hospital({ ink, dice }: Stage): string {
  const base = 404;
  const left = 220 + dice.between(-30, 30);
  const floors = dice.whole(5, 6);
  const h = floors * 36 + 16;
  const low = 3 * 36 + 16;
  const rows = (from: number, w: number, count: number, step: number): string =>
    repeat(Math.ceil(count / step), (at) => d`M${from + 12} ${base - 22 - at * step * 36}h${w - 22}`);
  const van = dice.between(440, 540);
  return [
    layer(ink.mid, rolling(dice, 290, 24)),
    fill(ink.far, d`M${left + 190} ${base}v${-low}h210v${low}z`),
    dashes(ink.near, 17, '22 13', rows(left + 190, 210, 3, 1)),
    fill(ink.light, d`M${left} ${base}v${-h}h200v${h}z`),
    fill(ink.near, d`M${left + 76} ${base - h}v-24h48v24z`),
    dashes(ink.near, 19, '20 14', rows(left, 200, floors, 1)),
    dashes(ink.gold, 19, '20 48', rows(left, 200, floors, 2), d`stroke-dashoffset="${dice.pick([0, -34])}"`),
    fill(ink.accent, d`M${left - 8} ${base - h}h216v10h-216z`),
    fill(ink.accent, d`M${left + 60} ${base - 52}h190v12h-190z`),
    line(ink.roof, 5, d`M${left + 240} ${base - 42}v42M${left + 70} ${base - 42}v42`),
    fill(ink.roof, d`M${left + 100} ${base}v-34h60v34z`),
    line(ink.gold, 3, d`M${left + 130} ${base}v-34`),
    fill(ink.near, 'M-20 402h840v110h-840z'),
    dashes(ink.leaf, 16, '120 26', 'M-20 412h840'),
    dashes(ink.light, 4, '40 28', 'M-20 466h840', 'opacity=".8"'),
    fill(ink.light, d`M${van} 454v-52q0 -8 8 -8h74l26 26l14 6v28z`),
    fill(ink.near, d`M${van + 84} 402l20 20h-28v-20z`),
    line(ink.accent, 6, d`M${van} 434h122`),
    fill(ink.accent, d`M${van + 30} 394v-8h18v8z`),
    disc(ink.dark, van + 26, 456, 12),
    disc(ink.dark, van + 96, 456, 12),
    broadTree(ink.leaf, ink.dark, left - 60, 410, dice.between(110, 140)),
    broadTree(ink.dark, ink.dark, left + 440, 412, 104),
  ].join('');
}
