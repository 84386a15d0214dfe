import type { rolling } from '../drawing/ground.ts';
import { layer, valley } from '../drawing/ground.ts';
import { d, dashes, fill, line, repeat } from '../drawing/pen.ts';
import type { Stage } from '../drawing/stage.ts';
import { firs } from './plants.ts';

/** A high bridge over a gorge: hung on cables, or on one great arch. */
export function bridge({ ink, dice }: Stage): string {
  const deck = dice.between(268, 292);
  const hung = dice.chance(0.5);
  const back = valley(dice, 304, 74);
  return [
    layer(ink.mid, back),
    fill(ink.water, 'M-20 440h840v80h-840z'),
    dashes(ink.mid, 3, '80 30 34 40', 'M-20 456h840M-60 474h900', 'opacity=".7"'),
    hung ? cables() : arch(),
    fill(ink.light, d`M-20 ${deck}h840v13h-840z`),
    fill(ink.near, d`M-20 ${deck + 11}h840v6h-840z`),
    dashes(ink.light, 9, '2 9', d`M-20 ${deck - 6}h840`),
    line(ink.light, 2, d`M-20 ${deck - 10}h840`),
    layer(ink.near, cliff(-1)),
    layer(ink.near, cliff(1)),
    firs(
      ink.dark,
      [
        [60, 366],
        [92, 386],
        [128, 410],
        [690, 398],
        [722, 376],
        [752, 362],
      ],
      dice.between(64, 84),
    ),
    fill(ink.dark, 'M-20 520v-34q210 -20 420 -4t420 -6v50z'),
    line(ink.gold, 2, 'M-20 486q210 -20 420 -4t420 -6'),
  ].join('');

  function cliff(side: number): ReturnType<typeof rolling> {
    const x = (value: number): number => 400 + side * value;
    return {
      open: '',
      top: () => deck,
      closed: d`M${x(430)} ${deck + 10}H${x(330)}q${-side * 10} 60 ${-side * 36} 90t${-side * 60} 150H${x(430)}z`,
    };
  }

  function cables(): string {
    const towers = dice.chance(0.5) ? [400 + dice.between(-50, 50)] : [270, 530];
    const tall = towers.length === 1 ? 170 : 130;
    const rope = (x: number): string =>
      repeat(
        7,
        (at) =>
          d`M${x} ${deck - tall + 8 + at * 7}L${x - 34 - at * (towers.length === 1 ? 36 : 15)} ${deck}M${x} ${deck - tall + 8 + at * 7}L${x + 34 + at * (towers.length === 1 ? 36 : 15)} ${deck}`,
      );
    return (
      line(ink.light, 2, towers.map(rope).join('')) +
      line(ink.accent, 12, towers.map((x) => d`M${x} ${deck - tall}V452`).join(''))
    );
  }

  function arch(): string {
    const r = dice.between(196, 224);
    const hangers = repeat(9, (at) => {
      const x = (at - 4) * 44;
      return d`M${400 + x} ${deck}V${448 - 0.72 * Math.sqrt(r * r - x * x)}`;
    });
    return (
      line(ink.light, 6, hangers) +
      line(ink.accent, 15, d`M${400 - r} 448A${r} ${r * 0.72} 0 0 1 ${400 + r} 448`) +
      line(ink.gold, 2, d`M${400 - r + 14} 448A${r - 14} ${r * 0.72 - 12} 0 0 1 ${400 + r - 14} 448`)
    );
  }
}
