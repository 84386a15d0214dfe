import { layer, rolling } from '../drawing/ground.ts';
import { d, disc, fill, line } from '../drawing/pen.ts';
import type { Stage } from '../drawing/stage.ts';
import { hamlet, sweepingRoof } from './houses.ts';
import { bushes } from './plants.ts';

/** A timber drum tower of many eaves above market roofs and lanterns. */
export function drumTower({ ink, dice }: Stage): string {
  const x = 400 + dice.between(-50, 50);
  const tiers = dice.whole(4, 6);
  const step = 172 / tiers;
  const wide = dice.between(170, 200);
  const top = 336 - tiers * step;
  const levels = Array.from({ length: tiers }, (_, at) => ({
    y: 336 - at * step,
    half: wide / 2 - (at * (wide - 70)) / tiers / 2,
  }));
  const eave = ({ y, half }: { y: number; half: number }): string =>
    d`M${x - half - 8} ${y - 7}q14 2 26 ${-step * 0.75}h${2 * half - 36}q12 ${step * 0.75 + 2} 26 ${step * 0.75}q-10 9 -20 8h${12 - 2 * half}q-10 1 -20 -8z`;
  const eaves = (odd: number): string =>
    levels
      .filter((_, at) => at % 2 === odd)
      .map(eave)
      .join('');
  const stalls = [x - 206, x + 204];
  return [
    layer(ink.mid, rolling(dice, 284, 28)),
    hamlet(ink, [
      [x - 220, 356, 56],
      [x - 160, 348, 50],
      [x + 168, 350, 52],
      [x + 232, 356, 58],
    ]),
    bushes(ink.near, [
      [x - 260, 372, 34],
      [x + 280, 374, 38],
      [x - 120, 370, 24],
      [x + 116, 370, 26],
    ]),
    fill(ink.light, d`M${x - wide / 2 + 14} 420v-90h${wide - 28}v90zM${x - 30} 340V${top}h60V340z`),
    line(ink.accent, 8, d`M${x - wide / 2 + 22} 420v-90m${wide - 44} 0v90M${x - 26} 420v-84m52 0v84`),
    fill(ink.dark, d`M${x - 20} 420v-58h40v58z`),
    fill(ink.roof, eaves(0)),
    fill(ink.near, eaves(1)),
    line(ink.light, 2, levels.map(({ y, half }) => d`M${x - half + 4} ${y}h${2 * half - 8}`).join('')),
    fill(ink.accent, d`M${x - 34} ${top + 2}q16 -8 34 -44q18 36 34 44z`),
    line(ink.gold, 3, d`M${x} ${top - 40}v-28`),
    disc(ink.gold, x, top - 46, 6),
    disc(ink.gold, x, top - 56, 4),
    fill(ink.near, 'M-20 416h840v100h-840z'),
    fill(ink.light, stalls.map((at) => d`M${at - 52} 424v-46h104v46z`).join('')),
    ...stalls.map((at) => sweepingRoof(ink.roof, at, 380, 104, 26)),
    fill(ink.accent, stalls.map((at) => d`M${at - 52} 388h104v13h-104z`).join('')),
    fill(ink.near, stalls.map((at) => d`M${at - 38} 424v-18h76v18z`).join('')),
    line(ink.dark, 1.5, d`M${x - 150} 352q150 60 300 0`),
    ...[-100, -50, 50, 100].map((at) => disc(ink.accent, x + at, 378 - Math.abs(at) * 0.1, 8)),
    fill(ink.dark, 'M-20 462q420 -22 840 0v60h-840z'),
    line(ink.gold, 2, 'M-20 462q420 -22 840 0'),
  ].join('');
}
