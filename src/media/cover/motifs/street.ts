import { d, dashes, disc, fill, line, repeat } from '../pen.ts';
import type { Stage } from '../stage.ts';
import { bushes } from './plants.ts';

/** A row of gabled town houses with shops below, and street lamps. */
export function street({ ink, dice }: Stage): string {
  const ground = 414;
  let houses = '';
  for (let x = dice.between(-60, -10), at = dice.whole(0, 3); x < 800; at++) {
    const w = dice.whole(92, 132);
    houses += house(x, w, dice.whole(112, 178), at);
    x += w;
  }
  function house(x: number, w: number, h: number, at: number): string {
    const wall = [ink.light, ink.glow, ink.light, ink.far][at % 4]!;
    const top = ground - h;
    const r = at % 3 === 1 ? 24 : w * 0.42;
    const roof = at % 3 === 1 ? d`M${x - 4} ${top}l16 ${-r}h${w - 24}l16 ${r}z` : d`M${x - 5} ${top + 4}L${x + w / 2} ${top - r}l${w / 2 + 5} ${r + 4}h-14L${x + w / 2} ${top - r + 14}L${x + 9} ${top + 4}z`;
    const body = at % 3 === 1 ? d`M${x} ${ground}v${-h}h${w}v${h}z` : d`M${x} ${ground}v${-h}l${w / 2} ${-r}l${w / 2} ${r}v${h}z`;
    const rows = Math.floor((h - 62) / 40);
    const windows = repeat(rows, (row) => d`M${x + w * 0.16} ${top + 22 + row * 40}h${w * 0.7}`);
    const awning = at % 2 ? ink.accent : ink.near;
    return (
      fill(wall, body) + fill(ink.roof, roof) + dashes(at % 2 ? ink.near : ink.roof, 24, d`${w * 0.17} ${w * 0.09}`, windows) +
      fill(ink.dark, d`M${x + 10} ${ground}v-40h${w - 20}v40z`) + dashes(ink.gold, 22, d`${(w - 32) / 2} 8`, d`M${x + 13} ${ground - 17}h${w - 26}`) +
      fill(awning, d`M${x + 8} ${ground - 46}h${w - 16}l7 17h${-w + 2}z`)
    );
  }
  const lamp = (x: number): string => line(ink.dark, 5, d`M${x} 452v-150q0 -14 16 -14h12`) + disc(ink.gold, x + 28, 296, 9);
  const first = dice.between(150, 240);
  return [
    bushes(ink.mid, [[90, 300, 60], [300, 290, 70], [520, 296, 66], [720, 300, 60]]),
    houses,
    fill(ink.near, d`M-20 ${ground}h840v100h-840z`),
    fill(ink.dark, 'M-20 444h840v70h-840z'),
    dashes(ink.light, 4, '44 30', d`M${dice.whole(-60, 0)} 474h880`, 'opacity=".8"'),
    lamp(first), lamp(first + dice.between(270, 330)),
  ].join('');
}
