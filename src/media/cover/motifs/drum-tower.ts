import { d, disc, fill, line } from '../pen.ts';
import { layer, rolling } from '../ground.ts';
import type { Stage } from '../stage.ts';
import { hamlet, sweepingRoof } from './houses.ts';
import { bushes } from './plants.ts';

/** A timber drum tower of many eaves above market roofs and lanterns. */
export function drumTower({ ink, dice }: Stage): string {
  const x = 400 + dice.between(-50, 50);
  const tiers = dice.whole(5, 7);
  const step = 168 / tiers;
  const wide = dice.between(170, 200);
  const eaves = Array.from({ length: tiers }, (_, at) => {
    const w = wide - at * (wide - 70) / tiers;
    const y = 336 - at * step;
    return fill(at % 2 ? ink.near : ink.roof, d`M${x - w / 2 - 8} ${y - 7}q14 2 26 ${-step * 0.75}h${w - 36}q12 ${step * 0.75 + 2} 26 ${step * 0.75}q-10 9 -20 8h${12 - w}q-10 1 -20 -8z`) + line(ink.light, 2, d`M${x - w / 2 + 4} ${y}h${w - 8}`);
  }).join('');
  const top = 336 - tiers * step;
  const stall = (at: number, w: number, colour: string): string =>
    fill(ink.light, d`M${at - w / 2} 424v-46h${w}v46z`) + sweepingRoof(ink.roof, at, 380, w, 26) + fill(colour, d`M${at - w / 2} 388h${w}v13h${-w}z`) + fill(ink.near, d`M${at - w * 0.36} 424v-18h${w * 0.72}v18z`);
  return [
    layer(ink.mid, rolling(dice, 284, 28)),
    hamlet(ink, [[x - 220, 356, 56], [x - 160, 348, 50], [x + 168, 350, 52], [x + 232, 356, 58]]),
    bushes(ink.near, [[x - 260, 372, 34], [x + 280, 374, 38], [x - 120, 370, 24], [x + 116, 370, 26]]),
    fill(ink.light, d`M${x - wide / 2 + 14} 420v-90h${wide - 28}v90z`),
    line(ink.accent, 8, d`M${x - wide / 2 + 22} 420v-90m${wide - 44} 0v90M${x - 26} 420v-84m52 0v84`), fill(ink.dark, d`M${x - 20} 420v-58h40v58z`),
    fill(ink.light, d`M${x - 30} 340V${top}h60V340z`),
    eaves,
    fill(ink.accent, d`M${x - 34} ${top + 2}q16 -8 34 -44q18 36 34 44z`), line(ink.gold, 3, d`M${x} ${top - 40}v-26`), disc(ink.gold, x, top - 46, 5), disc(ink.gold, x, top - 57, 3.5),
    fill(ink.near, 'M-20 416h840v100h-840z'),
    stall(x - 200, 96, ink.accent), stall(x + 196, 104, ink.gold), stall(x - 316, 100, ink.gold), stall(x + 316, 96, ink.accent),
    line(ink.dark, 1.5, d`M${x - 150} 352q150 60 300 0`), ...[-100, -50, 50, 100].map((at) => disc(ink.accent, x + at, 378 - Math.abs(at) * 0.1, 8)),
    fill(ink.dark, 'M-20 462q420 -22 840 0v60h-840z'),
    line(ink.gold, 2, 'M-20 462q420 -22 840 0'),
  ].join('');
}
