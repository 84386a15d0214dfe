import { layer, rolling } from '../drawing/ground.ts';
import { d, dashes, fill, line } from '../drawing/pen.ts';
import type { Stage } from '../drawing/stage.ts';
import { sweepingRoof } from './houses.ts';
import { broadTree } from './plants.ts';

/** An open courtyard gate between old trees; steps, wall, and the lit yard behind. */
export function gate({ ink, dice }: Stage): string {
  const x = 400 + dice.between(-40, 40);
  const half = dice.between(78, 96);
  const yard = rolling(dice, 286, 16);
  return [
    layer(ink.mid, yard),
    broadTree(ink.near, ink.dark, x - half - 90, 392, dice.between(190, 220)),
    broadTree(ink.leaf, ink.dark, x + half + 96, 392, dice.between(160, 200)),
    fill(ink.light, 'M-20 398v-84h840v84z'),
    fill(ink.roof, 'M-20 318v-12h840v12z'),
    dashes(ink.near, 12, '3 7', 'M-20 312h840', 'opacity=".6"'),
    fill(ink.near, 'M-20 402v-26h840v26z'),
    fill(ink.light, d`M${x - half} 404v-162h${2 * half}v162z`),
    fill(ink.glow, d`M${x - half + 34} 404v-112h${2 * half - 68}v112z`),
    longPath(),
    fill(ink.accent, d`M${x - half + 34} 404v-112l-20 -8v126zM${x + half - 34} 404v-112l20 -8v126z`),
    fill(ink.roof, d`M${x - half + 26} 292v-10h${2 * half - 52}v10z`),
    line(ink.gold, 3, d`M${x - half + 8} 262h${2 * half - 16}`),
    dashes(ink.near, 10, '8 12', d`M${x - half + 10} 250h${2 * half - 20}`),
    sweepingRoof(ink.roof, x, 242, 2 * half + 40, 46),
    dashes(ink.near, 30, '2 8', d`M${x - half + 20} 218h${2 * half - 40}`, 'opacity=".6"'),
    fill(ink.near, 'M-20 402h840v110h-840z'),
    fill(
      ink.light,
      d`M${x - half + 14} 404h${2 * half - 28}l26 30h${-2 * half - 24}zm-34 38h${2 * half + 40}l30 30h${-2 * half - 100}z`,
    ),
    line(ink.near, 2, d`M${x - half} 420h${2 * half}M${x - half - 36} 458h${2 * half + 72}`, 'opacity=".5"'),
    fill(ink.dark, d`M-20 484h840v36h-840z`),
  ].join('');
  function longPath(): string {
    return (
      fill(
        ink.mid,
        d`M${x - half + 34} 352q20 -20 40 -8t${half - 60} -4q40 -24 ${half - 48} 10v22h${-2 * half + 68}z`,
      ) + fill(ink.light, d`M${x - 8} 368h16l26 36h-68z`)
    );
  }
}
