import { d, disc, fill, line, repeat } from '../drawing/pen.ts';
import type { Dice } from '../../dice.ts';
import type { Easel } from '../drawing/easel.ts';
import { smooth } from '../drawing/ribbon.ts';
import { distantHills, heaven } from '../things/land.ts';
import { type Foliage, tree } from '../things/trees.ts';
import type { Scene } from './scene.ts';

const FOREST: Foliage = ['#2f5a49', '#4f8060', '#86ab78'];
const TENDER = ['#7fae3d', '#98c24a', '#b5d562', '#6b9a35', '#cfe486'] as const;
const GROWN = ['#4f7f35', '#62923c', '#78a548', '#447030', '#8fb552'] as const;

/** A hill of tea under hedges that follow its round: crown at (cx, top), `bend` how steep it falls. */
function teaHill(
  easel: Easel,
  cx: number,
  top: number,
  bend: number,
  rows: number,
  bush: number,
  [ground, dark, body, lit]: readonly [string, string, string, string],
): string {
  const hedge = (at: number): string => {
    const y = top + bush * 0.3 + at * bush * 1.15 + at * at * bush * 0.05;
    return smooth(
      Array.from({ length: 16 }, (_, step) => {
        const x = -40 + step * 58.7;
        return [
          x,
          y + bend * (1 + at * 0.07) * ((x - cx) / 400) ** 2 + bush * 0.35 * Math.sin(x / 70 + at * 0.5),
        ] as const;
      }),
    );
  };
  const shape = `${hedge(0)}V520H-40z`;
  const beads = (colour: string, size: number, up: number, at: number, pattern: readonly number[]): string =>
    line(
      colour,
      size,
      hedge(at),
      d`stroke-dasharray="${pattern.map((part) => (part * bush * (1 + at * 0.03)).toFixed(1)).join(' ')}" stroke-linecap="round" transform="translate(${at * 5 - up * 0.4} ${-up})"`,
    );
  return [
    fill(easel.linear('v', [0, ground], [1, dark]), shape),
    ...Array.from({ length: rows }, (_, at) => {
      const size = bush * (0.74 + at * 0.03);
      return (
        line('#173d26', size * 0.5, hedge(at), d`opacity=".45" transform="translate(0 ${size * 0.5})"`) +
        beads(dark, size, 0, at, [0.2, 0.5, 0.4, 0.6]) +
        beads(body, size * 0.72, size * 0.18, at, [0.3, 0.6, 0.1, 0.5, 0.5, 0.7]) +
        beads(lit, size * 0.26, size * 0.38, at, [0.15, 0.55, 0.4, 0.5, 0.1, 0.45, 0.25, 0.8])
      );
    }),
  ].join('');
}

/** A plucked tip: two leaves and a bud, pointing along `turn` degrees. */
const tip = (x: number, y: number, long: number, turn: number, colour: string, bud: string): string =>
  `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn.toFixed(0)}) scale(${(long / 20).toFixed(2)})">${fill(colour, 'M0 0Q4 -8 16 -6Q12 1 0 0zM-1 0Q6 7 15 4Q10 -2 -1 0z')}${fill(bud, 'M-2 0Q8 -4 20 0Q8 3 -2 0z')}</g>`;

/** A low heap of tips, biggest in the middle. */
function heap(
  dice: Dice,
  x: number,
  y: number,
  rx: number,
  ry: number,
  rise: number,
  count: number,
  long: number,
  tones: readonly string[],
): string {
  const tips = Array.from({ length: count }, () => {
    const [turn, far] = [dice.between(0, 6.283), Math.sqrt(dice.next())];
    const [px, py] = [Math.cos(turn) * far, Math.sin(turn) * far];
    return { px, py, at: py - (1 - far * far) * 0.2 };
  }).sort((a, b) => a.at - b.at);
  return (
    d`<ellipse cx="${x}" cy="${y}" rx="${rx * 0.98}" ry="${ry}" fill="#25451f" opacity=".6"/>` +
    tips
      .map(({ px, py }) =>
        tip(
          x + px * rx,
          y + py * ry - (1 - px * px - py * py) * rise,
          long * dice.between(0.8, 1.15),
          dice.between(0, 360),
          dice.pick(tones),
          dice.pick(['#d9eb9a', '#c4dd78', '#e6f2b4']),
        ),
      )
      .join('')
  );
}

