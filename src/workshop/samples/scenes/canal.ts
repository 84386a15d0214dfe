import type { Dice } from '../../dice.ts';
import type { Easel, Light } from '../drawing/easel.ts';
import { ridge } from '../drawing/ground.ts';
import { d, dashes, disc, fill, line, repeat } from '../drawing/pen.ts';
import { type Bead, ribbon, smooth } from '../drawing/ribbon.ts';
import { house, type HouseStyle } from '../things/houses.ts';
import { distantHills, facets, heaven, strokes } from '../things/land.ts';
import { type Foliage, thicket, tree } from '../things/trees.ts';
import type { Scene } from './scene.ts';

const GREEN: Foliage = ['#2f4f38', '#5d8652', '#9ab573'];
const HOME: HouseStyle = { wall: '#f7f0e2', shade: '#cbbfa9', roof: '#4d5152', door: '#6d4a33', pane: '#39434a' };

/** A new canal coming down a slope of blue stone from the saddle; the village and its drying ground below. */
export const canal: Scene = (easel, dice) => draw(easel, dice, true);

/** The same place with the canal built and no water in it. */
export const canalDry: Scene = (easel, dice) => draw(easel, dice, false);

function draw(easel: Easel, dice: Dice, isWet: boolean): Light {
  heaven(easel, '#b7d9ea', '#fdf0d6', { x: 540, y: 104, r: 25, colour: '#fff8e2', glow: 0.9 });
  distantHills(easel, dice, 190, ['#bdd2dc', '#a3c0ca'], '#f6ecd8', 'karst');
  const shoulder = ridge(
    (x) => 214 - Math.max(0, 130 - Math.abs(x - 210)) * 0.75 - Math.max(0, x - 560) * 0.52 + 10 * Math.sin(x / 37),
    52,
  );
  easel.add(
    fill(easel.linear('v', [0, '#8ea8ac'], [0.4, '#b9c6b4'], [1, '#b9c6b4']), shoulder.closed),
    easel.clip(
      shoulder.closed,
      facets(dice, [-20, 90, 820, 330], 46, ['#9bb0b122', '#6f8f9526', '#ffffff1f', '#5a7b851c']),
    ),
    easel.mist(200, 330, '#f3e7d2', 0.6),
  );

  for (const [at, colour] of ['#c9d3a0', '#b7c78f', '#a9bd83', '#c3c98d'].entries()) {
    const y = 318 + at * 18;
    const edge = (down: number): string =>
      d`M-20 ${y + down}q120 ${-14 + at * 3} 210 -8t${170 - at * 6} ${-22 + at * 10}`;
    easel.add(
      fill(colour, d`${edge(0)}V520H-20z`),
      line('#7f9a62', 1.5, edge(0), 'opacity=".6"'),
      dashes('#7f9a62', 3, '1.5 6', edge(7), 'opacity=".6"'),
    );
  }

  const slope = d`M-20 520V372Q120 360 230 318T430 232Q480 206 520 214T620 250T820 236V520z`;
  easel.add(
    fill(easel.linear('d', [0, '#7f98a0'], [0.5, '#6d8791'], [1, '#4f6873']), slope),
    easel.clip(slope, facets(dice, [-20, 200, 840, 520], 40, ['#8fa7ae', '#7b95a0', '#6b8692', '#a3b6b8', '#5f7a88'])),
    easel.texture(slope, 'stone', '#2f4650', 0.35),
  );
  easel.add(
    easel.clip(
      slope,
      line(
        '#dfe7e4',
        2,
        repeat(
          46,
          () =>
            d`M${dice.between(-20, 800)} ${dice.between(240, 500)}l${dice.between(14, 40)} ${dice.between(-14, -3)}`,
        ),
        'opacity=".4"',
      ),
    ),
  );
  for (const [x, y, size] of [
    [596, 262, 15],
    [690, 258, 22],
    [756, 268, 24],
    [330, 296, 14],
    [640, 330, 15],
    [742, 356, 20],
  ] as const)
    easel.add(thicket(dice, x - size * 1.6, x + size * 1.6, y, size, GREEN));

  // Lower left: fields, drying ground and village.
  const flat = d`M-20 520V404Q150 372 300 394Q400 410 430 446T470 520z`;
  easel.add(
    fill(easel.linear('v', [0, '#b3bd7f'], [1, '#7d9460']), flat),
    easel.texture(flat, 'field', '#48683f', 0.5),
  );
  easel.add(
    house(easel, 52, 398, 72, 34, HOME),
    house(easel, 168, 390, 80, 36, HOME),
    thicket(dice, -10, 60, 402, 22, GREEN),
    thicket(dice, 128, 170, 396, 16, GREEN),
    thicket(dice, 262, 310, 402, 18, GREEN),
  );
  easel.add(
    house(easel, -18, 440, 96, 44, HOME),
    house(easel, 108, 430, 92, 44, HOME),
    house(easel, 236, 428, 88, 40, HOME),
  );
  const ground = 'M84 452L316 440L392 484L110 508z';
  easel.add(
    fill(easel.linear('d', [0, '#efe2c2'], [1, '#d9c79d']), ground),
    fill('#d59a2c', 'M112 462L186 458L200 480L122 486z'),
    fill('#a92d1c', 'M206 458L254 455L276 476L220 479z'),
    fill('#e0b04a', 'M274 456L312 453L346 472L298 475z'),
    line('#8d6a2a', 1.2, 'M118 468l72-4M120 475l74-4M122 481l76-4M282 462l38-2M288 468l46-3', 'opacity=".7"'),
  );
  easel.add(
    strokes(dice, [210, 459, 268, 476], 40, '#d4553a', 1.6, 4, -1),
    strokes(dice, [118, 462, 192, 482], 60, '#f0c766', 1.6, 4, 0),
    tree(dice, 72, 474, 112, GREEN, '#4b3a2c'),
  );

  // The canal, from a thread at the saddle to a stride wide at the reader's feet.
  const beads: Bead[] = [
    [520, 216, 4],
    [534, 238, 6],
    [574, 262, 9],
    [588, 286, 12],
    [540, 306, 15],
    [468, 324, 18],
    [432, 350, 23],
    [470, 380, 30],
    [566, 408, 42],
    [640, 446, 60],
    [668, 530, 92],
  ];
  const widened = (more: number): Bead[] => beads.map(([x, y, w]) => [x, y, w * more + 2]);
  const bed = ribbon(beads);
  easel.add(
    easel.blur(
      3,
      fill('#1c2b33', ribbon(beads.map(([x, y, w]) => [x - w * 0.16, y + w * 0.22 + 2, w * 1.9])), 'opacity=".4"'),
    ),
    fill(easel.linear('v', [0, '#e5e3d8'], [1, '#c3c1b4']), ribbon(widened(1.62))),
    dashes('#8b9794', 1.4, '9 5', smooth(beads.map(([x, y, w]) => [x + w * 0.62, y])), 'opacity=".6"'),
    fill('#5a6b70', ribbon(widened(1.14))),
  );
  if (isWet) {
    easel.add(
      fill(easel.linear('v', [0, '#f4efdc'], [0.35, '#bfdde2'], [1, '#4f93a6']), bed),
      easel.clip(
        bed,
        ...[-0.34, -0.16, 0.05, 0.2, 0.36].map((off, at) =>
          dashes(
            at % 2 ? '#3c8095' : '#ffffff',
            1.5,
            `${14 + at * 5} ${17 + at * 4}`,
            smooth(beads.map(([x, y, w]) => [x + w * off, y + w * off * 0.3])),
            'opacity=".75" stroke-linecap="round"',
          ),
        ),
      ),
    );
  } else
    easel.add(
      fill(easel.linear('v', [0, '#d9d4c4'], [1, '#a8a294']), bed),
      easel.texture(bed, 'stone', '#5d594f', 0.3),
    );
  easel.add(
    line(
      '#7f8d8c',
      1.4,
      [
        [612, 422, 56],
        [642, 452, 70],
        [662, 486, 84],
      ]
        .map(([x, y, w]) => d`M${x! - w! * 0.8} ${y! + 8}l${w! * 0.28} -4M${x! + w! * 0.5} ${y! - 6}l${w! * 0.28} -4`)
        .join(''),
    ),
  );

  // A small sluice with its hand wheel beside the bend.
  easel.add(
    fill('#d8d5c8', 'M420 356v-40h9v40zM456 372v-44h9v44z'),
    fill('#b8b4a5', 'M416 318h54v7h-54z'),
    fill('#7a3b2a', 'M430 352v-24h26v34z'),
    line('#3c4346', 2.4, 'M443 326v-22'),
    disc('none', 443, 302, 8, 'stroke="#b3140c" stroke-width="3"'),
  );
  easel.add(
    thicket(dice, 700, 830, 512, 42, ['#26402f', '#49704a', '#86a566']),
    strokes(dice, [470, 476, 590, 508], 80, '#c9d08e', 1.8, 4, -15),
    strokes(dice, [706, 440, 800, 480], 50, '#b9c785', 1.6, 4, -13),
  );
  return { tint: '#fff0cf', strength: 0.14, vignette: 0.26 };
}
