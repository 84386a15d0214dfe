import type { Dice } from '../../dice.ts';
import type { Easel, Light } from '../drawing/easel.ts';
import { d, dashes, fill, line, repeat } from '../drawing/pen.ts';
import { ribbon, smooth } from '../drawing/ribbon.ts';
import { house } from '../things/houses.ts';
import { distantHills, facets, heaven, strokes, water } from '../things/land.ts';
import { type Foliage, thicket, tree } from '../things/trees.ts';
import type { Scene } from './scene.ts';

const PALE: Foliage = ['#57745c', '#86a075', '#b6c592'];
const NEAR: Foliage = ['#22372b', '#43654a', '#7b9a63'];

/** A narrow channel cut half-way up a cliff; road and river in the valley under it. */
export const cliff: Scene = (easel, dice) => draw(easel, dice, true);

/** The same place before anybody had touched the rock. */
export const cliffBefore: Scene = (easel, dice) => draw(easel, dice, false);

/** The same dice are thrown either way, so that the two pictures lie on each other. */
function draw(easel: Easel, dice: Dice, isCut: boolean): Light {
  const carve = (...parts: string[]) => {
    if (isCut) easel.add(...parts);
  };
  heaven(easel, '#a9c9dc', '#f4ecd9');
  distantHills(easel, dice, 168, ['#b7ccd6', '#9db8be', '#88a79f'], '#e9e8d9', 'karst');
  const floor = 'M-20 520V300Q120 282 300 292T560 320V520z';
  easel.add(
    fill(easel.linear('v', [0, '#b9c897'], [1, '#6f925f']), floor),
    easel.texture(floor, 'field', '#4d7048', 0.5),
  );
  const river = ribbon([
    [330, 286, 8],
    [286, 304, 16],
    [210, 322, 26],
    [150, 352, 44],
    [190, 398, 62],
    [250, 450, 84],
    [240, 540, 120],
  ]);
  easel.add(
    fill(
      '#e7dfc4',
      ribbon([
        [330, 286, 14],
        [286, 304, 26],
        [210, 322, 42],
        [150, 352, 64],
        [190, 398, 84],
        [250, 450, 108],
        [240, 540, 150],
      ]),
    ),
    water(easel, dice, river, 286, 520, '#4f97a3', '#d5ebe6', '#ffffff'),
  );
  const road = [
    [376, 290],
    [338, 312],
    [286, 332],
    [262, 356],
    [306, 392],
    [372, 440],
    [392, 530],
  ] as const;
  const wide = [5, 7, 10, 14, 20, 28, 38];
  easel.add(
    fill('#d9d3c6', ribbon(road.map(([x, y], at) => [x, y, wide[at]! * 1.2]))),
    fill('#8d8d8c', ribbon(road.map(([x, y], at) => [x, y, wide[at]!]))),
    dashes('#f6f0de', 1.6, '10 9', smooth(road)),
  );
  const HOME = { wall: '#f8f1e3', shade: '#c9bda8', roof: '#53504e', door: '#6d4a33', pane: '#3c454a' };
  easel.add(
    thicket(dice, 20, 110, 318, 16, PALE),
    house(easel, 34, 326, 40, 19, HOME),
    house(easel, 84, 336, 46, 21, HOME),
    house(easel, 18, 352, 50, 24, HOME),
    thicket(dice, -20, 40, 372, 20, PALE),
  );
  easel.add(
    repeat(5, (at) => line('#4a6b45', 1.2, d`M${-10} ${400 + at * 17}q60 -12 130 -6`)),
    tree(dice, 120, 420, 70, NEAR, '#463627'),
    tree(dice, 40, 452, 92, NEAR, '#463627'),
    easel.mist(270, 360, '#f4eedc', 0.55),
  );

  // The cliff: upper wall, the notch with its shadow, the ledge, the lower wall.
  const face =
    'M820 -20H470L440 30L462 84L418 130L432 180L392 222L410 262L384 300L430 352L412 410L456 462L450 520H820z';
  const ledge = 'M392 232Q520 246 640 268T820 306V286Q720 262 610 246T396 214z';
  const notch =
    'M396 216Q500 222 610 240T820 282V238L786 226L752 230L712 208L668 212L640 198L596 204L560 188L520 194L480 180L424 186z';
  easel.add(
    easel.blur(6, fill('#2a3430', face, 'opacity=".35" transform="translate(-9 6)"')),
    fill(easel.linear('h', [0, '#b9b7ab'], [0.4, '#93979a'], [1, '#6b7680']), face),
  );
  easel.add(
    easel.clip(
      face,
      facets(dice, [350, -60, 860, 560], 40, ['#a9acab', '#9a9fa2', '#8c949a', '#b6b6ae', '#7f8992', '#a2a5a2'], 2.1),
      facets(dice, [370, -20, 840, 520], 15, ['#ffffff16', '#0000000e', '#00000006', '#ffffff0c'], 2.4),
    ),
    easel.texture(face, 'stone', '#46525b', 0.22),
    easel.clip(
      face,
      fill(
        easel.linear('h', [0, '#fff3d8', 0.35], [0.45, '#fff3d8', 0], [1, '#1f2a33', 0.35]),
        'M380 -20h440v540H380z',
      ),
    ),
  );
  easel.add(
    easel.clip(
      face,
      line(
        '#3d464e',
        2,
        repeat(
          9,
          () =>
            d`M${dice.between(420, 800)} ${dice.between(-10, 460)}l${dice.between(-16, 10)} ${dice.between(30, 60)}l${dice.between(-10, 18)} ${dice.between(20, 60)}`,
        ),
        'opacity=".45"',
      ),
    ),
  );
  carve(
    fill(easel.linear('v', [0, '#2d3338'], [0.5, '#4a5157'], [1, '#7b8081']), notch),
    easel.clip(
      notch,
      facets(dice, [390, 170, 830, 290], 22, ['#ffffff12', '#00000026', '#0000001a', '#ffffff08'], 1.2),
    ),
  );
  const stream = 'M396 219Q510 226 612 243T820 286V272Q700 246 610 232T404 208z';
  carve(
    fill(easel.linear('h', [0, '#d7eeee'], [1, '#69aab6']), stream),
    easel.clip(stream, strokes(dice, [396, 208, 820, 286], 90, '#ffffff', 1.3, 13, 2)),
  );
  carve(
    fill(easel.linear('v', [0, '#e4e0d2'], [1, '#a9a69a']), ledge),
    dashes('#7c7d78', 13, '1.4 21', 'M394 223Q510 234 612 256T820 296', 'opacity=".8"'),
    line('#ffffff', 1.6, 'M396 215Q510 223 612 247T820 287', 'opacity=".8"'),
  );
  carve(
    easel.clip(face, fill('#20282d', 'M392 232Q520 246 640 268T820 306v26Q720 292 620 278T392 246z', 'opacity=".3"')),
  );
  // Ropes that held the drillers, left on their pegs.
  carve(
    line('#e8d9a8', 2, 'M566 60q-8 70 4 128M640 40q10 80 -2 150'),
    fill('#3b3f42', 'M560 54h12v10h-12zM634 34h12v10h-12z'),
    line('#d8553f', 2.4, 'M566 116l2 18M642 110l1 18'),
  );
  easel.add(
    fill('#8f958f', 'M438 40q40 -8 96 2l-6 12q-50 8 -84 4z'),
    fill('#7d857f', 'M668 414q70 -16 160 -4v26q-90 12 -150 -4z'),
    tree(dice, 476, 42, 70, NEAR, '#463627'),
    thicket(dice, 446, 526, 44, 13, NEAR),
    tree(dice, 752, 414, 92, NEAR, '#463627'),
    thicket(dice, 676, 820, 420, 18, NEAR),
    strokes(dice, [676, 404, 810, 420], 36, '#8fae6b', 1.6, 3, -11),
  );
  return { tint: '#ffe2b8', strength: 0.12, vignette: 0.3 };
}
