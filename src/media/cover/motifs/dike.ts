import { layer, rolling } from '../drawing/ground.ts';
import { d, dashes, fill, line, repeat } from '../drawing/pen.ts';
import type { Stage } from '../drawing/stage.ts';
import { sweepingRoof } from './houses.ts';
import { poplars } from './plants.ts';

/** A river held by a dike, and the sluice with its gate house. */
export function dike({ ink, dice }: Stage): string {
  const gates = dice.whole(3, 4);
  const w = 64;
  const left = 400 - (gates * w) / 2 + dice.between(-30, 40);
  const wide = gates * w;
  const bank = rolling(dice, 312, 8);
  const feet = Array.from({ length: 6 }, (_, at) => [left + wide + 50 + at * 38, 326] as const);
  return [
    layer(ink.mid, rolling(dice, 272, 18)),
    layer(ink.near, bank),
    poplars(ink.near, feet, dice.between(70, 96)),
    fill(ink.light, 'M-20 318q200 -8 420 0t420 -2v12h-840z'),
    fill(ink.water, 'M-20 360q420 -14 840 0v160h-840z'),
    fill(ink.light, d`M${left - 24} 388v-92h${wide + 48}v92z`),
    fill(
      ink.accent,
      repeat(gates, (at) => d`M${left + at * w + 9} 362v-52h${w - 18}v52z`),
    ),
    line(
      ink.near,
      3,
      repeat(gates, (at) => d`M${left + at * w + 9} 324h${w - 18}m0 16h${18 - w}`),
      'opacity=".5"',
    ),
    line(
      ink.dark,
      3,
      repeat(gates, (at) => d`M${left + at * w + w / 2} 312v-58`),
    ),
    fill(ink.light, d`M${left - 8} 262h${wide + 16}v-46h${-wide - 16}z`),
    dashes(ink.near, 22, '20 14', d`M${left + 6} 240h${wide - 12}`),
    fill(ink.near, d`M${left - 30} 262h${wide + 60}v9h${-wide - 60}z`),
    sweepingRoof(ink.roof, left + wide / 2, 218, wide + 20, 34),
    fill(
      ink.light,
      repeat(gates, (at) => d`M${left + at * w + 9} 362h${w - 18}q6 20 10 34h${2 - w}q6 -14 10 -34z`),
      'opacity=".9"',
    ),
    dashes(ink.mid, 3, '70 26 30 40', d`M-20 ${404}h840M20 428h800M-60 452h880`, 'opacity=".7"'),
    fill(ink.dark, d`M-20 520v-${dice.whole(96, 120)}q120 6 190 50t210 60z`),
    line(ink.gold, 2, 'M-20 428q110 8 176 48t120 34', 'stroke-dasharray="2 8"'),
  ].join('');
}
