import { rolling } from '../drawing/ground.ts';
import { d, dashes, disc, fill, line, repeat } from '../drawing/pen.ts';
import { house, type HouseStyle } from '../things/houses.ts';
import { distantHills, heaven, range, strokes } from '../things/land.ts';
import { type Foliage, thicket, tree } from '../things/trees.ts';
import { van } from '../things/vehicles.ts';
import type { Scene } from './scene.ts';

const LEAF: Foliage = ['#3b4f2a', '#6f8340', '#b3a94e'];
const MUD: HouseStyle = { wall: '#e9cf9f', shade: '#c1a170', roof: '#5c4a3d', door: '#5f3a24', pane: '#3c3026' };

/** A white clinic van on a mountain village's drying ground, with an awning and a long table. */
export const clinicVan: Scene = (easel, dice) => {
  heaven(easel, '#c3dbe2', '#fcecc9', { x: 650, y: 86, r: 22, colour: '#fff5d6', glow: 0.8 });
  distantHills(easel, dice, 160, ['#b9c9c4', '#a2b8a6'], '#f3e8c8', 'karst');
  const hill = rolling(dice, 228, 34);
  easel.add(range(easel, hill, '#8a9d63', '#c9bd85', 0.5));
  for (let at = 0; at < 5; at++)
    easel.add(line('#6d7f46', 2, hill.open, d`transform="translate(0 ${14 + at * 13})" opacity=".45"`));
  easel.add(thicket(dice, -20, 820, 300, 24, LEAF));
  easel.add(
    house(easel, 60, 312, 86, 42, MUD),
    house(easel, 560, 306, 92, 44, MUD),
    house(easel, 664, 318, 104, 48, MUD),
    house(easel, -30, 344, 100, 50, MUD),
    house(easel, 176, 334, 96, 46, { ...MUD, wall: '#f6ecd6', shade: '#cdbd9d' }),
  );
  easel.add(
    thicket(dice, 270, 560, 338, 17, LEAF),
    tree(dice, 300, 340, 96, LEAF, '#57432f'),
    tree(dice, 772, 356, 170, LEAF, '#4d3b29'),
  );

  const ground = 'M-20 520V352Q200 336 420 340T820 346V520z';
  easel.add(
    fill(easel.linear('v', [0, '#e6d7b5'], [1, '#cdb98f']), ground),
    easel.texture(ground, 'wash', '#8f7a4f', 0.35),
    line(
      '#a9946a',
      1.6,
      'M-20 398h840M-20 452h840M140 352L40 520M330 342l-40 180M540 342l60 180M720 346l130 176',
      'opacity=".5"',
    ),
  );
  easel.add(
    fill('#d79a2a', 'M24 372l130 -6l14 22l-150 8z'),
    strokes(dice, [34, 370, 150, 390], 90, '#f4cf72', 1.8, 4, 0),
    fill('#b8321f', 'M690 368l96 4l20 22l-116 -6z'),
    strokes(dice, [700, 372, 790, 390], 60, '#e0634a', 1.8, 4, 0),
  );

  // The van: a red stripe, and a green leaf on its door; no emblem.
  easel.add(
    van(easel, 92, 432, 272, '#fffdf8', '#c9c3b8', '#5d747c'),
    line('#b3140c', 7, 'M98 376L352 372'),
    disc('#ffffff', 190, 381, 19),
    fill('#3f8a55', 'M178 391Q176 372 202 368Q206 392 178 391z'),
    line('#ffffff', 1.6, 'M176 394Q184 382 196 374', 'stroke-linecap="round"'),
    fill('#b3140c', 'M190 311v-9h40v9z'),
    fill('#e7e3da', 'M192 308h36v3h-36z'),
  );

  // The awning on four poles, its shade, the table and stools.
  easel.add(easel.blur(4, fill('#4b3a20', 'M392 462l330 -8l44 34l-380 8z', 'opacity=".35"')));
  easel.add(line('#8f8a80', 4, 'M420 300v148M692 296v150M748 316v164M382 320v168'));
  easel.add(
    easel.shadow(560, 470, 150, 7, 0.3),
    fill('#6b4a2e', 'M438 470v-58h7v58zM684 470v-58h7v58zM560 470v-52h6v52z'),
    fill(easel.linear('v', [0, '#fffaf0'], [1, '#e9dfca']), 'M434 398h252l20 16H420z'),
    fill('#efe6d2', 'M420 414h286v22q-16 8 -36 0t-36 0t-36 0t-36 0t-36 0t-36 0t-36 0t-34 0z'),
    line('#c8b995', 1, 'M420 414h286'),
  );
  easel.add(
    fill('#f7f4ec', 'M470 410v-12h28v12z'),
    line('#2f6f8f', 2, 'M474 403h20'),
    disc('#3f474c', 520, 398, 3),
    line('#3f474c', 2, 'M520 400q2 12 14 8t16 2'),
    fill('#2f6f8f', 'M560 410v-16h40v16zm4 -20h32v4h-32z'),
    fill('#cfe0e4', 'M566 407v-9h28v9z'),
    fill('#fdfaf0', 'M618 411l6 -9h34l4 9z'),
    line('#8d8d88', 1, 'M628 405h24m-26 3h30'),
    fill('#b3140c', 'M516 410v-9h-10v9z'),
  );
  easel.add(
    fill(easel.linear('v', [0, '#c8402c'], [1, '#9f1c10']), 'M382 320L420 284H696L752 316z'),
    fill(
      '#b02415',
      'M382 320h370l-4 16q-14 7 -26 0t-26 0t-26 0t-26 0t-26 0t-26 0t-26 0t-26 0t-26 0t-26 0t-26 0t-26 0t-26 0t-24 0z',
    ),
    line('#f6d9b0', 3, 'M474 284L460 320M560 284v36M640 284l16 36', 'opacity=".7"'),
    line('#e9c98a', 1.6, 'M384 322h366'),
  );
  const stool = (x: number, y: number): string =>
    easel.shadow(x, y, 17, 3, 0.3) +
    fill('#2f6f8f', d`M${x - 14} ${y - 26}h28v5h-28zM${x - 12} ${y - 22}h4l-3 22h-4zM${x + 8} ${y - 22}h4l3 22h-4z`);
  easel.add(stool(470, 478), stool(530, 484), stool(640, 480));
  easel.add(
    easel.shadow(770, 474, 40, 4, 0.3),
    fill('#8f5f33', 'M736 448h66v5h-66zM740 452l-4 22h5l5 -22zM792 452l4 22h5l-4 -22z'),
    fill(
      '#e0b64c',
      repeat(18, () => d`M${dice.between(40, 800)} ${dice.between(440, 498)}h4v3h-4z`),
      'opacity=".8"',
    ),
  );
  easel.add(dashes('#7d6b45', 2, '2 9', 'M-20 496q420 -14 840 0', 'opacity=".5"'));
  return { tint: '#ffe7b0', strength: 0.14, vignette: 0.24 };
};
