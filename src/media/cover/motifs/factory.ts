import { layer, rolling } from '../drawing/ground.ts';
import { d, dashes, fill, line, repeat } from '../drawing/pen.ts';
import type { Stage } from '../drawing/stage.ts';
import { broadTree } from './plants.ts';

/** Saw-tooth roofs, stacks with curls of steam, and a yard of crates. */
export function factory({ ink, dice }: Stage): string {
  const base = 410;
  const teeth = dice.whole(4, 5);
  const w = Math.round(430 / teeth);
  const side = dice.pick([-1, 1]);
  const left = 400 - (teeth * w) / 2 + side * 40;
  const wall = base - 92;
  const stacks = [dice.whole(0, 1), 2].map((at) => ({ x: 400 - side * (150 + at * 34), tall: dice.between(160, 230) }));
  const steam = stacks.map(({ x, tall }) => d`M${x} ${base - tall - 14}q-16 -24 10 -34t8 -34q-10 -18 14 -26`).join('');
  const saw = repeat(teeth, () => d`v-58l${w} 58`);
  return [
    layer(ink.mid, rolling(dice, 288, 24)),
    line(ink.light, 15, steam, 'stroke-linecap="round" opacity=".85"'),
    ...stacks.map(
      ({ x, tall }) =>
        fill(ink.near, d`M${x - 15} ${base}l4 ${-tall}h22l4 ${tall}z`) +
        fill(ink.accent, d`M${x - 12} ${base - tall + 16}h24v16h-24zm-1 32h26v14h-26z`),
    ),
    fill(ink.light, d`M${left} ${base}v${-base + wall}${saw}v${base - wall}z`),
    fill(
      ink.near,
      repeat(teeth, (at) => d`M${left + at * w} ${wall}v-58l12 6v52zm16 0v-44l${w - 30} 44z`),
      'opacity=".9"',
    ),
    fill(
      ink.roof,
      repeat(teeth, (at) => d`M${left + at * w - 3} ${wall - 62}l7 -4l${w + 3} 62l-4 6z`),
    ),
    dashes(ink.near, 26, '26 16', d`M${left + 18} ${wall + 30}h${teeth * w - 34}`),
    dashes(
      ink.gold,
      26,
      '26 100',
      d`M${left + 18} ${wall + 30}h${teeth * w - 34}`,
      d`stroke-dashoffset="${-42 * dice.whole(0, 2)}"`,
    ),
    fill(ink.accent, d`M${left + teeth * w * 0.4} ${base}v-44h74v44z`),
    line(
      ink.light,
      2,
      repeat(4, (at) => d`M${left + teeth * w * 0.4} ${base - 9 - at * 10}h74`),
      'opacity=".6"',
    ),
    fill(ink.light, d`M${400 - side * 250 - 46} ${base}v-74h92v74z`),
    dashes(ink.near, 16, '16 12', d`M${400 - side * 250 - 34} ${base - 48}h76m-76 28h76`),
    fill(ink.roof, d`M${400 - side * 250 - 52} ${base - 72}h104v-10h-104z`),
    fill(ink.near, d`M-20 ${base - 2}h840v110h-840z`),
    dashes(ink.gold, 3, '30 20', 'M-20 440h840', 'opacity=".8"'),
    fill(ink.dark, 'M-20 466h840v60h-840z'),
    fill(ink.gold, d`M${400 + side * 150} 466v-34h40v34zm46 0v-34h40v34zm-24 -38v-34h40v34z`),
    line(ink.near, 2, d`M${400 + side * 150 + 20} 466v-34m46 34v-34m-24 -4v-34`),
    broadTree(ink.dark, ink.dark, 400 + side * 320, 424, dice.between(110, 140)),
  ].join('');
}
