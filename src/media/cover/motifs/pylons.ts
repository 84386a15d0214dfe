import { layer, rolling, slope } from '../drawing/ground.ts';
import { d, line } from '../drawing/pen.ts';
import type { Stage } from '../drawing/stage.ts';
import { hamlet } from './houses.ts';
import { bushes } from './plants.ts';

/** Power lines striding over the hills, each pylon larger than the last, to a village below. */
export function pylons({ ink, dice }: Stage): string {
  const back = rolling(dice, 276, 34);
  const front = slope(dice, 388, dice.between(20, 50));
  const spots: [number, number, number][] = [
    [700, back.top(700) + 4, 66],
    [560 + dice.between(-20, 20), back.top(560) + 12, 98],
    [dice.between(360, 410), 352, 152],
    [dice.between(100, 150), front.top(130) + 16, 236],
  ];
  const arms = (h: number): number[] => [0.66, 0.8, 0.94].map((share) => share * h);
  const pylon = ([x, y, h]: [number, number, number]): string => {
    const w = h * 0.14;
    return (
      d`M${x - w} ${y}L${x - w * 0.3} ${y - h * 0.6}V${y - h}h${w * 0.6}V${y - h * 0.6}L${x + w} ${y}M${x - w} ${y}l${w * 1.6} ${-h * 0.3}M${x + w} ${y}l${-w * 1.6} ${-h * 0.3}l${w * 1.1} ${-h * 0.3}M${x - w * 0.6} ${y - h * 0.3}l${w} ${-h * 0.3}` +
      arms(h)
        .map((up, at) => d`M${x - h * (0.24 - at * 0.04)} ${y - up}h${h * (0.48 - at * 0.08)}`)
        .join('')
    );
  };
  const wires = [
    [-60, front.top(0) - 30, 300] as [number, number, number],
    spots[3]!,
    spots[2]!,
    spots[1]!,
    spots[0]!,
  ].flatMap((from, at, all) => {
    const to = all[at + 1];
    if (to === undefined) return [];
    return [-1, 1].flatMap((side) =>
      arms(1).map((up, row) => {
        const reach = side * (0.24 - row * 0.04);
        const [x1, y1, x2, y2] = [
          from[0] + reach * from[2],
          from[1] - up * from[2],
          to[0] + reach * to[2],
          to[1] - up * to[2],
        ];
        return d`M${x1} ${y1}Q${(x1 + x2) / 2} ${(y1 + y2) / 2 + from[2] * 0.16} ${x2} ${y2}`;
      }),
    );
  });
  const village = dice.between(470, 540);
  return [
    layer(ink.mid, back),
    line(ink.near, 2, pylon(spots[0]!)),
    line(ink.near, 2.5, pylon(spots[1]!)),
    layer(ink.leaf, rolling(dice, 350, 12)),
    bushes(ink.near, [
      [village - 44, 366, 22],
      [village + 104, 372, 26],
    ]),
    hamlet(ink, [
      [village, 366, 46],
      [village + 56, 370, 52],
      [village + 20, 382, 58],
    ]),
    line(ink.dark, 3.5, pylon(spots[2]!)),
    layer(ink.near, front),
    line(ink.dark, 5, pylon(spots[3]!)),
    line(ink.dark, 1.5, wires.join('').replace(/\.\d/g, '')),
    line(ink.gold, 2, front.open, 'stroke-dasharray="40 14" transform="translate(0 24)"'),
  ].join('');
}
