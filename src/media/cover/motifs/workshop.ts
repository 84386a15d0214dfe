import { layer, rolling } from '../drawing/ground.ts';
import { d, dashes, disc, fill, line, repeat } from '../drawing/pen.ts';
import type { Stage } from '../drawing/stage.ts';

/** Inside a workshop: hills through the tall windows, a lathe, gears on the wall, a hook on its rail. */
export function workshop({ ink, dice }: Stage): string {
  const panes = dice.whole(3, 4);
  const w = panes === 3 ? 168 : 128;
  const left = 400 - (panes * (w + 30) - 30) / 2;
  const holes = repeat(panes, (at) => d`M${left + at * (w + 30)} 112v212h${w}v-212q${-w / 2} -34 ${-w} 0z`);
  const hook = dice.between(240, 560);
  const side = dice.pick([-1, 1]);
  const lathe = 400 + side * 40;
  return [
    layer(ink.mid, rolling(dice, 268, 30)),
    layer(ink.leaf, rolling(dice, 306, 12)),
    fill(ink.near, d`M-20 -20h840v540h-840z${holes}`, 'fill-rule="evenodd"'),
    line(
      ink.near,
      5,
      repeat(
        panes,
        (at) => d`M${left + at * (w + 30) + w / 3} 92v232m${w / 3} 0v-232M${left + at * (w + 30)} 182h${w}m0 70h${-w}`,
      ),
    ),
    line(
      ink.light,
      4,
      repeat(panes, (at) => d`M${left + at * (w + 30) - 6} 328h${w + 12}`),
    ),
    fill(ink.dark, 'M-20 40h840v16h-840z'),
    line(
      ink.dark,
      6,
      repeat(7, (at) => d`M${at * 140 - 40} -10l70 52l70 -52`),
    ),
    fill(ink.accent, d`M${hook - 40} 52h80v22h-80z`),
    line(ink.dark, 4, d`M${hook} 74v74`),
    line(ink.gold, 7, d`M${hook} 146v10q14 2 14 16t-16 14t-14 -12`),
    fill(ink.dark, 'M-20 420h840v100h-840z'),
    dashes(ink.gold, 7, '34 20', 'M-20 436h840'),
    fill(ink.light, d`M${lathe - 200} 344h96v-36h54v36h236v26h-386z`),
    fill(ink.far, d`M${lathe - 200} 370h386v12h-386z`),
    fill(ink.light, d`M${lathe - 184} 382h74l8 44h-90zm270 0h74l8 44h-90z`),
    disc(ink.accent, lathe - 100, 326, 30),
    disc(ink.light, lathe - 100, 326, 11),
    fill(ink.gold, d`M${lathe - 72} 318h150v16h-150z`),
    fill(ink.near, d`M${lathe + 78} 344v-44h44v20h26v24z`),
    disc(ink.accent, lathe + 160, 318, 15),
    gear(lathe - side * 262, 380, 44),
    gear(lathe - side * 196 - 6, 408, 26),
    line(ink.dark, 3, d`M${400 - side * 130} 0v96`),
    fill(ink.gold, d`M${400 - side * 130 - 26} 116q4 -22 26 -22t26 22z`),
  ].join('');
  function gear(x: number, y: number, r: number): string {
    return (
      disc('none', x, y, r, d`stroke="${ink.gold}" stroke-width="12" stroke-dasharray="${r * 0.35} ${r * 0.278}"`) +
      disc(ink.gold, x, y, r - 3) +
      disc(ink.dark, x, y, r * 0.3)
    );
  }
}
