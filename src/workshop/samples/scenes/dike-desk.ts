import { d, dashes, disc, fill, line, repeat } from '../drawing/pen.ts';
import { ribbon } from '../drawing/ribbon.ts';
import { house } from '../things/houses.ts';
import { distantHills, heaven, strokes, water } from '../things/land.ts';
import { type Foliage, thicket, tree } from '../things/trees.ts';
import type { Scene } from './scene.ts';

const SPRING: Foliage = ['#4b7048', '#82a95f', '#bdd387'];
const BLOSSOM: Foliage = ['#b97d84', '#e2a9aa', '#f7d6cf'];

/**
 * A spring dike: an old school desk with plans under stones beside the sluice house; river and rape in bloom beyond.
 */
export const dikeDesk: Scene = (easel, dice) => {
  heaven(easel, '#a9d3ea', '#fbf4dd');
  easel.add(
    easel.blur(
      5,
      fill(
        '#ffffff',
        'M90 92q30 -26 66 -8q30 -20 56 4q34 -2 40 20H66q2 -14 24 -16zM560 62q24 -20 52 -6q26 -14 44 4q30 0 34 16H536q4 -12 24 -14z',
        'opacity=".85"',
      ),
    ),
  );
  distantHills(easel, dice, 196, ['#b5cfdb', '#9dc0c0', '#92b69b'], '#f0f2dd');
  easel.add(
    thicket(dice, -10, 820, 278, 15, ['#6f9468', '#94b57c', '#bcd096']),
    house(easel, 520, 276, 40, 18, {
      wall: '#fbf5e8',
      shade: '#d2c7b2',
      roof: '#57585a',
      door: '#7a533a',
      pane: '#4a5358',
    }),
    house(easel, 576, 280, 46, 20, {
      wall: '#fbf5e8',
      shade: '#d2c7b2',
      roof: '#57585a',
      door: '#7a533a',
      pane: '#4a5358',
    }),
  );

  const rape = 'M-20 276Q200 268 420 274T820 272V346H-20z';
  easel.add(fill(easel.linear('v', [0, '#f3dc6a'], [1, '#e3bd2e']), rape));
  for (let row = 0; row < 9; row++) {
    const y = 280 + row * row * 0.9;
    easel.add(
      dashes(
        '#f9ea94',
        2 + row * 0.5,
        `${1 + row * 0.4} ${4 + row * 0.7}`,
        d`M${-20 - row * 7} ${y}q420 -8 850 -2`,
        'stroke-linecap="round"',
      ),
      dashes('#93a83f', 1.4 + row * 0.3, `3 ${7 + row}`, d`M${-20 - row * 3} ${y + 4}q420 -8 850 -2`, 'opacity=".7"'),
    );
  }
  easel.add(fill('#8aa456', 'M-20 340Q300 328 820 338v10H-20z'));
  easel.add(water(easel, dice, 'M-20 346Q300 334 820 342V430H-20z', 342, 430, '#5ea0ae', '#d9eeec', '#ffffff'));
  easel.add(
    easel.blur(
      3,
      easel.clip(
        'M-20 346Q300 334 820 342V430H-20z',
        fill('#eccb4b', 'M-20 346h840v20q-200 12 -420 4t-420 6z', 'opacity=".5"'),
      ),
    ),
  );

  // The dike: grass slope, crest path.
  const slope = 'M-20 520V424Q160 400 330 404T620 398T820 386V520z';
  easel.add(
    fill(easel.linear('v', [0, '#a9c275'], [1, '#5f8a4b']), slope),
    easel.texture(slope, 'field', '#3f6b3a', 0.45),
  );
  const crest = ribbon([
    [840, 404, 34],
    [660, 416, 48],
    [470, 440, 76],
    [240, 492, 120],
    [120, 540, 150],
  ]);
  easel.add(
    fill('#e9dcbc', crest),
    easel.texture(crest, 'stone', '#9d8a63', 0.4),
    strokes(dice, [330, 412, 800, 424], 90, '#d4e09a', 1.5, 3, -9),
    strokes(dice, [-10, 430, 240, 500], 120, '#c8d98c', 1.6, 4, -12),
    strokes(dice, [480, 470, 800, 505], 120, '#c4d587', 1.8, 4, -14),
  );
  easel.add(
    line(
      '#f6cf3f',
      5,
      repeat(34, () => d`M${dice.between(0, 300)} ${dice.between(440, 500)}h0`),
      'stroke-linecap="round"',
    ),
    line(
      '#fff',
      4,
      repeat(30, () => d`M${dice.between(500, 800)} ${dice.between(474, 500)}h0`),
      'stroke-linecap="round"',
    ),
  );

  // Sluice house at the left with its gates down to the water.
  easel.add(
    fill(easel.linear('h', [0, '#c9c3b2'], [1, '#a39d8d']), 'M40 436V322h190v104z'),
    easel.texture('M40 436V322h190v104z', 'stone', '#5f5b51', 0.35),
    fill('#5a6d74', 'M62 426v-74h44v74zM124 424v-72h44v72zM186 424v-72h32v70z'),
    fill('#86472f', 'M64 396v-42h40v42zM126 396v-42h40v42zM188 396v-42h28v42z'),
    dashes('#000', 40, '1.5 9', 'M66 375h150', 'opacity=".25"'),
  );
  easel.add(
    house(easel, 44, 322, 148, 62, {
      wall: '#fbf4e6',
      shade: '#cfc3ad',
      roof: '#565a5c',
      door: '#8a3a24',
      pane: '#4b565b',
    }),
    fill('#ddd8c9', 'M26 322h222v8H26z'),
    dashes('#efeadb', 14, '3 12', 'M30 314h214'),
    line('#efeadb', 3, 'M28 306h220'),
  );
  easel.add(
    tree(dice, 286, 424, 120, BLOSSOM, '#5d4638'),
    easel.shadow(290, 426, 46, 5, 0.25),
    fill(
      '#f3c4bf',
      repeat(26, () => d`M${dice.between(240, 360)} ${dice.between(424, 446)}h3v2h-3z`),
    ),
  );

  // The desk: an old pupil's table, plans held by stones, a mug and a straw hat.
  easel.add(
    easel.shadow(520, 478, 132, 9, 0.4),
    fill('#6f4a2c', 'M410 406h10l-6 70h-9zM634 406h10l8 70h-9zM440 398h7v60h-6zM606 398h7l3 60h-6z'),
    fill('#7d5635', 'M414 410h230l2 20H411z'),
    fill('#4a3220', 'M424 413h98v14h-98z'),
    line('#5b3d25', 4, 'M411 452h236'),
  );
  const top = 'M424 378h206l28 30H396z';
  easel.add(
    fill(easel.linear('v', [0, '#b98a58'], [1, '#9a6c40']), top),
    easel.texture(top, 'wood', '#5f3f22', 0.7),
    fill('#6d4728', 'M396 408h262v6H396z'),
  );
  easel.add(
    easel.blur(1.5, fill('#3a2615', 'M446 404l26 -21h122l14 21z', 'opacity=".4"')),
    fill('#fdf9ec', 'M442 402l28 -20h120l16 20z'),
    line('#5d87a6', 1.2, 'M466 398q30 -14 60 -6t66 -8M472 392l96 -6M486 386q40 12 100 12M520 383l-8 17M560 383l8 17'),
    line('#b3140c', 1.4, 'M484 396q40 -10 80 -4'),
    fill('#fdf9ec', 'M590 402l-10 -18 26 -2 24 19z'),
    line('#8da0a8', 1, 'M592 388h18m-14 5h20m-17 5h22'),
  );
  easel.add(
    ...[
      [466, 385, 6],
      [588, 384, 6],
      [450, 401, 7],
      [600, 401, 7],
    ].map(([x, y, r]) => disc('#4d4d4a', x! + 1.5, y! + 1, r!) + disc('#8f8d86', x!, y! - 1, r!)),
  );
  easel.add(
    fill('#f4f1e8', 'M622 400v-18h15v18q-7 4 -15 0z'),
    line('#2f5f86', 2, 'M622 386h15M637 386q8 5 0 10'),
    fill('#e2c27b', 'M408 404q-14 -2 -18 -6q12 -4 24 -5q6 -14 18 -12q10 2 10 13q10 3 16 8q-20 6 -50 2z'),
    line('#b3140c', 2.4, 'M414 394q12 5 28 2'),
  );
  easel.add(fill('#8a623c', 'M528 476v-34h60v7h-52v27zM580 476v-30h8v30z'), fill('#b08556', 'M520 436h76l4 9h-84z'));
  easel.add(tree(dice, 742, 400, 150, SPRING, '#5b4a38'), easel.shadow(742, 404, 54, 5, 0.25));
  return { tint: '#fff6d8', strength: 0.12, vignette: 0.22 };
};