/** Round upon round of tea hills; on a table before them a basket, a ruler and three trays of fresh leaves. */
export const teaTable: Scene = (easel, dice) => {
  heaven(easel, '#a8dbe0', '#fdf8dd', { x: 470, y: 62, r: 22, colour: '#fffbe0', glow: 0.9 });
  distantHills(easel, dice, 84, ['#a9cfcb', '#8fc0b2', '#7ab096'], '#e6f2d6');
  easel.add(
    teaHill(easel, 660, 106, 76, 10, 8, ['#78ab78', '#4f8f66', '#74b077', '#b0d592']),
    easel.mist(120, 214, '#f4f7de', 0.75, 0.5),
  );
  easel.add(
    teaHill(easel, 170, 124, 150, 12, 13, ['#5f9a52', '#2f7046', '#58994d', '#a5d06a']),
    easel.mist(200, 290, '#f1f6d6', 0.5, 0.5),
  );
  easel.add(
    tree(dice, 300, 152, 34, FOREST, '#4a3d2c'),
    tree(dice, 324, 158, 26, FOREST, '#4a3d2c'),
    teaHill(easel, 630, 196, 128, 10, 19, ['#4f8b42', '#1f5a37', '#478c3c', '#a8d65c']),
    easel.mist(262, 348, '#eff5cf', 0.3, 0.5),
  );
  easel.add(
    tree(dice, 716, 214, 66, FOREST, '#4a3d2c'),
    teaHill(easel, 90, 250, 150, 7, 26, ['#3f7a39', '#174a2f', '#3a7d36', '#9ed052']),
  );

  // The table: planks running away from the reader.
  const top = 'M30 338H770L850 466H-50z';
  easel.add(
    easel.blur(6, fill('#0d2417', 'M0 342H800V380H0z', 'opacity=".45"')),
    fill(easel.linear('v', [0, '#a9703e'], [0.5, '#c98f55'], [1, '#dba867']), top),
    easel.texture(top, 'wood', '#6b4021', 0.75),
    line('#5e3819', 2, 'M20 358H780M0 384H800M-20 418H820M-40 452H840', 'opacity=".45"'),
    line('#f6d6a0', 1.6, 'M30 339H770M20 360H780M0 386H800M-20 420H820', 'opacity=".55"'),
  );
  easel.add(
    fill(easel.linear('v', [0, '#a06a38'], [1, '#6a4020']), 'M-50 466H850V520H-50z'),
    easel.texture('M-50 466H850V520H-50z', 'wood', '#3b2210', 0.7),
    line('#fbe0ad', 2, 'M-50 466H850', 'opacity=".8"'),
  );

  // The basket: woven bamboo, wide at the mouth, heaped with leaves, a strap hanging from it.
  const [bx, by] = [172, 424];
  const basket = d`M${bx - 92} ${by - 134}Q${bx - 84} ${by - 50} ${bx - 62} ${by}Q${bx} ${by + 20} ${bx + 62} ${by}Q${bx + 84} ${by - 50} ${bx + 92} ${by - 134}z`;
  const weave = Array.from({ length: 9 }, (_, at) => {
    const [y, half] = [by - 126 + at * 15, 91 - at * 3.6];
    return d`M${bx - half} ${y}Q${bx} ${y + 22} ${bx + half} ${y}`;
  }).join('');
  easel.add(
    easel.blur(
      7,
      fill(
        '#3a1f0c',
        d`M${bx - 50} ${by}Q${bx + 60} ${by - 20} ${bx + 150} ${by - 14}Q${bx + 150} ${by + 16} ${bx} ${by + 22}z`,
        'opacity=".5"',
      ),
    ),
    fill(easel.linear('h', [0, '#e3b865'], [0.3, '#f0d08a'], [0.7, '#c8964a'], [1, '#8b5f2a']), basket),
  );
  easel.add(
    easel.clip(
      basket,
      line('#7a5222', 6, weave, 'stroke-dasharray="9 9" opacity=".5"'),
      line(
        '#fbe8b6',
        3,
        weave,
        'stroke-dasharray="9 9" stroke-dashoffset="9" opacity=".6" transform="translate(0 -2)"',
      ),
      line(
        '#7a5222',
        3.4,
        weave,
        'stroke-dasharray="9 9" stroke-dashoffset="9" opacity=".5" transform="translate(0 7)"',
      ),
      line(
        '#8b5f2a',
        1.6,
        repeat(13, (at) => d`M${bx - 84 + at * 14} ${by - 130}L${bx - 57 + at * 9.5} ${by + 20}`),
        'opacity=".45"',
      ),
    ),
  );
  easel.add(
    d`<ellipse cx="${bx}" cy="${by - 134}" rx="93" ry="22" fill="#4a3216"/>`,
    heap(dice, bx, by - 140, 82, 17, 34, 230, 25, [...TENDER, ...GROWN]),
    line('#a8752f', 10, d`M${bx - 93} ${by - 134}a93 22 0 0 0 186 0`),
    line('#f5dc9c', 8, d`M${bx - 93} ${by - 136}a93 22 0 0 0 186 0`, 'stroke-dasharray="11 3"'),
    line('#fff1c6', 1.6, d`M${bx - 91} ${by - 138}a91 20 0 0 0 182 0`, 'opacity=".7"'),
  );
  easel.add(
    line('#a3281a', 8, d`M${bx + 84} ${by - 116}q36 44 -20 104`, 'stroke-linecap="round"'),
    line('#e0705a', 2, d`M${bx + 87} ${by - 112}q30 42 -18 92`, 'opacity=".8"'),
  );

  // Three white sample trays: small tips, middling ones, grown leaves.
  const tray = (x: number, y: number, s: number, heaped: string): string => {
    const [w, deep] = [78 * s, 48 * s];
    const floor = d`M${x - w * 0.82} ${y - deep}H${x + w * 0.82}L${x + w} ${y}H${x - w}z`;
    return [
      easel.blur(
        5,
        fill(
          '#3a1f0c',
          d`M${x - w} ${y + 4}L${x - w * 0.7} ${y - deep * 0.8}H${x + w}L${x + w + 22} ${y + 12}L${x - w + 10} ${y + 22}z`,
          'opacity=".5"',
        ),
      ),
      fill(easel.linear('v', [0, '#d5d4c4'], [1, '#f6f4e8']), floor),
      fill('#b9b7a6', d`M${x - w * 0.82} ${y - deep}H${x + w * 0.82}l4 10H${x - w * 0.82 - 4}z`),
      heaped,
      fill(
        easel.linear('v', [0, '#fffef8'], [1, '#cfccba']),
        d`M${x - w - 5} ${y - 4}H${x + w + 5}L${x + w + 3} ${y + 13}H${x - w - 3}z`,
      ),
      line(
        '#fffef8',
        6,
        d`M${x - w} ${y - 1}L${x - w * 0.82} ${y - deep - 4}H${x + w * 0.82}L${x + w} ${y - 1}`,
        'stroke-linejoin="round"',
      ),
      line(
        '#8d8a78',
        1,
        d`M${x - w * 0.79} ${y - deep}H${x + w * 0.79}M${x - w - 3} ${y + 13}H${x + w + 3}`,
        'opacity=".6"',
      ),
    ].join('');
  };
  easel.add(
    tray(352, 404, 0.84, heap(dice, 352, 386, 47, 13, 15, 170, 13, TENDER)),
    tray(502, 404, 0.84, heap(dice, 502, 386, 47, 13, 17, 120, 18, ['#6b9a35', '#7fae3d', '#98c24a', '#62923c'])),
    tray(652, 404, 0.84, heap(dice, 652, 386, 47, 13, 19, 84, 25, GROWN)),
  );

  // The ruler, and one tip laid along it to be measured.
  const ruler = 'M292 434L640 428L646 450L294 457z';
  easel.add(
    easel.blur(3, fill('#3a1f0c', 'M296 444L650 438L652 458L298 464z', 'opacity=".5"')),
    fill(easel.linear('h', [0, '#fff6c9'], [0.6, '#f7dd7d'], [1, '#e9c654']), ruler),
    line('#8b6a14', 1, ruler, 'opacity=".6"'),
    line(
      '#4a3a12',
      1.6,
      repeat(50, (at) => d`M${302 + at * 6.8} ${434.5 - at * 0.117}v${at % 10 === 0 ? 13 : at % 5 === 0 ? 10 : 6}`),
    ),
    disc('#8a5a2c', 632, 441, 3.6),
  );
  easel.add(
    easel.blur(1.5, fill('#3a2208', 'M352 428q30 -6 62 2l-4 5q-30 -4 -56 0z', 'opacity=".45"')),
    tip(352, 424, 62, -4, '#7fb23c', '#d9eb9a'),
    line('#5f8a2c', 3, 'M336 427q10 0 18 -3', 'stroke-linecap="round"'),
  );
  easel.add(
    tip(228, 448, 26, 24, '#6b9a35', '#c4dd78'),
    tip(708, 446, 24, 160, '#6b9a35', '#c4dd78'),
    tip(752, 440, 22, 40, '#7fae3d', '#d9eb9a'),
  );
  return { tint: '#fffbd4', strength: 0.14, vignette: 0.26 };
};
