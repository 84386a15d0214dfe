import { d, dashes, fill, line, repeat } from '../drawing/pen.ts';
import type { Stage } from '../drawing/stage.ts';
import { broadTree } from './plants.ts';

/** Apartment blocks, some windows lit, with trees and a bench at their feet. */
export function apartments({ ink, dice }: Stage): string {
  const ground = 420;
  const block = (x: number, w: number, floors: number, wall: string, pane: string): string => {
    const h = floors * 31 + 22;
    const top = ground - h;
    const rows = (offset: number, step: number): string =>
      repeat(
        Math.ceil((floors - offset) / step),
        (at) => d`M${x + 12} ${top + 25 + (offset + at * step) * 31}h${w - 20}`,
      );
    const [pane1, gap] = [14, dice.whole(11, 15)];
    return (
      fill(wall, d`M${x} ${ground}v${-h}h${w}v${h}zm${w * 0.3} ${-h}v-15h${w * 0.28}v15z`) +
      dashes(pane, 17, `${pane1} ${gap}`, rows(0, 1)) +
      dashes(
        ink.gold,
        17,
        `${pane1} ${(pane1 + gap) * dice.whole(2, 3) - pane1}`,
        rows(dice.whole(0, 1), 2),
        d`stroke-dashoffset="${-(pane1 + gap) * dice.whole(0, 2)}"`,
      ) +
      line(
        pane,
        1.5,
        repeat(floors, (at) => d`M${x} ${top + 38 + at * 31}h${w}`),
        'opacity=".5"',
      )
    );
  };
  const shift = dice.between(-60, 40);
  const [tower, flank] = dice.pick([
    [ink.light, ink.near],
    [ink.light, ink.near],
    [ink.glow, ink.near],
    [ink.light, ink.mid],
  ] as const);
  return [
    fill(ink.far, d`M${60 + shift} 420v-200h70v-40h60v70h90v-60h80v40h90v-90h70v60h100v-40h80v260z`),
    fill(ink.mid, d`M${-20 + shift} 420v-120h90v-50h80v90h540v-70h110v150z`),
    block(120 + shift, dice.whole(118, 142), dice.whole(5, 7), flank, ink.dark),
    block(520 + shift, dice.whole(126, 150), dice.whole(4, 7), flank, ink.dark),
    block(300 + shift, dice.whole(168, 196), dice.whole(6, 8), tower, ink.near),
    fill(ink.accent, d`M${372 + shift} 420v-26h44v26zm-8 -36h60v9h-60z`),
    fill(ink.dark, d`M-20 ${ground - 2}h840v90h-840z`),
    dashes(ink.gold, 3, '5 46', 'M-10 452h830', 'stroke-linecap="round"'),
    broadTree(ink.leaf, ink.dark, 276 + shift, 426, 92),
    broadTree(ink.leaf, ink.dark, 506 + shift, 428, 110),
    broadTree(ink.leaf, ink.dark, 96 + shift, 428, 96),
    line(ink.light, 4, d`M${dice.whole(560, 600)} 470h64m-64 -12h64m-56 12v14m48 -14v14`),
  ].join('');
}
