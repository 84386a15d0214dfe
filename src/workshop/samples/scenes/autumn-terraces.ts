import { d, dashes, fill, line, repeat } from '../drawing/pen.ts';
import type { Dice } from '../../dice.ts';
import type { Easel } from '../drawing/easel.ts';
import { smooth } from '../drawing/ribbon.ts';
import { house, type HouseStyle } from '../things/houses.ts';
import { distantHills, heaven } from '../things/land.ts';
import { type Foliage, thicket, tree } from '../things/trees.ts';
import type { Scene } from './scene.ts';

const MAPLE: Foliage = ['#7a2a1e', '#b8472a', '#e58a48'];
const RUST: Foliage = ['#6b3f22', '#a8682e', '#dca650'];
const PINE: Foliage = ['#2c3b34', '#4a5f45', '#7d8a55'];
const HOME: HouseStyle = { wall: '#9a6238', shade: '#6b4228', roof: '#3f3a42', door: '#4a2a1a', pane: '#f6cf86' };
const LEVELS = 12;

/** How far down the rim of terrace `level` lies at x: spurs bulge towards the reader, gullies cut back. */
function rim(level: number, x: number): number {
  const share = level / (LEVELS - 1);
  const bulge =
    Math.abs(Math.sin((x + 40) / 160 + level * 0.09)) ** 0.75 * 0.7 +
    Math.abs(Math.sin(x / 97 + 1.1 + level * 0.13)) * 0.3;
  return (
    186 +
    level * 16 +
    level * level * 1.3 +
    ((x - 500) / 400) ** 2 * (104 - 84 * share) +
    (9 + share * 66) * (bulge - 0.55)
  );
}

/** The gully by which a flight of steps climbs to the village. */
const steps = (level: number): number => 160 * (Math.PI - level * 0.09) - 40;

const points = (y: (x: number) => number): (readonly [number, number])[] =>
  Array.from({ length: 57 }, (_, at) => [at * 15 - 20, y(at * 15 - 20)] as const);

/** Straw heaped round a pole. */
function stack(easel: Easel, dice: Dice, x: number, y: number, s: number): string {
  const bell = d`M${x - s * 0.66} ${y - s * 0.05}Q${x - s * 0.74} ${y - s * 0.66} ${x - s * 0.34} ${y - s * 1.06}Q${x - s * 0.12} ${y - s * 1.26} ${x} ${y - s * 1.5}Q${x + s * 0.12} ${y - s * 1.26} ${x + s * 0.34} ${y - s * 1.06}Q${x + s * 0.74} ${y - s * 0.66} ${x + s * 0.66} ${y - s * 0.05}Q${x} ${y + s * 0.16} ${x - s * 0.66} ${y - s * 0.05}z`;
  const straws = (count: number, colour: string, opacity: number): string =>
    line(
      colour,
      Math.max(1, s * 0.035),
      repeat(count, () => {
        const [lean, up] = [dice.between(-1, 1), dice.between(0.05, 1.05)];
        const half = 0.62 * (1 - up * up * 0.62);
        return d`M${x + lean * half * s} ${y - up * s}l${lean * s * 0.12} ${s * dice.between(0.12, 0.3)}`;
      }),
      d`stroke-linecap="round" opacity="${opacity}"`,
    );
  return [
    easel.blur(
      3,
      fill(
        '#2a1410',
        d`M${x - s * 0.5} ${y - s * 0.12}L${x + s * 1.6} ${y - s * 0.16}L${x + s * 1.2} ${y + s * 0.16}H${x - s * 0.5}z`,
        'opacity=".5"',
      ),
    ),
    line('#5b3a22', s * 0.07, d`M${x} ${y - s * 1.4}v${-s * 0.34}`),
    fill(easel.linear('h', [0, '#ffeeb0'], [0.42, '#ecc267'], [1, '#8d5628']), bell),
    easel.clip(
      bell,
      straws(Math.round(24 + s * 1.3), '#7d4d20', 0.6),
      straws(Math.round(14 + s * 0.7), '#fff0b8', 0.6),
    ),
    line(
      '#6f3f1e',
      s * 0.06,
      d`M${x - s * 0.36} ${y - s * 1.02}Q${x} ${y - s * 0.9} ${x + s * 0.36} ${y - s * 1.02}`,
      'opacity=".8"',
    ),
  ].join('');
}

