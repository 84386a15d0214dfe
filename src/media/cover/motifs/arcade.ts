import { d, disc, fill, line, repeat } from '../drawing/pen.ts';
import type { Stage } from '../drawing/stage.ts';

/** An old arcade: shops behind round arches, balconies above, lanterns between. */
export function arcade({ ink, dice }: Stage): string {
  const bays = dice.whole(4, 7);
  const w = Math.round(900 / bays);
  const left = -60 + dice.whole(0, 20);
  const ground = 424;
  const r = (w - 34) / 2;
  const eaves = dice.whole(166, 208);
  const wall = dice.pick([ink.light, ink.light, ink.glow, ink.water]);
  const trim = dice.pick([ink.accent, ink.gold, ink.near]);
  const each = (make: (x: number, at: number) => string): string => repeat(bays, (at) => make(left + at * w, at));
  const tall = each((x, at) =>
    at % 2
      ? d`M${x + 8} ${eaves}v-22h${w - 16}v22z`
      : d`M${x + 4} ${eaves}v-12h${w * 0.16}q0 -30 ${w * 0.34 - 4} -34q${w * 0.34 - 4} 4 ${w * 0.34 - 4} 34h${w * 0.16}v12z`,
  );
  const windows = each((x) =>
    repeat(2, (side) => d`M${x + w * (0.2 + side * 0.36)} 268v-44a${w * 0.12} ${w * 0.12} 0 0 1 ${w * 0.24} 0v44z`),
  );
  const arches = each(
    (x) =>
      d`M${x + 17} ${ground}v${-ground + 322 + r * 0.5}a${r} ${r * 0.9} 0 0 1 ${2 * r} 0v${ground - 322 - r * 0.5}z`,
  );
  return [
    fill(wall, d`M${left} ${eaves}h${w * bays}V${ground}H${left}z${tall}`),
    line(
      ink.roof,
      5,
      d`M${left} ${eaves}h${w * bays}M${left} 288h${w * bays}${each((x, at) => (at % 2 ? d`M${x + 2} ${eaves - 22}h${w - 4}` : d`M${x} ${eaves - 12}h${w * 0.16 + 4}q0 -30 ${w * 0.34 - 4} -34q${w * 0.34 - 4} 4 ${w * 0.34 - 4} 34h${w * 0.16 + 4}`))}`,
    ),
    fill(ink.near, windows),
    line(
      wall,
      3,
      each((x) => d`M${x + w * 0.32} 212v56m${w * 0.36} -56v56`),
    ),
    line(trim, 9, d`M${left} 281h${w * bays}`, 'stroke-dasharray="3 5"'),
    fill(ink.dark, arches),
    fill(
      ink.near,
      each(
        (x, at) =>
          d`M${x + w * 0.28} ${ground}v-62h${w * 0.44}v62z${at % 2 ? '' : d`m${w * 0.06} -80h${w * 0.3}v10h${-w * 0.3}z`}`,
      ),
    ),
    fill(
      ink.gold,
      each((x) => d`M${x + w * 0.34} ${ground - 8}v-46h${w * 0.14}v46zm${w * 0.18} 0v-46h${w * 0.14}v46z`),
    ),
    each((x) => line(ink.gold, 2, d`M${x} 296v16`) + disc(ink.accent, x, 323, 11) + line(ink.gold, 2, d`M${x} 334v9`)),
    fill(ink.near, d`M-20 ${ground}h840v90h-840z`),
    line(
      ink.light,
      2,
      d`M-20 ${ground + 12}h840M400 ${ground + 12}l-20 80M240 ${ground + 12}l-90 80M560 ${ground + 12}l70 80M80 ${ground + 12}l-160 80M720 ${ground + 12}l150 80`,
      'opacity=".4"',
    ),
    fill(ink.dark, 'M-20 474h840v40h-840z'),
  ].join('');
}
