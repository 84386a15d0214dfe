import { d, dashes, disc, fill, line, repeat } from '../drawing/pen.ts';
import type { Stage } from '../drawing/stage.ts';
import { bushes } from './plants.ts';

interface House {
  x: number;
  wide: number;
  tall: number;
  flat: boolean;
}

/** A row of gabled town houses with shops below, and street lamps. */
export function street({ ink, dice }: Stage): string {
  const ground = 414;
  const houses: House[] = [];
  for (let x = dice.whole(-70, -20), at = dice.whole(0, 2); x < 800; at++) {
    const wide = dice.whole(3, 4) * 28 + 18;
    houses.push({ x, wide, tall: dice.whole(2, 4) * 40 + 62, flat: at % 3 === 1 });
    x += wide;
  }
  const all = (make: (house: House, at: number) => string, wanted: (at: number) => boolean = () => true): string =>
    houses.map((house, at) => (wanted(at) ? make(house, at) : '')).join('');
  const body = ({ x, wide, tall, flat }: House): string =>
    d`M${x} ${ground}v${-tall}${flat ? d`h${wide}` : d`l${wide / 2} ${-wide * 0.4}l${wide / 2} ${wide * 0.4}`}v${tall}z`;
  const roof = ({ x, wide, tall, flat }: House): string =>
    flat
      ? d`M${x - 4} ${ground - tall}l16 -24h${wide - 24}l16 24z`
      : d`M${x - 5} ${ground - tall + 6}l${wide / 2 + 5} ${-wide * 0.4 - 6}l${wide / 2 + 5} ${wide * 0.4 + 6}h-14l${-wide / 2 + 9} ${-wide * 0.4 + 8}l${-wide / 2 + 9} ${wide * 0.4 - 8}z`;
  const floors = ({ x, wide, tall }: House): string =>
    repeat((tall - 62) / 40, (at) => d`M${x + 14} ${ground - tall + 24 + at * 40}h${wide - 22}`);
  const awning = ({ x, wide }: House): string => d`M${x + 8} ${ground - 46}h${wide - 16}l7 17h${-wide + 2}z`;
  const [odd, even] = [(at: number): boolean => at % 2 === 1, (at: number): boolean => at % 2 === 0];
  const first = dice.between(150, 240);
  const lamps = [first, first + dice.between(270, 330)];
  return [
    bushes(ink.mid, [
      [90, 300, 60],
      [300, 290, 70],
      [520, 296, 66],
      [720, 300, 60],
    ]),
    fill(ink.light, all(body, even)),
    fill(ink.glow, all(body, odd)),
    fill(ink.roof, all(roof)),
    dashes(ink.near, 24, '18 10', all(floors)),
    dashes(ink.gold, 24, '18 66', all(floors, odd)),
    fill(
      ink.dark,
      all(({ x, wide }) => d`M${x + 10} ${ground}v-40h${wide - 20}v40z`),
    ),
    dashes(
      ink.gold,
      22,
      '20 8',
      all(({ x, wide }) => d`M${x + 16} ${ground - 17}h${wide - 30}`),
    ),
    fill(ink.accent, all(awning, even)),
    fill(ink.near, all(awning, odd)),
    fill(ink.near, d`M-20 ${ground}h840v100h-840z`),
    fill(ink.dark, 'M-20 444h840v70h-840z'),
    dashes(ink.light, 4, '44 30', d`M${dice.whole(-60, 0)} 474h880`, 'opacity=".8"'),
    line(ink.dark, 5, lamps.map((x) => d`M${x} 452v-150q0 -14 16 -14h12`).join('')),
    ...lamps.map((x) => disc(ink.gold, x + 28, 296, 9)),
  ].join('');
}