/** Cut stalks in rows that follow the rim, bigger towards the reader. */
function stubble(dice: Dice, level: number, from: number, to: number, colour: string): string {
  const [near, deep] = [0.5 + level / LEVELS, 15 + level * 2.3];
  const gap = 5 + level * 0.75;
  return line(
    colour,
    near * 1.3,
    repeat(4, (row) =>
      repeat(Math.floor((to - from) / gap), (at) => {
        const x = from + (at + dice.between(0.2, 0.8)) * gap;
        return d`M${x} ${rim(level, x) - 2 - row * deep * 0.21}l${dice.between(-0.8, 0.8)} ${-2.4 - near * 3.4}`;
      }),
    ),
    'stroke-linecap="round"',
  );
}

/** Autumn terraces stepping down a spur from a timber village on its crown; stubble and straw stacks on them. */
export const autumnTerraces: Scene = (easel, dice) => {
  heaven(easel, '#8fa9c9', '#fbd9a4', { x: 96, y: 92, r: 26, colour: '#fff0c4', glow: 0.9 });
  easel.add(
    easel.blur(
      4,
      fill(
        '#fff1d6',
        'M520 60q60 -16 120 -4t140 -8v12q-80 10 -140 4t-120 8zM250 96q70 -12 150 -2v7q-80 -2 -150 4z',
        'opacity=".65"',
      ),
    ),
  );
  distantHills(easel, dice, 176, ['#a9b0c9', '#a198b3', '#9c8596', '#a08470'], '#f6d5ab');
  easel.add(easel.mist(150, 330, '#fde6c2', 0.75));

  // The crown of the spur with its village among maples.
  const crown = `${smooth(points((x) => rim(0, x) - 16))}V520H-20z`;
  easel.add(
    thicket(dice, 330, 672, 196, 26, PINE),
    tree(dice, 312, 204, 96, PINE, '#3d2c22'),
    tree(dice, 694, 204, 106, PINE, '#3d2c22'),
    tree(dice, 396, 150, 76, MAPLE, '#4a2c20'),
    tree(dice, 560, 146, 88, MAPLE, '#4a2c20'),
  );
  easel.add(fill('#5d6138', 'M286 216Q390 128 480 124T740 222z'), fill('#8a7a44', crown));
  easel.add(
    house(easel, 412, 138, 50, 26, HOME),
    house(easel, 478, 132, 56, 28, HOME),
    house(easel, 344, 152, 52, 27, HOME),
    house(easel, 562, 148, 52, 27, HOME),
    house(easel, 438, 160, 54, 28, HOME),
    house(easel, 516, 162, 56, 29, HOME),
    tree(dice, 342, 184, 56, RUST, '#4a2c20'),
    tree(dice, 648, 186, 60, MAPLE, '#4a2c20'),
  );

  // Terraces from the crown down; each is its tread, then the wall under its rim.
  const straw = ['#f6d374', '#e6b452', '#f9de8e', '#dca04c', '#eec263'];
  for (let level = 0; level < LEVELS; level++) {
    const upper = (x: number): number => (level === 0 ? rim(0, x) - 18 : rim(level - 1, x) + wall(level - 1, x));
    easel.add(
      fill(easel.linear('h', [0, '#f8dc8c'], [0.55, '#e9b957'], [1, '#c98a42']), `${smooth(points(upper))}V520H-20z`),
    );
    // Single fields between bunds: most under stubble, some ploughed, some green again.
    const [cut, stalks]: [string[], string[]] = [[], []];
    for (let x = -20 - dice.whole(0, 80); x < 820;) {
      const w = dice.whole(90, 230);
      const lean = dice.between(-10, 10);
      const other = level > 0 && dice.chance(0.2) ? dice.pick(['#8f5c3c', '#9a6a44', '#9a9a4c', '#878f48']) : undefined;
      cut.push(
        fill(
          other ?? dice.pick(straw),
          d`M${x} 100h${w}l${lean} 420h${-w}z`,
          d`opacity="${other === undefined ? 0.6 : 0.85}"`,
        ),
        line('#7d5628', 1.6 + level * 0.2, d`M${x} 100L${x + lean} 520`, 'opacity=".75"'),
      );
      if (other === undefined)
        stalks.push(stubble(dice, level, x + 3, x + w - 3, level % 3 === 1 ? '#8f5a26' : '#a26c2c'));
      x += w;
    }
    const strip = `${smooth(points(upper))}${smooth(points((at) => rim(level, at)).reverse(), 'L')}z`;
    easel.add(
      easel.clip(
        strip,
        ...cut,
        easel.blur(2 + level * 0.25, line('#4a2530', 8 + level * 1.3, smooth(points(upper)), 'opacity=".6"')),
      ),
      ...stalks,
    );
    const face = `${smooth(points((at) => rim(level, at)))}${smooth(points((at) => rim(level, at) + wall(level, at)).reverse(), 'L')}z`;
    easel.add(
      fill(easel.linear('h', [0, '#a3713f'], [0.5, '#7a4c2e'], [1, '#54313a']), face),
      easel.texture(face, 'stone', '#2f1a18', 0.5),
      line('#ffedb2', 1.2 + level * 0.12, smooth(points((at) => rim(level, at) - 0.5)), 'opacity=".9"'),
    );
    if (level > 3)
      easel.add(
        line(
          '#8d8a4a',
          1.4,
          repeat(46 - level, () => {
            const at = dice.between(-10, 810);
            return d`M${at} ${rim(level, at) + 1}l${dice.between(-2, 2)} ${dice.between(3, wall(level, at) * 0.8)}`;
          }),
          'stroke-linecap="round" opacity=".75"',
        ),
      );
    const [sx0, sx1, broad] = [steps(level - 1), steps(level), 3 + level * 1.05];
    const [from, to] = [level === 0 ? 168 : rim(level - 1, sx0), rim(level, sx1) + wall(level, sx1)];
    easel.add(
      fill('#8f7358', d`M${sx0 - broad * 0.5} ${from}h${broad}L${sx1 + broad * 0.62} ${to}h${-broad * 1.24}z`),
      dashes('#dcc49a', broad, d`${2.4 + level * 0.22} ${1 + level * 0.06}`, d`M${sx0} ${from}L${sx1} ${to}`),
    );
    for (const [on, sx, size] of STACKS)
      if (on === level) easel.add(stack(easel, dice, sx, rim(level, sx) - 5 - level * 0.5, size));
  }
  return { tint: '#ffd9a0', strength: 0.12, vignette: 0.3 };
};

/** Height of the wall under a rim; lower where a gully cuts back. */
function wall(level: number, x: number): number {
  return (4 + level * 1.15) * (0.75 + 0.5 * Math.abs(Math.sin((x + 40) / 160 + level * 0.09)));
}

/** Which terrace a straw stack stands on, where, and how big it is. */
const STACKS: readonly (readonly [level: number, x: number, size: number])[] = [
  [2, 560, 13],
  [2, 580, 12],
  [4, 330, 17],
  [4, 354, 15],
  [5, 620, 21],
  [5, 650, 18],
  [6, 210, 25],
  [8, 486, 32],
  [8, 530, 28],
  [10, 690, 50],
  [10, 628, 42],
  [10, 148, 48],
];
