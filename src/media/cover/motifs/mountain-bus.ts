import { layer, rolling, SOFT_EDGE, valley } from '../drawing/ground.ts';
import { d, dashes, disc, fill, line } from '../drawing/pen.ts';
import type { Stage } from '../drawing/stage.ts';
import { hamlet } from './houses.ts';
import { firs } from './plants.ts';

/** A road folding up a mountainside and a small bus on its way to the last village. */
export function mountainBus({ ink, dice }: Stage): string {
  const side = dice.pick([-1, 1]);
  const x = (value: number): number => 400 + side * value;
  const top = dice.between(214, 236);
  const road = d`M${x(-60)} ${top + 8}C${x(110)} ${top + 14} ${x(170)} ${top + 56} ${x(40)} ${top + 72}S${x(-220)} ${top + 108} ${x(-90)} ${top + 136}S${x(280)} ${top + 156} ${x(220)} ${top + 214}`;
  const [bx, by] = [x(-10) - 62, 404];
  return [
    layer(ink.far, rolling(dice, 232, 40)),
    layer(ink.mid, valley(dice, 292, 30)),
    fill(
      ink.leaf,
      d`M${x(-470)} 520C${x(-280)} 500 ${x(-230)} ${top - 6} ${x(-30)} ${top - 14}S${x(300)} 470 ${x(470)} 520z`,
      SOFT_EDGE,
    ),
    line(ink.near, 24, road),
    line(ink.light, 17, road),
    dashes(ink.near, 2, '12 10', road),
    hamlet(ink, [
      [x(-100), top + 10, 40],
      [x(-56), top + 2, 44],
      [x(-78), top + 26, 48],
    ]),
    firs(
      ink.near,
      [
        [x(150), top + 62],
        [x(180), top + 76],
        [x(-170), top + 92],
        [x(-196), top + 112],
        [x(90), top + 128],
        [x(122), top + 130],
      ],
      58,
    ),
    fill(ink.near, 'M-20 520v-118q420 -22 840 0v118z'),
    fill(ink.light, 'M-20 424q420 -22 840 0v44q-420 -22 -840 0z'),
    dashes(ink.near, 3, '38 24', 'M-20 446q420 -22 840 0'),
    fill(ink.accent, d`M${bx} ${by + 24}v-66q0 -14 14 -14h124q14 0 18 14l8 40v26z`),
    fill(ink.light, d`M${bx} ${by + 2}h161l3 10h-164z`),
    dashes(ink.water, 26, '26 7', d`M${bx + 12} ${by - 24}h136`),
    disc(ink.dark, bx + 34, by + 26, 15),
    disc(ink.dark, bx + 128, by + 26, 15),
    disc(ink.far, bx + 34, by + 26, 6),
    disc(ink.far, bx + 128, by + 26, 6),
    fill(ink.gold, d`M${bx + 156} ${by + 4}h9v9h-7z`),
    line(ink.dark, 4, d`M${bx + 20} ${by - 60}h60`),
    dashes(ink.light, 20, '6 52', 'M-20 470q420 -22 840 0'),
    line(ink.light, 4, 'M-20 464q420 -22 840 0'),
    fill(ink.dark, 'M-20 520v-34q420 -22 840 0v40z'),
  ].join('');
}
