import { layer, rolling, valley } from '../drawing/ground.ts';
import { d, dashes, fill, line, repeat } from '../drawing/pen.ts';
import type { Stage } from '../drawing/stage.ts';
import { hamlet } from './houses.ts';
import { broadTree, bushes } from './plants.ts';

/** A stone channel carried across a valley on arches; fields and a stream below. */
export function aqueduct({ ink, dice }: Stage): string {
  const top = dice.between(212, 236);
  const [span, pier] = [dice.whole(74, 104), dice.whole(15, 19)];
  const radius = (span - pier) / 2;
  const arches = repeat(
    Math.ceil(840 / span),
    () => d`V470h${-pier}V${top + 30 + radius}a${radius} ${radius} 0 0 0 ${-2 * radius} 0`,
  );
  const river = dice.between(330, 470);
  const floor = rolling(dice, 392, 10);
  return [
    layer(ink.mid, valley(dice, 262, 62)),
    hamlet(ink, [
      [river - 120, 356, 40],
      [river - 76, 364, 46],
    ]),
    bushes(ink.near, [
      [river + 90, 352, 16],
      [river + 116, 356, 22],
      [river - 160, 364, 18],
    ]),
    fill(ink.light, d`M-20 ${top}H820${arches}V470H-20z`),
    line(ink.near, 3, d`M-20 ${top + 2}h840M-20 ${top + 21}h840`, 'opacity=".7"'),
    dashes(ink.water, 9, '90 3', d`M-20 ${top + 8}h840`),
    dashes(
      ink.near,
      pier,
      '1.5 13',
      repeat(Math.ceil(840 / span), (at) => d`M${820 - pier / 2 - at * span} ${top + 34 + radius}V470`),
      'opacity=".3"',
    ),
    layer(ink.near, floor),
    fill(ink.water, d`M${river - 16} 386q70 34 -20 56t-60 62h190q-40 -40 30 -66t-60 -52z`),
    dashes(ink.gold, 2, '26 12', 'M20 424q90 -8 180 2m400 0q90 -8 180 2M0 452q90 -8 190 2m390 2q100 -8 220 2'),
    broadTree(ink.dark, ink.dark, river + dice.pick([-190, 200]), 446, dice.between(90, 120)),
  ].join('');
}
